/** A meeting that is held, and what is noted in it: kept in this browser, told to its other windows, and deleted by one call. */
import { readRun, writtenRun } from "../meeting/running.js"

const channel = "BroadcastChannel" in globalThis ? new BroadcastChannel("meeting") : null

/** @param {string} name @returns {string | null} */
const get = (name) => {
  try { return localStorage.getItem(name) } catch { return null }
}
/** @param {string} name @param {string} text @returns {boolean} whether it is kept */
const set = (name, text) => {
  try {
    localStorage.setItem(name, text)
    return true
  } catch {
    return false
  }
}

/** @param {string} id @returns {import("../meeting/running.js").Run} */
export const keptRun = (id) => readRun(get(`run ${id}`))

/** @param {string} id @param {import("../meeting/running.js").Run} run */
export const keepRun = (id, run) => {
  set(`run ${id}`, writtenRun(run))
  channel?.postMessage({ id, run: writtenRun(run) })
}

/** Calls whenever another window has changed the run. @param {string} id @param {(run: import("../meeting/running.js").Run) => void} call */
export const followRun = (id, call) => {
  channel?.addEventListener("message", ({ data }) => { if (data?.id === id) call(readRun(data.run)) })
  addEventListener("storage", ({ key, newValue }) => { if (key === `run ${id}`) call(readRun(newValue)) })
}

/** @param {string} id @returns {Record<string, string>} */
export const keptNotes = (id) => {
  try {
    const notes = JSON.parse(get(`notes ${id}`) ?? "{}")
    return Object.fromEntries(Object.entries(notes).filter(([, text]) => typeof text === "string"))
  } catch {
    return {}
  }
}

/** @param {string} id @param {Record<string, string>} notes @returns {boolean} whether they are kept */
export const keepNotes = (id, notes) => set(`notes ${id}`, JSON.stringify(notes))

/** Calls whenever another window has changed the notes. @param {string} id @param {() => void} call */
export const followNotes = (id, call) => addEventListener("storage", ({ key }) => { if (key === `notes ${id}`) call() })

/** @param {string} name */
const forget = (name) => {
  try { localStorage.removeItem(name) } catch { /* then there is nothing */ }
}

/** @param {string} id */
export const forgetNotes = (id) => forget(`notes ${id}`)

/** @param {string} id */
export const forgetRun = (id) => forget(`run ${id}`)
