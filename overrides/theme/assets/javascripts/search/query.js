// From what is typed to the stems to look for, each with how sure it is that they are meant.
import { bare, split, stem, tokens } from "./words.js"
import { distance, letters, unlike } from "./near.js"

/**
 * @typedef {import("./reader.js").Index} Index
 * @typedef {import("./words.js").Grammar} Grammar
 * @typedef {Map<number, number>} Found stems, or places, each with how sure it is that they are meant
 *
 * @typedef {object} Word one word of a query
 * @property {string} typed
 * @property {boolean} light whether it counts for little
 * @property {Found} own the stems that it means
 * @property {Found} twin those of the other language
 * @property {Found} said where the word itself stands
 * @property {Found} places where it, or one that means nearly the same, stands
 * @property {Found} twinEntries
 * @property {number} rare
 */

const SURE = { exact: 1, head: 0.7, together: 0.6, bare: 0.95, last: 0.6, first: 0.45, alike: 0.5, begun: 0.55, beginning: 0.3, kind: 0.4, part: 0.85, near: 0.75, far: 0.65, trunk: 0.5, same: 0.28 }
const SHORT = 4
const LONG = 8
const TRUNK = 5
const LONG_HEAD = 6
const LEAST_TAIL = 3
const COMMONER = 10 // a word two letters off is meant beside one that is one off only when it is so much commoner

/**
 * A word with a hyphen, in parts; as one word when a part says nothing by itself: burn-out, A-hold.
 *
 * @param {string} joined
 * @param {Grammar} grammar
 * @param {Grammar} other
 */
const whole = (joined, grammar, other) => {
  const parts = joined.split("-")
  /** @param {string} part */
  const says = (part) => part.length > 1 && (/^[A-ZÆØÅ]{2,}$/.test(part) || !(grammar.stopWords.has(part) || grammar.questionWords.has(part) || other.stopWords.has(part)))
  return parts.join(parts.every(says) ? " " : "")
}

/**
 * The words of a query. Little words are left out, for they are a phrase (see sentences.js); question words count for little then.
 *
 * @param {string} query
 * @param {Grammar} grammar
 * @param {Grammar} other
 */
export const asked = (query, grammar, other) => {
  const words = [...new Set(tokens(query.replace(/[\p{L}\d]+(?:-[\p{L}\d]+)+/gu, (joined) => whole(joined, grammar, other))))]
  const capitals = new Set((query.match(/[A-ZÆØÅ]{2,}/g) || []).flatMap(tokens))
  const full = words.filter((word) => !grammar.stopWords.has(word) || capitals.has(word))
  const said = full.filter((word) => !grammar.questionWords.has(word) && !other.stopWords.has(word) && !/^\d+$/.test(word))
  const light = said.length ? full.filter((word) => !said.includes(word)) : []
  const kept = said.length ? [...said, ...light] : full.length || words.length > 1 ? full : words
  return kept.map((typed) => ({ typed, light: light.includes(typed), last: typed === words[words.length - 1] }))
}

/** @param {Found} found @param {number} number @param {number} sure */
const add = (found, number, sure) => found.set(number, Math.max(sure, found.get(number) || 0))

/** @param {Found} found @param {Index} index @param {number} number @param {number} sure */
const addWithCompounds = (found, index, number, sure) => {
  add(found, number, sure)
  for (const { whole, last } of index.holders.get(number) || []) add(found, whole, sure * (last ? SURE.last : SURE.first))
}

/**
 * Whoever types æøå means it: møder begins no model. Short words begin too much.
 *
 * @param {Found} found
 * @param {Index} index
 * @param {string} word
 * @param {number} sure
 */
const addBegun = (found, index, word, sure) => {
  const stems = bare(word) === word ? index.bareStems : index.stems
  stems.forEach((other, number) => { if (other.startsWith(word)) add(found, number, sure) })
}

/**
 * The stems that a typed word means in an index, each with how sure that is. A word of at most four letters means itself alone, and a
 * little word nothing else.
 *
 * @param {string} typed
 * @param {Index} index
 * @param {boolean} last whether it may not be typed to its end
 */
export const meant = (typed, index, last) => {
  /** @type {Found} */
  const found = new Map()
  const word = stem(typed, index.grammar)
  const bareWord = bare(word)
  const exact = index.numbers.get(word)
  if (exact !== undefined) {
    addWithCompounds(found, index, exact, SURE.exact)
    for (const number of index.alike(bareWord)) add(found, number, SURE.alike)
    if (word.length > SHORT) addBegun(found, index, word, SURE.beginning)
    const [kind] = index.parts.get(exact) || []
    if (kind !== undefined && index.stems[kind].length > SHORT) add(found, kind, SURE.kind)
    return { found, exact: true }
  }
  for (const number of index.alike(bareWord)) addWithCompounds(found, index, number, SURE.bare)
  if (found.size) return { found, exact: true }
  if (index.grammar.stopWords.has(typed)) return { found, exact: false }
  if (last || bareWord.length > SHORT) addBegun(found, index, typed, SURE.begun)
  if (!found.size && (last || typed.length > SHORT)) addBegun(found, index, word, SURE.begun)
  return { found, exact: false }
}

/** Adds stems that mean nearly the same as a word of several; tells whether there are any. @param {Found} found @param {string[]} stems @param {Index} index */
export const addAlike = (found, stems, index) => {
  const numbers = stems.map((stem) => index.numbers.get(stem)).filter((number) => number !== undefined)
  for (const number of numbers) add(found, number, SURE.same)
  return numbers.length > 0
}

/** The parts of a compound that is not in the index itself, each with its stems. @param {string} typed @param {Index} index */
export const parts = (typed, index) =>
  split(stem(typed, index.grammar), index.numbers, index.grammar).slice(0, 2).map((part) => {
    /** @type {Found} */
    const found = new Map()
    const number = index.numbers.get(part)
    if (number !== undefined) addWithCompounds(found, index, number, SURE.part)
    return found
  })

/** Words that make up a compound between them mean it: `dele viden` means videndeling. @param {{ own: Found }[]} words @param {Index} index */
export const together = (words, index) => {
  words.forEach((one, place) => words.slice(place + 1).forEach((two) => {
    for (const number of one.own.keys()) {
      if (!two.own.has(number) || (index.parts.get(number) || []).length < 2) continue
      add(one.own, number, SURE.together)
      add(two.own, number, SURE.together)
    }
  }))
}

/**
 * The longest known beginning of a word that may be a compound with an unknown end: motivation of motivationsteori.
 *
 * @param {string} typed
 * @param {Index} index
 */
export const head = (typed, index) => {
  /** @type {Found} */
  const found = new Map()
  for (let length = typed.length - LEAST_TAIL; index.grammar.compounds && length >= LONG_HEAD && !found.size; length -= 1) {
    const number = index.numbers.get(stem(typed.slice(0, length), index.grammar))
    if (number !== undefined) add(found, number, SURE.head)
  }
  return found
}

/**
 * The stems nearest to a word that is not there: one letter off, in long words two, at last the longest that it may be a form of.
 *
 * @param {string} typed
 * @param {Index} index
 */
export const near = (typed, index, furthest = 2) => {
  /** @type {Found} */
  const found = new Map()
  const word = bare(stem(typed, index.grammar))
  const seen = letters(word)
  const isCut = word.length <= SHORT && typed.length > word.length + 2 // little of it is left: it may lack a letter, no more
  const most = isCut ? 1 : typed.length >= LONG ? 2 : typed.length > SHORT ? 1 : 0
  for (let off = 1; off <= Math.min(most, furthest); off += 1) {
    const least = COMMONER * Math.max(0, ...[...found.keys()].map((number) => index.weight[number]))
    index.bareStems.forEach((other, number) => {
      if (other.length < (isCut ? word.length + 1 : 3) || (other[0] !== word[0] && (off > 1 || word.length < LONG - 1))) return
      if (unlike(seen, index.letters[number]) > 2 * off || index.weight[number] < least) return
      if (distance(word, other, off) <= off) addWithCompounds(found, index, number, off === 1 ? SURE.near : SURE.far)
    })
  }
  if (!found.size && typed.length > SHORT) {
    for (const number of longest(formsOf(bare(typed), index), index)) addWithCompounds(found, index, number, SURE.trunk)
  }
  return found
}

/**
 * Stems that a word may be a misspelt form of: an ending misspelt after a long stem, or a stem one letter off before an ending.
 *
 * @param {string} word
 * @param {Index} index
 */
const formsOf = (word, index) => {
  const endings = index.grammar.steps.flatMap(({ rules }) => [...rules.keys()].map(bare))
  const heads = new Map(endings.filter((ending) => word.endsWith(ending)).map((ending) => word.slice(0, word.length - ending.length))
    .filter((head) => head.length > SHORT).map((head) => [head, letters(head)]))
  return [...index.bareStems.keys()].filter((number) => {
    const other = index.bareStems[number]
    if (other.length > TRUNK && other.length > 0.55 * word.length && word.startsWith(other)) return true
    if (other.length < SHORT) return false
    return [...heads].some(([head, seen]) => unlike(seen, index.letters[number]) < 3 && distance(head, other, 1) < 2)
  })
}

/** @param {number[]} numbers @param {Index} index */
const longest = (numbers, index) => {
  const length = Math.max(0, ...numbers.map((number) => index.bareStems[number].length))
  return numbers.filter((number) => index.bareStems[number].length === length)
}
