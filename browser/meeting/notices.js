/** What should be thought of before a plan is held. `handbook/meeting/timetable.py` thinks of the same. */
import { readTime } from "./clock.js"

/**
 * @typedef {"short" | "spare" | "no_break" | "late" | "few" | "many" | "large" | "untimed"} Thought
 * @typedef {{ thought: Thought, number: number, record: import("./plan.js").RecordFacts | null }} Notice
 *   `short` and `spare` count minutes, `no_break` the minutes that run on, `late` those past the end of the working day; `few`, `many`
 *   and `large` tell the least or the most people that a record is for, `large` where it says itself what to do with more
 */

/**
 * @param {import("./plan.js").Plan} plan
 * @param {import("./timetable.js").Timetable} table
 * @param {ReadonlyMap<string, import("./plan.js").RecordFacts>} records
 * @param {import("./plan.js").Rules} rules
 * @returns {Notice[]}
 */
export const notices = (plan, table, records, rules) => {
  /** @type {Notice[]} */
  const found = []
  const think = (/** @type {Thought} */ thought, /** @type {number} */ number, /** @type {Notice["record"]} */ record = null) => found.push({ thought, number, record })
  if (table.short) think("short", table.short)
  if (table.spare) think("spare", table.spare)
  const longest = longestWithoutBreak(table)
  if (longest > rules.longest_without_break) think("no_break", longest)
  const left = (readTime(rules.day_ends) ?? 0) - (plan.start ?? Infinity)
  if (left > 0 && table.minutes > left) think("late", table.minutes - left)
  for (const record of takenUp(plan, table, records)) {
    const [least, most] = record.people ?? [0, Infinity]
    if (plan.people && plan.people < least) think("few", least, record)
    if (plan.people && plan.people > most) think(record.kind === "tool" && plan.people > rules.many ? "large" : "many", most, record)
  }
  for (const { activity, minutes, pieces } of table.lines) {
    if (activity === "checklist" && !minutes) think("untimed", 0, records.get(pieces[0]?.record) ?? null)
  }
  return found
}

/** The records that blocks name, and those that workshops take up, each once. @type {(plan: import("./plan.js").Plan, table: import("./timetable.js").Timetable, records: ReadonlyMap<string, import("./plan.js").RecordFacts>) => import("./plan.js").RecordFacts[]} */
export const takenUp = (plan, table, records) => {
  const ids = table.lines.flatMap(({ block, pieces }) => [block.record, ...pieces.map(({ record }) => record)])
  return [...new Set(ids)].flatMap((id) => records.get(id) ?? [])
}

const longestWithoutBreak = (/** @type {import("./timetable.js").Timetable} */ { lines }) => {
  let longest = 0
  let running = 0
  for (const { activity, minutes } of lines) {
    running = activity === "break" ? 0 : running + minutes
    longest = Math.max(longest, running)
  }
  return longest
}
