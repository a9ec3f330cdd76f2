/** One sheet by itself, with something written in its fields; once more for each set of values that there is. */

import { File } from "./file.js"
import { fieldName } from "./form.js"
import { named } from "./join.js"
import { fill } from "./values.js"
import { Whole } from "./whole.js"

/** @typedef {{ name: string, title: string, bytes: Uint8Array }} Sheet `name` as the file is called, without `.pdf` */

/**
 * Return a file of one sheet, filled in, to be filled in further and read aloud; throws Unreadable.
 * @param {Sheet} sheet
 * @param {readonly import("./values.js").Values[]} sets by the names that the fields have in the sheet
 * @param {import("./metadata.js").Imprint} about
 * @returns {Promise<{ bytes: Uint8Array, told: import("./values.js").Told }>}
 */
export async function filledSheet(sheet, sets, about) {
  const whole = new Whole()
  const keys = named(sets.map(() => sheet))
  for (const key of keys) whole.take(await File.read(sheet.bytes, sheet.title), key, sheet.title)
  const values = sets.flatMap((set, place) => Object.entries(set).map(([field, value]) => [fieldName(keys[place], field), value]))
  const told = whole.form.made ? fill(whole.form.made, Object.fromEntries(values)) : { unknown: values.map(([field]) => field), tight: [], missing: [] }
  return { bytes: await whole.toFill(about), told }
}
