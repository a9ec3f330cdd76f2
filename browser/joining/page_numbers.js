/**
 * Page numbers through the whole. They stand below the sheets' own, which stay: texts and lists within a sheet refer to those.
 * A screen reader passes over them, since it tells the page by itself.
 */

import { PDFDict } from "@cantoo/pdf-lib"
import { GREY, lineOfText } from "./leaf.js"
import { array, listed, name, rectangle, stream } from "./objects.js"

/** @typedef {import("./whole.js").Whole} Whole */
/** @typedef {import("./lettering.js").Lettering} Lettering */

const SIZE = 8
/** How high the numbers stand above the lower edge, in points. */
const BASE = 15

/**
 * Write its number on every page that is to have one.
 * @param {Whole} whole
 * @param {Lettering} lettering
 * @param {(number: number, of: number) => string} says
 * @param {Set<import("./whole.js").Page>} without pages that are left as they are
 */
export function numberPages(whole, lettering, says, without) {
  // What a sheet draws may leave its turned grid behind.
  const before = stream(whole.context, "q\n")
  whole.pages.forEach((page, place) => {
    if (without.has(page)) return
    const runs = lettering.runs(says(place + 1, whole.pages.length), "Regular")
    const width = runs.reduce((total, run) => total + run.font.width(run.text, SIZE), 0)
    const box = rectangle(page.dict, "MediaBox")
    const fonts = fontsOf(page.dict)
    /** @param {PDFDict} font */
    const called = (font) => {
      const lent = whole.lent(font)
      const alias = `Whole${lent.objectNumber}`
      fonts.set(name(alias), lent)
      return alias
    }
    const line = lineOfText(runs, called, { x: box.x + (box.width - width) / 2, y: box.y + BASE, size: SIZE, colour: GREY })
    const after = stream(whole.context, `\nQ\n/Artifact <</Type /Pagination /Subtype /Footer>> BDC\n${line}\nEMC\n`)
    page.dict.set(name("Contents"), array(whole.context, [before, ...listed(page.dict, "Contents"), after]))
  })
}

/**
 * Return the fonts of a page, to add to.
 * @param {PDFDict} page
 * @returns {PDFDict}
 */
function fontsOf(page) {
  const resources = page.lookup(name("Resources"), PDFDict)
  const fonts = resources.lookupMaybe(name("Font"), PDFDict)
  if (fonts) return fonts
  const made = PDFDict.withContext(page.context)
  resources.set(name("Font"), made)
  return made
}
