/**
 * How many gave which answer to each line. One person's answers are a tally of one.
 *
 * @typedef {{ people: number, counts: readonly (readonly number[])[] }} Tally counts by line and place on the scale
 */
import { NONE } from "./checklist.js"

/** @param {import("./checklist.js").Checklist} checklist @returns {Tally} */
export const emptyTally = ({ items, scale }) => ({ people: 0, counts: items.map(() => scale.map(() => 0)) })

/** One person's answers. @param {import("./checklist.js").Checklist} checklist @param {readonly number[]} places @returns {Tally} */
export const tallyOf = ({ items, scale }, places) =>
  ({ people: 1, counts: items.map((_, line) => scale.map((_, place) => Number(places[line] !== NONE && places[line] === place))) })

/** @param {Tally} one @param {Tally} other @returns {Tally} */
export const together = (one, other) => ({
  people: one.people + other.people,
  counts: one.counts.map((counts, line) => added(counts, other.counts[line])),
})

/** @param {readonly number[]} one @param {readonly number[]} other */
export const added = (one, other) => one.map((count, place) => count + other[place])

/** @param {readonly number[]} counts */
export const sum = (counts) => counts.reduce((all, count) => all + count, 0)

/**
 * The middle answer (the median): one place, or two when the middle falls between them; nothing without answers.
 *
 * @param {readonly number[]} counts
 * @returns {number[]}
 */
export const middle = (counts) => {
  const all = sum(counts)
  if (!all) return []
  const at = (/** @type {number} */ rank) => {
    let passed = 0
    return counts.findIndex((count) => (passed += count) > rank)
  }
  return [...new Set([at(Math.ceil(all / 2) - 1), at(Math.floor(all / 2))])]
}

/**
 * How far answers lie apart, from 0 (all the same) to 1 (half at each end): their variance as a share of the largest that there can be.
 *
 * @param {readonly number[]} counts
 */
export const spread = (counts) => {
  const all = sum(counts)
  if (!all) return 0
  const mean = sum(counts.map((count, place) => count * place)) / all
  const variance = sum(counts.map((count, place) => count * (place - mean) ** 2)) / all
  return variance / ((counts.length - 1) / 2) ** 2
}
