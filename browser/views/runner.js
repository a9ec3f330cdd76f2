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
import { movedNotes, movedRun } from "../meeting/changed.js"
import { plainly } from "../meeting/pasted.js"
import { UNBEGUN, give, goTo, pause, standing } from "../meeting/running.js"
import { drawAfter } from "./after.js"
import { drawBefore } from "./before.js"
import { followChanges } from "./changed.js"
import { drawChair } from "./chair.js"
import { askedIn, hold } from "./held.js"
import { notesToText, notesToWord } from "./notes_out.js"
import { drawRoom } from "./room.js"
import { lasting, lostWords, spanWords } from "./words.js"

/** A run that was begun so long ago is offered, not gone on with by itself. */
const LONG_AGO = 12 * 60 * 60_000

/**
 * @param {HTMLElement} place
 * @param {Awaited<ReturnType<typeof import("../facts/facts.js").loadFacts>> & { loadTexts: (id: string) => Promise<any> }} loaded
 */
export const startRunning = async (place, loaded) => {
  const { facts, records, ui } = loaded
  let held = await hold(location.hash, loaded)
  const keptHere = () => keptAt(location.hash.slice(1), held.address)?.id ?? held.address
  const reloaded = keptPlan(history.state?.plan)?.id
  let id = reloaded ?? keptHere() // a reload goes on, whatever became of the plan
  const roomOnly = new URLSearchParams(location.search).get("view") === "room"
  const planPage = (search = "") => new URL(`meeting/${search}#${keptPlan(id)?.address ?? held.address}`, FRONT).href
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
  const ready = (/** @type {string} */ name) => { say(name ? filled(ui.meeting.joined, { name }) : ui.running.notes_none); draw() }
  const become = (/** @type {import("../meeting/running.js").Run} */ next) => {
    if (next.at !== run.at || run.since === null) {
      rung = -1
      const scene = held.scenes[next.at]
      say(scene ? filled(ui.running.now, { title: scene.title, length: lasting(held.pieces[next.at].minutes, ui) }) : ui.running.over)
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
  const noted = () => ({ held, asked: askedIn(held, notes, records, ui), notes })
  const hands = {
    step: (/** @type {number} */ by) => become(goTo(run, Math.min(held.pieces.length, run.at + by), Date.now())),
    give: (/** @type {number} */ minutes) => { rung = -1; become(give(run, minutes)) },
    pause: () => become(pause(run, Date.now())),
    room: () => { onlyRoom = !onlyRoom; draw(); catchFocus("[data-room]") },
    window: () => { open(`?view=room#${held.address}`, "room", "popup,width=1280,height=800") },
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
    save: (/** @type {boolean} */ markdown) => ready(notesToText(noted(), markdown)),
    word: async () => {
      try {
        ready(await notesToWord(noted(), keptAgreement(id)?.now, facts, ui))
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
  /** Holds the meeting by a plan, without moving anything. @param {string} address of the plan, or empty for the one that it is held by */
  const holdBy = async (address) => {
    if (!address || address === held.address) return
    held = await hold(address, loaded)
    history.replaceState(history.state, "", `#${held.address}`)
  }
  const take = async (/** @type {string} */ address) => {
    const { pieces } = held
    await holdBy(address)
    notes = movedNotes(notes, pieces, held.pieces)
    kept = keepNotes(id, notes)
    become({ ...movedRun(run, pieces, held.pieces, Date.now()), plan: held.address })
  }
  const begin = () => {
    stayAwake()
    waiting = false
    // What is noted and agreed is found again beside the plan, so it is kept, too.
    const { address, title } = held
    if (id === address && keepPlan({ id: newId(), address, title, changed: Date.now() })) id = keptHere()
    history.replaceState({ plan: id }, "")
    become(goTo({ ...UNBEGUN, plan: address }, 0, Date.now()))
  }
  const goOn = () => { stayAwake(); waiting = false; draw() }

  const drawHere = (/** @type {number} */ now) => {
    const { pieces, scenes, title, texts, plan, table } = held
    if (!pieces.length) return html`<p>${ui.running.nothing} <a href=${planPage()}>${ui.running.to_plan}</a></p>`
    if (roomOnly && run.since === null) return html`<section class="room"><h1 class="room__title">${title}</h1><p class="room__doing">${ui.running.soon}</p></section>`
    if (waiting && !roomOnly) return drawBefore({ title, span: spanWords(plan, table.minutes, facts.language, ui), texts, records, ui, left: run.since === null ? null : run.at, begin, goOn })
    const scene = scenes[run.at]
    if (!scene) return drawAfter({ roomOnly, agreed: Boolean(keptAgreement(id)?.now.lines.length), plan: planPage(), agreement: agreementPage(), begin, ui, hands })
    const stands = standing(pieces, run, now)
    const room = drawRoom(scene, stands, { ui, still: run.paused !== null })
    if (roomOnly) return room
    if (onlyRoom) return html`${room}<p class="run__back"><button type="button" class="plain" data-room @click=${hands.room}>${ui.running.facilitator}</button></p>`
    return html`<div class="run__both">${room}${drawChair({ scene, next: scenes[run.at + 1], nextMinutes: pieces[run.at + 1]?.minutes ?? 0, standing: stands, run, now, count: pieces.length, sound, kept, notes, plan: planPage(), agreement: agreementPage(), language: facts.language, ui, hands })}</div>`
  }
  const draw = () => {
    const now = Date.now()
    document.body.toggleAttribute("data-room", roomOnly || onlyRoom)
    render(html`${held.lost.map((one) => html`<p class="planner__lost" role="alert">${lostWords(one, ui)}</p>`)}${onlyRoom ? nothing : changes.draw()}${drawHere(now)}<p class="visually-hidden" role="status">${said}</p>`, place)
  }
  const tick = () => {
    if (run.since === null || waiting || !held.scenes[run.at]) return
    if (run.paused === null && standing(held.pieces, run, Date.now()).left <= 0 && rung !== run.at) {
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
  }, async (next) => {
    await holdBy(next.plan)
    if (next.at !== run.at) rung = -1
    run = next
    if (run.since !== null) waiting = false
    changes.look()
  })
  followNotes(() => id, () => {
    notes = keptNotes(id)
    draw()
  })
  const changes = followChanges({ id: () => id, held: () => held, records, take, say, redraw: () => draw(), ui })
  const { address } = held
  await holdBy(run.plan)
  if (run.plan && run.plan !== address && !reloaded) await take(address) // who comes by another address has asked for it
  history.replaceState({ plan: id }, "")
  document.body.dataset.run = ""
  ticking(tick)
  changes.look()
}
