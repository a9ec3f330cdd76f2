/** The facts of a meeting, to fill in: what, when, where, how many, how long. */
import { html } from "lit-html"
import { live } from "lit-html/directives/live.js"
import { inOneLine } from "../meeting/pasted.js"
import { MOST_PEOPLE } from "../meeting/plan.js"
import { drawClockField } from "./clock_field.js"
import { drawDayField } from "./day_field.js"

const DAY = 24 * 60

/**
 * @param {object} context
 * @param {import("../meeting/plan.js").Plan} context.plan
 * @param {Map<string, string>} context.unread what is no time, by the field in which it stands
 * @param {string} context.language
 * @param {import("./words.js").Words} context.ui
 * @param {(changes: Partial<import("../meeting/plan.js").Plan>) => void} context.become
 * @param {() => void} context.redraw
 */
export const drawFacts = ({ plan, unread, language, ui, become, redraw }) => {
  const value = (/** @type {Event} */ event) => inOneLine(/** @type {HTMLInputElement} */ (event.target).value)
  const number = (/** @type {Event} */ event, /** @type {number} */ most) => Math.min(most, Math.max(0, Math.round(Number(value(event)) || 0))) || null
  const field = (/** @type {string} */ name, /** @type {string} */ label, /** @type {unknown} */ input) => html`<p class=${`field field--${name}`}><label for=${`meeting-${name}`}>${label}</label>${input}</p>`
  const { start, wanted } = plan
  const end = start === null || wanted === null ? null : start + wanted
  const clock = { unread, language, ui, redraw }
  return html`
    <div class="planner__facts">
      ${field("title", ui.meeting.title, html`<input id="meeting-title" maxlength="120" autocomplete="off" .value=${live(plan.title)} @change=${(/** @type {Event} */ event) => become({ title: value(event) })}>`)}
      ${field("day", ui.meeting.day, drawDayField({ id: "meeting-day", day: plan.day, language, become: (day) => become({ day }) }))}
      ${field("place", ui.meeting.place, html`<input id="meeting-place" maxlength="120" .value=${live(plan.place)} @change=${(/** @type {Event} */ event) => become({ place: value(event) })}>`)}
      ${field("people", ui.meeting.people, html`<input id="meeting-people" type="number" inputmode="numeric" min="1" max=${MOST_PEOPLE} .value=${live(String(plan.people ?? ""))} @change=${(/** @type {Event} */ event) => become({ people: number(event, MOST_PEOPLE) })}>`)}
      ${field("start", ui.meeting.start, drawClockField({ ...clock, id: "meeting-start", minutes: start, become: (time) => become({ start: time }) }))}
      ${field("wanted", ui.meeting.wanted, html`<input id="meeting-wanted" type="number" inputmode="numeric" min="5" max=${DAY} step="5" .value=${live(String(plan.wanted ?? ""))} @change=${(/** @type {Event} */ event) => become({ wanted: number(event, DAY) })}>`)}
      ${field("end", ui.meeting.end, drawClockField({
        ...clock, id: "meeting-end", minutes: end, off: start === null,
        become: (time) => become({ wanted: time === null || start === null ? null : (time - start + DAY) % DAY || null }),
      }))}
    </div>`
}
