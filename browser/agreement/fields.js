/** An agreement in the fields of a sheet: written into them, and read from a file that was filled in. */

/**
 * @typedef {import("./agreement.js").Agreement} Agreement
 * @typedef {import("./agreement.js").Line} Line
 * @typedef {{ lines: Omit<Line, "id">[], goesTo: string, ticked: number[] }} Found
 */

/** What a ticked box of our sheets says. */
const TICKED = "on"

/**
 * Return what stands in the agreements of a file that was filled in: lines without ids, and where it goes on; nothing when nothing does.
 * A day that cannot be read stays in the words, so that nothing is lost.
 * @param {Readonly<Record<string, string>>} values by the field's name
 * @param {(text: string) => string} day reads a day, or returns nothing
 * @returns {Found | undefined}
 */
export function agreementIn(values, day) {
  /** @type {Map<string, Omit<Line, "id">>} */
  const lines = new Map()
  const elsewhere = new Set()
  const ticked = new Set()
  for (const [name, text] of Object.entries(values)) {
    const match = /^(.*--agreement)--(?:(\d+)--(what|who|by-when|follow-up)|to-(other|\d+))$/.exec(name)
    if (!match || !text.trim()) continue
    const [, prefix, number, field, place] = match
    if (place === "other") elsewhere.add(text.trim())
    else if (place) ticked.add(Number(place))
    else {
      const key = `${prefix} ${number}`
      const line = lines.get(key) ?? { what: "", who: "", byWhen: "", followUp: "" }
      lines.set(key, { ...line, ...read(field, text.trim(), line, day) })
    }
  }
  if (!lines.size && !elsewhere.size && !ticked.size) return undefined
  return { lines: [...lines.values()], goesTo: [...elsewhere].join(", "), ticked: [...ticked].sort((one, other) => one - other) }
}

/** @param {string} field @param {string} text @param {Omit<Line, "id">} line @param {(text: string) => string} day @returns {Partial<Line>} */
const read = (field, text, line, day) => {
  if (field === "what") return { what: [text, line.what].filter(Boolean).join(" ") }
  if (field === "who") return { who: text }
  const found = day(text)
  if (!found) return { what: [line.what, `(${text})`].filter(Boolean).join(" ") }
  return field === "by-when" ? { byWhen: found } : { followUp: found }
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
    ...(agreement.ticked ?? []).map((place) => /** @type {[string, string]} */ ([`to-${place}`, TICKED])),
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
