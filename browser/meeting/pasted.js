/** What is pasted from Word and mails, made plain: its line breaks, bullets that only a font of its own draws, and signs that turn letters round. */

/**
 * Returns a text with lines that end in a line feed, a dash for such a bullet, and no signs that nobody sees.
 *
 * @param {string} text
 */
export const plainly = (text) =>
  text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, "\n").replace(/[\uf000-\uf0ff][\t \u00a0]*/g, "- ").replace(/[\0-\x08\x0e-\x1f\x7f\u00ad\u200b\ufeff]/g, "")

/**
 * Returns a text such as a title as one line.
 *
 * @param {string} text
 */
export const inOneLine = (text) => plainly(text).replace(/[\u202a-\u202e\u2066-\u2069]/g, "").replace(/[\t\n ]+/g, " ").trim()
