/** What is left to do when a meeting is over: the agreement, the notes, and holding it once more. */
import { html, nothing } from "lit-html"
import { drawNotesOut } from "./chair.js"

/**
 * @param {object} context
 * @param {boolean} context.roomOnly whether it is the window that all may see
 * @param {boolean} context.agreed whether something is agreed
 * @param {string} context.plan address of the plan's page
 * @param {string} context.agreement address of the agreement on it
 * @param {() => void} context.begin
 * @param {import("./words.js").Words} context.ui
 * @param {import("./chair.js").Hands} context.hands
 */
export const drawAfter = ({ roomOnly, agreed, plan, agreement, begin, ui, hands }) => html`
  <section class="before"><h1 tabindex="-1">${ui.running.over}</h1>
    ${roomOnly ? nothing : html`<p>${ui.running.over_hint}</p>
    <p class="before__actions"><a class="button" data-agreement href=${agreement}>${agreed ? ui.meeting.agreement : ui.meeting.agreement_add}</a></p>
    <p class="chair-view__more">${drawNotesOut({ ui, hands })}
      <button type="button" class="plain" @click=${() => hands.step(-1)}>${ui.running.back}</button>
      <button type="button" class="plain" data-begin-again @click=${begin}>${ui.running.begin_again}</button> <a class="plain" href=${plan}>${ui.running.to_plan}</a></p>`}
  </section>`
