/**
 * The plans that this browser keeps, each as the end of its address. Where nothing can be kept, everything works until the page closes.
 *
 * @typedef {{ id: string, address: string, title: string, changed: number }} Kept
 */
import { follow, getData, setData } from "./storage.js"

const NAME = "meetings"
const MOST = 50

/** @returns {Kept[]} the one changed last comes first */
export const keptPlans = () => {
  const { version, plans } = getData(NAME) ?? {}
  if (version !== 1 || !Array.isArray(plans)) return []
  return plans.filter((plan) => typeof plan?.id === "string" && typeof plan.address === "string").sort((one, other) => other.changed - one.changed)
}

/** The plan with an id, or nothing. @param {string} [id] @returns {Kept | undefined} */
export const keptPlan = (id) => keptPlans().find((plan) => plan.id === id)

/** The plan that is kept under one of these addresses, or nothing. @param {string[]} addresses @returns {Kept | undefined} */
export const keptAt = (...addresses) => keptPlans().find(({ address }) => addresses.includes(address))

/** Keeps a plan, in place of the one with the same id; of very many, those changed last. @param {Kept} plan @returns {boolean} whether it could be kept */
export const keepPlan = (plan) => write([plan, ...keptPlans().filter(({ id }) => id !== plan.id)].slice(0, MOST))

/** @param {string} id */
export const dropPlan = (id) => write(keptPlans().filter((plan) => plan.id !== id))

/** Calls when another window has changed what is kept. @param {() => void} call */
export const followPlans = (call) => follow(() => NAME, call)

const write = (/** @type {Kept[]} */ plans) => setData(NAME, { version: 1, plans })

/** An id for a new plan; it never leaves this browser. */
export const newId = () => Array.from(crypto.getRandomValues(new Uint8Array(9)), (byte) => byte.toString(36)).join("")
