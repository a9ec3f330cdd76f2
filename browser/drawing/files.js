/** A plan as a file that `handbook workbook --order` reads, and such a file as a plan. The reader of YAML is fetched when there is a file. */
import { planOfOrder } from "../meeting/order.js"

/** Offers a text as a file. @param {string} text @param {string} name @param {string} type */
export const offer = (text, name, type) => {
  const link = document.createElement("a")
  link.href = URL.createObjectURL(new Blob([text], { type }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

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
