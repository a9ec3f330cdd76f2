// The page on which a checklist is answered, alone or as a group. Without this script it says what it needs, and leads to the sheets.
import { loadFacts, loadTexts } from "./facts/facts.js"
import { startAnswering } from "./views/answering/start.js"

const place = document.createElement("div")
place.className = "answering"
const plain = /** @type {HTMLElement} */ (document.querySelector(".needs-script"))
try {
  const loaded = await loadFacts()
  await startAnswering(place, { ...loaded, loadTexts })
  const skip = /** @type {HTMLAnchorElement | null} */ (document.querySelector(".md-skip"))
  if (skip) place.id = skip.hash.slice(1) // the heading that it led to gives way
  plain.closest("article")?.replaceChildren(place)
} catch (fault) {
  plain.dataset.failed = ""
  throw fault
}
