/** The whole screen, where a browser gives it to a page; an iPhone gives it to none. */

export const canFill = () => document.fullscreenEnabled === true

/** Takes the whole screen, or gives it back; to be called from a click. @param {() => void} changed called whenever it is taken or given back */
export const fillScreen = async (changed) => {
  document.onfullscreenchange = changed
  try {
    if (document.fullscreenElement) await document.exitFullscreen()
    else await document.documentElement.requestFullscreen()
  } catch { /* the reader or the device would not */ }
}

export const fillsScreen = () => document.fullscreenElement !== null
