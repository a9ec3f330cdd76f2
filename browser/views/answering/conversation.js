/** What to talk about: first whether it belongs in a group at all, then one conversation, and two others to choose from instead. */
import { html, nothing } from "lit-html"
import { conversations, profileOf } from "../../answers/profile.js"
import { FRONT, filled, pageOf } from "../../facts/facts.js"

/**
 * Returns what draws the conversation for a tally; the answer to whether it is safe stays as long as the page.
 *
 * @param {import("./start.js").Answering} answering
 * @param {() => void} redraw
 */
export const startConversation = ({ checklist, records, ui, loadTexts }, redraw) => {
  /** @type {"" | "yes" | "no"} */
  let serious = ""
  /** @type {Map<string, any>} */
  const texts = new Map()
  const textsOf = (/** @type {string} */ id) => {
    if (!texts.has(id)) {
      texts.set(id, null)
      loadTexts(id).then((text) => { texts.set(id, text); redraw() })
    }
    return texts.get(id)
  }
  const facts = (/** @type {string} */ id) => /** @type {import("../../meeting/plan.js").RecordFacts} */ (records.get(id))
  const lasting = (/** @type {string} */ id) => {
    const parts = facts(id).rows.flatMap((row) => row.parts)
    const all = (/** @type {3 | 4} */ bound) => parts.reduce((sum, part) => sum + part[bound], 0)
    return filled(ui.answering.minutes, { from: all(3), to: all(4) })
  }
  const choose = (/** @type {"yes" | "no"} */ answer) => () => { serious = answer; redraw() }

  return (/** @type {import("../../answers/tally.js").Tally} */ tally, /** @type {number} */ least) => {
    const { first, others } = conversations(checklist, profileOf(checklist, tally, least).lines)
    const named = first ?? others[0]
    const safe = named && textsOf(named)?.safe_use
    return html`
      <section class="talk" data-afterwards><h3>${ui.answering.afterwards}</h3><p>${checklist.afterwards}</p></section>
      <fieldset class="talk talk--safe">
        <legend>${ui.answering.safe_first}</legend>
        <p>${ui.answering.safe_question}</p>
        <div class="asked__answers">
          <label><input type="radio" name="serious" value="yes" .checked=${serious === "yes"} @change=${choose("yes")}><span>${ui.answering.safe_yes}</span></label>
          <label><input type="radio" name="serious" value="no" .checked=${serious === "no"} @change=${choose("no")}><span>${ui.answering.safe_no}</span></label>
        </div>
        <div role="status">${serious === "yes" ? html`<p><strong>${ui.answering.safe_not_here}</strong> ${safe?.take_on ?? ""}</p>` : nothing}</div>
      </fieldset>
      ${serious === "no" ? html`
        <section class="talk" data-talk>
          <h3>${first ? ui.answering.talk : ui.answering.talk_none}</h3>
          ${first ? html`
            <div class="talk__first" data-colour=${facts(first).colour}>
              <p class="talk__title"><a href=${pageOf(facts(first))}>${facts(first).title}</a></p>
              <p>${textsOf(first)?.summary ?? ""}</p>
              <p class="talk__facts">${facts(first).number} · ${lasting(first)}</p>
              <p class="answering__hands"><a class="button" href=${new URL(`meeting/#put=${checklist.id},${first}`, FRONT).href}>${ui.meeting.put_into_ours}</a>
                <a class="button button--quiet" href=${new URL(`meeting/run/#1~${first}`, FRONT).href}>${ui.meeting.run}</a></p>
            </div>` : nothing}
          ${others.length ? html`
            ${first ? html`<h4>${others.length > 1 ? ui.answering.talk_others : ui.answering.talk_other}</h4>` : nothing}
            <ul class="talk__others">${others.map((id) => html`<li><a href=${pageOf(facts(id))}>${facts(id).title}</a> <span>${lasting(id)}</span></li>`)}</ul>` : nothing}
        </section>` : nothing}`
  }
}
