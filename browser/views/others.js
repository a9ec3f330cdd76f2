/** The other plans that this browser keeps: opened, or deleted with all that is kept with them. */
import { html, nothing } from "lit-html"
import { keepAgreement } from "../keeping/agreements.js"
import { dropPlan, keptPlans } from "../keeping/plans.js"
import { forgetNotes, forgetRun } from "../keeping/runs.js"

/**
 * @param {object} context
 * @param {string} context.id the plan that is open
 * @param {import("./words.js").Words} context.ui
 * @param {() => void} context.redraw
 */
export const drawOthers = ({ id, ui, redraw }) => {
  const others = keptPlans().filter((one) => one.id !== id)
  const forget = (/** @type {string} */ plan) => {
    if (!confirm(ui.meeting.forget_sure)) return
    dropPlan(plan)
    forgetNotes(plan)
    forgetRun(plan)
    keepAgreement(plan, null)
    redraw()
  }
  if (!others.length) return nothing
  return html`
    <details class="planner__others"><summary>${ui.meeting.others}</summary>
      <ul>${others.map((one) => html`
        <li><a href=${`#${one.address}`}>${one.title || ui.meeting.untitled}</a>
          <button type="button" class="plain" @click=${() => forget(one.id)}>${ui.meeting.forget}<span class="visually-hidden">: ${one.title || ui.meeting.untitled}</span></button></li>`)}</ul>
    </details>`
}
