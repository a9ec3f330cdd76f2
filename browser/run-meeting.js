// The page on which a meeting is held. Without this script it says what it needs, and leads to the workshops.
import { loadFacts, loadTexts } from "./facts/facts.js"
import { startRunning } from "./views/runner.js"

const place = document.createElement("div")
place.className = "run"
const plain = /** @type {HTMLElement} */ (document.querySelector(".needs-script"))
try {
  const loaded = await loadFacts()
  await startRunning(place, { ...loaded, loadTexts })
  plain.closest("article")?.replaceChildren(place)
  document.querySelector(".md-skip")?.remove() // there is nothing before the meeting to skip
} catch (fault) {
  plain.dataset.failed = ""
  throw fault
}
