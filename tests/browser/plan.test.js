// A plan by the clock, what is thought of, and the address that it stands in: every plan comes back from its address as it was.
import assert from "node:assert/strict"
import test from "node:test"
import { readPlan, write } from "../../browser/meeting/address.js"
import { countdown, fieldTime, readDay, readTime, spokenTime } from "../../browser/meeting/clock.js"
import { notices } from "../../browser/meeting/notices.js"
import { EMPTY, block, blocksOf, change, move, put, putBeforeGoodbye, split, takeOut, withRecord } from "../../browser/meeting/plan.js"
import { timetable } from "../../browser/meeting/timetable.js"

const step = (id, least, most, kept = 0) => ({ id, activity: "tool", title: `Step ${id}`, parts: [["talk", id, `Step ${id}`, least, most, most, "pairs", kept]] })
const TALK = { id: "talk", kind: "tool", number: "1.1", title: "Talk", colour: "brick", people: [4, 20], rows: [step("one", 10, 15, 1), step("two", 15, 25), step("three", 20, 30), step("four", 15, 20, 1)] }
const LIST = { id: "list", kind: "checklist", number: "1.2", title: "List", colour: "moss", people: [2, 8], rows: [{ id: "", activity: "checklist", title: "List", parts: [["list", "", "List", 10, 20, 20, "all", 1]] }] }
const DAY = {
  id: "day", kind: "workshop", number: "1.3", title: "Day", colour: "moss", people: [4, 16], rows: [
    { id: "hello", activity: "talk", title: "Hello", parts: [["", "", "Hello", 5, 5, 5, "all", 1]] },
    { id: "both", activity: "tool", parts: [["talk", "one", "Step one", 10, 15, 10, "all", 1], ["talk", "two", "Step two", 15, 25, 20, "all", 0]] },
  ],
}
const RECORDS = new Map([TALK, LIST, DAY].map((record) => [record.id, record]))
const RULES = { even: 5, longest_without_break: 120, day_ends: "16:00", many: 20, model: [5, 25] }
const plan = (changes, ...blocks) => ({ ...EMPTY, ...changes, blocks: blocks.map(block) })
const thoughts = (plan) => notices(plan, timetable(plan, RECORDS), RECORDS, RULES).map(({ thought, number }) => [thought, number])

test("times are read as people write them, and written as each language has it", () => {
  assert.deepEqual(["13:30", "13.30", "1330", "9", "0905", "9,05", "kl. 9", "24:00", "9:60", ""].map(readTime), [810, 810, 810, 540, 545, 545, 540, null, null, null])
  assert.equal(fieldTime(545), "09:05")
  assert.equal(fieldTime(24 * 60 + 5), "00:05")
  assert.deepEqual([spokenTime(545, "da"), spokenTime(545, "en"), spokenTime(0, "da")], ["9.05", "9:05", "0.00"])
  assert.deepEqual([125, 60, 59.2, 0, -0.4, -1, -90].map(countdown), ["2:05", "1:00", "1:00", "0:00", "0:00", "0:00", "−1:29"])
  assert.deepEqual([readDay("2026-02-28"), readDay("2026-02-30"), readDay("soon")], ["2026-02-28", "", ""])
})

test("without an end everything lasts as long as it says itself", () => {
  const { lines, minutes, short, spare } = timetable(plan({ start: 540 }, { own: "welcome" }, { record: "talk" }, { own: "break", minutes: 20 }), RECORDS)
  assert.deepEqual(lines.map(({ begins, minutes }) => [begins, minutes]), [[0, 10], [10, 90], [100, 20]])
  assert.deepEqual([minutes, short, spare], [120, 0, 0])
})

test("a wanted end is spread over the steps, and what somebody has set stays", () => {
  const wanted = timetable(plan({ start: 540, wanted: 75 }, { record: "talk" }), RECORDS)
  assert.deepEqual(wanted.lines[0].pieces.map(({ minutes }) => minutes), [15, 20, 25, 15])
  const set = timetable(plan({ start: 540, wanted: 75 }, { own: "break", minutes: 10 }, { record: "talk" }), RECORDS)
  assert.deepEqual([set.lines[0].minutes, set.lines[1].minutes, set.minutes], [10, 65, 75])
  const night = timetable(plan({ start: 23 * 60, wanted: 75 }, { record: "talk" }), RECORDS)
  assert.equal(night.minutes, 75)
})

test("too little time is said with what to leave out, too much with what is left", () => {
  const short = timetable(plan({ start: 540, wanted: 50 }, { record: "talk" }), RECORDS)
  assert.deepEqual([short.short, short.leftOut.map(({ step }) => step)], [10, ["two"]])
  assert.equal(timetable(plan({ wanted: 20 }, { record: "talk" }), RECORDS).leftOut, null)
  assert.equal(timetable(plan({ wanted: 120 }, { record: "talk" }), RECORDS).spare, 30)
})

test("minutes that somebody sets are shared by the steps and stay within what they take", () => {
  const table = timetable(plan({}, { record: "talk", minutes: 75 }, { record: "talk", minutes: 10 }, { record: "list", minutes: 0 }), RECORDS)
  assert.deepEqual(table.lines.map(({ minutes }) => minutes), [75, 60, 0])
})

test("a workshop becomes its sessions, with the steps that they take up", () => {
  const blocks = blocksOf(DAY)
  assert.deepEqual(blocks.map(({ rows }) => rows), [["hello"], ["both"]])
  const { lines } = timetable({ ...EMPTY, blocks }, RECORDS)
  assert.deepEqual(lines.map(({ title, minutes }) => [title, minutes]), [["Hello", 5], ["Talk", 30]])
  assert.deepEqual(lines[1].pieces.map(({ step }) => step), ["one", "two"])
})

test("what should be thought of is said", () => {
  assert.deepEqual(thoughts(plan({ start: 540, people: 9 }, { record: "talk" })), [])
  assert.deepEqual(thoughts(plan({ people: 3 }, { record: "talk" })), [["few", 4]])
  assert.deepEqual(thoughts(plan({ people: 25 }, { record: "talk" })), [["large", 20]])
  assert.deepEqual(thoughts(plan({ people: 18 }, { record: "list", minutes: 0 })), [["many", 8], ["untimed", 0]])
  assert.deepEqual(thoughts(plan({ start: 15 * 60 }, { record: "talk" })), [["late", 30]])
  assert.deepEqual(thoughts(plan({}, { record: "talk" }, { own: "talk", minutes: 60 })), [["no_break", 150]])
  assert.deepEqual(thoughts(plan({}, { record: "talk" }, { own: "break" }, { own: "talk", minutes: 60 })), [])
})

test("blocks are put in, moved, changed and taken out", () => {
  const names = (plan) => plan.blocks.map(({ own }) => own)
  const three = plan({}, { own: "welcome" }, { own: "talk" }, { own: "goodbye" })
  assert.deepEqual(names(move(three, 0, 2)), ["talk", "goodbye", "welcome"])
  assert.deepEqual(names(move(three, 2, 0)), ["goodbye", "welcome", "talk"])
  assert.equal(move(three, 0, 3), three)
  assert.deepEqual(names(putBeforeGoodbye(three, [block({ own: "break" })])), ["welcome", "talk", "break", "goodbye"])
  assert.deepEqual(names(put(three, [block({ own: "break" })], 1)), ["welcome", "break", "talk", "goodbye"])
  assert.deepEqual(names(takeOut(three, 1)), ["welcome", "goodbye"])
  assert.equal(change(three, 1, { minutes: 5 }).blocks[1].minutes, 5)
})

test("every plan comes back from its address as it was", () => {
  const texts = ["", "En dag om balancer", "æøå – »A. (b)« ~ 100 % + _ * ' ! / = #?&", "\u{1f642}", ".", "12", "1.2"]
  let tried = 0
  for (const title of texts) {
    for (const place of texts) {
      const whole = plan(
        { title, place, day: "2026-12-01", start: 0, wanted: 90, people: 9 },
        { own: "welcome", title }, { record: "talk", minutes: 0, title: place }, { record: "talk", rows: ["four", "one"], title }, { record: "day", rows: ["both"] }, { own: "break", minutes: 5 },
      )
      const address = write(whole)
      assert.match(address, /^[A-Za-z0-9\-~!./=+%]+$/)
      const { plan: back, lost } = readPlan(`#${address}`, RECORDS)
      assert.deepEqual(back, whole)
      assert.deepEqual(lost, [])
      tried += 1
    }
  }
  assert.equal(tried, texts.length ** 2)
  assert.deepEqual(readPlan("", RECORDS), { plan: EMPTY, lost: [] })
})

test("an address whose sign between the parts was encoded on its way is still read", () => {
  const whole = plan({ title: "50 % af %41 – møde", place: "1=2" }, { record: "talk", minutes: 40 }, { own: "break" })
  assert.deepEqual(readPlan(`#${write(whole).replaceAll("~", "%7E")}`, RECORDS), { plan: whole, lost: [] })
})

test("what is gone is told, and the rest stays", () => {
  const { plan: left, lost } = readPlan("#1~t=A~x=later~gone.10~talk/one/gone.5~talk/gone~!dance~!break~s=99~d=2026-13-01~list.x", RECORDS)
  assert.deepEqual(left.blocks.map(({ record, own, rows, minutes }) => [record || own, rows, minutes]), [["talk", ["one"], 5], ["break", [], null], ["list", [], null]])
  assert.deepEqual([left.title, left.start, left.day], ["A", null, ""])
  assert.deepEqual(lost.map(({ what, id }) => `${what} ${id}`), ["record gone", "row talk/gone", "record !dance"])
  assert.deepEqual(readPlan("#2~t=A", RECORDS), { plan: EMPTY, lost: [{ what: "version", id: "2" }] })
  assert.equal(readPlan("#1~%E0%A4%A~t=%E0%A4%A", RECORDS).plan.title, "")
  assert.equal(readPlan(`#1${"~!break".repeat(500)}`, RECORDS).plan.blocks.length, 200)
})

test("a long day fits a QR code that a phone reads from a screen", () => {
  const blocks = Array.from({ length: 10 }, () => ({ record: "talk", rows: ["one", "two"], minutes: 45 }))
  assert.ok(write(plan({ title: "En dag om balancer", day: "2026-12-01", start: 540, wanted: 360, people: 14, place: "Mødelokale 3" }, ...blocks)).length < 400)
})

test("a plan that names a record by its old id finds it, and is then written with the new one", () => {
  const records = new Map([...RECORDS, ["speech", TALK]])
  const { plan: read, lost } = readPlan("1~speech.75~speech/one", records)
  assert.deepEqual([read.blocks.map(({ record }) => record), lost], [["talk", "talk"], []])
  assert.equal(write(read), "1~talk.75~talk/one")
})

test("a record is split into its steps where it stands", () => {
  const parted = split(plan({}, { own: "welcome" }, { record: "talk", minutes: 75 }, { own: "goodbye" }), 1, RECORDS)
  assert.deepEqual(parted.blocks.map(({ own, record, rows }) => own || `${record} ${rows}`), ["welcome", "talk one", "talk two", "talk three", "talk four", "goodbye"])
})

test("a check-in comes first, after a welcome, and a short round names no meeting", () => {
  const round = (id, moment) => ({ id, kind: "round", number: "", title: id, colour: "", moment, rows: [] })
  const records = ({ blocks }) => blocks.map(({ record, own }) => record || own)
  const welcomed = { ...EMPTY, blocks: [block({ own: "welcome" }), block({ record: "talk" }), block({ own: "goodbye" })] }
  assert.deepEqual(records(withRecord(welcomed, round("word", "check-in"))), ["welcome", "word", "talk", "goodbye"])
  assert.deepEqual(records(withRecord(welcomed, round("thing", "ending"))), ["welcome", "talk", "thing", "goodbye"])
  assert.deepEqual(records(withRecord(EMPTY, round("word", "check-in"))), ["word"])
  assert.equal(withRecord(EMPTY, round("word", "check-in")).title, "")
})

test("a link that a mail has cut gives what is whole, and says that it isn't", () => {
  const whole = "1~t=M%C3%B8de+p%C3%A5+%C3%86r%C3%B8~m=90~list.20~talk"
  const titles = { "r%C3": "Møde på Ær", "r%": "Møde på Ær", "r%C": "Møde på Ær", "%C3%A5+": "Møde på", "M%C3%B": "M" }
  for (const [end, title] of Object.entries(titles)) assert.equal(readPlan(whole.slice(0, whole.indexOf(end) + end.length), RECORDS).plan.title, title, end)
  for (const end of ["~m", "~l", "~lis", "~tal"]) {
    const { lost } = readPlan(whole.slice(0, whole.indexOf(end) + end.length), RECORDS)
    assert.deepEqual(lost.map(({ what }) => what), ["broken"], end)
  }
  assert.deepEqual(readPlan(`${whole}~gone`, RECORDS).lost, [{ what: "record", id: "gone" }])
  assert.equal(readPlan("1~t=100 %+af+tiden", RECORDS).plan.title, "100 % af tiden")
})
