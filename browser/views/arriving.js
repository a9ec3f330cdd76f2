/** Which plan the planner's page opens: the one this window had open, else the one that its address tells, else the one changed last. */
import { keptAt, keptPlan, keptPlans, newId } from "../keeping/plans.js"
import { readPlan, write } from "../meeting/address.js"
import { EMPTY } from "../meeting/plan.js"

const PUT = /^#put=([a-z0-9-]+)$/

/**
 * A window that comes back to a plan finds it as it has become meanwhile, in another window or by a record put into it.
 *
 * @param {ReadonlyMap<string, import("../meeting/plan.js").RecordFacts>} records
 * @returns {{ plan: import("../meeting/plan.js").Plan, id: string, lost: import("../meeting/address.js").Lost[], record?: import("../meeting/plan.js").RecordFacts }}
 *   `record` is one that the address asks to put in
 */
export const arriving = (records) => {
  const [, asked] = PUT.exec(location.hash) ?? []
  const address = asked ? "" : location.hash.slice(1)
  const last = keptPlan(history.state?.plan) ?? (address ? undefined : keptPlans()[0])
  const { plan, lost } = last || address ? readPlan(last?.address ?? address, records) : { plan: EMPTY, lost: [] }
  const here = last ?? keptAt(address, write(plan))
  const record = asked ? records.get(asked) : undefined
  return { plan, id: here?.id ?? newId(), lost: asked && !record ? [...lost, { what: "record", id: asked }] : lost, record }
}
