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

/** What a ticked box of our sheets says. */
const TICKED = "on"

/**
 * Return all places where an agreement goes on, in words.
 * @param {Agreement} agreement
 * @param {readonly string[]} places those that sheets list
 */
export const goesOn = ({ ticked = [], goesTo }, places) => [...ticked.toSorted((one, other) => one - other).flatMap((place) => places[place - 1] ?? []), goesTo].filter(Boolean).join(", ")

/**
 * Return what stands in the agreements of a file that was filled in: lines without ids, and where it goes on; nothing when nothing does.
 * A day that cannot be read stays in the words, so that nothing is lost.
 * @param {Readonly<Record<string, string>>} values by the field's name
 * @param {(text: string) => string} day reads a day, or returns nothing
 * @returns {{ lines: Omit<Line, "id">[], goesTo: string, ticked: number[] } | undefined}
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
 * Return an agreement with what was read from a file added; a line that is there already is not added again.
 * @param {Agreement} agreement
 * @param {NonNullable<ReturnType<typeof agreementIn>>} found
 * @param {() => string} newId
 * @returns {Agreement}
 */
export const withFound = (agreement, found, newId) => {
  const words = (/** @type {Omit<Line, "id">} */ { what, who, byWhen, followUp }) => JSON.stringify([what, who, byWhen, followUp])
  const there = new Set(agreement.lines.map(words))
  const goesTo = !found.goesTo || agreement.goesTo.includes(found.goesTo) ? agreement.goesTo : [agreement.goesTo, found.goesTo].filter(Boolean).join(", ")
  return {
    ...agreement,
    goesTo,
    ticked: [...new Set([...(agreement.ticked ?? []), ...found.ticked])],
    lines: [...agreement.lines, ...found.lines.filter((line) => !there.has(words(line))).map((line) => ({ ...line, id: newId() }))],
  }
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

/**
 * Return an agreement as parts of a document: what is agreed as headings, who and when below it, and at the end where it goes on.
 * @param {Agreement} agreement
 * @param {Words} words
 * @param {(day: string) => string} written a day in words
 * @returns {{ heading: string, items: string[] }[]}
 */
export const asParts = ({ lines, goesTo }, words, written) => [
  ...lines.map((line, place) => ({
    heading: `${place + 1}. ${line.what}`,
    items: [
      line.who && `${words.who} ${line.who}`,
      line.byWhen && `${words.byWhen} ${written(line.byWhen)}`,
      line.followUp && `${words.followUp} ${written(line.followUp)}`,
    ].filter(Boolean),
  })),
  ...(goesTo ? [{ heading: words.goesTo, items: [goesTo] }] : []),
]

/** @param {Agreement} agreement */
const said = ({ title, day, lines, goesTo, ticked = [], address, withdrawn }) => JSON.stringify([title, day, lines, goesTo, ticked, address, withdrawn])
