/**
 * The handbook kept in this browser: each language in a cache of its own, which counts once all of it is there. A newer one is put
 * together beside the old one, so that there is always one whole.
 *
 * @typedef {import("./list.js").List} List
 * @typedef {{ language: string, front: URL, site: URL }} Place `site` is the front page of both languages
 * @typedef {{ name: string, language: string, list: List, sheets: string[], since: number }} Kept
 */
import { rowsOf } from "./list.js"

const AT_ONCE = 6
/** Under this address, where no page is, a cache tells what it holds, once it holds all of it. */
const TOLD = "take-along/kept.json"

// Several handbooks can stand on one host, which has the caches of all of them.
const prefix = (/** @type {URL} */ site) => `handbook ${site.pathname} `
const names = async (/** @type {URL} */ site) => (await caches.keys()).filter((name) => name.startsWith(prefix(site)))

/** What is kept whole. @param {URL} site @returns {Promise<Kept[]>} */
export const allKept = async (site) => {
  const found = await Promise.all((await names(site)).map(async (name) => {
    const told = await (await caches.open(name)).match(new URL(TOLD, site))
    return told ? [{ name, ...(await told.json()) }] : []
  }))
  return found.flat()
}

/** What is kept of a language. @param {Place} place @returns {Promise<Kept | undefined>} */
export const keptOf = async ({ site, language }) => (await allKept(site)).filter((one) => one.language === language).sort((one, other) => other.since - one.since)[0]

/**
 * Keeps a language's pages, and sheets by their file names beside those that are kept. What is there already is not fetched again.
 *
 * @param {Place} place
 * @param {List} list
 * @param {readonly string[]} sheets
 * @param {(bytes: number) => void} tell called with the bytes that are there
 * @param {AbortSignal} [signal] ends it; what was fetched stays for the next time
 */
export const keep = async (place, list, sheets, tell, signal) => {
  const { site, front, language } = place
  const before = await keptOf(place)
  const wanted = [...new Set([...(before?.sheets ?? []), ...sheets])].filter((name) => list.sheets[name])
  const name = `${prefix(site)}${language} ${list.version}`
  const cache = await caches.open(name)
  const old = before && before.name !== name ? await caches.open(before.name) : null
  const oldPlaces = new Map(before ? rowsOf(before.list, before.sheets).map(([address, , hash]) => [hash, address]) : [])
  let bytes = 0
  await eachOf(rowsOf(list, wanted), async ([path, size, hash]) => {
    const address = new URL(path, front)
    if (!(await cache.match(address))) {
      const there = oldPlaces.get(hash)
      await cache.put(address, (old && there !== undefined && (await old.match(new URL(there, front)))) || (await fetched(address, hash, signal)))
    }
    bytes += size
    tell(bytes)
  })
  await cache.put(new URL(TOLD, site), Response.json({ language, list, sheets: wanted, since: Date.now() }))
  const others = (await names(site)).filter((one) => one.startsWith(`${prefix(site)}${language} `) && one !== name)
  await Promise.all(others.map((one) => caches.delete(one)))
}

/** Deletes all that is kept, in every language. @param {URL} site */
export const forget = async (site) => { await Promise.all((await names(site)).map((name) => caches.delete(name))) }

/**
 * Fetches a file just as the list tells it. One that a host leads on from is kept as what it leads to.
 *
 * @param {URL} address
 * @param {string} hash
 * @param {AbortSignal} [signal]
 */
const fetched = async (address, hash, signal) => {
  const response = await fetch(address, { cache: "no-cache", integrity: `sha256-${hash}`, signal })
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return response.redirected ? new Response(await response.blob(), { headers: response.headers }) : response
}

/**
 * Calls for each, so many at once; ends with the first fault.
 *
 * @template One
 * @param {readonly One[]} all
 * @param {(one: One) => Promise<void>} call
 */
const eachOf = async (all, call) => {
  const left = [...all]
  const next = async () => {
    for (let one = left.shift(); one; one = left.shift()) await call(one)
  }
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, next))
  } finally {
    left.length = 0
  }
}
