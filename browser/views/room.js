/** The room's view: large, and only what all may see. */
import { html, nothing } from "lit-html"
import { countdown } from "../meeting/clock.js"

/**
 * @param {import("./scene.js").Scene} scene
 * @param {import("../meeting/running.js").Standing} standing
 * @param {{ ui: import("./words.js").Words, still: boolean }} context
 */
export const drawRoom = (scene, standing, { ui, still }) => html`
  <section class="room" data-colour=${scene.colour || nothing} data-over=${standing.left < 0 || nothing}>
    <div class="room__head">
      <div>${scene.above ? html`<p class="room__above">${scene.above}</p>` : nothing}<h1 class="room__title">${scene.title}</h1></div>
      ${drawClock(standing, ui, still)}
    </div>
    ${scene.seating ? html`<p class="room__seating">${scene.seating}</p>` : nothing}
    ${scene.doing.map((text) => html`<p class="room__doing">${text}</p>`)}
    ${scene.questions.length ? html`<ul class="room__questions">${scene.questions.map((question) => html`<li>${question}</li>`)}</ul>` : nothing}
    ${scene.points.length ? html`<ul class="room__points">${scene.points.map((point) => html`<li>${point}</li>`)}</ul>` : nothing}
  </section>`

/** @param {import("../meeting/running.js").Standing} standing @param {import("./words.js").Words} ui @param {boolean} still */
const drawClock = ({ left, share }, ui, still) => html`
  <div class="room__clock">
    <p class="room__left" role="timer">${countdown(left)}</p>
    <p class="room__state">${still ? ui.running.stands_still : left < 0 ? ui.running.time_is_up : ui.running.left}</p>
    <progress max="1" .value=${share} aria-hidden="true"></progress>
  </div>`
