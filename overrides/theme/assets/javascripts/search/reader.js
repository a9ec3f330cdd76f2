// Reads the files that handbook/search/index_files.py writes: the first with all titles, and the texts, which may come in any order.
// Postings are unpacked when a word first asks for them.
import { letters } from "./near.js"
import { Sentences } from "./sentences.js"
import { bare, grammarFrom } from "./words.js"

/**
 * @typedef {object} Entry what can be found
 * @property {string} address
 * @property {string} kind
 * @property {string} title
 * @property {string} summary
 * @property {string} colour
 * @property {string} facts
 * @property {string[]} names
 * @property {string} twinTitle
 * @property {string} number
 * @property {number[] | null} fits for a conversation its minutes and people
 *
 * @typedef {{ entry: number, anchor: string, title: string }} Place where something stands in an entry
 * @typedef {{ stems: string, postings: string, compounds: string }} PackedIndex
 * @typedef {[address: string, kind: string, title: string, colour: string, facts: string, names: string, twinTitle: string, number: string,
 *   fits: string]} PackedEntry
 *
 * @typedef {object} First the first file
 * @property {string} language
 * @property {Record<string, Record<string, string>>} kinds
 * @property {number} many
 * @property {string[]} parts
 * @property {Record<string, import("./words.js").Tables>} grammars
 * @property {PackedEntry[]} entries
 * @property {PackedIndex} index
 * @property {PackedIndex} twin
 *
 * @typedef {[entry: number, summary: string, places: ([anchor: string, title: string] | 0)[]]} PackedText
 * @typedef {{ said: [entry: number, said: string[]][], written: [entry: number, written: string][], words: string, alike: string[],
 *   phrases: [string, string][], spoken: string, asked: string }} Said
 * @typedef {{ said?: undefined, entries: PackedText[], index: PackedIndex, twin: PackedIndex }} Texts
 * @typedef {ReturnType<typeof read>} Read
 */

const SPAN = 26
const STATING = new Set(["checklist", "page"]) // kinds whose parts are headed by sentences

export class Index {
  /** @param {import("./words.js").Grammar} grammar */
  constructor(grammar) {
    this.grammar = grammar
    /** @type {string[]} */
    this.stems = []
    /** @type {Map<string, number>} */
    this.numbers = new Map()
    /** @type {Map<number, number[]>} */
    this.parts = new Map() // of a compound
    /** @type {Map<number, { whole: number, last: boolean }[]>} */
    this.holders = new Map() // each part of a compound with the compounds that hold it; `last` tells the part that says what the thing is
    /** @type {[postings: string, places: number[] | undefined][][]} */
    this.packed = [] // for each stem, from each file that has it: [postings, the number here of each place there]
    /** @type {number[]} */
    this.weight = [] // for each stem how many letters its postings have: how common it is
    /** @type {Map<number, [place: number, counts: number][]>} */
    this.unpacked = new Map()
    /** @type {string[]} */
    this.bareStems = []
    /** @type {Map<string, number[]>} */
    this.byBare = new Map()
    /** @type {number[]} */
    this.letters = [] // of every stem, for words that are misspelt
  }

  /** Takes in what a file knows; `places` gives the number here of each of its places. @param {PackedIndex} packed @param {number[]} [places] */
  add({ stems, postings, compounds }, places) {
    const packed = postings.split(" ")
    const here = stems ? stems.split(" ").map((stem) => this.numberOf(stem)) : []
    here.forEach((number, there) => {
      if (!packed[there]) return
      this.packed[number].push([packed[there], places])
      this.weight[number] += packed[there].length
    })
    for (const line of compounds ? compounds.split(",") : []) {
      const [whole, ...parts] = line.split(" ").map((number) => here[parseInt(number, 36)])
      if (!this.parts.has(whole)) this.hold(whole, parts)
    }
    this.unpacked.clear()
  }

  /** @param {string} stem */
  numberOf(stem) {
    const known = this.numbers.get(stem)
    if (known !== undefined) return known
    const number = this.stems.push(stem) - 1
    const plain = bare(stem)
    this.numbers.set(stem, number)
    this.packed.push([])
    this.weight.push(0)
    this.bareStems.push(plain)
    this.letters.push(letters(plain))
    if (plain !== stem) this.byBare.set(plain, [...(this.byBare.get(plain) || []), number])
    return number
  }

  /** @param {number} whole @param {number[]} parts */
  hold(whole, parts) {
    this.parts.set(whole, parts)
    parts.forEach((part, place) => {
      const held = { whole, last: place === 0 }
      const holders = this.holders.get(part)
      if (holders) holders.push(held)
      else this.holders.set(part, [held])
    })
  }

  /** The stems that are written alike when the marks of æøå are left out. @param {string} bareStem */
  alike(bareStem) {
    const plain = this.numbers.get(bareStem)
    return [...(plain === undefined ? [] : [plain]), ...(this.byBare.get(bareStem) || [])]
  }

  /** The places of a stem, each with what it counts for there, from 0 to 1; a place may come twice. @param {number} number */
  postings(number) {
    const known = this.unpacked.get(number)
    if (known) return known
    /** @type {[number, number][]} */
    const found = []
    for (const [packed, places] of this.packed[number]) {
      let place = 0
      for (const [, step, counts] of packed.matchAll(/([0-9a-z]*)([A-Z])/g)) {
        place += step ? parseInt(step, 36) : 0
        found.push([places ? places[place] : place, (counts.charCodeAt(0) - 64) / SPAN])
      }
    }
    this.unpacked.set(number, found)
    return found
  }
}

/** Reads the first file. Each entry's own page is the place of the same number; `waiting` names the files that are still to come. @param {First} data */
export const read = (data) => {
  const grammars = Object.fromEntries(Object.entries(data.grammars).map(([name, tables]) => [name, grammarFrom(tables)]))
  const other = Object.keys(grammars).find((name) => name !== data.language) ?? data.language
  /** @type {Entry[]} */
  const entries = data.entries.map(([address, kind, title, colour, facts, names, twinTitle, number, fitting]) =>
    ({ address, kind, title, summary: "", colour, facts, names: names ? names.split("|") : [], twinTitle, number, fits: fitting ? fitting.split(" ").map(Number) : null }))
  const index = new Index(grammars[data.language])
  const twin = new Index(grammars[other])
  index.add(data.index)
  twin.add(data.twin)
  /** @type {Place[]} */
  const places = entries.map((_, entry) => ({ entry, anchor: "", title: "" }))
  const sentences = new Sentences(grammars[data.language], index.numbers)
  return { language: data.language, other, kinds: data.kinds, entries, places, index, twin, sentences, many: data.many, waiting: new Set(data.parts) }
}

/** Reads the texts of some entries, or what people say. What a checklist states is a sentence, too. @param {Read} read @param {Texts | Said} data */
export const readTexts = ({ entries, places, index, twin, sentences }, data) => {
  if (data.said) {
    sentences.learn(data)
    for (const [entry, said] of data.said) for (const text of said) sentences.add(entry, text)
    const words = data.words.split(" ")
    for (const [entry, written] of data.written) {
      for (const sentence of written.split(",")) {
        let number = 0
        sentences.addWritten(entry, sentence.split(" ").map((step) => words[number += parseInt(step, 36)]))
      }
    }
    return
  }
  const here = data.entries.flatMap(([entry, summary, [, ...within]]) => {
    entries[entry].summary = summary
    return [entry, ...within.map((place) => places.push({ entry, anchor: place ? place[0] : "", title: place ? place[1] : "" }) - 1)]
  })
  for (const place of here) {
    const { entry, anchor, title } = places[place]
    if (anchor && STATING.has(entries[entry].kind)) sentences.add(entry, title, place)
  }
  index.add(data.index, here)
  twin.add(data.twin, data.entries.map(([entry]) => entry))
}
