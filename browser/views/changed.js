/** Tells while a meeting is held that its plan has changed elsewhere, and offers the new one: never forced, since a group is in the middle of something. */
import { html, nothing } from "lit-html"
import { followPlans, keptPlan } from "../keeping/plans.js"
import { readPlan } from "../meeting/address.js"
import { heldAlike } from "../meeting/changed.js"

/**
 * @param {object} context
 * @param {() => string} context.id whose plan, asked each time
 * @param {() => import("./held.js").Held} context.held
 * @param {import("./held.js").Records} context.records
 * @param {(address: string) => Promise<void>} context.take goes on by another plan
 * @param {(words: string) => void} context.say
 * @param {() => void} context.redraw
 * @param {import("./words.js").Words} context.ui
 */
export const followChanges = ({ id, held, records, take, say, redraw, ui }) => {
  let offered = ""
  let refused = ""
  let failed = false
  const look = () => {
    const address = keptPlan(id())?.address ?? ""
    const other = address === held().address || heldAlike(readPlan(address, records).plan, held().plan) ? "" : address
    if (other && other !== offered && other !== refused) say(ui.running.plan_changed)
    offered = other
    failed = false
    redraw()
  }
  const accept = async () => {
    try {
      await take(offered)
      offered = ""
    } catch (fault) {
      failed = true
      say(ui.running.plan_unfetched)
      console.error(fault)
    }
    redraw()
  }
  const stay = () => {
    refused = offered
    redraw()
  }
  followPlans(look)
  addEventListener("pageshow", ({ persisted }) => { if (persisted) look() })
  const draw = () => (!offered || offered === refused ? nothing : html`
    <div class="run__changed">
      <p>${failed ? ui.running.plan_unfetched : ui.running.plan_changed}</p>
      <p><button type="button" class="button" data-take-plan @click=${accept}>${ui.running.plan_take}</button>
        <button type="button" class="button button--quiet" data-stay @click=${stay}>${ui.running.plan_stay}</button></p>
    </div>`)
  return { look, draw }
}
