/** Puts finished PDFs together into one. */

import { File } from "./file.js"
import { Whole } from "./whole.js"

/**
 * @typedef {object} Sheet One finished PDF.
 * @property {string} name what the file is called, without `.pdf`; its fields are named after it, so that they can be read in again
 * @property {string} title
 * @property {Uint8Array} bytes
 */

/**
 * Put sheets together into one file to fill in, with tags, fields, bookmarks, links and languages of all.
 * @param {Sheet[]} sheets
 * @param {import("./metadata.js").Imprint} about
 * @returns {Promise<Uint8Array>}
 */
export async function join(sheets, about) {
  const whole = new Whole()
  const keys = named(sheets)
  for (const [place, sheet] of sheets.entries()) whole.take(await File.read(sheet.bytes, sheet.title), keys[place], sheet.title)
  return whole.toFill(about)
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
