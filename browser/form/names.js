/** Names what the manager leaves without one: the buttons of an entry, which show a sign alone, and the frame with the preview. */

/** Name what is there, and what comes. @param {any} facts what handbook/form/configuration.py tells */
export const keepNamed = (facts) => {
  const ui = { form: facts.words }
  const name = () => {
    for (const handle of document.querySelectorAll("[aria-roledescription=sortable]")) {
      const bar = /** @type {HTMLElement} */ (handle.parentElement)
      const called = bar.nextElementSibling?.textContent
      const [fold, remove] = bar.querySelectorAll(":scope > button")
      fold?.setAttribute("aria-label", `${ui.form.fold}: ${called}`)
      remove?.setAttribute("aria-label", `${ui.form.remove}: ${called}`)
      // No key moves it: it is for a pointer alone.
      handle.setAttribute("tabindex", "-1")
      handle.setAttribute("aria-hidden", "true")
    }
    document.getElementById("preview-pane")?.setAttribute("title", ui.form.preview)
  }
  new MutationObserver(name).observe(document.body, { childList: true, characterData: true, subtree: true })
}
