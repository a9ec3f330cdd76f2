// For a handbook that was opened from a folder, where a browser knows no index pages and lets scripts fetch nothing. Only then is it loaded.
(() => {
  /** @param {Element} link */
  const lead = (link) => {
    const said = link.getAttribute("href") ?? ""
    const address = new URL(said, document.baseURI)
    if (said.startsWith("#") || address.protocol !== "file:" || !address.pathname.endsWith("/")) return
    address.pathname += "index.html"
    link.setAttribute("href", address.href)
  }

  // The search cannot fetch its index: it says so, and offers the lists.
  const tell = () => {
    const dialog = /** @type {HTMLDialogElement} */ (document.querySelector("[data-search]"))
    const opener = /** @type {HTMLElement} */ (document.querySelector("[data-search-open]"))
    const status = /** @type {HTMLElement} */ (dialog.querySelector("[data-search-status]"))
    const query = /** @type {HTMLInputElement} */ (dialog.querySelector("[data-search-query]"))
    /** @type {NodeListOf<HTMLElement>} */
    const help = dialog.querySelectorAll("[data-search-hint], [data-search-examples]")
    /** @param {Event} event */
    const open = (event) => {
      event.preventDefault()
      if (!dialog.open) dialog.showModal()
    }
    status.textContent = dialog.dataset.folder ?? ""
    query.disabled = true
    help.forEach((part) => { part.hidden = true })
    dialog.querySelector("[data-search-close]")?.addEventListener("click", () => dialog.close())
    opener.addEventListener("click", open)
    document.addEventListener("keydown", (event) => {
      if (event.key === "/" && !(/** @type {Element} */ (event.target).matches("input, textarea, select"))) open(event)
    })
  }

  // Pages with a script of their own cannot load it: they say so, and show what can be done without.
  const excuse = () => {
    document.querySelectorAll("[data-from-folder]").forEach((words) => words.removeAttribute("hidden"))
    document.querySelectorAll(".needs-script").forEach((plain) => plain.setAttribute("data-failed", ""))
  }

  const prepare = () => {
    document.querySelectorAll("a[href]").forEach(lead)
    tell()
    excuse()
  }
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", prepare)
  else prepare()
})()
