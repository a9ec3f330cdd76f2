// Answers whoever comes from a printed sheet (?print=A1.0): what on the page has changed since. Nothing is fetched or stored.
(() => {
  const place = document.querySelector("[data-print]")
  const asked = new URLSearchParams(location.search).get("print")
  if (!place || !asked) return
  const code = asked.trim().slice(0, 12)
  const answers = /** @type {HTMLTemplateElement[]} */ ([...document.querySelectorAll("[data-print-code]")])
  const between = /^[A-Z]\d+\.\d+\*$/.test(code)
  const answer = answers.find((one) => one.dataset.printCode === code)
    ?? /** @type {HTMLTemplateElement} */ (document.querySelector(between ? "[data-print-between]" : "[data-print-unknown]"))

  const show = () => {
    place.append(answer.content.cloneNode(true))
    place.querySelectorAll("[data-print-given]").forEach((given) => { given.textContent = code })
    place.querySelector("[data-print-close]")?.addEventListener("click", close)
  }
  const close = () => {
    place.replaceChildren()
    const address = new URL(location.href)
    address.searchParams.delete("print")
    history.replaceState(history.state, "", address)
    const heading = /** @type {HTMLElement} */ (document.querySelector("h1"))
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
  }

  // What is there before the page has loaded, screen readers do not announce.
  if (document.readyState === "complete") show()
  else addEventListener("load", show)
})()
