/**
 * A plan as an order for `handbook workbook --order`, and an order as a plan; see handbook/records/order.py. Reading is tolerant, as that
 * of addresses is: what is not known is told, and the rest stays.
 */
import { readDay, readTime } from "./clock.js"
import { EMPTY, MOST_PEOPLE, OWN, block, blocksOf, rowsOf } from "./plan.js"

/** @typedef {import("./plan.js").Plan} Plan @typedef {import("./plan.js").Block} Block @typedef {import("./address.js").Lost} Lost */

const BEGINNING = "# yaml-language-server: $schema=../data/schema/order.schema.json"
/** The fields of an order that name records without a programme, in the order in which they happen. */
const LISTS = ["workshops", "models", "checklists", "tools"]

/** Writes a text so that every reader of YAML takes it for one. @param {string} text */
const quoted = (text) => `'${text.replace(/\s+/g, " ").trim().replaceAll("'", "''")}'`

const clock = (/** @type {number} */ minutes) => `'${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}'`

/**
 * Writes a plan as a file of orders.
 *
 * @param {Plan} plan
 * @param {import("./timetable.js").Timetable} table
 * @param {object} words
 * @param {string} words.language
 * @param {string} words.untitled
 * @param {string} [words.organisation]
 * @param {string} [words.logo] a picture as a `data:` address, which the order carries
 * @param {(line: import("./timetable.js").Line) => string} words.titleOf
 */
export const writeOrder = (plan, table, { language, untitled, organisation, logo, titleOf }) => {
  const head = [
    `title: ${quoted(plan.title || untitled)}`, `language: ${language}`, organisation && `organisation: ${quoted(organisation)}`, logo && `logo: ${quoted(logo)}`,
    plan.day && `date: ${plan.day}`, plan.people && `participants: ${plan.people}`,
    plan.start !== null && `start: ${clock(plan.start)}`, plan.wanted !== null && `minutes: ${plan.wanted}`,
  ].filter(Boolean)
  return `${[BEGINNING, ...head, "programme:", ...table.lines.flatMap((line) => happening(line, titleOf(line)))].join("\n")}\n`
}

/** @param {import("./timetable.js").Line} line @param {string} title @returns {string[]} */
const happening = ({ block, record, activity, minutes, pieces }, title) => {
  if (record?.kind === "round") return [`- round: ${record.id}`, ...(block.title ? [`  title: ${quoted(block.title)}`] : []), ...(block.minutes !== null ? [`  minutes: ${minutes}`] : [])]
  const isTalk = !["tool", "checklist", "model", "break"].includes(activity)
  if (activity === "break") return minutes ? [`- pause: ${minutes}`, `  title: ${quoted(title)}`] : []
  if (isTalk) return minutes ? [`- talk: ${quoted(title)}`, `  minutes: ${minutes}`] : []
  const steps = pieces.map(({ step }) => step).filter(Boolean)
  const whole = record?.kind === "tool" && !block.rows.length
  const own = block.minutes !== null || record?.kind === "workshop"
  return [
    `- record: ${pieces[0]?.record}`,
    ...(steps.length && !whole ? [`  steps: [${steps.join(", ")}]`] : []),
    ...(block.title || record?.kind === "workshop" ? [`  title: ${quoted(title)}`] : []),
    ...(own ? [`  minutes: ${minutes}`] : []),
  ]
}

/**
 * Reads what a file of orders held, once it is plain data.
 *
 * @param {any} order
 * @param {ReadonlyMap<string, import("./plan.js").RecordFacts>} records
 * @returns {{ plan: Plan, lost: Lost[] } | null} null when it is no order
 */
export const planOfOrder = (order, records) => {
  if (typeof order !== "object" || order === null || typeof order.title !== "string") return null
  /** @type {Lost[]} */
  const lost = []
  const named = order.kit ? [order.kit] : LISTS.flatMap((list) => (Array.isArray(order[list]) ? order[list] : []))
  const happenings = Array.isArray(order.programme) ? order.programme : named.map((record) => ({ record }))
  const start = readTime(String(order.start ?? ""))
  const end = readTime(String(order.end ?? ""))
  const wanted = whole(order.minutes) ?? (start !== null && end !== null && end > start ? end - start : null)
  const day = order.date instanceof Date ? order.date.toISOString().slice(0, 10) : String(order.date ?? "")
  const blocks = happenings.flatMap((/** @type {any} */ one) => blocksOfHappening(one ?? {}, records, lost))
  return { plan: { ...EMPTY, title: order.title, day: readDay(day), start, wanted: wanted || null, people: Math.min(whole(order.participants) ?? 0, MOST_PEOPLE) || null, blocks }, lost }
}

const whole = (/** @type {unknown} */ number) => (typeof number === "number" && Number.isInteger(number) && number >= 0 && number < 10_000 ? number : null)
const words = (/** @type {unknown} */ text) => (typeof text === "string" ? text : "")

/** @param {any} happening @param {ReadonlyMap<string, import("./plan.js").RecordFacts>} records @param {Lost[]} lost @returns {Block[]} */
const blocksOfHappening = ({ record: id, steps, round, talk, pause, title, minutes }, records, lost) => {
  if (pause !== undefined) return [block({ own: "break", title: words(title), minutes: whole(pause) ?? OWN.break })]
  if (talk !== undefined) return [block({ own: "talk", title: words(talk), minutes: whole(minutes) })]
  const record = records.get(round ?? id)
  if (!record) {
    lost.push({ what: "record", id: String(round ?? id) })
    return []
  }
  if (record.kind === "workshop") return blocksOf(record)
  const wanted = Array.isArray(steps) ? steps.map(String) : []
  const rows = rowsOf(block({ rows: wanted }), record).map((row) => row.id)
  for (const step of wanted) if (!rows.includes(step)) lost.push({ what: "row", id: `${id}/${step}` })
  return [block({ record: record.id, rows: wanted.length ? rows : [], title: words(title), minutes: whole(minutes) })]
}
