/** The page on which the handbook is taken along: what it weighs, what is kept, and how it is deleted again. */
import { html, nothing, render } from "lit-html"
import { FRONT, filled, siteOf } from "../facts/facts.js"
import { loadSheets, sheetsOf } from "../facts/sheets.js"
import { keptPlans } from "../keeping/plans.js"
import { readPlan } from "../meeting/address.js"
import { takenUp } from "../meeting/notices.js"
import { timetable } from "../meeting/timetable.js"
import { forget, keep, keptOf } from "../offline/kept.js"
import { bytesOf, fetchList, otherThan, rowsOf } from "../offline/list.js"
import { begin, end, hindrance } from "../offline/worker.js"
import { meetingElsewhere } from "./newer.js"
import { dayWords, megabytes } from "./words.js"

/** As many plans as a list of boxes can be read. */
const MOST_PLANS = 8

/**
 * @typedef {{ address: string, title: string, files: string[], bytes: number }} Meeting
 *
 * @param {HTMLElement} place
 * @param {Awaited<ReturnType<typeof import("../facts/facts.js").loadFacts>>} loaded
 */
export const startTaking = async (place, { facts, records, ui }) => {
  const { language } = facts
  const here = { language, front: FRONT, site: siteOf(language) }
  const hash = location.hash.slice(1)
  const asked = new URLSearchParams(hash).get("asked")
  const hindered = hindrance()
  const list = hindered ? null : await fetchList(FRONT).catch(() => undefined) // undefined without a network
  let kept = hindered ? undefined : await keptOf(here)
  let said = ""
  let done = -1
  let total = 0
  let stop = new AbortController()

  const size = (/** @type {number} */ bytes) => megabytes(bytes, language, ui)

  /** The meetings that this browser knows, with the sheets they need; the one that was asked for comes first. @returns {Promise<Meeting[]>} */
  const meetings = async () => {
    if (!list && !kept) return []
    const sheets = await loadSheets()
    const known = (list ?? kept?.list)?.sheets ?? {}
    const addresses = [...new Set([hash.includes("~") ? hash : "", ...keptPlans().map(({ address }) => address)])].filter(Boolean)
    return addresses.slice(0, MOST_PLANS).flatMap((address) => {
      const { plan } = readPlan(address, records)
      const ids = takenUp(plan, timetable(plan, records), records).map(({ id }) => id)
      const files = sheetsOf(sheets, ids).map(({ file }) => file).filter((file) => known[file])
      return files.length ? [{ address, title: plan.title || ui.meeting.untitled, files, bytes: bytesOf(files.map((file) => known[file])) }] : []
    })
  }
  const offered = await meetings().catch(() => [])
  const chosen = new Set(offered.filter(({ address }) => address === hash).map(({ address }) => address))

  const wanted = () => offered.filter(({ address }) => chosen.has(address)).flatMap(({ files }) => files)
  const rows = () => (list ? rowsOf(list, [...new Set([...(kept?.sheets ?? []), ...wanted()])]) : [])
  const missing = () => (kept ? otherThan(rows(), rowsOf(kept.list, kept.sheets)) : rows())

  const take = async () => {
    if (!list) return
    if (kept && kept.list.version !== list.version && (await meetingElsewhere())) {
      said = ui.take_along.in_meeting
      return draw()
    }
    stop = new AbortController()
    total = bytesOf(rows())
    done = 0
    said = ui.take_along.begun
    draw()
    try {
      await begin(here.site)
      await keep(here, list, wanted(), (bytes) => { done = bytes; draw() }, stop.signal)
      kept = await keptOf(here)
      chosen.clear()
      said = ""
    } catch (fault) {
      const { name } = /** @type {Error} */ (fault)
      said = stop.signal.aborted ? ui.take_along.stopped : name === "QuotaExceededError" ? ui.take_along.full : ui.take_along.failed
      if (!stop.signal.aborted) console.error(fault)
    }
    done = -1
    draw()
    place.querySelector("button")?.focus()
  }
  const drop = async () => {
    await forget(here.site)
    await end(here.site)
    kept = undefined
    said = ui.take_along.dropped
    draw()
    place.querySelector("button")?.focus()
  }

  const drawKept = (/** @type {import("../offline/kept.js").Kept} */ one) => html`
    <p class="taking__kept" data-kept>${filled(ui.take_along.kept, { day: dayWords(new Date(one.since).toISOString(), language, "long"), size: size(bytesOf(rowsOf(one.list, one.sheets))) })}
      ${one.sheets.length ? filled(ui.take_along.kept_sheets, { n: one.sheets.length }) : nothing}</p>
    ${list === undefined ? html`<p>${ui.take_along.offline}</p>` : nothing}
    ${list && list.version !== one.list.version ? html`<p>${ui.take_along.newer}</p>` : nothing}`
  const drawMeetings = () => html`
    <ul class="taking__meetings">${offered.filter(({ files }) => files.some((file) => !kept?.sheets.includes(file))).map(({ address, title, files, bytes }) => html`
      <li><label><input type="checkbox" .checked=${chosen.has(address)} ?disabled=${done >= 0} @change=${(/** @type {Event} */ event) => {
        if (/** @type {HTMLInputElement} */ (event.target).checked) chosen.add(address)
        else chosen.delete(address)
        draw()
      }}><span>${filled(ui.take_along.sheets, { title, n: files.length, size: size(bytes) })}</span></label></li>`)}</ul>`
  const drawHands = () => {
    if (done >= 0) return html`
      <p><progress max=${total} .value=${done} aria-label=${ui.take_along.begun}></progress> ${filled(ui.take_along.keeping, { done: size(done), total: size(total) })}</p>
      <p><button type="button" class="button button--quiet" data-stop @click=${() => stop.abort()}>${ui.take_along.stop}</button></p>`
    const fresh = kept && list?.version === kept.list.version
    const more = bytesOf(missing())
    return html`
      ${list && offered.length ? drawMeetings() : nothing}
      <p class="planner__out">
        ${list && !kept ? html`<button type="button" class="button" data-keep @click=${take}>${filled(ui.take_along.keep, { size: size(more) })}</button>` : nothing}
        ${list && kept && !fresh ? html`<button type="button" class="button" data-keep @click=${take}>${filled(ui.take_along.get_newer, { size: size(more) })}</button>` : nothing}
        ${list && fresh && more ? html`<button type="button" class="button" data-keep @click=${take}>${ui.take_along.add} (${size(more)})</button>` : nothing}
        ${kept ? html`<button type="button" class="button button--quiet" data-drop @click=${drop}>${ui.take_along.drop}</button>` : nothing}
      </p>`
  }
  const draw = () => render(html`
    ${asked ? html`<p class="planner__lost" role="alert">${filled(ui.take_along.asked, { address: asked })}</p>` : nothing}
    ${hindered ? html`<p class="planner__lost" data-hindered>${hindered === "insecure" ? ui.take_along.insecure : ui.take_along.unable}</p>`
      : list === null && !kept ? html`<p>${ui.take_along.not_built}</p>`
      : list === undefined && !kept ? html`<p>${ui.take_along.offline_now}</p>`
      : html`${kept ? drawKept(kept) : nothing}${drawHands()}`}
    <p class="taking__said" role="status">${said}</p>`, place)
  draw()
}
