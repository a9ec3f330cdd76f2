// "Put into our meeting" stays on the page and says what it did; what does it is fetched then. Where that fails, the link leads to the plan as ever.
(() => {
  const script = /** @type {HTMLScriptElement} */ (document.currentScript).src
  const links = /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("[data-put]"))
  for (const link of links) link.addEventListener("click", async (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    try {
      const { putIntoMeeting } = await import(new URL("../scripts/put-into-meeting.js", script).href)
      await putIntoMeeting(link)
    } catch {
      location.href = link.href
    }
  })
})()
