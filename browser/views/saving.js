/** Hands a file to the reader. */

/** How long a browser may take to begin saving, before the file is let go of. */
const SAVED = 60_000

/** @param {Blob} file @param {string} name what stands in it for a folder or a pattern becomes a blank @returns {string} what it is called */
export const save = (file, name) => {
  const link = document.createElement("a")
  link.href = URL.createObjectURL(file)
  link.download = name.replace(/[\\/:*?"<>|]+/g, " ").trim()
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), SAVED)
  return link.download
}
