/** Moves a block by mouse or finger: it changes places with the block that the pointer is over. The buttons do the same by keyboard. */

/**
 * @param {PointerEvent} event the press on the grip
 * @param {number} place
 * @param {(from: number, to: number) => void} move called for each change of places
 * @param {() => void} done
 */
export const drag = (event, place, move, done) => {
  const grip = /** @type {HTMLElement} */ (event.currentTarget)
  const list = grip.closest("ol")
  if (!list || event.button > 0) return
  event.preventDefault()
  grip.setPointerCapture(event.pointerId)
  let here = place
  const hold = (/** @type {number} */ place) => [...list.children].forEach((child, index) => child.toggleAttribute("data-held", index === place))
  hold(here)
  const follow = (/** @type {PointerEvent} */ { clientY }) => {
    const boxes = [...list.children].map((child) => child.getBoundingClientRect())
    const over = boxes.findIndex((box, index) => index !== here && clientY > box.top + (index < here ? 0 : box.height / 2) && clientY < box.bottom - (index < here ? box.height / 2 : 0))
    if (over < 0) return
    move(here, over)
    here = over
    hold(here)
  }
  const end = () => {
    list.removeEventListener("pointermove", follow)
    list.removeEventListener("pointerup", end)
    list.removeEventListener("pointercancel", end)
    hold(-1)
    done()
  }
  list.addEventListener("pointermove", follow)
  list.addEventListener("pointerup", end)
  list.addEventListener("pointercancel", end)
}
