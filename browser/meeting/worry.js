/**
 * A plan for a worry: the situation's checklist and its conversation, as much of both as the minutes and the people allow.
 *
 * @typedef {{ id: string, title: string, checklist: string, tool: string }} Situation what Python tells of a situation
 */
import { EVEN } from "./minutes.js"
import { block } from "./plan.js"

/** Minutes for a welcome or a goodbye at a meeting with little time. */
const SHORT = EVEN

/** @param {import("./plan.js").RecordFacts} record */
const least = (record) => record.rows.flatMap((row) => row.parts).reduce((sum, part) => sum + part[3], 0)

/**
 * Returns the blocks for a worry. A tool is also for more people than rooms usually hold, as it says itself what to do then. Where there is too little time for any of it, it is the checklist, which takes the least.
 *
 * @param {Situation} situation
 * @param {{ wanted: number | null, people: number | null }} there the minutes and people that there are, as far as somebody has said
 * @param {ReadonlyMap<string, import("./plan.js").RecordFacts>} records
 * @param {number} many above how many people a tool says so
 * @returns {import("./plan.js").Block[]}
 */
export const blocksFor = ({ checklist, tool }, { wanted, people }, records, many) => {
  const both = [checklist, tool].flatMap((id) => records.get(id) ?? [])
  const ways = [...(both.length > 1 ? [both] : []), ...[...both].reverse().map((record) => [record])]
  const fits = (/** @type {import("./plan.js").RecordFacts[]} */ way) =>
    people === null || way.every(({ kind, people: span }) => !span || (span[0] <= people && (people <= span[1] || (kind === "tool" && people > many))))
  const some = ways.filter(fits)
  const minutes = (/** @type {import("./plan.js").RecordFacts[]} */ way) => way.reduce((sum, record) => sum + least(record), 0)
  const room = (/** @type {number} */ taken) => wanted === null || taken <= wanted
  const chosen = (some.length ? some : ways).find((way) => room(minutes(way))) ?? ways.at(-1) ?? []
  const blocks = chosen.map(({ id }) => block({ record: id }))
  if (!room(minutes(chosen) + 2 * SHORT)) return blocks
  return [block({ own: "welcome", minutes: SHORT }), ...blocks, block({ own: "goodbye", minutes: SHORT })]
}
