/** Calls once a second, in a hidden tab too. What is called asks the clock; a tick that is late or lost costs nothing. @param {() => void} call */
export const ticking = (call) => {
  try {
    new Worker(new URL("tick.js", import.meta.url), { type: "module" }).addEventListener("message", call)
  } catch {
    setInterval(call, 1000)
  }
  document.addEventListener("visibilitychange", call)
}
