// The frame: light or dark, where the reader is in the contents, a menu in a drawer for keyboard and screen reader, and paper that hides nothing.
(() => {
  const palette = /** @type {HTMLElement} */ (document.querySelector("[data-palette]"))
  const called = /** @type {HTMLElement} */ (palette.querySelector("[data-palette-name]"))
  const dark = matchMedia("(prefers-color-scheme: dark)")
  const isDark = () => document.body.dataset.mdColorScheme === "slate"
  const name = () => {
    called.textContent = palette.title = (isDark() ? palette.dataset.toLight : palette.dataset.toDark) ?? ""
  }
  /** @param {string} scheme */
  const paint = (scheme) => {
    document.body.dataset.mdColorScheme = scheme
    name()
  }
  palette.addEventListener("click", () => {
    paint(isDark() ? "default" : "slate")
    try { localStorage.setItem("scheme", isDark() ? "slate" : "default") } catch { /* the choice lasts as long as the page */ }
  })
  // A choice that was made here goes before the system's.
  dark.addEventListener("change", () => {
    try { if (localStorage.getItem("scheme")) return } catch { /* none was kept */ }
    paint(dark.matches ? "slate" : "default")
  })
  name()

  const drawer = /** @type {HTMLInputElement} */ (document.getElementById("__drawer"))
  const menu = /** @type {HTMLElement} */ (document.getElementById("menu"))
  const closer = /** @type {HTMLElement} */ (menu.querySelector("[data-menu-close]"))
  const opener = /** @type {HTMLElement} */ (document.querySelector("[data-menu]"))
  /** @type {NodeListOf<HTMLElement>} */
  const behind = document.querySelectorAll(".md-skip, .md-header, .md-tabs, .md-content, .md-sidebar--secondary, .md-footer")
  const turned = () => {
    opener.setAttribute("aria-expanded", String(drawer.checked))
    behind.forEach((part) => { part.inert = drawer.checked })
    if (drawer.checked) closer.focus({ preventScroll: true })
  }
  /** @param {boolean} open */
  const turn = (open) => {
    if (drawer.checked === open) return
    drawer.checked = open
    drawer.dispatchEvent(new Event("change"))
    if (!open) opener.focus()
  }
  drawer.addEventListener("change", turned)
  opener.addEventListener("click", () => turn(true))
  closer.addEventListener("click", () => turn(false))
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") turn(false) })
  // A wide screen has no drawer, and so nothing lies behind it.
  matchMedia("(min-width: 76.25em)").addEventListener("change", (event) => { if (event.matches) turn(false) })

  /** @type {NodeListOf<HTMLAnchorElement>} */
  const contents = document.querySelectorAll("[data-toc] a")
  const links = new Map([...contents].map((link) => [decodeURIComponent(link.hash.slice(1)), link]))
  const headings = [...links.keys()].map((id) => document.getElementById(id)).filter((heading) => heading !== null)
  const passed = new Set()
  /** @type {HTMLAnchorElement | undefined} */
  let here
  /** @param {HTMLAnchorElement} [link] */
  const follow = (link) => {
    if (link === here) return
    here?.classList.remove("md-nav__link--active")
    here?.removeAttribute("aria-current")
    here = link
    if (!link) return
    link.classList.add("md-nav__link--active")
    link.setAttribute("aria-current", "location")
    const pane = /** @type {HTMLElement} */ (link.closest(".md-sidebar__scrollwrap"))
    const [inner, outer] = [link.getBoundingClientRect(), pane.getBoundingClientRect()]
    if (inner.top < outer.top || inner.bottom > outer.bottom) pane.scrollTop += inner.top - outer.top - outer.height / 2
  }
  const watcher = new IntersectionObserver((entries) => {
    entries.forEach(({ target, boundingClientRect, rootBounds }) => {
      if (boundingClientRect.top < (rootBounds?.bottom ?? 0)) passed.add(target)
      else passed.delete(target)
    })
    const last = headings.filter((heading) => passed.has(heading)).at(-1)
    follow(last && links.get(last.id))
  }, { rootMargin: "0px 0px -75% 0px" })
  headings.forEach((heading) => watcher.observe(heading))

  // Paper is light, and everything on it lies open.
  let scheme = "default"
  /** @type {[HTMLDetailsElement, string][]} */
  let opened = []
  addEventListener("beforeprint", () => {
    scheme = isDark() ? "slate" : "default"
    document.body.dataset.mdColorScheme = "default"
    const closed = /** @type {HTMLDetailsElement[]} */ ([...document.querySelectorAll("article details:not([open])")])
    opened = closed.map((details) => [details, details.name])
    // Of those with one name only one is open at a time.
    opened.forEach(([details]) => Object.assign(details, { name: "", open: true }))
  })
  addEventListener("afterprint", () => {
    document.body.dataset.mdColorScheme = scheme
    opened.forEach(([details, name]) => Object.assign(details, { open: false, name }))
  })

  // Whoever has taken the handbook along is told when there is a newer one.
  const { src } = /** @type {HTMLScriptElement} */ (document.currentScript)
  if (navigator.serviceWorker?.controller) import(new URL("../scripts/newer.js", src).href)

  const header = /** @type {HTMLElement} */ (document.querySelector(".md-header"))
  const edge = () => header.classList.toggle("md-header--shadow", scrollY > 5)
  addEventListener("scroll", edge, { passive: true })
})()
