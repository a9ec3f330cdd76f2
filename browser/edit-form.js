// The page /edit/: the form for editors. The content manager is fetched by this page alone; without it the page leads to the files.
import { loadForm } from "./facts/facts.js"
import { startForm } from "./form/start.js"

const told = /** @type {HTMLElement} */ (document.querySelector("[data-told]"))
try {
  await startForm(await loadForm())
  told.closest("main")?.remove()
} catch (fault) {
  told.textContent = /** @type {string} */ (told.dataset.told)
  throw fault
}
