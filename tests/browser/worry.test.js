// A worry and some minutes become a plan that fits the minutes and the people.
import assert from "node:assert/strict"
import test from "node:test"
import { EMPTY } from "../../browser/meeting/plan.js"
import { timetable } from "../../browser/meeting/timetable.js"
import { blocksFor } from "../../browser/meeting/worry.js"

const record = (id, kind, least, most, people) => ({ id, kind, number: "1.1", title: id, colour: "moss", people, rows: [{ id: "", activity: kind, title: id, parts: [[id, "", id, least, most, most, "all", 1]] }] })
const RECORDS = new Map([record("list", "checklist", 15, 25, [1, 40]), record("talk", "tool", 60, 85, [4, 20])].map((one) => [one.id, one]))
const WORRY = { id: "alone", title: "We each work on our own", checklist: "list", tool: "talk" }
const planned = (wanted, people = null) => blocksFor(WORRY, { wanted, people }, RECORDS, 20).map((block) => block.own || block.record)

test("as much as the minutes allow: both with a welcome, both, the conversation, the checklist", () => {
  assert.deepEqual(planned(null), ["welcome", "list", "talk", "goodbye"])
  assert.deepEqual(planned(85), ["welcome", "list", "talk", "goodbye"])
  assert.deepEqual(planned(75), ["list", "talk"])
  assert.deepEqual(planned(74), ["welcome", "talk", "goodbye"])
  assert.deepEqual(planned(60), ["talk"])
  assert.deepEqual(planned(30), ["welcome", "list", "goodbye"])
  assert.deepEqual(planned(5), ["list"])
})

test("too few people for the conversation answer the checklist", () => {
  assert.deepEqual(planned(90, 2), ["welcome", "list", "goodbye"])
  assert.deepEqual(planned(90, 9), ["welcome", "list", "talk", "goodbye"])
})

test("many people hold the conversation, which says itself what to do with more than twenty", () => {
  assert.deepEqual(planned(75, 23), ["list", "talk"])
  assert.deepEqual(planned(75, 60), ["welcome", "talk", "goodbye"]) // too many for the checklist
})

test("what is planned lasts as long as there is time, for any time from the least", () => {
  for (let wanted = 15; wanted <= 120; wanted += 1) {
    const plan = { ...EMPTY, wanted, blocks: blocksFor(WORRY, { wanted, people: 9 }, RECORDS, 20) }
    const { minutes, short } = timetable(plan, RECORDS)
    assert.equal(short, 0, `${wanted}`)
    assert.ok(minutes <= wanted, `${wanted}`)
  }
})
