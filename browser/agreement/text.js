/** An agreement in words: as plain text, and as parts of a document. */

/** @typedef {import("./agreement.js").Agreement} Agreement */
/** @typedef {{ what: string, who: string, byWhen: string, followUp: string, goesTo: string }} Words */

/**
 * Return an agreement as plain text, to be mailed.
 * @param {Agreement} agreement
 * @param {Words} words
 * @param {(day: string) => string} written a day in words
 * @returns {string}
 */
export function asText(agreement, words, written) {
  const head = [agreement.title, agreement.day && written(agreement.day)].filter(Boolean).join("\n")
  const lines = agreement.lines.map((line, place) => {
    const parts = [
      `${place + 1}. ${words.what} ${line.what}`,
      line.who && `   ${words.who} ${line.who}`,
      line.byWhen && `   ${words.byWhen} ${written(line.byWhen)}`,
      line.followUp && `   ${words.followUp} ${written(line.followUp)}`,
    ]
    return parts.filter(Boolean).join("\n")
  })
  const foot = [agreement.goesTo && `${words.goesTo} ${agreement.goesTo}`, agreement.address].filter(Boolean).join("\n")
  return `${[head, ...lines, foot].filter(Boolean).join("\n\n")}\n`
}

/**
 * Return an agreement as parts of a document: what is agreed as headings, who and when below it, and at the end where it goes on.
 * @param {Agreement} agreement
 * @param {Words} words
 * @param {(day: string) => string} written a day in words
 * @returns {{ heading: string, items: string[] }[]}
 */
export const asParts = ({ lines, goesTo }, words, written) => [
  ...lines.map((line, place) => ({
    heading: `${place + 1}. ${line.what}`,
    items: [
      line.who && `${words.who} ${line.who}`,
      line.byWhen && `${words.byWhen} ${written(line.byWhen)}`,
      line.followUp && `${words.followUp} ${written(line.followUp)}`,
    ].filter(Boolean),
  })),
  ...(goesTo ? [{ heading: words.goesTo, items: [goesTo] }] : []),
]
