/** The plan as it is printed from its page: what, when and where, the programme by the clock, and what was agreed. On screen it is not there. */
import { html, nothing } from "lit-html"
import { goesOn } from "../agreement/agreement.js"
import { keptHouse } from "../keeping/house.js"
import { spokenTime } from "../meeting/clock.js"
import { factsOf } from "./meeting_file.js"
import { dayWords, kindOf, lasting, titleOf } from "./words.js"

/**
 * @param {object} context
 * @param {import("../meeting/plan.js").Plan} context.plan
 * @param {import("../meeting/timetable.js").Timetable} context.table
 * @param {import("../agreement/agreement.js").Agreement | null} context.agreement
 * @param {readonly string[]} context.places where results go on
 * @param {string} context.language
 * @param {import("./words.js").Words} context.ui
 */
export const drawPrinted = ({ plan, table, agreement, places, language, ui }) => {
  const { organisation, logo } = keptHouse()
  const time = (/** @type {number} */ minutes) => (plan.start === null ? `+${minutes}` : spokenTime(plan.start + minutes, language))
  return html`
    <section class="printed">
      ${logo || organisation ? html`<p class="printed__house">${logo ? html`<img src=${logo} alt=${organisation ? "" : ui.meeting.logo}>` : nothing}${organisation}</p>` : nothing}
      <h1>${plan.title || ui.meeting.untitled}</h1>
      <dl>${factsOf(plan, table, language, ui).map(({ label, value }) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>
      <table>
        <thead><tr><th scope="col">${ui.meeting.clock}</th><th scope="col">${ui.meeting.what}</th><th scope="col">${ui.meeting.length}</th></tr></thead>
        <tbody>${table.lines.map((line) => html`
          <tr><td>${time(line.begins)}</td>
            <td><strong>${titleOf(line, ui)}</strong>${kindOf(line, ui) ? html` <span>${kindOf(line, ui)}</span>` : nothing}
              ${line.pieces.length > 1 ? html`<ul>${line.pieces.map((piece) => html`<li>${time(piece.begins)} ${piece.title} · ${lasting(piece.minutes, ui)}</li>`)}</ul>` : nothing}</td>
            <td>${lasting(line.minutes, ui)}</td></tr>`)}
          <tr><td>${time(table.minutes)}</td><td><strong>${ui.meeting.over}</strong></td><td></td></tr></tbody>
      </table>
      ${agreement?.lines.length ? drawAgreed(agreement, places, language, ui) : nothing}
    </section>`
}

/** @param {import("../agreement/agreement.js").Agreement} agreement @param {readonly string[]} places @param {string} language @param {import("./words.js").Words} ui */
const drawAgreed = (agreement, places, language, ui) => {
  const { who, by_when: byWhen, follow_up: followUp } = ui.agreement_fields
  const day = (/** @type {string} */ value) => value && dayWords(value, language, "long")
  return html`
    <h2>${ui.meeting.agreement}</h2>
    <ol>${agreement.lines.map((line) => html`
      <li><strong>${line.what}</strong><br>${[[who, line.who], [byWhen, day(line.byWhen)], [followUp, day(line.followUp)]].filter(([, value]) => value).map(([label, value]) => html`<span class="printed__fact">${label} ${value}</span> `)}</li>`)}</ol>
    ${goesOn(agreement, places) ? html`<p>${ui.meeting.goes_to} ${goesOn(agreement, places)}</p>` : nothing}`
}
