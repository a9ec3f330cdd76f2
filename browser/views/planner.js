/** The page on which a meeting is planned: what was typed and moved becomes the plan, the plan becomes the page and its address. */
import { html, nothing, render } from "lit-html"
import { filled } from "../facts/facts.js"
import { followAgreements, keptAgreement } from "../keeping/agreements.js"
import { followPlans, keepPlan, keptPlan, newId } from "../keeping/plans.js"
import { keptNotes } from "../keeping/runs.js"
import { readPlan, write } from "../meeting/address.js"
import { spokenTime } from "../meeting/clock.js"
import { withoutLeftOut } from "../meeting/leaving_out.js"
import { notices } from "../meeting/notices.js"
import { EMPTY, change, move, split, takeOut, withOwn, withRecords } from "../meeting/plan.js"
import { timetable } from "../meeting/timetable.js"
import { blocksFor } from "../meeting/worry.js"
import { beginAgreement, drawAgreement } from "./agreement.js"
import { arriving } from "./arriving.js"
import { drawBlock } from "./block.js"
import { drawChoice } from "./choice.js"
import { drag } from "./dragging.js"
import { readOrder, saveOrder } from "./files.js"
import { drawFacts } from "./meeting_facts.js"
import { drawOthers } from "./others.js"
import { drawOut } from "./out.js"
import { drawPaper } from "./paper.js"
import { drawPrinted } from "./printed.js"
import { drawStart } from "./start.js"
import { takeIn } from "./taking_in.js"
import { lasting, lostWords, noticeWords, ownNames, spanWords, titleOf } from "./words.js"

/** In the address when somebody comes to write the agreement. */
const AGREE = "?agree"
const MOST_UNDOS = 100

/**
 * Begins planning in an element; `facts` are those of the page's language.
 *
 * @param {HTMLElement} place
 * @param {Awaited<ReturnType<typeof import("../facts/facts.js").loadFacts>>} loaded
 */
export const startPlanning = (place, { facts, records, ui }) => {
  const { language, rules } = facts
  let plan = EMPTY
  let id = newId()
  let query = ""
  let whole = false
  let said = ""
  /** @type {import("../meeting/address.js").Lost[]} */
  let lost = []
  /** @type {import("../meeting/plan.js").Plan[]} */
  let past = []
  let unkept = false
  let noOrder = false
  /** @type {Map<string, string>} */
  const unread = new Map()

  const keep = () => {
    const address = write(plan)
    history.replaceState({ plan: id }, "", `#${address}`)
    unkept = !keepPlan({ id, address, title: plan.title, changed: Date.now() })
  }
  /** @param {import("../meeting/plan.js").Plan} next @param {string} [words] said to whoever does not see it */
  const become = (next, words = "") => {
    if (next === plan) return
    past = [...past.slice(-MOST_UNDOS), plan]
    plan = next
    said = words
    keep()
    draw()
  }
  const undo = () => {
    plan = past.at(-1) ?? plan
    past = past.slice(0, -1)
    said = ui.meeting.undone
    keep()
    draw()
  }
  /** @param {import("../meeting/plan.js").Plan} next @param {string} named */
  const open = (next, named) => {
    plan = next
    id = named
    past = []
    query = said = ""
    noOrder = false
    unread.clear()
  }
  const titleAt = (/** @type {number} */ at) => titleOf(timetable(plan, records).lines[at], ui)
  const focus = (/** @type {string} */ selector) => /** @type {HTMLElement | null} */ (place.querySelector(selector))?.focus()

  const ask = {
    move: (/** @type {number} */ from, /** @type {number} */ to) => {
      const way = to < from ? "up" : "down"
      const title = titleAt(from)
      become(move(plan, from, to), filled(ui.meeting.moved, { title, n: to + 1, total: plan.blocks.length }))
      const button = `[data-place="${to}"] [data-move=${way}]`
      focus(place.querySelector(`${button}:disabled`) ? `[data-place="${to}"] [data-move]:enabled` : button)
    },
    takeOut: (/** @type {number} */ at) => {
      become(takeOut(plan, at), filled(ui.meeting.taken_out, { title: titleAt(at) }))
      focus(plan.blocks.length ? `[data-place="${Math.min(at, plan.blocks.length - 1)}"] [data-take-out]` : "h2")
    },
    change: (/** @type {number} */ at, /** @type {Partial<import("../meeting/plan.js").Block>} */ changes) => become(change(plan, at, changes)),
    split: (/** @type {number} */ at) => {
      become(split(plan, at, records))
      focus(`[data-place="${at}"] [data-move]:enabled`)
    },
    drag: (/** @type {number} */ at, /** @type {PointerEvent} */ event) => {
      const before = plan
      drag(event, at, (from, to) => { plan = move(plan, from, to); draw() }, () => {
        const after = plan
        plan = before
        if (after !== before) become(after)
      })
    },
  }
  /** Puts something in; what an empty plan began with is gone from the page then, so the focus goes to the plan. @param {import("../meeting/plan.js").Plan} next @param {string} title */
  const putIn = (next, title) => {
    const began = !plan.blocks.length
    become(next, filled(ui.meeting.put_done, { title }))
    if (began) focus(".planner__sum")
  }
  const putRecord = (/** @type {import("../meeting/plan.js").RecordFacts} */ record) => putIn(withRecords(plan, [record]), record.title)
  const putWorry = (/** @type {import("../meeting/worry.js").Situation} */ situation) =>
    putIn({ ...plan, title: plan.title || situation.title, blocks: blocksFor(situation, plan, records, rules.many) }, situation.title)
  const putOwn = (/** @type {import("../meeting/plan.js").Own} */ own) => putIn(withOwn(plan, own), ownNames(ui)[own])

  const takeWritten = (/** @type {Record<string, string>} */ values) => {
    const told = takeIn(values, { id, plan, records, ui })
    draw()
    return told
  }
  const read = async (/** @type {File} */ file) => {
    const order = await readOrder(file, records)
    if (!order) {
      noOrder = true
      return draw()
    }
    open(order.plan, newId())
    lost = order.lost
    keep()
    draw()
    focus(".planner__sum")
  }

  const draw = () => {
    const table = timetable(plan, records)
    const told = notices(plan, table, records, rules)
    render(html`
      <div class="planner__plan">
        ${drawFacts({ plan, unread, language, ui, become: (changes) => become({ ...plan, ...changes }), redraw: draw })}
        ${lost.length ? html`<div class="planner__lost" role="alert">${lost.map((one) => html`<p>${lostWords(one, ui)}</p>`)}</div>` : nothing}
        ${plan.blocks.length
          ? html`<h2 class="planner__sum" tabindex="-1">${spanWords(plan, table.minutes, language, ui)}</h2>
            ${told.length ? html`<ul class="planner__notices">${told.map((notice) => html`<li data-thought=${notice.thought}>${noticeWords(notice, table, ui)}
              ${notice.thought === "short" && table.leftOut?.length ? html`<button type="button" class="plain" @click=${() => become({ ...plan, blocks: withoutLeftOut(table) }, ui.meeting.left_out)}>${ui.meeting.leave_out}</button>` : nothing}</li>`)}</ul>` : nothing}
            <ol class="blocks">${table.lines.map((line, at) => drawBlock(line, at, table.lines.length, { start: plan.start, language, ui, ask }))}</ol>
            ${plan.start === null ? nothing : html`<p class="planner__end">${filled(ui.meeting.ends, { time: spokenTime(plan.start + table.minutes, language) })}</p>`}`
          : drawStart({ records: facts.records, situations: facts.situations, ui, putRecord, putOwn, putWorry })}
        ${drawOut({ plan, address: write(plan), ui, undo: past.length ? undo : null, save: () => saveOrder(plan, table, language, ui), read, begin: () => { open(EMPTY, newId()); history.replaceState(null, "", "#"); draw(); focus("input") } })}
        ${noOrder ? html`<p class="planner__lost" role="alert">${ui.meeting.read_none}</p>` : nothing}
        ${plan.blocks.length ? drawPaper({ plan, table, notes: () => keptNotes(id), agreement: () => keptAgreement(id)?.now ?? null, takeWritten, language, ui, redraw: draw }) : nothing}
        ${plan.blocks.length ? drawAgreement({ id, plan, table, language, places: facts.result_places, ui, redraw: draw }) : nothing}
        ${unkept ? html`<p class="planner__lost">${ui.meeting.not_kept}</p>` : nothing}
        ${drawOthers({ id, ui, redraw: draw })}
        <p class="visually-hidden" role="status">${said ? `${said} ${lasting(table.minutes, ui)}` : ""}</p>
      </div>
      ${plan.blocks.length ? drawPrinted({ plan, table, agreement: keptAgreement(id)?.now ?? null, places: facts.result_places, language, ui }) : nothing}
      ${drawChoice({ records: facts.records, query, whole, ui, putRecord, putOwn, look: (next, all) => { query = next; whole = all; draw() } })}
    `, place)
  }

  const arrive = () => {
    const found = arriving(records, facts.situations)
    open(found.plan, found.id)
    lost = found.lost
    if (found.worry) putWorry(found.worry)
    else if (found.asked.length) putIn(withRecords(plan, found.asked), found.asked.map(({ title }) => title).join(", "))
    else {
      if (plan.blocks.length) keep() // what is opened is what the next record is put into
      draw()
    }
    if (location.search !== AGREE) return
    history.replaceState(history.state, "", `${location.pathname}${location.hash}`)
    beginAgreement(place)
  }
  /** Takes over what became of the plan elsewhere; what is undone then is that. */
  const follow = () => {
    const kept = keptPlan(id)
    if (kept && kept.address !== write(plan)) {
      past = [...past.slice(-MOST_UNDOS), plan]
      plan = readPlan(kept.address, records).plan
      history.replaceState({ plan: id }, "", `#${kept.address}`)
    }
    draw()
  }
  followPlans(follow)
  followAgreements(draw)
  addEventListener("pageshow", ({ persisted }) => { if (persisted) follow() })
  addEventListener("hashchange", arrive)
  arrive()
}
