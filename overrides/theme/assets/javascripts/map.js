// On a theme's map, the ways to and from a record stand out while it is pointed at or has the focus.
document.querySelectorAll("[data-map]").forEach((map) => {
  const nodes = /** @type {HTMLElement[]} */ ([...map.querySelectorAll("[data-node]")])
  const ways = /** @type {HTMLElement[]} */ ([...map.querySelectorAll("[data-from]")])

  /** @param {string} [id] the record's, or nothing */
  const follow = (id) => {
    const near = new Set([id])
    ways.forEach((way) => {
      const lit = way.dataset.from === id || way.dataset.to === id
      way.classList.toggle("map__way--lit", lit)
      if (lit) near.add(way.dataset.from).add(way.dataset.to)
    })
    nodes.forEach((node) => node.classList.toggle("map__node--lit", near.has(node.dataset.node)))
    map.classList.toggle("map--followed", Boolean(id))
  }

  nodes.forEach((node) => {
    node.addEventListener("pointerenter", () => follow(node.dataset.node))
    node.addEventListener("pointerleave", () => follow())
    node.addEventListener("focusin", () => follow(node.dataset.node))
    node.addEventListener("focusout", () => follow())
  })
})
