// While a meeting is held, time comes from the clock: nothing is lost in ninety minutes of a hidden tab, and what was kept is read again.
import assert from "node:assert/strict"
import test from "node:test"
import { keyOf, writtenNotes } from "../../browser/meeting/notes.js"
import { UNBEGUN, give, goTo, pause, readRun, standing, writtenRun } from "../../browser/meeting/running.js"

const MINUTE = 60_000
const NINE = Date.UTC(2026, 11, 1, 8)
const pieces = [10, 20, 30].map((minutes) => ({ minutes }))

test("time left, and how far behind, follow the clock", () => {
  const run = goTo(UNBEGUN, 0, NINE)
  const after = (minutes) => standing(pieces, run, NINE + minutes * MINUTE)
  assert.deepEqual([after(0).left, after(4).left, after(12).left], [600, 360, -120])
  assert.deepEqual([after(5).behind, after(12).behind], [0, 120])
  assert.equal(after(5).ends, NINE + 60 * MINUTE)
  assert.equal(after(5).share, 0.5)
})

test("ninety minutes asleep lose nothing", () => {
  const kept = readRun(writtenRun(goTo(UNBEGUN, 1, NINE)))
  assert.equal(standing(pieces, kept, NINE + 90 * MINUTE).left, -70 * 60)
})

test("going on early saves time, and more time for a step is behind", () => {
  const early = goTo(goTo(UNBEGUN, 0, NINE), 1, NINE + 6 * MINUTE)
  assert.equal(standing(pieces, early, NINE + 6 * MINUTE).behind, -240)
  const more = give(early, 5)
  assert.deepEqual([standing(pieces, more, NINE + 6 * MINUTE).left, standing(pieces, more, NINE + 6 * MINUTE).behind], [25 * 60, 60])
})

test("a clock that stands still goes on from where it stood", () => {
  const still = pause(goTo(UNBEGUN, 0, NINE), NINE + 4 * MINUTE)
  assert.equal(standing(pieces, still, NINE + 30 * MINUTE).left, 360)
  const on = pause(still, NINE + 30 * MINUTE)
  assert.equal(standing(pieces, on, NINE + 31 * MINUTE).left, 300)
  assert.equal(standing(pieces, on, NINE + 31 * MINUTE).behind, 26 * 60)
})

test("what was kept comes back, and what is none gives no run", () => {
  const run = give(goTo(UNBEGUN, 2, NINE), 5)
  assert.deepEqual(readRun(writtenRun(run)), run)
  for (const text of [null, "", "{", "[]", '{"version":2}', '{"version":1,"at":-1}', '{"version":1,"at":0,"since":"x","paused":null,"began":null}']) assert.deepEqual(readRun(text), UNBEGUN)
})

test("notes come out in order, as text and as Markdown", () => {
  const asked = [["Tænk først", "Hvad fylder?"], ["Tænk først", "Hvad mangler?"], ["Vælg", "Hvad nu?"]].map(([place, question], index) => ({ key: keyOf("talk", place, index), place, question }))
  const notes = { [asked[2].key]: "- Én ting\n\nog *en* til", [asked[0].key]: "Travlhed", gone: "x" }
  assert.equal(writtenNotes("Møde", asked, notes, { markdown: true, day: "1. december" }), "# Møde\n1. december\n\n## Tænk først\n\n**Hvad fylder?**\n\n- Travlhed\n\n## Vælg\n\n**Hvad nu?**\n\n- Én ting\n- og \\*en\\* til\n")
  assert.equal(writtenNotes("Møde", asked, notes, { markdown: false, day: "" }), "Møde\n\nTÆNK FØRST\n\nHvad fylder?\n- Travlhed\n\nVÆLG\n\nHvad nu?\n- Én ting\n- og *en* til\n")
  assert.equal(writtenNotes("Møde", asked, {}, { markdown: true, day: "" }), "")
})
