/** The facilitator's view beside the room's: what to say, what is next, how the clock stands, and where to note. */
import { html, nothing } from "lit-html"
import { live } from "lit-html/directives/live.js"
import { canFill, fillsScreen } from "../device/full_screen.js"
import { FRONT, filled } from "../facts/facts.js"
import { spokenTime } from "../meeting/clock.js"
import { lasting } from "./words.js"

/**
 * @typedef {object} Hands what the facilitator can do
 * @property {(by: number) => void} step
 * @property {(minutes: number) => void} give
 * @property {() => void} pause
 * @property {() => void} room
 * @property {() => void} window
 * @property {() => void} sound
 * @property {() => void} fill takes the whole screen, or gives it back
 * @property {(key: string, text: string) => void} note
 * @property {(markdown: boolean) => void} save
 * @property {() => void} word the notes, and the agreement, as a file for Word
 * @property {() => void} forget
 */

const minuteOfDay = (/** @type {number} */ time) => new Date(time).getHours() * 60 + new Date(time).getMinutes()

/** Ahead or behind, in whole minutes. @param {number} behind seconds @param {import("./words.js").Words} ui */
const pace = (behind, ui) => {
  const minutes = Math.round(Math.abs(behind) / 60)
  if (!minutes) return ui.running.on_time
  return behind > 0 ? filled(ui.running.behind, { n: minutes }) : filled(ui.running.ahead, { n: minutes })
}

/**
 * @param {object} context
 * @param {import("./scene.js").Scene} context.scene
 * @param {import("./scene.js").Scene | undefined} context.next
 * @param {number} context.nextMinutes
 * @param {import("../meeting/running.js").Standing} context.standing
 * @param {import("../meeting/running.js").Run} context.run
 * @param {number} context.now
 * @param {number} context.count
 * @param {boolean} context.sound
 * @param {boolean} context.kept whether notes can be kept
 * @param {Record<string, string>} context.notes
 * @param {string} context.plan address of the plan's page
 * @param {string} context.agreement address of the agreement on it
 * @param {string} context.language
 * @param {import("./words.js").Words} context.ui
 * @param {Hands} context.hands
 */
export const drawChair = ({ scene, next, nextMinutes, standing, run, now, count, sound, kept, notes, plan, agreement, language, ui, hands }) => html`
  <section class="chair-view" aria-label=${ui.running.facilitator}>
    <p class="chair-view__pace">
      <strong data-pace=${standing.behind > 30 ? "behind" : standing.behind < -30 ? "ahead" : "even"}>${pace(standing.behind, ui)}</strong>
      <span>${filled(ui.running.clock, { now: spokenTime(minuteOfDay(now), language), end: spokenTime(minuteOfDay(standing.ends), language) })}</span>
    </p>
    <div class="chair-view__hands">
      <button type="button" class="button" data-next @click=${() => hands.step(1)}>${run.at === count - 1 ? ui.running.finish : ui.running.next}</button>
      <button type="button" class="button button--quiet" data-more @click=${() => hands.give(5)}>${ui.running.more}</button>
      <button type="button" class="button button--quiet" data-pause aria-pressed=${run.paused !== null} @click=${hands.pause}>${run.paused === null ? ui.running.pause : ui.running.unpause}</button>
      <button type="button" class="button button--quiet" ?disabled=${run.at === 0} @click=${() => hands.step(-1)}>${ui.running.back}</button>
    </div>
    ${scene.chair.say ? html`<div class="chair-view__say"><h2>${ui.running.say}</h2><p>${scene.chair.say}</p></div>` : nothing}
    ${scene.activity === "checklist" ? html`<p class="chair-view__more"><a class="button button--quiet" data-gather target="_blank" href=${new URL(`meeting/answer/#${scene.record}~group`, FRONT).href}>${ui.answering.answer_group}</a></p>` : nothing}
    ${scene.chair.notes.length ? html`<h2>${ui.running.watch}</h2>${scene.chair.notes.map((text) => html`<p>${text}</p>`)}` : nothing}
    ${scene.chair.silent ? html`<h2>${ui.running.if_silent}</h2><p>${scene.chair.silent}</p>` : nothing}
    <div class="chair-view__next"><h2>${ui.running.next_up}</h2><p>${next ? `${next.title} · ${lasting(nextMinutes, ui)}${next.seating ? ` · ${next.seating}` : ""}` : ui.running.then_over}</p></div>
    <div class="chair-view__notes"><h2>${ui.running.notes}</h2>
      ${scene.asked.map(({ key, question }) => html`
        <p><label for=${`note-${key}`}>${question === ui.running.notes ? scene.title : question}</label>
          <textarea id=${`note-${key}`} rows="3" .value=${live(notes[key] ?? "")} @input=${(/** @type {Event} */ event) => hands.note(key, /** @type {HTMLTextAreaElement} */ (event.target).value)}></textarea></p>`)}
      ${kept ? nothing : html`<p>${ui.running.not_kept}</p>`}
    </div>
    ${drawMore({ sound, plan, agreement, ui, hands })}
  </section>`

/** @param {{ sound: boolean, plan: string, agreement: string, ui: import("./words.js").Words, hands: Hands }} context */
const drawMore = ({ sound, plan, agreement, ui, hands }) => html`
  <div class="chair-view__more">
    <button type="button" class="plain" data-room @click=${hands.room}>${ui.running.room_only}</button>
    <button type="button" class="plain" data-window @click=${hands.window}>${ui.running.room_window}</button>
    ${canFill() ? html`<button type="button" class="plain" data-fill-screen aria-pressed=${fillsScreen()} @click=${hands.fill}>${fillsScreen() ? ui.running.full_screen_off : ui.running.full_screen_on}</button>` : nothing}
    <button type="button" class="plain" data-sound aria-pressed=${sound} @click=${hands.sound}>${sound ? ui.running.sound_off : ui.running.sound_on}</button>
    <a class="plain" href=${plan}>${ui.running.to_plan}</a>
    <a class="plain" href=${agreement}>${ui.meeting.agreement}</a>
    ${drawNotesOut({ ui, hands })}
  </div>`

/** @param {{ ui: import("./words.js").Words, hands: Hands }} context */
export const drawNotesOut = ({ ui, hands }) => html`
  <button type="button" class="plain" @click=${() => hands.save(false)}>${ui.running.notes_text}</button>
  <button type="button" class="plain" @click=${() => hands.save(true)}>${ui.running.notes_markdown}</button>
  <button type="button" class="plain" data-word @click=${hands.word}>${ui.running.notes_word}</button>
  <button type="button" class="plain" data-forget @click=${hands.forget}>${ui.running.notes_forget}</button>`
