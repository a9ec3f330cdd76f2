{
  // A missing page is shown wherever the host likes. Its addresses are right where the handbook is published; elsewhere its root is looked for.
  const { site = "/", folder = "" } = document.currentScript?.dataset ?? {} // where both languages stand, and the folder of this one below it
  const here = location.pathname
  const isItself = here.endsWith(`/${folder}404.html`)
  const NAMES = ["href", "src", "data-index", "data-root", "data-other-root"]

  /** @param {string} root */
  const english = (root) => {
    const meant = !folder && !isItself && here.startsWith(`${root}en/`) && !here.endsWith("/en/404.html")
    if (meant) location.replace(`${root}en/404.html?${new URLSearchParams({ missing: here + location.search + location.hash })}`)
    return meant
  }
  /** @param {string} root */
  const move = (root) => {
    document.querySelectorAll(NAMES.map((name) => `[${name}]`).join()).forEach((element) => {
      NAMES.forEach((name) => {
        const old = element.getAttribute(name)
        if (old?.startsWith(site)) element.setAttribute(name, root + old.slice(site.length))
      })
      if (!element.matches("script[src]")) return
      const again = document.createElement("script")
      for (const { name, value } of element.attributes) again.setAttribute(name, value)
      again.async = false
      element.replaceWith(again)
    })
  }
  /** @param {string} root */
  const settle = (root) => {
    if (root === site || english(root)) return
    if (document.readyState === "loading") addEventListener("DOMContentLoaded", () => move(root))
    else move(root)
  }
  // The handbook's root is the uppermost folder of the address that holds its schema.
  const find = async () => {
    const steps = here.split("/").slice(0, -1)
    for (let depth = 1; depth <= steps.length; depth += 1) {
      const root = `${steps.slice(0, depth).join("/")}/`
      if ((await fetch(`${root}handbook.schema.json`, { method: "HEAD" })).ok) return settle(root)
    }
  }

  if (isItself) {
    const front = here.slice(0, -"404.html".length)
    settle(front.slice(0, front.length - folder.length))
    const missing = new URLSearchParams(location.search).get("missing")
    if (missing?.startsWith(front)) history.replaceState(null, "", missing)
  } else if (!here.startsWith(site)) find()
  else if (!english(site)) addEventListener("error", ({ target }) => { if (target instanceof HTMLLinkElement && target.rel === "stylesheet") find() }, true)
}
