/**
 * Honest time: a wanted total is spread over steps, each within its own span, and what cannot be met is said.
 * `handbook/meeting/minutes.py` follows the same rules; `tests/example-files/minutes.json` holds both to them.
 *
 * @typedef {readonly [least: number, most: number]} Span whole minutes
 * @typedef {{ values: number[], short: number, spare: number }} Spread minutes for each step; what is wanting, what is left over
 */

/** Steps last whole fives where they can, as one reads a clock on the wall. */
export const EVEN = 5

const sum = (/** @type {readonly number[]} */ numbers) => numbers.reduce((total, number) => total + number, 0)

/**
 * Returns how a wanted total is spread over steps. Each gets its share of what there is above the least, rounded down to a five.
 * What is left goes out in fives to the steps that were rounded most, and where no five has room, by the minute to the step with most room.
 *
 * @param {readonly Span[]} spans
 * @param {number} wanted whole minutes
 * @returns {Spread}
 */
export const spread = (spans, wanted) => {
  const least = sum(spans.map(([low]) => low))
  const most = sum(spans.map(([, high]) => high))
  if (wanted <= least) return { values: spans.map(([low]) => low), short: least - wanted, spare: 0 }
  if (wanted >= most) return { values: spans.map(([, high]) => high), short: 0, spare: wanted - most }
  const whole = most - least // shares are counted in parts of it, so that they are whole numbers
  const ideals = spans.map(([low, high]) => low * whole + (wanted - least) * (high - low))
  const values = spans.map(([low], place) => Math.max(low, Math.floor(ideals[place] / whole / EVEN) * EVEN))
  const room = (/** @type {number} */ place) => spans[place][1] - values[place]
  const rounded = (/** @type {number} */ place) => ideals[place] - values[place] * whole
  let left = wanted - sum(values)
  for (; left >= EVEN; left -= EVEN) {
    const roomy = [...spans.keys()].filter((place) => room(place) >= EVEN)
    if (!roomy.length) break
    values[roomy.reduce((best, place) => (rounded(place) > rounded(best) ? place : best))] += EVEN
  }
  for (; left > 0; left -= 1) values[[...spans.keys()].reduce((best, place) => (room(place) >= room(best) ? place : best))] += 1
  return { values, short: 0, spare: 0 }
}

/**
 * Returns the places of the steps to leave out so that the rest fits into the wanted total: the way that loses the fewest minutes,
 * counted by the least, then that with the fewest steps, then that which begins latest. None where it fits; null where there is no way.
 *
 * @param {readonly Span[]} spans
 * @param {number} wanted whole minutes
 * @param {readonly number[]} kept places that are never left out
 * @returns {number[] | null}
 */
export const leaveOut = (spans, wanted, kept) => {
  const short = sum(spans.map(([low]) => low)) - wanted
  if (short <= 0) return []
  /** @type {Map<number, number[]>} */
  const ways = new Map([[0, []]]) // the best way to lose so many minutes
  spans.forEach(([low], place) => {
    if (kept.includes(place)) return
    for (const [lost, way] of [...ways].sort(([one], [other]) => one - other)) {
      const longer = [...way, place]
      const other = ways.get(lost + low)
      if (lost < short && (!other || isBetter(longer, other))) ways.set(lost + low, longer)
    }
  })
  const enough = [...ways.keys()].filter((lost) => lost >= short)
  return enough.length ? ways.get(Math.min(...enough)) ?? null : null
}

const isBetter = (/** @type {number[]} */ one, /** @type {number[]} */ other) => {
  if (one.length !== other.length) return one.length < other.length
  const differs = one.findIndex((place, index) => place !== other[index])
  return differs >= 0 && one[differs] > other[differs]
}
