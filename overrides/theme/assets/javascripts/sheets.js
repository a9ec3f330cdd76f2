// Opens the fold in which an address ends. Narrows the list of sheets on the workbook's page down by words, by kind and to what can be filled in.
(() => {
  const unfold = () => {
    const place = document.getElementById(location.hash.slice(1)) // anchors are of plain letters
    const fold = /** @type {HTMLDetailsElement | null | undefined} */ (place?.closest("details.fold:not([open])"))
    if (!place || !fold) return
    fold.open = true
    place.scrollIntoView()
  }
  addEventListener("hashchange", unfold)
  unfold()

  const form = /** @type {HTMLFormElement | null} */ (document.querySelector("[data-sheets-filter]"))
  if (!form) return
  const groups = /** @type {HTMLDetailsElement[]} */ ([...document.querySelectorAll("[data-sheets]")])
  const rows = /** @type {HTMLElement[]} */ (groups.flatMap((group) => [...group.querySelectorAll(":scope > ul > li")]))
  const count = /** @type {HTMLElement} */ (form.querySelector("[data-sheets-count]"))
  const { words, edition, fillable } = /** @type {Record<string, HTMLInputElement>} */ (/** @type {unknown} */ (form.elements))
  /** @param {string | null | undefined} text */
  const bare = (text) => (text ?? "").toLowerCase().replace(/\u00ad/g, "")
  const texts = new Map(rows.map((row) => [row, bare(row.querySelector("p")?.textContent)]))

  let opened = false
  const show = () => {
    const wanted = bare(words.value).split(/\s+/).filter(Boolean)
    /** @param {HTMLElement} line */
    const fits = (line) => (!edition.value || line.dataset.edition === edition.value) && (!fillable.checked || "fillable" in line.dataset)
    rows.forEach((row) => {
      const lines = /** @type {HTMLElement[]} */ ([...row.querySelectorAll("[data-edition]")])
      lines.forEach((line) => { line.hidden = !fits(line) })
      row.hidden = !lines.some(fits) || !wanted.every((word) => texts.get(row)?.includes(word))
    })
    const narrowed = Boolean(wanted.length || edition.value || fillable.checked)
    if (narrowed !== opened) groups.forEach((group) => { group.open = narrowed })
    opened = narrowed
    groups.forEach((group) => { group.hidden = !group.querySelector(":scope > ul > li:not([hidden])") })
    const shown = rows.filter((row) => !row.hidden).length
    count.textContent = (form.dataset.count ?? "").replace("{n}", String(shown)).replace("{total}", String(rows.length))
  }
  form.addEventListener("input", show)
  form.addEventListener("submit", (event) => event.preventDefault())
  show()
})()
