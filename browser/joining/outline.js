/** The bookmarks of the whole: one for each file, with those of the file below it. */

import { PDFDict, PDFRef } from "@cantoo/pdf-lib"
import { array, counted, dictionary, name, number, text, under } from "./objects.js"

/** @typedef {import("./objects.js").Context} Context */

export class Outline {
  /** @type {{ ref: PDFRef, item: PDFDict }[]} */
  #items = []

  /** @param {Context} context */
  constructor(context) {
    this.context = context
    this.root = context.nextRef()
  }

  /**
   * Add a bookmark that leads to the head of a page.
   * @param {string} title
   * @param {PDFRef} page
   * @returns {{ ref: PDFRef, item: PDFDict }}
   */
  add(title, page) {
    const destination = array(this.context, [page, name("Fit")])
    const item = dictionary(this.context, { Title: text(title), Parent: this.root, Dest: destination })
    const added = { ref: this.context.register(item), item }
    this.#items.push(added)
    return added
  }

  /**
   * Add a bookmark for a file, with the file's own below it; where these are all under one, which says the title, without that one.
   * @param {import("./adopter.js").Adopter} adopter
   * @param {import("./file.js").File} file
   * @param {string} title
   * @param {PDFRef} page
   */
  take(adopter, file, title, page) {
    const { ref, item } = this.add(title, page)
    const root = under(file.catalog, "Outlines")
    const only = root && root.get(name("First")) === root.get(name("Last")) ? under(root, "First") : undefined
    const above = only ?? root
    if (!above?.has(name("First"))) return
    adopter.know(file.catalog.get(name("Outlines")), ref)
    if (only) adopter.know(root?.get(name("First")), ref)
    for (const end of ["First", "Last"]) {
      const value = above.get(name(end))
      if (value) item.set(name(end), adopter.adopt(value))
    }
    // Less than nought: they show when it is opened.
    item.set(name("Count"), number(-Math.max(1, Math.abs(counted(above, "Count") ?? 1))))
  }

  /**
   * Write the outline into the catalogue.
   * @param {PDFDict} catalog
   */
  finish(catalog) {
    const refs = this.#items.map(({ ref }) => ref)
    this.#items.forEach(({ item }, place) => {
      if (place) item.set(name("Prev"), refs[place - 1])
      if (place + 1 < refs.length) item.set(name("Next"), refs[place + 1])
    })
    if (!refs.length) return
    this.context.assign(
      this.root,
      dictionary(this.context, {
        Type: name("Outlines"),
        First: refs[0],
        Last: refs[refs.length - 1],
        Count: number(refs.length),
      }),
    )
    catalog.set(name("Outlines"), this.root)
  }
}
