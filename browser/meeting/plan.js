/**
 * A plan: what happens in a meeting, one thing after the other, for so many people, from a time of day.
 * Plans are values: every change returns a new one.
 *
 * @typedef {"welcome" | "talk" | "break" | "goodbye"} Own what is not in the handbook
 * @typedef {object} Block
 * @property {string} record the record that it takes up, or empty
 * @property {readonly string[]} rows the rows of the record that it takes up: steps of a tool, a session of a workshop; none means all
 * @property {Own | ""} own what it is, when it takes up no record
 * @property {string} title a title of its own, or empty
 * @property {number | null} minutes the minutes that somebody has set, or null
 *
 * @typedef {object} Plan
 * @property {string} title
 * @property {string} day such as 2026-12-01, or empty
 * @property {number | null} start minutes from midnight
 * @property {number | null} wanted how many minutes there are, or null when nobody has said
 * @property {number | null} people
 * @property {string} place
 * @property {readonly Block[]} blocks
 *
 * @typedef {readonly [record: string, step: string, title: string, least: number, most: number, minutes: number, seating: string, kept: number]} Part
 * @typedef {{ id: string, activity: string, title?: string, parts: readonly Part[] }} Row
 * @typedef {object} RecordFacts what Python tells of a record; see handbook/site/meeting_facts.py
 * @property {string} id
 * @property {string} kind
 * @property {string} number empty for a short round
 * @property {string} title
 * @property {string} colour empty for a short round
 * @property {"check-in" | "warm-up" | "ending"} [moment] when a short round is held
 * @property {readonly [least: number, most: number]} [people]
 * @property {readonly Row[]} rows
 * @typedef {{ even: number, longest_without_break: number, day_ends: string, many: number, model: readonly [number, number] }} Rules
 * @typedef {{ language: string, rules: Rules, words: Record<string, Record<string, string>>, result_places: readonly string[], records: readonly RecordFacts[], situations: readonly import("./worry.js").Situation[] }} Facts
 */

/** @type {Plan} */
export const EMPTY = Object.freeze({ title: "", day: "", start: null, wanted: null, people: null, place: "", blocks: Object.freeze([]) })

/** As many as an order can be for; see handbook/records/order.py. */
export const MOST_PEOPLE = 2000

/** Minutes that things not in the handbook last until somebody says otherwise. @type {Readonly<Record<Own, number>>} */
export const OWN = Object.freeze({ welcome: 10, talk: 15, break: 15, goodbye: 10 })

/**
 * @param {Partial<Block>} block
 * @returns {Block}
 */
export const block = (block) => ({ record: "", rows: [], own: "", title: "", minutes: null, ...block })

/**
 * Returns the blocks that a record becomes: a workshop one for each session, all else one.
 *
 * @param {RecordFacts} record
 * @returns {Block[]}
 */
export const blocksOf = (record) =>
  record.kind === "workshop" ? record.rows.map((row) => block({ record: record.id, rows: [row.id] })) : [block({ record: record.id })]

/** @param {Plan} plan @param {readonly Block[]} blocks @param {number} [place] @returns {Plan} */
export const put = (plan, blocks, place = plan.blocks.length) => ({
  ...plan, blocks: [...plan.blocks.slice(0, place), ...blocks, ...plan.blocks.slice(place)],
})

/**
 * Puts blocks before the goodbye, when the plan ends with one.
 *
 * @param {Plan} plan
 * @param {readonly Block[]} blocks
 */
export const putBeforeGoodbye = (plan, blocks) => put(plan, blocks, plan.blocks.length - (plan.blocks.at(-1)?.own === "goodbye" ? 1 : 0))

/**
 * Puts a whole record in, before a goodbye; an empty plan is then called like it. A short round names no meeting, and a check-in comes
 * first, after a welcome.
 *
 * @param {Plan} plan @param {RecordFacts} record @returns {Plan}
 */
export const withRecord = (plan, record) => {
  if (record.moment === "check-in") return put(plan, blocksOf(record), plan.blocks[0]?.own === "welcome" ? 1 : 0)
  if (record.moment) return putBeforeGoodbye(plan, blocksOf(record))
  return { ...putBeforeGoodbye(plan, blocksOf(record)), title: plan.title || (plan.blocks.length ? "" : record.title) }
}

/** Puts several in, one after the other; an empty plan is then called like the last, which a checklist stands before. @param {Plan} plan @param {readonly RecordFacts[]} all @returns {Plan} */
export const withRecords = (plan, all) =>
  all.reduce((longer, record) => withRecord(longer, record), plan.blocks.length ? plan : { ...plan, title: plan.title || (all.at(-1)?.title ?? "") })

/** Puts in what is not in the handbook: a welcome first, a goodbye last, all else before a goodbye. @param {Plan} plan @param {Own} own @returns {Plan} */
export const withOwn = (plan, own) => {
  const blocks = [block({ own })]
  return own === "welcome" ? put(plan, blocks, 0) : own === "goodbye" ? put(plan, blocks) : putBeforeGoodbye(plan, blocks)
}

/** @param {Plan} plan @param {number} place @returns {Plan} */
export const takeOut = (plan, place) => ({ ...plan, blocks: plan.blocks.filter((_, index) => index !== place) })

/** Puts a block for each of its rows in the place of a block. @param {Plan} plan @param {number} place @param {ReadonlyMap<string, RecordFacts>} records @returns {Plan} */
export const split = (plan, place, records) => {
  const { record } = plan.blocks[place]
  const rows = rowsOf(plan.blocks[place], records.get(record))
  return put(takeOut(plan, place), rows.map((row) => block({ record, rows: [row.id] })), place)
}

/** @param {Plan} plan @param {number} from @param {number} to @returns {Plan} */
export const move = (plan, from, to) => {
  if (from === to || !plan.blocks[from] || !plan.blocks[to]) return plan
  const others = plan.blocks.filter((_, index) => index !== from)
  return { ...plan, blocks: [...others.slice(0, to), plan.blocks[from], ...others.slice(to)] }
}

/** @param {Plan} plan @param {number} place @param {Partial<Block>} changes @returns {Plan} */
export const change = (plan, place, changes) => ({
  ...plan, blocks: plan.blocks.map((block, index) => (index === place ? { ...block, ...changes } : block)),
})

/**
 * Returns the rows that a block takes up, in its own order; none for what is not in the handbook or no longer there.
 *
 * @param {Block} block
 * @param {RecordFacts | undefined} record
 * @returns {readonly Row[]}
 */
export const rowsOf = (block, record) => {
  if (!record) return []
  if (!block.rows.length) return record.rows
  return block.rows.flatMap((id) => record.rows.filter((row) => row.id === id))
}
