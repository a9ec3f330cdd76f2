/** A plan as a file that `handbook workbook --order` reads, and such a file as a plan. The reader of YAML is fetched when there is a file. */
import { keptHouse } from "../keeping/house.js"
import { planOfOrder, writeOrder } from "../meeting/order.js"
import { save } from "./saving.js"
import { titleOf } from "./words.js"

/**
 * Saves a plan as a file of orders, with the organisation and the logo that this browser keeps.
 *
 * @param {import("../meeting/plan.js").Plan} plan
 * @param {import("../meeting/timetable.js").Timetable} table
 * @param {string} language
 * @param {import("./words.js").Words} ui
 */
export const saveOrder = (plan, table, language, ui) => {
  const words = { language, untitled: ui.meeting.untitled, ...keptHouse(), titleOf: (/** @type {import("../meeting/timetable.js").Line} */ line) => titleOf(line, ui) }
  save(new Blob([writeOrder(plan, table, words)], { type: "application/yaml" }), `${plan.title || ui.meeting.untitled}.yml`)
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
