// Draws results into the dialog from its templates.
import { hasMarks, marked, marksOf } from "./marking.js"

/**
 * @typedef {import("./finder.js").Answer} Answer
 * @typedef {import("./finder.js").Finder} Finder
 * @typedef {import("./finder.js").Result} Result
 * @typedef {import("./marking.js").Marks} Marks
 * @typedef {import("./reader.js").Entry} Entry
 * @typedef {Result & { kindName: string, href: string }} Shown what the reader sees of an entry in the language of the list
 * @typedef {{ said: string, rest: () => void }} Drawn what a screen reader is told, and what draws the others
 */

const FIRST = 4 // as many hits as a phone shows; the others are drawn when these are seen

/** @param {Element} element @param {string} text @param {Marks} marks */
const write = (element, text, marks) => {
  element.replaceChildren(...marked(text, marks).map(([piece, answered]) => {
    if (!answered) return piece
    const mark = document.createElement("mark")
    mark.textContent = piece
    return mark
  }))
}

/**
 * The part of something that a selector finds, which the templates have.
 *
 * @template {HTMLElement} [Kind=HTMLElement]
 * @param {ParentNode} place
 * @param {string} selector
 */
const within = (place, selector) => /** @type {Kind} */ (place.querySelector(selector))

/** @param {HTMLElement} dialog @param {string} name */
const copy = (dialog, name) => {
  const template = /** @type {HTMLTemplateElement} */ (dialog.querySelector(`template[data-${name}]`))
  return /** @type {HTMLElement} */ (template.content.firstElementChild?.cloneNode(true))
}

/** @param {Element} element @param {unknown} kept */
const keep = (element, kept) => { if (!kept) element.remove() }

/** @param {string | undefined} text @param {Record<string, string | number>} values */
const filled = (text, values) => Object.entries(values).reduce((all, [name, value]) => all.replace(`{${name}}`, String(value)), text ?? "")

/**
 * Writes which other name was meant, where the title does not show it: another word, or the title in the other language.
 *
 * @param {Element} element
 * @param {DOMStringMap} words
 * @param {Shown} shown
 * @param {Marks} marks
 * @param {Marks} [twinMarks]
 */
const called = (element, words, shown, marks, twinMarks) => {
  if (hasMarks(shown.title, marks)) return false
  const name = shown.names.find((one) => hasMarks(one, marks))
  const twin = !name && twinMarks && hasMarks(shown.twinTitle, twinMarks) ? twinMarks : null
  if (!name && !twin) return false
  const said = document.createElement("span")
  write(said, name || shown.twinTitle, twin ?? marks)
  if (twin) said.lang = words.twinLanguage ?? ""
  element.append(`${twin ? words.twins : words.also}: `, said)
  return true
}

/** Writes what people say who mean it. @param {Element} element @param {Shown} shown @param {Marks} marks */
const heard = (element, { said }, marks) => {
  if (!said) return false
  const quote = document.createElement("q")
  write(quote, said, marks)
  element.append(quote)
  return true
}

/** The answer to so many minutes and people, with the way to all conversations that fit. @param {HTMLElement} dialog @param {Answer} found */
const answer = (dialog, { fit }) => {
  const card = within(dialog, "[data-search-fit]")
  card.hidden = !fit
  if (!fit) return
  const { minutes, people, count } = fit
  const words = minutes && people ? card.dataset.both : minutes ? card.dataset.minutes : card.dataset.people
  /** @type {HTMLAnchorElement} */
  const link = within(card, "a")
  link.textContent = filled(words, { minutes, people, n: count })
  const wanted = new URLSearchParams(Object.entries({ minutes, people }).filter(([, value]) => value).map(([name, value]) => [name, String(value)]))
  link.href = rooted(dialog.dataset.root, `tools/?${wanted}`)
}

/** One result. @param {HTMLElement} dialog @param {Shown} shown @param {Marks} marks @param {Marks} [twinMarks] */
const hit = (dialog, shown, marks, twinMarks) => {
  const item = copy(dialog, "search-hit")
  /** @param {string} name */
  const part = (name) => within(item, `[data-${name}]`)
  /** @type {HTMLAnchorElement} */
  const link = within(item, "[data-link]")
  if (shown.colour) item.dataset.colour = shown.colour
  part("kind").textContent = shown.kindName
  part("facts").textContent = shown.facts
  keep(part("facts"), shown.facts)
  link.href = shown.href
  write(link, shown.title, marks)
  write(part("summary"), shown.summary, marks)
  keep(part("summary"), shown.summary)
  keep(part("also"), heard(part("also"), shown, marks) || called(part("also"), dialog.dataset, shown, marks, twinMarks))
  const parts = shown.parts.map((place) => {
    const line = copy(dialog, "search-part")
    /** @type {HTMLAnchorElement} */
    const way = within(line, "a")
    way.href = `${shown.href}#${place.anchor}`
    write(way, place.title, marks)
    return line
  })
  part("parts").append(...parts)
  keep(part("parts"), parts.length)
  return item
}

/** @param {Element} list @param {Element[]} items */
const fill = (list, items) => {
  list.replaceChildren(...items)
  const section = list.closest("section")
  if (section) section.hidden = !items.length
}

/** Whether the reader is at a result, which must then stay where it is. @param {Element} list */
const isHeld = (list) => Boolean(list.querySelector(":hover, :focus, :active")) || (list.closest("[data-search-body]")?.scrollTop ?? 0) > 0

/**
 * Draws what was found when more of the index is there: anew, or, where the reader is at a result already, below what is there.
 *
 * @param {HTMLElement} dialog
 * @param {Finder} finder
 * @param {string} query
 * @param {Answer} found
 * @returns {Drawn}
 */
export const redraw = (dialog, finder, query, found) => {
  const list = within(dialog, "[data-search-body] > [data-search-hits]")
  const there = new Set([...list.children].map((item) => item.querySelector("a")?.getAttribute("href")))
  if (!there.size || !isHeld(list)) return draw(dialog, finder, query, found)
  const marks = marksOf(found.words, "own", finder.index)
  const twinMarks = marksOf(found.words, "twin", finder.twin)
  const late = found.hits.map((entry) => shownAs(dialog, finder, entry)).filter((shown) => !there.has(shown.href))
  list.append(...late.map((shown) => hit(dialog, shown, marks, twinMarks)))
  return { said: told(dialog.dataset, query, found, finder.whole), rest: () => {} }
}

/** What the reader sees of an entry, in the language of the page. @param {HTMLElement} dialog @param {Finder} finder @param {Entry | Result} entry @returns {Shown} */
const shownAs = (dialog, finder, entry) =>
  ({ parts: [], ...entry, kindName: finder.kinds[finder.language][entry.kind], href: rooted(dialog.dataset.root, entry.address) })

/**
 * Draws the first of what was found for a query.
 *
 * @param {HTMLElement} dialog
 * @param {Finder} finder
 * @param {string} query
 * @param {Answer} found
 * @returns {Drawn}
 */
export const draw = (dialog, finder, query, found) => {
  /** @param {string} name */
  const list = (name) => within(dialog, `[data-search-${name}] [data-search-hits]`)
  const own = marksOf(found.words, "own", finder.index)
  const twin = marksOf(found.words, "twin", finder.twin)
  /** @param {Entry} entry */
  const show = (entry) => shownAs(dialog, finder, entry)
  /** @param {Entry} entry @returns {Shown} */
  const showTwin = (entry) => ({
    ...show(entry), title: entry.twinTitle, summary: "", facts: "", names: [], parts: [], said: "",
    kindName: finder.kinds[finder.other][entry.kind], href: rooted(dialog.dataset.otherRoot, entry.address),
  })
  /** @param {Entry} entry */
  const drawn = (entry) => hit(dialog, show(entry), own, twin)
  /** @param {Entry} entry */
  const drawnTwin = (entry) => hit(dialog, showTwin(entry), twin)
  const nearest = query && !found.hits.length && finder.whole ? finder.suggestions(query) : []
  fill(list("body"), found.hits.slice(0, FIRST).map(drawn))
  fill(list("nearest"), nearest.map((entry) => hit(dialog, show(entry), own)))
  fill(list("twins"), found.hits.length ? [] : found.twins.map(drawnTwin))
  answer(dialog, found)
  const isEmpty = !found.hits.length && !found.twins.length && finder.whole
  within(dialog, "[data-search-hint]").hidden = Boolean(query)
  within(dialog, "[data-search-examples]").hidden = Boolean(query)
  within(dialog, "[data-search-tip]").hidden = !query || !isEmpty
  within(dialog, "[data-search-heard]").hidden = !found.isWorry || !found.hits.length
  within(dialog, "[data-search-lists]").hidden = found.hits.length > 0
  const rest = () => {
    list("body").append(...found.hits.slice(FIRST).map(drawn))
    if (found.hits.length) fill(list("twins"), found.twins.map(drawnTwin))
  }
  return { said: told(dialog.dataset, query, found, finder.whole), rest }
}

/** @param {string | undefined} root @param {string} address */
const rooted = (root, address) => `${(root ?? "").replace(/\/?$/, "/")}${address}`

/** @param {DOMStringMap} words @param {string} query @param {Answer} found @param {boolean} whole */
const told = (words, query, { hits, twins, missing, more }, whole) => {
  if (!query) return ""
  if (!whole && (!hits.length || missing.length)) return words.loading ?? ""
  if (!hits.length && !twins.length) return filled(words.nothing, { query })
  const count = hits.length === 1 ? words.one ?? "" : filled(more ? words.best : words.count, { n: hits.length })
  return missing.length ? `${filled(words.missing, { words: missing.join(", ") })} ${count}` : count
}
