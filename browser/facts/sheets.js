/** Which sheets a plan needs, in how many copies: told by `handbook/site/meeting_sheets.py`, and fetched when somebody wants to print. */
import { FRONT, siteOf } from "./facts.js"

/**
 * @typedef {"person" | "pair" | "group" | "room"} Copies
 * @typedef {{ file: string, title: string, copies: Copies, place: number, one_sided: boolean, wall: boolean }} Sheet
 * @typedef {{ group: number, largest_group: number, copies: Record<Copies, string>, records: Record<string, Sheet[]> }} Sheets
 */

/** Where the PDFs are; both languages have one folder of them. */
const folder = (/** @type {string} */ language) => new URL("workbook/", siteOf(language))

/** @returns {Promise<Sheets>} */
export const loadSheets = async () => (await fetched(new URL("meeting/sheets.json", FRONT))).json()

/** The fonts that covers are set from. @returns {Promise<Uint8Array>} */
export const loadLetters = async () => bytes(new URL("assets/scripts/letters.pdf", FRONT))

/** @param {Sheet} sheet @param {string} language @returns {Promise<Uint8Array>} */
export const loadSheet = (sheet, language) => bytes(new URL(sheet.file, folder(language)))

/**
 * Returns the sheets of some records, each once, in the order in which they are used.
 *
 * @param {Sheets} sheets
 * @param {readonly string[]} records
 */
export const sheetsOf = (sheets, records) => {
  const all = records.flatMap((id) => sheets.records[id] ?? [])
  return all.filter((sheet, at) => all.findIndex(({ file }) => file === sheet.file) === at).sort((one, other) => one.place - other.place)
}

/**
 * Returns how many copies so many people need; `handbook/meeting/copies.py` follows the same rules.
 *
 * @param {Sheets} sheets
 * @param {Copies} copies
 * @param {number} people
 */
export const numberOf = ({ group, largest_group }, copies, people) =>
  ({ person: people, pair: Math.ceil(people / 2), group: people <= largest_group ? 1 : Math.ceil(people / group), room: 1 })[copies]

const fetched = async (/** @type {URL} */ address) => {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return response
}

const bytes = async (/** @type {URL} */ address) => new Uint8Array(await (await fetched(address)).arrayBuffer())
