/**
 * The agreements that this browser keeps, one for each plan: as it is now, and as it was last given out.
 *
 * @typedef {import("../agreement/agreement.js").Agreement} Agreement
 * @typedef {{ now: Agreement, given: Agreement | null }} Kept
 */

const NAME = "agreements"

/** @returns {Record<string, Kept>} */
const all = () => {
  try {
    const { version, agreements } = JSON.parse(localStorage.getItem(NAME) ?? "{}")
    return version === 1 && agreements ? agreements : {}
  } catch {
    return {}
  }
}

/** Those that the browser would not keep; they last until the page closes. @type {Map<string, Kept>} */
const unkept = new Map()

/** What is kept for a plan, or nothing. @param {string} plan @returns {Kept | undefined} */
export const keptAgreement = (plan) => unkept.get(plan) ?? all()[plan]

/** Keeps an agreement, or throws it away. @param {string} plan @param {Kept | null} kept @returns {boolean} whether it outlives the page */
export const keepAgreement = (plan, kept) => {
  const { [plan]: _, ...others } = all()
  unkept.delete(plan)
  try {
    localStorage.setItem(NAME, JSON.stringify({ version: 1, agreements: kept ? { ...others, [plan]: kept } : others }))
    return true
  } catch {
    if (kept) unkept.set(plan, kept)
    return false
  }
}

/** Calls when another window has changed one. @param {() => void} call */
export const followAgreements = (call) => addEventListener("storage", ({ key }) => { if (key === NAME) call() })
