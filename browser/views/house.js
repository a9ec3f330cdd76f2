/** Who holds the meeting, with a logo, for the cover. Both stay in this browser. */
import { html, nothing } from "lit-html"
import { live } from "lit-html/directives/live.js"
import { smallPicture } from "../device/picture.js"
import { keepHouse, keptHouse } from "../keeping/house.js"

/**
 * @param {import("./words.js").Words} ui
 * @param {() => void} redraw
 */
export const drawHouse = (ui, redraw) => {
  const house = keptHouse()
  const say = (/** @type {string} */ words) => { /** @type {HTMLElement} */ (document.querySelector(".house [role=status]")).textContent = words }
  const become = (/** @type {Partial<import("../keeping/house.js").House>} */ changes) => {
    const kept = keepHouse({ ...house, ...changes })
    redraw()
    say(kept ? "" : ui.meeting.house_not_kept)
  }
  const choose = async (/** @type {Event} */ event) => {
    const field = /** @type {HTMLInputElement} */ (event.target)
    const file = field.files?.[0]
    field.value = ""
    if (!file) return
    const logo = await smallPicture(file)
    if (logo) become({ logo })
    else say(ui.meeting.logo_none)
  }
  return html`
    <details class="house" ?open=${Boolean(house.organisation || house.logo)}><summary>${ui.meeting.house}</summary>
      <p class="field"><label for="house-organisation">${ui.meeting.organisation}</label>
        <input id="house-organisation" maxlength="120" autocomplete="organization" .value=${live(house.organisation)} @change=${(/** @type {Event} */ event) => become({ organisation: /** @type {HTMLInputElement} */ (event.target).value.trim() })}></p>
      ${house.logo ? html`<p class="house__logo"><img src=${house.logo} alt=${ui.meeting.logo}></p>` : nothing}
      <p><label class="plain file">${house.logo ? ui.meeting.logo_other : ui.meeting.logo_choose}<input class="visually-hidden" type="file" accept="image/png,image/jpeg,image/svg+xml" data-logo @change=${choose}></label>
        ${house.logo ? html`<button type="button" class="plain" data-logo-drop @click=${() => become({ logo: "" })}>${ui.meeting.logo_drop}</button>` : nothing}</p>
      <p role="status"></p>
    </details>`
}
