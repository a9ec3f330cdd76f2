/** A meeting that is held, and what is noted in it: kept in this browser, told to its other windows, and deleted by one call. */
import { readRun, writtenRun } from "../meeting/running.js"
import { follow, forget, get, getData, set, setData } from "./storage.js"

const channel = "BroadcastChannel" in globalThis ? new BroadcastChannel("meeting") : null

/** @param {string} id @returns {import("../meeting/running.js").Run} */
export const keptRun = (id) => readRun(get(`run ${id}`))

/** @param {string} id @param {import("../meeting/running.js").Run} run */
export const keepRun = (id, run) => {
  set(`run ${id}`, writtenRun(run))
  channel?.postMessage({ id, run: writtenRun(run) })
}

/** Calls whenever another window has changed the run. @param {() => string} id whose, asked each time @param {(run: import("../meeting/running.js").Run) => void} call */
export const followRun = (id, call) => {
  channel?.addEventListener("message", ({ data }) => { if (data?.id === id()) call(readRun(data.run)) })
  follow(() => `run ${id()}`, (text) => call(readRun(text)))
}

/** @param {string} id @returns {Record<string, string>} */
export const keptNotes = (id) => {
  const notes = Object.entries(getData(`notes ${id}`) ?? {})
  return Object.fromEntries(notes.filter(([, text]) => typeof text === "string"))
}

/** @param {string} id @param {Record<string, string>} notes @returns {boolean} whether they are kept */
export const keepNotes = (id, notes) => setData(`notes ${id}`, notes)

/** Calls whenever another window has changed the notes. @param {() => string} id whose, asked each time @param {() => void} call */
export const followNotes = (id, call) => follow(() => `notes ${id()}`, call)

/** @param {string} id */
export const forgetNotes = (id) => forget(`notes ${id}`)

/** @param {string} id */
export const forgetRun = (id) => forget(`run ${id}`)
