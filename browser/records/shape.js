/**
 * How a record stands in its file, and how the form edits it. The form cannot edit a list at the top of a file, nor fields whose names
 * are data, nor a list whose entries have no fields; in it, the first is a field `entries`, the second a list of `key` and `value`, and
 * an entry of the third has a field `one`.
 */

/**
 * A field of the form; see handbook/form/fields.py.
 *
 * @typedef {object} Field
 * @property {string} name
 * @property {string} label
 * @property {string} widget
 * @property {boolean} [by_key]
 * @property {Field[]} [fields]
 * @property {boolean} [wrapped]
 * @property {string} [called]
 * @property {boolean} [multiple]
 */

/** @typedef {{ name: string, head: string, folder?: string, fields?: Field[], files?: { fields: Field[] }[] }} Collection */

export const ENTRIES = "entries"

/** The fields of what a file of the collection holds. @param {Collection} collection @returns {Field[]} */
export const fieldsOf = (collection) => collection.fields ?? /** @type {Field[]} */ (collection.files?.[0].fields)

/** Whether the files of the collection are lists of records. @param {Collection} collection */
export const isList = (collection) => !collection.folder

/**
 * Return a value with every field of it changed by `change(field, value)`, from the innermost ones outwards; what no field names stays.
 *
 * @param {Field[]} fields
 * @param {any} data
 * @param {(field: Field, value: any) => any} change
 * @param {(field: Field, value: any) => any} [before] what is done to a field's value before its own fields are changed
 * @returns {any}
 */
export const changed = (fields, data, change, before = (field, value) => value) => {
  if (!data || typeof data !== "object") return data
  const known = new Map(fields.map((field) => [field.name, field]))
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => {
      const field = known.get(name)
      return [name, field ? change(field, within(field, before(field, value), change, before)) : value]
    }),
  )
}

/** @param {Field} field @param {any} value @param {(field: Field, value: any) => any} change @param {(field: Field, value: any) => any} before @returns {any} */
const within = (field, value, change, before) => {
  if (!Array.isArray(value)) return field.widget === "object" ? changed(field.fields ?? [], value, change, before) : value
  return value.map((one) => (field.fields ? changed(field.fields, one, change, before) : one))
}
