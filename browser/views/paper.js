/** The meeting on paper: one file for the printer, or one to fill in, put together in the browser when asked for. */
import { html } from "lit-html"
import { filled } from "../facts/facts.js"
import { loadLetters, loadSheet, loadSheets, numberOf, sheetsOf } from "../facts/sheets.js"
import { spokenTime } from "../meeting/clock.js"
import { noteFields } from "../meeting/notes.js"
import { save } from "./saving.js"
import { dayWords, lasting, spanWords, titleOf } from "./words.js"

/** @typedef {import("../meeting/plan.js").Plan} Plan */
/** @typedef {import("../meeting/timetable.js").Timetable} Timetable */

/**
 * @param {object} context
 * @param {Plan} context.plan
 * @param {Timetable} context.table
 * @param {() => Readonly<Record<string, string>>} context.notes what was noted while the meeting was held
 * @param {(values: Record<string, string>) => string} context.takeNotes keeps what stands in the fields of a file, and returns what is to be said
 * @param {string} context.language
 * @param {import("./words.js").Words} context.ui
 */
export const drawPaper = ({ plan, table, notes, takeNotes, language, ui }) => {
  const make = async (/** @type {Event} */ event, /** @type {boolean} */ printed) => {
    const box = /** @type {HTMLElement} */ (/** @type {HTMLElement} */ (event.currentTarget).closest(".planner__paper"))
    const said = /** @type {HTMLElement} */ (box.querySelector("[role=status]"))
    const buttons = box.querySelectorAll("button")
    for (const button of buttons) button.disabled = true
    try {
      said.textContent = ui.meeting.joining
      const { bytes, missing, unwritten } = await joined(plan, table, printed ? {} : notes(), language, ui, printed)
      const name = `${plan.title || ui.meeting.untitled} – ${printed ? ui.meeting.named_printer : ui.meeting.named_fill}.pdf`
      save(new Blob([/** @type {BlobPart} */ (bytes)], { type: "application/pdf" }), name)
      said.textContent = [filled(ui.meeting.joined, { name }), missing && filled(ui.meeting.missing_letters, { letters: missing }), unwritten && ui.meeting.notes_without_room].filter(Boolean).join(" ")
    } catch (fault) {
      said.textContent = ui.meeting.join_failed
      console.error(fault)
    } finally {
      for (const button of buttons) button.disabled = false
    }
  }
  const read = async (/** @type {Event} */ event) => {
    const field = /** @type {HTMLInputElement} */ (event.target)
    const said = /** @type {HTMLElement} */ (/** @type {HTMLElement} */ (field.closest(".planner__paper")).querySelector("[role=status]"))
    const file = field.files?.[0]
    if (!file) return
    try {
      const { written } = await import("../joining/values.js")
      said.textContent = takeNotes(await written(new Uint8Array(await file.arrayBuffer()), file.name))
    } catch {
      said.textContent = ui.meeting.notes_unread
    }
    field.value = ""
  }
  return html`
    <section class="planner__paper" aria-labelledby="meeting-paper">
      <h2 id="meeting-paper">${ui.meeting.paper}</h2>
      <p>${ui.meeting.paper_lead}</p>
      <p class="planner__out">
        <button type="button" class="button" data-print @click=${(/** @type {Event} */ event) => make(event, true)}>${ui.meeting.to_print}</button>
        <button type="button" class="button button--quiet" data-fill @click=${(/** @type {Event} */ event) => make(event, false)}>${ui.meeting.to_fill}</button>
      </p>
      <label class="plain file">${ui.meeting.read_notes}<input class="visually-hidden" type="file" accept=".pdf" data-read-notes @change=${read}></label>
      <p role="status"></p>
    </section>`
}

/**
 * @param {Plan} plan
 * @param {Timetable} table
 * @param {Readonly<Record<string, string>>} notes
 * @param {string} language
 * @param {import("./words.js").Words} ui
 * @param {boolean} printed
 */
const joined = async (plan, table, notes, language, ui, printed) => {
  const [sheets, letters, { bind }, { toPrint }, { fill }] = await Promise.all([
    loadSheets(), loadLetters(), import("../joining/join.js"), import("../joining/printing.js"), import("../joining/values.js"),
  ])
  const chosen = sheetsOf(sheets, [...new Set(table.lines.flatMap(({ record }) => record?.id ?? []))])
  const people = plan.people ?? 1
  const title = plan.title || ui.meeting.untitled
  const read = await Promise.all(chosen.map(async (sheet) => {
    const copies = numberOf(sheets, sheet.copies, people)
    const note = plan.people ? filled(ui.meeting.copies, { n: copies, copies: sheets.copies[sheet.copies] }) : sheets.copies[sheet.copies]
    return { name: sheet.file.replace(/\.pdf$/, ""), title: sheet.title, note, copies, numbered: !sheet.wall, oneSided: sheet.one_sided, bytes: await loadSheet(sheet, language) }
  }))
  const about = { title, language, made: new Date() }
  const { whole, piles, missing } = await bind({
    sheets: read,
    letters,
    about,
    meeting: { title, facts: facts(plan, table, language, ui) },
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
  const unwritten = whole.form.made ? writeNotes(notes, read.map(({ name }) => name), (values) => fill(/** @type {NonNullable<typeof whole.form.made>} */ (whole.form.made), values)) : noteFields(notes).length > 0
  return { unwritten, bytes: printed ? await toPrint(whole, piles, about) : await whole.toFill(about), missing: missing.join(" ") }
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
const facts = (plan, table, language, ui) => {
  const told = [
    [ui.meeting.day, plan.day && dayWords(plan.day, language, "full")],
    [ui.meeting.clock, spanWords(plan, table.minutes, language, ui)],
    [ui.meeting.place, plan.place],
    [ui.meeting.number_of_people, plan.people ? String(plan.people) : ""],
  ]
  return told.filter(([, value]) => value).map(([label, value]) => ({ label, value }))
}
