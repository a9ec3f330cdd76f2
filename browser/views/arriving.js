/** Which plan the planner's page opens: the one this window had open, else the one that its address tells, else the one changed last. */
import { keptAt, keptPlan, keptPlans, newId } from "../keeping/plans.js"
import { readPlan, write } from "../meeting/address.js"
import { EMPTY } from "../meeting/plan.js"

const PUT = /^#put=([a-z0-9,-]+)$/
const WORRY = /^#worry=([a-z0-9-]+)$/

/**
 * A window that comes back to a plan finds it as it has become meanwhile, in another window or by a record put into it.
 *
 * @param {ReadonlyMap<string, import("../meeting/plan.js").RecordFacts>} records
 * @param {readonly import("../meeting/worry.js").Situation[]} situations
 * @returns {{ plan: import("../meeting/plan.js").Plan, id: string, lost: import("../meeting/address.js").Lost[], asked: import("../meeting/plan.js").RecordFacts[], worry?: import("../meeting/worry.js").Situation }}
 *   `asked` are what the address asks to put in; of several, those that are not in the plan. A `worry` begins a plan of its own
 */
export const arriving = (records, situations) => {
  const worried = WORRY.exec(location.hash)?.[1]
  if (worried) {
    const worry = situations.find(({ id }) => id === worried)
    return { plan: EMPTY, id: newId(), lost: worry ? [] : [{ what: "record", id: worried }], asked: [], worry }
  }
  const put = PUT.exec(location.hash)?.[1].split(",") ?? []
  const address = put.length ? "" : location.hash.slice(1)
  const last = keptPlan(history.state?.plan) ?? (address ? undefined : keptPlans()[0])
  const { plan, lost } = last || address ? readPlan(last?.address ?? address, records) : { plan: EMPTY, lost: [] }
  const here = last ?? keptAt(address, write(plan))
  const unknown = put.filter((id) => !records.has(id)).map((id) => ({ what: /** @type {const} */ ("record"), id }))
  const asked = put.flatMap((id) => records.get(id) ?? []).filter(({ id }) => put.length === 1 || !plan.blocks.some((block) => block.record === id))
  return { plan, id: here?.id ?? newId(), lost: [...lost, ...unknown], asked }
}
