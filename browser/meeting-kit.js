// What the box "Print for the meeting" asks for when somebody wants all of it in one file for the printer.
import { filled, loadFacts } from "./facts/facts.js"
import { readTime } from "./meeting/clock.js"
import { EMPTY, block } from "./meeting/plan.js"
import { timetable } from "./meeting/timetable.js"
import { meetingFile } from "./views/meeting_file.js"
import { save } from "./views/saving.js"

/**
 * Puts the sheets of a record's meeting together, in the order of use and in as many copies as its people need, and saves them; throws
 * when a sheet cannot be fetched.
 *
 * @param {{ record: string, people: number, start: string, minutes: number }} meeting an unknown start is empty, unknown minutes are nought
 * @param {(text: string) => void} say tells how far it is
 */
export const getKit = async ({ record: id, people, start, minutes }, say) => {
  const { facts, records, ui } = await loadFacts()
  say(ui.meeting.joining)
  const record = records.get(id)
  if (!record) throw new Error(`${id} is no record of a meeting`)
  const blocks = record.rows.map((row) => block({ record: id, rows: row.id ? [row.id] : [] })) // each by the clock
  const plan = { ...EMPTY, title: record.title, people, start: readTime(start), wanted: minutes || null, blocks }
  const { bytes, missing } = await meetingFile({ plan, table: timetable(plan, records), notes: {}, agreement: null, language: facts.language, ui, printed: true })
  const name = `${record.title} – ${ui.meeting.named_printer}.pdf`
  save(new Blob([/** @type {BlobPart} */ (bytes)], { type: "application/pdf" }), name)
  say([filled(ui.meeting.joined, { name }), missing && filled(ui.meeting.missing_letters, { letters: missing })].filter(Boolean).join(" "))
}
