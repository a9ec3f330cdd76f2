/**
 * A file with many records: one of them is chosen and edited at a time, since the manager's own list draws every field of every record,
 * and terms alone would be thousands. A class of the manager's React, around its field for objects.
 */

/** @param {any} facts */
export const entriesWidget = (facts) => {
  const { CMS, createClass, h } = /** @type {any} */ (window)
  const ui = { form: facts.words }
  const Fields = CMS.getWidget("object").control

  return createClass({
    getInitialState() {
      const wanted = new URLSearchParams(location.hash.split("?")[1]).get("record")
      return { index: Math.max(0, this.entries().findIndex((/** @type {any} */ entry) => entry.get("id") === wanted)) }
    },
    /** @returns {any} the list, which has the manager's own type */
    entries() {
      return this.props.value ?? this.props.field.get("fields").clear()
    },
    validate() {
      this.fields?.validate()
      this.props.onValidateObject(this.props.forID, [])
    },
    /** @param {any} entries @param {number} index */
    change(entries, index) {
      this.props.onChange(entries)
      this.setState({ index })
    },
    /** @param {number} by */
    move(by) {
      const { index } = this.state
      const entries = this.entries()
      this.change(entries.set(index + by, entries.get(index)).set(index, entries.get(index + by)), index + by)
    },
    render() {
      const { props, state: { index } } = this
      const entries = this.entries()
      const entry = entries.get(index)
      const button = (/** @type {string} */ name, /** @type {boolean} */ able, /** @type {() => void} */ act) =>
        h("button", { type: "button", key: name, disabled: !able, onClick: act }, name)
      return h("div", { className: "entries" },
        h("label", { className: "entries__choice" }, h("span", {}, ui.form.choose),
          h("select", { id: props.forID, value: index, onChange: (/** @type {any} */ event) => this.setState({ index: Number(event.target.value) }) },
            entries.map((/** @type {any} */ one, /** @type {number} */ number) => h("option", { key: number, value: number }, titleOf(one, props.field.get("called"), facts.language))).toArray())),
        h("div", { className: "entries__buttons" },
          button(ui.form.add, true, () => this.change(entries.push(props.field.clear()), entries.size)),
          button(ui.form.up, index > 0, () => this.move(-1)),
          button(ui.form.down, index < entries.size - 1, () => this.move(1)),
          button(ui.form.remove, Boolean(entry), () => confirm(ui.form.sure) && this.change(entries.delete(index), Math.max(0, index - 1)))),
        entry && h(Fields, {
          ...props, key: index, value: entry, forList: true, collapsed: false, hasError: false, validationKey: String(index),
          ref: (/** @type {any} */ fields) => (this.fields = fields),
          parentIds: [...props.parentIds, `${props.forID}-${index}`],
          onChangeObject: (/** @type {any} */ field, /** @type {any} */ value) => props.onChange(this.entries().set(index, this.entries().get(index).set(field.get("name"), value))),
        }))
    },
  })
}

/** @param {any} entry @param {string} called @param {string} language */
const titleOf = (entry, called, language) => {
  const title = entry.get(called)
  return (title?.get ? title.get(language) : title) || entry.get("id") || "…"
}
