/** A plan handed on: its address, the same as a code that phones read, and a mail. The code is made when somebody asks for it. */
import { html, nothing, render } from "lit-html"
import { filled } from "../facts/facts.js"
import { drawQr } from "./answering/qr.js"
import { copyBy } from "./copying.js"

/** More signs than this and a code on a wall is too fine for a phone. */
const LONGEST_CODE = 1200
/** More signs than this and Windows hands a mail program no address of a mail. */
const LONGEST_MAIL = 2000

/**
 * @param {object} context
 * @param {string} context.link
 * @param {string} context.title the meeting's
 * @param {import("./words.js").Words} context.ui
 */
export const drawShare = ({ link, title, ui }) => {
  const copy = async (/** @type {Event} */ event) => {
    const button = /** @type {HTMLElement} */ (event.currentTarget)
    if (await copyBy(button, link, { copy: ui.meeting.copy, copied: ui.meeting.copied })) return
    const field = /** @type {HTMLInputElement | null} */ (button.closest("dialog")?.querySelector("input"))
    field?.select()
  }
  const open = (/** @type {Event} */ event) => {
    const dialog = /** @type {HTMLDialogElement} */ (/** @type {HTMLElement} */ (event.currentTarget).nextElementSibling)
    const code = /** @type {HTMLElement} */ (dialog.querySelector(".share__code"))
    render(link.length > LONGEST_CODE ? html`<p>${ui.meeting.share_too_long}</p>` : drawQr(link, filled(ui.meeting.share_code, { title })), code)
    dialog.showModal()
  }
  const mail = `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(`${filled(ui.meeting.mail, { title })}\n\n${link}\n`)}`
  return html`
    <button type="button" class="button button--quiet" data-share @click=${open}>${ui.meeting.share}</button>
    <dialog class="share" aria-labelledby="share-title">
      <h2 id="share-title">${ui.meeting.share}</h2>
      <p>${ui.meeting.share_lead}</p>
      <div class="share__code"></div>
      <p class="field"><label for="share-link">${ui.meeting.share_link}</label><input id="share-link" readonly .value=${link}></p>
      <p class="planner__out"><button type="button" class="button" data-copy @click=${copy}>${ui.meeting.copy}</button>
        ${mail.length > LONGEST_MAIL ? nothing : html`<a class="button button--quiet" href=${mail}>${ui.meeting.send}</a>`}</p>
      <form method="dialog"><button class="plain">${ui.meeting.share_close}</button></form>
    </dialog>`
}
