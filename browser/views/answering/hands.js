/** Hands counted by the facilitator: how many are there, and how many raise a hand for each answer to each line. */
import { html } from "lit-html"
import { live } from "lit-html/directives/live.js"
import { present, raised } from "../../answers/group.js"
import { sum } from "../../answers/tally.js"
import { filled } from "../../facts/facts.js"

/** More people than any room for a checklist holds. */
const MOST = 999

/**
 * @param {import("./start.js").Answering} answering
 * @param {import("../../answers/tally.js").Tally} hands
 * @param {(hands: import("../../answers/tally.js").Tally) => void} become
 */
export const drawHands = ({ checklist, ui }, hands, become) => {
  const stepper = (/** @type {{ label: string, value: number, most: number, set: (count: number) => void }} */ { label, value, most, set }) => html`
    <div class="stepper">
      <button type="button" aria-label=${filled(ui.answering.less, { what: label })} ?disabled=${value <= 0} @click=${() => set(value - 1)}>−</button>
      <label><span>${label}</span><input type="number" inputmode="numeric" min="0" max=${most} .value=${live(String(value))}
        @change=${(/** @type {Event} */ event) => { const { valueAsNumber } = /** @type {HTMLInputElement} */ (event.target); set(Number.isFinite(valueAsNumber) ? Math.min(most, valueAsNumber) : value) }}></label>
      <button type="button" aria-label=${filled(ui.answering.more, { what: label })} ?disabled=${value >= most} @click=${() => set(value + 1)}>+</button>
    </div>`
  return html`
    <div class="hands">
      <div class="hands__people">${stepper({ label: ui.answering.people, value: hands.people, most: MOST, set: (count) => become(present(hands, count)) })}</div>
      <p>${ui.answering.hands_hint}</p>
      ${checklist.items.map((item, line) => {
        const counts = hands.counts[line]
        const left = hands.people - sum(counts)
        return html`
          <fieldset class="asked" data-line=${item.id}>
            <legend><span class="asked__place">${filled(ui.answering.progress, { n: line + 1, count: checklist.items.length })}</span><span class="asked__text">${item.text}</span></legend>
            <div class="hands__answers">${checklist.scale.map((answer, place) =>
              stepper({ label: answer.title, value: counts[place], most: counts[place] + left, set: (count) => become(raised(hands, line, place, count)) }))}</div>
            <p class="hands__left">${filled(ui.answering.hands_left, { n: left })}</p>
          </fieldset>`
      })}
    </div>`
}
