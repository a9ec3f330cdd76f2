/** A field for a day, with the whole date beside it in the page's language: its own signs stand in the order of the browser's, 12/01 in an American one. */
import { html } from "lit-html"
import { live } from "lit-html/directives/live.js"
import { readDay } from "../meeting/clock.js"
import { dayWords } from "./words.js"

/** A year of which Chromium tells each digit as it is typed: 0002, 0020, 0202. */
const BEGUN = /^0/

/**
 * @param {object} context
 * @param {string} context.id
 * @param {string} context.day such as 2026-12-01, or empty
 * @param {string} context.language
 * @param {(day: string) => void} context.become
 */
export const drawDayField = ({ id, day, language, become }) => {
  const field = (/** @type {Event} */ event) => /** @type {HTMLInputElement} */ (event.target)
  const change = (/** @type {Event} */ event) => {
    const { value } = field(event)
    if (!BEGUN.test(value)) become(readDay(value))
  }
  const leave = (/** @type {Event} */ event) => { if (BEGUN.test(field(event).value)) field(event).value = day }
  return html`<input id=${id} type="date" aria-describedby=${`${id}-read`} .value=${live(day)} @change=${change} @blur=${leave}>
    <span class="field__read" id=${`${id}-read`}>${readDay(day) && dayWords(day, language, "full")}</span>`
}
