/** A page that is drawn here: text, lines, a picture and links, each marked with the tag that it belongs to. */

import { PDFDict, PDFRef } from "@cantoo/pdf-lib"
import { array, dictionary, name, number, stream, text as said } from "./objects.js"

/** @typedef {import("./lettering.js").Weight} Weight */
/** @typedef {import("./tree.js").Branch} Branch */
/** @typedef {readonly [red: number, green: number, blue: number]} Colour each from 0 to 1 */
/** @typedef {{ size: number, weight?: Weight, colour?: Colour }} Face how letters look; the size in points */

/** The size of A4 in points. */
export const WIDTH = 595.276
export const HEIGHT = 841.89

/** What is read, and what is said beside it: `--ink` and `--ink-soft` of the handbook's tokens. @type {Colour} */
export const INK = [0.114, 0.161, 0.188]
/** @type {Colour} */
export const GREY = [0.29, 0.345, 0.376]

const LINE_HEIGHT = 1.3

/** @param {number} value */
const points = (value) => String(Math.round(value * 1000) / 1000)

/**
 * Return the colour in which what follows is filled.
 * @param {Colour} colour
 */
const filled = (colour) => `${colour.map(points).join(" ")} rg`

/**
 * Return the instructions that set one line of text with its baseline at a place.
 * @param {import("./lettering.js").Run[]} runs
 * @param {(font: PDFDict) => string} called says what the page calls a font
 * @param {{ x: number, y: number, size: number, colour: Colour }} where
 */
export function lineOfText(runs, called, { x, y, size, colour }) {
  const shown = runs.map(({ font, text }) => `/${called(font.dict)} ${points(size)} Tf <${font.written(text)}> Tj`)
  return ["BT", filled(colour), `1 0 0 1 ${points(x)} ${points(y)} Tm`, ...shown, "ET"].join("\n")
}

export class Leaf {
  /** What is drawn, in order; a function is asked at the end, when all is known. @type {(string | (() => string))[]} */
  #content = []
  /** The branch that each mark belongs to. @type {Branch[]} */
  #marks = []
  /** @type {PDFDict[]} */
  #links = []
  #fonts
  #pictures

  /**
   * @param {import("./whole.js").Whole} whole
   * @param {import("./lettering.js").Lettering} lettering
   */
  constructor(whole, lettering) {
    this.whole = whole
    this.lettering = lettering
    this.#fonts = new Resources(whole, "F")
    this.#pictures = new Resources(whole, "P")
    this.page = whole.add({ MediaBox: whole.context.obj([0, 0, WIDTH, HEIGHT]) })
  }

  /**
   * Set lines of text, the first one's top at `y`, as content of a branch; returns where they end.
   * @param {Branch} branch
   * @param {string[] | (() => string[])} lines
   * @param {Face & { x: number, y: number, right?: boolean }} where `right` sets them so that they end at `x`
   * @returns {number}
   */
  text(branch, lines, { x, y, size, weight = "Regular", colour = INK, right = false }) {
    const drawn = () =>
      (typeof lines === "function" ? lines() : lines).map((line, place) => {
        const left = right ? x - this.lettering.width(line, weight, size) : x
        const base = y - size * (1 + LINE_HEIGHT * place)
        return lineOfText(this.lettering.runs(line, weight), (font) => this.#fonts.called(font), { x: left, y: base, size, colour })
      })
    this.#mark(branch, () => drawn().join("\n"))
    return y - height(typeof lines === "function" ? 1 : lines.length, size)
  }

  /**
   * Draw a line from side to side, which says nothing and has no tag.
   * @param {{ x: number, y: number, width: number, thick?: number, colour?: Colour }} where
   */
  rule({ x, y, width, thick = 0.8, colour = INK }) {
    const drawn = `${filled(colour)}\n${[x, y - thick / 2, width, thick].map(points).join(" ")} re f`
    this.#content.push(`/Artifact BMC\nq\n${drawn}\nQ\nEMC`)
  }

  /**
   * Draw a picture as content of a branch, its upper left corner at a place.
   * @param {Branch} branch
   * @param {PDFDict | PDFRef} picture
   * @param {{ x: number, y: number, width: number, height: number }} where
   */
  picture(branch, picture, { x, y, width, height }) {
    const box = [width, 0, 0, height, x, y - height].map(points).join(" ")
    this.#mark(branch, () => `q\n${box} cm\n/${this.#pictures.called(picture)} Do\nQ`)
    const bounds = this.whole.context.obj([x, y - height, x + width, y])
    branch.entries.A = dictionary(this.whole.context, { O: name("Layout"), Placement: name("Block"), BBox: bounds })
  }

  /**
   * Lay a link over a part of the page, which leads to another page.
   * @param {Branch} branch
   * @param {{ x: number, y: number, width: number, height: number }} where its lower left corner and its size
   * @param {() => { page: PDFRef, says: string }} target asked at the end
   */
  link(branch, { x, y, width, height }, target) {
    const context = this.whole.context
    const made = context.obj({ Type: "Annot", Subtype: "Link", Rect: [x, y, x + width, y + height], Border: [0, 0, 0], F: 4 })
    const ref = context.register(made)
    made.set(name("P"), this.page.ref)
    branch.kids.push(dictionary(context, { Type: name("OBJR"), Obj: ref, Pg: this.page.ref }))
    made.set(name("StructParent"), number(this.whole.tags.keep(branch.ref)))
    this.#links.push(made)
    this.#content.push(() => {
      const { page, says } = target()
      made.set(name("Dest"), array(context, [page, name("Fit")]))
      made.set(name("Contents"), said(says))
      return ""
    })
  }

  /** Write the page, when all that it names is known. */
  finish() {
    const context = this.whole.context
    const content = this.#content.map((part) => (typeof part === "function" ? part() : part)).filter(Boolean)
    const { dict } = this.page
    dict.set(name("Contents"), stream(context, content.join("\n")))
    dict.set(name("Resources"), dictionary(context, { Font: this.#fonts.dict, XObject: this.#pictures.dict }))
    dict.set(name("Tabs"), name("S"))
    dict.set(
      name("StructParents"),
      number(
        this.whole.tags.keep(
          array(
            context,
            this.#marks.map((branch) => branch.ref),
          ),
        ),
      ),
    )
    const links = this.#links.map((made) => /** @type {PDFRef} */ (context.getObjectRef(made)))
    if (links.length) dict.set(name("Annots"), array(context, links))
  }

  /**
   * @param {Branch} branch
   * @param {() => string} drawn
   */
  #mark(branch, drawn) {
    const mark = this.#marks.push(branch) - 1
    branch.kids.push(dictionary(this.whole.context, { Type: name("MCR"), Pg: this.page.ref, MCID: number(mark) }))
    this.#content.push(() => `/${branch.kind} <</MCID ${mark}>> BDC\n${drawn()}\nEMC`)
  }
}

/** What a page's drawing names: fonts or pictures, each under a short name. */
class Resources {
  /** @type {Map<PDFDict | PDFRef, string>} */
  #names = new Map()

  /**
   * @param {import("./whole.js").Whole} whole
   * @param {string} letter
   */
  constructor(whole, letter) {
    this.whole = whole
    this.letter = letter
    this.dict = PDFDict.withContext(whole.context)
  }

  /** @param {PDFDict | PDFRef} thing */
  called(thing) {
    const known = this.#names.get(thing)
    if (known) return known
    const given = `${this.letter}${this.#names.size + 1}`
    this.#names.set(thing, given)
    this.dict.set(name(given), thing instanceof PDFRef ? thing : this.whole.lent(thing))
    return given
  }
}

/**
 * Return how high so many lines are, in points.
 * @param {number} lines
 * @param {number} size
 */
export const height = (lines, size) => size * (1 + LINE_HEIGHT * (lines - 1)) + size * 0.3
