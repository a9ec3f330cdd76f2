/**
 * Letters as they are set: fonts whose every letter has a code, a width and its Unicode in the file itself.
 * `handbook/workbook/pdf/browser_fonts.py` makes the file that covers are set from; the form's own font is of the same kind.
 */

import { PDFArray, PDFDict, PDFNumber, PDFRawStream, PDFRef, decodePDFRawStream } from "@cantoo/pdf-lib"
import { listed, name, under } from "./objects.js"

/** @typedef {import("./objects.js").Context} Context */
/** @typedef {"Regular" | "Bold"} Weight */
/** @typedef {{ font: Font, text: string }} Run A piece of text that one font has all letters of. */

/** What stands for a letter that no font has. */
const STAND_IN = "?"
const PER_EM = 1000

/** One font: the code and the width, in thousandths of its size, of each letter that it has. */
export class Font {
  /** @param {PDFDict} dict a composite font whose codes are the numbers of its glyphs */
  constructor(dict) {
    this.dict = dict
    /** @type {Map<string, number>} */
    this.codes = new Map()
    /** @type {number[]} */
    this.widths = []
    const descendant = dict.context.lookup(listed(dict, "DescendantFonts")[0], PDFDict)
    const [first, widths] = listed(descendant, "W").map((item) => dict.context.lookup(item))
    if (!(first instanceof PDFNumber) || !(widths instanceof PDFArray)) throw new TypeError("The font has its widths in another form.")
    widths.asArray().forEach((width, place) => (this.widths[first.asNumber() + place] = Number(width.toString())))
    const letters = dict.lookup(name("ToUnicode"))
    if (!(letters instanceof PDFRawStream)) throw new TypeError("The font does not say which letters it has.")
    const said = new TextDecoder("latin1").decode(decodePDFRawStream(letters).decode())
    for (const [, code, letter] of said.matchAll(/^<([0-9a-f]{4})> <([0-9a-f]{4,})>$/gm)) {
      this.codes.set(String.fromCharCode(...(letter.match(/.{4}/g) ?? []).map((unit) => parseInt(unit, 16))), parseInt(code, 16))
    }
  }

  /** @param {string} letter */
  has(letter) {
    return this.codes.has(letter)
  }

  /** @param {string} letter */
  #code(letter) {
    return this.codes.get(letter) ?? this.codes.get(STAND_IN) ?? 0
  }

  /**
   * Return a text as it is written between `<` and `>`.
   * @param {string} text
   */
  written(text) {
    return [...text].map((letter) => this.#code(letter).toString(16).padStart(4, "0")).join("")
  }

  /**
   * Return a text's width at a size, in points.
   * @param {string} text
   * @param {number} size
   */
  width(text, size) {
    return ([...text].reduce((total, letter) => total + (this.widths[this.#code(letter)] ?? 0), 0) * size) / PER_EM
  }
}

/** The fonts of all weights; each letter is taken from the first that has it. */
export class Lettering {
  /** Letters that no font has. @type {Set<string>} */
  missing = new Set()
  /** @type {Map<Weight, Font[]>} */
  #fonts = new Map()

  /** @param {import("./file.js").File} file the type case */
  constructor(file) {
    const fonts = under(under(file.pages[0].dict, "Resources"), "Font")
    for (const weight of /** @type {Weight[]} */ (["Regular", "Bold"])) {
      /** @type {Font[]} */
      const found = []
      for (let font; (font = under(fonts, `${weight}${found.length + 1}`));) found.push(new Font(font))
      this.#fonts.set(weight, found)
    }
  }

  /**
   * Return a text in pieces of one font each.
   * @param {string} text
   * @param {Weight} weight
   * @returns {Run[]}
   */
  runs(text, weight) {
    const fonts = this.#fonts.get(weight) ?? []
    /** @type {Run[]} */
    const runs = []
    for (const letter of text.normalize("NFC")) {
      const font = fonts.find((one) => one.has(letter))
      if (!font) this.missing.add(letter)
      const [drawn, chosen] = font ? [letter, font] : [STAND_IN, fonts[0]]
      const last = runs.at(-1)
      if (last?.font === chosen) last.text += drawn
      else runs.push({ font: chosen, text: drawn })
    }
    return runs
  }

  /**
   * Return a text's width at a size, in points.
   * @param {string} text
   * @param {Weight} weight
   * @param {number} size
   */
  width(text, weight, size) {
    return this.runs(text, weight).reduce((total, run) => total + run.font.width(run.text, size), 0)
  }

  /**
   * Return a text in lines no wider than `room` points; a word that is wider is broken where it must be.
   * @param {string} text
   * @param {Weight} weight
   * @param {number} size
   * @param {number} room
   * @returns {string[]}
   */
  lines(text, weight, size, room) {
    return broken(text, room, (part) => this.width(part, weight, size))
  }
}

/**
 * Return a text in lines that fit; line breaks in it are kept.
 * @param {string} text
 * @param {number} room
 * @param {(part: string) => number} width
 * @returns {string[]}
 */
export function broken(text, room, width) {
  return text.split(/\r\n|\r|\n/).flatMap((paragraph) => {
    const lines = [""]
    for (let word of paragraph.split(/[ \t]+/).filter(Boolean)) {
      const longer = lines.at(-1) ? `${lines.at(-1)} ${word}` : word
      if (width(longer) <= room) {
        lines[lines.length - 1] = longer
        continue
      }
      if (lines.at(-1)) lines.push("")
      for (let letters = [...word]; letters.length > 1 && width(word) > room; word = letters.join("")) {
        let length = letters.length - 1
        while (length > 1 && width(letters.slice(0, length).join("")) > room) length -= 1
        lines.splice(-1, 1, letters.splice(0, length).join(""), "")
      }
      lines[lines.length - 1] = word
    }
    return lines
  })
}
