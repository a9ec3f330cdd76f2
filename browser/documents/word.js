/**
 * Notes and agreements as a file for Word and its like: headings that are headings, lists that are lists, and the language told.
 *
 * @typedef {{ heading: string, parts: readonly { heading: string, items: readonly string[] }[] }} Section
 */
import { Document, HeadingLevel, Packer, Paragraph } from "docx"

const LOCALES = /** @type {Record<string, string>} */ ({ da: "da-DK", en: "en-GB" })
const FONT = "Calibri"
/** Half points, as the format counts them. */
const SIZES = { text: 22, title: 40, section: 30, part: 24 }

/**
 * @param {string} title
 * @param {readonly string[]} facts lines below the title, such as the day
 * @param {readonly Section[]} sections
 * @param {string} language
 * @returns {Promise<Blob>}
 */
export const wordFile = (title, facts, sections, language) => {
  const heading = (/** @type {string} */ text, /** @type {(typeof HeadingLevel)[keyof typeof HeadingLevel]} */ level) => new Paragraph({ text, heading: level })
  const children = [
    heading(title, HeadingLevel.HEADING_1),
    ...facts.map((text) => new Paragraph({ text })),
    ...sections.flatMap((section) => [
      heading(section.heading, HeadingLevel.HEADING_2),
      ...section.parts.flatMap((part) => [
        ...(part.heading ? [heading(part.heading, HeadingLevel.HEADING_3)] : []),
        ...part.items.map((text) => new Paragraph({ text, bullet: { level: 0 } })),
      ]),
    ]),
  ]
  const style = (/** @type {number} */ size, /** @type {number} */ before) => ({ run: { size, bold: true, color: "1F2A30", font: FONT }, paragraph: { spacing: { before, after: 80 }, keepNext: true } })
  return Packer.toBlob(new Document({
    title,
    creator: "",
    styles: {
      default: {
        document: { run: { font: FONT, size: SIZES.text, language: { value: LOCALES[language] } }, paragraph: { spacing: { after: 80 } } },
        heading1: style(SIZES.title, 0),
        heading2: style(SIZES.section, 320),
        heading3: style(SIZES.part, 200),
      },
    },
    sections: [{ children }],
  }))
}
