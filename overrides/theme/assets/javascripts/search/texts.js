// Fetches the texts that the first file of the index names, all at once, and hands each to the finder when it is there.

/** @param {URL} address */
const fetchTexts = async (address) => {
  const response = await fetch(address)
  if (!response.ok) throw new Error(response.statusText)
  return response.json()
}

/**
 * Resolves when all are there; fails when one is not, and may then be called again.
 *
 * @param {import("./finder.js").Finder} finder
 * @param {URL} index the whole address of the first file
 */
export const complete = (finder, index) =>
  Promise.all([...finder.waiting].map(async (name) => finder.add(name, await fetchTexts(new URL(name, index)))))
