// Fetches what a fold holds when it is opened. Until then, and where that fails, it holds a link to the page that lists it.
(() => {
  /** @param {HTMLDetailsElement} fold */
  const fill = async (fold) => {
    const link = fold.querySelector("[data-pieces-link]")
    if (!fold.open || !link || fold.dataset.filling) return
    fold.dataset.filling = "true"
    try {
      const { pieces } = await import("./pieces.js")
      link.replaceWith(...(await pieces(fold)).flatMap((piece) => [...piece.children]))
    } catch {
      delete fold.dataset.filling // opened again, it tries again
    }
  }
  /** @type {NodeListOf<HTMLDetailsElement>} */
  const folds = document.querySelectorAll("details[data-pieces]")
  folds.forEach((fold) => fold.addEventListener("toggle", () => fill(fold)))
})()
