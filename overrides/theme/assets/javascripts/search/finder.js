// Answers a query from the index: which entries, in which order, and which of their parts.
import { asked, meant, near, parts } from "./query.js"
import { stems, tokens } from "./words.js"
import { likeness } from "./near.js"
import { read } from "./reader.js"

const MOST = 20
const TWINS = 4
const PARTS = 3
const ENOUGH = 0.6 // how much of a query must be known
const WORTH = { model: +(process.env.MO||1.08), theme: 1.05, source: 0.8, edition: 0.8, list: 0.85, page: 0.9 }
const NAMED = +(globalThis.NAM||0.4) // what it adds to be called just what was typed
const IN_NAME = 0.5
const LIGHT = +(process.env.LI||0.15)
const COVERED = +(globalThis.COV||1.3)
const WHOLE = +(process.env.WH||0.5)
const NAMED_ELSE = +(process.env.NE||0.8) // by another name, or in the other language
const CANDIDATES = 40

export class Finder {
  constructor(data) {
    Object.assign(this, read(data))
  }

  // { hits, twins, missing }: entries with their parts, titles in the other language, and words that are nowhere.
  find(query) {
    const words = this.understood(query)
    const known = words.filter((word) => word.own.size || word.twin.size)
    const missing = words.filter((word) => !word.light && !word.own.size && !word.twin.size)
    const nothing = { hits: [], twins: [], missing: missing.map((word) => word.typed), words }
    if (!known.some((word) => !word.light || !missing.length)) return nothing
    const scores = this.scored(known)
    const total = known.reduce((sum, word) => sum + word.rare, 0)
    const share = total / (total + missing.length * Math.log(1 + this.entries.length))
    if (share < ENOUGH && !known.some((word) => inName(word))) return nothing
    const better = (one, two) => two.score - one.score || one.entry - two.entry
    const ranked = [...scores.values()].sort(better).slice(0, CANDIDATES)
    for (const hit of ranked) hit.score *= 1 + NAMED * this.named(this.entries[hit.entry], known)
    ranked.sort(better)
    const least = ranked.length ? ranked[0].score * 0.15 : 0
    const hits = ranked.filter((hit) => hit.score > least).slice(0, MOST)
    return { hits: hits.map((hit) => this.shown(hit)), twins: this.twins(known, scores), missing: nothing.missing, words }
  }

  understood(query) {
    const open = !/[\s?.!]$/.test(query)
    const words = asked(query, this.index.grammar, this.twin.grammar)
    return words.map(({ typed, light, last }) => ({ typed, light, twin: new Map(), ...this.meaning(typed, open && last, light) }))
  }

  // The stems that one word means in the reader's language, in the other one, and as a compound.
  meaning(typed, last, light) {
    const own = meant(typed, this.index, last)
    const twin = meant(typed, this.twin, false)
    if (own.exact) return { own: own.found, twin: twin.exact ? twin.found : new Map() }
    if (twin.exact) return { own: last ? own.found : new Map(), twin: twin.found }
    if (own.found.size || light) return { own: own.found }
    const split = parts(typed, this.index)
    if (split.length) return { own: new Map(split.flatMap((found) => [...found])), split }
    const found = near(typed, this.index)
    return { own: found, twin: found.size ? new Map() : near(typed, this.twin) }
  }

  // For every word its weight in each place, and from them each entry's score.
  scored(words) {
    const entries = new Map()
    words.forEach((word, which) => {
      word.places = word.split ? inAll(word.split.map((found) => weights(found, this.index))) : weights(word.own, this.index)
      word.twinEntries = weights(word.twin, this.twin)
      const found = new Set(word.twinEntries.keys())
      for (const place of word.places.keys()) found.add(this.places[place].entry)
      word.rare = Math.log(1 + this.entries.length / Math.max(1, found.size)) * (word.light ? LIGHT : 1)
      for (const [place, weight] of word.places) this.note(entries, this.places[place].entry, which, place, weight * word.rare, words)
      for (const [entry, weight] of word.twinEntries) this.note(entries, entry, which, -1, 0.8 * weight * word.rare, words)
    })
    const total = words.reduce((sum, word) => sum + word.rare, 0)
    for (const hit of entries.values()) this.score(hit, words, total)
    return entries
  }

  note(entries, entry, which, place, value, words) {
    if (!entries.has(entry)) entries.set(entry, { entry, best: words.map(() => 0), places: new Map() })
    const hit = entries.get(entry)
    hit.best[which] = Math.max(hit.best[which], value)
    hit.places.set(place, (hit.places.get(place) || 0) + value)
  }

  score(hit, words, total) {
    const { kind } = this.entries[hit.entry]
    const covered = words.reduce((sum, word, which) => sum + (hit.best[which] ? word.rare : 0), 0) / total
    const together = Math.max(...hit.places.values())
    const sum = hit.best.reduce((one, two) => one + two, 0)
    const often = 1 + 0.03 * Math.log(hit.places.size)
    hit.score = (sum + +(process.env.TO||0.5) * together) * covered ** COVERED * often * (WORTH[kind] || 1)
  }

  // How far an entry is called what was typed, from 0 to 1: by its title, one of its other names, or its title in the other language.
  named(entry, words) {
    const total = words.reduce((sum, word) => sum + word.rare, 0)
    const share = (own, which, whole) => {
      const said = words.filter((word) => own.some((number) => word[which].get(number) > 0.7))
      const heard = own.filter((number) => words.some((word) => word[which].get(number) > 0.7))
      if (!heard.length) return 0
      return (1 - whole + (whole * heard.length) / own.length) * (said.reduce((sum, word) => sum + word.rare, 0) / total)
    }
    entry.called ??= [entry.title, ...entry.names].map((name) => numbersOf(name, this.index))
    entry.twinCalled ??= numbersOf(entry.twinTitle, this.twin)
    const [title, ...names] = entry.called.map((own, place) => share(own, "own", place ? 1 : WHOLE))
    return Math.max(title, NAMED_ELSE * Math.max(0, ...names), NAMED_ELSE * share(entry.twinCalled, "twin", WHOLE))
  }

  shown(hit) {
    const entry = this.entries[hit.entry]
    const best = Math.max(...hit.places.values())
    const inside = [...hit.places]
      .filter(([place, value]) => place >= 0 && this.places[place].anchor && value > 0.5 * best)
      .sort((one, two) => two[1] - one[1] || one[0] - two[0])
      .slice(0, PARTS)
      .map(([place]) => this.places[place])
    return { ...entry, parts: inside, score: hit.score }
  }

  // Entries whose name in the other language says what was typed, when the reader's own language says it less well.
  twins(words, scores) {
    if (!words.every((word) => word.twinEntries.size)) return []
    const found = new Map()
    for (const word of words) for (const [entry, weight] of word.twinEntries) found.set(entry, (found.get(entry) || 0) + weight)
    return [...found]
      .filter(([entry, weight]) => weight / words.length > 0.5 && words.every((word) => word.twinEntries.has(entry)))
      .filter(([entry]) => words.some((word) => !ownName(word, this, entry)))
      .sort((one, two) => two[1] - one[1] || scores.get(two[0]).score - scores.get(one[0]).score)
      .slice(0, TWINS)
      .map(([entry]) => this.entries[entry])
  }

  // Titles of terms and records that look like what was typed.
  suggestions(query) {
    const typed = asked(query, this.index.grammar, this.twin.grammar).map((word) => word.typed)
    const near = this.entries
      .filter((entry) => entry.kind !== "source")
      .map((entry) => ({ entry, like: Math.max(0, ...tokens(entry.title).flatMap((word) => typed.map((one) => likeness(one, word)))) }))
      .filter(({ like }) => like > 0.45)
    return near.sort((one, two) => two.like - one.like).slice(0, 4).map(({ entry }) => entry)
  }
}

const numbersOf = (name, index) => [...new Set(stems(name.replaceAll("-", " "), index.grammar))].map((stem) => index.numbers.get(stem))

// Whether a word stands in the name of something.
const inName = (word) => !word.light && [...word.places.values(), ...word.twinEntries.values()].some((weight) => weight > IN_NAME)

const ownName = (word, finder, entry) =>
  [...word.places].some(([place, weight]) => finder.places[place].entry === entry && weight > IN_NAME)

const weights = (stemsFound, index) => {
  const found = new Map()
  for (const [number, sure] of stemsFound) {
    for (const [place, counts] of index.postings(number)) found.set(place, Math.max(found.get(place) || 0, sure * counts))
  }
  return found
}

// The places that hold every part, with the least that a part counts for there.
const inAll = ([first, ...others]) => {
  const found = new Map()
  for (const [place, weight] of first) {
    if (others.every((other) => other.has(place))) found.set(place, Math.min(weight, ...others.map((other) => other.get(place))))
  }
  return found
}
