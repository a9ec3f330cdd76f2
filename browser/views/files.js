/** A plan as a file that `handbook workbook --order` reads, and such a file as a plan. The reader of YAML is fetched when there is a file. */
import { planOfOrder } from "../meeting/order.js"

/**
 * Reads a file of orders; null when it is none.
 *
 * @param {File} file
 * @param {ReadonlyMap<string, import("../meeting/plan.js").RecordFacts>} records
 */
export const readOrder = async (file, records) => {
  const { CORE_SCHEMA, load } = await import("js-yaml")
  try {
    return planOfOrder(load(await file.text(), { schema: CORE_SCHEMA }), records)
  } catch {
    return null
  }
}
