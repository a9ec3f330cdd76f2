/** Puts finished PDFs together into one: a cover with an index, a timetable, and the sheets. */

import { JpegEmbedder, PngEmbedder } from "@cantoo/pdf-lib"
import { cover } from "./cover.js"
import { File, Unreadable } from "./file.js"
import { Front } from "./front.js"
import { Lettering } from "./lettering.js"
import { numberPages } from "./page_numbers.js"
import { timetable } from "./timetable.js"
import { fill } from "./values.js"
import { Whole } from "./whole.js"

/**
 * @typedef {object} Sheet One finished PDF.
 * @property {string} name what the file is called, without `.pdf`; its fields are named after it, so that they can be read in again
 * @property {string} title
 * @property {string} [note] what the index says of it, such as whom it is for
 * @property {boolean} [numbered] whether its pages get a number, as all do unless it says no
 * @property {number} [copies] how many go into the printer; one when it does not say
 * @property {boolean} [oneSided] whether its backs stay blank, as those of posters
 * @property {Uint8Array} bytes
 */

/**
 * @typedef {object} Words What the interface says, in the language of the meeting.
 * @property {import("./cover.js").Words} cover
 * @property {import("./timetable.js").Words} timetable
 * @property {(number: number, of: number) => string} page
 */

/**
 * @typedef {object} Book What is put together.
 * @property {Sheet[]} sheets
 * @property {import("./cover.js").Meeting} meeting
 * @property {{ bytes: Uint8Array, says: string }} [logo] a PNG or a JPEG, and what it shows
 * @property {import("./timetable.js").Row[]} rows
 * @property {string} end when the meeting is over, or nothing
 * @property {import("./metadata.js").Imprint} about
 * @property {Words} words
 * @property {Uint8Array} letters the type case, `letters.pdf`
 * @property {import("./values.js").Values} [values] what is written in the fields, by the sheet's name, a colon and the field's name
 */

/**
 * @typedef {object} Bound
 * @property {Whole} whole
 * @property {import("./printing.js").Pile[]} piles what goes into the printer: the cover, the timetable if there is one, and each sheet
 * @property {string[]} missing letters that no font has
 * @property {import("./values.js").Told} told what could not be written in the fields as it was wanted
 */

/**
 * Put everything together, ready to be written. Throws Unreadable, which names the file.
 * @param {Book} book
 * @returns {Promise<Bound>}
 */
export async function bind({ sheets, meeting, logo, rows, end, words, letters, values = {} }) {
  const files = await Promise.all(sheets.map((sheet) => File.read(sheet.bytes, sheet.title)))
  const lettering = new Lettering(await File.read(letters, "letters.pdf"))
  const whole = new Whole()
  const front = new Front(whole, lettering)
  /** @type {number[]} */
  const begins = []
  const entries = sheets.map(({ title, note = "" }, place) => {
    const where = () => ({ page: whole.pages[begins[place] - 1].ref, number: begins[place] })
    return { title, note, begins: where }
  })
  cover(front, meeting, entries, words.cover, logo && (await picture(whole, logo)))
  const unnumbered = new Set(whole.pages)
  const piles = [{ pages: whole.pages.length, copies: 1, oneSided: false }]
  timetable(front, rows, end, words.timetable)
  if (whole.pages.length > piles[0].pages) piles.push({ ...piles[0], pages: whole.pages.length - piles[0].pages })
  const keys = named(sheets)
  sheets.forEach(({ title, numbered = true, copies = 1, oneSided = false }, place) => {
    begins.push(whole.pages.length + 1)
    const pages = whole.take(files[place], keys[place], title)
    piles.push({ pages: pages.length, copies, oneSided })
    if (!numbered) for (const page of pages) unnumbered.add(page)
  })
  front.finish()
  const told = whole.form.made ? fill(whole.form.made, values) : { unknown: Object.keys(values), tight: [], missing: [] }
  numberPages(whole, lettering, words.page, unnumbered)
  return { whole, piles, missing: [...lettering.missing], told }
}

/**
 * Return a name for each sheet; a sheet that comes again gets a number.
 * @param {Sheet[]} sheets
 * @returns {string[]}
 */
export function named(sheets) {
  /** @type {Map<string, number>} */
  const times = new Map()
  return sheets.map(({ name }) => {
    const key = name.replaceAll(".", "-")
    const time = (times.get(key) ?? 0) + 1
    times.set(key, time)
    return time === 1 ? key : `${key}-${time}`
  })
}

/**
 * @param {Whole} whole
 * @param {{ bytes: Uint8Array, says: string }} logo
 * @returns {Promise<import("./cover.js").Logo>}
 */
async function picture(whole, { bytes, says }) {
  let embedder
  try {
    embedder = await (bytes[0] === 0x89 ? PngEmbedder.for(bytes) : JpegEmbedder.for(bytes))
  } catch {
    throw new Unreadable(says, "is no picture in PNG or JPEG")
  }
  return { picture: await embedder.embedIntoContext(whole.context), width: embedder.width, height: embedder.height, says }
}
