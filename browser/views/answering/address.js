/** The address of the page on which a checklist is answered: behind the checklist stands a code, or that a group answers. */
import { FRONT } from "../../facts/facts.js"

/** What stands behind the checklist when a group is meant; else it is a code. */
export const GROUP = "group"

/** @param {string} id the checklist's @param {string} [rest] */
export const addressOf = (id, rest = "") => new URL(`meeting/answer/#${id}${rest ? `~${rest}` : ""}`, FRONT).href
