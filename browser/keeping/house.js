/**
 * Who holds the meetings of this browser: an organisation and its logo, for the cover of what is printed.
 *
 * @typedef {{ organisation: string, logo: string }} House `logo` is a PNG as a `data:` address, or nothing
 */

const NAME = "house"
const PNG = "data:image/png;base64,"

/** @returns {House} */
export const keptHouse = () => {
  try {
    const { version, organisation, logo } = JSON.parse(localStorage.getItem(NAME) ?? "{}")
    if (version === 1) return { organisation: String(organisation ?? ""), logo: String(logo ?? "").startsWith(PNG) ? logo : "" }
  } catch { /* then there is none */ }
  return { organisation: "", logo: "" }
}

/** @param {House} house @returns {boolean} whether it could be kept */
export const keepHouse = (house) => {
  try {
    if (house.organisation || house.logo) localStorage.setItem(NAME, JSON.stringify({ version: 1, ...house }))
    else localStorage.removeItem(NAME)
    return true
  } catch {
    return false
  }
}

/** The bytes of a logo. @param {string} logo */
export const bytesOf = (logo) => Uint8Array.from(atob(logo.slice(PNG.length)), (letter) => letter.charCodeAt(0))
