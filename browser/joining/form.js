/** The form of the whole: the fields of all files in one, each with a name that no other has. */

import { PDFArray, PDFDict, PDFRef } from "@cantoo/pdf-lib"
import { array, dictionary, listed, name, said, text, under } from "./objects.js"

/** @typedef {import("./objects.js").Context} Context */
/** @typedef {import("./objects.js").Value} Value */

/**
 * Return the name of a field in the whole. A dot would make it a field within another.
 * @param {string} key what names its file
 * @param {string} field
 */
export const fieldName = (key, field) => `${key}:${field}`

export class Form {
  /** @type {PDFRef[]} */
  #fields = []
  /** @type {PDFDict | undefined} */
  #fonts
  /** @type {Value | undefined} */
  #appearance
  /** @type {PDFDict | undefined} */
  #made

  /** @param {Context} context */
  constructor(context) {
    this.context = context
  }

  /**
   * Take in the fields of a file. All our files of one build have one font for what is typed, under the same names; the first is kept.
   * @param {import("./adopter.js").Adopter} adopter
   * @param {import("./file.js").File} file
   * @param {string} key
   */
  take(adopter, file, key) {
    const form = under(file.catalog, "AcroForm")
    if (!form) return
    for (const value of listed(form, "Fields")) {
      const ref = adopter.adopt(value)
      const field = this.context.lookup(ref, PDFDict)
      field.set(name("T"), text(fieldName(key, said(field.lookup(name("T"))) ?? "")))
      if (ref instanceof PDFRef) this.#fields.push(ref)
    }
    const fonts = under(under(form, "DR"), "Font")
    if (fonts) this.#lend(adopter.adopt(fonts))
    this.#appearance ??= form.lookup(name("DA"))
  }

  /** The form, when all files are taken in; nothing when they have no fields. @returns {PDFDict | undefined} */
  get made() {
    if (!this.#fields.length) return undefined
    if (!this.#made) {
      const resources = this.#fonts && this.context.register(dictionary(this.context, { Font: this.#fonts }))
      this.#made = dictionary(this.context, { Fields: array(this.context, this.#fields), DR: resources, DA: this.#appearance })
    }
    return this.#made
  }

  /**
   * Write the form into the catalogue.
   * @param {PDFDict} catalog
   */
  finish(catalog) {
    if (this.made) catalog.set(name("AcroForm"), this.context.register(this.made))
  }

  /** @param {PDFDict} fonts */
  #lend(fonts) {
    this.#fonts ??= PDFDict.withContext(this.context)
    for (const [alias, font] of fonts.entries()) if (!this.#fonts.has(alias)) this.#fonts.set(alias, font)
  }
}

/**
 * Return the fields that stand on a page.
 * @param {PDFDict} page
 * @returns {PDFDict[]}
 */
export function widgets(page) {
  const annotations = page.lookup(name("Annots"))
  if (!(annotations instanceof PDFArray)) return []
  const found = annotations.asArray().map((item) => page.context.lookup(item))
  return found.filter((item) => item instanceof PDFDict).filter((item) => item.get(name("Subtype")) === name("Widget"))
}
