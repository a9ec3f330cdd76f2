/** What stands in the fields of a file that was filled in, kept beside what is noted and agreed already. */
import { agreementIn } from "../agreement/fields.js"
import { filled } from "../facts/facts.js"
import { keepNotes, keptNotes } from "../keeping/runs.js"
import { readWrittenDay } from "../meeting/clock.js"
import { notesIn, withNotes } from "../meeting/notes.js"
import { takeAgreement } from "./agreement.js"

/** Days may be written in either language, whichever the page is in. */
const MONTHS = ["da-DK", "en-GB"]

/**
 * Keeps it, and returns what is to be said.
 *
 * @param {Record<string, string>} values by the field's name
 * @param {object} meeting
 * @param {string} meeting.id the plan's
 * @param {import("../meeting/plan.js").Plan} meeting.plan
 * @param {ReadonlyMap<string, import("../meeting/plan.js").RecordFacts>} meeting.records
 * @param {import("./words.js").Words} meeting.ui
 */
export const takeIn = (values, { id, plan, records, ui }) => {
  const notes = notesIn(values, records)
  const found = agreementIn(values, (text) => readWrittenDay(text, MONTHS))
  const n = Object.keys(notes).length
  if (!n && !found) return ui.meeting.notes_none_read
  const kept = (!n || keepNotes(id, withNotes(keptNotes(id), notes))) && (!found || takeAgreement(id, found, plan, ui))
  if (!kept) return ui.meeting.not_kept
  return [n && filled(ui.meeting.notes_read, { n }), found && filled(ui.meeting.agreements_read, { n: found.lines.length })].filter(Boolean).join(" ")
}
