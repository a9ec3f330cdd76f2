/** What a tally shows: each line and each part of the model, with the middle and the spread of their answers, and what to talk about. */
import { callOf } from "./checklist.js"
import { added, middle, spread, sum } from "./tally.js"

/**
 * @typedef {object} Shown
 * @property {readonly number[]} counts by place on the scale
 * @property {number} answers
 * @property {boolean} few fewer answers than may be shown; then all else is empty
 * @property {number[]} middle
 * @property {number} spread from 0 to 1
 * @property {"close" | "mixed" | "apart"} lie how the answers lie, as it is said
 * @property {number} call how far it calls for a conversation, from 0 to 1
 *
 * @typedef {Shown & import("./checklist.js").Item} Line
 * @typedef {Shown & { title: string, id: string, letter: string, lines: readonly number[] }} Field `lines` as they are numbered on paper
 * @typedef {{ lines: Line[], fields: Field[], apart: number | null }} Profile `apart` is the line whose answers lie farthest apart
 */

/** How far answers must lie apart before they are said to be spread, and to differ. */
const MIXED = 0.2
const APART = 0.6
/** The parts of a profile have letters, as on the tally sheet. */
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

/**
 * @param {import("./checklist.js").Checklist} checklist
 * @param {import("./tally.js").Tally} tally
 * @param {number} least how many answers a line must have to be shown
 * @returns {Profile}
 */
export const profileOf = (checklist, tally, least) => {
  const none = checklist.scale.map(() => 0)
  const shown = (/** @type {readonly number[]} */ counts, few = sum(counts) < least) => {
    const told = few ? none : counts
    const answers = sum(told)
    const call = answers ? sum(told.map((count, place) => count * callOf(checklist, place))) / answers : 0
    const width = spread(told)
    const lie = /** @type {Shown["lie"]} */ (width >= APART ? "apart" : width >= MIXED ? "mixed" : "close")
    return { counts: told, answers, few, middle: middle(told), spread: width, lie, call }
  }
  const lines = checklist.items.map((item, line) => ({ ...item, ...shown(tally.counts[line]) }))
  const fields = (checklist.profile?.parts ?? []).map((part, at) => {
    const counts = part.items.reduce((all, line) => added(all, lines[line].counts), none)
    return { ...part, ...shown(counts), letter: LETTERS[at], lines: part.items.map((line) => line + 1) }
  })
  const farthest = Math.max(...lines.map((line) => line.spread))
  return { lines, fields, apart: farthest >= APART ? lines.findIndex((line) => line.spread === farthest) : null }
}

/** How many lines must point to a tool before it answers more than the one line. */
const BROAD = 2

/**
 * The conversation that most of the answers call for, or none, and two others to choose from instead.
 * Every line adds to the tools that it points to as far as its answers call for a conversation. A tool that one line alone points to
 * helps with that line; before it goes what the checklist names for afterwards. Of two alike, that which the checklist names first goes first.
 *
 * @param {import("./checklist.js").Checklist} checklist
 * @param {readonly Line[]} lines
 * @returns {{ first: string | null, others: string[] }}
 */
export const conversations = ({ tools, tools_afterwards }, lines) => {
  const told = tools.map((tool) => {
    const pointing = lines.filter((line) => line.tools.includes(tool))
    return { tool, broad: pointing.length >= BROAD, score: sum(pointing.map((line) => line.call)) }
  })
  const some = told.some(({ score }) => score > 0)
  const rank = (/** @type {typeof told[number]} */ { tool, broad, score }) =>
    broad && score > 0 ? 3 : some && tools_afterwards.includes(tool) ? 2 : score > 0 ? 1 : 0
  const ranked = [...told].sort((one, other) => rank(other) - rank(one) || other.score - one.score).map(({ tool }) => tool) // keeps the order of equals
  const first = some ? ranked[0] : null
  return { first, others: ranked.filter((tool) => tool !== first).slice(0, 2) }
}
