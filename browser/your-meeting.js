// The page "Your meeting". Without this script it says what it needs, and leads to the workshops.
import { loadFacts } from "./facts/facts.js"
import { startPlanning } from "./views/planner.js"

const place = document.createElement("div")
place.className = "planner"
const plain = /** @type {HTMLElement} */ (document.querySelector(".needs-script"))
try {
  const loaded = await loadFacts()
  plain.replaceWith(place)
  startPlanning(place, loaded)
} catch (fault) {
  plain.dataset.failed = ""
  throw fault
}
