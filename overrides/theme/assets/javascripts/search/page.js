// Draws results into the dialog from its templates.
import { hasMarks, marked, marksOf } from "./marking.js"

const FIRST = 4 // as many hits as a phone shows; the others are drawn when these are seen

const write = (element, text, marks) => {
  element.replaceChildren(...marked(text, marks).map(([piece, answered]) => {
    if (!answered) return piece
    const mark = document.createElement("mark")
    mark.textContent = piece
    return mark
  }))
}

const copy = (dialog, name) => dialog.querySelector(`template[data-${name}]`).content.firstElementChild.cloneNode(true)

const keep = (element, kept) => { if (!kept) element.remove() }

// Writes which other name was meant, where the title does not show it: another word, or the title in the other language.
const called = (element, words, shown, marks, twinMarks) => {
  if (hasMarks(shown.title, marks)) return false
  const name = shown.names.find((one) => hasMarks(one, marks))
  const twin = !name && twinMarks && hasMarks(shown.twinTitle, twinMarks)
  if (!name && !twin) return false
  const said = document.createElement("span")
  write(said, name || shown.twinTitle, name ? marks : twinMarks)
  if (twin) said.lang = words.twinLanguage
  element.append(`${twin ? words.twins : words.also}: `, said)
  return true
}

// Writes what people say who mean it.
const heard = (element, { said }, marks) => {
  if (!said) return false
  const quote = document.createElement("q")
  write(quote, said, marks)
  element.append(quote)
  return true
}

// The answer to so many minutes and people, with the way to all conversations that fit.
const answer = (dialog, { fit }) => {
  const card = dialog.querySelector("[data-search-fit]")
  card.hidden = !fit
  if (!fit) return
  const { minutes, people, count } = fit
  const words = minutes && people ? card.dataset.both : minutes ? card.dataset.minutes : card.dataset.people
  const link = card.querySelector("a")
  link.textContent = words.replace("{minutes}", minutes).replace("{people}", people).replace("{n}", count)
  const wanted = new URLSearchParams(Object.entries({ minutes, people }).filter(([, value]) => value))
  link.href = rooted(dialog.dataset.root, `tools/?${wanted}`)
}

// One result; `shown` has what the reader sees of an entry in the language of the list.
const hit = (dialog, shown, marks, twinMarks) => {
  const item = copy(dialog, "search-hit")
  const part = (name) => item.querySelector(`[data-${name}]`)
  if (shown.colour) item.dataset.colour = shown.colour
  part("kind").textContent = shown.kindName
  part("facts").textContent = shown.facts
  keep(part("facts"), shown.facts)
  part("link").href = shown.href
  write(part("link"), shown.title, marks)
  write(part("summary"), shown.summary, marks)
  keep(part("summary"), shown.summary)
  keep(part("also"), heard(part("also"), shown, marks) || called(part("also"), dialog.dataset, shown, marks, twinMarks))
  const parts = shown.parts.map((place) => {
    const line = copy(dialog, "search-part")
    line.querySelector("a").href = `${shown.href}#${place.anchor}`
    write(line.querySelector("a"), place.title, marks)
    return line
  })
  part("parts").append(...parts)
  keep(part("parts"), parts.length)
  return item
}

const fill = (list, items) => {
  list.replaceChildren(...items)
  const section = list.closest("section")
  if (section) section.hidden = !items.length
}

// Whether the reader is at a result, which must then stay where it is.
const isHeld = (list) => Boolean(list.querySelector(":hover, :focus, :active")) || list.closest("[data-search-body]").scrollTop > 0

// Draws what was found when more of the index is there: anew, or, where the reader is at a result already, below what is there.
export const redraw = (dialog, finder, query, found) => {
  const list = dialog.querySelector("[data-search-body] > [data-search-hits]")
  const there = new Set([...list.children].map((item) => item.querySelector("a").getAttribute("href")))
  if (!there.size || !isHeld(list)) return draw(dialog, finder, query, found)
  const marks = marksOf(found.words, "own", finder.index)
  const twinMarks = marksOf(found.words, "twin", finder.twin)
  const late = found.hits.map((entry) => shownAs(dialog, finder, entry)).filter((shown) => !there.has(shown.href))
  list.append(...late.map((shown) => hit(dialog, shown, marks, twinMarks)))
  return { said: told(dialog.dataset, query, found, finder.whole), rest: () => {} }
}

// What the reader sees of an entry, in the language of the page.
const shownAs = (dialog, finder, entry) =>
  ({ parts: [], ...entry, kindName: finder.kinds[finder.language][entry.kind], href: rooted(dialog.dataset.root, entry.address) })

// Draws the first of what was found for a query: { said, rest }, what a screen reader is told and what draws the others.
export const draw = (dialog, finder, query, found) => {
  const list = (name) => dialog.querySelector(`[data-search-${name}] [data-search-hits]`)
  const own = marksOf(found.words, "own", finder.index)
  const twin = marksOf(found.words, "twin", finder.twin)
  const show = (entry) => shownAs(dialog, finder, entry)
  const showTwin = (entry) => ({
    ...show(entry), title: entry.twinTitle, summary: "", facts: "", names: [], parts: [], said: "",
    kindName: finder.kinds[finder.other][entry.kind], href: rooted(dialog.dataset.otherRoot, entry.address),
  })
  const drawn = (entry) => hit(dialog, show(entry), own, twin)
  const drawnTwin = (entry) => hit(dialog, showTwin(entry), twin)
  const nearest = query && !found.hits.length && finder.whole ? finder.suggestions(query) : []
  fill(list("body"), found.hits.slice(0, FIRST).map(drawn))
  fill(list("nearest"), nearest.map((entry) => hit(dialog, show(entry), own)))
  fill(list("twins"), found.hits.length ? [] : found.twins.map(drawnTwin))
  answer(dialog, found)
  const isEmpty = !found.hits.length && !found.twins.length && finder.whole
  dialog.querySelector("[data-search-hint]").hidden = Boolean(query)
  dialog.querySelector("[data-search-examples]").hidden = Boolean(query)
  dialog.querySelector("[data-search-tip]").hidden = !query || !isEmpty
  dialog.querySelector("[data-search-lists]").hidden = found.hits.length > 0
  const rest = () => {
    list("body").append(...found.hits.slice(FIRST).map(drawn))
    if (found.hits.length) fill(list("twins"), found.twins.map(drawnTwin))
  }
  return { said: told(dialog.dataset, query, found, finder.whole), rest }
}

const rooted = (root, address) => `${root.replace(/\/?$/, "/")}${address}`

const told = (words, query, { hits, twins, missing, more }, whole) => {
  if (!query) return ""
  if (!whole && (!hits.length || missing.length)) return words.loading
  if (!hits.length && !twins.length) return words.nothing.replace("{query}", query)
  const count = hits.length === 1 ? words.one : (more ? words.best : words.count).replace("{n}", hits.length)
  return missing.length ? `${words.missing.replace("{words}", missing.join(", "))} ${count}` : count
}
