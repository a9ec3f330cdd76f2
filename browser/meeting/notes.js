/**
 * What was noted at questions, as text and as Markdown. A note stands under its question's key: record, step and number.
 *
 * @typedef {{ key: string, place: string, question: string }} Asked
 */

/** @param {string} record @param {string} step @param {number} number */
export const keyOf = (record, step, number) => `${record}/${step}/${number}`

/**
 * Returns what was noted, by the place where it was asked, as lines without their own bullets.
 *
 * @param {readonly Asked[]} asked every question of the meeting, in order
 * @param {Readonly<Record<string, string>>} notes by key
 * @returns {{ heading: string, parts: { heading: string, items: string[] }[] }[]}
 */
export const notedAt = (asked, notes) => {
  /** @type {ReturnType<typeof notedAt>} */
  const places = []
  for (const { key, place, question } of asked) {
    const items = (notes[key] ?? "").split(/\r?\n/).map((line) => line.trim().replace(/^[-*•]\s+/, "")).filter(Boolean)
    if (!items.length) continue
    if (places.at(-1)?.heading !== place) places.push({ heading: place, parts: [] })
    places.at(-1)?.parts.push({ heading: question, items })
  }
  return places
}

/**
 * Returns the notes as text, or as Markdown with headings and lists; empty when there are none.
 *
 * @param {string} title
 * @param {readonly Asked[]} asked every question of the meeting, in order
 * @param {Readonly<Record<string, string>>} notes by key
 * @param {{ markdown: boolean, day: string }} how
 */
export const writtenNotes = (title, asked, notes, { markdown, day }) => {
  const places = notedAt(asked, notes)
  if (!places.length) return ""
  const lines = [markdown ? `# ${marked(title)}` : title, ...(day ? [day] : [])]
  for (const { heading, parts } of places) {
    lines.push("", markdown ? `## ${marked(heading)}` : heading.toUpperCase())
    for (const part of parts) {
      lines.push("", markdown ? `**${marked(part.heading)}**` : part.heading, ...(markdown ? [""] : []))
      lines.push(...part.items.map((item) => `- ${markdown ? marked(item) : item}`))
    }
  }
  return `${lines.join("\n")}\n`
}

/**
 * Returns the notes by the fields of a sheet: first where each has a field of its own, then, by record, where sheets have room for notes.
 *
 * @param {Readonly<Record<string, string>>} notes by key
 * @returns {{ key: string, text: string, field: string, rest: string }[]}
 */
export const noteFields = (notes) =>
  Object.entries(notes).filter(([, text]) => text.trim()).map(([key, text]) => {
    const [record, step, number] = key.split("/")
    return { key, text: text.trim(), field: `${record}--${step}--${Number(number) + 1}`, rest: `${record}--notes` }
  })

/**
 * Returns the notes that stand in the fields of a file of ours: those under the questions of steps that there are.
 *
 * @param {Readonly<Record<string, string>>} values by the field's name, which in a meeting's file begins with its sheet
 * @param {ReadonlyMap<string, import("./plan.js").RecordFacts>} records
 * @returns {Record<string, string>} by key
 */
export const notesIn = (values, records) =>
  Object.fromEntries(Object.entries(values).flatMap(([name, text]) => {
    const match = /^(?:[^:]*:)?([a-z0-9-]+?)--([a-z0-9-]+?)--([1-9]\d*)$/.exec(name)
    if (!match || !text.trim()) return []
    const [, record, step, number] = match
    const known = records.get(record)?.rows.some(({ parts }) => parts.some((part) => part[0] === record && part[1] === step))
    return known ? [[keyOf(record, step, Number(number) - 1), text.trim()]] : []
  }))

/**
 * Returns notes with others added; where both say something else, one stands below the other, and nothing is lost.
 *
 * @param {Readonly<Record<string, string>>} notes
 * @param {Readonly<Record<string, string>>} others
 * @returns {Record<string, string>}
 */
export const withNotes = (notes, others) =>
  ({ ...notes, ...Object.fromEntries(Object.entries(others).map(([key, text]) => [key, (notes[key] ?? "").includes(text) ? notes[key] : [notes[key], text].filter(Boolean).join("\n")])) })

/** Lets signs that Markdown would read stand as they are. @param {string} text */
const marked = (text) => text.replace(/[\\`*_[\]<>#]/g, "\\$&")
