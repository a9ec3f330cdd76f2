/**
 * A checklist as Python tells it (handbook/site/meeting_facts.py), and what somebody has answered: the place of an answer on the scale
 * for each line, or `NONE`.
 *
 * @typedef {{ id: string, text: string, why: string, tools: readonly string[] }} Item `tools` are those that it points to
 * @typedef {{ id: string, title: string, items: readonly number[] }} Part a part of the profile's model, and the places of the lines that point to it
 * @typedef {object} Checklist
 * @property {string} id
 * @property {string} summary
 * @property {readonly string[]} how
 * @property {readonly { id: string, title: string }[]} scale from least to most
 * @property {string} talk_about the answer that calls for a conversation: the first of the scale or the last
 * @property {readonly Item[]} items
 * @property {{ id: string, title: string, parts: readonly Part[] } | null} profile
 * @property {readonly string[]} tools every tool that the checklist names, those first that it names for afterwards
 * @property {readonly string[]} tools_afterwards those
 * @property {string} afterwards
 */

/** The place of a line without an answer. */
export const NONE = -1

/** Answers by the ids of line and answer, as they are kept, by place; what is gone from the checklist is left out. @param {Checklist} checklist @param {Readonly<Record<string, string>>} kept */
export const placesOf = ({ items, scale }, kept) => items.map((item) => scale.findIndex((answer) => answer.id === kept[item.id]))

/** How far an answer calls for a conversation, from 0 to 1. @param {Checklist} checklist @param {number} place */
export const callOf = ({ scale, talk_about }, place) => {
  const share = place / (scale.length - 1)
  return talk_about === scale[0].id ? 1 - share : share
}
