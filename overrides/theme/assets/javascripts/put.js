// "Put into our meeting" stays on the page and says what it did; what does it is fetched then. Where that fails, the link leads to the plan as ever.
(() => {
  const script = document.currentScript.src
  document.querySelector("[data-put]")?.addEventListener("click", async (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    const link = event.currentTarget
    try {
      const { putIntoMeeting } = await import(new URL("../scripts/put-into-meeting.js", script))
      await putIntoMeeting(link)
    } catch {
      location.href = link.href
    }
  })
})()
