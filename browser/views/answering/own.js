/** One person answers: before, one line at a time or all at once, and the profile. What is answered is kept at once. */
import { html, nothing, render } from "lit-html"
import { keyed } from "lit-html/directives/keyed.js"
import { placesOf } from "../../answers/checklist.js"
import { tallyOf } from "../../answers/tally.js"
import { filled, pageOf } from "../../facts/facts.js"
import { forgetAnswers, keepAnswers, keptAnswers } from "../../keeping/answers.js"
import { GROUP, addressOf } from "./address.js"
import { drawCode } from "./code.js"
import { startConversation } from "./conversation.js"
import { drawLine } from "./line.js"
import { drawOut } from "./out.js"
import { drawProfile } from "./profile.js"

/** @typedef {{ view: "before" | "one" | "all" | "profile", at: number }} Where */

/** @param {import("./start.js").Answering} answering */
export const startOwn = (answering) => {
  const { place, checklist, record, ui } = answering
  const count = checklist.items.length
  let own = keptAnswers(checklist.id)
  let kept = true
  let said = ""
  /** @type {Where} */
  let where = history.state?.view ? history.state : { view: "before", at: 0 }
  const conversation = startConversation(answering, () => draw())
  const code = { shown: false }

  const given = () => checklist.items.filter((item) => own.given[item.id]).length
  const come = (/** @type {Where} */ next) => {
    where = next
    said = ""
    code.shown = false
    draw()
    scrollTo({ top: 0 })
    const focus = /** @type {HTMLElement | null} */ (place.querySelector(where.view === "one" ? ".asked__text" : "h1, h2[tabindex]"))
    focus?.focus({ preventScroll: true })
  }
  /** Goes on; the browser's own way back leads to where one was. */
  const go = (/** @type {Where["view"]} */ view, at = 0) => {
    history.pushState({ view, at }, "")
    come({ view, at })
  }
  const answer = (/** @type {string} */ item, /** @type {string} */ id) => {
    const { [item]: _, ...others } = own.given
    own = { ...own, given: id ? { ...others, [item]: id } : others }
    kept = keepAnswers(checklist.id, own)
    draw()
  }
  const forget = () => {
    if (!confirm(ui.answering.delete_sure)) return
    own = forgetAnswers(checklist.id)
    come({ view: "before", at: 0 })
    said = ui.answering.deleted
    draw()
  }
  const next = (/** @type {Event} */ event) => {
    event.preventDefault()
    if (where.at + 1 < count) go("one", where.at + 1)
    else go("profile")
  }

  const drawBefore = () => {
    const n = given()
    const open = checklist.items.findIndex((item) => !own.given[item.id])
    return html`
      <p class="lead">${checklist.summary}</p>
      <p class="answering__stays">${ui.answering.stays}</p>
      <ol class="answering__how">${checklist.how.map((line) => html`<li>${line}</li>`)}</ol>
      <p class="answering__hands">
        ${n ? html`<button type="button" class="button" data-go-on @click=${() => (open < 0 ? go("profile") : go("one", open))}>${open < 0 ? ui.answering.show : filled(ui.answering.go_on, { n, count })}</button>` : nothing}
        <button type="button" class=${n ? "button button--quiet" : "button"} data-begin @click=${() => go("one")}>${n ? ui.answering.from_the_top : ui.answering.begin}</button>
        <button type="button" class="button button--quiet" data-all @click=${() => go("all")}>${ui.answering.all_at_once}</button>
      </p>
      <p class="answering__ways"><a href=${addressOf(checklist.id, GROUP)}>${ui.answering.as_group}</a> <a href=${pageOf(record)}>${ui.answering.paper}</a>
        ${n ? html`<button type="button" class="plain" data-forget @click=${forget}>${ui.answering.delete}</button>` : nothing}</p>`
  }
  const drawOne = () => {
    const item = checklist.items[where.at]
    return html`
      <form @submit=${next}>
        <progress class="answering__progress" max=${count} value=${where.at + 1} aria-hidden="true"></progress>
        ${keyed(item.id, drawLine({ checklist, line: where.at, given: own.given[item.id], ui, answer }))}
        <p class="answering__hands answering__hands--foot">
          <button type="button" class="button button--quiet" data-back @click=${() => history.back()}>${ui.answering.back}</button>
          <button class="button" data-next>${where.at + 1 === count ? ui.answering.show : own.given[item.id] ? ui.answering.next : ui.answering.skip}</button>
        </p>
        <p class="answering__ways"><button type="button" class="plain" data-all @click=${() => go("all")}>${ui.answering.all_at_once}</button></p>
      </form>`
  }
  const drawAll = () => html`
    <h2 class="visually-hidden" tabindex="-1">${ui.answering.all_at_once}</h2>
    <div class="answering__all">${checklist.items.map((item, line) => drawLine({ checklist, line, given: own.given[item.id], ui, answer }))}</div>
    <p class="answering__hands">
      <button type="button" class="button button--quiet" data-back @click=${() => history.back()}>${ui.answering.back}</button>
      <button type="button" class="button" data-next @click=${() => go("profile")}>${ui.answering.show}</button>
      <button type="button" class="button button--quiet" data-one @click=${() => go("one")}>${ui.answering.one_at_a_time}</button>
    </p>`
  const drawResult = () => {
    const tally = tallyOf(checklist, placesOf(checklist, own.given))
    return html`
      <h2 tabindex="-1">${ui.answering.your_profile}</h2>
      ${given() === 0 ? html`<p>${ui.answering.no_answers}</p>` : html`
        ${drawProfile(answering, tally, 1)}
        ${conversation(tally, 1)}
        ${drawCode(answering, { own, code, redraw: () => draw() })}
        ${drawOut(answering, { tally, least: 1 })}`}
      <p class="answering__hands">
        <button type="button" class="button button--quiet" data-change @click=${() => go("all")}>${ui.answering.change}</button>
        <button type="button" class="button button--quiet" data-forget @click=${forget}>${ui.answering.delete}</button>
        <a class="button button--quiet" href=${addressOf(checklist.id, GROUP)}>${ui.answering.as_group}</a>
      </p>`
  }
  const draw = () => render(html`
    <p class="answering__kind"><a href=${pageOf(record)}>${record.number} ${ui.kinds.checklist}</a></p>
    <h1 tabindex="-1">${record.title}</h1>
    ${kept ? nothing : html`<p class="answering__told">${ui.answering.not_kept}</p>`}
    ${{ before: drawBefore, one: drawOne, all: drawAll, profile: drawResult }[where.view]()}
    <p class="visually-hidden" role="status">${said}</p>`, place)

  addEventListener("popstate", ({ state }) => come(state?.view ? state : { view: "before", at: 0 }))
  draw()
}
