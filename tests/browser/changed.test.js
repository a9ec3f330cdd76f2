// A plan that is changed while the meeting is held: what is on stays on, time given and notes go along, and what is gone loses nobody's words.
import assert from "node:assert/strict"
import test from "node:test"
import { EMPTY, block } from "../../browser/meeting/plan.js"
import { heldAlike, movedNotes, movedRun, placesAfter } from "../../browser/meeting/changed.js"
import { UNBEGUN, give, goTo, pause, readRun, writtenRun } from "../../browser/meeting/running.js"

const NINE = Date.UTC(2026, 11, 1, 8)
const own = (activity, title = "") => ({ record: "", step: "", activity, title })
const step = (name) => ({ record: "talk", step: name, activity: "tool", title: name })
const before = [own("welcome"), own("talk", "Oplæg"), step("look"), own("talk", "Nyt"), step("choose")]

test("a piece is known again where it stands now, the second of two alike as the second", () => {
  const after = [own("welcome"), step("choose"), step("look"), own("talk", "Nyt"), own("talk", "Oplæg ved Ole")]
  assert.deepEqual([...placesAfter(before, after)].sort(), [[0, 0], [1, 4], [2, 2], [3, 3], [4, 1]])
  assert.deepEqual([...placesAfter([own("break"), own("break")], [own("break"), own("break")])], [[0, 0], [1, 1]])
})

test("what is on stays on since when it was, with the minutes it was given", () => {
  const run = give(goTo(goTo(UNBEGUN, 0, NINE), 2, NINE + 60_000), 5)
  const after = [own("welcome"), step("look"), own("break"), own("talk", "Oplæg"), own("talk", "Nyt"), step("choose")]
  assert.deepEqual(movedRun(run, before, after, NINE + 120_000), { ...run, at: 1, extra: { 1: 5 } })
})

test("where what is on is gone, the next that is left begins; after the last the meeting is over", () => {
  const run = pause(goTo(goTo(UNBEGUN, 0, NINE), 2, NINE), NINE + 1000)
  const moved = movedRun(run, before, [own("welcome"), own("talk", "Nyt"), step("choose")], NINE + 5000)
  assert.deepEqual([moved.at, moved.since, moved.paused], [1, NINE + 5000, NINE + 5000])
  assert.equal(movedRun(goTo(run, 4, NINE), before, before.slice(0, 4), NINE).at, 4)
  assert.equal(movedRun(goTo(run, 5, NINE), before, [...before, step("more")], NINE).at, 6)
  assert.deepEqual(movedRun(UNBEGUN, before, [step("more")], NINE), UNBEGUN)
})

test("notes of one's own talks go along; those of what is gone stand at nothing else, however often the plan changes", () => {
  const notes = { "1//0": "Ole", "3//0": "Nyt", "talk/look/0": "Ro" }
  const after = [own("talk", "Nyt"), own("welcome"), step("look")]
  const moved = movedNotes(notes, before, after)
  assert.deepEqual([moved["0//0"], moved["talk/look/0"]], ["Nyt", "Ro"])
  const again = movedNotes(moved, after, [step("look")])
  assert.deepEqual(Object.values(again).sort(), ["Nyt", "Ole", "Ro"])
  assert.deepEqual(Object.keys(again).filter((key) => /^\d/.test(key)), [])
})

test("two plans are held alike when only place and number of people differ", () => {
  const plan = { ...EMPTY, title: "Dag", blocks: [block({ own: "welcome" })] }
  assert.ok(heldAlike(plan, { ...plan, place: "Kantinen", people: 9 }))
  assert.ok(!heldAlike(plan, { ...plan, blocks: [block({ own: "welcome", minutes: 20 })] }))
})

test("a run that names no plan, as an older edition kept it, or damaged, is held by the plan of its address", () => {
  const run = goTo({ ...UNBEGUN, plan: "1~!welcome.5" }, 0, NINE)
  assert.equal(readRun(writtenRun(run)).plan, "1~!welcome.5")
  for (const plan of [undefined, null, 7, "junk"]) assert.deepEqual(readRun(writtenRun({ ...run, plan })), { ...run, plan: "" })
})
