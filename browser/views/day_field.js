/** A field for a day, with the whole date beside it in the page's language: its own signs stand in the order of the browser's, 12/01 in an American one. */
import { html } from "lit-html"
import { live } from "lit-html/directives/live.js"
import { readDay } from "../meeting/clock.js"
import { dayWords } from "./words.js"

/**
 * @param {object} context
 * @param {string} context.id
 * @param {string} context.day such as 2026-12-01, or empty
 * @param {string} context.language
 * @param {(day: string) => void} context.become
 */
export const drawDayField = ({ id, day, language, become }) => html`<input id=${id} type="date" aria-describedby=${`${id}-read`}
    .value=${live(day)} @change=${(/** @type {Event} */ event) => become(readDay(/** @type {HTMLInputElement} */ (event.target).value))}>
  <span class="field__read" id=${`${id}-read`}>${readDay(day) && dayWords(day, language, "full")}</span>`
