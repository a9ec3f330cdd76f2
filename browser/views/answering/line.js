/** One line of a checklist with the answers to choose from; the reason comes after the answer. */
import { html, nothing } from "lit-html"
import { live } from "lit-html/directives/live.js"
import { filled } from "../../facts/facts.js"

/**
 * @param {object} context
 * @param {import("../../answers/checklist.js").Checklist} context.checklist
 * @param {number} context.line
 * @param {string | undefined} context.given the id of the answer
 * @param {import("../words.js").Words} context.ui
 * @param {(item: string, answer: string) => void} context.answer an empty answer takes the answer away
 */
export const drawLine = ({ checklist, line, given, ui, answer }) => {
  const item = checklist.items[line]
  return html`
    <fieldset class="asked" data-line=${item.id}>
      <legend><span class="asked__place">${filled(ui.answering.progress, { n: line + 1, count: checklist.items.length })}</span>
        <span class="asked__text" tabindex="-1">${item.text}</span></legend>
      <div class="asked__answers">${checklist.scale.map((one) => html`
        <label><input type="radio" name=${item.id} value=${one.id} .checked=${live(given === one.id)} @change=${() => answer(item.id, one.id)}><span>${one.title}</span></label>`)}</div>
      <div class="asked__why" role="status">${given ? html`<p>${item.why}</p>` : nothing}</div>
      ${given ? html`<button type="button" class="plain" data-clear @click=${() => answer(item.id, "")}>${ui.answering.clear}<span class="visually-hidden">: ${item.text}</span></button>` : nothing}
    </fieldset>`
}
