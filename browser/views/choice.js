/** What can be put into a plan: the handbook's records, found by a word, and what a meeting has besides. */
import { html, nothing } from "lit-html"
import { filled } from "../facts/facts.js"
import { OWN } from "../meeting/plan.js"
import { lasting, ownNames } from "./words.js"

const SHOWN = 12

/** @param {import("../meeting/plan.js").RecordFacts} record */
export const minutesOf = (record) => record.rows.flatMap((row) => row.parts).reduce((sum, part) => sum + part[5], 0)

/**
 * @param {readonly import("../meeting/plan.js").RecordFacts[]} records
 * @param {string} query
 */
const found = (records, query) => {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  return records.filter((record) => words.every((word) => `${record.number} ${record.title}`.toLowerCase().includes(word)))
}

/** What stands under a record's title. @param {import("../meeting/plan.js").RecordFacts} record @param {import("./words.js").Words} ui */
const factsOf = (record, ui) => {
  const kind = record.moment ? ui.moments[record.moment.replace("-", "_")] : `${record.number} ${ui.kinds[record.kind]}`
  return `${kind} · ${lasting(minutesOf(record), ui)}`
}

/**
 * @param {object} context
 * @param {readonly import("../meeting/plan.js").RecordFacts[]} context.records
 * @param {string} context.query
 * @param {boolean} context.whole whether all that fits is shown
 * @param {import("./words.js").Words} context.ui
 * @param {(query: string, whole: boolean) => void} context.look
 * @param {(record: import("../meeting/plan.js").RecordFacts) => void} context.putRecord
 * @param {(own: import("../meeting/plan.js").Own) => void} context.putOwn
 */
export const drawChoice = ({ records, query, whole, ui, look, putRecord, putOwn }) => {
  const all = found(records.filter(({ moment }) => !moment), query)
  const rounds = found(records.filter(({ moment }) => moment), query)
  const shown = whole ? all : all.slice(0, SHOWN)
  const names = ownNames(ui)
  return html`
    <section class="choice" aria-labelledby="put-in">
      <h2 id="put-in">${ui.meeting.put_in}</h2>
      <p class="choice__own">${Object.keys(OWN).map((own) => html`<button type="button" class="chip" @click=${() => putOwn(/** @type {import("../meeting/plan.js").Own} */ (own))}>+ ${names[own]}</button>`)}</p>
      <p class="choice__find"><label for="find-record">${ui.meeting.find}</label>
        <input id="find-record" type="search" .value=${query} autocomplete="off" @input=${(/** @type {Event} */ event) => look(/** @type {HTMLInputElement} */ (event.target).value, false)}></p>
      ${drawRecords(shown, ui, putRecord)}
      ${all.length || rounds.length ? nothing : html`<p>${filled(ui.meeting.found_none, { query })}</p>`}
      ${all.length > shown.length ? html`<p><button type="button" class="plain" @click=${() => look(query, true)}>${filled(ui.meeting.show_all, { n: all.length })}</button></p>` : nothing}
      ${rounds.length ? html`<details class="choice__rounds" ?open=${query.trim() !== ""}><summary>${ui.meeting.rounds}</summary>${drawRecords(rounds, ui, putRecord)}</details>` : nothing}
    </section>`
}

/** @param {readonly import("../meeting/plan.js").RecordFacts[]} records @param {import("./words.js").Words} ui @param {(record: import("../meeting/plan.js").RecordFacts) => void} putRecord */
const drawRecords = (records, ui, putRecord) => html`
  <ul class="choice__records">${records.map((record) => html`
    <li data-colour=${record.colour || nothing}><button type="button" data-put=${record.id} @click=${() => putRecord(record)}>
      <span class="choice__title"><span class="visually-hidden">${ui.meeting.put}: </span>${record.title}</span>
      <span class="choice__facts">${factsOf(record, ui)}</span></button></li>`)}</ul>`
