/** An agreement taken along: as a file for calendars, as the meeting's own sheet filled in, for Word, as text. */
import { goesOn, revised } from "../agreement/agreement.js"
import { asFields, inParts, placeIn } from "../agreement/fields.js"
import { asParts, asText } from "../agreement/text.js"
import { FRONT, filled } from "../facts/facts.js"
import { loadSheet, loadSheets, sheetsOf } from "../facts/sheets.js"
import { save } from "./saving.js"
import { dayWords } from "./words.js"

/** @typedef {import("../agreement/agreement.js").Agreement} Agreement */
/** @typedef {import("./words.js").Words} Words */

/**
 * Hands out the dates; returns the agreement as it is given out, a version on where calendars have another one, and what the file is called.
 *
 * @param {Agreement} now
 * @param {Agreement | null} given
 * @param {readonly string[]} places where results go on
 * @param {Words} ui
 */
export const toCalendar = async (now, given, places, ui) => {
  const { calendar, events } = await import("../agreement/calendar.js")
  const out = given ? revised(given, now) : now
  const words = { done: ui.meeting.calendar_done, followUp: ui.meeting.calendar_follow_up, who: ui.agreement_fields.who, goesTo: ui.meeting.goes_to, withdrawn: ui.meeting.calendar_withdrawn }
  const about = { version: out.version, address: out.address, host: FRONT.hostname || "handbook", now: new Date() }
  const name = save(new Blob([calendar(events({ ...out, goesTo: goesOn(out, places) }, words), about)], { type: "text/calendar" }), `${out.title}.ics`)
  return { out, name }
}

/** @param {Words} ui */
const fieldWords = (ui) => {
  const { what, who, by_when: byWhen, follow_up: followUp } = ui.agreement_fields
  return { what, who, byWhen, followUp, goesTo: ui.meeting.goes_to }
}

/** Hands it out as text; returns what the file is called. @param {Agreement} agreement @param {readonly string[]} places @param {string} language @param {Words} ui */
export const toText = (agreement, places, language, ui) => {
  const text = asText({ ...agreement, goesTo: goesOn(agreement, places) }, fieldWords(ui), (day) => dayWords(day, language, "long"))
  return save(new Blob([text], { type: "text/plain" }), `${agreement.title}.txt`)
}

/** The agreement as a section of a document. @param {Agreement} agreement @param {readonly string[]} places @param {string} language @param {Words} ui */
export const agreementSection = (agreement, places, language, ui) =>
  ({ heading: ui.meeting.agreement, parts: asParts({ ...agreement, goesTo: goesOn(agreement, places) }, fieldWords(ui), (day) => dayWords(day, language, "long")) })

/** Hands it out for Word; returns what the file is called. @param {Agreement} agreement @param {readonly string[]} places @param {string} language @param {Words} ui */
export const toWord = async (agreement, places, language, ui) => {
  const { wordFile } = await import("../documents/word.js")
  const facts = [agreement.day && dayWords(agreement.day, language, "full"), agreement.address].filter(Boolean)
  return save(await wordFile(agreement.title, facts, [agreementSection(agreement, places, language, ui)], language), `${agreement.title} – ${ui.meeting.agreement}.docx`)
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
  const handed = [...records].reverse().flatMap((id) => sheetsOf(sheets, [id])).filter(({ copies }) => copies === "person")
  for (const sheet of handed) {
    const bytes = await loadSheet(sheet, language)
    const place = placeIn(await fieldsOf(bytes, sheet.title))
    if (!place) continue
    const sets = inParts(agreement, place.room).map((part) => asFields(part, place.prefix, (day) => dayWords(day, language, "long"), place.room).values)
    const about = { title: `${agreement.title} – ${ui.meeting.agreement}`, language, made: new Date() }
    const made = await filledSheet({ name: sheet.file.replace(/\.pdf$/, ""), title: sheet.title, bytes }, sets, about)
    const name = save(new Blob([/** @type {BlobPart} */ (made.bytes)], { type: "application/pdf" }), `${about.title}.pdf`)
    const { tight, missing } = made.told
    return [filled(ui.meeting.joined, { name }), tight.length && ui.meeting.agreement_tight, missing.length && filled(ui.meeting.missing_letters, { letters: missing.join(" ") })].filter(Boolean).join(" ")
  }
  return ui.meeting.agreement_without_sheet
}
