/** The tags of the whole: one tree over those of all files, so that a screen reader reads them one after the other. */

import { PDFDict, PDFName, PDFRef } from "@cantoo/pdf-lib"
import { array, counted, dictionary, listed, name, number, pairs, text, under } from "./objects.js"

/** @typedef {import("./adopter.js").Adopter} Adopter */
/** @typedef {import("./objects.js").Context} Context */
/** @typedef {import("./objects.js").Value} Value */
/** @typedef {import("./file.js").File} File */

export class Tags {
  /** The parents of what is marked, by the number that a page or a field names. @type {[number, Value][]} */
  #parents = []
  /** @type {Map<PDFName, Value>} */
  #roles = new Map()
  /** @type {PDFRef[]} */
  #parts = []
  /** The next number that a page or a field may name. */
  next = 0

  /** @param {Context} context */
  constructor(context) {
    this.context = context
    this.root = context.nextRef()
    this.top = context.nextRef()
  }

  /**
   * Take in the tags of a file, all of whose pages and fields name numbers that are `next` higher than they were there.
   * @param {Adopter} adopter
   * @param {File} file
   * @param {string} title
   */
  take(adopter, file, title) {
    const root = under(file.catalog, "StructTreeRoot")
    if (!root) return
    adopter.know(file.catalog.get(name("StructTreeRoot")), this.top)
    const first = this.next
    for (const kid of listed(root, "K")) this.#parts.push(this.#part(adopter.adopt(kid), file, title))
    for (const [key, value] of pairs(under(root, "ParentTree"), "Nums")) {
      const place = first + Number(key.toString())
      this.#parents.push([place, adopter.adopt(value)])
      this.next = Math.max(this.next, place + 1)
    }
    this.next = Math.max(this.next, first + (counted(root, "ParentTreeNextKey") ?? 0))
    for (const [role, meant] of under(root, "RoleMap")?.entries() ?? []) this.#roles.set(role, adopter.adopt(meant))
  }

  /**
   * Keep a place for a part that is drawn here, and return its reference; it is for whoever draws to write it.
   * @returns {PDFRef}
   */
  part() {
    const ref = this.context.nextRef()
    this.#parts.push(ref)
    return ref
  }

  /**
   * Return an element of the tree.
   * @param {string} kind as `H1`
   * @param {PDFRef} parent
   * @param {Record<string, Value | undefined>} entries
   * @returns {PDFDict}
   */
  element(kind, parent, entries) {
    return dictionary(this.context, { Type: name("StructElem"), S: name(kind), P: parent, ...entries })
  }

  /**
   * Keep what a page or a field was marked for, and return the number that it shall name.
   * @param {Value} value
   * @returns {number}
   */
  keep(value) {
    this.#parents.push([this.next, value])
    return this.next++
  }

  /**
   * Write the tree, and say in the catalogue that there is one.
   * @param {PDFDict} catalog
   */
  finish(catalog) {
    const context = this.context
    const sorted = this.#parents.sort(([one], [other]) => one - other).flatMap(([place, value]) => [number(place), value])
    const parents = context.register(dictionary(context, { Nums: array(context, sorted) }))
    const roles = this.#roles.size ? PDFDict.fromMapWithContext(this.#roles, context) : undefined
    const whole = this.element("Document", this.root, { K: array(context, this.#parts) })
    context.assign(this.top, whole)
    context.assign(
      this.root,
      dictionary(context, {
        Type: name("StructTreeRoot"),
        K: array(context, [this.top]),
        ParentTree: parents,
        ParentTreeNextKey: number(this.next),
        RoleMap: roles,
      }),
    )
    catalog.set(name("StructTreeRoot"), this.root)
    catalog.set(name("MarkInfo"), context.obj({ Marked: true }))
  }

  /**
   * Return what stood at the top of a file as a part of the whole, in the file's language.
   * @param {Value} top
   * @param {File} file
   * @param {string} title
   * @returns {PDFRef}
   */
  #part(top, file, title) {
    const element = this.context.lookup(top, PDFDict)
    if (element.get(name("S")) === name("Document")) element.set(name("S"), name("Part"))
    element.set(name("T"), text(title))
    const language = file.catalog.get(name("Lang"))
    if (language && !element.has(name("Lang"))) element.set(name("Lang"), language)
    return top instanceof PDFRef ? top : this.context.register(element)
  }
}

/**
 * Return what has to be said otherwise when a file's tags become part of a whole: the numbers of marks, and the names of cells.
 * @param {string} key what names the file
 * @param {number} first the number that its number 0 becomes
 * @returns {Record<string, import("./adopter.js").Amendment>}
 */
export function retagged(key, first) {
  /** @type {import("./adopter.js").Amendment} */
  const renumbered = (dict, value) => number(Number(dict.context.lookup(value)?.toString()) + first)
  return {
    StructParents: renumbered,
    StructParent: renumbered,
    ID: (dict, value) => (dict.has(name("S")) && dict.has(name("P")) ? renamed(key, dict, value) : undefined),
    Headers: (dict, value) =>
      dict.get(name("O")) === name("Table")
        ? array(
            dict.context,
            listed(dict, "Headers").map((item) => renamed(key, dict, item) ?? item),
          )
        : undefined,
  }
}

/**
 * @param {string} key
 * @param {PDFDict} dict
 * @param {Value} value
 * @returns {Value | undefined}
 */
function renamed(key, dict, value) {
  const found = dict.context.lookup(value)
  return found && "decodeText" in found ? text(`${key}/${/** @type {{ decodeText(): string }} */ (found).decodeText()}`) : undefined
}
