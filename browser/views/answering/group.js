/** A group's answers, gathered on the facilitator's device: by codes or by hands, and the profile once there are enough. */
import { html, nothing, render } from "lit-html"
import { LEAST, counted, emptyGroup, missing, take } from "../../answers/group.js"
import { filled, pageOf } from "../../facts/facts.js"
import { followGroup, forgetGroup, keepGroup, keptGroup } from "../../keeping/answers.js"
import { GROUP, addressOf } from "./address.js"
import { startCodes } from "./codes.js"
import { startConversation } from "./conversation.js"
import { drawHands } from "./hands.js"
import { drawOut } from "./out.js"
import { drawProfile } from "./profile.js"

/**
 * @param {import("./start.js").Answering} answering
 * @param {string} code what a phone's own camera read at the end of the address, or empty
 */
export const startGroup = async (answering, code) => {
  const { place, checklist, record, ui } = answering
  let group = keptGroup(checklist)
  let kept = true
  let shown = false
  let said = ""
  const conversation = startConversation(answering, () => draw())
  const become = (/** @type {import("../../answers/group.js").Group} */ next) => {
    group = next
    kept = keepGroup(checklist, group)
    draw()
  }
  const codes = startCodes(answering, (given) => {
    const told = take(group, checklist, given)
    become(told.group)
    return told
  }, () => draw())
  const show = () => {
    codes.end()
    shown = true
    become(counted(group))
    const heading = /** @type {HTMLElement | null} */ (place.querySelector("[data-result]"))
    heading?.focus()
  }
  const forget = () => {
    if (!confirm(ui.answering.group_delete_sure)) return
    codes.end()
    forgetGroup(checklist.id)
    group = { ...emptyGroup(checklist), way: group.way }
    shown = false
    said = ui.answering.group_deleted
    draw()
  }

  const stateWords = () => {
    if (group.way === "hands") return group.hands.people < LEAST ? ui.answering.people_few : ""
    const all = filled(ui.answering.sum, { n: group.counted.people + group.waiting.people })
    if (missing(group)) return `${all} ${filled(ui.answering.missing, { n: missing(group) })}`
    return group.counted.people && group.waiting.people && group.waiting.people < LEAST ? `${all} ${filled(ui.answering.waiting, { n: group.waiting.people })}` : all
  }
  const draw = () => {
    const ready = group.way === "hands" ? group.hands.people >= LEAST : missing(group) === 0
    const tally = group.way === "hands" ? group.hands : group.counted
    render(html`
      <p class="answering__kind"><a href=${pageOf(record)}>${record.number} ${ui.kinds.checklist}</a></p>
      <h1 tabindex="-1">${record.title}</h1>
      <h2>${ui.answering.group_title}</h2>
      <p class="answering__lead">${ui.answering.group_lead}</p>
      ${kept ? nothing : html`<p class="answering__told">${ui.answering.not_kept}</p>`}
      <fieldset class="ways"><legend>${ui.answering.way}</legend>
        <div class="asked__answers">${/** @type {const} */ (["codes", "hands"]).map((way) => html`
          <label><input type="radio" name="way" value=${way} .checked=${group.way === way} @change=${() => { codes.end(); shown = false; become({ ...group, way }) }}><span>${way === "codes" ? ui.answering.way_codes : ui.answering.way_hands}</span></label>`)}</div>
      </fieldset>
      ${group.way === "hands" ? drawHands(answering, group.hands, (hands) => become({ ...group, hands })) : codes.draw()}
      <p class="answering__state" role="status" data-state>${stateWords()}</p>
      ${ready ? html`<p class="answering__hands"><button type="button" class="button" data-show @click=${show}>${ui.answering.show_group}</button></p>` : nothing}
      ${shown && ready && tally.people >= LEAST ? html`
        <div class="answering__result">
          <h2 tabindex="-1" data-result>${ui.answering.group_profile}</h2>
          <p class="answering__count">${filled(ui.answering.sum, { n: tally.people })}</p>
          ${drawProfile(answering, tally, LEAST)}
          ${conversation(tally, LEAST)}
          ${drawOut(answering, { tally, least: LEAST })}
        </div>` : nothing}
      <p class="answering__ways"><a href=${addressOf(checklist.id)}>${ui.answering.alone}</a> <a href=${pageOf(record)}>${ui.answering.paper}</a>
        <button type="button" class="plain" data-forget @click=${forget}>${ui.answering.group_delete}</button></p>
      <p class="visually-hidden" role="status">${said}</p>`, place)
  }
  followGroup(checklist.id, () => { group = keptGroup(checklist); draw() })
  draw()
  if (code) {
    history.replaceState(null, "", `#${checklist.id}~${GROUP}`)
    codes.takeText(code)
  }
}
