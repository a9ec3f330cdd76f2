/** What is said again and again about the objects of a PDF: a name, a text, what stands under a key. */

import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFRawStream, PDFRef, PDFString } from "@cantoo/pdf-lib"

/** @typedef {import("@cantoo/pdf-lib").PDFContext} Context The objects of one file. */
/** @typedef {import("@cantoo/pdf-lib").PDFObject} Value */

/** Return a name, such as `/Parent`. @param {string} text */
export const name = (text) => PDFName.of(text)

/** Return a text in any letters. @param {string} text */
export const text = (text) => PDFHexString.fromText(text)

/** Return a number. @param {number} value */
export const number = (value) => PDFNumber.of(value)

/**
 * Return what a text says, or undefined when it is none.
 * @param {Value | undefined} value
 * @returns {string | undefined}
 */
export function said(value) {
  if (value instanceof PDFString || value instanceof PDFHexString) return value.decodeText()
  return value instanceof PDFName ? value.decodeText() : undefined
}

/**
 * Return the dictionary under a key, the stream's own when it is a stream.
 * @param {PDFDict | undefined} dict
 * @param {string} key
 * @returns {PDFDict | undefined}
 */
export function under(dict, key) {
  const found = dict?.lookup(name(key))
  if (found instanceof PDFRawStream) return found.dict
  return found instanceof PDFDict ? found : undefined
}

/**
 * Return what stands in the array under a key, as it stands there; nothing where there is none. One value alone counts as an array.
 * @param {PDFDict | undefined} dict
 * @param {string} key
 * @returns {Value[]}
 */
export function listed(dict, key) {
  const found = dict?.lookup(name(key))
  if (found instanceof PDFArray) return found.asArray()
  const single = dict?.get(name(key))
  return single === undefined ? [] : [single]
}

/**
 * Return the number under a key, or undefined.
 * @param {PDFDict | undefined} dict
 * @param {string} key
 * @returns {number | undefined}
 */
export function counted(dict, key) {
  const found = dict?.lookup(name(key))
  return found instanceof PDFNumber ? found.asNumber() : undefined
}

/**
 * Return a rectangle's lower left corner and its size, in points, whichever corners it names.
 * @param {PDFDict} dict
 * @param {string} key
 * @returns {{ x: number, y: number, width: number, height: number }}
 */
export function rectangle(dict, key) {
  const [x1, y1, x2, y2] = listed(dict, key).map((edge) => (edge instanceof PDFNumber ? edge.asNumber() : 0))
  return { x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) }
}

/**
 * Return the pairs of a tree of names or numbers, which a file may keep in one list or in branches.
 * @param {PDFDict | undefined} tree
 * @param {"Names" | "Nums"} kind
 * @returns {[Value, Value][]}
 */
export function pairs(tree, kind) {
  if (!tree) return []
  const flat = listed(tree, kind)
  /** @type {[Value, Value][]} */
  const here = []
  for (let place = 0; place + 1 < flat.length; place += 2) here.push([flat[place], flat[place + 1]])
  const branches = tree.has(name("Kids")) ? listed(tree, "Kids") : []
  return [...here, ...branches.flatMap((branch) => pairs(tree.context.lookup(branch, PDFDict), kind))]
}

/**
 * Return a name tree in one list, sorted as readers look it up.
 * @param {Context} context
 * @param {Map<string, Value>} entries
 * @returns {PDFDict}
 */
export function nameTree(context, entries) {
  const sorted = [...entries].sort(([one], [other]) => (one < other ? -1 : 1))
  const flat = PDFArray.withContext(context)
  for (const [key, value] of sorted) {
    flat.push(PDFString.of(key))
    flat.push(value)
  }
  return dictionary(context, { Names: flat })
}

/**
 * Return a dictionary of values that are objects already.
 * @param {Context} context
 * @param {Record<string, Value | undefined>} entries what is undefined is left out
 * @returns {PDFDict}
 */
export function dictionary(context, entries) {
  const made = PDFDict.withContext(context)
  for (const [key, value] of Object.entries(entries)) if (value !== undefined) made.set(name(key), value)
  return made
}

/**
 * Return an array of objects.
 * @param {Context} context
 * @param {Iterable<Value>} values
 * @returns {PDFArray}
 */
export function array(context, values) {
  const made = PDFArray.withContext(context)
  for (const value of values) made.push(value)
  return made
}

/**
 * Put a stream of drawing instructions or plain text into a file.
 * @param {Context} context
 * @param {string | Uint8Array} content
 * @param {Record<string, Value | undefined>} [entries] what its dictionary says besides
 * @returns {PDFRef}
 */
export function stream(context, content, entries = {}) {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content
  return context.register(PDFRawStream.of(dictionary(context, { Length: number(bytes.length), ...entries }), bytes))
}
