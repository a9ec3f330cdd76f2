// What people write who have a trouble and no word for it: each sentence is an example of what its entry answers, compared by its words.
import { split } from "./words.js"

const LITTLE = 0.9 // what a little word counts for beside others: people's own words are mostly little ones
const PART = 0.8 // what a part of a compound counts for
const MOST = 12 // how many examples of an entry are counted
const LESS = 0.85 // how much less each of them counts for than the one before

/** @typedef {{ examples: number[], counts: number[] }} Holders the numbers of the examples that hold a word, and what it counts for in each */

export class Examples {
  /** @param {import("./words.js").Grammar} grammar @param {import("./words.js").Known} known the stems that parts of compounds are looked for in */
  constructor(grammar, known) {
    this.grammar = grammar
    this.known = known
    /** @type {number[]} */
    this.entries = [] // the entry of each example
    /** @type {number[]} */
    this.lengths = []
    /** @type {Map<string, Holders>} */
    this.words = new Map()
    /** @type {Map<string, [word: string, counts: number][]>} */
    this.read = new Map() // what was read before: there are few words, said again and again
  }

  /** @param {number} entry @param {string[]} keys the words of the sentence, as Sentences.keys gives them */
  add(entry, keys) {
    const number = this.entries.push(entry) - 1
    for (const [word, counts] of this.held(keys)) {
      const holders = this.words.get(word)
      if (!holders) this.words.set(word, { examples: [number], counts: [counts] })
      else {
        holders.examples.push(number)
        holders.counts.push(counts)
      }
    }
  }

  /** What a sentence holds: its words and their parts, each with what it counts for. @param {string[]} keys */
  held(keys) {
    /** @type {Map<string, number>} */
    const found = new Map()
    for (const key of keys) for (const [word, counts] of this.holding(key)) if ((found.get(word) ?? 0) < counts) found.set(word, counts)
    return found
  }

  /** @param {string} key */
  holding(key) {
    let found = this.read.get(key)
    if (!found) {
      const isLittle = this.grammar.stopWords.has(key)
      const parts = isLittle ? [] : split(key, this.known, this.grammar)
      found = [[key, isLittle ? LITTLE : 1], ...parts.map((part) => /** @type {[string, number]} */ ([part, PART]))]
      this.read.set(key, found)
    }
    return found
  }

  /** @param {Holders | undefined} holders */
  rarity(holders) {
    return Math.log(1 + this.entries.length / (1 + (holders?.examples.length ?? 0)))
  }

  /** Measures every example; to be called when all are there, and before anything is compared with them. */
  weigh() {
    const squares = new Float64Array(this.entries.length)
    for (const holders of this.words.values()) {
      const rarity = this.rarity(holders)
      holders.examples.forEach((number, place) => { squares[number] += (holders.counts[place] * rarity) ** 2 })
    }
    this.lengths = [...squares].map(Math.sqrt)
  }

  /**
   * How much the examples of each entry are like a sentence: the likest counts most, and each further one for less.
   *
   * @param {string[]} keys
   * @returns {Map<number, number>}
   */
  like(keys) {
    const shared = new Float64Array(this.entries.length)
    let square = 0
    for (const [word, counts] of this.held(keys)) {
      const holders = this.words.get(word)
      const rarity = this.rarity(holders)
      square += (counts * rarity) ** 2
      holders?.examples.forEach((number, place) => { shared[number] += counts * holders.counts[place] * rarity * rarity })
    }
    /** @type {Map<number, number[]>} */
    const found = new Map()
    shared.forEach((sum, number) => {
      if (!sum) return
      const likeness = sum / (Math.sqrt(square) * this.lengths[number])
      const others = found.get(this.entries[number])
      if (others) others.push(likeness)
      else found.set(this.entries[number], [likeness])
    })
    return new Map([...found].map(([entry, all]) => {
      const likest = all.sort((one, two) => two - one).slice(0, MOST)
      return [entry, likest.reduce((sum, likeness, place) => sum + likeness * LESS ** place, 0)]
    }))
  }
}
