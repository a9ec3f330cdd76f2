/** What there is to see and say at one piece of a meeting: what all may see stands apart from what is the facilitator's alone. */
import { keyOf } from "../meeting/notes.js"
import { ownNames, titleOf } from "./words.js"

/**
 * @typedef {object} Scene
 * @property {string} title
 * @property {string} above the block that it is part of, where that has another name
 * @property {string} activity
 * @property {string} colour
 * @property {string} seating
 * @property {string[]} doing what the participants do
 * @property {string[]} questions
 * @property {string[]} points what is shown besides: messages of a model, answers of a checklist
 * @property {{ say: string, notes: string[], silent: string }} chair for the facilitator alone
 * @property {string} record
 * @property {{ key: string, question: string }[]} asked where something can be noted
 */

const given = (/** @type {(string | undefined)[]} */ texts) => texts.flatMap((text) => text || [])

/**
 * @param {import("../meeting/timetable.js").Line} line
 * @param {import("../meeting/timetable.js").Piece} piece
 * @param {number} place the place of the piece in the meeting
 * @param {ReadonlyMap<string, any>} texts by record
 * @param {ReadonlyMap<string, import("../meeting/plan.js").RecordFacts>} records
 * @param {import("./words.js").Words} ui
 * @returns {Scene}
 */
export const sceneOf = (line, piece, place, texts, records, ui) => {
  const own = texts.get(piece.record) ?? {}
  const step = own.steps?.[piece.step] ?? {}
  const session = texts.get(line.block.record)?.sessions?.[sessionOf(line, piece)] ?? {}
  const title = piece.step || !line.title ? piece.title || ownNames(ui)[piece.activity] : titleOf(line, ui)
  const questions = step.questions ?? given([own.question])
  const asked = (questions.length ? questions : [ui.running.notes]).map((/** @type {string} */ question, /** @type {number} */ number) =>
    ({ key: keyOf(piece.record || String(place), piece.step, number), question }))
  return {
    title,
    above: titleOf(line, ui) === title ? "" : titleOf(line, ui),
    activity: piece.activity,
    colour: (records.get(piece.record) ?? line.record)?.colour ?? "",
    seating: piece.activity === "break" ? "" : ui.seatings[piece.seating] ?? "",
    doing: given([step.do, session.do, ...(own.how ?? [])]),
    questions,
    points: own.messages ?? (own.scale ?? []).map((/** @type {{ title: string }} */ answer) => answer.title),
    chair: { say: step.say ?? own.say ?? "", notes: given([step.facilitator, session.facilitator, own.watch, own.afterwards]), silent: step.if_silent ?? "" },
    record: piece.record,
    asked,
  }
}

/** @param {import("../meeting/timetable.js").Line} line @param {import("../meeting/timetable.js").Piece} piece */
const sessionOf = ({ block, record }, piece) => {
  if (block.rows.length === 1) return block.rows[0]
  return record?.rows.find((row) => row.parts.some((part) => part[0] === piece.record && part[1] === piece.step && part[2] === piece.title))?.id ?? ""
}
