// A plan becomes an order and comes back; tests/test_your_meeting.py lets the handbook itself read what the page writes.
import assert from "node:assert/strict"
import test from "node:test"
import { planOfOrder, writeOrder } from "../../browser/meeting/order.js"
import { EMPTY, block } from "../../browser/meeting/plan.js"
import { timetable } from "../../browser/meeting/timetable.js"

const step = (id) => ({ id, activity: "tool", title: `Step ${id}`, parts: [["talk", id, `Step ${id}`, 10, 20, 20, "pairs", 0]] })
const TALK = { id: "talk", kind: "tool", number: "1.1", title: "Talk", colour: "brick", rows: [step("one"), step("two")] }
const DAY = { id: "day", kind: "workshop", number: "1.3", title: "Day", colour: "moss", rows: [{ id: "hello", activity: "talk", title: "Hello", parts: [["", "", "Hello", 5, 5, 5, "all", 1]] }, { id: "both", activity: "tool", title: "Both", parts: [["talk", "one", "Step one", 10, 20, 15, "all", 1]] }] }
const WORD = { id: "word", kind: "round", number: "", title: "One word", colour: "", moment: "check-in", rows: [{ id: "", activity: "talk", parts: [["word", "", "One word", 3, 4, 4, "all", 1]] }] }
const RECORDS = new Map([TALK, DAY, WORD].map((record) => [record.id, record]))
const WORDS = { language: "da", untitled: "Møde", titleOf: ({ title, activity }) => title || activity }

test("a plan is written as an order", () => {
  const plan = { ...EMPTY, title: "Vores 'dag': 1", day: "2026-12-01", start: 545, wanted: 90, people: 9, blocks: [block({ own: "welcome" }), block({ record: "talk" }), block({ record: "talk", rows: ["two"], minutes: 20 }), block({ own: "break", title: "Kaffe" }), block({ record: "day", rows: ["hello"] }), block({ record: "day", rows: ["both"] })] }
  const lines = writeOrder(plan, timetable(plan, RECORDS), WORDS).split("\n").slice(1, -1)
  assert.deepEqual(lines, ["title: 'Vores ''dag'': 1'", "language: da", "date: 2026-12-01", "participants: 9", "start: '9:05'", "minutes: 90", "programme:", "- talk: 'welcome'", "  minutes: 10", "- record: talk", "- record: talk", "  steps: [two]", "  minutes: 20", "- pause: 15", "  title: 'Kaffe'", "- talk: 'Hello'", "  minutes: 5", "- record: talk", "  steps: [one]", "  title: 'Both'", "  minutes: 10"])
})

test("an order is read as a plan, and what is gone is told", () => {
  const order = { title: "En dag", date: new Date("2026-12-01"), start: "9:00", end: "10:30", participants: 9, programme: [{ record: "talk", steps: ["two", "gone"] }, { pause: 15, title: "Kaffe" }, { talk: "Velkomst", minutes: 10 }, { record: "gone" }, { record: "day" }, null] }
  const { plan, lost } = planOfOrder(order, RECORDS)
  assert.deepEqual([plan.title, plan.day, plan.start, plan.wanted, plan.people], ["En dag", "2026-12-01", 540, 90, 9])
  assert.deepEqual(plan.blocks.map(({ record, own, rows, title, minutes }) => [record || own, rows, title, minutes]), [["talk", ["two"], "", null], ["break", [], "Kaffe", 15], ["talk", [], "Velkomst", 10], ["day", ["hello"], "", null], ["day", ["both"], "", null]])
  assert.deepEqual(lost.map(({ id }) => id), ["talk/gone", "gone", "undefined"])
  assert.deepEqual(planOfOrder({ title: "A", tools: ["talk"] }, RECORDS).plan.blocks.length, 1)
  for (const none of [null, "x", [], { programme: [] }]) assert.equal(planOfOrder(none, RECORDS), null)
})

test("a short round is written as one, and read again", () => {
  const plan = { ...EMPTY, title: "A", blocks: [block({ record: "word" }), block({ record: "word", minutes: 3 })] }
  const lines = writeOrder(plan, timetable(plan, RECORDS), WORDS).split("\n")
  assert.deepEqual(lines.slice(lines.indexOf("programme:") + 1, -1), ["- round: word", "- round: word", "  minutes: 3"])
  const read = planOfOrder({ title: "A", programme: [{ round: "word" }, { round: "word", minutes: 3 }, { round: "gone" }] }, RECORDS)
  assert.deepEqual(read.plan.blocks, plan.blocks)
  assert.deepEqual(read.lost, [{ what: "record", id: "gone" }])
})
