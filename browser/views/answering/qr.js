/** A QR code on the screen; what makes it is fetched when somebody asks for one. */
import { html } from "lit-html"
import { until } from "lit-html/directives/until.js"

/** @type {Map<string, Promise<{ size: number, path: string }>>} */
const made = new Map()

const make = async (/** @type {string} */ text) => {
  const { encodeQR } = await import("qr")
  const rows = encodeQR(text, "raw", { ecc: "medium", border: 4 })
  const path = rows.flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : []))).join("")
  return { size: rows.length, path }
}

/** @param {string} text @param {string} label what it leads to */
export const drawQr = (text, label) => {
  if (!made.has(text)) made.set(text, make(text))
  const drawn = made.get(text)?.then(({ size, path }) => html`<svg class="qr" viewBox=${`0 0 ${size} ${size}`} role="img" aria-label=${label} shape-rendering="crispEdges"><path d=${path}></path></svg>`)
  return html`${until(drawn, html`<span class="qr"></span>`)}`
}
