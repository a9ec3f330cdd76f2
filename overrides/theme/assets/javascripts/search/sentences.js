// What people say, and what checklists state: compared with what is typed as whole sentences, little words and all.
import { Examples } from "./examples.js"
import { distance } from "./near.js"
import { stem, tokens } from "./words.js"

const IN_ORDER = 0.25 // how much of it asks for words that stand side by side in both
const LITTLE = 0.7 // what a little word counts for beside others
const ITS_OWN = 0.5 // how much it matters that a sentence says nothing else
const AGAIN = 0.5 // what another sentence of the same entry adds
const LEAST = 0.1
const STATED = 0.6 // what a statement of a checklist counts for: many say how it ought to be
const NAME = 0.4 // how alike it is at most, where the query sounds like a name
const QUESTION = 0.7 // or like a question
const SENTENCE = 5 // words that are more than a name
const LONG_QUESTION = 8 // words of a question that asks for more than what something is
const MANY = 16 // words that are no single sentence any more
const STRETCH = 8 // words of it that are read at a time
const AT_ONCE = 100 // sentences that are read without a pause
const LONG = 5 // letters of a stem that is looked for misspelt, too
const RE = /['’]re\b/gi // without its mark, we're is were

/**
 * @typedef {object} Sentence
 * @property {number} entry that it leads to
 * @property {number} [place] in it
 * @property {string} text
 * @property {string[]} keys
 * @property {number} weight
 *
 * @typedef {{ like: number, text: string, place?: number, written?: number }} Heard how alike a sentence is, what it says, and where it
 *   leads; and how much what people write of the entry is like what is typed
 */

export class Sentences {
  /** @param {import("./words.js").Grammar} grammar @param {import("./words.js").Known} known the stems of any text */
  constructor(grammar, known) {
    this.grammar = grammar
    this.known = known
    /** @type {{ entry: number, keys: string[] }[]} */
    this.written = []
    this.examples = new Examples(grammar, known)
    /** @type {Map<string, string>} */
    this.alike = new Map() // stems of words that mean nearly the same, each with the first of its group
    /** @type {Map<string, string[]>} */
    this.groups = new Map() // the first of each group with all of it
    /** @type {string[][]} */
    this.phrases = [] // what is said in two ways, and how it is read, each between blanks
    /** @type {Sentence[]} */
    this.all = []
    /** @type {Set<string>} */
    this.spoken = this.questions = new Set()
    /** @type {Map<string, number[]> | null} */
    this.holders = null // each key with the numbers of the sentences that hold it; made when it is first asked for
    /** @type {Generator<void, void, void> | null} */
    this.making = null // what makes it, as far as it has come
  }

  /** Takes in what is known of the language. @param {{ alike: string[], phrases: [string, string][], spoken: string, asked: string }} known */
  learn({ alike, phrases, spoken, asked }) {
    this.phrases = phrases.map(([said, meant]) => [` ${said} `, ` ${meant} `])
    for (const group of alike.map((stems) => stems.split(" "))) {
      this.groups.set(group[0], group)
      for (const other of group.slice(1)) this.alike.set(other, group[0])
    }
    this.spoken = new Set(spoken.split(" "))
    this.questions = new Set(asked.split(" "))
    this.changed()
  }

  /** Takes in a sentence that leads to an entry, and to a place in it, where it has one. @param {number} entry @param {string} text @param {number} [place] */
  add(entry, text, place) {
    this.all.push({ entry, place, text, keys: [], weight: 0 })
    this.changed()
  }

  /** Takes in what people write of an entry: the keys of a sentence. @param {number} entry @param {string[]} keys */
  addWritten(entry, keys) {
    this.written.push({ entry, keys })
    this.changed()
  }

  /** The words of a text in order, each as the stem that stands for all that mean nearly the same. @param {string} text */
  keys(text) {
    const words = ` ${tokens(text.replace(RE, " are")).join(" ")} `
    const read = this.phrases.reduce((all, [said, meant]) => (all.includes(said) ? all.replaceAll(said, meant) : all), words)
    return read.trim().split(" ").map((word) => {
      if (this.grammar.stopWords.has(word)) return word
      const cut = stem(word, this.grammar)
      return this.alike.get(cut) || cut
    })
  }

  /** The key that a misspelt one stands for: the first that is one letter off; itself, when it is known or short. @param {string} key @param {(stem: string) => boolean} isKnown */
  mended(key, isKnown) {
    const held = this.held()
    if (key.length < LONG || held.has(key) || this.examples.words.has(key) || isKnown(key)) return key
    const meant = [...held.keys(), ...this.examples.words.keys(), ...this.alike.keys()].find((other) => other[0] === key[0] && distance(key, other, 1) === 1) ?? key
    return this.alike.get(meant) || meant
  }

  /** The stems that mean nearly the same as a word, its own among them; none when it has no group. @param {string} word */
  alikeTo(word) {
    const cut = stem(word, this.grammar)
    return this.groups.get(this.alike.get(cut) || cut) || []
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

  changed() {
    this.holders = this.making = null
  }

  /** Each key with the numbers of the sentences that hold it. */
  held() {
    while (!this.holders) this.getReady()
    return this.holders
  }

  /** Does a little of what is to be done before the first answer: it takes as long as several answers. Returns whether all is done. */
  getReady() {
    if (!this.holders) (this.making ??= this.make()).next()
    return Boolean(this.holders)
  }

  *make() {
    /** @type {Map<string, number[]>} */
    const holders = new Map()
    for (const [number, sentence] of this.all.entries()) {
      sentence.keys = this.keys(sentence.text)
      for (const key of new Set(sentence.keys)) {
        const numbers = holders.get(key)
        if (numbers) numbers.push(number)
        else holders.set(key, [number])
      }
      if (number % AT_ONCE === 0) yield
    }
    const examples = new Examples(this.grammar, this.known)
    const said = this.all.filter(({ place }) => place === undefined)
    for (const [number, { entry, keys }] of [...said, ...this.written].entries()) {
      examples.add(entry, keys)
      if (number % AT_ONCE === 0) yield
    }
    examples.weigh()
    this.examples = examples
    this.holders = holders
    for (const sentence of this.all) sentence.weight = this.weight(sentence.keys)
  }

  /** Whether a text sounds like something said, and not like the name of something. @param {string} query */
  isSaid(query) {
    const typed = tokens(query)
    return (typed.length >= SENTENCE && !this.questions.has(typed[0])) || (typed.length > 2 && typed.some((word) => this.spoken.has(word)))
  }

  /**
   * The entries that are meant by what is typed, each with the best of its sentences and how alike it is, from 0 to about 1.
   * A long text is read a stretch at a time, for what is said to be found is but a part of it.
   *
   * @param {string} query
   * @param {(stem: string) => boolean} isKnown whether a stem is a word of any text
   */
  find(query, isKnown) {
    const asked = this.keys(query).map((key) => this.mended(key, isKnown))
    const typed = tokens(query)
    const sure = typed.some((word) => this.spoken.has(word)) ? (this.questions.has(typed[0]) ? QUESTION : 1) : NAME
    /** @type {Map<number, Heard>} */
    const found = new Map()
    /** @type {Map<number, number>} */
    const written = new Map()
    const share = this.isSaid(query) ? 1 : typed.filter((word) => /\D/.test(word)).length >= LONG_QUESTION ? QUESTION : 0
    for (const stretch of stretches(asked)) {
      for (const [entry, heard] of this.meantBy(stretch, sure)) if (heard.like > (found.get(entry)?.like ?? 0)) found.set(entry, heard)
      for (const [entry, like] of share ? this.examples.like(stretch) : []) written.set(entry, Math.max(share * like, written.get(entry) ?? 0))
    }
    for (const [entry, like] of written) found.set(entry, { like: 0, text: "", ...found.get(entry), written: like })
    return found
  }

  /** The entries that a few words in order mean. @param {string[]} asked their keys @param {number} sure how sure it is that they are something said */
  meantBy(asked, sure) {
    const holders = this.held()
    /** @type {Map<number, Heard & { best: number }>} */
    const found = new Map()
    if (asked.length < 2) return found
    const own = this.weight(asked)
    for (const number of new Set(asked.flatMap((key) => holders.get(key) || []))) {
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

/** Words in stretches that overlap by half; all of them, when they are few. @param {string[]} words */
const stretches = (words) => {
  if (words.length <= MANY) return [words]
  const starts = Array.from({ length: Math.ceil(words.length / (STRETCH / 2)) }, (_, step) => (step * STRETCH) / 2)
  return starts.map((start) => words.slice(start, start + STRETCH))
}

/** How many of the steps from word to word in one sentence are in the other, too. @param {string[]} one @param {string[]} two */
const inOrder = (one, two) => {
  const steps = new Set(two.slice(1).map((word, place) => `${two[place]} ${word}`))
  const shared = one.slice(1).filter((word, place) => steps.has(`${one[place]} ${word}`)).length
  return shared / Math.max(1, one.length - 1)
}
