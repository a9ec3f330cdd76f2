/**
 * Answers to checklists, kept in this browser: one person's own, and the sums of a group. Where nothing can be kept, all works until the page closes.
 *
 * @typedef {{ given: Record<string, string>, person: number }} Own answers by the ids of line and answer; `person` by which they count once in a group
 */
import { markOf } from "../answers/code.js"
import { emptyGroup, readGroup } from "../answers/group.js"
import { follow, forget, getData, setData } from "./storage.js"

const PERSONS = 2 ** 24

/** @returns {Own} */
const nobody = () => ({ given: {}, person: crypto.getRandomValues(new Uint32Array(1))[0] % PERSONS })

/** @param {string} id the checklist's @returns {Own} */
export const keptAnswers = (id) => {
  const kept = getData(`answers ${id}`)
  if (kept?.version !== 1 || !Number.isInteger(kept.person) || !(kept.person >= 0 && kept.person < PERSONS)) return nobody()
  return { given: Object.fromEntries(Object.entries(kept.given ?? {}).filter(([, answer]) => typeof answer === "string")), person: kept.person }
}

/** @param {string} id @param {Own} own @returns {boolean} whether they are kept */
export const keepAnswers = (id, own) => setData(`answers ${id}`, { version: 1, ...own })

/** @param {string} id @returns {Own} somebody new, with no answers */
export const forgetAnswers = (id) => {
  forget(`answers ${id}`)
  return nobody()
}

/** The group's sums, as long as the checklist has the lines that they were given to. @param {import("../answers/checklist.js").Checklist} checklist */
export const keptGroup = (checklist) => {
  const kept = getData(`group ${checklist.id}`)
  return (kept?.version === 1 && kept.mark === markOf(checklist) && readGroup(kept.group, checklist)) || emptyGroup(checklist)
}

/** @param {import("../answers/checklist.js").Checklist} checklist @param {import("../answers/group.js").Group} group @returns {boolean} whether it is kept */
export const keepGroup = (checklist, group) => setData(`group ${checklist.id}`, { version: 1, mark: markOf(checklist), group })

/** @param {string} id */
export const forgetGroup = (id) => forget(`group ${id}`)

/** Calls when another window has changed the group. @param {string} id @param {() => void} call */
export const followGroup = (id, call) => follow(() => `group ${id}`, call)
