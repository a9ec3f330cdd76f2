/**
 * Who holds the meetings of this browser: an organisation and its logo, for the cover of what is printed.
 *
 * @typedef {{ organisation: string, logo: string }} House `logo` is a PNG as a `data:` address, or nothing
 */
import { forget, getData, setData } from "./storage.js"

const NAME = "house"
const PNG = "data:image/png;base64,"

/** @returns {House} */
export const keptHouse = () => {
  const { version, organisation, logo } = getData(NAME) ?? {}
  if (version !== 1) return { organisation: "", logo: "" }
  return { organisation: String(organisation ?? ""), logo: String(logo ?? "").startsWith(PNG) ? logo : "" }
}

/** @param {House} house @returns {boolean} whether it could be kept */
export const keepHouse = (house) => {
  if (house.organisation || house.logo) return setData(NAME, { version: 1, ...house })
  forget(NAME)
  return true
}

/** The bytes of a logo. @param {string} logo */
export const bytesOf = (logo) => Uint8Array.from(atob(logo.slice(PNG.length)), (letter) => letter.charCodeAt(0))
