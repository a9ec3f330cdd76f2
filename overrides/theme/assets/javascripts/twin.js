// The switch to the other language keeps the anchor.
document.querySelectorAll("[data-twin]").forEach((link) => {
  link.addEventListener("click", () => { link.hash = location.hash })
})
