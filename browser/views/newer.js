/** A newer edition of a handbook that was taken along: offered above the page, and never come by itself. */
import { html, render } from "lit-html"
import { FRONT, filled, loadFacts, siteOf } from "../facts/facts.js"
import { keep, keptOf } from "../offline/kept.js"
import { bytesOf, fetchList, otherThan, rowsOf } from "../offline/list.js"
import { windows } from "../offline/worker.js"
import { megabytes } from "./words.js"

/** Whether a meeting is open in another window than this one. */
export const meetingElsewhere = async () => {
  const meeting = new URL("meeting/", FRONT).href
  const open = (await windows()).filter((address) => address.startsWith(meeting) || address.replace("/en/", "/").startsWith(meeting))
  return open.length > (location.href.startsWith(meeting) ? 1 : 0)
}

/**
 * Asks whether there is a newer edition, and offers it; returns whether there was an answer.
 *
 * @param {string} language
 */
export const offerNewer = async (language) => {
  const place = { language, front: FRONT, site: siteOf(language) }
  const kept = await keptOf(place)
  const list = kept && (await fetchList(FRONT).catch(() => null))
  if (!kept || !list) return !kept
  if (list.version === kept.list.version) return true
  const { ui } = await loadFacts()
  const size = bytesOf(otherThan(rowsOf(list, kept.sheets), rowsOf(kept.list, kept.sheets)))
  const bar = document.createElement("aside")
  bar.className = "newer"
  bar.setAttribute("aria-label", ui.take_along.newer)
  document.querySelector("main")?.prepend(bar)
  const draw = (/** @type {string} */ said, busy = false) => render(html`
    <p role="status">${said}</p>
    <p><button type="button" class="button" data-get-newer ?disabled=${busy} @click=${get}>${filled(ui.take_along.get_newer, { size: megabytes(size, language, ui) })}</button>
      <button type="button" class="plain" data-not-now ?disabled=${busy} @click=${() => bar.remove()}>${ui.take_along.not_now}</button></p>`, bar)
  const get = async () => {
    if (await meetingElsewhere()) return draw(ui.take_along.in_meeting)
    draw(ui.take_along.begun, true)
    try {
      await keep(place, list, [], () => {})
      location.reload()
    } catch (fault) {
      draw(ui.take_along.failed)
      console.error(fault)
    }
  }
  draw(ui.take_along.newer)
  return true
}
