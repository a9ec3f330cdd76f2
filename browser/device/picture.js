/** A picture that a reader chooses, made small enough to be kept: a PNG, whatever it was. */

/** Bytes and dots, as `handbook/rules/logos.py` has them. */
const MOST_BYTES = 5_000_000
const KINDS = ["image/svg+xml", "image/png", "image/jpeg"]
/** Dots: fine enough for the width that a cover gives it. */
const WIDTH = 900
const HEIGHT = 360

/**
 * Returns a picture as a `data:` address of a PNG; null when the file is none, or too large.
 *
 * @param {File} file
 * @returns {Promise<string | null>}
 */
export const smallPicture = async (file) => {
  if (!KINDS.includes(file.type) || file.size > MOST_BYTES) return null
  const image = new Image()
  image.src = await address(file)
  try {
    await image.decode()
  } catch {
    return null
  }
  if (!image.naturalWidth || !image.naturalHeight) return null
  const scale = file.type === "image/svg+xml" ? Math.min(WIDTH / image.naturalWidth, HEIGHT / image.naturalHeight) : Math.min(1, WIDTH / image.naturalWidth, HEIGHT / image.naturalHeight)
  const canvas = document.createElement("canvas")
  canvas.width = Math.max(1, Math.round(image.naturalWidth * scale))
  canvas.height = Math.max(1, Math.round(image.naturalHeight * scale))
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return canvas.toDataURL("image/png")
}

/** @param {File} file @returns {Promise<string>} */
const address = (file) =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = reject
    reader.readAsDataURL(file)
  })
