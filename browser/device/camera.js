/** Reads QR codes with the camera: by the browser's own reader where it has one, else by one that is fetched now. */

/** Milliseconds between two looks; more often makes a phone warm and reads nothing sooner. */
const PAUSE = 150

/** @typedef {{ detect: (image: CanvasImageSource) => Promise<{ rawValue: string }[]> }} Reader */

/** @returns {Promise<Reader>} */
const reader = async () => {
  const own = /** @type {any} */ (globalThis).BarcodeDetector
  const reads = own && (await own.getSupportedFormats().catch(() => [])).includes("qr_code")
  const Detector = reads ? own : (await import("qr/decode.js")).BarcodeDetector
  return new Detector({ formats: ["qr_code"] })
}

/** Whether a page may ask for a camera here; it may not without https. */
export const hasCamera = () => Boolean(navigator.mediaDevices?.getUserMedia)

/**
 * Shows what the camera sees, and calls with every text that is read; the same code is read again and again while it is in sight.
 * Rejects when there is no camera, or it is refused.
 *
 * @param {HTMLVideoElement} video
 * @param {(text: string) => void} call
 * @returns {Promise<() => void>} stops it
 */
export const readWithCamera = async (video, call) => {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } })
  let stopped = false
  const stop = () => {
    stopped = true
    for (const track of stream.getTracks()) track.stop()
    video.srcObject = null
  }
  try {
    const detector = await reader()
    video.srcObject = stream
    await video.play()
    const look = async () => {
      if (stopped) return
      if (video.readyState >= video.HAVE_CURRENT_DATA) {
        const found = await detector.detect(video).catch(() => [])
        if (!stopped) for (const { rawValue } of found) call(rawValue)
      }
      setTimeout(look, PAUSE)
    }
    look()
  } catch (fault) {
    stop()
    throw fault
  }
  return stop
}
