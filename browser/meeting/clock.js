/** Times of day as minutes from midnight, and how each language writes them. */

const DAY = 24 * 60

/**
 * Reads what somebody writes for a time: 13:30, 13.30, 1330, 9 or kl. 9, with a comma from a phone whose keys have no full stop. Returns minutes from midnight, or null when it is no time.
 *
 * @param {string} text
 */
export const readTime = (text) => {
  const match = /^(?:kl\.?\s*)?(\d{1,2})[:.,]?([0-5]\d)?$/i.exec(text.trim())
  if (!match || Number(match[1]) > 23) return null
  return Number(match[1]) * 60 + Number(match[2] ?? 0)
}

/**
 * Writes a time as it is kept: 09:05. Past midnight it is the time of the next day.
 *
 * @param {number} minutes
 */
export const fieldTime = (minutes) => {
  const time = ((Math.round(minutes) % DAY) + DAY) % DAY
  return `${String(Math.floor(time / 60)).padStart(2, "0")}:${String(time % 60).padStart(2, "0")}`
}

/**
 * Writes a time for people: 9.05 in Danish, 9:05 in English.
 *
 * @param {number} minutes
 * @param {string} language
 */
export const spokenTime = (minutes, language) => fieldTime(minutes).replace(/^0/, "").replace(":", language === "da" ? "." : ":")

/**
 * Writes a length for a clock that runs down: 4:05, and -1:30 when it has run out.
 *
 * @param {number} seconds
 */
export const countdown = (seconds) => {
  const whole = Math.ceil(Math.abs(seconds) - (seconds < 0 ? 1 : 0))
  const shown = Math.max(0, whole)
  return `${seconds < 0 && shown ? "−" : ""}${Math.floor(shown / 60)}:${String(shown % 60).padStart(2, "0")}`
}

/**
 * Reads a day such as 2026-12-01; returns it as it stands, or empty when there is no such day.
 *
 * @param {string} text
 */
export const readDay = (text) => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return ""
  const day = new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])))
  return day.toISOString().slice(0, 10) === text ? text : ""
}

/**
 * Reads a day as people write it in a field: 2026-12-01, 1.12.2026, 1/12-2026, 1. december 2026 or 1 December 2026. Returns it as
 * 2026-12-01, or empty when it is none.
 *
 * @param {string} text
 * @param {readonly string[]} locales whose months are known
 */
export const readWrittenDay = (text, locales) => {
  const iso = readDay(text.trim())
  const match = /^(\d{1,2})[.\s/-]+(\p{L}+|\d{1,2})[.\s/-]+(\d{4})$/u.exec(text.trim())
  if (iso || !match) return iso
  const [, day, month, year] = match
  const months = locales.map((locale) => Array.from({ length: 12 }, (_, at) => new Intl.DateTimeFormat(locale, { month: "long", timeZone: "UTC" }).format(Date.UTC(2026, at))))
  const named = months.map((names) => names.findIndex((name) => name.toLowerCase() === month.toLowerCase())).find((at) => at >= 0)
  const number = /^\d/.test(month) ? Number(month) : (named ?? -1) + 1
  return readDay(`${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`)
}
