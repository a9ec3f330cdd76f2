/** A plan that is changed while the meeting is held: where its pieces stand in the new one, and what follows from that. Values in and out. */
import { write } from "./address.js"

/**
 * @typedef {import("./plan.js").Plan} Plan
 * @typedef {import("./timetable.js").Piece} Piece
 * @typedef {import("./running.js").Run} Run
 */

/** How sure it is that two pieces are the same, the surest first: a step keeps its name where its title is put right, a talk its activity. */
const SIGNS = [
  (/** @type {Piece} */ { record, step, activity, title }) => [record, step, activity, title].join("\n"),
  (/** @type {Piece} */ { record, step, activity }) => [record, step, activity].join("\n"),
]

/**
 * Returns where each piece stands afterwards, by its place before; what is gone has no place.
 *
 * @param {readonly Piece[]} before
 * @param {readonly Piece[]} after
 * @returns {Map<number, number>}
 */
export const placesAfter = (before, after) => {
  /** @type {Map<number, number>} */
  const places = new Map()
  const taken = new Set()
  for (const sign of SIGNS) {
    for (const [place, piece] of before.entries()) {
      if (places.has(place)) continue
      const found = after.findIndex((one, at) => !taken.has(at) && sign(one) === sign(piece))
      if (found < 0) continue
      places.set(place, found)
      taken.add(found)
    }
  }
  return places
}

/**
 * Goes on by another plan: the piece that is on stays on wherever it stands now; where it is gone, the next that is left begins.
 *
 * @param {Run} run
 * @param {readonly Piece[]} before
 * @param {readonly Piece[]} after
 * @param {number} now
 * @returns {Run}
 */
export const movedRun = (run, before, after, now) => {
  const places = placesAfter(before, after)
  const extra = Object.fromEntries(Object.entries(run.extra).flatMap(([place, minutes]) => (places.has(Number(place)) ? [[places.get(Number(place)), minutes]] : [])))
  const on = places.get(run.at)
  if (on !== undefined || run.since === null) return { ...run, extra, at: on ?? 0 }
  const left = before.findIndex((_, place) => place > run.at && places.has(place))
  return { ...run, extra, at: places.get(left) ?? after.length, since: now, paused: run.paused === null ? null : now }
}

/**
 * Moves the notes of what is not in the handbook, which stand under its place, along with it. What is gone leaves its notes under a name
 * that no piece has, so that nobody's words are lost or stand where others were said.
 *
 * @param {Readonly<Record<string, string>>} notes by key
 * @param {readonly Piece[]} before
 * @param {readonly Piece[]} after
 * @returns {Record<string, string>}
 */
export const movedNotes = (notes, before, after) => {
  const places = placesAfter(before, after)
  const left = Object.keys(notes).filter((key) => key.startsWith("left-")).length
  return Object.fromEntries(Object.entries(notes).map(([key, text], number) => {
    const match = /^(\d+)(\/.*)$/s.exec(key)
    return match ? [`${places.get(Number(match[1])) ?? `left-${left + number}`}${match[2]}`, text] : [key, text]
  }))
}

/** Whether two plans are held alike: where, and for how many, is on no screen. @param {Plan} one @param {Plan} other */
export const heldAlike = (one, other) => write({ ...one, place: "", people: null }) === write({ ...other, place: "", people: null })
