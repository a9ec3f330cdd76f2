/** The agreement that a meeting ends in, large enough for the wall while it is written. */
import { html, nothing } from "lit-html"
import { live } from "lit-html/directives/live.js"
import { dates, withFound } from "../agreement/agreement.js"
import { filled } from "../facts/facts.js"
import { keepAgreement, keptAgreement } from "../keeping/agreements.js"
import { newId } from "../keeping/plans.js"
import { write } from "../meeting/address.js"
import { plainly } from "../meeting/pasted.js"
import { toCalendar, toSheet, toText, toWord } from "./agreement_out.js"
import { drawDayField } from "./day_field.js"

/** @typedef {import("../agreement/agreement.js").Line} Line */
/** @typedef {import("../agreement/agreement.js").Agreement} Agreement */

/** @param {Event} event */
const typed = (event) => plainly(/** @type {HTMLInputElement} */ (event.target).value)

/** What is kept for a plan, as it is now. @param {string} id the plan's @param {import("../meeting/plan.js").Plan} plan @param {import("./words.js").Words} ui */
const keptNow = (id, plan, ui) => {
  const about = { title: plan.title || ui.meeting.untitled, day: plan.day, address: `${location.origin}${location.pathname}#${write(plan)}` }
  const kept = keptAgreement(id) ?? { now: { id: newId(), version: 0, lines: [], goesTo: "", withdrawn: [], ...about }, given: null }
  return { kept, now: /** @type {Agreement} */ ({ ...kept.now, ...about }) }
}

/**
 * Keeps what was read from a file beside what is agreed; returns whether it could be kept.
 *
 * @param {string} id the plan's
 * @param {import("../agreement/fields.js").Found} found
 * @param {import("../meeting/plan.js").Plan} plan
 * @param {import("./words.js").Words} ui
 */
export const takeAgreement = (id, found, plan, ui) => {
  const { kept, now } = keptNow(id, plan, ui)
  return keepAgreement(id, { ...kept, now: withFound(now, found, newId) })
}

/** Brings whoever comes to write the agreement to it, and begins its first line. @param {HTMLElement} place the page on which it is drawn */
export const beginAgreement = (place) => {
  const first = /** @type {HTMLElement | null} */ (place.querySelector(".agreed__line textarea"))
  if (first) first.focus()
  else /** @type {HTMLElement | null} */ (place.querySelector("[data-agree]"))?.click()
}

/**
 * @param {object} context
 * @param {string} context.id the plan's
 * @param {import("../meeting/plan.js").Plan} context.plan
 * @param {import("../meeting/timetable.js").Timetable} context.table
 * @param {string} context.language
 * @param {readonly string[]} context.places where results go on, in the order of the sheets
 * @param {import("./words.js").Words} context.ui
 * @param {() => void} context.redraw
 */
export const drawAgreement = ({ id, plan, table, language, places, ui, redraw }) => {
  const { kept, now } = keptNow(id, plan, ui)
  const ticked = now.ticked ?? []
  const tick = (/** @type {number} */ place) => become({ ticked: ticked.includes(place) ? ticked.filter((one) => one !== place) : [...ticked, place] })
  const large = document.body.dataset.agreeing !== undefined
  const part = (/** @type {string} */ selector) => /** @type {HTMLElement} */ (document.querySelector(`.agreed${selector}`))
  const say = (/** @type {string} */ words) => { part(" [role=status]").textContent = words }
  const become = (/** @type {Partial<Agreement>} */ changes) => {
    const written = keepAgreement(id, { ...kept, now: { ...now, ...changes } })
    redraw()
    say(written ? "" : ui.meeting.agreement_not_kept)
  }
  const ready = (/** @type {string} */ name) => say(filled(ui.meeting.joined, { name }))
  const change = (/** @type {Line} */ line, /** @type {Partial<Line>} */ changes) =>
    become({ lines: now.lines.map((one) => (one.id === line.id ? { ...one, ...changes } : one)) })
  const add = () => {
    become({ lines: [...now.lines, { id: newId(), what: "", who: "", byWhen: "", followUp: "" }] })
    part(" .agreed__line:last-child textarea").focus()
  }
  const drop = (/** @type {Line} */ line) => {
    become({ lines: now.lines.filter((one) => one.id !== line.id) })
    part(" [data-agree]").focus()
  }
  const forget = () => {
    if (!confirm(ui.meeting.agreement_delete_sure)) return
    keepAgreement(id, null)
    redraw()
    say(ui.meeting.agreement_deleted)
    part(" [data-agree]").focus()
  }
  const show = () => {
    if (large) delete document.body.dataset.agreeing
    else document.body.dataset.agreeing = ""
    redraw()
    part("").scrollIntoView()
  }
  const calendar = async () => {
    const { out: given, name } = await toCalendar(now, kept.given, places, ui)
    const { version, withdrawn } = given
    keepAgreement(id, { now: { ...(keptAgreement(id)?.now ?? given), version, withdrawn }, given }) // somebody may have gone on writing
    redraw()
    ready(name)
  }
  const sheet = async () => {
    const records = [...new Set(table.lines.flatMap(({ block, pieces }) => [block.record, ...pieces.map(({ record }) => record)]))].filter(Boolean)
    say(ui.meeting.joining)
    try {
      say(await toSheet(now, records, language, ui))
    } catch (fault) {
      say(ui.meeting.join_failed)
      console.error(fault)
    }
  }
  const word = () => toWord(now, places, language, ui).then(ready, (fault) => {
    say(ui.meeting.word_failed)
    console.error(fault)
  })
  /** @param {Line} line @param {"what" | "who" | "byWhen" | "followUp"} name @param {string} label */
  const field = (line, name, label) => {
    const named = `agreement-${line.id}-${name}`
    const write = (/** @type {Event} */ event) => change(line, { [name]: typed(event) })
    return html`<p class=${`field field--${name}`}><label for=${named}>${label}</label>${name === "what"
      ? html`<textarea id=${named} rows="2" maxlength="400" .value=${live(line.what)} @input=${write}></textarea>`
      : name === "who" ? html`<input id=${named} maxlength="200" .value=${live(line.who)} @input=${write}>`
      : drawDayField({ id: named, day: line[name], language, become: (day) => change(line, { [name]: day }) })}</p>`
  }
  const words = ui.agreement_fields
  return html`
    <section class="agreed" aria-labelledby="meeting-agreement" @keydown=${(/** @type {KeyboardEvent} */ event) => { if (event.key === "Escape" && large) show() }}>
      <h2 id="meeting-agreement">${ui.meeting.agreement}${large ? html` <span class="agreed__meeting">${now.title}</span>` : nothing}</h2>
      <p class="agreed__lead">${ui.workbook.agreement_lead}</p>
      <ol class="agreed__lines">${now.lines.map((line) => html`
        <li class="agreed__line">
          ${field(line, "what", words.what)}${field(line, "who", words.who)}${field(line, "byWhen", words.by_when)}${field(line, "followUp", words.follow_up)}
          <button type="button" class="plain" @click=${() => drop(line)}>${ui.meeting.agreement_drop}<span class="visually-hidden">: ${line.what}</span></button>
        </li>`)}</ol>
      ${now.lines.length ? html`
        <fieldset class="agreed__places"><legend>${ui.meeting.goes_to}</legend>${places.map((place, at) => html`
          <label><input type="checkbox" data-goes-on=${at + 1} .checked=${live(ticked.includes(at + 1))} @change=${() => tick(at + 1)}><span>${place}</span></label>`)}</fieldset>
        <p class="field field--goes-to"><label for="agreement-goes-to">${ui.meeting.goes_elsewhere}</label><input id="agreement-goes-to" maxlength="200" .value=${live(now.goesTo)} @input=${(/** @type {Event} */ event) => become({ goesTo: typed(event) })}></p>` : nothing}
      <p class="planner__out">
        <button type="button" class="button button--quiet" data-agree @click=${add}>${now.lines.length ? ui.meeting.agreement_more : ui.meeting.agreement_add}</button>
        ${now.lines.length || large ? html`<button type="button" class="button button--quiet" data-large aria-pressed=${large} @click=${show}>${large ? ui.meeting.agreement_small : ui.meeting.agreement_large}</button>` : nothing}
        ${dates(now).length || kept.given ? html`<button type="button" class="button" data-calendar @click=${calendar}>${ui.meeting.to_calendar}</button>` : nothing}
        ${now.lines.length ? html`
          <button type="button" class="button button--quiet" data-sheet @click=${sheet}>${ui.meeting.to_sheet}</button>
          <button type="button" class="button button--quiet" data-word @click=${word}>${ui.meeting.to_word}</button>
          <button type="button" class="button button--quiet" data-text @click=${() => ready(toText(now, places, language, ui))}>${ui.meeting.to_text}</button>` : nothing}
      </p>
      <p class="agreed__said" role="status"></p>
      ${now.lines.length || kept.given ? html`<p class="planner__stays">${ui.meeting.agreement_stays} <button type="button" class="plain" data-forget @click=${forget}>${ui.meeting.agreement_delete}</button></p>` : nothing}
    </section>`
}
