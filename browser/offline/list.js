/**
 * What can be kept of the site in one language: told by `handbook/building/take_along.py`.
 *
 * @typedef {readonly [address: string, bytes: number, hash: string]} Row an address below the language's front page
 * @typedef {{ version: string, files: readonly Row[], sheets: Readonly<Record<string, Row>> }} List
 */

const FILE = "take-along/files.json"

/**
 * Fetches the list that the site has now; null where the site has none. Fails without a network.
 *
 * @param {URL} front
 * @returns {Promise<List | null>}
 */
export const fetchList = async (front) => {
  const response = await fetch(new URL(FILE, front), { cache: "no-cache" })
  return response.ok ? response.json() : null
}

/** Everything that pages need, and some of the sheets, by their file names. @param {List} list @param {readonly string[]} sheets @returns {Row[]} */
export const rowsOf = (list, sheets) => [...list.files, ...sheets.flatMap((name) => (list.sheets[name] ? [list.sheets[name]] : []))]

/** @param {readonly Row[]} rows */
export const bytesOf = (rows) => rows.reduce((sum, [, bytes]) => sum + bytes, 0)

/** What is other in rows than in those before. @param {readonly Row[]} rows @param {readonly Row[]} before @returns {Row[]} */
export const otherThan = (rows, before) => {
  const known = new Set(before.map(([, , hash]) => hash))
  return rows.filter(([, , hash]) => !known.has(hash))
}
