/** The pages in front of the sheets, one text below the other; a page that is full is followed by another. */

import { broken } from "./lettering.js"
import { HEIGHT, INK, Leaf, WIDTH, height } from "./leaf.js"
import { part } from "./tree.js"

/** @typedef {import("./tree.js").Branch} Branch */
/** @typedef {import("./leaf.js").Face} Face */
/** @typedef {{ text: string, face: Face, x: number, width: number, right?: boolean }} Cell `right` sets it to its right edge */

/** The margins, in points: 19, 12, 14 and 20 mm. */
const LEFT = 53.9
const RIGHT = 34
const TOP = 40
const FOOT = 56.7
/** By so many points lines are made shorter, as long as they do not become more. */
const STEP = 12

export class Front {
  /** @type {Leaf[]} */
  #leaves = []
  /** @type {Branch[]} */
  #parts = []
  left = LEFT
  width = WIDTH - LEFT - RIGHT
  y = 0

  /**
   * @param {import("./whole.js").Whole} whole
   * @param {import("./lettering.js").Lettering} lettering
   */
  constructor(whole, lettering) {
    this.whole = whole
    this.lettering = lettering
  }

  /** The page that is being filled. */
  get leaf() {
    return this.#leaves[this.#leaves.length - 1]
  }

  /**
   * Begin a part on a page of its own, with its bookmark; returns its tag.
   * @param {string} title
   * @returns {Branch}
   */
  begin(title) {
    this.turn()
    this.whole.outline.add(title, this.leaf.page.ref)
    const begun = part(this.whole.tags, title)
    this.#parts.push(begun)
    return begun
  }

  /** Go on on a new page. */
  turn() {
    this.#leaves.push(new Leaf(this.whole, this.lettering))
    this.y = HEIGHT - TOP
  }

  /**
   * Go on on a new page, unless there is room for so many points; returns whether it turned.
   * @param {number} wanted
   * @returns {boolean}
   */
  need(wanted) {
    const turns = this.y - wanted < FOOT
    if (turns) this.turn()
    return turns
  }

  /** @param {number} points */
  skip(points) {
    this.y -= points
  }

  /**
   * Set a text over the whole width, in lines that are about as long as each other.
   * @param {Branch} branch
   * @param {string} text
   * @param {Face} face
   */
  text(branch, text, face) {
    let lines = this.#lines({ text, face, x: 0, width: this.width })
    for (let width = this.width - STEP, tried = lines; tried.length === lines.length && width > 0; width -= STEP) {
      lines = tried
      tried = this.#lines({ text, face, x: 0, width })
    }
    this.need(height(lines.length, face.size))
    this.y = this.leaf.text(branch, lines, { ...face, x: this.left, y: this.y })
  }

  /**
   * Set cells beside each other, on one page; returns where they begin and end. A cell without text is left out, with its tag.
   * @param {Cell[]} cells
   * @param {(place: number) => Branch} branch
   * @returns {{ top: number, bottom: number, turned: boolean }}
   */
  row(cells, branch) {
    const lines = cells.map((cell) => this.#lines(cell))
    // The first lines stand on one base, whatever their sizes.
    const largest = Math.max(...cells.map((cell) => cell.face.size))
    const heights = cells.map((cell, place) => (cell.text ? largest - cell.face.size + height(lines[place].length, cell.face.size) : 0))
    const tallest = Math.max(...heights)
    const turned = this.need(tallest)
    const top = this.y
    cells.forEach((cell, place) => {
      const edge = this.left + cell.x + (cell.right ? cell.width : 0)
      const y = top - largest + cell.face.size
      if (cell.text) this.leaf.text(branch(place), lines[place], { ...cell.face, x: edge, y, right: cell.right })
    })
    this.y = top - tallest
    return { top, bottom: this.y, turned }
  }

  /** Draw a line over the whole width. @param {number} [thick] */
  rule(thick) {
    this.leaf.rule({ x: this.left, y: this.y, width: this.width, thick, colour: INK })
  }

  /** Write the pages, when all that they name is known. */
  finish() {
    for (const leaf of this.#leaves) leaf.finish()
    for (const begun of this.#parts) begun.finish()
  }

  /** @param {Cell} cell */
  #lines({ text, face, width }) {
    return broken(text, width, (piece) => this.lettering.width(piece, face.weight ?? "Regular", face.size))
  }
}
