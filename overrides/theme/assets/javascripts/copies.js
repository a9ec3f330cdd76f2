// Counts for the download page how many copies of each edition so many people need, and keeps their number in the address.
(() => {
  const form = document.querySelector("[data-how-many]")
  if (!form) return
  const field = form.elements.people
  const told = form.querySelector("[data-how-many-told]")
  const places = [...document.querySelectorAll("[data-people-a-copy]")]

  const count = () => {
    const people = field.value && field.validity.valid ? Number(field.value) : 0
    places.forEach((place) => {
      const enough = Number(place.dataset.peopleACopy) || people
      place.textContent = people ? place.dataset.words.replace("{n}", Math.ceil(people / enough)) : ""
      place.hidden = !people
    })
    return people
  }
  const change = () => {
    const people = count()
    told.textContent = people ? told.dataset.words : ""
    const address = new URL(location.href)
    if (people) address.searchParams.set("people", people)
    else address.searchParams.delete("people")
    history.replaceState(history.state, "", address)
  }

  field.value = new URLSearchParams(location.search).get("people") ?? ""
  form.addEventListener("input", change)
  form.addEventListener("submit", (event) => event.preventDefault())
  count()
})()
