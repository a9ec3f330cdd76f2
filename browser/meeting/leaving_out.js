/** A plan without the steps for which there is no time. */
import { rowsOf } from "./plan.js"

/**
 * Returns the blocks of a plan without what its timetable would leave out.
 *
 * @param {import("./timetable.js").Timetable} table
 * @returns {import("./plan.js").Block[]}
 */
export const withoutLeftOut = ({ lines, leftOut }) => {
  const out = new Set(leftOut?.map(({ record, step }) => `${record} ${step}`))
  return lines.flatMap(({ block, record }) => {
    if (block.own || !record) return [block]
    const all = rowsOf(block, record)
    const rows = all.filter((row) => !row.parts.every(([named, step]) => out.has(`${named} ${step}`)))
    return rows.length ? [rows.length === all.length ? block : { ...block, rows: rows.map((row) => row.id) }] : []
  })
}
