/** The file of a meeting: its sheets behind a cover and a programme, with what was noted and agreed in the fields. */
import { asFields, inParts, placeIn } from "../agreement/fields.js"
import { filled } from "../facts/facts.js"
import { loadLetters, loadSheet, loadSheets, numberOf, sheetsOf } from "../facts/sheets.js"
import { bytesOf, keptHouse } from "../keeping/house.js"
import { spokenTime } from "../meeting/clock.js"
import { noteFields } from "../meeting/notes.js"
import { dayWords, lasting, spanWords, titleOf } from "./words.js"

/** @typedef {import("../meeting/plan.js").Plan} Plan */
/** @typedef {import("../meeting/timetable.js").Timetable} Timetable */

/**
 * Returns the file, which letters no font has, and whether something that was noted or agreed has no room in it.
 *
 * @param {object} context
 * @param {Plan} context.plan
 * @param {Timetable} context.table
 * @param {Readonly<Record<string, string>>} context.notes
 * @param {import("../agreement/agreement.js").Agreement | null} context.agreement
 * @param {string} context.language
 * @param {import("./words.js").Words} context.ui
 * @param {boolean} context.printed whether it is for the printer, and not to be filled in
 */
export const meetingFile = async ({ plan, table, notes, agreement, language, ui, printed }) => {
  const [sheets, letters, { bind }, { toPrint }, { fieldsOf, fill }] = await Promise.all([
    loadSheets(), loadLetters(), import("../joining/join.js"), import("../joining/printing.js"), import("../joining/values.js"),
  ])
  const { organisation, logo } = keptHouse()
  const chosen = sheetsOf(sheets, [...new Set(table.lines.flatMap(({ record }) => record?.id ?? []))])
  const people = plan.people ?? 1
  const title = plan.title || ui.meeting.untitled
  const read = await Promise.all(chosen.map(async (sheet) => {
    const copies = numberOf(sheets, sheet.copies, people)
    const note = plan.people ? filled(ui.meeting.copies, { n: copies, copies: sheets.copies[sheet.copies] }) : sheets.copies[sheet.copies]
    return { handed: sheet.copies === "person", name: sheet.file.replace(/\.pdf$/, ""), title: sheet.title, note, copies, numbered: !sheet.wall, oneSided: sheet.one_sided, bytes: await loadSheet(sheet, language) }
  }))
  const about = { title, language, made: new Date() }
  const lines = agreement?.lines.length ?? 0
  const agreed = agreement && lines ? await withAgreement(read, agreement, language, fieldsOf) : null
  const { whole, piles, missing } = await bind({
    sheets: agreed?.sheets ?? read,
    letters,
    about,
    logo: logo ? { bytes: bytesOf(logo), says: organisation || ui.meeting.logo } : undefined,
    meeting: { title, organisation, facts: factsOf(plan, table, language, ui) },
    rows: table.lines.map((line) => ({
      time: plan.start === null ? "" : spokenTime(plan.start + line.begins, language),
      title: titleOf(line, ui),
      minutes: lasting(line.minutes, ui),
      note: line.pieces.length > 1 ? line.pieces.map((piece) => piece.title).join(" · ") : "",
      pause: line.activity === "break",
    })),
    end: plan.start === null ? "" : spokenTime(plan.start + table.minutes, language),
    words: {
      cover: { contents: ui.meeting.contents, onPage: (name, number) => filled(ui.meeting.on_page, { title: name, n: number }) },
      timetable: { title: ui.meeting.programme, time: ui.meeting.clock, what: ui.meeting.what, minutes: ui.meeting.length, ends: ui.meeting.over },
      page: (number, of) => filled(ui.meeting.page_of, { n: number, total: of }),
    },
  })
  const form = whole.form.made
  const lost = new Set(missing)
  const write = (/** @type {Record<string, string>} */ values) => {
    if (!form) return { unknown: [], tight: [], missing: [] }
    const told = fill(form, values)
    for (const letter of told.missing) lost.add(letter)
    return told
  }
  const unwritten = form ? writeNotes(notes, read.map(({ name }) => name), write) : noteFields(notes).length > 0
  const unagreed = lines > 0 && !(form && agreed && !write(agreed.values).tight.length)
  return { unwritten: unwritten || unagreed, bytes: printed ? await toPrint(whole, piles, about) : await whole.toFill(about), missing: [...lost].join(" ") }
}

/**
 * Puts an agreement into the last sheet that is handed out and has room for one, which comes once more for what it has no room for;
 * nothing when no sheet has.
 *
 * @template {{ name: string, title: string, handed: boolean, bytes: Uint8Array }} Sheet
 * @param {readonly Sheet[]} sheets
 * @param {import("../agreement/agreement.js").Agreement} agreement
 * @param {string} language
 * @param {typeof import("../joining/values.js").fieldsOf} fieldsOf
 * @returns {Promise<{ sheets: Sheet[], values: Record<string, string> } | null>}
 */
const withAgreement = async (sheets, agreement, language, fieldsOf) => {
  for (const sheet of sheets.filter(({ handed }) => handed).reverse()) {
    const place = placeIn(await fieldsOf(sheet.bytes, sheet.title))
    if (!place) continue
    const parts = inParts(agreement, place.room)
    const values = parts.flatMap((part, at) => {
      const fields = asFields(part, place.prefix, (day) => dayWords(day, language, "long"), place.room).values
      return Object.entries(fields).map(([field, text]) => [`${sheet.name}${at ? `-${at + 1}` : ""}:${field}`, text])
    })
    const again = sheets.flatMap((one) => (one === sheet ? parts.map(() => one) : [one]))
    return { sheets: again, values: Object.fromEntries(values) }
  }
  return null
}

/**
 * Writes the notes under their questions, and what has no field of its own where the record's sheets have room for notes; returns whether
 * some of it is not there or has no room.
 *
 * @param {Readonly<Record<string, string>>} notes
 * @param {string[]} sheets the names that fields begin with
 * @param {(values: Record<string, string>) => { unknown: string[], tight: string[] }} fill
 */
const writeNotes = (notes, sheets, fill) => {
  const all = noteFields(notes)
  const into = (/** @type {[string, string][]} */ pairs) => fill(Object.fromEntries(pairs.flatMap(([field, text]) => sheets.map((sheet) => [`${sheet}:${field}`, text]))))
  const lacking = (/** @type {string[]} */ unknown, /** @type {string} */ field) => sheets.every((sheet) => unknown.includes(`${sheet}:${field}`))
  const first = into(all.map(({ field, text }) => [field, text]))
  const others = all.filter(({ field }) => lacking(first.unknown, field))
  const rests = [...new Set(others.map(({ rest }) => rest))]
  const second = into(rests.map((rest) => [rest, others.filter((one) => one.rest === rest).map(({ text }) => text).join("\n")]))
  return first.tight.length + second.tight.length > 0 || rests.some((rest) => lacking(second.unknown, rest))
}

/**
 * What the cover says of the meeting, what nobody has told left out.
 *
 * @param {Plan} plan
 * @param {Timetable} table
 * @param {string} language
 * @param {import("./words.js").Words} ui
 */
export const factsOf = (plan, table, language, ui) => {
  const told = [
    [ui.meeting.day, plan.day && dayWords(plan.day, language, "full")],
    [ui.meeting.clock, spanWords(plan, table.minutes, language, ui)],
    [ui.meeting.place, plan.place],
    [ui.meeting.number_of_people, plan.people ? String(plan.people) : ""],
  ]
  return told.filter(([, value]) => value).map(([label, value]) => ({ label, value }))
}
