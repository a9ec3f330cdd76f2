// What people say, and what checklists state: compared with what is typed as whole sentences, little words and all.
import { stem, tokens } from "./words.js"

const IN_ORDER = 0.25 // how much of it asks for words that stand side by side in both
const LITTLE = 0.6 // what a little word counts for beside others
const ITS_OWN = 0.5 // how much it matters that a sentence says nothing else
const AGAIN = 0.5 // what another sentence of the same entry adds
const LEAST = 0.1
const STATED = 0.6 // what a statement of a checklist counts for: many say how it ought to be
const NAME = 0.5 // how alike it is at most, where the query sounds like a name
const QUESTION = 0.7 // or like a question

export class Sentences {
  constructor(grammar) {
    this.grammar = grammar
    this.alike = new Map() // stems of words that mean nearly the same, each with the first of its group
    this.all = [] // { entry, place, text, keys, length }
    this.spoken = this.questions = new Set()
    this.holders = null // each key with the numbers of the sentences that hold it; made when it is first asked for
  }

  // Takes in what is known of the language.
  learn({ alike, spoken, asked }) {
    for (const [first, ...others] of alike.map((group) => group.split(" "))) for (const other of others) this.alike.set(other, first)
    this.spoken = new Set(spoken.split(" "))
    this.questions = new Set(asked.split(" "))
    this.holders = null
  }

  // Takes in a sentence that leads to an entry, and to a place in it, where it has one.
  add(entry, text, place) {
    this.all.push({ entry, place, text })
    this.holders = null
  }

  // The words of a text in order, each as the stem that stands for all that mean nearly the same.
  keys(text) {
    return tokens(text).map((word) => {
      if (this.grammar.stopWords.has(word)) return word
      const cut = stem(word, this.grammar)
      return this.alike.get(cut) || cut
    })
  }

  rarity(key) {
    const often = this.holders.get(key)?.length || 0
    return (this.grammar.stopWords.has(key) ? LITTLE : 1) * Math.log(1 + this.all.length / (1 + often))
  }

  weight(keys) {
    return [...new Set(keys)].reduce((sum, key) => sum + this.rarity(key) ** 2, 0)
  }

  prepare() {
    this.holders = new Map()
    this.all.forEach((sentence, number) => {
      sentence.keys = this.keys(sentence.text)
      for (const key of new Set(sentence.keys)) {
        if (!this.holders.has(key)) this.holders.set(key, [])
        this.holders.get(key).push(number)
      }
    })
    for (const sentence of this.all) sentence.weight = this.weight(sentence.keys)
  }

  // The entries that are meant by what is typed: a map from entry to { like, text, place }: how alike the best of its sentences is, from 0 to about 1.
  find(query) {
    if (!this.holders) this.prepare()
    const asked = this.keys(query)
    const found = new Map()
    if (asked.length < 2) return found
    const own = this.weight(asked)
    const typed = tokens(query)
    const sure = typed.some((word) => this.spoken.has(word)) ? (this.questions.has(typed[0]) ? QUESTION : 1) : NAME
    for (const number of new Set(asked.flatMap((key) => this.holders.get(key) || []))) {
      const { entry, text, place, keys, weight } = this.all[number]
      const shared = this.weight(asked.filter((key) => keys.includes(key)))
      const like = (place === undefined ? 1 : STATED) * sure * (shared / own) ** (1 - ITS_OWN) * (shared / weight) ** ITS_OWN * (1 - IN_ORDER + IN_ORDER * inOrder(asked, keys))
      if (like < LEAST) continue
      const before = found.get(entry)
      const more = AGAIN * Math.min(like, before?.like || 0)
      if (before && before.best >= like) before.like = before.best + Math.max(before.like - before.best, more)
      else found.set(entry, { like: like + more, best: like, text, place })
    }
    return found
  }
}

// How many of the steps from word to word in one sentence are in the other, too.
const inOrder = (one, two) => {
  const steps = new Set(two.slice(1).map((word, place) => `${two[place]} ${word}`))
  const shared = one.slice(1).filter((word, place) => steps.has(`${one[place]} ${word}`)).length
  return shared / Math.max(1, one.length - 1)
}
