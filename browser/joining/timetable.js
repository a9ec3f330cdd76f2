/** The timetable: what happens when, as a table, on as many pages as it takes. */

import { GREY } from "./leaf.js"

/** @typedef {{ time: string, title: string, minutes: string, note: string, pause: boolean }} Row all of it as it is shown */
/** @typedef {{ title: string, time: string, what: string, minutes: string, ends: string }} Words */

const TIMES = 62
const MINUTES = 70
const NAMED = "Bold"
/** A row and its note stay on one page where there is so much room, in points. */
const ROOM = 70
/**
 * Draw the timetable; nothing where nothing happens.
 * @param {import("./front.js").Front} front
 * @param {Row[]} rows
 * @param {string} end when it is over, or nothing
 * @param {Words} words
 */
export function timetable(front, rows, end, words) {
  if (!rows.length) return
  const part = front.begin(words.title)
  front.text(part.grow("H1"), words.title, { size: 22, weight: NAMED })
  front.skip(12)
  const table = part.grow("Table")
  const head = table.grow("THead").grow("TR")
  const columns = [0, TIMES, front.width - MINUTES]
  const widths = [TIMES - 8, front.width - TIMES - MINUTES - 8, MINUTES]
  const { context } = front.whole
  /** @param {"Column" | "Row"} scope */
  const heading = (scope) => ({ A: context.obj({ O: "Table", Scope: scope }) })
  const titles = [words.time, words.what, words.minutes].map((text, place) => cell(text, 9.5, columns[place], widths[place], NAMED))
  front.row(titles, () => head.grow("TH", heading("Column")))
  front.skip(3)
  front.rule(1.2)
  const body = table.grow("TBody")
  for (const { time, title, minutes, note, pause } of rows) {
    front.skip(6)
    const row = body.grow("TR")
    const weight = pause ? "Regular" : NAMED
    const cells = [
      cell(time || "–", 13, columns[0], widths[0]),
      cell(title, 12, columns[1], widths[1], weight),
      cell(minutes, 11, columns[2], widths[2]),
    ]
    const branches = [row.grow("TH", heading("Row")), row.grow("TD"), row.grow("TD")]
    front.need(ROOM)
    front.row(cells, (place) => branches[place])
    if (note) front.row([cell(note, 9.5, columns[1], widths[1], "Regular", GREY)], () => branches[1])
    front.skip(5)
    front.rule(0.4)
  }
  if (!end) return
  front.skip(6)
  const row = body.grow("TR")
  const last = [cell(end, 13, columns[0], widths[0]), cell(words.ends, 12, columns[1], widths[1])]
  front.row(last, (place) => (place ? row.grow("TD", { A: context.obj({ O: "Table", ColSpan: 2 }) }) : row.grow("TH", heading("Row"))))
}

/**
 * @param {string} text
 * @param {number} size
 * @param {number} x
 * @param {number} width
 * @param {import("./lettering.js").Weight} [weight]
 * @param {import("./leaf.js").Colour} [colour]
 * @returns {import("./front.js").Cell}
 */
const cell = (text, size, x, width, weight = "Regular", colour) => ({
  text,
  face: { size, weight, ...(colour && { colour }) },
  x,
  width,
  right: x > TIMES,
})
