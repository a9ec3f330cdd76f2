/** A finished PDF as it is read: its pages in order, with all that they inherit, and what its catalogue says. */

import { PDFDict, PDFName, PDFParser, PDFRef } from "@cantoo/pdf-lib"
import { listed, name } from "./objects.js"

/** @typedef {import("./objects.js").Context} Context */
/** @typedef {import("./objects.js").Value} Value */

const INHERITED = ["Resources", "MediaBox", "CropBox", "Rotate"]

/** @typedef {{ ref: PDFRef, dict: PDFDict, inherited: Map<string, Value> }} Page */

/** A file that cannot be put together with others; `file` is its title, and the message says why, in English, for developers. */
export class Unreadable extends Error {
  /**
   * @param {string} file
   * @param {string} why
   */
  constructor(file, why) {
    super(`${file} ${why}`)
    this.name = "Unreadable"
    this.file = file
  }
}

export class File {
  /**
   * @param {Context} context
   * @param {PDFDict} catalog
   */
  constructor(context, catalog) {
    this.context = context
    this.catalog = catalog
    /** @type {Page[]} */
    this.pages = []
    this.#gather(catalog.get(name("Pages")), new Map())
  }

  /**
   * Read a file; throws Unreadable when it is no PDF, is locked, or has no pages.
   * @param {Uint8Array} bytes
   * @param {string} title
   * @returns {Promise<File>}
   */
  static async read(bytes, title) {
    // The parser looks for the first object in whatever it gets, for ever so long.
    if (!new TextDecoder("latin1").decode(bytes.subarray(0, 1024)).includes("%PDF-")) throw new Unreadable(title, "is no PDF")
    let context
    try {
      context = await PDFParser.forBytesWithOptions(bytes, Infinity, true).parseDocument()
    } catch (fault) {
      throw new Unreadable(title, `cannot be read: ${fault instanceof Error ? fault.message : fault}`)
    }
    if (context.trailerInfo.Encrypt) throw new Unreadable(title, "is locked with a password")
    const catalog = context.lookup(context.trailerInfo.Root)
    if (!(catalog instanceof PDFDict)) throw new Unreadable(title, "has no catalogue")
    const file = new File(context, catalog)
    if (!file.pages.length) throw new Unreadable(title, "has no pages")
    return file
  }

  /**
   * @param {Value | undefined} ref
   * @param {Map<string, Value>} above
   */
  #gather(ref, above) {
    const dict = this.context.lookup(ref)
    if (!(dict instanceof PDFDict) || !(ref instanceof PDFRef)) return
    const inherited = new Map(above)
    for (const key of INHERITED) {
      const value = dict.get(name(key))
      if (value) inherited.set(key, value)
    }
    if (dict.lookup(PDFName.of("Type")) === name("Page")) this.pages.push({ ref, dict, inherited })
    else for (const kid of listed(dict, "Kids")) this.#gather(kid, inherited)
  }
}
