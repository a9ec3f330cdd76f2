/** What is held: a plan by the clock, with what there is to see and say at each of its pieces. */
import { readPlan, write } from "../meeting/address.js"
import { timetable } from "../meeting/timetable.js"
import { sceneOf } from "./scene.js"

/** @typedef {Awaited<ReturnType<typeof hold>>} Held */
/** @typedef {Map<string, import("../meeting/plan.js").RecordFacts>} Records */

/**
 * Reads a plan from an address, and fetches the texts of its records. What takes no minutes is not held.
 *
 * @param {string} text with or without the # before it
 * @param {{ records: Records, ui: import("./words.js").Words, loadTexts: (id: string) => Promise<any> }} loaded
 */
export const hold = async (text, { records, ui, loadTexts }) => {
  const { plan, lost } = readPlan(text, records)
  const table = timetable(plan, records)
  const timed = table.lines.flatMap((line) => line.pieces.filter((piece) => piece.minutes > 0).map((piece) => ({ line, piece })))
  const ids = [...new Set(table.lines.flatMap((line) => [line.block.record, ...line.pieces.map((piece) => piece.record)]))].filter(Boolean)
  const texts = new Map(await Promise.all(ids.map(async (id) => /** @type {const} */ ([id, await loadTexts(id)]))))
  return {
    plan,
    lost,
    table,
    texts,
    address: write(plan),
    title: plan.title || table.lines.find(({ record }) => record)?.record?.title || ui.meeting.untitled,
    pieces: timed.map(({ piece }) => piece),
    scenes: timed.map(({ line, piece }, at) => sceneOf(line, piece, at, texts, records, ui)),
  }
}

/**
 * Every place where something can be noted, in order, and last where something was noted that is in the plan no longer.
 *
 * @param {Held} held
 * @param {Readonly<Record<string, string>>} notes by key
 * @param {Records} records
 * @param {import("./words.js").Words} ui
 */
export const askedIn = ({ scenes }, notes, records, ui) => {
  const asked = scenes.flatMap((scene) => scene.asked.map((one) => ({ ...one, place: scene.title })))
  const left = Object.keys(notes).filter((key) => !asked.some((one) => one.key === key))
  return [...asked, ...left.map((key) => ({ key, place: ui.running.left_out, question: records.get(key.split("/")[0])?.title ?? ui.running.notes }))]
}
