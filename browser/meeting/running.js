/**
 * A meeting while it is held: what is on, since when, and how the clock stands to the plan. Time is taken from the clock and never
 * counted, so that a reload, sleep or a hidden tab loses nothing. Values in and out; times are milliseconds since 1970.
 *
 * @typedef {import("./timetable.js").Piece} Piece
 * @typedef {object} Run
 * @property {number} at the place of the piece that is on; the number of pieces when all is over
 * @property {number | null} since when it was begun; null before the start
 * @property {number | null} paused since when the clock stands still, or null
 * @property {Readonly<Record<number, number>>} extra minutes given to pieces besides what was planned
 * @property {number | null} began when the meeting began
 * @property {string} plan the address of the plan by which its places are counted; empty before the start
 *
 * @typedef {object} Standing
 * @property {number} left seconds until the piece should end; less than nought past it
 * @property {number} share of its time that is used, from 0 to 1
 * @property {number} behind seconds that the meeting will end later than planned, if nothing is changed; less than nought when earlier
 * @property {number} ends when the whole should be over, as things stand
 */

const MINUTE = 60_000

/** @type {Run} */
export const UNBEGUN = Object.freeze({ at: 0, since: null, paused: null, extra: Object.freeze({}), began: null, plan: "" })

const lasts = (/** @type {readonly Piece[]} */ pieces, /** @type {Run} */ run, /** @type {number} */ place) => (pieces[place]?.minutes ?? 0) + (run.extra[place] ?? 0)

/** Begins the meeting, or a piece of it. @param {Run} run @param {number} at @param {number} now @returns {Run} */
export const goTo = (run, at, now) => ({ ...run, at: Math.max(0, at), since: now, paused: null, began: run.began ?? now })

/** Gives the piece that is on more minutes, or fewer. @param {Run} run @param {number} minutes @returns {Run} */
export const give = (run, minutes) => ({ ...run, extra: { ...run.extra, [run.at]: (run.extra[run.at] ?? 0) + minutes } })

/** Lets the clock stand still, or go on from where it stood. @param {Run} run @param {number} now @returns {Run} */
export const pause = (run, now) => {
  if (run.paused === null) return { ...run, paused: now }
  const stood = now - run.paused
  return { ...run, paused: null, since: (run.since ?? now) + stood }
}

/**
 * @param {readonly Piece[]} pieces
 * @param {Run} run
 * @param {number} now
 * @returns {Standing}
 */
export const standing = (pieces, run, now) => {
  const then = run.paused ?? now
  const length = lasts(pieces, run, run.at) * MINUTE
  const used = run.since === null ? 0 : then - run.since
  const rest = pieces.slice(run.at + 1).reduce((sum, _, index) => sum + lasts(pieces, run, run.at + 1 + index), 0) * MINUTE
  const ends = now + Math.max(0, length - used) + rest
  const planned = pieces.reduce((sum, piece) => sum + piece.minutes, 0) * MINUTE + (run.began ?? now)
  return { left: (length - used) / 1000, share: length ? Math.min(1, Math.max(0, used / length)) : 1, behind: (ends - planned) / 1000, ends }
}

/** What is kept of a run, as text. @param {Run} run */
export const writtenRun = (run) => JSON.stringify({ version: 1, ...run })

/** Reads what was kept; what is none gives a run that has not begun. @param {string | null} text @returns {Run} */
export const readRun = (text) => {
  try {
    const { version, at, since, paused, extra, began, plan } = JSON.parse(text ?? "")
    const times = [since, paused, began]
    if (version !== 1 || !Number.isInteger(at) || at < 0 || !times.every((time) => time === null || Number.isFinite(time))) return UNBEGUN
    const given = Object.entries(extra ?? {}).filter(([place, minutes]) => /^\d+$/.test(place) && Number.isFinite(minutes))
    return { at, since, paused, extra: Object.fromEntries(given), began, plan: /^\d+~/.test(plan) ? plan : "" }
  } catch {
    return UNBEGUN
  }
}
