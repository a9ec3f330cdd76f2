/**
 * A group's answers, gathered from codes or counted by hands. What is kept of a code is that it was given and what it adds to the sums;
 * no single person's answers stand anywhere. Groups are values: every change returns a new one.
 *
 * @typedef {import("./tally.js").Tally} Tally
 * @typedef {object} Group
 * @property {"codes" | "hands"} way
 * @property {readonly number[]} seen the numbers of the codes that were given
 * @property {Tally} counted what the profile shows
 * @property {Tally} waiting what came since; a profile with one answer more would tell what that answer was
 * @property {Tally} hands
 */
import { emptyTally, sum, tallyOf, together } from "./tally.js"

/** The number of people below which nothing is shown: fewer, and one can guess who answered what. */
export const LEAST = 5

/** @param {import("./checklist.js").Checklist} checklist @returns {Group} */
export const emptyGroup = (checklist) => {
  const none = emptyTally(checklist)
  return { way: "codes", seen: [], counted: none, waiting: none, hands: none }
}

/**
 * Takes codes in, each person's once.
 *
 * @param {Group} group
 * @param {import("./checklist.js").Checklist} checklist
 * @param {readonly import("./code.js").Given[]} given
 * @returns {{ group: Group, taken: number, again: number }}
 */
export const take = (group, checklist, given) => {
  const fresh = given.filter(({ person }, at) => !group.seen.includes(person) && given.findIndex((other) => other.person === person) === at)
  const waiting = fresh.reduce((all, { places }) => together(all, tallyOf(checklist, places)), group.waiting)
  const seen = [...group.seen, ...fresh.map(({ person }) => person)].sort((one, other) => one - other) // not in the order of the phones
  return { group: { ...group, seen, waiting }, taken: fresh.length, again: given.length - fresh.length }
}

/** Counts those that wait, once they are enough. @param {Group} group @returns {Group} */
export const counted = (group) =>
  group.waiting.people < LEAST ? group : { ...group, counted: together(group.counted, group.waiting), waiting: { people: 0, counts: group.waiting.counts.map((counts) => counts.map(() => 0)) } }

/** How many codes are still missing before a profile can be shown. @param {Group} group */
export const missing = ({ counted, waiting }) => (counted.people ? 0 : Math.max(0, LEAST - waiting.people))

/**
 * Counts hands at one line. No more hands than people, and no one's hand twice.
 *
 * @param {Tally} hands
 * @param {number} line
 * @param {number} place
 * @param {number} count
 * @returns {Tally}
 */
export const raised = (hands, line, place, count) => {
  const counts = hands.counts[line]
  const most = hands.people - sum(counts) + counts[place]
  const next = Math.max(0, Math.min(most, Math.round(count)))
  return { ...hands, counts: hands.counts.map((own, at) => (at === line ? own.map((one, here) => (here === place ? next : one)) : own)) }
}

/** Sets how many are there; never fewer than the hands that were counted at a line. @param {Tally} hands @param {number} people @returns {Tally} */
export const present = (hands, people) => ({ ...hands, people: Math.max(0, Math.round(people), ...hands.counts.map(sum)) })

/** What a kept group says, when it is one of this checklist's. @param {unknown} kept @param {import("./checklist.js").Checklist} checklist @returns {Group | null} */
export const readGroup = (kept, checklist) => {
  const group = /** @type {any} */ (kept)
  const whole = (/** @type {any} */ tally) =>
    Number.isInteger(tally?.people) && tally.people >= 0 && Array.isArray(tally.counts) && tally.counts.length === checklist.items.length &&
    tally.counts.every((/** @type {any} */ counts) => Array.isArray(counts) && counts.length === checklist.scale.length && counts.every((count) => Number.isInteger(count) && count >= 0))
  if (!group || !["codes", "hands"].includes(group.way) || !Array.isArray(group.seen) || ![group.counted, group.waiting, group.hands].every(whole)) return null
  return { way: group.way, seen: group.seen.filter(Number.isInteger), counted: group.counted, waiting: group.waiting, hands: group.hands }
}
