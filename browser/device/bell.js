/** A gentle sign that time is up: two soft tones, once somebody has asked for sound, and a short shake where the device can. */

/** @type {AudioContext | null} */
let context = null

/** Turns the sound on; to be called from a click, without which browsers stay silent. */
export const soundOn = () => {
  context ??= new AudioContext()
  context.resume() // never settles in Firefox, so nothing waits for it
  ring()
}

export const soundOff = () => { context = null }

export const ring = () => {
  if (!context) return
  for (const [delay, pitch] of [[0, 523], [0.35, 659]]) {
    const tone = context.createOscillator()
    const volume = context.createGain()
    const start = context.currentTime + delay
    tone.frequency.value = pitch
    volume.gain.setValueAtTime(0, start)
    volume.gain.linearRampToValueAtTime(0.15, start + 0.05)
    volume.gain.exponentialRampToValueAtTime(0.001, start + 1.2)
    tone.connect(volume).connect(context.destination)
    tone.start(start)
    tone.stop(start + 1.3)
  }
}

export const shake = () => { navigator.vibrate?.([180, 120, 180]) }
