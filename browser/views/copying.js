/** A text copied by a button, which says so for a while. */

/** Milliseconds. */
const WHILE = 3000

/**
 * Returns whether the browser let it be copied.
 *
 * @param {HTMLElement} button
 * @param {string} text
 * @param {{ copy: string, copied: string }} words what the button says, and says for a while
 */
export const copyBy = async (button, text, { copy, copied }) => {
  try {
    await navigator.clipboard.writeText(text)
  } catch {
    return false
  }
  button.textContent = copied
  setTimeout(() => { button.textContent = copy }, WHILE)
  return true
}
