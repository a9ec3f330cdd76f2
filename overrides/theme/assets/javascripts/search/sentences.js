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

/**
 * @typedef {object} Sentence
 * @property {number} entry that it leads to
 * @property {number} [place] in it
 * @property {string} text
 * @property {string[]} keys
 * @property {number} weight
 *
 * @typedef {{ like: number, text: string, place?: number }} Heard how alike a sentence is, what it says, and where it leads
 */

export class Sentences {
  /** @param {import("./words.js").Grammar} grammar */
  constructor(grammar) {
    this.grammar = grammar
    /** @type {Map<string, string>} */
    this.alike = new Map() // stems of words that mean nearly the same, each with the first of its group
    /** @type {Sentence[]} */
    this.all = []
    /** @type {Set<string>} */
    this.spoken = this.questions = new Set()
    /** @type {Map<string, number[]> | null} */
    this.holders = null // each key with the numbers of the sentences that hold it; made when it is first asked for
  }

  /** Takes in what is known of the language. @param {{ alike: string[], spoken: string, asked: string }} known */
  learn({ alike, spoken, asked }) {
    for (const [first, ...others] of alike.map((group) => group.split(" "))) for (const other of others) this.alike.set(other, first)
    this.spoken = new Set(spoken.split(" "))
    this.questions = new Set(asked.split(" "))
    this.holders = null
  }

  /** Takes in a sentence that leads to an entry, and to a place in it, where it has one. @param {number} entry @param {string} text @param {number} [place] */
  add(entry, text, place) {
    this.all.push({ entry, place, text, keys: [], weight: 0 })
    this.holders = null
  }

  /** The words of a text in order, each as the stem that stands for all that mean nearly the same. @param {string} text */
  keys(text) {
    return tokens(text).map((word) => {
      if (this.grammar.stopWords.has(word)) return word
      const cut = stem(word, this.grammar)
      return this.alike.get(cut) || cut
    })
  }

  /** @param {string} key */
  rarity(key) {
    const often = this.held().get(key)?.length || 0
    return (this.grammar.stopWords.has(key) ? LITTLE : 1) * Math.log(1 + this.all.length / (1 + often))
  }

  /** @param {string[]} keys */
  weight(keys) {
    return [...new Set(keys)].reduce((sum, key) => sum + this.rarity(key) ** 2, 0)
  }

  /** Each key with the numbers of the sentences that hold it. */
  held() {
    if (this.holders) return this.holders
    /** @type {Map<string, number[]>} */
    const holders = new Map()
    this.holders = holders
    this.all.forEach((sentence, number) => {
      sentence.keys = this.keys(sentence.text)
      for (const key of new Set(sentence.keys)) {
        const numbers = holders.get(key)
        if (numbers) numbers.push(number)
        else holders.set(key, [number])
      }
    })
    for (const sentence of this.all) sentence.weight = this.weight(sentence.keys)
    return holders
  }

  /**
   * The entries that are meant by what is typed, each with the best of its sentences and how alike it is, from 0 to about 1.
   *
   * @param {string} query
   */
  find(query) {
    const holders = this.held()
    const asked = this.keys(query)
    /** @type {Map<number, Heard & { best?: number }>} */
    const found = new Map()
    if (asked.length < 2) return found
    const own = this.weight(asked)
    const typed = tokens(query)
    const sure = typed.some((word) => this.spoken.has(word)) ? (this.questions.has(typed[0]) ? QUESTION : 1) : NAME
    for (const number of new Set(asked.flatMap((key) => holders.get(key) || []))) {
      const { entry, text, place, keys, weight } = this.all[number]
      const shared = this.weight(asked.filter((key) => keys.includes(key)))
      const like = (place === undefined ? 1 : STATED) * sure * (shared / own) ** (1 - ITS_OWN) * (shared / weight) ** ITS_OWN * (1 - IN_ORDER + IN_ORDER * inOrder(asked, keys))
      if (like < LEAST) continue
      const before = found.get(entry)
      const more = AGAIN * Math.min(like, before?.like || 0)
      if (before?.best !== undefined && before.best >= like) before.like = before.best + Math.max(before.like - before.best, more)
      else found.set(entry, { like: like + more, best: like, text, place })
    }
    return found
  }
}

/** How many of the steps from word to word in one sentence are in the other, too. @param {string[]} one @param {string[]} two */
const inOrder = (one, two) => {
  const steps = new Set(two.slice(1).map((word, place) => `${two[place]} ${word}`))
  const shared = one.slice(1).filter((word, place) => steps.has(`${one[place]} ${word}`)).length
  return shared / Math.max(1, one.length - 1)
}
