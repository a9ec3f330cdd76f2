/**
 * The agreements that this browser keeps, one for each plan: as it is now, and as it was last given out.
 *
 * @typedef {import("../agreement/agreement.js").Agreement} Agreement
 * @typedef {{ now: Agreement, given: Agreement | null }} Kept
 */
import { follow, getData, setData } from "./storage.js"

const NAME = "agreements"

/** @returns {Record<string, Kept>} */
const all = () => {
  const { version, agreements } = getData(NAME) ?? {}
  return version === 1 && agreements ? agreements : {}
}

/** Those that the browser would not keep; they last until the page closes. @type {Map<string, Kept>} */
const unkept = new Map()

/** What is kept for a plan, or nothing, as when it was damaged. @param {string} plan @returns {Kept | undefined} */
export const keptAgreement = (plan) => {
  const kept = unkept.get(plan) ?? all()[plan]
  return Array.isArray(kept?.now?.lines) && Array.isArray(kept.now.withdrawn) ? kept : undefined
}

/** Keeps an agreement, or throws it away. @param {string} plan @param {Kept | null} kept @returns {boolean} whether it outlives the page */
export const keepAgreement = (plan, kept) => {
  const { [plan]: _, ...others } = all()
  unkept.delete(plan)
  const whether = setData(NAME, { version: 1, agreements: kept ? { ...others, [plan]: kept } : others })
  if (kept && !whether) unkept.set(plan, kept)
  return whether
}

/** Calls when another window has changed one. @param {() => void} call */
export const followAgreements = (call) => follow(() => NAME, call)
