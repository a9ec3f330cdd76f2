// Reads the index that handbook/search/packing.py writes. Postings are unpacked when a word first asks for them.
import { letters } from "./near.js"
import { bare, grammarFrom } from "./words.js"

const SPAN = 26

// Each part of a compound with the compounds that hold it; `last` tells the part that says what the thing is.
const unpackCompounds = (packed, partsOf) => {
  const holders = new Map()
  for (const line of packed ? packed.split(",") : []) {
    const [whole, ...parts] = line.split(" ").map((number) => parseInt(number, 36))
    partsOf.set(whole, parts)
    parts.forEach((part, place) => {
      if (!holders.has(part)) holders.set(part, [])
      holders.get(part).push({ whole, last: place === 0 })
    })
  }
  return holders
}

class Index {
  constructor(packed, grammar) {
    this.grammar = grammar
    this.stems = packed.stems.split(" ")
    this.numbers = new Map(this.stems.map((stem, number) => [stem, number]))
    this.parts = new Map()
    this.holders = unpackCompounds(packed.compounds, this.parts)
    this.packed = packed.postings.split(" ")
    this.unpacked = new Map()
    this.bareStems = this.stems.map(bare)
    this.byBare = new Map()
    this.bareStems.forEach((stem, number) => {
      if (stem === this.stems[number]) return
      if (!this.byBare.has(stem)) this.byBare.set(stem, [])
      this.byBare.get(stem).push(number)
    })
  }

  // The stems that are written alike when the marks of æøå are left out.
  alike(bareStem) {
    const plain = this.numbers.get(bareStem)
    return [...(plain === undefined ? [] : [plain]), ...(this.byBare.get(bareStem) || [])]
  }

  // The letters of every stem, for words that are misspelt.
  get letters() {
    this.seen ??= this.bareStems.map(letters)
    return this.seen
  }

  // The places of a stem: [place, what it counts for there from 0 to 1].
  postings(number) {
    if (!this.unpacked.has(number)) {
      let place = 0
      const found = []
      for (const [, step, counts] of this.packed[number].matchAll(/([0-9a-z]*)([A-Z])/g)) {
        place += step ? parseInt(step, 36) : 0
        found.push([place, (counts.charCodeAt(0) - 64) / SPAN])
      }
      this.unpacked.set(number, found)
    }
    return this.unpacked.get(number)
  }
}

export const read = (data) => {
  const grammars = Object.fromEntries(Object.entries(data.grammars).map(([name, tables]) => [name, grammarFrom(tables)]))
  const other = Object.keys(grammars).find((name) => name !== data.language)
  const entries = data.entries.map(([address, kind, title, summary, colour, facts, names, twinTitle, called]) =>
    ({ address, kind, title, summary, colour, facts, names: names ? names.split("|") : [], twinTitle, called }))
  const places = data.places.flatMap((within, entry) =>
    within.map((place) => ({ entry, anchor: place ? place[0] : "", title: place ? place[1] : "" })))
  return {
    language: data.language,
    other,
    kinds: data.kinds,
    entries,
    places,
    index: new Index(data.index, grammars[data.language]),
    twin: new Index(data.twin, grammars[other]),
  }
}
