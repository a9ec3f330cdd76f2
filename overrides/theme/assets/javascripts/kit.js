// The box "Print for the meeting": counts copies, spreads the time, and keeps the choice in this browser and in the address.
(() => {
  /** @typedef {[number, number]} Span the fewest and the most minutes of a step */
  const box = /** @type {HTMLElement | null} */ (document.querySelector("[data-kit]"))
  const form = /** @type {HTMLFormElement | null} */ (document.querySelector("[data-kit-meeting]"))
  if (!form) return
  const NAMES = ["people", "start", "minutes"]
  const PLACE = "meeting" // in the browser's own memory
  const counts = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("[data-copies]")])
  const time = /** @type {HTMLElement | null | undefined} */ (box?.querySelector("[data-kit-time]"))
  const blocks = [...(time?.querySelectorAll("li") ?? [])]
  const told = /** @type {HTMLElement | null | undefined} */ (box?.querySelector("[data-kit-told]"))
  const all = /** @type {HTMLElement | null | undefined} */ (box?.querySelector("[data-kit-all]"))
  const script = /** @type {HTMLScriptElement} */ (document.currentScript).src
  /** @type {typeof import("../../../../browser/meeting-times.js") | null} */
  let rules = null
  /** When they begin, in minutes from midnight; null while nothing is typed, or what is typed is no time. @type {number | null} */
  let start = null

  /** @param {string} name */
  const field = (name) => /** @type {HTMLInputElement | null} */ (form.elements.namedItem(name))
  /** @param {string} name */
  const value = (name) => {
    const one = field(name)
    if (!one?.validity.valid) return ""
    return name !== "start" || !rules ? one.value.trim() : start === null ? "" : rules.fieldTime(start)
  }
  /** @param {string} name */
  const number = (name) => Number(value(name)) || 0
  /** @param {string} name */
  const words = (name) => box?.querySelector(`[data-kit-words="${name}"]`)?.innerHTML ?? ""
  /** @param {string | undefined} text @param {Record<string, unknown>} values */
  const filled = (text, values) => Object.entries(values).reduce((all, [name, one]) => all.replace(`{${name}}`, String(one)), text ?? "")

  // As handbook/meeting/copies.py counts: groups of three to five, and up to five people are one group.
  /** @param {number} people */
  const groups = (people) => (people <= 5 ? 1 : Math.ceil(people / 4))
  /** @param {number} people @returns {Record<string, number>} */
  const copies = (people) => ({ person: people, pair: Math.ceil(people / 2), group: groups(people), room: 1 })
  /** @param {number} people */
  const count = (people) => counts.forEach((place) => {
    place.textContent = people ? filled(place.dataset.words, { n: copies(people)[place.dataset.copies ?? ""] }) : ""
    place.hidden = !people
  })

  /** @param {string} time such as 9:30 */
  const minutesOf = (time) => time.split(":").reduce((hours, past) => hours * 60 + Number(past), 0)
  /** @param {number} minutes from midnight */
  const clock = (minutes) => rules?.spokenTime(minutes, document.documentElement.lang) ?? ""
  /** What there is to say of so many people. @param {number} people */
  const ofPeople = (people) => {
    const { peopleMin, peopleMax, many } = box?.dataset ?? {}
    if (!people) return []
    if (people < Number(peopleMin)) return [filled(words("few"), { n: peopleMin })]
    if (people <= Number(peopleMax)) return []
    return [(people > Number(many) && words("large")) || filled(words("many"), { n: peopleMax })]
  }
  /** What there is to say of the time. @param {Span[]} spans @param {number} minutes @param {{ short: number, spare: number }} spread */
  const ofTime = (spans, minutes, { short, spare }) => {
    if (spare) return [filled(words("spare"), { n: spare })]
    if (!short) return []
    const kept = blocks.flatMap((block, place) => ("kept" in block.dataset ? [place] : []))
    const out = rules?.leaveOut(spans, minutes, kept)
    const names = out?.map((place) => `<q>${blocks[place].querySelector("[data-kit-what]")?.innerHTML}</q>`).join(", ")
    return [filled(words("short"), { n: short }), names ? filled(words("leave-out"), { steps: names }) : words("too-short")]
  }

  /** What should be thought of, as handbook/meeting/timetable.py thinks of it. @param {number[]} values */
  const ofDay = (values) => {
    const { dayEnds = "", longest: most } = box?.dataset ?? {}
    let [longest, running, total] = [0, 0, 0]
    values.forEach((value, place) => {
      total += value
      running = blocks[place].classList.contains("kit__break") ? 0 : running + value
      longest = Math.max(longest, running)
    })
    const left = start === null ? 0 : minutesOf(dayEnds) - start
    return [
      ...(longest > Number(most) ? [filled(words("no-break"), { n: longest })] : []),
      ...(left > 0 && total > left ? [filled(words("late"), { n: total - left })] : []),
    ]
  }

  /** Fills the timetable in; returns what there is to say of it. @param {number} minutes */
  const run = (minutes) => {
    if (!time) return []
    time.hidden = (start === null && !minutes) || !rules
    if (time.hidden || !rules) return []
    const spans = blocks.map(({ dataset }) => /** @type {Span} */ ([Number(dataset.min), Number(dataset.max)]))
    const spread = minutes ? rules.spread(spans, minutes) : { values: blocks.map(({ dataset }) => Number(dataset.own)), short: 0, spare: 0 }
    let minute = 0
    blocks.forEach((block, place) => {
      const begins = /** @type {HTMLElement} */ (block.querySelector("[data-kit-begins]"))
      const lasts = /** @type {HTMLElement} */ (block.querySelector("[data-kit-minutes]"))
      begins.textContent = start === null ? "" : clock(start + minute)
      lasts.textContent = filled(time.dataset.minutes, { span: spread.values[place] })
      minute += spread.values[place]
    })
    return [...(start === null ? [] : [filled(words("ends"), { time: clock(start + minute) })]), ...ofTime(spans, minutes, spread), ...ofDay(spread.values)]
  }

  const typed = () => field("start")?.value.trim() ?? ""
  const fetchRules = async () => { rules ??= await import(new URL("../scripts/meeting-times.js", script).href).catch(() => null) }
  const show = async () => {
    count(number("people"))
    if (typed() || number("minutes")) await fetchRules()
    start = rules?.readTime(typed()) ?? null // not before: while the rules were fetched, something else may have been typed
    if (start !== null || !typed()) wrong("")
    if (!told) return
    const said = [...run(number("minutes")), ...ofPeople(number("people"))]
    told.innerHTML = said.map((line) => `<p>${line}</p>`).join("")
  }
  /** Says that something is no time; an empty text takes that back. @param {string} text */
  const wrong = (text) => {
    const place = /** @type {HTMLElement} */ (form.querySelector(".kit__wrong"))
    const said = text ? filled(place.dataset.words, { text, time: field("start")?.placeholder }) : ""
    if (place.textContent !== said) place.textContent = said
    field("start")?.setAttribute("aria-invalid", String(Boolean(text)))
  }
  const remember = () => {
    const chosen = Object.fromEntries(NAMES.map((name) => [name, value(name)]).filter(([, one]) => one))
    try { localStorage.setItem(PLACE, JSON.stringify(chosen)) } catch { /* the choice lasts as long as the page */ }
    const here = new URL(location.href)
    NAMES.forEach((name) => (chosen[name] ? here.searchParams.set(name, chosen[name]) : here.searchParams.delete(name)))
    history.replaceState(history.state, "", here)
  }
  // Writes the time that was typed as the page writes times, or says that it is none.
  const tidy = async () => {
    await show()
    const one = field("start")
    if (one && start !== null) one.value = clock(start)
    else if (rules) wrong(typed())
  }
  const recall = () => {
    /** @type {Record<string, string>} */
    let kept = {}
    try { kept = JSON.parse(localStorage.getItem(PLACE) ?? "null") ?? {} } catch { /* none was kept, or it is none of ours */ }
    const asked = new URLSearchParams(location.search)
    NAMES.forEach((name) => {
      const one = field(name)
      if (one) one.value = asked.get(name) ?? kept[name] ?? ""
    })
  }

  // Everything in one file: the joiner is fetched when somebody asks for it.
  if (all && location.protocol !== "file:") {
    const button = /** @type {HTMLButtonElement} */ (all.querySelector("button"))
    const said = /** @type {HTMLElement} */ (all.querySelector("[role=status]"))
    const get = async () => {
      if (!number("people")) {
        said.innerHTML = words("how-many")
        field("people")?.focus()
        return
      }
      button.disabled = true
      try {
        /** @type {typeof import("../../../../browser/meeting-kit.js")} */
        const { getKit } = await import(new URL("../scripts/meeting-kit.js", script).href)
        const wanted = { record: all.dataset.record ?? "", people: number("people"), start: value("start"), minutes: number("minutes") }
        await getKit(wanted, (text) => { said.textContent = text })
      } catch (fault) {
        said.innerHTML = words("failed")
        console.error(fault)
      }
      button.disabled = false
    }
    all.hidden = false
    button.addEventListener("click", get)
  }

  recall()
  form.addEventListener("input", async () => {
    await show()
    remember()
  })
  field("start")?.addEventListener("focus", fetchRules)
  field("start")?.addEventListener("change", tidy)
  form.addEventListener("submit", (event) => event.preventDefault())
  tidy()
})()
