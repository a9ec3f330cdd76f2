// Shows in a text which words answered the query: whole words, and of a compound the part that did.
import { bare, canonical, stem, tokens } from "./words.js"

const WORD = /[\p{L}\p{N}'’]+/gu
const LEAST = 0.29 // how sure a stem must be to be marked

// What was meant, ready for marking texts of one language; `side` is "own" or "twin".
export const marksOf = (words, side, index) => {
  const sure = new Map()
  const said = new Set()
  for (const word of words) {
    if (word.light) continue
    for (const [number, certainty] of word[side]) if (certainty > LEAST) sure.set(number, certainty)
    said.add(bare(stem(canonical(word.typed), index.grammar)))
    for (const [number, certainty] of word[side]) if (certainty > 0.7) said.add(index.bareStems[number])
  }
  return { sure, said: [...said].filter((one) => one.length > 1).sort((one, two) => two.length - one.length), index }
}

// A text in pieces: [piece, whether it answered].
export const marked = (text, { sure, said, index }) => {
  const pieces = []
  let done = 0
  for (const match of text.matchAll(WORD)) {
    const span = spanIn(match[0], sure, said, index)
    if (!span) continue
    const [start, end] = [match.index + span[0], match.index + span[1]]
    if (start > done) pieces.push([text.slice(done, start), false])
    pieces.push([text.slice(start, end), true])
    done = end
  }
  if (done < text.length) pieces.push([text.slice(done), false])
  return pieces
}

export const hasMarks = (text, marks) => marked(text, marks).some(([, answered]) => answered)

const spanIn = (word, sure, said, index) => {
  const [typed] = tokens(word)
  if (!typed) return null
  const number = index.numbers.get(stem(typed, index.grammar))
  if (!sure.has(number)) return null
  const letters = bare(typed)
  if (letters.length !== word.length) return [0, word.length]
  const own = index.bareStems[number]
  const part = said.find((one) => letters.includes(one))
  if (!part || part === own) return [0, word.length]
  const start = letters.indexOf(part)
  const tail = start + part.length >= own.length
  return [start, tail ? word.length : start + part.length]
}
