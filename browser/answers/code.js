/**
 * One person's answers as a short text without a name: letters and digits that are not mistaken for one another (Crockford's base 32), in fours.
 * It holds a mark of the checklist, the answers, a number by which the same person is counted once, and two signs that tell a slip.
 */
import { NONE } from "./checklist.js"

const SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
const BASE = 32n
/** A prime just below the numbers that two signs can hold: one wrong sign, or two that changed places, never give the same remainder. */
const PRIME = 1021n
const MARK_SIGNS = 3
const CHECK_SIGNS = 2
/** Random numbers enough that two of forty people get the same one less than once in twenty thousand groups. */
const PERSON = 2n ** 24n
const SHORTEST = 8

/** @param {bigint} number @param {number} length @returns {string} */
const written = (number, length) => Array.from({ length }, (_, at) => SIGNS[Number((number / BASE ** BigInt(length - 1 - at)) % BASE)]).join("")

/** @param {string} signs @returns {bigint} */
const valueOf = (signs) => [...signs].reduce((value, sign) => value * BASE + BigInt(SIGNS.indexOf(sign)), 0n)

/** What tells a checklist from others, and from itself with other lines. @param {import("./checklist.js").Checklist} checklist */
export const markOf = ({ id, items, scale }) => {
  const words = [id, ...items.map((item) => item.id), ...scale.map((answer) => answer.id)].join(" ")
  const hash = [...words].reduce((hash, sign) => Math.imul(hash ^ /** @type {number} */ (sign.codePointAt(0)), 0x01000193) >>> 0, 0x811c9dc5) // FNV-1a
  return written(BigInt(hash >>> 17), MARK_SIGNS)
}

/** @param {import("./checklist.js").Checklist} checklist */
const signsFor = ({ items, scale }) => {
  let length = 1
  for (let most = BigInt(scale.length + 1) ** BigInt(items.length) * PERSON - 1n; most >= BASE; most /= BASE) length += 1
  return length
}

/**
 * @param {import("./checklist.js").Checklist} checklist
 * @param {readonly number[]} places
 * @param {number} person below 2^24
 */
export const writeCode = (checklist, places, person) => {
  const base = BigInt(checklist.scale.length + 1)
  const answers = checklist.items.reduce((value, _, line) => value * base + BigInt((places[line] ?? NONE) + 1), 0n)
  const body = markOf(checklist) + written(answers * PERSON + BigInt(person), signsFor(checklist))
  const code = body + written(valueOf(body) % PRIME, CHECK_SIGNS)
  return /** @type {string[]} */ (code.match(/.{1,4}/g)).join("-")
}

/**
 * @typedef {{ person: number, places: number[] }} Given
 *
 * Reads one code; a code of another checklist is told from what is none.
 *
 * @param {import("./checklist.js").Checklist} checklist
 * @param {string} text
 * @returns {Given | "other" | null}
 */
export const readCode = (checklist, text) => {
  const signs = text.toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1")
  if (signs.length < SHORTEST || [...signs].some((sign) => !SIGNS.includes(sign))) return null
  const body = signs.slice(0, -CHECK_SIGNS)
  if (valueOf(body) % PRIME !== valueOf(signs.slice(-CHECK_SIGNS))) return null
  if (body.length !== MARK_SIGNS + signsFor(checklist) || body.slice(0, MARK_SIGNS) !== markOf(checklist)) return "other"
  const value = valueOf(body.slice(MARK_SIGNS))
  const base = BigInt(checklist.scale.length + 1)
  let answers = value / PERSON
  if (answers >= base ** BigInt(checklist.items.length)) return null
  const places = checklist.items.map(() => NONE)
  for (let line = places.length - 1; line >= 0; line -= 1) {
    places[line] = Number(answers % base) - 1
    answers /= base
  }
  return { person: Number(value % PERSON), places }
}

/** What looks like a code: fours with hyphens between. */
const LIKE = /^(?:[0-9a-z]{4}-)+[0-9a-z]{1,4}$/i

/**
 * Reads all codes in a text as it comes from a chat or from codes read: each on a line or among words, or at the end of an address.
 *
 * @param {import("./checklist.js").Checklist} checklist
 * @param {string} text
 * @returns {{ given: Given[], other: number, unread: string[] }}
 */
export const readCodes = (checklist, text) => {
  /** @type {{ given: Given[], other: number, unread: string[] }} */
  const told = { given: [], other: 0, unread: [] }
  for (const line of text.split("\n")) {
    const whole = readCode(checklist, line)
    for (const word of whole && whole !== "other" ? [line] : line.split(/[\s~,;:.!?()<>"»«“”]+/)) {
      const read = readCode(checklist, word)
      if (read === "other" ? /[0-9]/.test(word) : !read) {
        if (read === "other") told.other += 1
        else if (LIKE.test(word) && /[0-9]/.test(word)) told.unread.push(word)
      } else if (read && read !== "other") told.given.push(read)
    }
  }
  return told
}
