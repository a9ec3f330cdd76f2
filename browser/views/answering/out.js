/** Answers taken along: on paper, and as text. */
import { html } from "lit-html"
import { conversations, profileOf } from "../../answers/profile.js"
import { writtenAnswers } from "../../answers/text.js"
import { filled, pageOf } from "../../facts/facts.js"
import { save } from "../saving.js"
import { dayWords } from "../words.js"

/**
 * @param {import("./start.js").Answering} answering
 * @param {{ tally: import("../../answers/tally.js").Tally, least: number }} context
 */
export const drawOut = ({ checklist, record, records, language, ui }, { tally, least }) => {
  const taken = () => {
    const profile = profileOf(checklist, tally, least)
    const { first, others } = conversations(checklist, profile.lines)
    const day = dayWords(new Date().toISOString().slice(0, 10), language, "long")
    const text = writtenAnswers({
      title: record.title,
      summary: least > 1 ? `${filled(ui.answering.sum, { n: tally.people })} ${day}` : day,
      checklist,
      profile,
      few: least > 1 ? ui.answering.few : ui.answering.unanswered,
      conversation: first ? ui.answering.talk : ui.answering.talk_none,
      conversations: [...(first ? [first] : []), ...others].map((id) => records.get(id)?.title ?? id),
      address: pageOf(record),
    })
    save(new Blob([text], { type: "text/plain" }), `${record.title}.txt`)
  }
  return html`
    <p class="answering__hands answering__out">
      <button type="button" class="button button--quiet" data-print @click=${() => print()}>${ui.answering.print}</button>
      <button type="button" class="button button--quiet" data-save @click=${taken}>${ui.answering.save}</button>
    </p>`
}
