/** Takes the objects of one file into another: each gets a number there, and all that names it is told so. */

import { PDFArray, PDFDict, PDFName, PDFRawStream, PDFRef } from "@cantoo/pdf-lib"
import { name } from "./objects.js"

/** @typedef {import("./objects.js").Context} Context */
/** @typedef {import("./objects.js").Value} Value */
/** @typedef {(dict: PDFDict, value: Value) => Value | undefined} Amendment What stands under a key instead; undefined leaves it. */

/** Streams that are the same in several files, such as fonts and colour profiles; they are kept once. */
export class Shelf {
  /** @type {Map<string, { bytes: Uint8Array, ref: PDFRef }[]>} */
  #kept = new Map()

  /**
   * Return where an equal stream stands already, or keep this one under its reference.
   * @param {PDFRawStream} stream
   * @param {() => PDFRef} register
   * @returns {PDFRef}
   */
  place(stream, register) {
    const key = stream.dict.toString()
    const alike = this.#kept.get(key) ?? []
    const equal = alike.find(({ bytes }) => same(bytes, stream.contents))
    if (equal) return equal.ref
    const ref = register()
    this.#kept.set(key, [...alike, { bytes: stream.contents, ref }])
    return ref
  }
}

/**
 * @param {Uint8Array} one
 * @param {Uint8Array} other
 */
function same(one, other) {
  return one.length === other.length && one.every((byte, place) => byte === other[place])
}

export class Adopter {
  /** @type {Map<PDFRef, PDFRef>} */
  #known = new Map()
  /** @type {[PDFRef, Value][]} */
  #waiting = []

  /**
   * @param {Context} source
   * @param {Context} target
   * @param {Shelf} shelf
   * @param {Record<string, Amendment>} amendments by the key that they are about
   */
  constructor(source, target, shelf, amendments = {}) {
    this.source = source
    this.target = target
    this.shelf = shelf
    this.amendments = new Map(Object.entries(amendments).map(([key, amend]) => [name(key), amend]))
  }

  /**
   * Say what an object of the source is in the target, where it is made there by other means.
   * @param {Value | undefined} source
   * @param {PDFRef} target
   */
  know(source, target) {
    if (source instanceof PDFRef) this.#known.set(source, target)
  }

  /**
   * Return a value of the source as it stands in the target, with all that it names.
   * @template {Value} Kind
   * @param {Kind} value
   * @returns {Kind}
   */
  adopt(value) {
    const adopted = this.#translated(value)
    // A pile and no recursion, since outlines and tags are chains of any length.
    for (let next = this.#waiting.pop(); next; next = this.#waiting.pop()) this.target.assign(next[0], this.#translated(next[1]))
    return /** @type {Kind} */ (adopted)
  }

  /**
   * @param {Value} value
   * @returns {Value}
   */
  #translated(value) {
    if (value instanceof PDFRef) return this.#reference(value)
    if (value instanceof PDFDict) return this.#dictionary(value)
    if (value instanceof PDFRawStream) return PDFRawStream.of(this.#dictionary(value.dict), value.contents)
    if (!(value instanceof PDFArray)) return value
    const made = PDFArray.withContext(this.target)
    for (const item of value.asArray()) made.push(this.#translated(item))
    return made
  }

  /**
   * @param {PDFDict} dict
   * @returns {PDFDict}
   */
  #dictionary(dict) {
    /** @type {Map<PDFName, Value>} */
    const made = new Map()
    for (const [key, value] of dict.entries()) made.set(key, this.amendments.get(key)?.(dict, value) ?? this.#translated(value))
    return PDFDict.fromMapWithContext(made, this.target)
  }

  /**
   * @param {PDFRef} ref
   * @returns {PDFRef}
   */
  #reference(ref) {
    const known = this.#known.get(ref)
    if (known) return known
    const value = this.source.lookup(ref)
    if (value instanceof PDFRawStream && sharable(value.dict)) {
      const made = PDFRawStream.of(this.#dictionary(value.dict), value.contents)
      const placed = this.shelf.place(made, () => this.target.register(made))
      this.#known.set(ref, placed)
      return placed
    }
    const made = this.target.nextRef()
    this.#known.set(ref, made)
    if (value) this.#waiting.push([made, value])
    return made
  }
}

/**
 * Whether a stream can be the same object in several places. Drawings cannot: MuPDF draws what is typed into the very stream of a field.
 * @param {PDFDict} dict
 */
function sharable(dict) {
  return dict.lookup(name("Subtype")) !== name("Form") && !dict.values().some((value) => value instanceof PDFRef)
}
