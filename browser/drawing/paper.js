/** The meeting on paper: one file for the printer, or one to fill in, put together in the browser when asked for. */
import { html } from "lit-html"
import { filled } from "../facts/facts.js"
import { loadLetters, loadSheet, loadSheets, numberOf, sheetsOf } from "../facts/sheets.js"
import { spokenTime } from "../meeting/clock.js"
import { save } from "./saving.js"
import { dayWords, lasting, spanWords, titleOf } from "./words.js"

/** @typedef {import("../meeting/plan.js").Plan} Plan */
/** @typedef {import("../meeting/timetable.js").Timetable} Timetable */

/**
 * @param {object} context
 * @param {Plan} context.plan
 * @param {Timetable} context.table
 * @param {string} context.language
 * @param {import("./words.js").Words} context.ui
 */
export const drawPaper = ({ plan, table, language, ui }) => {
  const make = async (/** @type {Event} */ event, /** @type {boolean} */ printed) => {
    const box = /** @type {HTMLElement} */ (/** @type {HTMLElement} */ (event.currentTarget).closest(".planner__paper"))
    const said = /** @type {HTMLElement} */ (box.querySelector("[role=status]"))
    const buttons = box.querySelectorAll("button")
    for (const button of buttons) button.disabled = true
    try {
      said.textContent = ui.meeting.joining
      const { bytes, missing } = await joined(plan, table, language, ui, printed)
      const name = `${plan.title || ui.meeting.untitled} – ${printed ? ui.meeting.named_printer : ui.meeting.named_fill}.pdf`
      save(new Blob([/** @type {BlobPart} */ (bytes)], { type: "application/pdf" }), name)
      said.textContent = [filled(ui.meeting.joined, { name }), missing && filled(ui.meeting.missing_letters, { letters: missing })].filter(Boolean).join(" ")
    } catch (fault) {
      said.textContent = ui.meeting.join_failed
      console.error(fault)
    } finally {
      for (const button of buttons) button.disabled = false
    }
  }
  return html`
    <section class="planner__paper" aria-labelledby="meeting-paper">
      <h2 id="meeting-paper">${ui.meeting.paper}</h2>
      <p>${ui.meeting.paper_lead}</p>
      <p class="planner__out">
        <button type="button" class="button" data-print @click=${(/** @type {Event} */ event) => make(event, true)}>${ui.meeting.to_print}</button>
        <button type="button" class="button button--quiet" data-fill @click=${(/** @type {Event} */ event) => make(event, false)}>${ui.meeting.to_fill}</button>
      </p>
      <p role="status"></p>
    </section>`
}

/**
 * @param {Plan} plan
 * @param {Timetable} table
 * @param {string} language
 * @param {import("./words.js").Words} ui
 * @param {boolean} printed
 */
const joined = async (plan, table, language, ui, printed) => {
  const [sheets, letters, { bind }, { toPrint }] = await Promise.all([
    loadSheets(), loadLetters(), import("../joining/join.js"), import("../joining/printing.js"),
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
  return { bytes: printed ? await toPrint(whole, piles, about) : await whole.toFill(about), missing: missing.join(" ") }
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
