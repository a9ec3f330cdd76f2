/** Places that links lead to: a name that several files use leads to each one's own place. */

import { PDFDict, PDFName, PDFString } from "@cantoo/pdf-lib"
import { name, nameTree, pairs, said, under } from "./objects.js"

/** @typedef {import("./objects.js").Value} Value */

/**
 * Return the name of a place in the whole.
 * @param {string} key what names its file
 * @param {string} place
 */
const named = (key, place) => `${key}/${place}`

/**
 * Return what has to be said otherwise in a file's links.
 * @param {string} key
 * @returns {Record<string, import("./adopter.js").Amendment>}
 */
export function relinked(key) {
  /** @param {Value} value */
  const led = (value) => {
    const place = said(value)
    return place === undefined ? undefined : PDFString.of(named(key, place))
  }
  return {
    Dest: (_, value) => led(value),
    D: (dict, value) => (dict.get(name("S")) === name("GoTo") ? led(value) : undefined),
  }
}

export class Places {
  /** @type {Map<string, Value>} */
  #known = new Map()

  /**
   * Take in the places of a file.
   * @param {import("./adopter.js").Adopter} adopter
   * @param {import("./file.js").File} file
   * @param {string} key
   */
  take(adopter, file, key) {
    for (const [place, target] of pairs(under(under(file.catalog, "Names"), "Dests"), "Names")) {
      this.#known.set(named(key, said(place) ?? ""), adopter.adopt(target))
    }
    for (const [place, target] of under(file.catalog, "Dests")?.entries() ?? []) {
      this.#known.set(named(key, place.decodeText()), adopter.adopt(target))
    }
  }

  /**
   * Write them into the catalogue's names.
   * @param {PDFDict} names
   */
  finish(names) {
    if (this.#known.size) names.set(PDFName.of("Dests"), nameTree(names.context, this.#known))
  }
}
