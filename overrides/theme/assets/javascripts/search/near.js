/**
 * How far two words are apart, in letters left out, put in, changed or swapped; more than `most` when it is further than that.
 *
 * @param {string} one
 * @param {string} two
 * @param {number} most
 */
export const distance = (one, two, most) => {
  if (Math.abs(one.length - two.length) > most) return most + 1
  /** @type {number[]} */
  let older = []
  let old = Array.from({ length: two.length + 1 }, (_, place) => place)
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row]
    let least = row
    for (let column = 1; column <= two.length; column += 1) {
      const same = one[row - 1] === two[column - 1]
      let steps = Math.min(old[column] + 1, now[column - 1] + 1, old[column - 1] + (same ? 0 : 1))
      if (row > 1 && column > 1 && one[row - 1] === two[column - 2] && one[row - 2] === two[column - 1]) {
        steps = Math.min(steps, older[column - 2] + 1)
      }
      now.push(steps)
      least = Math.min(least, steps)
    }
    if (least > most) return most + 1
    older = old
    old = now
  }
  return old[two.length]
}

/** The letters of a word, one bit each, to see fast that two words have little in common. @param {string} word */
export const letters = (word) => {
  let seen = 0
  for (let place = 0; place < word.length; place += 1) seen |= 1 << (word.charCodeAt(place) % 32)
  return seen
}

/** How many letters stand in only one of two words. @param {number} one @param {number} two */
export const unlike = (one, two) => {
  let bits = one ^ two
  let count = 0
  for (; bits; bits &= bits - 1) count += 1
  return count
}

/** The pairs of letters that stand side by side in a word. @param {string} word */
export const pairs = (word) => Array.from({ length: word.length - 1 }, (_, place) => word.slice(place, place + 2))

/** How much two words look alike, from 0 to 1, by the pairs of letters they share. @param {string[]} one @param {string[]} two */
export const likeness = (one, two) => {
  const shared = one.filter((pair) => two.includes(pair)).length
  return (2 * shared) / Math.max(1, one.length + two.length)
}
