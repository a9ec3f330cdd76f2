/** What is kept in this browser under names. Where nothing can be kept, everything works until the page closes. */

/** @param {string} name @returns {string | null} */
export const get = (name) => {
  try { return localStorage.getItem(name) } catch { return null }
}

/** What is kept as JSON; null where it is none. @param {string} name @returns {any} */
export const getData = (name) => {
  try { return JSON.parse(get(name) ?? "null") } catch { return null }
}

/** @param {string} name @param {string} text @returns {boolean} whether it is kept */
export const set = (name, text) => {
  try {
    localStorage.setItem(name, text)
    return true
  } catch {
    return false
  }
}

/** @param {string} name @param {unknown} data @returns {boolean} whether it is kept */
export const setData = (name, data) => set(name, JSON.stringify(data))

/** @param {string} name */
export const forget = (name) => {
  try { localStorage.removeItem(name) } catch { /* then there is nothing */ }
}

/** Calls when another window has changed what is kept under a name. @param {() => string} name asked each time @param {(text: string | null) => void} call */
export const follow = (name, call) => addEventListener("storage", ({ key, newValue }) => { if (key === name()) call(newValue) })
