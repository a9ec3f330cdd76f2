// Reads the files that handbook/search/index_files.py writes: the first with all titles, and the texts, which may come in any order.
// Postings are unpacked when a word first asks for them.
import { letters } from "./near.js"
import { Sentences } from "./sentences.js"
import { bare, grammarFrom } from "./words.js"

const SPAN = 26

class Index {
  constructor(grammar) {
    this.grammar = grammar
    this.stems = []
    this.numbers = new Map()
    this.parts = new Map() // of a compound
    this.holders = new Map() // each part of a compound with the compounds that hold it; `last` tells the part that says what the thing is
    this.packed = [] // for each stem, from each file that has it: [postings, the number here of each place there]
    this.weight = [] // for each stem how many letters its postings have: how common it is
    this.unpacked = new Map()
    this.bareStems = []
    this.byBare = new Map()
    this.letters = [] // of every stem, for words that are misspelt
  }

  // Takes in what a file knows; `places` gives the number here of each of its places.
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

  hold(whole, parts) {
    this.parts.set(whole, parts)
    parts.forEach((part, place) => {
      if (!this.holders.has(part)) this.holders.set(part, [])
      this.holders.get(part).push({ whole, last: place === 0 })
    })
  }

  // The stems that are written alike when the marks of æøå are left out.
  alike(bareStem) {
    const plain = this.numbers.get(bareStem)
    return [...(plain === undefined ? [] : [plain]), ...(this.byBare.get(bareStem) || [])]
  }

  // The places of a stem: [place, what it counts for there from 0 to 1]; a place may come twice.
  postings(number) {
    if (!this.unpacked.has(number)) {
      const found = []
      for (const [packed, places] of this.packed[number]) {
        let place = 0
        for (const [, step, counts] of packed.matchAll(/([0-9a-z]*)([A-Z])/g)) {
          place += step ? parseInt(step, 36) : 0
          found.push([places ? places[place] : place, (counts.charCodeAt(0) - 64) / SPAN])
        }
      }
      this.unpacked.set(number, found)
    }
    return this.unpacked.get(number)
  }
}

// The first file. Each entry's own page is the place of the same number; `waiting` names the files that are still to come.
export const read = (data) => {
  const grammars = Object.fromEntries(Object.entries(data.grammars).map(([name, tables]) => [name, grammarFrom(tables)]))
  const other = Object.keys(grammars).find((name) => name !== data.language)
  const entries = data.entries.map(([address, kind, title, colour, facts, names, twinTitle, number, fitting]) =>
    ({ address, kind, title, summary: "", colour, facts, names: names ? names.split("|") : [], twinTitle, number, fits: fitting && fitting.split(" ").map(Number) }))
  const index = new Index(grammars[data.language])
  const twin = new Index(grammars[other])
  index.add(data.index)
  twin.add(data.twin)
  const places = entries.map((_, entry) => ({ entry, anchor: "", title: "" }))
  const sentences = new Sentences(grammars[data.language])
  return { language: data.language, other, kinds: data.kinds, entries, places, index, twin, sentences, many: data.many, waiting: new Set(data.parts) }
}

// The texts of some entries, or what people say. What a checklist states is a sentence, too.
export const readTexts = ({ entries, places, index, twin, sentences }, data) => {
  if (data.said) {
    sentences.learn(data)
    for (const [entry, said] of data.said) for (const text of said) sentences.add(entry, text)
    return
  }
  const here = data.entries.flatMap(([entry, summary, [, ...within]]) => {
    entries[entry].summary = summary
    return [entry, ...within.map((place) => places.push({ entry, anchor: place ? place[0] : "", title: place ? place[1] : "" }) - 1)]
  })
  for (const place of here) {
    const { entry, anchor, title } = places[place]
    if (anchor && entries[entry].kind === "checklist") sentences.add(entry, title, place)
  }
  index.add(data.index, here)
  twin.add(data.twin, data.entries.map(([entry]) => entry))
}
