/** Codes taken in: typed or pasted, or read with the camera. What came of them is said once. */
import { html, nothing } from "lit-html"
import { readCodes } from "../../answers/code.js"
import { hasCamera, readWithCamera } from "../../device/camera.js"
import { filled } from "../../facts/facts.js"
import { addressOf } from "./address.js"
import { drawQr } from "./qr.js"

/** Milliseconds in which a code that stays before the camera is not told again. */
const STILL = 4000

/**
 * @param {import("./start.js").Answering} answering
 * @param {(given: import("../../answers/code.js").Given[]) => { taken: number, again: number }} take
 * @param {() => void} redraw
 */
export const startCodes = ({ place, checklist, ui }, take, redraw) => {
  let invited = false
  let said = ""
  let camera = ""
  /** @type {(() => void) | null} */
  let stop = null
  /** @type {Map<string, number>} */
  const seen = new Map()

  /** @param {string} text @returns {boolean} whether there was a code in it */
  const takeText = (text) => {
    const { given, other, unread } = readCodes(checklist, text)
    const { taken, again } = take(given)
    const told = [
      taken ? filled(ui.answering.taken, { n: taken }) : "",
      again ? filled(ui.answering.again, { n: again }) : "",
      other ? filled(ui.answering.other, { n: other }) : "",
      unread.length ? filled(ui.answering.unread, { codes: unread.join(", ") }) : "",
    ].filter(Boolean)
    said = told.join(" ") || ui.answering.none_found
    redraw()
    return given.length > 0
  }
  const submit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    const field = /** @type {HTMLTextAreaElement} */ (/** @type {HTMLFormElement} */ (event.currentTarget).elements.namedItem("codes"))
    if (takeText(field.value)) field.value = ""
    field.focus()
  }
  const read = (/** @type {string} */ text) => {
    const now = Date.now()
    const before = seen.get(text) ?? 0
    seen.set(text, now)
    if (now - before < STILL) return
    if (takeText(text)) navigator.vibrate?.(80)
  }
  const start = async () => {
    camera = "on"
    redraw()
    const video = /** @type {HTMLVideoElement} */ (place.querySelector("video"))
    try {
      const halt = await readWithCamera(video, read)
      if (!video.isConnected) return halt() // ended before the reader had said yes
      stop = halt
    } catch {
      if (!video.isConnected) return
      camera = "none"
    }
    redraw()
  }
  const end = () => {
    stop?.()
    stop = null
    camera = ""
    redraw()
  }

  const drawHere = () => html`
    <div class="codes">
      <p>${ui.answering.invite}</p>
      ${invited
        ? html`${drawQr(addressOf(checklist.id), ui.answering.invite_alt)}<p class="given__address">${addressOf(checklist.id)}</p>`
        : html`<p class="answering__hands"><button type="button" class="button button--quiet" data-invite @click=${() => { invited = true; redraw() }}>${ui.answering.invite_show}</button></p>`}
      <form @submit=${submit}>
        <label for="codes">${ui.answering.paste}</label>
        <textarea id="codes" name="codes" rows="3" autocomplete="off" autocapitalize="characters" spellcheck="false" aria-describedby="codes-hint"></textarea>
        <p id="codes-hint" class="codes__hint">${ui.answering.paste_hint}</p>
        <p class="answering__hands"><button class="button" data-take>${ui.answering.paste_take}</button>
          ${hasCamera() ? html`<button type="button" class="button button--quiet" data-camera @click=${camera === "on" ? end : start}>${camera === "on" ? ui.answering.camera_stop : ui.answering.camera}</button>` : nothing}</p>
      </form>
      ${camera === "on" ? html`<video class="codes__camera" playsinline muted aria-label=${ui.answering.camera_view}></video>` : nothing}
      ${camera === "none" ? html`<p class="answering__told" role="alert">${ui.answering.camera_none}</p>` : nothing}
      <p class="answering__said" role="status">${said}</p>
    </div>`
  return { draw: drawHere, takeText, end }
}
