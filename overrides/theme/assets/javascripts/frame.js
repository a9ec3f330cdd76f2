// The menu in its drawer, and the switch between light and dark: as buttons that a keyboard and a screen reader can work.
(() => {
  const drawer = document.querySelector("#__drawer")
  const menu = document.querySelector("#menu")
  const opener = document.querySelector("[data-menu]")
  const behind = document.querySelectorAll(".md-skip, .md-header, .md-tabs, .md-content, .md-sidebar--secondary, .md-footer")

  const follow = () => {
    opener.setAttribute("aria-expanded", String(drawer.checked))
    behind.forEach((part) => { part.inert = drawer.checked })
    if (drawer.checked) menu.querySelector("[data-menu-close]").focus({ preventScroll: true })
  }
  const turn = (open) => {
    if (drawer.checked === open) return
    drawer.checked = open
    drawer.dispatchEvent(new Event("change"))
    if (!open) opener.focus()
  }
  drawer.addEventListener("change", follow)
  opener.addEventListener("click", () => turn(true))
  menu.querySelector("[data-menu-close]").addEventListener("click", () => turn(false))
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") turn(false) })
  // A wide screen has no drawer, and so nothing lies behind it.
  matchMedia("(min-width: 76.25em)").addEventListener("change", (event) => { if (event.matches) turn(false) })

  const scheme = document.querySelector("[data-scheme]")
  const choices = [...document.querySelectorAll("input[name=__palette]")]
  const shown = () => choices.find((choice) => choice.dataset.mdColorScheme === document.body.dataset.mdColorScheme)
  const name = () => {
    scheme.setAttribute("aria-label", shown().ariaLabel)
    scheme.title = shown().ariaLabel
  }
  scheme.addEventListener("click", () => choices.find((choice) => choice !== shown()).click())
  new MutationObserver(name).observe(document.body, { attributeFilter: ["data-md-color-scheme"] })
  name()
  scheme.hidden = false
})()
