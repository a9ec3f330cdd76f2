/** Answers as plain text, to take along: each line with what was answered, and the parts of the model. */
import { sum } from "./tally.js"

/**
 * @param {object} told
 * @param {string} told.title
 * @param {string} told.summary who or how many answered, and when
 * @param {import("./checklist.js").Checklist} told.checklist
 * @param {import("./profile.js").Profile} told.profile
 * @param {string} told.few what stands where there are too few answers
 * @param {string} told.conversation the heading of what to talk about, or empty
 * @param {readonly string[]} told.conversations
 * @param {string} told.address
 */
export const writtenAnswers = ({ title, summary, checklist, profile, few, conversation, conversations, address }) => {
  const answered = (/** @type {import("./profile.js").Shown} */ { counts, answers }, /** @type {boolean} */ alone) =>
    answers === 0 ? few : alone ? checklist.scale[counts.indexOf(1)].title : checklist.scale.map((answer, place) => `${answer.title}: ${counts[place]}`).join(", ")
  const alone = profile.lines.every((line) => sum(line.counts) <= 1)
  const lines = profile.lines.map((line, at) => `${at + 1}. ${line.text}\n   ${answered(line, alone)}`)
  const fields = profile.fields.map((field) => `${field.letter} ${field.title}: ${answered(field, false)}`)
  const next = conversations.length ? [`${conversation}\n${conversations.map((one) => `- ${one}`).join("\n")}`] : []
  return `${[`${title}\n${summary}`, lines.join("\n"), ...(fields.length ? [`${checklist.profile?.title}\n${fields.join("\n")}`] : []), checklist.afterwards, ...next, address].join("\n\n")}\n`
}
