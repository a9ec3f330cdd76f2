/** Keeps the screen from going dark, where the browser can; a lock that was lost with the window is taken again. To be called from a click. */
export const stayAwake = () => {
  const ask = async () => {
    if (document.visibilityState !== "visible") return
    try {
      await navigator.wakeLock?.request("screen")
    } catch { /* low battery, or not allowed here: the screen goes dark as ever */ }
  }
  document.addEventListener("visibilitychange", ask)
  ask()
}
