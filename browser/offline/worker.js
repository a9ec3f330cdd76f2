/** The worker that answers without a network: begun when a reader takes the handbook along, and gone with what is kept. */

const FILE = "service-worker.js"

/** Why nothing can be kept here; empty where it can. @returns {"" | "insecure" | "unable"} */
export const hindrance = () => {
  if (!isSecureContext) return "insecure"
  return "serviceWorker" in navigator && "caches" in globalThis ? "" : "unable"
}

/** Begins it, and waits until it answers. @param {URL} site */
export const begin = async (site) => {
  await navigator.serviceWorker.register(new URL(FILE, site), { scope: site.href, updateViaCache: "none" })
  await navigator.serviceWorker.ready
  navigator.storage?.persist?.()?.catch(() => {}) // some browsers ask the reader first, so nothing waits for it
}

/** Ends it. @param {URL} site */
export const end = async (site) => { await (await navigator.serviceWorker.getRegistration(site.href))?.unregister() }

/** The addresses of the windows that it answers. @returns {Promise<string[]>} none where it does not answer this one */
export const windows = () =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }) => resolve(data)
    const { controller } = navigator.serviceWorker
    if (controller) controller.postMessage("", [port2])
    else resolve([])
  })
