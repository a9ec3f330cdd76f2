/** A record as its file: in the one form that `handbook format` gives, so that a proposal shows what was changed and nothing else. */
import { COLLECTION_STYLE, DUMP_SCHEMA, NOT_RESOLVED, defineScalarTag, dump, visit } from "js-yaml"
import { ENTRIES, changed, fieldsOf, isList } from "./shape.js"

/** @typedef {import("./shape.js").Field} Field */

/** A list of words stands on one line while that is no longer than this, in characters; see handbook/editing/canonical.py. */
const WIDEST = 200

/** A day, which stands in its file without quotes. */
class Day {
  /** @param {string} text */
  constructor(text) {
    this.text = text
  }
}

const DAY = /^\d{4}-\d\d-\d\d$/
const NUMBER = /^-?\d+$/
const dayTag = defineScalarTag("tag:yaml.org,2002:timestamp", {
  implicit: true,
  resolve: (source) => (DAY.test(source) ? new Day(source) : NOT_RESOLVED),
  identify: (data) => data instanceof Day,
  represent: (/** @type {Day} */ day) => day.text,
})

const SCHEMA = DUMP_SCHEMA.withTags(dayTag)
const OPTIONS = { schema: SCHEMA, lineWidth: -1, noRefs: true }

/**
 * Return the text of a data file. What is empty is left out; fields stand in the order of the type.
 *
 * @param {any} data what the form holds, as plain values
 * @param {import("./shape.js").Collection} collection
 */
export const write = (data, collection) => {
  const fields = fieldsOf(collection)
  const whole = ordered(fields, changed(fields, data, asWritten))
  return `${collection.head}\n${dump(isList(collection) ? (whole[ENTRIES] ?? []) : whole, { ...OPTIONS, transform: (documents) => inLines(documents) })}`
}

/** @param {Field} field @param {any} value */
const asWritten = (field, value) => {
  if (field.widget === "number" && NUMBER.test(value)) return Number(value)
  if (field.widget === "handbook-day" && DAY.test(value)) return new Day(value)
  if (typeof value === "string") return value.trim()
  if (Array.isArray(value)) {
    const kept = value.filter((one) => !isNothing(one)).map((one) => (field.fields ? ordered(field.fields, one) : one))
    if (field.wrapped) return kept.map(({ one }) => one)
    return field.by_key ? Object.fromEntries(kept.map(({ key, value }) => [key, value])) : kept
  }
  return field.fields ? ordered(field.fields, value) : value && typeof value === "object" ? filled(value) : value
}

/** Return fields in the order of the type, without those that say nothing; unknown ones last. @param {Field[]} fields @param {any} data */
const ordered = (fields, data) => {
  if (!data || typeof data !== "object" || data instanceof Day) return data
  const names = [...fields.map((field) => field.name), ...Object.keys(data)]
  return filled(Object.fromEntries([...new Set(names)].filter((name) => name in data).map((name) => [name, data[name]])))
}

/** @param {any} data */
const filled = (data) => (data instanceof Day ? data : Object.fromEntries(Object.entries(data).filter(([, value]) => !isNothing(value))))

/** @param {any} value @returns {boolean} */
const isNothing = (value) => {
  if (value === undefined || value === null || value === "") return true
  if (typeof value !== "object" || value instanceof Day) return false
  return Object.values(value).every(isNothing)
}

/** Let short lists of words, and pairs of numbers, stand on one line. @param {import("js-yaml").Document[]} documents */
const inLines = (documents) => {
  const before = new Map()
  const indents = new Map()
  visit(documents, (node, { parent, isKey }) => {
    if (node.kind === "mapping") {
      for (const { key, value } of node.items) {
        before.set(value, (indents.get(node) ?? 0) + /** @type {any} */ (key).value.length + 1)
        indents.set(value, (indents.get(node) ?? 0) + 2)
      }
      if (parent && node.items.every(({ value }) => value.kind === "scalar" && value.tag.endsWith(":int"))) node.style = COLLECTION_STYLE.FLOW
    }
    if (node.kind === "sequence") {
      for (const item of node.items) indents.set(item, (indents.get(node) ?? 0) + 2)
      if (node.items.length && node.items.every((item) => item.kind === "scalar")) {
        node.style = COLLECTION_STYLE.FLOW
        const width = parent?.kind === "mapping" ? before.get(node) + 1 + shown(node).length : 0
        if (width > WIDEST) node.style = COLLECTION_STYLE.BLOCK
      }
    }
  })
}

/** A list as it stands on one line. @param {import("js-yaml").SequenceNode} node */
const shown = (node) => dump(node.items.map((item) => /** @type {any} */ (item).value), { ...OPTIONS, flowLevel: 0 }).trimEnd()
