/** The manager's words where it has none in the page's language, or where they mislead: what saves a file here publishes nothing. */

/** @param {any} facts @param {any} own the manager's phrases in the page's language @returns {any} phrases of the same shape */
export const phrasesOf = (facts, own) => {
  const ui = { form: facts.words }
  const here = {
    publish: ui.form.save, publishNow: ui.form.save_file, publishing: ui.form.saving, published: ui.form.saved,
    publishAndCreateNew: ui.form.save_and_new, publishAndDuplicate: ui.form.save_and_copy,
  }
  return merged(own, {
    collection: { collectionTop: { viewAsList: ui.form.as_list, viewAsGrid: ui.form.as_grid } },
    editor: {
      editorControl: { field: { widgetLabel: ui.form.field } },
      editorInterface: { togglePreview: ui.form.toggle_preview, toggleScrollSync: ui.form.scroll_together },
      editorToolbar: { backCollection: "%{collectionLabel}", ...(facts.here ? here : {}) },
      editorWidgets: { object: { expand: ui.form.expand, collapse: ui.form.collapse } },
    },
    ui: { settingsDropdown: { account: ui.form.account } },
  })
}

/** @param {any} own @param {any} better @returns {any} */
const merged = (own, better) => {
  if (typeof better !== "object") return better
  return { ...own, ...Object.fromEntries(Object.entries(better).map(([name, one]) => [name, merged(own?.[name], one)])) }
}
