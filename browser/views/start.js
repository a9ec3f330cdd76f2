/** Where an empty plan begins: a workshop, a worry, or nothing at all. */
import { html } from "lit-html"
import { FRONT, filled } from "../facts/facts.js"
import { lasting } from "./words.js"
import { minutesOf } from "./choice.js"

/**
 * @param {object} context
 * @param {readonly import("../meeting/plan.js").RecordFacts[]} context.records
 * @param {import("./words.js").Words} context.ui
 * @param {(record: import("../meeting/plan.js").RecordFacts) => void} context.putRecord
 * @param {(own: import("../meeting/plan.js").Own) => void} context.putOwn
 * @param {readonly import("../meeting/worry.js").Situation[]} context.situations
 * @param {(situation: import("../meeting/worry.js").Situation) => void} context.putWorry
 */
export const drawStart = ({ records, situations, ui, putRecord, putOwn, putWorry }) => html`
  <section class="start" aria-labelledby="begin-with">
    <h2 id="begin-with" tabindex="-1">${ui.meeting.begin_with}</h2>
    <p>${ui.meeting.begin_hint}</p>
    <ul class="start__workshops">${records.filter((record) => record.kind === "workshop").map((record) => html`
      <li data-colour=${record.colour}><button type="button" @click=${() => putRecord(record)}><strong>${record.title}</strong>
        <span>${lasting(minutesOf(record), ui)}${record.people ? html` · ${filled(ui.meeting.for_people, { least: record.people[0], most: record.people[1] })}` : ""}</span></button></li>`)}
    </ul>
    <h3>${ui.meeting.begin_worry}</h3>
    <p>${ui.meeting.worry_hint} <a href=${new URL("heard/", FRONT).href}>${ui.meeting.worry_heard}</a></p>
    <ul class="start__worries">${situations.map((situation) => html`<li><button type="button" class="chip" data-worry=${situation.id} @click=${() => putWorry(situation)}>${situation.title}</button></li>`)}</ul>
    <p class="start__other"><button type="button" class="button button--quiet" @click=${() => putOwn("welcome")}>${ui.meeting.begin_empty}</button></p>
  </section>`
