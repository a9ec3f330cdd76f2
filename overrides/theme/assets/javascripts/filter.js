// Narrows the list of tools down by minutes, people, audience, occasion and theme, and keeps the choice in the address.
// A tool that fits on a condition stays in the list and tells it: which step to leave out, or what it says of many people.
(() => {
  const form = document.querySelector("[data-filter]")
  if (!form) return
  const groups = [...document.querySelectorAll("[data-filter-group]")]
  const spread = groups.filter((group) => group.dataset.pieces)
  const count = form.querySelector("[data-filter-count]")
  const noted = form.querySelector("[data-filter-noted]")
  const none = document.querySelector("[data-filter-none]")
  let whole = null

  const cardsIn = (place) => [...place.querySelectorAll("li[data-minutes]")]
  const address = (card) => card.querySelector("a[href]").href

  const isMany = (card, people) => people > Number(card.dataset.peopleMax) && people > Number(form.dataset.many)
  // The one step without which a tool fits: of those that are short enough the shortest, of equals the last; never the first or the last
  // of the tool, which ends in the agreement. As handbook/meeting/minutes.py has it, for a single step.
  const leftOut = (card, minutes) => {
    const steps = card.dataset.steps.split(" ").map(Number)
    const short = Number(card.dataset.minutes) - minutes
    return steps.reduce((best, step, place) => (
      place && place < steps.length - 1 && step >= short && (!best || step <= steps[best]) ? place : best), 0)
  }
  const hasTime = (card, minutes) => !minutes || Number(card.dataset.minutes) <= minutes || Boolean(leftOut(card, minutes))
  const ofTime = (card, minutes) => {
    if (!minutes) return ""
    const { plan, spare, tight } = form.dataset
    if (minutes < Number(card.dataset.minutes)) return tight.replace("{n}", leftOut(card, minutes) + 1)
    const left = minutes - Number(card.dataset.minutesMax)
    return left > 0 ? spare.replace("{n}", left) : plan.replace("{n}", minutes)
  }
  const fits = (card, wanted) =>
    hasTime(card, Number(wanted.minutes)) &&
    (!wanted.people || (Number(card.dataset.peopleMin) <= Number(wanted.people) && Number(wanted.people) <= Number(card.dataset.peopleMax)) || isMany(card, Number(wanted.people))) &&
    (!wanted.audience || card.dataset.audience.split(" ").includes(wanted.audience)) &&
    (!wanted.occasion || card.dataset.occasion.split(" ").includes(wanted.occasion)) &&
    (!wanted.theme || card.dataset.theme === wanted.theme)

  // Shows the conditions on which a card fits, and tells whether there are any.
  const note = (card, wanted) => {
    const minutes = Number(wanted.minutes)
    const time = card.querySelector("[data-note='time']")
    time.textContent = hasTime(card, minutes) ? ofTime(card, minutes) : ""
    time.hidden = !time.textContent
    const many = Boolean(wanted.people) && isMany(card, Number(wanted.people))
    card.querySelector("[data-note='many']").hidden = !many
    return many || (Boolean(minutes) && minutes < Number(card.dataset.minutes))
  }

  // A long list shows the first tools of each theme, until somebody narrows it down: then the others are fetched.
  const fill = async (group) => {
    const { pieces } = await import("./pieces.js")
    const there = new Set(cardsIn(group).map(address))
    const late = (await pieces(group)).flatMap(cardsIn).filter((card) => !there.has(address(card)))
    late.forEach((card) => { card.dataset.late = "" })
    group.querySelector("ul.cards").append(...late)
  }
  const complete = () => {
    whole ??= Promise.all(spread.map(fill)).catch((fault) => { whole = null; throw fault })
    return whole
  }

  const show = (wanted) => {
    const narrowed = Object.values(wanted).some(Boolean)
    const cards = cardsIn(document)
    cards.forEach((card) => { card.hidden = narrowed ? !fits(card, wanted) : "late" in card.dataset })
    groups.forEach((group) => { group.hidden = !group.querySelector("li[data-minutes]:not([hidden])") })
    spread.forEach((group) => { group.querySelector("[data-pieces-link]").hidden = narrowed })
    const shown = narrowed ? cards.filter((card) => !card.hidden).length : form.dataset.total
    count.textContent = form.dataset.count.replace("{n}", shown).replace("{total}", form.dataset.total)
    const conditions = cards.filter((card) => note(card, wanted) && !card.hidden).length
    noted.textContent = conditions ? (conditions === 1 ? form.dataset.oneNoted : form.dataset.noted).replace("{n}", conditions) : ""
    none.hidden = Number(shown) > 0
  }

  const remember = (wanted) => {
    const here = new URL(location.href) // what else it says, such as a search, is not this form's to take out
    Object.entries(wanted).forEach(([name, value]) => {
      here.searchParams.delete(name)
      if (value) here.searchParams.append(name, value)
    })
    if (here.href !== location.href) history.replaceState(history.state, "", here)
  }

  const chosen = () => Object.fromEntries(new FormData(form))

  const apply = () => {
    remember(chosen())
    if (!spread.length || !Object.values(chosen()).some(Boolean)) return show(chosen())
    return complete().then(() => show(chosen()), () => { count.textContent = form.dataset.failed })
  }

  new URLSearchParams(location.search).forEach((value, name) => {
    if (form.elements[name]) form.elements[name].value = value
  })
  form.addEventListener("input", apply)
  form.addEventListener("reset", () => setTimeout(apply))
  form.addEventListener("submit", (event) => event.preventDefault())
  apply()
})()
