// Answers a query from what is there of the index: which entries, in which order, and which of their parts.
import { likeness, pairs } from "./near.js"
import { fits, numberIn, sizeIn } from "./numbers.js"
import { addAlike, asked, head, meant, near, parts, together } from "./query.js"
import { inAll, rank, rarity, weights } from "./ranking.js"
import { read, readTexts } from "./reader.js"
import { stems, tokens } from "./words.js"

const MOST = 12
const SHORT = 4 // letters: a word that begins others only while it is all that is typed
const MOST_TWINS = 4
const MOST_PARTS = 3
const MOST_SUGGESTIONS = 4
const LEAST = 0.15 // of the best hit's score
const ENOUGH = 0.6 // of a query must stand in one entry, where no word of it stands in a title
const ENOUGH_OF_MANY = 0.4 // where it has many words
const MANY = 4
const LONG_ENOUGH = 6 // for a misspelt word of the other language
const HEAD_IN_TITLE = 0.57 // SURE.head of a title
const IN_NAME = 0.5
const IN_TITLE = 0.7 // or in a name of one word
const ALIKE = 0.45
const SAID = 0.3 // how alike a sentence must be to answer by itself
const TELLING = 0.35 // and to be shown
const WRITTEN = 1 // how much what people write must be like it to answer by itself: what is about something else comes to 0.95

/**
 * @typedef {import("./query.js").Found} Found
 * @typedef {import("./query.js").Word} Word
 * @typedef {import("./reader.js").Entry} Entry
 * @typedef {import("./reader.js").Index} Index
 * @typedef {import("./reader.js").Place} Place
 * @typedef {Entry & { said?: string, parts: Place[] }} Result an entry with what people say of it, and the parts of it that answer
 *
 * @typedef {object} Answer
 * @property {Result[]} hits
 * @property {boolean} [more] whether there are more
 * @property {Entry[]} twins entries that are offered in the other language
 * @property {string[]} missing typed words that are nowhere
 * @property {Word[]} words what every typed word was taken to mean
 * @property {boolean} [isWorry] whether it sounds like something said
 * @property {{ minutes: number, people: number, count: number }} [fit] how many conversations fit what was asked
 */

export class Finder {
  /** @param {import("./reader.js").First} first */
  constructor(first) {
    const { language, other, kinds, entries, places, index, twin, sentences, many, waiting } = read(first)
    this.language = language
    this.other = other
    this.kinds = kinds
    this.entries = entries
    this.places = places
    this.index = index
    this.twin = twin
    this.sentences = sentences
    this.many = many
    this.waiting = waiting
    /** @type {Map<string, number[]> | null} */
    this.wholeTitles = null
    /** @type {{ entry: Entry, words: string[][] }[] | null} */
    this.titles = null
  }

  /** Takes in one of the files that `waiting` names. @param {string} name @param {import("./reader.js").Texts | import("./reader.js").Said} texts */
  add(name, texts) {
    if (this.waiting.delete(name)) readTexts(this, texts)
  }

  // Whether everything has been asked; until then, nothing found means nothing yet.
  get whole() {
    return !this.waiting.size
  }

  /** @param {string} query @returns {Answer} */
  find(query) {
    return this.numbered(numberIn(query)) || this.sized(query, sizeIn(query)) || this.said(query)
  }

  /** What has a number, by itself. @param {string} number @returns {Answer | null} */
  numbered(number) {
    const named = number ? this.entries.filter((entry) => entry.number === number) : []
    const hits = named.map((entry) => ({ ...entry, facts: [number, entry.facts].filter(Boolean).join(" · "), parts: [] }))
    return hits.length ? { hits, twins: [], missing: [], words: [] } : null
  }

  /**
   * The conversations for so many people in so many minutes, the likeliest to take them first, or what else the query asks for; `fit` tells how
   * many of them fit.
   *
   * @param {string} query
   * @param {import("./numbers.js").Size & { rest: string } | null} size
   * @returns {Answer | null}
   */
  sized(query, size) {
    const fitting = size ? this.entries.filter((entry) => entry.fits && fits(entry.fits, size, this.many)) : []
    if (!size || !fitting.length) return null
    const fit = { minutes: size.minutes, people: size.people, count: fitting.length }
    if (size.rest) return { ...this.said(query), fit }
    /** @param {Entry} entry */
    const off = (entry) => {
      const [, shortest, longest] = entry.fits ?? []
      return size.minutes ? Math.abs((shortest + longest) / 2 - size.minutes) : 0
    }
    const hits = fitting.sort((one, two) => off(one) - off(two)).slice(0, MOST).map((entry) => ({ ...entry, parts: [] }))
    return { hits, twins: [], missing: [], words: [], fit }
  }

  /** What answers the words. @param {string} query @returns {Answer} */
  said(query) {
    const words = this.understood(query)
    const heard = this.sentences.find(query, (stem) => this.index.numbers.has(stem))
    for (const entry of this.titled(query)) heard.set(entry, { like: Math.max(1, heard.get(entry)?.like || 0), text: "" })
    /** @param {Word} word */
    const isThere = (word) => word.places.size || word.twinEntries.size
    const known = words.filter(isThere)
    const lost = words.filter((word) => !word.light && !isThere(word))
    const missing = lost.map((word) => word.typed)
    const nothing = { hits: [], twins: [], missing, words }
    const isSaid = [...heard.values()].some(({ like, written = 0 }) => like > SAID || written > WRITTEN)
    if (!isSaid && !known.some((word) => !word.light || !lost.length)) return nothing
    const ranked = rank(known, this, heard, lost.length)
    const share = Math.max(0, ...ranked.map((hit) => hit.covered)) / (rarity(known) + lost.length * Math.log(1 + this.entries.length))
    const enough = words.filter((word) => !word.light).length < MANY ? ENOUGH : ENOUGH_OF_MANY
    if (share < enough && !isSaid && !known.some(isTitle)) return nothing
    const worth = ranked.filter((hit) => hit.score > LEAST * ranked[0].score)
    const hits = worth.slice(0, MOST).map((hit) => this.shown(hit))
    return { hits, more: worth.length > MOST, twins: this.twins(known), missing, words, isWorry: this.sentences.isSaid(query) }
  }

  /** The entries whose whole title was typed, little words and all. @param {string} query */
  titled(query) {
    this.wholeTitles ??= this.entries.reduce((whole, { title }, entry) => {
      const words = tokens(title).join(" ")
      return whole.set(words, [...(whole.get(words) || []), entry])
    }, /** @type {Map<string, number[]>} */ (new Map()))
    return this.wholeTitles.get(tokens(query).join(" ")) || []
  }

  // Does ahead, a little at each step, what a first answer would take long for; yields answers to draw.
  *warmUp() {
    const { title } = this.entries[0]
    yield this.find(title)
    yield this.find(title.slice(0, 3) + title.slice(4)) // misspelt
    yield this.find("") // nothing, which calls for suggestions
  }

  /** @param {string} query @returns {Word[]} */
  understood(query) {
    const open = !/[\s?.!]$/.test(query)
    const words = asked(query, this.index.grammar, this.twin.grammar).map(({ typed, light, last }) =>
      ({ typed, light, ...this.meaning(typed, open && last && (typed.length > SHORT || alone(query)), light) }))
    together(words.filter((word) => !word.light), this.index)
    return words.map(({ typed, light, own, twin = new Map(), places }) => {
      const said = places || weights(own, this.index)
      const isSpread = words.length > 1 && !light && !places && addAlike(own, this.sentences.alikeTo(typed), this.index)
      return { typed, light, own, twin, said, places: isSpread ? weights(own, this.index) : said, twinEntries: weights(twin, this.twin), rare: 0 }
    })
  }

  /**
   * The stems that one word means in the reader's language and in the other; for a compound the places that hold all its parts.
   *
   * @param {string} typed
   * @param {boolean} last
   * @param {boolean} light
   * @returns {{ own: Found, twin?: Found, places?: Found }}
   */
  meaning(typed, last, light) {
    const own = meant(typed, this.index, last)
    const twin = meant(typed, this.twin, false)
    if (own.exact) return { own: own.found, twin: twin.exact ? twin.found : new Map() }
    if (twin.exact) return { own: last ? own.found : new Map(), twin: twin.found }
    if (own.found.size || light) return { own: own.found }
    const split = parts(typed, this.index)
    const places = split.length ? inAll(split.map((found) => weights(found, this.index))) : new Map()
    if (places.size) return { own: new Map(split.flatMap((found) => [...found])), places }
    const found = near(typed, this.index)
    if (!found.size) {
      const begun = head(typed, this.index)
      if ([...weights(begun, this.index).values()].some((weight) => weight > HEAD_IN_TITLE)) return { own: begun }
    }
    return { own: found, twin: found.size || typed.length < LONG_ENOUGH ? new Map() : near(typed, this.twin, 1) }
  }

  /** An entry's title, its other names and its title in the other language. @param {number} entry @returns {import("./ranking.js").Name[]} */
  called(entry) {
    const { title, names, twinTitle } = this.entries[entry]
    /** @param {string} text @param {Index} index */
    const name = (text, index) => {
      const words = text.replaceAll("-", " ")
      const numbers = [...new Set(stems(words, index.grammar))].map((one) => index.numbers.get(one))
      return { little: Math.max(0, words.split(" ").length - numbers.length), numbers }
    }
    return [...[title, ...names].map((one) => name(one, this.index)), name(twinTitle, this.twin)]
  }

  /** @param {import("./ranking.js").Hit} hit @returns {Result} */
  shown(hit) {
    const best = Math.max(0, ...hit.places.values())
    const inside = [...hit.places]
      .filter(([place, value]) => place >= 0 && this.places[place].anchor && value > 0.5 * best)
      .sort((one, two) => two[1] - one[1] || one[0] - two[0])
      .map(([place]) => place)
    const stated = hit.said?.place
    const isTelling = hit.said && (hit.said.like > TELLING || (hit.said.written ?? 0) > WRITTEN)
    const said = hit.said && isTelling && stated === undefined ? hit.said.text : ""
    const own = stated === undefined ? (said ? [] : inside) : [...new Set([stated, ...inside])]
    const parts = own.slice(0, MOST_PARTS).map((place) => this.places[place])
    return { ...this.entries[hit.entry], said, parts }
  }

  /**
   * Entries whose name in the other language says all that was typed, where the reader's own language does not say it as well.
   *
   * @param {Word[]} words
   */
  twins(words) {
    const telling = words.filter((word) => !word.light)
    /** @param {Word} word @param {number} entry */
    const own = (word, entry) => [...word.places].some(([place, weight]) => weight > IN_NAME && this.places[place].entry === entry)
    const named = [...(telling[0]?.twinEntries.keys() || [])]
      .filter((entry) => telling.every((word) => (word.twinEntries.get(entry) ?? 0) > IN_NAME))
      .filter((entry) => telling.some((word) => !own(word, entry)))
    /** @param {number} entry */
    const weight = (entry) => telling.reduce((sum, word) => sum + (word.twinEntries.get(entry) ?? 0), 0)
    return named.sort((one, two) => weight(two) - weight(one) || one - two).slice(0, MOST_TWINS).map((entry) => this.entries[entry])
  }

  /** Entries whose titles look like what was typed. @param {string} query */
  suggestions(query) {
    const typed = asked(query, this.index.grammar, this.twin.grammar).map((word) => pairs(word.typed))
    this.titles ??= this.entries
      .filter((entry) => entry.kind !== "source")
      .map((entry) => ({ entry, words: tokens(entry.title).map(pairs) }))
    return this.titles
      .map(({ entry, words }) => ({ entry, like: Math.max(0, ...words.flatMap((word) => typed.map((one) => likeness(one, word)))) }))
      .filter((one) => one.like > ALIKE)
      .sort((one, two) => two.like - one.like)
      .slice(0, MOST_SUGGESTIONS)
      .map((one) => one.entry)
  }
}

/** @param {string} query */
const alone = (query) => !/\S\s+\S/.test(query)

/** Whether a word stands in the title of something, or is a name of it. @param {Word} word */
const isTitle = (word) => !word.light && [...word.places.values(), ...word.twinEntries.values()].some((weight) => weight > IN_TITLE)
