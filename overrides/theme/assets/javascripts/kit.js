// The box "Print for the meeting": counts copies, spreads the time, and keeps the choice in this browser and in the address.
(() => {
  const box = document.querySelector("[data-kit]")
  const form = document.querySelector("[data-kit-meeting]")
  if (!form) return
  const NAMES = ["people", "start", "minutes"]
  const PLACE = "meeting" // in the browser's own memory
  const counts = [...document.querySelectorAll("[data-copies]")]
  const time = box?.querySelector("[data-kit-time]")
  const blocks = [...(time?.querySelectorAll("li") ?? [])]
  const told = box?.querySelector("[data-kit-told]")
  const script = document.currentScript.src
  let rules = null

  const value = (name) => (form.elements[name]?.validity.valid ? form.elements[name].value : "")
  const number = (name) => Number(value(name)) || 0
  const words = (name) => box.querySelector(`[data-kit-words="${name}"]`)?.innerHTML ?? ""
  const filled = (text, values) => Object.entries(values).reduce((all, [name, one]) => all.replace(`{${name}}`, one), text)

  // As handbook/meeting/copies.py counts: groups of three to five, and up to five people are one group.
  const groups = (people) => (people <= 5 ? 1 : Math.ceil(people / 4))
  const copies = (people) => ({ person: people, pair: Math.ceil(people / 2), group: groups(people), room: 1 })
  const count = (people) => counts.forEach((place) => {
    place.textContent = people ? filled(place.dataset.words, { n: copies(people)[place.dataset.copies] }) : ""
    place.hidden = !people
  })

  const clock = (start, minute) => {
    const [hour, past] = start.split(":").map(Number)
    const all = hour * 60 + past + minute
    return `${Math.floor(all / 60) % 24}${document.documentElement.lang === "da" ? "." : ":"}${String(all % 60).padStart(2, "0")}`
  }
  const ofPeople = (people) => {
    const { peopleMin, peopleMax, many } = box.dataset
    if (!people) return []
    if (people < Number(peopleMin)) return [filled(words("few"), { n: peopleMin })]
    if (people <= Number(peopleMax)) return []
    return [(people > Number(many) && words("large")) || filled(words("many"), { n: peopleMax })]
  }
  const ofTime = (spans, minutes, { short, spare }) => {
    if (spare) return [filled(words("spare"), { n: spare })]
    if (!short) return []
    const kept = blocks.flatMap((block, place) => ("kept" in block.dataset ? [place] : []))
    const out = rules.leaveOut(spans, minutes, kept)
    const names = out?.map((place) => `<q>${blocks[place].querySelector("[data-kit-what]").innerHTML}</q>`).join(", ")
    return [filled(words("short"), { n: short }), names ? filled(words("leave-out"), { steps: names }) : words("too-short")]
  }

  // Fills the timetable in; returns what there is to say of it.
  const run = (start, minutes) => {
    if (!time) return []
    time.hidden = !(start || minutes) || !rules
    if (time.hidden) return []
    const spans = blocks.map(({ dataset }) => [Number(dataset.min), Number(dataset.max)])
    const spread = minutes ? rules.spread(spans, minutes) : { values: blocks.map(({ dataset }) => Number(dataset.own)), short: 0, spare: 0 }
    let minute = 0
    blocks.forEach((block, place) => {
      block.querySelector("[data-kit-begins]").textContent = start ? clock(start, minute) : ""
      block.querySelector("[data-kit-minutes]").textContent = filled(time.dataset.minutes, { span: spread.values[place] })
      minute += spread.values[place]
    })
    return [...(start ? [filled(words("ends"), { time: clock(start, minute) })] : []), ...ofTime(spans, minutes, spread)]
  }

  const show = async () => {
    const [people, start, minutes] = [number("people"), value("start"), number("minutes")]
    count(people)
    if (!box) return
    if (time && (start || minutes)) rules ??= await import(new URL("../scripts/meeting-times.js", script)).catch(() => null)
    const said = [...run(start, minutes), ...ofPeople(people)]
    told.innerHTML = said.map((line) => `<p>${line}</p>`).join("")
  }
  const remember = () => {
    const chosen = Object.fromEntries(NAMES.map((name) => [name, value(name)]).filter(([, one]) => one))
    try { localStorage.setItem(PLACE, JSON.stringify(chosen)) } catch { /* the choice lasts as long as the page */ }
    const here = new URL(location.href)
    NAMES.forEach((name) => (chosen[name] ? here.searchParams.set(name, chosen[name]) : here.searchParams.delete(name)))
    history.replaceState(history.state, "", here)
  }
  const recall = () => {
    let kept = {}
    try { kept = JSON.parse(localStorage.getItem(PLACE)) ?? {} } catch { /* none was kept, or it is none of ours */ }
    const asked = new URLSearchParams(location.search)
    NAMES.filter((name) => form.elements[name]).forEach((name) => { form.elements[name].value = asked.get(name) ?? kept[name] ?? "" })
  }

  recall()
  form.addEventListener("input", () => { remember(); show() })
  form.addEventListener("submit", (event) => event.preventDefault())
  show()
})()
