// Narrows the list of tools down by minutes, people, audience, occasion and theme, and keeps the choice in the address.
(() => {
  const form = document.querySelector("[data-filter]")
  if (!form) return
  const cards = [...document.querySelectorAll("li[data-minutes]")]
  const groups = [...document.querySelectorAll("[data-filter-group]")]
  const count = form.querySelector("[data-filter-count]")
  const none = document.querySelector("[data-filter-none]")

  const fits = (card, wanted) =>
    (!wanted.minutes || Number(card.dataset.minutes) <= Number(wanted.minutes)) &&
    (!wanted.people || (Number(card.dataset.peopleMin) <= Number(wanted.people) && Number(wanted.people) <= Number(card.dataset.peopleMax))) &&
    (!wanted.audience || card.dataset.audience.split(" ").includes(wanted.audience)) &&
    (!wanted.occasion || card.dataset.occasion.split(" ").includes(wanted.occasion)) &&
    (!wanted.theme || card.dataset.theme === wanted.theme)

  const apply = () => {
    const wanted = Object.fromEntries(new FormData(form))
    cards.forEach((card) => { card.hidden = !fits(card, wanted) })
    groups.forEach((group) => { group.hidden = !group.querySelector("li[data-minutes]:not([hidden])") })
    const shown = cards.filter((card) => !card.hidden).length
    count.textContent = form.dataset.count.replace("{n}", shown).replace("{total}", cards.length)
    none.hidden = shown > 0
    const address = new URL(location.href) // what else it says, such as a search, is not this form's to take out
    Object.entries(wanted).forEach(([name, value]) => {
      address.searchParams.delete(name)
      if (value) address.searchParams.append(name, value)
    })
    if (address.href !== location.href) history.replaceState(history.state, "", address)
  }

  new URLSearchParams(location.search).forEach((value, name) => {
    if (form.elements[name]) form.elements[name].value = value
  })
  form.addEventListener("input", apply)
  form.addEventListener("reset", () => setTimeout(apply))
  form.addEventListener("submit", (event) => event.preventDefault())
  apply()
})()
