/** The file for the printer: as many copies as are wanted, padded so that nothing is printed on the back of something else. */

import { PDFArray, PDFDict, PDFRawStream, PDFRef } from "@cantoo/pdf-lib"
import { widgets } from "./form.js"
import { imprint } from "./metadata.js"
import { array, dictionary, listed, name, rectangle, stream, under } from "./objects.js"

/** @typedef {import("./objects.js").Context} Context */
/** @typedef {import("./whole.js").Page} Page */
/** @typedef {{ pages: number, copies: number, oneSided: boolean }} Pile so many pages in a row, and how they are printed */

/**
 * Return the pages as they go into the printer, which prints on both sides; null is a blank back.
 * @template Item
 * @param {Item[]} pages
 * @param {Pile[]} piles
 * @returns {{ page: Item, blank: boolean }[]} a blank back is as large as the page before it
 */
function imposed(pages, piles) {
  /** @type {{ page: Item, blank: boolean }[]} */
  const sides = []
  let first = 0
  for (const { pages: many, copies, oneSided } of piles) {
    const own = pages.slice(first, first + many)
    first += many
    for (let copy = 0; copy < copies; copy += 1) {
      own.forEach((page, place) => {
        sides.push({ page, blank: false })
        if (oneSided || (place === own.length - 1 && own.length % 2)) sides.push({ page, blank: true })
      })
    }
  }
  return sides
}

/**
 * Write the file. What is written in fields is printed; links, tags and bookmarks are left out, since paper has none.
 * @param {import("./whole.js").Whole} whole it cannot be used afterwards
 * @param {Pile[]} piles
 * @param {import("./metadata.js").Imprint} about
 * @returns {Promise<Uint8Array>}
 */
export async function toPrint(whole, piles, about) {
  const { context } = whole
  for (const page of whole.pages) flatten(page.dict)
  /** @type {Set<PDFRef>} */
  const used = new Set()
  const pages = imposed(whole.pages, piles).map(({ page, blank }) => {
    if (blank) return whole.page({ MediaBox: page.dict.get(name("MediaBox")) })
    if (used.has(page.ref)) return whole.page(Object.fromEntries(page.dict.entries().map(([key, value]) => [key.decodeText(), value])))
    used.add(page.ref)
    return page
  })
  const catalog = dictionary(context, {})
  imprint(context, catalog, about, false)
  catalog.set(
    name("ViewerPreferences"),
    context.obj({ DisplayDocTitle: true, Duplex: "DuplexFlipLongEdge", PrintScaling: "None", PickTrayByPDFSize: true }),
  )
  return whole.write(catalog, pages, (root) => sweep(context, root))
}

/**
 * Draw what stands in a page's fields on the page itself, and take off all that only a screen has.
 * @param {PDFDict} page
 */
function flatten(page) {
  const { context } = page
  const drawn = widgets(page).flatMap((field, place) => {
    const shown = appearance(field)
    if (!shown) return []
    const box = rectangle(field, "Rect")
    const resources = page.lookup(name("Resources"), PDFDict)
    if (!under(resources, "XObject")) resources.set(name("XObject"), PDFDict.withContext(context))
    const alias = `Field${shown.objectNumber}`
    under(resources, "XObject")?.set(name(alias), shown)
    return [`q 1 0 0 1 ${box.x} ${box.y} cm /${alias} Do Q`]
  })
  for (const key of ["Annots", "StructParents", "Tabs"]) page.delete(name(key))
  if (!drawn.length) return
  const contents = [stream(context, "q\n"), ...listed(page, "Contents"), stream(context, `\nQ\n${drawn.join("\n")}`)]
  page.set(name("Contents"), array(context, contents))
}

/**
 * Return the drawing of a field as it is filled in, or nothing when that is blank.
 * @param {PDFDict} field
 * @returns {PDFRef | undefined}
 */
function appearance(field) {
  const drawings = under(field, "AP")
  const normal = drawings?.lookup(name("N"))
  const state = field.lookup(name("AS"))
  const ref =
    normal instanceof PDFDict ? state && normal.get(/** @type {import("@cantoo/pdf-lib").PDFName} */ (state)) : drawings?.get(name("N"))
  const found = ref && field.context.lookup(ref)
  return ref instanceof PDFRef && found instanceof PDFRawStream && found.contents.length ? ref : undefined
}

/**
 * Throw away what nothing leads to.
 * @param {Context} context
 * @param {PDFRef} root
 */
function sweep(context, root) {
  /** @type {Set<PDFRef>} */
  const reached = new Set()
  /** @type {import("./objects.js").Value[]} */
  const waiting = [root]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next instanceof PDFRef) {
      if (reached.has(next)) continue
      reached.add(next)
      const found = context.lookup(next)
      if (found) waiting.push(found)
    } else if (next instanceof PDFArray) waiting.push(...next.asArray())
    else if (next instanceof PDFDict) waiting.push(...next.values())
    else if (next instanceof PDFRawStream) waiting.push(...next.dict.values())
  }
  for (const [ref] of context.enumerateIndirectObjects()) if (!reached.has(ref)) context.delete(ref)
}
