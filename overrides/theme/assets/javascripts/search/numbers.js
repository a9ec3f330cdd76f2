// Numbers in a query, in either language: how many minutes and people there are, or the number of a sheet or an edition.
const SHEET = /^(?:ark|nr|nummer|sheet|no|number)?\.?\s*(\d{1,2}[.,]\d{1,3}|[a-zæøå]{1,2}\d+[.,]\d+)\*?$/i
const MINUTES = /(\d{1,3})\s*(?:min\.?|minut|minutter|minutters|minutes?)(?![\p{L}\d])/iu
/** @typedef {{ minutes: number, people: number }} Size 0 for what is not said */

/** @type {Record<string, number>} */
const HOUR_WORDS = { "en og en halv": 90, "en halv": 30, halvanden: 90, en: 60, to: 120, tre: 180, "half an": 30, an: 60, one: 60, two: 120, three: 180 }
const HOURS = new RegExp(`(?<![\\p{L}\\d])(\\d{1,2}(?:[.,]5)?|${Object.keys(HOUR_WORDS).join("|")})\\s*(?:t|timer?|times|h|hours?)(?: and a (half))?(?![\\p{L}\\d])`, "iu")
const PEOPLE =
  /(?<![\p{L}\d.])(\d{1,3})\s*(?:personer|person|deltagere|mennesker|kolleger|mand|people|persons?|participants|colleagues|of us)(?![\p{L}\d])/iu
const WE_ARE = /(?:vi er|we are|we're)\s+(\d{1,3})(?![\p{L}\d.,])/iu
const LEFT =
  /(?<![\p{L}\d])(?:vi|er|og|har|med|på|til|for|i|højst|max|we|are|we're|there|have|and|with|in|at most)(?![\p{L}\d])/giu // says nothing else

/** The number of a sheet or an edition that a query asks for, such as 1.8 or A1.0; empty when it asks for none. @param {string} query */
export const numberIn = (query) => (SHEET.exec(query.trim())?.[1] || "").replace(",", ".").toUpperCase()

/**
 * The size that a query names, and what else it says; null when it says neither minutes nor people.
 *
 * @param {string} query
 * @returns {Size & { rest: string } | null}
 */
export const sizeIn = (query) => {
  let rest = query
  /** @param {RegExp} pattern */
  const taken = (pattern) => {
    const match = pattern.exec(rest)
    if (match) rest = `${rest.slice(0, match.index)} ${rest.slice(match.index + match[0].length)}`
    return match
  }
  const people = Number((taken(PEOPLE) || taken(WE_ARE))?.[1] || 0)
  let minutes = Number(taken(MINUTES)?.[1] || 0)
  const hours = minutes ? null : taken(HOURS)
  if (hours) minutes = (HOUR_WORDS[hours[1].toLowerCase()] || 60 * Number(hours[1].replace(",", "."))) + (hours[2] ? 30 : 0)
  return minutes || people ? { minutes, people, rest: rest.replace(LEFT, " ").replace(/[^\p{L}\d]+/gu, " ").trim() } : null
}

/**
 * Whether a conversation fits; `many` is the number of people above which every one says how it is done.
 *
 * @param {number[]} span its fewest minutes, two that are not asked for here, and the fewest and the most people
 * @param {Size} size
 * @param {number} many
 */
export const fits = ([shortest, , , least, most], { minutes, people }, many) =>
  (!minutes || shortest <= minutes) && (!people || (least <= people && (people <= most || people > many)))
