// Answers alone and as a group: a code tells no slip for true, the same person counts once, and no profile tells a single person's answers.
import assert from "node:assert/strict"
import test from "node:test"
import { NONE, callOf, placesOf } from "../../browser/answers/checklist.js"
import { readCode, readCodes, writeCode } from "../../browser/answers/code.js"
import { LEAST, counted, emptyGroup, missing, present, raised, readGroup, take } from "../../browser/answers/group.js"
import { conversations, profileOf } from "../../browser/answers/profile.js"
import { middle, spread, tallyOf } from "../../browser/answers/tally.js"
import { writtenAnswers } from "../../browser/answers/text.js"

const item = (id, ...tools) => ({ id, text: `Text of ${id}`, why: "", tools })
const CHECKLIST = {
  id: "signs",
  summary: "",
  how: [],
  afterwards: "Then talk.",
  scale: [{ id: "no", title: "No" }, { id: "partly", title: "Partly" }, { id: "yes", title: "Yes" }],
  talk_about: "yes",
  items: [item("a", "walk"), item("b", "walk"), item("c", "talk"), item("d", "talk", "map"), item("e"), item("f"), item("g")],
  profile: { id: "sides", title: "Sides", parts: [{ id: "left", title: "Left", items: [0, 1, 2] }, { id: "right", title: "Right", items: [3, 4, 5, 6] }] },
  tools: ["map", "talk", "walk", "rest"],
  tools_afterwards: [],
}
const NO = 0, PARTLY = 1, YES = 2
const SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

/** The same numbers every time. */
const numbers = (seed) => () => (seed = (seed * 1103515245 + 12345) % 2 ** 31) / 2 ** 31
const anyone = (random) => ({ places: CHECKLIST.items.map(() => Math.floor(random() * 4) - 1), person: Math.floor(random() * 2 ** 24) })

test("what is kept is read by ids, and what is gone from the checklist is left out", () => {
  assert.deepEqual(placesOf(CHECKLIST, { a: "yes", c: "gone", z: "no" }), [YES, NONE, NONE, NONE, NONE, NONE, NONE])
})

test("a code gives back the answers, however it is typed", () => {
  const random = numbers(1)
  for (let n = 0; n < 300; n += 1) {
    const one = anyone(random)
    const code = writeCode(CHECKLIST, one.places, one.person)
    assert.match(code, /^([0-9A-Z]{4}-)+[0-9A-Z]{1,4}$/)
    for (const typed of [code, code.toLowerCase(), code.replaceAll("-", ""), code.replaceAll("-", " "), code.replaceAll("0", "o").replaceAll("1", "l")]) assert.deepEqual(readCode(CHECKLIST, typed), one)
  }
})

test("one wrong sign, or two that changed places, is never another code", () => {
  const code = writeCode(CHECKLIST, [YES, NO, NONE, PARTLY, YES, NO, NO], 77_777).replaceAll("-", "")
  let tried = 0
  for (let at = 0; at < code.length; at += 1) {
    for (const sign of SIGNS) if (sign !== code[at]) { assert.equal(readCode(CHECKLIST, code.slice(0, at) + sign + code.slice(at + 1)), null); tried += 1 }
    if (at && code[at] !== code[at - 1]) { assert.equal(readCode(CHECKLIST, code.slice(0, at - 1) + code[at] + code[at - 1] + code.slice(at + 1)), null); tried += 1 }
  }
  assert.ok(tried > 300)
})

test("a code of another checklist, or of other lines, is told from what is none", () => {
  const other = { ...CHECKLIST, items: CHECKLIST.items.slice(1) }
  const renamed = { ...CHECKLIST, items: [item("new"), ...CHECKLIST.items.slice(1)] }
  for (const one of [other, renamed]) assert.equal(readCode(CHECKLIST, writeCode(one, one.items.map(() => YES), 1)), "other")
  assert.equal(readCode(CHECKLIST, "HELLO"), null)
})

test("codes are found among words, on lines, and at the end of an address", () => {
  const [one, two, three] = [1, 2, 3].map((person) => writeCode(CHECKLIST, CHECKLIST.items.map(() => person % 3), person))
  const other = writeCode({ ...CHECKLIST, id: "else" }, CHECKLIST.items.map(() => YES), 4)
  const slipped = one.slice(0, -1) + SIGNS[(SIGNS.indexOf(one.at(-1)) + 1) % 32]
  const told = readCodes(CHECKLIST, `Hej, her er min: ${one}.\n${two.replaceAll("-", " ")}\nhttps://host.example/meeting/answer/#signs~${three}\nog ${other} og ${slipped}, arbejdsmiljøgruppen 12.30`)
  assert.deepEqual(told.given.map(({ person }) => person), [1, 2, 3])
  assert.deepEqual([told.other, told.unread], [1, [slipped]])
})

test("the same person counts once, and nothing is shown under five", () => {
  const random = numbers(2)
  const people = Array.from({ length: 6 }, (_, person) => ({ ...anyone(random), person }))
  let group = emptyGroup(CHECKLIST)
  for (const one of people.slice(0, 4)) group = take(group, CHECKLIST, [one, one]).group
  assert.deepEqual([group.waiting.people, missing(group), counted(group).counted.people], [4, 1, 0])
  const again = take(group, CHECKLIST, [{ ...people[0], places: people[1].places }])
  assert.deepEqual([again.taken, again.again, again.group], [0, 1, group])
  group = counted(take(group, CHECKLIST, people.slice(4)).group)
  assert.deepEqual([group.counted.people, missing(group)], [6, 0])
  assert.deepEqual(group.counted.counts[0], [NO, PARTLY, YES].map((place) => people.filter((one) => one.places[0] === place).length))
})

test("one who comes late waits, so that nobody can tell the answer by the difference", () => {
  const random = numbers(3)
  const group = counted(take(emptyGroup(CHECKLIST), CHECKLIST, Array.from({ length: 5 }, (_, person) => ({ ...anyone(random), person }))).group)
  const later = counted(take(group, CHECKLIST, [{ ...anyone(random), person: 99 }]).group)
  assert.deepEqual(later.counted, group.counted)
  assert.equal(later.waiting.people, 1)
})

test("a line that fewer than five have answered shows nothing, nor does a part by way of it", () => {
  const places = CHECKLIST.items.map((_, line) => (line === 0 ? NONE : YES))
  const people = [1, 2, 3, 4, 5].map((person) => ({ person, places: person < 5 ? places.map(() => YES) : places }))
  const { lines, fields } = profileOf(CHECKLIST, counted(take(emptyGroup(CHECKLIST), CHECKLIST, people).group).counted, LEAST)
  assert.deepEqual([lines[0].few, lines[0].counts, lines[1].counts], [true, [0, 0, 0], [0, 0, 5]])
  assert.deepEqual([fields[0].counts, fields[1].counts], [[0, 0, 10], [0, 0, 20]])
})

test("hands are never more than people, nor people fewer than hands", () => {
  let hands = present(emptyGroup(CHECKLIST).hands, 6)
  hands = raised(raised(hands, 0, YES, 4), 0, NO, 9)
  assert.deepEqual(hands.counts[0], [2, 0, 4])
  assert.equal(raised(hands, 0, YES, -1).counts[0][YES], 0)
  assert.equal(present(hands, 3).people, 6)
})

test("a kept group of other lines, or no group at all, is not taken for one", () => {
  const group = take(emptyGroup(CHECKLIST), CHECKLIST, [{ person: 1, places: CHECKLIST.items.map(() => YES) }]).group
  assert.deepEqual(readGroup(JSON.parse(JSON.stringify(group)), CHECKLIST), group)
  for (const kept of [null, {}, "x", { ...group, counted: {} }, { ...group, waiting: { people: 1, counts: [] } }]) assert.equal(readGroup(kept, CHECKLIST), null)
})

test("the middle and the spread are what they are called", () => {
  assert.deepEqual([middle([0, 0, 5]), middle([3, 1, 1]), middle([2, 0, 2]), middle([0, 0, 0])], [[2], [0], [0, 2], []])
  assert.deepEqual([spread([0, 7, 0]), spread([3, 0, 3]), spread([0, 0, 0])], [0, 1, 0])
  assert.ok(spread([1, 4, 1]) < spread([2, 2, 2]))
})

test("the conversation is the one that most answers call for, from the end of the scale that does", () => {
  const of = (checklist, places) => conversations(checklist, profileOf(checklist, tallyOf(checklist, places), 1).lines)
  const [walk, talk] = [[YES, YES, NO, NO, NO, NO, NO], [NO, NO, YES, YES, NO, NO, NO]]
  assert.deepEqual(of(CHECKLIST, walk), { first: "walk", others: ["map", "talk"] })
  assert.deepEqual(of(CHECKLIST, talk), { first: "talk", others: ["map", "walk"] })
  assert.deepEqual(of({ ...CHECKLIST, talk_about: "no" }, talk), { first: "walk", others: ["map", "talk"] })
  assert.deepEqual(of(CHECKLIST, walk.map(() => NO)), { first: null, others: ["map", "talk"] })
  assert.deepEqual([0, 1, 2].map((place) => callOf(CHECKLIST, place)), [0, 0.5, 1])
})

test("a tool that one line alone points to goes behind what the checklist names for afterwards, but nothing is named where nothing calls", () => {
  const single = { ...CHECKLIST, items: CHECKLIST.items.map((one, line) => ({ ...one, tools: line === 0 ? ["map"] : line === 1 ? ["walk"] : [] })), tools: ["rest", "map", "walk"] }
  const of = (checklist, places) => conversations(checklist, profileOf(checklist, tallyOf(checklist, places), 1).lines)
  const places = [NO, YES, NO, NO, NO, NO, NO]
  assert.deepEqual(of(single, places), { first: "walk", others: ["rest", "map"] })
  assert.deepEqual(of({ ...single, tools_afterwards: ["rest"] }, places), { first: "rest", others: ["walk", "map"] })
  assert.equal(of({ ...single, tools_afterwards: ["rest"] }, [NO, NO, YES, NO, NO, NO, NO]).first, null)
})

test("the line that people differ most about is named, but not a small difference", () => {
  const tally = (counts) => ({ people: 6, counts: CHECKLIST.items.map((_, line) => (line === 3 ? counts : [0, 6, 0])) })
  assert.equal(profileOf(CHECKLIST, tally([3, 0, 3]), LEAST).apart, 3)
  assert.equal(profileOf(CHECKLIST, tally([1, 5, 0]), LEAST).apart, null)
})

test("as text, every line stands with what was answered", () => {
  const told = { title: "Signs", summary: "1 December", checklist: CHECKLIST, few: "–", conversation: "Talk", conversations: ["Walk"], address: "https://host.example/" }
  const own = writtenAnswers({ ...told, profile: profileOf(CHECKLIST, tallyOf(CHECKLIST, [YES, NONE, NO, NO, NO, NO, NO]), 1) })
  assert.match(own, /^Signs\n1 December\n\n1\. Text of a\n {3}Yes\n2\. Text of b\n {3}–\n/)
  assert.match(own, /\nA Left: No: 1, Partly: 0, Yes: 1\n/)
  assert.ok(own.endsWith("Then talk.\n\nTalk\n- Walk\n\nhttps://host.example/\n"))
  const group = writtenAnswers({ ...told, profile: profileOf(CHECKLIST, { people: 6, counts: CHECKLIST.items.map(() => [1, 2, 3]) }, LEAST) })
  assert.match(group, /1\. Text of a\n {3}No: 1, Partly: 2, Yes: 3\n/)
})
