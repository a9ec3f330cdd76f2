/** What is needed before the start: what keeps the conversation safe, who does what, and how we talk. */
import { html, nothing } from "lit-html"
import { FRONT } from "../facts/facts.js"

/**
 * @param {object} context
 * @param {string} context.title
 * @param {string} context.span when it is held
 * @param {ReadonlyMap<string, any>} context.texts
 * @param {ReadonlyMap<string, import("../meeting/plan.js").RecordFacts>} context.records
 * @param {import("./words.js").Words} context.ui
 * @param {number | null} context.left the place at which a run was left, or null
 * @param {() => void} context.begin
 * @param {() => void} context.goOn
 */
export const drawBefore = ({ title, span, texts, records, ui, left, begin, goOn }) => {
  const safe = [...texts.values()].filter((one) => one.safe_use)
  const roles = /** @type {const} */ ([["chair", "chair_does"], ["note_taker", "note_taker_does"], ["timekeeper", "timekeeper_does"]])
  const parts = { not_when: ui.running.safe_not_when, confidentiality: ui.running.safe_confidentiality, power: ui.running.safe_power, take_on: ui.running.safe_take_on }
  return html`
    <section class="before">
      <h1>${title}</h1>
      <p class="before__span">${span}</p>
      <p class="before__actions">
        <button type="button" class="button" data-begin @click=${begin}>${left === null ? ui.running.begin : ui.running.begin_again}</button>
        ${left === null ? nothing : html`<button type="button" class="button button--quiet" data-go-on @click=${goOn}>${ui.running.go_on}</button>`}
      </p>
      <div class="before__parts">
        ${safe.map((one) => html`
          <section><h2>${ui.running.safe}: ${records.get(one.id)?.title}</h2>
            <dl>${Object.entries(parts).map(([name, label]) => html`<div><dt>${label}</dt><dd>${one.safe_use[name]}</dd></div>`)}</dl></section>`)}
        <section><h2>${ui.running.roles}</h2>
          <dl>${roles.map(([role, does]) => html`<div><dt>${ui.workbook[role]}</dt><dd>${ui.workbook[does]}</dd></div>`)}</dl>
          <p><a href=${new URL("how-to-use/#ground-rules", FRONT).href} target="_blank">${ui.running.ground_rules}</a></p></section>
      </div>
    </section>`
}
