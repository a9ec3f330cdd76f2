/** A record put into the meeting that was changed last, from its own page: said there, with a way to the plan and one to undo it. */
import { html, render } from "lit-html"
import { FRONT, filled, loadFacts } from "../facts/facts.js"
import { dropPlan, keepPlan, keptPlans, newId } from "../keeping/plans.js"
import { readPlan, write } from "../meeting/address.js"
import { withRecord } from "../meeting/plan.js"

/** @param {HTMLElement} place */
const said = (place) => {
  const there = place.parentElement?.querySelector(".put__said")
  if (there) return /** @type {HTMLElement} */ (there)
  const made = document.createElement("p")
  made.className = "put__said"
  made.setAttribute("role", "status")
  place.after(made)
  return made
}

/**
 * Rejects where nothing can be kept, or the facts cannot be had; then nothing has changed.
 *
 * @param {HTMLAnchorElement} link whose address ends in the record that it puts in
 */
export const putIntoMeeting = async (link) => {
  const { records, ui } = await loadFacts()
  const record = records.get(link.hash.replace("#put=", ""))
  if (!record) throw new Error(link.href)
  const before = keptPlans()[0]
  const plan = withRecord(readPlan(before?.address ?? "", records).plan, record)
  const id = before?.id ?? newId()
  const address = write(plan)
  if (!keepPlan({ id, address, title: plan.title, changed: Date.now() })) throw new Error("not kept")
  const place = said(/** @type {HTMLElement} */ (link.closest(".put")))
  const undo = () => {
    if (before) keepPlan(before)
    else dropPlan(id)
    render(html`<span>${ui.meeting.undone}</span>`, place)
    link.focus()
  }
  render(html`<span>${filled(ui.meeting.put_there, { title: record.title, meeting: plan.title || ui.meeting.untitled })}</span>
    <a href=${new URL(`meeting/#${address}`, FRONT).href}>${ui.running.to_plan}</a> <button type="button" @click=${undo}>${ui.meeting.undo}</button>`, place)
}
