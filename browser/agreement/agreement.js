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
 * @property {string} goesTo where it goes on, such as the works council; or nothing
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
export const dateId = (agreement, line, kind) => `${agreement.id}-${line.id}-${kind === "byWhen" ? "done" : "follow-up"}`

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
 * Return an agreement as values of the fields of a sheet's agreement, by the field's name; lines and places that the sheet has no room for
 * are left out, and `left` counts the lines.
 * @param {Agreement} agreement
 * @param {string} prefix what the sheet's fields are called up to the agreement, such as `handout-x-da:x--agreement`
 * @param {(day: string) => string} written a day in words
 * @param {number} room for how many lines the sheet has room
 * @returns {{ values: Record<string, string>, left: number }}
 */
export function asFields(agreement, prefix, written, room) {
  /** @type {[string, string][]} */
  const values = [
    ["date", agreement.day && written(agreement.day)],
    ["to-other", agreement.goesTo],
    ...agreement.lines.slice(0, room).flatMap((line, place) => {
      const parts = {
        what: line.what,
        who: line.who,
        "by-when": line.byWhen && written(line.byWhen),
        "follow-up": line.followUp && written(line.followUp),
      }
      return Object.entries(parts).map(([field, value]) => /** @type {[string, string]} */ ([`${place + 1}--${field}`, value]))
    }),
  ]
  const filled = values.filter(([, value]) => value).map(([field, value]) => [`${prefix}--${field}`, value])
  return { values: Object.fromEntries(filled), left: Math.max(0, agreement.lines.length - room) }
}

/**
 * Return where in a form agreements stand: what their fields are called up to the agreement, and for how many lines there is room; nothing
 * when there is no such place.
 * @param {readonly string[]} names of all fields
 * @returns {{ prefix: string, room: number } | undefined}
 */
export function placeIn(names) {
  const found = names.map((name) => /^(.*--agreement)--\d+--what$/.exec(name)).filter((match) => match !== null)
  if (!found.length) return undefined
  const prefix = found[0][1]
  return { prefix, room: found.filter((match) => match[1] === prefix).length }
}

/**
 * Return an agreement in parts that each have so much room.
 * @param {Agreement} agreement
 * @param {number} room for how many lines
 * @returns {Agreement[]}
 */
export const inParts = (agreement, room) =>
  Array.from({ length: Math.max(1, Math.ceil(agreement.lines.length / room)) }, (_, part) => ({
    ...agreement,
    lines: agreement.lines.slice(part * room, (part + 1) * room),
  }))

/** @typedef {{ what: string, who: string, byWhen: string, followUp: string, goesTo: string }} Words */

/**
 * Return an agreement as plain text, to be mailed.
 * @param {Agreement} agreement
 * @param {Words} words
 * @param {(day: string) => string} written a day in words
 * @returns {string}
 */
export function asText(agreement, words, written) {
  const head = [agreement.title, agreement.day && written(agreement.day)].filter(Boolean).join("\n")
  const lines = agreement.lines.map((line, place) => {
    const parts = [
      `${place + 1}. ${words.what} ${line.what}`,
      line.who && `   ${words.who} ${line.who}`,
      line.byWhen && `   ${words.byWhen} ${written(line.byWhen)}`,
      line.followUp && `   ${words.followUp} ${written(line.followUp)}`,
    ]
    return parts.filter(Boolean).join("\n")
  })
  const foot = [agreement.goesTo && `${words.goesTo} ${agreement.goesTo}`, agreement.address].filter(Boolean).join("\n")
  return `${[head, ...lines, foot].filter(Boolean).join("\n\n")}\n`
}

/** @param {Agreement} agreement */
const said = ({ title, day, lines, goesTo, address, withdrawn }) => JSON.stringify([title, day, lines, goesTo, address, withdrawn])
