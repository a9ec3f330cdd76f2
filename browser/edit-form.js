// The page /edit/: the form for editors. The content manager is fetched by this page alone; without it the page leads to the files.
import { loadForm } from "./facts/facts.js"
import { nowhereToSave, startForm } from "./form/start.js"

const told = /** @type {HTMLElement} */ (document.querySelector("[data-told]"))
try {
  const facts = await loadForm()
  const why = await nowhereToSave(facts)
  if (why) told.textContent = why
  else {
    await startForm(facts)
    told.closest("main")?.remove()
  }
} catch (fault) {
  told.textContent = /** @type {string} */ (told.dataset.told)
  throw fault
}
