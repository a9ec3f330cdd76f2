/** The meeting on paper: one file for the printer, or one to fill in, put together in the browser when asked for. */
import { html } from "lit-html"
import { filled } from "../facts/facts.js"
import { drawHouse } from "./house.js"
import { meetingFile } from "./meeting_file.js"
import { save } from "./saving.js"

/** @typedef {import("../meeting/plan.js").Plan} Plan */
/** @typedef {import("../meeting/timetable.js").Timetable} Timetable */

/**
 * @param {object} context
 * @param {Plan} context.plan
 * @param {Timetable} context.table
 * @param {() => Readonly<Record<string, string>>} context.notes what was noted while the meeting was held
 * @param {() => import("../agreement/agreement.js").Agreement | null} context.agreement what was agreed
 * @param {(values: Record<string, string>) => string} context.takeWritten keeps what stands in the fields of a file, and returns what is to be said
 * @param {string} context.language
 * @param {import("./words.js").Words} context.ui
 * @param {() => void} context.redraw
 */
export const drawPaper = ({ plan, table, notes, agreement, takeWritten, language, ui, redraw }) => {
  const make = async (/** @type {Event} */ event, /** @type {boolean} */ printed) => {
    const box = /** @type {HTMLElement} */ (/** @type {HTMLElement} */ (event.currentTarget).closest(".planner__paper"))
    const said = /** @type {HTMLElement} */ (box.querySelector(".planner__said"))
    const buttons = box.querySelectorAll("button")
    for (const button of buttons) button.disabled = true
    try {
      said.textContent = ui.meeting.joining
      const { bytes, missing, unwritten } = await meetingFile({ plan, table, notes: printed ? {} : notes(), agreement: printed ? null : agreement(), language, ui, printed })
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
    const said = /** @type {HTMLElement} */ (/** @type {HTMLElement} */ (field.closest(".planner__paper")).querySelector(".planner__said"))
    const file = field.files?.[0]
    if (!file) return
    try {
      const { written } = await import("../joining/values.js")
      said.textContent = takeWritten(await written(new Uint8Array(await file.arrayBuffer()), file.name))
    } catch {
      said.textContent = ui.meeting.notes_unread
    }
    field.value = ""
  }
  return html`
    <section class="planner__paper" aria-labelledby="meeting-paper">
      <h2 id="meeting-paper">${ui.meeting.paper}</h2>
      <p>${ui.meeting.paper_lead}</p>
      ${drawHouse(ui, redraw)}
      <p class="planner__out">
        <button type="button" class="button" data-print @click=${(/** @type {Event} */ event) => make(event, true)}>${ui.meeting.to_print}</button>
        <button type="button" class="button button--quiet" data-fill @click=${(/** @type {Event} */ event) => make(event, false)}>${ui.meeting.to_fill}</button>
      </p>
      <label class="plain file">${ui.meeting.read_notes}<input class="visually-hidden" type="file" accept=".pdf" data-read-notes @change=${read}></label>
      <p class="planner__said" role="status"></p>
    </section>`
}
