// The page "Take it along". Without this script it says what it needs, and leads to the PDFs.
import { loadFacts } from "./facts/facts.js"
import { startTaking } from "./views/take_along.js"

const place = document.createElement("div")
place.className = "planner taking"
const plain = /** @type {HTMLElement} */ (document.querySelector(".needs-script"))
try {
  const loaded = await loadFacts()
  plain.replaceWith(place)
  await startTaking(place, loaded)
} catch (fault) {
  plain.dataset.failed = ""
  if (!plain.isConnected) place.replaceWith(plain)
  throw fault
}
