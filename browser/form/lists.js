/** Lists whose entries buttons move: the manager's handles heed a mouse or a finger, and no keyboard. Its class of lists with a row added to each entry. */

/** React's name for several elements without one around them; the manager hands out `h` alone. */
const FRAGMENT = Symbol.for("react.fragment")

/** Let an entry that is closed open where it tells its words, too: the manager heeds only the arrow above them. Keyboards have the arrow. */
export const openByWords = () =>
  document.addEventListener("click", ({ target }) => {
    const words = /** @type {Element} */ (target).closest("[class*=NestedObjectLabel]")
    words?.previousElementSibling?.querySelector("button")?.click()
  })

/** @param {any} facts @returns {any} the control */
export const listWidget = (facts) => {
  const { CMS, h } = /** @type {any} */ (window)
  const ui = { form: facts.words }
  const List = CMS.getWidget("list").control

  return class extends List {
    /** @param {any} props */
    constructor(props) {
      super(props)
      const entry = /** @type {any} */ (this.renderItem)
      this.renderItem = (/** @type {any} */ item, /** @type {number} */ index) =>
        h(FRAGMENT, { key: this.state.keys[index] }, entry(item, index), this.props.value.size > 1 ? this.buttons(item, index) : null)
    }

    /** What an entry is called; one without what it is called by, such as a source that is the handbook's own, by the first that it says. @param {any} item */
    objectLabel(item) {
      const called = super.objectLabel(item)
      const { field } = this.props
      const fields = field.get("fields")?.toJS() ?? []
      const name = fields.find((/** @type {any} */ one) => one.name === field.get("called"))
      if (!name || !item?.get || item.get(name.name)) return called
      const said = fields.find((/** @type {any} */ one) => typeof item.get(one.name) === "string" && item.get(one.name))
      if (!said) return ui.form.one
      const value = item.get(said.name)
      const chosen = said.options?.find((/** @type {any} */ one) => one.value === value)
      return chosen && chosen.label === value ? said.label : (chosen?.label ?? value)
    }

    /** @param {any} item @param {number} index */
    buttons(item, index) {
      const called = this.objectLabel(item)
      const button = (/** @type {string} */ name, /** @type {number} */ by) => {
        const able = index + by >= 0 && index + by < this.props.value.size
        const id = `${this.state.keys[index]}${by}`
        // One that is disabled would lose the focus when its entry has come to an end of the list.
        const act = () => able && this.move(index, by, id)
        return h("button", { id, type: "button", "aria-disabled": !able, "aria-label": `${name}: ${called}`, onClick: act }, name)
      }
      return h("div", { className: "moves" }, button(ui.form.up, -1), button(ui.form.down, 1))
    }

    /** @param {number} index @param {number} by @param {string} id the button's, which keeps the focus */
    move(index, by, id) {
      this.onSortEnd({ oldIndex: index, newIndex: index + by })
      requestAnimationFrame(() => document.getElementById(id)?.focus())
    }
  }
}
