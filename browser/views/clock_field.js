/** A field for a time of day, by 24 hours in whatever language the browser is; one of the type `time` would write am and pm in an English one. */
import { html } from "lit-html"
import { live } from "lit-html/directives/live.js"
import { filled } from "../facts/facts.js"
import { readTime, spokenTime } from "../meeting/clock.js"

/**
 * Draws the field, and what is wrong with what stands in it.
 *
 * @param {object} context
 * @param {string} context.id
 * @param {number | null} context.minutes from midnight
 * @param {boolean} [context.off]
 * @param {Map<string, string>} context.unread what is no time, by the field's id; it stays in the field until it is one
 * @param {string} context.language
 * @param {import("./words.js").Words} context.ui
 * @param {(minutes: number | null) => void} context.become
 * @param {() => void} context.redraw
 */
export const drawClockField = ({ id, minutes, off = false, unread, language, ui, become, redraw }) => {
  const wrong = unread.get(id)
  const change = (/** @type {Event} */ event) => {
    const text = /** @type {HTMLInputElement} */ (event.target).value.trim()
    const time = readTime(text)
    if (text && time === null) {
      unread.set(id, text)
      return redraw()
    }
    unread.delete(id)
    become(time)
  }
  return html`<input id=${id} inputmode="decimal" autocomplete="off" maxlength="12" size="5" ?disabled=${off}
      aria-invalid=${String(wrong !== undefined)} aria-describedby=${`${id}-wrong`}
      .value=${live(wrong ?? (minutes === null ? "" : spokenTime(minutes, language)))} @change=${change}>
    <span class="field__wrong" id=${`${id}-wrong`} role="alert">${wrong === undefined ? "" : filled(ui.meeting.no_time, { text: wrong, time: ui.meeting.time_as })}</span>`
}
