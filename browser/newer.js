// Asked for by every page of a handbook that somebody has taken along: it offers a newer edition, where there is one.
import { FRONT } from "./facts/facts.js"

const HELD = new URL("meeting/run/", FRONT).pathname
const ASKED = "newer asked"
const OFTEN = 60 * 60_000

const recently = () => {
  try {
    const then = Number(sessionStorage.getItem(ASKED))
    return then && Date.now() - then < OFTEN
  } catch {
    return false
  }
}

if (location.pathname !== HELD && !recently()) {
  const { offerNewer } = await import("./views/newer.js")
  if (await offerNewer(document.documentElement.lang)) {
    try { sessionStorage.setItem(ASKED, String(Date.now())) } catch { /* then the next page asks again */ }
  }
}
