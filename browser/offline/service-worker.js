// Answers for the whole site, once somebody has taken it along. What is kept changes only when a reader asks for it, so a newer worker may begin at once.
import { answer } from "./answer.js"

/**
 * @typedef {Event & { waitUntil: (promise: Promise<unknown>) => void }} Lasting
 * @typedef {Event & { request: Request, respondWith: (response: Promise<Response>) => void }} Asked
 * @typedef {{ registration: { scope: string }, skipWaiting: () => Promise<void>, clients: { claim: () => Promise<void>, matchAll: () => Promise<{ url: string }[]> } }} Worker
 */
const worker = /** @type {Worker & EventTarget} */ (/** @type {unknown} */ (globalThis))
const site = new URL(worker.registration.scope)

worker.addEventListener("install", (event) => /** @type {Lasting} */ (event).waitUntil(worker.skipWaiting()))
worker.addEventListener("activate", (event) => /** @type {Lasting} */ (event).waitUntil(worker.clients.claim()))
worker.addEventListener("fetch", (event) => {
  const { request, respondWith } = /** @type {Asked} */ (event)
  if (request.method === "GET" && request.url.startsWith(site.href)) respondWith.call(event, answer(request, site))
})

// A page asks which others are open.
worker.addEventListener("message", (event) => {
  const [port] = /** @type {MessageEvent} */ (event).ports
  const answered = worker.clients.matchAll().then((all) => port?.postMessage(all.map(({ url }) => url)))
  void /** @type {Lasting} */ (event).waitUntil(answered)
})
