// From what is typed to the stems to look for, each with how sure it is that they are meant.
import { bare, split, stem, tokens } from "./words.js"
import { distance } from "./near.js"

const SURE = { exact: 1, bare: 0.95, last: 0.6, first: 0.45, alike: 0.5, begun: 0.55, beginning: 0.3, part: 0.85, near: 0.75, far: 0.55, kind: 0.4, trunk: 0.6 }
const LONG = 8
const TRUNK = 6

// What is typed without the little words; a query of nothing else is taken as it is.
export const asked = (query, grammar) => {
  const words = tokens(query.replaceAll("-", " "))
  const capitals = new Set((query.match(/[A-ZÆØÅ]{2,}/g) || []).flatMap(tokens))
  const full = words.filter((word) => !grammar.stopWords.has(word) || capitals.has(word))
  const said = full.filter((word) => !grammar.questionWords.has(word))
  return [...new Set(said.length ? said : full.length ? full : words)]
}

const add = (found, number, sure) => found.set(number, Math.max(sure, found.get(number) || 0))

const addWithCompounds = (found, index, number, sure) => {
  add(found, number, sure)
  for (const { whole, last } of index.holders.get(number) || []) add(found, whole, sure * (last ? SURE.last : SURE.first))
}

const addBegun = (found, index, word, sure) => {
  if (word.length < 3) return
  index.bareStems.forEach((other, number) => { if (other.startsWith(word)) add(found, number, sure) })
}

// The stems nearest to a word that is not there: one letter off, in long words two.
const addNear = (found, index, word) => {
  const most = word.length >= LONG ? 2 : word.length > 3 ? 1 : 0
  for (let off = 1; off <= most && !found.size; off += 1) {
    index.bareStems.forEach((other, number) => {
      if (other.length > 3 && distance(word, other, off) === off) addWithCompounds(found, index, number, off === 1 ? SURE.near : SURE.far)
    })
  }
}

// The stems that a typed word means in an index, each with how sure that is; `last` for a word that may not be typed to its end.
export const meant = (typed, index, last) => {
  const found = new Map()
  const word = stem(typed, index.grammar)
  const bareWord = bare(word)
  const exact = index.numbers.get(word)
  if (exact !== undefined) {
    addWithCompounds(found, index, exact, SURE.exact)
    for (const number of index.byBare.get(bareWord)) add(found, number, SURE.alike)
    if (word.length > 4) addBegun(found, index, bareWord, SURE.beginning)
    const [kind] = index.parts.get(exact) || []
    if (kind !== undefined) add(found, kind, SURE.kind)
    return { found, how: "exact" }
  }
  for (const number of index.byBare.get(bareWord) || []) addWithCompounds(found, index, number, SURE.bare)
  if (found.size) return { found, how: "exact" }
  if (last || bareWord.length > 4) addBegun(found, index, bare(typed), SURE.begun)
  if (!found.size) addBegun(found, index, bareWord, SURE.begun)
  return { found, how: found.size ? "begun" : "" }
}

export const parts = (typed, index) =>
  split(stem(typed, index.grammar), index.numbers, index.grammar).slice(0, 2).map((part) => {
    const found = new Map()
    addWithCompounds(found, index, index.numbers.get(part), SURE.part)
    return found
  })

export const near = (typed, index) => {
  const found = new Map()
  const word = bare(stem(typed, index.grammar))
  addNear(found, index, word)
  if (!found.size) {
    const trunk = longest(index.bareStems.filter((other) => other.length >= TRUNK && other.length > 0.55 * word.length && word.startsWith(other)))
    for (const number of index.byBare.get(trunk) || []) addWithCompounds(found, index, number, SURE.trunk)
  }
  return found
}

const longest = (words) => words.reduce((one, two) => (two.length > one.length ? two : one), "")
