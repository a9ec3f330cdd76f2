// The search dialog: opens by click, / or Ctrl+K, keeps the query in the address, and is walked through with the arrow keys.
// The first part of the index and what reads it are fetched when somebody first means to search, the texts when the dialog is open.
/**
 * @typedef {import("./search/finder.js").Finder} Finder
 * @typedef {import("./search/page.js").Drawn} Drawn
 * @typedef {{ finder: Finder } & Pick<typeof import("./search/page.js"), "draw" | "redraw"> & typeof import("./search/texts.js")} Parts
 */
const dialog = /** @type {HTMLDialogElement} */ (document.querySelector("[data-search]"))
const input = /** @type {HTMLInputElement} */ (dialog.querySelector("[data-search-query]"))
const body = /** @type {HTMLElement} */ (dialog.querySelector("[data-search-body]"))
const status = /** @type {HTMLElement} */ (dialog.querySelector("[data-search-status]"))
const opener = /** @type {HTMLElement} */ (document.querySelector("[data-search-open]"))
/** @type {import("./search/finder.js").Answer} */
const NOTHING = { hits: [], twins: [], missing: [], words: [] }
const OTHERS = ["examples", "marking", "near", "numbers", "query", "ranking", "reader", "sentences", "words"] // asked for at once with what asks for them, not one by one
const REST = 250 // ms without typing before the address is written

/** @type {Promise<Parts> | null} */
let ready = null
/** @type {Promise<void> | null} */
let warm = null
/** @type {ReturnType<typeof setTimeout> | undefined} */
let resting
/** @type {(() => void) | null} */
let undrawn = null
/** @type {Promise<void> | null} */
let texts = null

/** @param {string} name */
const fetchPart = (name) => import(`./search/${name}.js`)

const fetchIndex = async () => {
  const response = await fetch(dialog.dataset.index ?? "")
  if (!response.ok) throw new Error(response.statusText)
  return response.json()
}

const pause = () => new Promise((resolve) => { setTimeout(resolve) })

// Fetches everything once; after a failure the next call tries again.
const prepare = () => {
  ready ??= Promise.all([fetchIndex(), import("./search/finder.js"), import("./search/page.js"), import("./search/texts.js"), ...OTHERS.map(fetchPart)])
    .then(([data, { Finder }, { draw, redraw }, { complete }]) => ({ finder: new Finder(data), draw, redraw, complete }))
    .catch((fault) => { ready = null; throw fault })
  return ready
}

/** Fetches the texts, and answers again when they are there; after a failure the next query tries again. @param {Parts} parts */
const completed = ({ finder, redraw, complete }) => {
  texts ??= complete(finder, new URL(dialog.dataset.index ?? "", document.baseURI))
    .then(async () => {
      dialog.dataset.whole = "true"
      const wanted = query()
      if (wanted) show(redraw(dialog, finder, wanted, finder.find(input.value)))
      while (!query() && !finder.sentences.getReady()) await pause()
    })
    .catch(() => {
      texts = null
      if (query()) status.textContent = dialog.dataset.partly ?? ""
    })
}

/**
 * Answers and draws ahead what nobody sees, a little at a time, so that the first answer is as fast as the next; typing ends it.
 *
 * @param {Parts} parts
 */
const warmUp = async ({ finder, draw }) => {
  for (const found of finder.warmUp()) {
    if (input.value) return
    draw(dialog, finder, " ", found).rest()
    draw(dialog, finder, "", NOTHING)
    await pause()
  }
  dialog.dataset.warm = "true"
}

// Fetches and warms up for somebody who may be about to search.
const expect = () => prepare().then((parts) => warm ??= warmUp(parts))

/** Does something when what was drawn before has been seen. @param {() => void} act */
const afterwards = (act) => requestAnimationFrame(() => setTimeout(act))

/** @param {Drawn} drawn */
const show = ({ said, rest }) => {
  status.textContent = said
  undrawn = rest
  afterwards(() => { if (undrawn === rest) rest() })
}

// What is asked; a single letter, or none, asks nothing yet.
const query = () => (/[\p{L}\d]{2}|\d/u.test(input.value) ? input.value.trim() : "")

const answer = async () => {
  const wanted = query()
  if (wanted && !dialog.dataset.ready) status.textContent = dialog.dataset.loading ?? ""
  try {
    const parts = await prepare()
    const { finder, draw } = parts
    dialog.dataset.ready = "true"
    completed(parts)
    if (!wanted) await expect()
    if (wanted !== query()) return
    body.scrollTop = 0
    show(draw(dialog, finder, wanted, wanted ? finder.find(input.value) : NOTHING))
  } catch {
    status.textContent = dialog.dataset.failed ?? ""
  }
}

/** @param {string} query */
const remember = (query) => {
  const address = new URL(location.href)
  if (query) address.searchParams.set("q", query)
  else address.searchParams.delete("q")
  if (address.href !== location.href) history.replaceState(history.state, "", address)
}

/** @param {string} [query] */
const open = (query) => {
  if (query !== undefined) input.value = query
  if (!dialog.open) dialog.showModal()
  input.focus()
  input.select()
  answer()
}

const stops = () => /** @type {HTMLElement[]} */ ([...body.querySelectorAll(":is(a[href], button)")]).filter((link) => link.checkVisibility())

/** @param {number} step */
const walk = (step) => {
  const all = [input, ...stops()]
  const next = all[all.findIndex((stop) => stop === document.activeElement) + step]
  next?.focus()
  if (next !== input) next?.scrollIntoView({ block: "nearest" })
}

const typed = () => {
  answer()
  clearTimeout(resting)
  resting = setTimeout(() => remember(input.value.trim()), REST)
}

input.addEventListener("input", typed)

dialog.addEventListener("keydown", (event) => {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0
  if (step) {
    event.preventDefault()
    walk(step)
  } else if (event.key === "Escape") {
    event.preventDefault()
    dialog.close()
  }
  event.stopPropagation()
})

dialog.querySelector("[data-search-form]")?.addEventListener("submit", async (event) => {
  event.preventDefault()
  await answer()
  clearTimeout(resting)
  remember(input.value.trim())
  const first = /** @type {HTMLAnchorElement | null} */ (body.querySelector("[data-search-hits] a[href]"))
  first?.click()
})

// The address keeps the query of a search that led on, for the way back.
dialog.addEventListener("click", (event) => {
  const target = /** @type {Element} */ (event.target)
  const example = target.closest("[data-search-example]")
  if (example) {
    input.value = example.textContent ?? ""
    input.focus()
    typed()
  } else if (target.closest("[data-search-close]") || target === dialog) dialog.close()
  else if (target.closest("a[href]")) remember(input.value.trim())
})
dialog.addEventListener("close", () => {
  clearTimeout(resting)
  remember("")
})

opener.setAttribute("role", "button")
opener.setAttribute("aria-haspopup", "dialog")
opener.addEventListener("pointerenter", () => expect().catch(() => {}))
opener.addEventListener("focus", () => expect().catch(() => {}))
opener.addEventListener("click", (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  open()
})
opener.addEventListener("keydown", (event) => {
  if (event.key !== " ") return
  event.preventDefault()
  open()
})

/** @param {HTMLElement} element */
const isWriting = (element) => element.isContentEditable || element.matches("input:not([type=checkbox], [type=radio]), textarea, select")

document.addEventListener("keydown", (event) => {
  const wanted = (event.ctrlKey || event.metaKey) && !event.altKey ? event.key.toLowerCase() === "k" : event.key === "/" && !event.altKey
  if (!wanted || dialog.open || (event.key === "/" && isWriting(/** @type {HTMLElement} */ (event.target)))) return
  event.preventDefault()
  open()
})

const asked = new URLSearchParams(location.search).get("q")
if (asked) {
  open(asked)
  remember(asked)
}
