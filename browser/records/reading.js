/** A data file as the form edits it. */
import { CORE_SCHEMA, load } from "js-yaml"
import { ENTRIES, changed, fieldsOf, isList } from "./shape.js"

/**
 * Return what a file says, as plain values: texts, numbers, true and false. Throws YAMLException for what is no YAML.
 *
 * @param {string} text
 * @param {import("./shape.js").Collection} collection
 * @returns {any}
 */
export const read = (text, collection) => {
  const data = load(text, { schema: CORE_SCHEMA })
  const whole = isList(collection) ? { [ENTRIES]: data } : data
  return changed(fieldsOf(collection), whole, (field, value) => value, (field, value) => (field.by_key ? listed(value) : field.wrapped ? wrapped(value) : value))
}

/** @param {any} value */
const listed = (value) => (value && typeof value === "object" ? Object.entries(value).map(([key, one]) => ({ key, value: one })) : value)

/** @param {any} value */
const wrapped = (value) => (Array.isArray(value) ? value.map((one) => ({ one })) : value)
