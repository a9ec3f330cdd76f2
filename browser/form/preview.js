/** What a record says, as it is written: both languages side by side, in the type of the site's pages. */
import { fieldsOf } from "../records/shape.js"

const EMPHASIS = /\*\*?([^*]+)\*\*?|\[([^\]]+)\]\([^)]*\)/g
const SILENT = new Set(["id", "theme", "order", "supplement", "search_words", "worries", "reviewed", "related", "sources"])

/**
 * The class that draws a collection's records.
 *
 * @param {import("../records/shape.js").Collection} collection
 * @param {any} facts
 */
export const previewOf = (collection, facts) => {
  const { createClass, h } = /** @type {any} */ (window)
  const languages = facts.language === "da" ? ["da", "en"] : ["en", "da"]

  /** Inline Markdown as elements. @param {string} text */
  const inline = (text) => {
    const drawn = []
    let last = 0
    for (const match of text.matchAll(EMPHASIS)) {
      drawn.push(text.slice(last, match.index), match[1] ? h("em", { key: match.index }, match[1]) : match[2])
      last = match.index + match[0].length
    }
    return [...drawn, text.slice(last)]
  }

  /** @param {string} tag @param {any} text @param {any} [key] */
  const pair = (tag, text, key) =>
    h("div", { key, className: "preview__both" }, languages.map((language) => h(tag, { key: language, lang: language }, inline(text?.[language] ?? ""))))

  /** @param {any} field @param {any} value @param {any} key @returns {any} */
  const drawn = (field, value, key) => {
    if (value === undefined || value === null || value === "" || SILENT.has(field.name)) return null
    if (field.widget === "handbook-text") return pair("p", value, key)
    if (field.widget === "handbook-span") return h("p", { key }, value.min === value.max ? value.min : `${value.min}–${value.max}`)
    if (field.widget === "handbook-words" || field.widget === "handbook-target" || field.widget === "select") return null
    if (Array.isArray(value)) return value.map((one, index) => (field.wrapped ? drawn(field.fields?.[0], one.one, index) : record(field.fields ?? [], one, "h3", index)))
    if (field.fields) return record(field.fields, value, "h3", key)
    return null
  }

  /** @param {import("../records/shape.js").Field[]} fields @param {any} data @param {string} tag @param {any} key */
  const record = (fields, data, tag, key) => {
    const title = fields.find((field) => ["title", "word"].includes(field.name) && field.widget === "handbook-text")
    return h("section", { key },
      title && data[title.name] ? pair(tag, data[title.name]) : null,
      fields.filter((field) => field !== title).map((field) => {
        const inner = drawn(field, data[field.name], 0)
        if (inner === null || (Array.isArray(inner) && inner.every((one) => one === null))) return null
        return h("div", { key: field.name }, h(tag === "h1" ? "h2" : "h4", { className: "preview__label" }, field.label), inner)
      }))
  }

  return createClass({
    render() {
      return h("article", { className: "md-typeset preview" }, record(fieldsOf(collection), this.props.entry.get("data").toJS(), "h1", "all"))
    },
  })
}
