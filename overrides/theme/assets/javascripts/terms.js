// A term's definition beside the word: on hover and focus, on touch at the first tap; Escape closes it.
// Without JavaScript the word is a link to the glossary.
(() => {
  /** @type {NodeListOf<HTMLElement>} */
  const terms = document.querySelectorAll("a.term")
  if (!terms.length) return
  const box = document.createElement("div")
  box.className = "term-box"
  box.role = "tooltip"
  box.hidden = true
  document.querySelector("main")?.append(box)
  /** @type {HTMLElement | null} */
  let shown = null
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let leaving
  let touched = false

  /** @param {HTMLElement} term */
  const show = (term) => {
    clearTimeout(leaving)
    if (shown === term) return
    shown = term
    box.textContent = document.getElementById(term.getAttribute("aria-describedby") ?? "")?.textContent ?? ""
    box.hidden = false
    const word = term.getClientRects()[0]
    const room = document.documentElement.clientWidth
    const left = Math.min(Math.max(word.left, 12), Math.max(room - box.offsetWidth - 12, 12))
    const below = word.bottom + box.offsetHeight + 12 < innerHeight
    const top = below ? word.bottom + 8 : word.top - box.offsetHeight - 8
    box.style.left = `${left + scrollX}px`
    box.style.top = `${top + scrollY}px`
  }
  const hide = () => {
    clearTimeout(leaving)
    box.hidden = true
    shown = null
  }
  const leave = () => { leaving = setTimeout(hide, 250) }

  terms.forEach((term) => {
    term.addEventListener("pointerenter", (event) => { if (event.pointerType === "mouse") show(term) })
    term.addEventListener("pointerleave", (event) => { if (event.pointerType === "mouse") leave() })
    term.addEventListener("pointerdown", (event) => { touched = event.pointerType !== "mouse" && shown !== term })
    term.addEventListener("focus", () => show(term))
    term.addEventListener("blur", () => { if (box.matches(":hover")) leave(); else hide() })
    term.addEventListener("click", (event) => {
      if (!touched) return
      touched = false
      event.preventDefault()
      show(term)
    })
  })
  box.addEventListener("pointerenter", () => clearTimeout(leaving))
  box.addEventListener("pointerleave", leave)
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") hide() })
  document.addEventListener("pointerdown", (event) => {
    const target = /** @type {Node} */ (event.target)
    if (shown && !box.contains(target) && !shown.contains(target)) hide()
  })
})()
