/** A plan by the clock. `handbook/meeting/plan.py` and `timetable.py` follow the same rules. */
import { leaveOut, spread } from "./minutes.js"
import { OWN, rowsOf } from "./plan.js"

/**
 * @typedef {import("./plan.js").Plan} Plan
 * @typedef {import("./plan.js").Block} Block
 * @typedef {import("./plan.js").RecordFacts} RecordFacts
 *
 * @typedef {object} Piece one thing that happens, such as a step
 * @property {string} record the record that it is about, or empty
 * @property {string} step
 * @property {string} title
 * @property {string} activity
 * @property {string} seating
 * @property {number} least
 * @property {number} most
 * @property {boolean} kept whether it has to stay when time is short
 * @property {number} minutes
 * @property {number} begins minutes from the start of the meeting
 *
 * @typedef {object} Line a block by the clock
 * @property {Block} block
 * @property {RecordFacts | undefined} record the record that the block names
 * @property {string} activity
 * @property {string} title empty for what has none of its own: its activity says what it is
 * @property {number} minutes
 * @property {number} begins minutes from the start of the meeting
 * @property {readonly [number, number]} span
 * @property {Piece[]} pieces
 *
 * @typedef {object} Timetable
 * @property {Line[]} lines
 * @property {number} minutes
 * @property {number} short
 * @property {number} spare
 * @property {Piece[] | null} leftOut what to leave out so that the rest fits; null when no leaving out is enough
 */

const sum = (/** @type {readonly number[]} */ numbers) => numbers.reduce((total, number) => total + number, 0)

/**
 * @param {Plan} plan
 * @param {ReadonlyMap<string, RecordFacts>} records
 * @returns {Timetable}
 */
export const timetable = (plan, records) => {
  const lines = plan.blocks.map((block) => line(block, records.get(block.record), records))
  const pieces = lines.flatMap((line) => line.pieces)
  const spans = pieces.map(({ least, most }) => /** @type {const} */ ([least, most]))
  const { wanted } = plan
  const { values, short, spare } = spread(spans, wanted ?? sum(pieces.map(({ minutes }) => minutes)))
  if (wanted !== null) pieces.forEach((piece, place) => { piece.minutes = values[place] })
  let clock = 0
  for (const line of lines) {
    line.begins = clock
    for (const piece of line.pieces) {
      piece.begins = clock
      clock += piece.minutes
    }
    line.minutes = clock - line.begins
  }
  const kept = pieces.flatMap(({ kept }, place) => (kept || place === 0 || place === pieces.length - 1 ? [place] : []))
  const places = wanted === null ? [] : leaveOut(spans, wanted, kept)
  return { lines, minutes: clock, short: wanted === null ? 0 : short, spare: wanted === null ? 0 : spare, leftOut: places && places.map((place) => pieces[place]) }
}

/**
 * @param {Block} block
 * @param {RecordFacts | undefined} record
 * @param {ReadonlyMap<string, RecordFacts>} records
 * @returns {Line}
 */
const line = (block, record, records) => {
  const rows = rowsOf(block, record)
  const pieces = block.own ? [ownPiece(block)] : rows.flatMap((row) => row.parts.map((part) => piece(part, row.activity)))
  const span = /** @type {const} */ ([sum(pieces.map(({ least }) => least)), sum(pieces.map(({ most }) => most))])
  if (block.minutes !== null && !block.own) fix(pieces, block.minutes)
  const one = rows.length === 1 ? rows[0] : undefined
  const about = one && records.get(one.parts[0][0])
  const title = block.title || (one ? one.title ?? about?.title : record?.title) || ""
  return { block, record, activity: block.own || rows[0]?.activity || "", title, minutes: 0, begins: 0, span, pieces }
}

/** @param {Block} block @returns {Piece} */
const ownPiece = ({ own, title, minutes }) => {
  const value = minutes ?? (own ? OWN[own] : 0)
  return { record: "", step: "", title, activity: own, seating: "all", least: value, most: value, kept: true, minutes: value, begins: 0 }
}

/** @param {import("./plan.js").Part} part @param {string} activity @returns {Piece} */
const piece = ([record, step, title, least, most, minutes, seating, kept], activity) =>
  ({ record, step, title, activity, seating, least, most, kept: Boolean(kept), minutes, begins: 0 })

/** Pieces share so many minutes and have no more to give; a single one has what it is given, whatever it takes. @param {Piece[]} pieces @param {number} minutes */
const fix = (pieces, minutes) => {
  const values = pieces.length > 1 ? spread(pieces.map(({ least, most }) => /** @type {const} */ ([least, most])), minutes).values : [minutes]
  pieces.forEach((piece, place) => Object.assign(piece, { least: values[place], most: values[place], minutes: values[place] }))
}
