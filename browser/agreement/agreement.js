/**
 * An agreement: what is done, by whom, by when, when it is looked at again, and where it goes on.
 *
 * @typedef {object} Line
 * @property {string} id stays, whatever becomes of the line
 * @property {string} what
 * @property {string} who
 * @property {string} byWhen a day such as `2026-12-01`, or nothing
 * @property {string} followUp a day, or nothing
 *
 * @typedef {object} Agreement
 * @property {string} id
 * @property {number} version 0 at first, and one more each time that it is given out again with other words or days
 * @property {string} title the meeting's
 * @property {string} day of the meeting, or nothing
 * @property {Line[]} lines
 * @property {string} goesTo where else it goes on; or nothing
 * @property {readonly number[]} [ticked] where it goes on, of the places that sheets list, counted from 1
 * @property {string} address leads back to the plan
 * @property {string[]} withdrawn dates that were given out and hold no longer, by `dateId`
 *
 * @typedef {"byWhen" | "followUp"} Kind
 */

/** @type {readonly Kind[]} */
export const KINDS = ["byWhen", "followUp"]

/**
 * Return what names one date of an agreement for ever.
 * @param {Agreement} agreement
 * @param {Line} line
 * @param {Kind} kind
 */
const dateId = (agreement, line, kind) => `${agreement.id}-${line.id}-${kind === "byWhen" ? "done" : "follow-up"}`

/**
 * Return the dates of an agreement, in order of lines.
 * @param {Agreement} agreement
 * @returns {{ id: string, line: Line, kind: Kind, day: string }[]}
 */
export const dates = (agreement) =>
  agreement.lines.flatMap((line) =>
    KINDS.filter((kind) => line[kind]).map((kind) => ({ id: dateId(agreement, line, kind), line, kind, day: line[kind] })),
  )

/**
 * Return an agreement as it is given out in place of an earlier one: a version on, with the dates that hold no longer. Where nothing has
 * changed, the earlier one.
 * @param {Agreement} earlier
 * @param {Agreement} later
 * @returns {Agreement}
 */
export function revised(earlier, later) {
  const same = { ...later, id: earlier.id, version: earlier.version }
  const held = new Set(dates(same).map(({ id }) => id))
  const withdrawn = [...new Set([...earlier.withdrawn, ...dates(earlier).map(({ id }) => id)])].filter((id) => !held.has(id))
  const next = { ...same, withdrawn }
  return said(next) === said(earlier) ? earlier : { ...next, version: earlier.version + 1 }
}

/**
 * Return all places where an agreement goes on, in words.
 * @param {Agreement} agreement
 * @param {readonly string[]} places those that sheets list
 */
export const goesOn = ({ ticked = [], goesTo }, places) => [...[...ticked].sort((one, other) => one - other).flatMap((place) => places[place - 1] ?? []), goesTo].filter(Boolean).join(", ")

/**
 * Return an agreement with what was read from a file added; a line that is there already is not added again.
 * @param {Agreement} agreement
 * @param {import("./fields.js").Found} found
 * @param {() => string} newId
 * @returns {Agreement}
 */
export const withFound = (agreement, found, newId) => {
  const words = (/** @type {Omit<Line, "id">} */ { what, who, byWhen, followUp }) => JSON.stringify([what, who, byWhen, followUp])
  const there = new Set(agreement.lines.map(words))
  const goesTo = [...new Set([agreement.goesTo, found.goesTo].flatMap((places) => places.split(", ")))].filter(Boolean).join(", ")
  return {
    ...agreement,
    goesTo,
    ticked: [...new Set([...(agreement.ticked ?? []), ...found.ticked])],
    lines: [...agreement.lines, ...found.lines.filter((line) => !there.has(words(line))).map((line) => ({ ...line, id: newId() }))],
  }
}

/** @param {Agreement} agreement */
const said = ({ title, day, lines, goesTo, ticked = [], address, withdrawn }) => JSON.stringify([title, day, lines, goesTo, ticked, address, withdrawn])
