/** What can be done with a plan: run it, share it, undo the last change, begin another one. */
import { html, nothing } from "lit-html"
import { FRONT } from "../facts/facts.js"
import { drawShare } from "./share.js"

/**
 * @param {object} context
 * @param {import("../meeting/plan.js").Plan} context.plan
 * @param {string} context.address the plan as the end of an address
 * @param {import("./words.js").Words} context.ui
 * @param {(() => void) | null} context.undo null when there is nothing to undo
 * @param {() => void} context.begin
 * @param {() => void} context.save as a file of orders
 * @param {(file: File) => void} context.read
 */
export const drawOut = ({ plan, address, ui, undo, begin, save, read }) => {
  const link = `${location.origin}${location.pathname}#${address}`
  const title = plan.title || ui.meeting.untitled
  return html`
    <div class="planner__out">
      ${plan.blocks.length ? html`<a class="button" data-run href=${new URL(`meeting/run/#${address}`, FRONT).href}>${ui.meeting.run}</a>` : nothing}
      ${undo ? html`<button type="button" class="button button--quiet" data-undo @click=${undo}>${ui.meeting.undo}</button>` : nothing}
      ${plan.blocks.length ? html`
        ${drawShare({ link, title, ui })}
        <button type="button" class="button button--quiet" @click=${() => print()}>${ui.meeting.print}</button>
        <a class="button button--quiet" data-take-along href=${new URL(`take-along/#${address}`, FRONT).href}>${ui.meeting.take_along}</a>
        <button type="button" class="button button--quiet" data-save @click=${save}>${ui.meeting.save}</button>
        <button type="button" class="button button--quiet" @click=${begin}>${ui.meeting.another}</button>` : nothing}
      <label class="button button--quiet file">${ui.meeting.read}<input class="visually-hidden" type="file" accept=".yml,.yaml" @change=${(/** @type {Event} */ event) => {
        const field = /** @type {HTMLInputElement} */ (event.target)
        if (field.files?.[0]) read(field.files[0])
        field.value = ""
      }}></label>
    </div>
    <p class="planner__stays">${ui.meeting.stays}</p>`
}
