// The switch to the other language keeps the place and what was chosen: lists narrowed down, people, the printed sheet. A search is of its language.
/** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("[data-twin]")).forEach((link) => {
  const take = () => {
    const chosen = new URLSearchParams(location.search)
    chosen.delete("q")
    link.search = chosen.toString()
    link.hash = location.hash
  }
  for (const event of ["pointerenter", "pointerdown", "focus", "click"]) link.addEventListener(event, take)
  take()
})
