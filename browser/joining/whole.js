/** The file that finished ones are put together in: their pages one after the other, with tags, fields, bookmarks and places of all. */

import { PDFArray, PDFContext, PDFDict, PDFRef, PDFStreamWriter } from "@cantoo/pdf-lib"
import { Adopter, Shelf } from "./adopter.js"
import { File } from "./file.js"
import { Form } from "./form.js"
import { imprint } from "./metadata.js"
import { array, dictionary, name, number } from "./objects.js"
import { Outline } from "./outline.js"
import { Places, relinked } from "./places.js"
import { Tags, retagged } from "./tags.js"

/** @typedef {{ ref: PDFRef, dict: PDFDict }} Page */

/** So many objects are written before the browser may do something else. */
const AT_A_TIME = 500

export class Whole {
  context = PDFContext.create()
  shelf = new Shelf()
  tags = new Tags(this.context)
  form = new Form(this.context)
  outline = new Outline(this.context)
  places = new Places()
  /** @type {Page[]} */
  pages = []
  #tree = this.context.nextRef()
  /** @type {Map<PDFContext, Adopter>} */
  #lenders = new Map()

  /**
   * Take in a file, whose fields and places are from now on named after its key; returns its pages as they are here.
   * @param {File} file
   * @param {string} key
   * @param {string} title
   * @returns {Page[]}
   */
  take(file, key, title) {
    const amendments = { ...retagged(key, this.tags.next), ...relinked(key) }
    const adopter = new Adopter(file.context, this.context, this.shelf, amendments)
    const refs = file.pages.map(() => this.context.nextRef())
    // Every page is known before any is taken: a link from one to another would else carry that along unseen.
    file.pages.forEach((page, place) => adopter.know(page.ref, refs[place]))
    adopter.know(file.catalog.get(name("Pages")), this.#tree)
    const pages = file.pages.map((page, place) => this.#page(adopter, page, refs[place]))
    this.form.take(adopter, file, key)
    this.places.take(adopter, file, key)
    this.tags.take(adopter, file, title)
    this.outline.take(adopter, file, title, refs[0])
    this.pages.push(...pages)
    return pages
  }

  /**
   * Return a new page, which stands nowhere yet.
   * @param {Record<string, import("./objects.js").Value | undefined>} entries
   * @returns {Page}
   */
  page(entries) {
    const ref = this.context.nextRef()
    const dict = dictionary(this.context, { Type: name("Page"), Parent: this.#tree, ...entries })
    this.context.assign(ref, dict)
    return { ref, dict }
  }

  /**
   * Add a page that is drawn here at the end.
   * @param {Record<string, import("./objects.js").Value | undefined>} entries
   * @returns {Page}
   */
  add(entries) {
    const page = this.page(entries)
    this.pages.push(page)
    return page
  }

  /**
   * Return where an object of another file stands here, such as a font.
   * @param {PDFDict} dict
   * @returns {PDFRef}
   */
  lent(dict) {
    const lender = this.#lenders.get(dict.context) ?? new Adopter(dict.context, this.context, this.shelf)
    this.#lenders.set(dict.context, lender)
    return lender.adopt(/** @type {PDFRef} */ (dict.context.getObjectRef(dict)))
  }

  /**
   * Write the file, to be filled in and read aloud.
   * @param {import("./metadata.js").Imprint} about
   * @returns {Promise<Uint8Array>}
   */
  async toFill(about) {
    const catalog = dictionary(this.context, {})
    const names = dictionary(this.context, {})
    this.tags.finish(catalog)
    this.form.finish(catalog)
    this.outline.finish(catalog)
    this.places.finish(names)
    if (names.keys().length) catalog.set(name("Names"), names)
    imprint(this.context, catalog, about, true)
    return this.write(catalog, this.pages)
  }

  /**
   * Write a file of these pages.
   * @param {PDFDict} catalog
   * @param {Page[]} pages
   * @param {(root: PDFRef) => void} [tidy] called when all stands in its place
   * @returns {Promise<Uint8Array>}
   */
  async write(catalog, pages, tidy) {
    const kids = array(
      this.context,
      pages.map((page) => page.ref),
    )
    this.context.assign(this.#tree, dictionary(this.context, { Type: name("Pages"), Kids: kids, Count: number(pages.length) }))
    catalog.set(name("Type"), name("Catalog"))
    catalog.set(name("Pages"), this.#tree)
    const root = this.context.register(catalog)
    this.context.trailerInfo.Root = root
    tidy?.(root)
    return PDFStreamWriter.forContext(this.context, AT_A_TIME).serializeToBuffer()
  }

  /**
   * @param {Adopter} adopter
   * @param {import("./file.js").Page} page
   * @param {PDFRef} ref
   * @returns {Page}
   */
  #page(adopter, page, ref) {
    const dict = adopter.adopt(page.dict)
    for (const [key, value] of page.inherited) if (!dict.has(name(key))) dict.set(name(key), adopter.adopt(value))
    dict.set(name("Parent"), this.#tree)
    const annotations = dict.lookup(name("Annots"))
    if (annotations instanceof PDFArray) {
      for (const item of annotations.asArray()) this.context.lookup(item, PDFDict).set(name("P"), ref)
    }
    this.context.assign(ref, dict)
    return { ref, dict }
  }
}
