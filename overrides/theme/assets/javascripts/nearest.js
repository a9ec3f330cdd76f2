// On the page for a missing one: offers what the words of the address may have meant.
import { Finder } from "./search/finder.js"
import { likeness, pairs } from "./search/near.js"
import { bare, tokens } from "./search/words.js"

const MOST = 5
const ALIKE = 0.6 // of two words, or of two whole names
const TELLING = 0.5 // of the missing name's words must be in the one that is offered

/** @typedef {import("./search/reader.js").Entry} Entry */

const place = /** @type {HTMLElement} */ (document.querySelector("[data-nearest]"))
const { index = "", root: front = "" } = /** @type {HTMLElement} */ (document.querySelector("[data-search]")).dataset
const root = new URL(front, location.href).pathname

/** @param {string} address */
const parts = (address) => address.split(/[/#]/).filter(Boolean)
/** @param {string} text */
const wordsOf = (text) => text.toLowerCase().split(/[^\p{L}\d]+/u).filter((word) => word.length > 1).map(bare)
/** @param {string} one @param {string} other */
const alike = (one, other) => likeness(pairs(one), pairs(other))

/**
 * How much an entry may be what was meant, from 0 to 1: by its name in addresses as a whole, and by each word of it and of its title.
 *
 * @param {Entry} entry
 * @param {string} name
 * @param {string[]} words
 */
const chance = (entry, name, words) => {
  const own = parts(entry.address).at(-1) ?? ""
  const said = [...wordsOf(own), ...tokens(entry.title).map(bare)]
  const found = words.map((word) => Math.max(0, ...said.map((other) => alike(word, other))))
  const share = found.filter((like) => like > ALIKE).reduce((sum, like) => sum + like, 0) / words.length
  return Math.max(alike(own, name), share)
}

/** @param {Finder} finder @param {string} missing */
const offered = (finder, missing) => {
  const segments = parts(missing)
  const name = (segments.at(-1) ?? "").replace(/\.\w+$/, "").toLowerCase()
  const words = wordsOf(name)
  if (!words.length) return []
  const near = finder.entries
    .map((entry) => ({ entry, worth: chance(entry, name, words) + (parts(entry.address)[0] === segments[0] ? 0.1 : 0) }))
    .filter(({ worth }) => worth > TELLING + 0.1)
    .sort((one, two) => two.worth - one.worth)
  const { hits, twins } = finder.find(words.join(" "))
  const list = finder.entries.filter((entry) => entry.address === `${segments[0]}/`)
  const best = [...near.map(({ entry }) => entry), ...hits, ...twins].slice(0, MOST - list.length)
  return [...new Map([...best, ...list].map((entry) => [entry.address, entry])).values()]
}

/** @param {Finder} finder @param {Entry} entry */
const line = (finder, entry) => {
  const item = document.createElement("li")
  const link = Object.assign(document.createElement("a"), { href: root + entry.address, textContent: entry.title })
  const kind = Object.assign(document.createElement("span"), { className: "links__kind", textContent: finder.kinds[finder.language][entry.kind] })
  item.append(link, " ", kind)
  return item
}

const missing = () => {
  try { return decodeURIComponent(location.pathname.slice(root.length)) } catch { return "" } // no address that anybody wrote
}

if (location.pathname.startsWith(root) && parts(missing()).length && !location.pathname.endsWith("/404.html")) {
  const response = await fetch(index)
  if (response.ok) {
    const finder = new Finder(await response.json())
    const items = offered(finder, missing()).map((entry) => line(finder, entry))
    place.querySelector("ul")?.append(...items)
    place.hidden = !items.length
  }
}
