// Shows in a text which words answered the query: whole words, and of a compound the part that did.
import { bare, canonical, stem, tokens } from "./words.js"

/**
 * @typedef {import("./reader.js").Index} Index
 * @typedef {object} Marks
 * @property {Map<number, number>} sure the stems that are meant, each with how sure that is
 * @property {string[]} said as they are typed without marks, the longest first
 * @property {Index} index
 */
const WORD = /[\p{L}\p{N}'’]+/gu
const LEAST = 0.29 // how sure a stem must be to be marked

/**
 * What was meant, ready for marking texts of one language.
 *
 * @param {import("./query.js").Word[]} words
 * @param {"own" | "twin"} side
 * @param {Index} index
 * @returns {Marks}
 */
export const marksOf = (words, side, index) => {
  /** @type {Map<number, number>} */
  const sure = new Map()
  /** @type {Set<string>} */
  const said = new Set()
  for (const word of words) {
    if (word.light) continue
    for (const [number, certainty] of word[side]) if (certainty > LEAST) sure.set(number, certainty)
    said.add(bare(stem(canonical(word.typed), index.grammar)))
    for (const [number, certainty] of word[side]) if (certainty > 0.7) said.add(index.bareStems[number])
  }
  return { sure, said: [...said].filter((one) => one.length > 1).sort((one, two) => two.length - one.length), index }
}

/** A text in pieces, each with whether it answered. @param {string} text @param {Marks} marks @returns {[piece: string, answered: boolean][]} */
export const marked = (text, marks) => {
  /** @type {[string, boolean][]} */
  const pieces = []
  let done = 0
  for (const match of text.matchAll(WORD)) {
    const span = spanIn(match[0], marks)
    if (!span) continue
    const [start, end] = [match.index + span[0], match.index + span[1]]
    if (start > done) pieces.push([text.slice(done, start), false])
    pieces.push([text.slice(start, end), true])
    done = end
  }
  if (done < text.length) pieces.push([text.slice(done), false])
  return pieces
}

/** @param {string} text @param {Marks} marks */
export const hasMarks = (text, marks) => marked(text, marks).some(([, answered]) => answered)

/** Where in a word it answered. @param {string} word @param {Marks} marks @returns {[start: number, end: number] | null} */
const spanIn = (word, { sure, said, index }) => {
  const [typed] = tokens(word)
  if (!typed) return null
  const number = index.numbers.get(stem(typed, index.grammar))
  if (number === undefined || !sure.has(number)) return null
  const letters = bare(typed)
  if (letters.length !== word.length) return [0, word.length]
  const own = index.bareStems[number]
  const part = said.find((one) => letters.includes(one))
  if (!part || part === own) return [0, word.length]
  const start = letters.indexOf(part)
  const tail = start + part.length >= own.length
  return [start, tail ? word.length : start + part.length]
}
