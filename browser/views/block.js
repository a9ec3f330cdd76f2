/** One block of a plan, drawn as an item of its list: clock, title, minutes, order, steps. */
import { html, nothing } from "lit-html"
import { live } from "lit-html/directives/live.js"
import { filled, pageOf } from "../facts/facts.js"
import { spokenTime } from "../meeting/clock.js"
import { inOneLine } from "../meeting/pasted.js"
import { kindOf, lasting, titleOf } from "./words.js"

/**
 * What a block can ask for; `place` is where it stands.
 *
 * @typedef {object} Asks
 * @property {(place: number, to: number) => void} move
 * @property {(place: number) => void} takeOut
 * @property {(place: number, changes: Partial<import("../meeting/plan.js").Block>) => void} change
 * @property {(place: number) => void} split
 * @property {(place: number, event: PointerEvent) => void} drag
 */

const MOST_MINUTES = 24 * 60

/**
 * @param {import("../meeting/timetable.js").Line} line
 * @param {number} place
 * @param {number} count how many there are
 * @param {{ start: number | null, language: string, ui: import("./words.js").Words, ask: Asks }} context
 */
export const drawBlock = (line, place, count, { start, language, ui, ask }) => {
  const { block, record, minutes, begins, activity, span } = line
  const title = titleOf(line, ui)
  const named = (/** @type {string} */ text) => filled(text, { title })
  const set = (/** @type {number} */ value) => { if (Number.isFinite(value)) ask.change(place, { minutes: Math.max(0, Math.min(MOST_MINUTES, Math.round(value))) }) }
  const rounded = (/** @type {number} */ by) => set(by > 0 ? Math.floor(minutes / 5) * 5 + 5 : Math.ceil(minutes / 5) * 5 - 5)
  return html`
    <li class="block block--${activity}" data-place=${place} data-colour=${record?.colour || nothing}>
      <button class="block__grip" type="button" tabindex="-1" aria-hidden="true" @pointerdown=${(/** @type {PointerEvent} */ event) => ask.drag(place, event)}>⠿</button>
      <p class="block__clock">${start === null ? html`<span class="visually-hidden">${ui.meeting.after_minutes} </span>+${begins}` : spokenTime(start + begins, language)}</p>
      <div class="block__what">
        ${block.own
          ? html`<input class="block__title" aria-label=${named(ui.meeting.name_of)} .value=${live(title)} maxlength="120"
              @change=${(/** @type {Event} */ event) => ask.change(place, { title: inOneLine(/** @type {HTMLInputElement} */ (event.target).value) })}>`
          : html`<p class="block__title">${record ? html`<a href=${pageOf(record, block.rows.length === 1 ? block.rows[0] : "")}>${title}</a>` : title}</p>`}
        ${kindOf(line, ui) ? html`<p class="block__kind">${kindOf(line, ui)}</p>` : nothing}
        ${drawSteps(line, place, ui, ask)}
      </div>
      <div class="block__minutes">
        <button type="button" class="round" aria-label=${named(ui.meeting.shorter)} @click=${() => rounded(-1)} ?disabled=${minutes <= 0}>−</button>
        <label><span class="visually-hidden">${named(ui.meeting.minutes_of)}</span>
          <input type="number" inputmode="numeric" min="0" max=${MOST_MINUTES} .value=${live(String(minutes))}
            @change=${(/** @type {Event} */ event) => set(/** @type {HTMLInputElement} */ (event.target).valueAsNumber)}></label>
        <button type="button" class="round" aria-label=${named(ui.meeting.longer)} @click=${() => rounded(1)}>+</button>
        ${block.minutes !== null && !block.own
          ? html`<p class="block__set">${minutes === block.minutes ? ui.meeting.minutes_set : filled(minutes < block.minutes ? ui.meeting.at_most : ui.meeting.at_least, { n: minutes < block.minutes ? span[1] : span[0] })}
              <button type="button" class="plain" @click=${() => ask.change(place, { minutes: null })}>${ui.meeting.let_go}<span class="visually-hidden">: ${title}</span></button></p>`
          : nothing}
      </div>
      <div class="block__order">
        <button type="button" class="round" data-move="up" aria-label=${named(ui.meeting.move_up)} ?disabled=${place === 0} @click=${() => ask.move(place, place - 1)}>↑</button>
        <button type="button" class="round" data-move="down" aria-label=${named(ui.meeting.move_down)} ?disabled=${place === count - 1} @click=${() => ask.move(place, place + 1)}>↓</button>
        <button type="button" class="round" data-take-out aria-label=${named(ui.meeting.take_out)} @click=${() => ask.takeOut(place)}>×</button>
      </div>
    </li>`
}

/** The steps of a tool, to choose among. @param {import("../meeting/timetable.js").Line} line @param {number} place @param {import("./words.js").Words} ui @param {Asks} ask */
const drawSteps = ({ block, record, pieces }, place, ui, ask) => {
  if (record?.kind !== "tool" || record.rows.length < 2) return nothing
  const all = record.rows.map((row) => row.id)
  const chosen = block.rows.length ? block.rows : all
  const toggle = (/** @type {string} */ id, /** @type {boolean} */ on) => {
    const rows = on ? all.filter((row) => chosen.includes(row) || row === id) : chosen.filter((row) => row !== id)
    ask.change(place, { rows: rows.length === all.length ? [] : rows })
  }
  return html`
    <details class="block__steps">
      <summary>${chosen.length === all.length ? filled(ui.meeting.steps, { n: all.length }) : filled(ui.meeting.some_steps, { n: chosen.length, total: all.length })}</summary>
      <ul>${record.rows.map((row) => {
        const piece = pieces.find(({ step }) => step === row.id)
        return html`<li><label><input type="checkbox" .checked=${live(Boolean(piece))} ?disabled=${Boolean(piece) && chosen.length === 1}
          @change=${(/** @type {Event} */ event) => toggle(row.id, /** @type {HTMLInputElement} */ (event.target).checked)}> ${row.title}</label> <span>${piece ? lasting(piece.minutes, ui) : nothing}</span></li>`
      })}</ul>
      ${chosen.length > 1 ? html`<button type="button" class="plain" @click=${() => ask.split(place)}>${ui.meeting.split}</button>` : nothing}
    </details>`
}
