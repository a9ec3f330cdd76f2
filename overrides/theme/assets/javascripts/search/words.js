// From a text to the stems that stand in the index. handbook/search/stemming.py does the same; a test holds the two together.
/**
 * @typedef {object} Tables a grammar as it stands in the index
 * @property {[ending: string, instead: string, least: number][][]} steps
 * @property {boolean} compounds
 * @property {string} stopWords
 * @property {string} questionWords
 * @property {string} derived
 * @property {string} noTails
 *
 * @typedef {{ has: (stem: string) => boolean }} Known the stems that are known
 * @typedef {{ longest: number, rules: Map<string, { instead: string, least: number }> }} Step
 * @typedef {ReturnType<typeof grammarFrom>} Grammar
 */
const DOUBLED = /([bdfgklmnprst])\1$/
const LEAST = 3
const PLAIN = /^[ -&(-~æøå]*$/ // most words have no other marks: quicker than taking them off
const SPELT = /aa|ae|oe/

/** A text in small letters, æøå written as one letter however they were typed, other marks left out. @param {string} text */
export const canonical = (text) => {
  const small = text.toLowerCase()
  const letters = PLAIN.test(small) ? small : unmarked(small)
  return SPELT.test(letters) ? letters.replaceAll("aa", "å").replaceAll("ae", "æ").replaceAll("oe", "ø") : letters
}

/** @param {string} text */
const unmarked = (text) =>
  text.normalize("NFD")
    .replaceAll("a\u030a", "å").replaceAll("a\u0308", "æ").replaceAll("o\u0308", "ø")
    .replace(/[\u0300-\u036f\u00ad'\u2019]/g, "")

/** The words of a text, canonical; of words with a hyphen each part and then the whole, written as one. @param {string} text */
export const tokens = (text) =>
  (canonical(text).match(/[a-z0-9æøå]+(?:-[a-z0-9æøå]+)*/g) || []).flatMap((joined) => {
    const parts = joined.split("-")
    const kept = parts.filter((part) => part.length > 1 || /\d/.test(part))
    return parts.length > 1 ? [...kept, parts.join("")] : kept
  })

/** @param {string} word @param {Step[]} steps */
const cut = (word, steps) => {
  let left = word
  for (const { longest, rules } of steps) {
    for (let length = Math.min(longest, left.length); length > 0; length -= 1) {
      const rule = rules.get(left.slice(left.length - length))
      if (!rule || left.length - length < rule.least) continue
      left = left.slice(0, left.length - length) + rule.instead
      break
    }
  }
  return left.length > 3 ? left.replace(DOUBLED, "$1") : left
}

/** A canonical word without its endings; a grammar remembers what it has cut. @param {string} word @param {Grammar} grammar */
export const stem = (word, grammar) => {
  let found = grammar.cuts.get(word)
  if (found === undefined) {
    found = cut(word, grammar.steps)
    grammar.cuts.set(word, found)
  }
  return found
}

/** The stems of a text's words, without the stop words; what is written in capitals (MED) is none. @param {string} text @param {Grammar} grammar */
export const stems = (text, grammar) => {
  const capitals = new Set((text.match(/[A-ZÆØÅ]{2,}/g) || []).map(canonical))
  return tokens(text)
    .filter((word) => !grammar.stopWords.has(word) || capitals.has(word))
    .map((word) => stem(word, grammar))
}

/** A stem as it is typed without the marks of æøå. @param {string} word */
export const bare = (word) => (/[æøå]/.test(word) ? word.replace(/[æå]/g, "a").replaceAll("ø", "o") : word)

/**
 * A tail, or what is known of it without an ending that makes a noun of a verb: del for deling.
 *
 * @param {string} tail
 * @param {Known} known
 * @param {Grammar} grammar
 */
const knownOf = (tail, known, grammar) => {
  if (known.has(tail)) return tail
  for (const ending of grammar.derived) {
    const length = tail.length - ending.length
    if (length >= LEAST && tail.endsWith(ending) && known.has(tail.slice(0, length))) return tail.slice(0, length)
  }
  return tail
}

/**
 * The parts of a compound stem, the last first, when all of it is made of known stems; none when it is no compound.
 *
 * @param {string} word
 * @param {Known} known
 * @param {Grammar} grammar
 * @returns {string[]}
 */
export const split = (word, known, grammar) => {
  for (let place = LEAST; grammar.compounds && place <= word.length - LEAST; place += 1) {
    const tail = knownOf(word.slice(place), known, grammar)
    if (!known.has(tail) || grammar.noTails.has(tail)) continue
    const first = word.slice(0, place)
    if (grammar.stopWords.has(first)) continue
    const head = stem(first, grammar)
    if (known.has(head) && head.length >= LEAST) {
      return [...new Set([tail, head, ...split(tail, known, grammar), ...split(head, known, grammar)])]
    }
  }
  return []
}

/** A grammar as it stands in the index, ready for use. @param {Tables} tables */
export const grammarFrom = (tables) => ({
  steps: tables.steps.map((step) => ({
    longest: Math.max(...step.map(([ending]) => ending.length)),
    rules: new Map(step.map(([ending, instead, least]) => [ending, { instead, least }])),
  })),
  compounds: tables.compounds,
  cuts: /** @type {Map<string, string>} */ (new Map()),
  stopWords: new Set(tables.stopWords.split(" ")),
  questionWords: new Set(tables.questionWords.split(" ")),
  derived: tables.derived.split(" ").filter(Boolean).sort().reverse(),
  noTails: new Set(tables.noTails.split(" ")),
})
