/** What lines and notices of a plan are called. */
import { spokenTime } from "../meeting/clock.js"
import { filled } from "../facts/facts.js"

/** @typedef {import("../meeting/plan.js").Facts["words"]} Words */

const LOCALES = /** @type {Record<string, string>} */ ({ da: "da-DK", en: "en-GB" })

/** A day as it is written. @param {string} day such as `2026-12-01` @param {string} language @param {"full" | "long"} style with its weekday, or without */
export const dayWords = (day, language, style) => new Intl.DateTimeFormat(LOCALES[language], { dateStyle: style, timeZone: "UTC" }).format(new Date(day))

/** The size of files, as `handbook/words/file_size.py` writes it. @param {number} bytes @param {string} language @param {Words} ui */
export const megabytes = (bytes, language, ui) =>
  filled(ui.take_along.megabytes, { n: new Intl.NumberFormat(LOCALES[language], { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(bytes / 1e6) }).replaceAll(" ", "\u00a0")

/** The names of what is not in the handbook. @param {Words} ui @returns {Record<string, string>} */
export const ownNames = (ui) => ({ welcome: ui.meeting.own_welcome, talk: ui.meeting.own_talk, break: ui.meeting.own_break, goodbye: ui.meeting.own_goodbye })

/** @param {import("../meeting/timetable.js").Line} line @param {Words} ui */
export const titleOf = ({ title, activity }, ui) => title || ownNames(ui)[activity] || activity

/** @param {number} minutes @param {Words} ui */
export const lasting = (minutes, ui) => (minutes === 1 ? ui.meeting.one_minute : filled(ui.meeting.minutes, { n: minutes }))

/** What stands above the steps of a line: its kind, number, and how to sit. @param {import("../meeting/timetable.js").Line} line @param {Words} ui */
export const kindOf = ({ record, activity }, ui) => {
  if (!record) return ""
  if (record.kind === "workshop") return `${record.number} ${record.title}`
  return [record.number, ui.kinds[record.kind] ?? ui.activities[activity]].filter(Boolean).join(" ")
}

/**
 * What a notice says.
 *
 * @param {import("../meeting/notices.js").Notice} notice
 * @param {import("../meeting/timetable.js").Timetable} table
 * @param {Words} ui
 */
export const noticeWords = ({ thought, number, record }, table, ui) => {
  const title = record?.title ?? ""
  switch (thought) {
    case "short": {
      const said = filled(ui.meeting.short, { n: number })
      if (!table.leftOut) return `${said} ${ui.meeting.short_without_way}`
      return table.leftOut.length ? `${said} ${filled(ui.meeting.short_leave_out, { steps: table.leftOut.map((piece) => piece.title).join(", ") })}` : said
    }
    case "spare": return filled(ui.meeting.spare, { n: number })
    case "no_break": return filled(ui.meeting.no_break, { n: number })
    case "late": return filled(ui.meeting.late, { n: number })
    case "few": return filled(ui.meeting.few, { title, n: number })
    case "many": return filled(ui.meeting.many, { title, n: number })
    case "large": return filled(ui.meeting.large, { title, n: number })
    case "untimed": return filled(ui.meeting.untimed, { title })
  }
}

/** From when to when, or how long where nobody has said when it begins. @param {import("../meeting/plan.js").Plan} plan @param {number} minutes @param {string} language @param {Words} ui */
export const spanWords = ({ start }, minutes, language, ui) =>
  start === null ? lasting(minutes, ui) : filled(ui.meeting.from_to, { from: spokenTime(start, language), to: spokenTime(start + minutes, language), length: lasting(minutes, ui) })

/** What could not be read of an address. @param {import("../meeting/address.js").Lost} lost @param {Words} ui */
export const lostWords = ({ what, id }, ui) => {
  if (what === "version") return ui.meeting.lost_version
  if (what === "broken") return ui.meeting.lost_broken
  if (what === "rest") return ui.meeting.lost_rest
  return filled(ui.meeting.lost, { id })
}
