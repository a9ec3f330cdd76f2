// The pages that a long list is spread over, as far as they belong into the list itself.

/** @param {string} address @returns {Promise<HTMLElement>} */
const fetchPiece = async (address) => {
  const response = await fetch(address)
  if (!response.ok) throw new Error(response.statusText)
  const page = new DOMParser().parseFromString(await response.text(), "text/html")
  const piece = /** @type {HTMLElement} */ (page.querySelector("[data-piece]"))
  // Links are written from the page's own place, which is another.
  for (const link of piece.querySelectorAll("a[href]")) link.setAttribute("href", new URL(link.getAttribute("href") ?? "", response.url).href)
  return piece
}

/** Returns what the pages named by an element hold, in order. @param {HTMLElement} element */
export const pieces = (element) => Promise.all((element.dataset.pieces ?? "").split(" ").map(fetchPiece))
