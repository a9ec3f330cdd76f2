/**
 * A plan as the end of an address, short enough for a QR code and a mail, the same in both languages: a version, then what stands
 * between `~`: a letter with `=` for a fact, all else a block.
 *
 *     1~t=En+dag~d=2026-12-01~s=1330~m=90~p=9~l=Kantinen~!welcome.10~right-balances.75~right-balances/choose~!break
 *
 * Reading is tolerant: what is not known is told, and the rest stays. Once out, a version is read for good.
 */
import { readDay, readTime } from "./clock.js"
import { inOneLine } from "./pasted.js"
import { EMPTY, MOST_PEOPLE, OWN, block } from "./plan.js"

/** @typedef {import("./plan.js").Plan} Plan @typedef {import("./plan.js").Block} Block */
/** @typedef {{ what: "version" | "broken" | "record" | "row" | "rest", id: string }} Lost what could not be read: its id, or what was written */

const VERSION = "1"
/** More blocks than any meeting has; an address with more was not made here. */
const MOST_BLOCKS = 200
const LONGEST_TEXT = 200
const LONGEST_MEETING = 24 * 60

/** Writes a text without any sign that means something here or ends an address in a mail. @param {string} text */
const written = (text) => encodeURIComponent(text).replace(/[!'()*._~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`).replaceAll("%20", "+")

/** Half a sign, where a text is cut within one, can stand in no address. @param {string} text */
const short = (text) => text.slice(0, LONGEST_TEXT).replace(/\p{Surrogate}/gu, "")

/** Decodes what there is of a text that a mail has cut within a sign. @param {string} text */
const whole = (text) =>
  text.replace(/(?:%[0-9a-f]{2})+/gi, (signs) => new TextDecoder().decode(Uint8Array.from(signs.slice(1).split("%"), (sign) => parseInt(sign, 16)))).replace(/\ufffd|%[0-9a-f]?$/gi, "")

/** @param {string} text */
const read = (text) => {
  const spaced = text.replaceAll("+", " ")
  try {
    return short(inOneLine(decodeURIComponent(spaced)))
  } catch {
    return short(inOneLine(whole(spaced)))
  }
}

const clock = (/** @type {number} */ minutes) => `${String(Math.floor(minutes / 60)).padStart(2, "0")}${String(minutes % 60).padStart(2, "0")}`

/** @param {Block} block */
const writtenBlock = ({ record, rows, own, title, minutes }) =>
  [[own ? `!${own}` : record, ...rows].join("/"), minutes ?? "", written(title)].join(".").replace(/\.+$/, "")

/**
 * Writes a plan.
 *
 * @param {Plan} plan
 */
export const write = (plan) => {
  const facts = { t: written(plan.title), d: plan.day, s: plan.start === null ? "" : clock(plan.start), m: plan.wanted ?? "", p: plan.people ?? "", l: written(plan.place) }
  return [VERSION, ...Object.entries(facts).filter(([, value]) => value !== "").map(([name, value]) => `${name}=${value}`), ...plan.blocks.map(writtenBlock)].join("~")
}

/**
 * Reads a plan. `records` are what there is; what an address names beside is lost, and told.
 *
 * @param {string} text with or without the # before it
 * @param {ReadonlyMap<string, import("./plan.js").RecordFacts>} records
 * @returns {{ plan: Plan, lost: Lost[] }}
 */
export const readPlan = (text, records) => {
  const [version, ...parts] = asWritten(text.replace(/^#/, "")).split("~")
  if (version !== VERSION) return { plan: EMPTY, lost: version ? [{ what: /^\d+$/.test(version) ? "version" : "broken", id: version.slice(0, LONGEST_TEXT) }] : [] }
  /** @type {Lost[]} */
  const lost = []
  /** @type {Block[]} */
  const blocks = []
  /** @type {Partial<Plan>} */
  const facts = {}
  for (const part of parts.filter(Boolean)) {
    const fact = /^([a-z])=(.*)$/s.exec(part)
    if (fact) Object.assign(facts, readFact(fact[1], fact[2]))
    else if (blocks.length >= MOST_BLOCKS) lost.push({ what: "rest", id: "" })
    else blocks.push(...readBlock(part, records, lost))
  }
  const last = lost.at(-1)
  if (last && last.id === parts.at(-1) && isCut(last.id, records)) last.what = "broken"
  return { plan: { ...EMPTY, ...facts, blocks }, lost: lost.filter((one, place) => lost.findIndex((other) => other.what === one.what && other.id === one.id) === place) }
}

/** Whether a link seems to end within this: a letter whose fact is gone, or the beginning of something's id. @param {string} id @param {ReadonlyMap<string, unknown>} records */
const isCut = (id, records) => id.length === 1 || [...records.keys(), ...Object.keys(OWN).map((own) => `!${own}`)].some((known) => known.startsWith(id))

/** Where no sign stands between the parts, a program on the way has encoded it, as the first rules for addresses asked. @param {string} text */
const asWritten = (text) => (text.includes("~") ? text : text.replace(/%7e/gi, "~"))

/** A letter that a later version may add says nothing here. @param {string} name @param {string} value @returns {Partial<Plan>} */
const readFact = (name, value) => {
  const number = /^\d{1,5}$/.test(value) ? Number(value) : 0
  switch (name) {
    case "t": return { title: read(value) }
    case "d": return { day: readDay(value) }
    case "s": return { start: readTime(value) }
    case "m": return { wanted: Math.min(number, LONGEST_MEETING) || null }
    case "p": return { people: Math.min(number, MOST_PEOPLE) || null }
    case "l": return { place: read(value) }
    default: return {}
  }
}

/** @param {string} part @param {ReadonlyMap<string, import("./plan.js").RecordFacts>} records @param {Lost[]} lost @returns {Block[]} */
const readBlock = (part, records, lost) => {
  const [what, number = "", ...rest] = part.split(".")
  const minutes = /^\d{1,4}$/.test(number) ? Math.min(Number(number), LONGEST_MEETING) : null
  const title = read(rest.join("."))
  if (what.startsWith("!")) {
    const own = /** @type {import("./plan.js").Own} */ (what.slice(1))
    if (Object.hasOwn(OWN, own)) return [block({ own, minutes, title })]
    lost.push({ what: "record", id: what.slice(0, LONGEST_TEXT) })
    return []
  }
  const [id, ...named] = what.split("/")
  const record = records.get(id)
  if (!record) {
    lost.push({ what: "record", id: id.slice(0, LONGEST_TEXT) })
    return []
  }
  const rows = named.filter((row) => record.rows.some((one) => one.id === row))
  for (const row of named) if (!rows.includes(row)) lost.push({ what: "row", id: `${id}/${row}`.slice(0, LONGEST_TEXT) })
  return named.length && !rows.length ? [] : [block({ record: record.id, rows, minutes, title })]
}
