/** What is answered to a page from what is kept: always the kept one, so that a page and its scripts are of one version. */
import { createPartialResponse } from "workbox-range-requests/createPartialResponse.js"
import { allKept } from "./kept.js"

/** Where it is said that a page is not among those kept. */
const MISSING = "take-along/"

/**
 * @param {Request} request
 * @param {URL} site
 * @returns {Promise<Response>}
 */
export const answer = async (request, site) => {
  if (request.integrity) return fetch(request) // what is about to be kept comes from the site
  const address = plain(request.url)
  const kept = await allKept(site)
  const found = await match(kept, address)
  if (found) return request.headers.has("range") ? part(request, found) : found
  try {
    return await fetch(request)
  } catch (fault) {
    if (request.mode !== "navigate" || !kept.length) throw fault
    const folder = `${address}/`
    if (await match(kept, folder)) return Response.redirect(folder)
    const asked = address.slice(site.href.length)
    const one = kept.find(({ language }) => asked.startsWith(`${language}/`)) ?? kept.find(({ language }) => language === "da") ?? kept[0]
    return Response.redirect(new URL(`${one.language === "da" ? "" : `${one.language}/`}${MISSING}#asked=${encodeURIComponent(asked)}`, site))
  }
}

/**
 * A part of what is kept, or all of it: Workbox refuses a part that ends beyond the file, and servers do not.
 * @param {Request} request
 * @param {Response} found
 */
const part = async (request, found) => {
  const answered = await createPartialResponse(request, found.clone())
  return answered.status === 206 ? answered : found
}

/** An address as it is kept: without what is asked of the page, and by its folder. @param {string} url */
const plain = (url) => url.replace(/[?#].*$/s, "").replace(/\/index\.html$/, "/")

/** @param {readonly import("./kept.js").Kept[]} kept @param {string} address */
const match = async (kept, address) => {
  for (const { name } of kept) {
    const found = await (await caches.open(name)).match(address, { ignoreVary: true })
    if (found) return found
  }
}
