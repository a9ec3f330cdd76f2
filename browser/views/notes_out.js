/** What was noted taken along: as text, as Markdown, or for Word together with what was agreed. */
import { notedAt, writtenNotes } from "../meeting/notes.js"
import { agreementSection } from "./agreement_out.js"
import { save } from "./saving.js"
import { dayWords } from "./words.js"

/**
 * @typedef {object} Noted
 * @property {import("./held.js").Held} held
 * @property {readonly import("../meeting/notes.js").Asked[]} asked every place where something could be noted
 * @property {Readonly<Record<string, string>>} notes by key
 */

/** Hands the notes out; returns what the file is called, or empty where there are none. @param {Noted} noted @param {boolean} markdown */
export const notesToText = ({ held, asked, notes }, markdown) => {
  const text = writtenNotes(held.title, asked, notes, { markdown, day: held.plan.day })
  return text && save(new Blob([text], { type: markdown ? "text/markdown" : "text/plain" }), `${held.title}.${markdown ? "md" : "txt"}`)
}

/**
 * Hands notes and agreement out for Word; returns what the file is called, or empty where there is neither.
 *
 * @param {Noted} noted
 * @param {import("../agreement/agreement.js").Agreement | undefined} agreement
 * @param {import("../meeting/plan.js").Facts} facts
 * @param {import("./words.js").Words} ui
 */
export const notesToWord = async ({ held, asked, notes }, agreement, { language, result_places: places }, ui) => {
  const sections = notedAt(asked, notes)
  if (agreement?.lines.length) sections.push(agreementSection(agreement, places, language, ui))
  if (!sections.length) return ""
  const { wordFile } = await import("../documents/word.js")
  return save(await wordFile(held.title, held.plan.day ? [dayWords(held.plan.day, language, "full")] : [], sections, language), `${held.title}.docx`)
}
