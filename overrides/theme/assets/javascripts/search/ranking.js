// Which entries answer a query, and how well. The numbers were chosen on the queries in tests/search that are not held out.
/**
 * @typedef {import("./query.js").Found} Found
 * @typedef {import("./query.js").Word} Word
 * @typedef {import("./sentences.js").Heard} Heard
 * @typedef {{ little: number, numbers: (number | undefined)[] }} Name how many little words a name has, and its stems
 *
 * @typedef {object} Hit
 * @property {number} entry
 * @property {number[]} best the most that each word counts for
 * @property {Found} places
 * @property {number} score
 * @property {number} covered how much of the words' rarity stands in the entry
 * @property {Heard} [said]
 */

/** @type {Record<string, number>} */
const WORTH = { model: 1.08, theme: 1.05, source: 0.8, edition: 0.8, prop: 0.8, list: 0.85, page: 0.9 } // by kind; 1 where nothing is said
const LIGHT = 0.15 // what a question word counts for
const TWIN = 0.8 // what a word of the other language counts for
const FOREIGN = 0.7 // what a word only of the other language counts for beside others: less of that is indexed
const TOGETHER = 0.5 // what it adds that the words stand in one place
const COVERED = 1 // how much it matters that all words are there
const OFTEN = 0.03 // what it adds that they stand in more places
const NAMED = 0.6 // what it adds to be called just what was typed
const BY_ANOTHER_NAME = 0.8
const WHOLE = 0.6 // how much of that asks for the whole title
const LITTLE = 0.3 // what a little word of a name counts for there
const MEANT = 0.64 // how sure a stem must be to count as said
const CANDIDATES = 24
const SAID = 3 // what it adds that people say just what was typed
const WHOLE_DAY = 0.8 // of that for a workshop: who has a worry begins with less
const WRITTEN = 0.7 // what it adds that people write what was typed
const HARDER = 2.2 // how much less it adds when they say something less alike

/** @param {Hit} one @param {Hit} two */
export const inOrder = (one, two) => two.score - one.score || one.entry - two.entry

/** The places of stems, each with the most that one of them counts for there. @param {Found} found @param {import("./reader.js").Index} index */
export const weights = (found, index) => {
  /** @type {Found} */
  const places = new Map()
  for (const [number, sure] of found) {
    for (const [place, counts] of index.postings(number)) places.set(place, Math.max(places.get(place) || 0, sure * counts))
  }
  return places
}

/** The places that hold every part of a compound, with the least that a part counts for there. @param {Found[]} parts */
export const inAll = ([first, ...others]) => {
  /** @type {Found} */
  const places = new Map()
  for (const [place, weight] of first) {
    if (others.every((other) => other.has(place))) places.set(place, Math.min(weight, ...others.map((other) => other.get(place) ?? 0)))
  }
  return places
}

/**
 * The hits of words, the best first.
 *
 * @param {Word[]} words
 * @param {import("./finder.js").Finder} finder
 * @param {Map<number, Heard>} said what people say of entries: see Sentences.find
 * @param {number} lost how many words are nowhere
 */
export const rank = (words, finder, said = new Map(), lost = 0) => {
  /** @type {Map<number, Hit>} */
  const hits = new Map()
  /** @param {number} entry */
  const hitOf = (entry) => {
    const known = hits.get(entry)
    if (known) return known
    /** @type {Hit} */
    const hit = { entry, best: words.map(() => 0), places: new Map(), score: 0, covered: 0 }
    hits.set(entry, hit)
    return hit
  }
  /** @param {number} which @param {number} entry @param {number} place @param {number} value */
  const note = (which, entry, place, value) => {
    const hit = hitOf(entry)
    hit.best[which] = Math.max(hit.best[which], value)
    hit.places.set(place, (hit.places.get(place) || 0) + value)
  }
  words.forEach((word, which) => {
    const entries = new Set(word.twinEntries.keys()) // that hold the word itself, if any does: words that mean the same don't make it common
    for (const place of (word.said.size ? word.said : word.places).keys()) entries.add(finder.places[place].entry)
    word.rare = Math.log(1 + finder.entries.length / Math.max(1, entries.size)) * (word.light ? LIGHT : word.places.size ? 1 : FOREIGN)
    for (const [place, weight] of word.places) note(which, finder.places[place].entry, place, weight * word.rare)
    for (const [entry, weight] of word.twinEntries) note(which, entry, -1, TWIN * weight * word.rare)
  })
  const total = rarity(words)
  for (const hit of hits.values()) hit.score = scored(hit, words, total) * (WORTH[finder.entries[hit.entry].kind] || 1)
  const whole = total + lost * Math.log(1 + finder.entries.length)
  for (const [entry, { like, text, place, written = 0 }] of said) {
    const hit = hitOf(entry)
    const fits = finder.entries[entry].kind === "workshop" ? WHOLE_DAY : 1
    hit.score += Math.max(1, whole) * fits * (SAID * like ** HARDER + WRITTEN * written)
    hit.said = { like, text, place, written }
  }
  const best = [...hits.values()].sort(inOrder).slice(0, CANDIDATES)
  for (const hit of best) hit.score *= 1 + NAMED * named(finder.called(hit.entry), words, total)
  return best.sort(inOrder)
}

/** @param {Word[]} words */
export const rarity = (words) => words.reduce((sum, word) => sum + word.rare, 0)

/** @param {Hit} hit @param {Word[]} words @param {number} total */
const scored = (hit, words, total) => {
  const sum = hit.best.reduce((one, two) => one + two, 0)
  hit.covered = rarity(words.filter((word, which) => hit.best[which]))
  return (sum + TOGETHER * Math.max(...hit.places.values())) * (hit.covered / total) ** COVERED * (1 + OFTEN * Math.log(hit.places.size))
}

/**
 * How far an entry is called what was typed, from 0 to 1: by its title, another name, or, the last, its title in the other language.
 *
 * @param {Name[]} called
 * @param {Word[]} words
 * @param {number} total
 */
const named = (called, words, total) => {
  /** @param {Word} word @param {"own" | "twin"} side @param {number | undefined} number */
  const isMeant = (word, side, number) => number !== undefined && (word[side].get(number) ?? 0) > MEANT
  /** @param {Name} name @param {"own" | "twin"} side @param {number} whole */
  const share = ({ little, numbers }, side, whole) => {
    const length = numbers.length + LITTLE * little
    const said = words.filter((word) => numbers.some((number) => isMeant(word, side, number)))
    const heard = numbers.filter((number) => words.some((word) => isMeant(word, side, number)))
    return heard.length ? (1 - whole + (whole * heard.length) / length) * (rarity(said) / total) : 0
  }
  const [title, ...names] = called.slice(0, -1).map((name, place) => share(name, "own", place ? 1 : WHOLE))
  return Math.max(title, BY_ANOTHER_NAME * Math.max(0, ...names, share(called[called.length - 1], "twin", WHOLE)))
}
