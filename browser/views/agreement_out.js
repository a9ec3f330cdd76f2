/** An agreement taken along: as a file for calendars, as the meeting's own sheet filled in, as text. */
import { asFields, asText, inParts, placeIn, revised } from "../agreement/agreement.js"
import { FRONT } from "../facts/facts.js"
import { loadSheet, loadSheets, sheetsOf } from "../facts/sheets.js"
import { save } from "./saving.js"
import { dayWords } from "./words.js"

/** @typedef {import("../agreement/agreement.js").Agreement} Agreement */
/** @typedef {import("./words.js").Words} Words */

/**
 * Hands out the dates; returns the agreement as it is given out, a version on where calendars have another one.
 *
 * @param {Agreement} now
 * @param {Agreement | null} given
 * @param {Words} ui
 */
export const toCalendar = async (now, given, ui) => {
  const { calendar, events } = await import("../agreement/calendar.js")
  const out = given ? revised(given, now) : now
  const words = { done: ui.meeting.calendar_done, followUp: ui.meeting.calendar_follow_up, who: ui.agreement_fields.who, goesTo: ui.meeting.goes_to, withdrawn: ui.meeting.calendar_withdrawn }
  const about = { version: out.version, address: out.address, host: FRONT.hostname || "handbook", now: new Date() }
  save(new Blob([calendar(events(out, words), about)], { type: "text/calendar" }), `${out.title}.ics`)
  return out
}

/** @param {Agreement} agreement @param {string} language @param {Words} ui */
export const toText = (agreement, language, ui) => {
  const { what, who, by_when: byWhen, follow_up: followUp } = ui.agreement_fields
  const text = asText(agreement, { what, who, byWhen, followUp, goesTo: ui.meeting.goes_to }, (day) => dayWords(day, language, "long"))
  save(new Blob([text], { type: "text/plain" }), `${agreement.title}.txt`)
}

/**
 * Fills in the sheet that the meeting ends with, once more where it has no room; returns what is to be said.
 *
 * @param {Agreement} agreement
 * @param {readonly string[]} records what the meeting is about, in order
 * @param {string} language
 * @param {Words} ui
 */
export const toSheet = async (agreement, records, language, ui) => {
  const [sheets, { fieldsOf }, { filledSheet }] = await Promise.all([loadSheets(), import("../joining/values.js"), import("../joining/one_sheet.js")])
  const handed = records.toReversed().flatMap((id) => sheetsOf(sheets, [id])).filter(({ copies }) => copies === "person")
  for (const sheet of handed) {
    const bytes = await loadSheet(sheet, language)
    const place = placeIn(await fieldsOf(bytes, sheet.title))
    if (!place) continue
    const sets = inParts(agreement, place.room).map((part) => asFields(part, place.prefix, (day) => dayWords(day, language, "long"), place.room).values)
    const about = { title: `${agreement.title} – ${ui.meeting.agreement}`, language, made: new Date() }
    const made = await filledSheet({ name: sheet.file.replace(/\.pdf$/, ""), title: sheet.title, bytes }, sets, about)
    save(new Blob([/** @type {BlobPart} */ (made.bytes)], { type: "application/pdf" }), `${about.title}.pdf`)
    return made.told.tight.length ? ui.meeting.agreement_tight : ""
  }
  return ui.meeting.agreement_without_sheet
}
