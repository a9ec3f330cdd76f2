/**
 * The form's own fields: a text with both languages side by side, lists of words, spans, days, references to parts of records. They are
 * classes of the manager's React. A value is one of its maps, or what the field was last given.
 */
import { entriesWidget } from "./entries.js"

const LANGUAGES = /** @type {const} */ (["da", "en"])
const ID = /^[a-z][a-z0-9-]*(#[a-z][a-z0-9-]*)?$/
/** About so many characters stand on a line of a field. */
const LINE = 46

/** @param {any} facts @returns {Record<string, any>} the controls, by the names that the configuration has */
export const widgets = (facts) => {
  const { createClass, h } = /** @type {any} */ (window)
  const ui = { form: facts.words }
  const names = { da: ui.form.danish, en: ui.form.english }
  const titles = new Map(facts.choices.targets.map((/** @type {any} */ choice) => [choice.value, choice.label]))

  /** The value as a map that can be set. @param {any} props */
  const mapOf = ({ value, field }) => (value?.set ? value : field.clear())

  /** Two boxes side by side. @param {any} control @param {(language: "da" | "en") => string} shown @param {(language: "da" | "en", text: string) => void} change */
  const both = ({ props }, shown, change) =>
    h("div", { className: "both" }, LANGUAGES.map((language, index) =>
      h("label", { key: language, className: "both__language" },
        h("span", {}, names[language]),
        h("textarea", {
          id: index ? undefined : props.forID, lang: language, value: shown(language), spellCheck: true,
          "aria-label": `${props.field.get("label")}: ${names[language]}`,
          rows: shown(language).split("\n").reduce((rows, line) => rows + Math.max(1, Math.ceil(line.length / LINE)), 0),
          onFocus: props.setActiveStyle, onBlur: props.setInactiveStyle,
          onChange: (/** @type {any} */ event) => change(language, event.target.value),
        }))))

  const Text = createClass({
    /** @param {"da" | "en"} language @param {string} text */
    change(language, text) {
      const map = mapOf(this.props)
      this.props.onChange(text ? map.set(language, text) : map.delete(language))
    },
    isValid() {
      const written = LANGUAGES.filter((language) => this.props.value?.get?.(language)?.trim())
      return written.length === 1 ? { error: { message: ui.form.both } } : true
    },
    render() {
      return both(this, (language) => this.props.value?.get?.(language) ?? "", this.change)
    },
  })

  const Words = createClass({
    /** @param {"da" | "en"} language @param {string} text */
    change(language, text) {
      const map = mapOf(this.props)
      this.props.onChange(text ? map.set(language, text.split("\n")) : map.delete(language))
    },
    render() {
      return both(this, (language) => [...(this.props.value?.get?.(language) ?? [])].join("\n"), this.change)
    },
  })

  const Span = createClass({
    /** @param {"min" | "max"} end @param {string} text */
    change(end, text) {
      const map = mapOf(this.props)
      this.props.onChange(text ? map.set(end, Number(text)) : map.delete(end))
    },
    isValid() {
      const [min, max] = ["min", "max"].map((end) => this.props.value?.get?.(end))
      return min > max ? { error: { message: ui.form.in_order } } : true
    },
    render() {
      const ends = /** @type {const} */ ([["min", ui.form.at_least], ["max", ui.form.at_most]])
      return h("div", { className: "span" }, ends.map(([end, name], index) =>
        h("label", { key: end }, h("span", {}, name),
          h("input", {
            type: "number", min: 1, id: index ? undefined : this.props.forID, value: this.props.value?.get?.(end) ?? "",
            "aria-label": `${this.props.field.get("label")}: ${name}`, onFocus: this.props.setActiveStyle, onBlur: this.props.setInactiveStyle,
            onChange: (/** @type {any} */ event) => this.change(end, event.target.value),
          }))))
    },
  })

  const Day = createClass({
    render() {
      const { props } = this
      return h("input", {
        type: "date", id: props.forID, className: props.classNameWrapper, value: props.value ?? "", onFocus: props.setActiveStyle,
        onBlur: props.setInactiveStyle, onChange: (/** @type {any} */ event) => props.onChange(event.target.value),
      })
    },
  })

  const False = createClass({
    render() {
      const { props } = this
      return h("input", {
        type: "checkbox", id: props.forID, checked: props.value === false,
        onChange: (/** @type {any} */ event) => props.onChange(event.target.checked ? false : ""),
      })
    },
  })

  const Target = createClass({
    isValid() {
      return !this.props.value || ID.test(this.props.value) ? true : { error: { message: ui.form.bad_id } }
    },
    render() {
      const { props } = this
      return h("div", { className: "target" },
        h("input", {
          id: props.forID, className: props.classNameWrapper, list: listed(facts.choices.targets), value: props.value ?? "", spellCheck: false,
          onFocus: props.setActiveStyle, onBlur: props.setInactiveStyle, onChange: (/** @type {any} */ event) => props.onChange(event.target.value.trim()),
        }),
        props.value ? h("span", {}, titles.get(props.value) ?? ui.form.no_such) : null)
    },
  })

  return {
    "handbook-text": Text, "handbook-words": Words, "handbook-span": Span, "handbook-day": Day, "handbook-false": False, "handbook-target": Target,
    "handbook-entries": entriesWidget(facts),
  }
}

/** The id of the page's one list of targets; browsers look in ids and titles of it. @param {{ value: string, label: string }[]} choices */
const listed = (choices) => {
  const id = "handbook-targets"
  if (!document.getElementById(id)) {
    const list = Object.assign(document.createElement("datalist"), { id })
    list.append(...choices.map(({ value, label }) => Object.assign(document.createElement("option"), { value, label })))
    document.body.append(list)
  }
  return id
}
