// Narrows the list of tools down by minutes, people, audience, occasion and theme, and keeps the choice in the address.
// A tool that fits on a condition stays in the list and tells it: which step to leave out, or what it says of many people.
/** @typedef {{ minutes?: string, people?: string, audience?: string, occasion?: string, theme?: string }} Wanted */
(() => {
  const form = /** @type {HTMLFormElement | null} */ (document.querySelector("[data-filter]"))
  if (!form) return
  const said = form.dataset
  const groups = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("[data-filter-group]")])
  const spread = groups.filter((group) => group.dataset.pieces)
  const count = /** @type {HTMLElement} */ (form.querySelector("[data-filter-count]"))
  const noted = /** @type {HTMLElement} */ (form.querySelector("[data-filter-noted]"))
  const none = /** @type {HTMLElement} */ (document.querySelector("[data-filter-none]"))
  /** @type {Promise<unknown> | null} */
  let whole = null

  /** @param {ParentNode} place */
  const cardsIn = (place) => /** @type {HTMLElement[]} */ ([...place.querySelectorAll("li[data-minutes]")])
  /** @param {HTMLElement} card */
  const address = (card) => /** @type {HTMLAnchorElement} */ (card.querySelector("a[href]")).href
  /** @param {string | undefined} text @param {Record<string, unknown>} values */
  const filled = (text, values) => Object.entries(values).reduce((all, [name, value]) => all.replace(`{${name}}`, String(value)), text ?? "")
  /** Whether a card's list, such as its audiences, holds what is wanted. @param {string | undefined} list @param {string} one */
  const holds = (list, one) => (list ?? "").split(" ").includes(one)

  /** @param {HTMLElement} card @param {number} people */
  const isMany = (card, people) => people > Number(card.dataset.peopleMax) && people > Number(said.many)
  // The one step without which a tool fits: of those that are short enough the shortest, of equals the last; never the first or the last
  // of the tool, which ends in the agreement. As handbook/meeting/minutes.py has it, for a single step.
  /** @param {HTMLElement} card @param {number} minutes */
  const leftOut = (card, minutes) => {
    const steps = (card.dataset.steps ?? "").split(" ").map(Number)
    const short = Number(card.dataset.minutes) - minutes
    return steps.reduce((best, step, place) => (
      place && place < steps.length - 1 && step >= short && (!best || step <= steps[best]) ? place : best), 0)
  }
  /** @param {HTMLElement} card @param {number} minutes */
  const hasTime = (card, minutes) => !minutes || Number(card.dataset.minutes) <= minutes || Boolean(leftOut(card, minutes))
  /** @param {HTMLElement} card @param {number} minutes */
  const ofTime = (card, minutes) => {
    if (!minutes) return ""
    if (minutes < Number(card.dataset.minutes)) return filled(said.tight, { n: leftOut(card, minutes) + 1 })
    const left = minutes - Number(card.dataset.minutesMax)
    return left > 0 ? filled(said.spare, { n: left }) : filled(said.plan, { n: minutes })
  }
  /** @param {HTMLElement} card @param {Wanted} wanted */
  const fits = (card, wanted) =>
    hasTime(card, Number(wanted.minutes)) &&
    (!wanted.people || (Number(card.dataset.peopleMin) <= Number(wanted.people) && Number(wanted.people) <= Number(card.dataset.peopleMax)) || isMany(card, Number(wanted.people))) &&
    (!wanted.audience || holds(card.dataset.audience, wanted.audience)) &&
    (!wanted.occasion || holds(card.dataset.occasion, wanted.occasion)) &&
    (!wanted.theme || card.dataset.theme === wanted.theme)

  /** Shows the conditions on which a card fits, and tells whether there are any. @param {HTMLElement} card @param {Wanted} wanted */
  const note = (card, wanted) => {
    const minutes = Number(wanted.minutes)
    const time = /** @type {HTMLElement} */ (card.querySelector("[data-note='time']"))
    const crowd = /** @type {HTMLElement} */ (card.querySelector("[data-note='many']"))
    time.textContent = hasTime(card, minutes) ? ofTime(card, minutes) : ""
    time.hidden = !time.textContent
    const many = Boolean(wanted.people) && isMany(card, Number(wanted.people))
    crowd.hidden = !many
    return many || (Boolean(minutes) && minutes < Number(card.dataset.minutes))
  }

  /** A long list shows the first tools of each theme, until somebody narrows it down: then the others are fetched. @param {HTMLElement} group */
  const fill = async (group) => {
    const { pieces } = await import("./pieces.js")
    const there = new Set(cardsIn(group).map(address))
    const late = (await pieces(group)).flatMap(cardsIn).filter((card) => !there.has(address(card)))
    late.forEach((card) => { card.dataset.late = "" })
    group.querySelector("ul.cards")?.append(...late)
  }
  const complete = () => {
    whole ??= Promise.all(spread.map(fill)).catch((fault) => { whole = null; throw fault })
    return whole
  }

  /** @param {Wanted} wanted */
  const show = (wanted) => {
    const narrowed = Object.values(wanted).some(Boolean)
    const cards = cardsIn(document)
    cards.forEach((card) => { card.hidden = narrowed ? !fits(card, wanted) : "late" in card.dataset })
    groups.forEach((group) => { group.hidden = !group.querySelector("li[data-minutes]:not([hidden])") })
    spread.forEach((group) => group.querySelector("[data-pieces-link]")?.toggleAttribute("hidden", narrowed))
    const shown = narrowed ? cards.filter((card) => !card.hidden).length : Number(said.total)
    count.textContent = filled(said.count, { n: shown, total: said.total })
    const conditions = cards.filter((card) => note(card, wanted) && !card.hidden).length
    noted.textContent = conditions ? filled(conditions === 1 ? said.oneNoted : said.noted, { n: conditions }) : ""
    none.hidden = shown > 0
  }

  /** @param {Wanted} wanted */
  const remember = (wanted) => {
    const here = new URL(location.href) // what else it says, such as a search, is not this form's to take out
    Object.entries(wanted).forEach(([name, value]) => {
      here.searchParams.delete(name)
      if (value) here.searchParams.append(name, value)
    })
    if (here.href !== location.href) history.replaceState(history.state, "", here)
  }

  const chosen = () => /** @type {Wanted} */ (Object.fromEntries(new FormData(form)))

  const apply = () => {
    remember(chosen())
    if (!spread.length || !Object.values(chosen()).some(Boolean)) return show(chosen())
    return complete().then(() => show(chosen()), () => { count.textContent = said.failed ?? "" })
  }

  new URLSearchParams(location.search).forEach((value, name) => {
    const field = /** @type {HTMLInputElement | null} */ (form.elements.namedItem(name))
    if (field) field.value = value
  })
  form.addEventListener("input", apply)
  form.addEventListener("reset", () => setTimeout(apply))
  form.addEventListener("submit", (event) => event.preventDefault())
  apply()
})()
