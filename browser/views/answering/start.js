/** The page on which a checklist is answered: which checklist, and whether by one or by a group, stands at the end of its address. */
import { html, render } from "lit-html"
import { filled } from "../../facts/facts.js"
import { GROUP, addressOf } from "./address.js"
import { startGroup } from "./group.js"
import { startOwn } from "./own.js"

/**
 * @typedef {object} Answering what all that is drawn here must know
 * @property {HTMLElement} place
 * @property {import("../../answers/checklist.js").Checklist} checklist
 * @property {import("../../meeting/plan.js").RecordFacts} record
 * @property {ReadonlyMap<string, import("../../meeting/plan.js").RecordFacts>} records
 * @property {string} language
 * @property {import("../words.js").Words} ui
 * @property {(id: string) => Promise<any>} loadTexts
 */

/** The end of the address; as it stands where a program on the way has cut it within a sign. */
const ending = () => {
  try { return decodeURIComponent(location.hash.slice(1)) } catch { return location.hash.slice(1) }
}

/**
 * @param {HTMLElement} place
 * @param {Awaited<ReturnType<typeof import("../../facts/facts.js").loadFacts>> & { loadTexts: (id: string) => Promise<any> }} loaded
 */
export const startAnswering = async (place, { facts, records, ui, loadTexts }) => {
  addEventListener("hashchange", () => location.reload())
  addEventListener("beforeprint", () => { for (const fold of place.querySelectorAll("details")) fold.open = true })
  const [id, rest] = ending().split("~")
  const record = records.get(id)
  if (record?.kind !== "checklist") {
    const all = facts.records.filter(({ kind }) => kind === "checklist")
    return render(html`
      <h1>${ui.answering.choose}</h1>
      ${id ? html`<p class="answering__told" role="alert">${filled(ui.answering.gone, { id })}</p>` : ""}
      <ul class="chosen">${all.map((one) => html`<li data-colour=${one.colour}><a href=${addressOf(one.id)}><b>${one.number}</b> ${one.title}</a></li>`)}</ul>`, place)
  }
  const answering = { place, checklist: await loadTexts(id), record, records, language: facts.language, ui, loadTexts }
  place.dataset.colour = record.colour
  document.title = `${record.title} – ${document.title}`
  if (rest) await startGroup(answering, rest === GROUP ? "" : rest)
  else startOwn(answering)
}
