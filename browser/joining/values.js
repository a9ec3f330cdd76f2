/** What is written in the fields of a form: put in so that every viewer shows it, and read again from a file that was filled in. */

import { PDFContext, PDFDict, PDFName, PDFRawStream, PDFRef } from "@cantoo/pdf-lib"
import { File } from "./file.js"
import { broken, Font } from "./lettering.js"
import { counted, listed, name, number, rectangle, said, text, under } from "./objects.js"

/** @typedef {Record<string, string>} Values by the field's name; a box that is ticked says which of its states it is in, mostly `on` */
/**
 * @typedef {{ unknown: string[], tight: string[], missing: string[] }} Told fields that the form lacks, those whose text has no room at a
 *   size that can be read, and letters that its font lacks
 */

/** The composite font's name in our forms, as `handbook/workbook/pdf/field_font.py` has it; it has every letter of the file. */
const TYPED = "Wingdings"
const MULTILINE = 1 << 12
const OFF = "Off"
const LINE_HEIGHT = 1.2
const EDGE = 2
/** Text is set smaller where it must be, down to this size in points. */
const SMALLEST = 6
const STEP = 0.5

/**
 * Write values into the fields of a form, and draw them.
 * @param {PDFDict} form the catalogue's AcroForm
 * @param {Values} values
 * @returns {Told}
 */
export function fill(form, values) {
  const context = form.context
  const fields = byName(form)
  const unknown = Object.keys(values).filter((key) => !fields.has(key))
  const tight = []
  /** @type {Set<string>} */
  const missing = new Set()
  const composite = under(under(under(form, "DR"), "Font"), TYPED)
  const font = composite && new Font(composite)
  for (const [key, value] of Object.entries(values)) {
    const field = fields.get(key)
    if (!field) continue
    if (field.get(name("FT")) === name("Btn")) tick(context, field, value)
    else if (font) {
      const composed = value.normalize("NFC")
      if (!write(context, field, composed, font)) tight.push(key)
      for (const letter of composed.replace(/\s/g, "")) if (!font.has(letter)) missing.add(letter)
    }
  }
  return { unknown, tight, missing: [...missing] }
}

/**
 * Return the names of a file's fields; throws Unreadable.
 * @param {Uint8Array} bytes
 * @param {string} title
 * @returns {Promise<string[]>}
 */
export async function fieldsOf(bytes, title) {
  const form = under((await File.read(bytes, title)).catalog, "AcroForm")
  return form ? [...byName(form).keys()] : []
}

/**
 * Return what stands in the fields of a file, those that are empty left out; throws Unreadable.
 * @param {Uint8Array} bytes
 * @param {string} title
 * @returns {Promise<Values>}
 */
export async function written(bytes, title) {
  const file = await File.read(bytes, title)
  const form = under(file.catalog, "AcroForm")
  const found = form ? [...byName(form)].map(([key, field]) => [key, said(field.lookup(name("V"))) ?? ""]) : []
  return Object.fromEntries(found.filter(([, value]) => value && value !== OFF).map(([key, value]) => [key, value.replace(/\r\n?/g, "\n")]))
}

/**
 * @param {PDFDict} form
 * @returns {Map<string, PDFDict>}
 */
function byName(form) {
  /** @type {Map<string, PDFDict>} */
  const found = new Map()
  for (const item of listed(form, "Fields")) {
    const field = form.context.lookup(item)
    if (field instanceof PDFDict) found.set(said(field.lookup(name("T"))) ?? "", field)
  }
  return found
}

/**
 * Tick a box, or one of several.
 * @param {PDFContext} context
 * @param {PDFDict} field
 * @param {string} state
 */
function tick(context, field, state) {
  field.set(name("V"), name(state))
  const boxes = field.has(name("Kids")) ? listed(field, "Kids").map((kid) => context.lookup(kid, PDFDict)) : [field]
  for (const box of boxes) box.set(name("AS"), name(under(under(box, "AP"), "N")?.has(name(state)) ? state : OFF))
}

/**
 * Write a text, and draw it on white, as viewers do; returns whether there was room.
 * @param {PDFContext} context
 * @param {PDFDict} field
 * @param {string} value
 * @param {Font} font
 * @returns {boolean}
 */
function write(context, field, value, font) {
  const several = ((counted(field, "Ff") ?? 0) & MULTILINE) !== 0
  const box = rectangle(field, "Rect")
  const room = { width: box.width - 2 * EDGE, height: box.height - EDGE }
  const shown = several ? value : value.replace(/\s+/g, " ")
  let size = sizeOf(field)
  let lines = set(shown, size)
  while (!fits() && size > SMALLEST) lines = set(shown, (size = Math.max(SMALLEST, size - STEP)))
  field.set(name("V"), text(value))
  const top = several ? box.height - EDGE - size : (box.height - size * 0.7) / 2
  const drawn = lines.map((line, place) => `1 0 0 1 ${EDGE} ${round(top - place * size * LINE_HEIGHT)} Tm <${font.written(line)}> Tj`)
  const ground = value ? `1 1 1 rg 0 0 ${round(box.width)} ${round(box.height)} re f` : ""
  draw(field, `${ground}\n/Tx BMC q BT 0.11 0.16 0.19 rg /${TYPED} ${size} Tf\n${value ? drawn.join("\n") : ""}\nET Q EMC`)
  return fits()

  /**
   * @param {string} words
   * @param {number} at
   */
  function set(words, at) {
    return several ? broken(words, room.width, (part) => font.width(part, at)) : [words]
  }

  function fits() {
    return lines.every((line) => font.width(line, size) <= room.width) && size * (1 + LINE_HEIGHT * (lines.length - 1)) <= room.height
  }
}

/**
 * Put a drawing into a field, in a stream of its own.
 * @param {PDFDict} field
 * @param {string} content
 */
function draw(field, content) {
  const drawings = /** @type {PDFDict} */ (under(field, "AP"))
  const before = drawings.lookup(name("N"))
  if (!(before instanceof PDFRawStream)) return
  const bytes = new TextEncoder().encode(content)
  const entries = new Map(before.dict.entries().filter(([key]) => key !== name("Filter") && key !== name("DecodeParms")))
  entries.set(PDFName.of("Length"), number(bytes.length))
  const made = PDFRawStream.of(PDFDict.fromMapWithContext(entries, field.context), bytes)
  const ref = drawings.get(name("N"))
  if (ref instanceof PDFRef) field.context.assign(ref, made)
}

/**
 * Return the size that a field is set in: the last that it names, since the first leaves it to the viewer.
 * @param {PDFDict} field
 */
function sizeOf(field) {
  const sizes = [...(said(field.lookup(name("DA"))) ?? "").matchAll(/([\d.]+) Tf/g)].map(([, size]) => Number(size))
  return sizes.at(-1) || 10
}

/** @param {number} value */
const round = (value) => Math.round(value * 1000) / 1000
