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
  const all = box?.querySelector("[data-kit-all]")
  const script = document.currentScript.src
  let rules = null

  // 13:30, 13.30, 1330 or 13, as 13:30; empty for what is no time.
  const timeOf = (typed) => {
    const [, hour, past] = /^(\d{1,2})[.:]?(\d\d)?$/.exec(typed.trim()) ?? []
    return hour ? `${hour.padStart(2, "0")}:${past ?? "00"}` : ""
  }
  const value = (name) => {
    const field = form.elements[name]
    if (!field?.validity.valid) return ""
    return name === "start" ? timeOf(field.value) : field.value
  }
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

  const minutesOf = (time) => time.split(":").reduce((hours, past) => Number(hours) * 60 + Number(past))
  const clock = (start, minute) => {
    const all = minutesOf(start) + minute
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

  // As handbook/meeting/timetable.py thinks of what should be thought of.
  const ofDay = (start, values) => {
    let [longest, running, total] = [0, 0, 0]
    values.forEach((value, place) => {
      total += value
      running = blocks[place].classList.contains("kit__break") ? 0 : running + value
      longest = Math.max(longest, running)
    })
    const left = start ? minutesOf(box.dataset.dayEnds) - minutesOf(start) : 0
    return [
      ...(longest > Number(box.dataset.longest) ? [filled(words("no-break"), { n: longest })] : []),
      ...(left > 0 && total > left ? [filled(words("late"), { n: total - left })] : []),
    ]
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
    return [...(start ? [filled(words("ends"), { time: clock(start, minute) })] : []), ...ofTime(spans, minutes, spread), ...ofDay(start, spread.values)]
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
  // Writes the time that was typed as the page writes times.
  const tidy = () => { if (value("start")) form.elements.start.value = clock(value("start"), 0) }
  const recall = () => {
    let kept = {}
    try { kept = JSON.parse(localStorage.getItem(PLACE)) ?? {} } catch { /* none was kept, or it is none of ours */ }
    const asked = new URLSearchParams(location.search)
    NAMES.filter((name) => form.elements[name]).forEach((name) => { form.elements[name].value = asked.get(name) ?? kept[name] ?? "" })
    tidy()
  }

  // Everything in one file: the joiner is fetched when somebody asks for it.
  const [button, said] = all ? [all.querySelector("button"), all.querySelector("[role=status]")] : []
  const get = async () => {
    if (!number("people")) {
      said.innerHTML = words("how-many")
      form.elements.people.focus()
      return
    }
    button.disabled = true
    try {
      const { getKit } = await import(new URL("../scripts/meeting-kit.js", script))
      await getKit({ record: all.dataset.record, people: number("people"), start: value("start"), minutes: number("minutes") }, (text) => { said.textContent = text })
    } catch (fault) {
      said.innerHTML = words("failed")
      console.error(fault)
    }
    button.disabled = false
  }
  if (all && location.protocol !== "file:") {
    all.hidden = false
    button.addEventListener("click", get)
  }

  recall()
  form.addEventListener("input", () => { remember(); show() })
  form.elements.start?.addEventListener("change", tidy)
  form.addEventListener("submit", (event) => event.preventDefault())
  show()
})()
