// For a handbook that was opened from a folder, where a browser knows no index pages and lets scripts fetch nothing. Only then is it loaded.
(() => {
  const lead = (link) => {
    const said = link.getAttribute("href")
    const address = new URL(said, document.baseURI)
    if (said.startsWith("#") || address.protocol !== "file:" || !address.pathname.endsWith("/")) return
    address.pathname += "index.html"
    link.setAttribute("href", address.href)
  }

  // The search cannot fetch its index: it says so, and offers the lists.
  const tell = () => {
    const dialog = document.querySelector("[data-search]")
    const opener = document.querySelector("[data-search-open]")
    const open = (event) => {
      event.preventDefault()
      if (!dialog.open) dialog.showModal()
    }
    dialog.querySelector("[data-search-status]").textContent = dialog.dataset.folder
    dialog.querySelector("[data-search-query]").disabled = true
    dialog.querySelectorAll("[data-search-hint], [data-search-examples]").forEach((part) => { part.hidden = true })
    dialog.querySelector("[data-search-close]").addEventListener("click", () => dialog.close())
    opener.addEventListener("click", open)
    document.addEventListener("keydown", (event) => {
      if (event.key === "/" && !event.target.matches("input, textarea, select")) open(event)
    })
  }

  // Pages with a script of their own cannot load it: they say so, and show what can be done without.
  const excuse = () => {
    document.querySelectorAll("[data-from-folder]").forEach((words) => { words.hidden = false })
    document.querySelectorAll(".needs-script").forEach((plain) => { plain.dataset.failed = "" })
  }

  const prepare = () => {
    document.querySelectorAll("a[href]").forEach(lead)
    tell()
    excuse()
  }
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", prepare)
  else prepare()
})()
