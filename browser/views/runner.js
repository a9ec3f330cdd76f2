/** The page on which a meeting is held: before, one thing at a time, and after. The clock tells, and what is kept outlives the page. */
import { html, nothing, render } from "lit-html"
import { ring, shake, soundOff, soundOn } from "../device/bell.js"
import { stayAwake } from "../device/awake.js"
import { fillScreen } from "../device/full_screen.js"
import { ticking } from "../device/ticking.js"
import { FRONT, filled } from "../facts/facts.js"
import { keptAgreement } from "../keeping/agreements.js"
import { keepPlan, keptAt, keptPlan, newId } from "../keeping/plans.js"
import { followNotes, followRun, forgetNotes, keepNotes, keepRun, keptNotes, keptRun } from "../keeping/runs.js"
import { readPlan, write } from "../meeting/address.js"
import { notedAt, writtenNotes } from "../meeting/notes.js"
import { plainly } from "../meeting/pasted.js"
import { UNBEGUN, give, goTo, pause, standing } from "../meeting/running.js"
import { timetable } from "../meeting/timetable.js"
import { agreementSection } from "./agreement_out.js"
import { drawBefore } from "./before.js"
import { drawChair, drawNotesOut } from "./chair.js"
import { drawRoom } from "./room.js"
import { save } from "./saving.js"
import { sceneOf } from "./scene.js"
import { dayWords, lasting, lostWords, spanWords } from "./words.js"

/** A run that was begun so long ago is offered, not gone on with by itself. */
const LONG_AGO = 12 * 60 * 60_000

/**
 * @param {HTMLElement} place
 * @param {Awaited<ReturnType<typeof import("../facts/facts.js").loadFacts>> & { loadTexts: (id: string) => Promise<any> }} loaded
 */
export const startRunning = async (place, { facts, records, ui, loadTexts }) => {
  const { plan, lost } = readPlan(location.hash, records)
  const address = write(plan)
  const table = timetable(plan, records)
  const timed = table.lines.flatMap((line) => line.pieces.filter((piece) => piece.minutes > 0).map((piece) => ({ line, piece })))
  const pieces = timed.map(({ piece }) => piece)
  const ids = [...new Set(table.lines.flatMap((line) => [line.block.record, ...line.pieces.map((piece) => piece.record)]))].filter(Boolean)
  const texts = new Map(await Promise.all(ids.map(async (id) => /** @type {const} */ ([id, await loadTexts(id)]))))
  const scenes = timed.map(({ line, piece }, at) => sceneOf(line, piece, at, texts, records, ui))
  const title = plan.title || table.lines.find(({ record }) => record)?.record?.title || ui.meeting.untitled
  const keptHere = () => keptAt(location.hash.slice(1), address)?.id ?? address
  let id = keptPlan(history.state?.plan)?.id ?? keptHere() // a reload goes on, whatever became of the plan
  const roomOnly = new URLSearchParams(location.search).get("view") === "room"
  const planPage = (search = "") => new URL(`meeting/${search}#${keptPlan(id)?.address ?? address}`, FRONT).href
  const agreementPage = () => planPage("?agree")

  let run = keptRun(id)
  let notes = keptNotes(id)
  let kept = true
  let sound = false
  let onlyRoom = roomOnly
  let rung = -1
  let said = ""
  let waiting = run.since === null || Date.now() - (run.began ?? 0) > LONG_AGO

  const say = (/** @type {string} */ words) => { said = words }
  const ready = (/** @type {string} */ name) => { say(filled(ui.meeting.joined, { name })); draw() }
  const become = (/** @type {import("../meeting/running.js").Run} */ next) => {
    if (next.at !== run.at || run.since === null) {
      rung = -1
      const scene = scenes[next.at]
      say(scene ? filled(ui.running.now, { title: scene.title, length: lasting(pieces[next.at].minutes, ui) }) : ui.running.over)
      scrollTo({ top: 0 })
    }
    run = next
    keepRun(id, run)
    draw()
    catchFocus("[data-next]")
  }
  /** What had the focus may be gone with what was drawn before; then it goes on here, or to the heading. @param {string} selector */
  const catchFocus = (selector) => {
    if (document.activeElement === document.body) /** @type {HTMLElement | null} */ (place.querySelector(selector) ?? place.querySelector("h1"))?.focus({ preventScroll: true })
  }
  const asked = () => scenes.flatMap((scene) => scene.asked.map((one) => ({ ...one, place: scene.title })))
  const hands = {
    step: (/** @type {number} */ by) => become(goTo(run, Math.min(pieces.length, run.at + by), Date.now())),
    give: (/** @type {number} */ minutes) => { rung = -1; become(give(run, minutes)) },
    pause: () => become(pause(run, Date.now())),
    room: () => { onlyRoom = !onlyRoom; draw(); catchFocus("[data-room]") },
    window: () => { open(`?view=room#${address}`, "room", "popup,width=1280,height=800") },
    fill: () => fillScreen(() => draw()),
    sound: () => {
      sound = !sound
      if (sound) soundOn()
      else soundOff()
      draw()
    },
    note: (/** @type {string} */ key, /** @type {string} */ text) => {
      notes = { ...notes, [key]: plainly(text) }
      kept = keepNotes(id, notes)
      draw()
    },
    save: (/** @type {boolean} */ markdown) => {
      const text = writtenNotes(title, asked(), notes, { markdown, day: plan.day })
      if (!text) { say(ui.running.notes_none); return draw() }
      ready(save(new Blob([text], { type: markdown ? "text/markdown" : "text/plain" }), `${title}.${markdown ? "md" : "txt"}`))
    },
    word: async () => {
      const sections = [...notedAt(asked(), notes)]
      const agreement = keptAgreement(id)?.now
      if (agreement?.lines.length) sections.push(agreementSection(agreement, facts.result_places, facts.language, ui))
      if (!sections.length) { say(ui.running.notes_none); return draw() }
      try {
        const { wordFile } = await import("../documents/word.js")
        ready(save(await wordFile(title, plan.day ? [dayWords(plan.day, facts.language, "full")] : [], sections, facts.language), `${title}.docx`))
      } catch (fault) {
        say(ui.meeting.word_failed)
        draw()
        console.error(fault)
      }
    },
    forget: () => {
      if (!confirm(ui.running.notes_forget_sure)) return
      forgetNotes(id)
      notes = {}
      say(ui.running.notes_forgotten)
      draw()
    },
  }
  const begin = () => {
    stayAwake()
    waiting = false
    // What is noted and agreed is found again beside the plan, so it is kept, too.
    if (id === address && keepPlan({ id: newId(), address, title, changed: Date.now() })) id = keptHere()
    history.replaceState({ plan: id }, "")
    become(goTo({ ...UNBEGUN }, 0, Date.now()))
  }
  const goOn = () => { stayAwake(); waiting = false; draw() }

  const drawHere = (/** @type {number} */ now) => {
    if (!pieces.length) return html`<p>${ui.running.nothing} <a href=${planPage()}>${ui.running.to_plan}</a></p>`
    if (roomOnly && run.since === null) return html`<section class="room"><h1 class="room__title">${title}</h1><p class="room__doing">${ui.running.soon}</p></section>`
    if (waiting && !roomOnly) return drawBefore({ title, span: spanWords(plan, table.minutes, facts.language, ui), texts, records, ui, left: run.since === null ? null : run.at, begin, goOn })
    const scene = scenes[run.at]
    if (!scene) return drawAfter()
    const stands = standing(pieces, run, now)
    const room = drawRoom(scene, stands, { ui, still: run.paused !== null })
    if (roomOnly) return room
    if (onlyRoom) return html`${room}<p class="run__back"><button type="button" class="plain" data-room @click=${hands.room}>${ui.running.facilitator}</button></p>`
    return html`<div class="run__both">${room}${drawChair({ scene, next: scenes[run.at + 1], nextMinutes: pieces[run.at + 1]?.minutes ?? 0, standing: stands, run, now, count: pieces.length, sound, kept, notes, plan: planPage(), agreement: agreementPage(), language: facts.language, ui, hands })}</div>`
  }
  const drawAfter = () => html`
    <section class="before"><h1 tabindex="-1">${ui.running.over}</h1>
      ${roomOnly ? nothing : html`<p>${ui.running.over_hint}</p>
      <p class="before__actions"><a class="button" data-agreement href=${agreementPage()}>${keptAgreement(id)?.now.lines.length ? ui.meeting.agreement : ui.meeting.agreement_add}</a></p>
      <p class="chair-view__more">${drawNotesOut({ ui, hands })}
        <button type="button" class="plain" @click=${() => hands.step(-1)}>${ui.running.back}</button> <a class="plain" href=${planPage()}>${ui.running.to_plan}</a></p>`}
    </section>`
  const draw = () => {
    const now = Date.now()
    document.body.toggleAttribute("data-room", roomOnly || onlyRoom)
    render(html`${lost.map((one) => html`<p class="planner__lost" role="alert">${lostWords(one, ui)}</p>`)}${drawHere(now)}<p class="visually-hidden" role="status">${said}</p>`, place)
  }
  const tick = () => {
    if (run.since === null || waiting || !scenes[run.at]) return
    if (run.paused === null && standing(pieces, run, Date.now()).left <= 0 && rung !== run.at) {
      rung = run.at
      say(ui.running.time_is_up)
      if (!roomOnly) {
        ring()
        shake()
      }
    }
    draw()
  }

  addEventListener("keydown", (event) => {
    if (/** @type {HTMLElement} */ (event.target).matches("textarea, input") || run.since === null || waiting) return
    if (event.key === "PageDown" || event.key === "PageUp") {
      event.preventDefault()
      hands.step(event.key === "PageDown" ? 1 : -1)
    }
    if (event.key === "Escape" && onlyRoom && !roomOnly) hands.room()
  })
  addEventListener("hashchange", () => location.reload())
  followRun(() => {
    if (waiting) id = keptHere() // another window may have begun it since
    return id
  }, (next) => {
    if (next.at !== run.at) rung = -1
    run = next
    if (run.since !== null) waiting = false
    draw()
  })
  followNotes(() => id, () => {
    notes = keptNotes(id)
    draw()
  })
  history.replaceState({ plan: id }, "")
  document.body.dataset.run = ""
  ticking(tick)
  draw()
}
