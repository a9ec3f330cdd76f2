/** One's own answers as a code, shown for the facilitator's camera and as a text to send; asked for, never shown by itself. */
import { html } from "lit-html"
import { placesOf } from "../../answers/checklist.js"
import { writeCode } from "../../answers/code.js"
import { copyBy } from "../copying.js"
import { addressOf } from "./address.js"
import { drawQr } from "./qr.js"

/**
 * @param {import("./start.js").Answering} answering
 * @param {object} context
 * @param {import("../../keeping/answers.js").Own} context.own
 * @param {{ shown: boolean }} context.code
 * @param {() => void} context.redraw
 */
export const drawCode = ({ checklist, ui }, { own, code, redraw }) => {
  const text = writeCode(checklist, placesOf(checklist, own.given), own.person)
  const copy = async (/** @type {Event} */ event) => {
    const words = { copy: ui.answering.code_copy, copied: ui.answering.code_copied }
    if (!(await copyBy(/** @type {HTMLElement} */ (event.currentTarget), text, words))) prompt(ui.answering.code_copy, text)
  }
  return html`
    <section class="talk given">
      <h3>${ui.answering.code_title}</h3>
      <p>${ui.answering.code_lead}</p>
      ${code.shown
        ? html`${drawQr(addressOf(checklist.id, text.replaceAll("-", "")), ui.answering.code_alt)}
          <p class="given__code" data-code>${text}</p>
          <p class="answering__hands"><button type="button" class="button button--quiet" data-copy @click=${copy}>${ui.answering.code_copy}</button></p>`
        : html`<p class="answering__hands"><button type="button" class="button" data-show-code @click=${() => { code.shown = true; redraw() }}>${ui.answering.code_show}</button></p>`}
    </section>`
}
