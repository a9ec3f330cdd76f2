/** The cover: what the meeting is called, when and where it is, and what follows on which page. */

import { PDFDict, PDFRef } from "@cantoo/pdf-lib"
import { GREY } from "./leaf.js"
import { text } from "./objects.js"

/** @typedef {import("./front.js").Front} Front */

/**
 * @typedef {object} Meeting What the cover says of a meeting; what is empty is left out.
 * @property {string} title
 * @property {string} [organisation]
 * @property {{ label: string, value: string }[]} facts such as day, time, place and people, in the words of the language
 */

/**
 * @typedef {object} Entry What follows: its title, what is said of it, and where it begins, which is asked when all pages are there.
 * @property {string} title
 * @property {string} note
 * @property {() => { page: PDFRef, number: number }} begins
 */

/** @typedef {{ picture: PDFRef, width: number, height: number, says: string }} Logo a picture, its size in any unit, and what it shows */
/** @typedef {{ contents: string, onPage: (title: string, number: number) => string }} Words */

const LOGO = { width: 150, height: 60 }
const LABELS = 92
const NUMBERS = 44

/**
 * Draw the cover and its index, on as many pages as they take.
 * @param {Front} front
 * @param {Meeting} meeting
 * @param {Entry[]} entries
 * @param {Words} words
 * @param {Logo} [logo]
 */
export function cover(front, meeting, entries, words, logo) {
  const part = front.begin(meeting.title)
  if (logo) showLogo(front, part, logo)
  if (meeting.organisation) front.text(part.grow("P"), meeting.organisation, { size: 12, weight: "Bold", colour: GREY })
  front.skip(logo || meeting.organisation ? 56 : 96)
  front.text(part.grow("H1"), meeting.title, { size: 32, weight: "Bold" })
  front.skip(18)
  for (const { label, value } of meeting.facts) {
    const fact = part.grow("P")
    const cells = [
      { text: label, face: { size: 10, weight: /** @type {const} */ ("Bold") }, x: 0, width: LABELS - 8 },
      { text: value, face: { size: 12 }, x: LABELS, width: front.width - LABELS },
    ]
    front.row(cells, () => fact)
    front.skip(5)
  }
  front.skip(24)
  if (entries.length) index(front, part, entries, words)
}

/**
 * @param {Front} front
 * @param {import("./tree.js").Branch} part
 * @param {Logo} logo
 */
function showLogo(front, part, { picture, width, height, says }) {
  const scale = Math.min(LOGO.width / width, LOGO.height / height)
  const size = { width: width * scale, height: height * scale }
  front.leaf.picture(part.grow("Figure", { Alt: text(says) }), picture, { x: front.left, y: front.y, ...size })
  front.skip(size.height + 12)
}

/**
 * @param {Front} front
 * @param {import("./tree.js").Branch} part
 * @param {Entry[]} entries
 * @param {Words} words
 */
function index(front, part, entries, words) {
  front.rule(1.6)
  front.skip(12)
  front.text(part.grow("H2"), words.contents, { size: 14, weight: "Bold" })
  front.skip(6)
  const list = part.grow("TOC")
  for (const { title, note, begins } of entries) {
    const item = list.grow("TOCI")
    const width = front.width - NUMBERS
    const link = item.grow("Reference").grow("Link")
    const { top, bottom } = front.row([{ text: title, face: { size: 12 }, x: 0, width }], () => link)
    front.leaf.text(link, () => [String(begins().number)], { x: front.left + front.width, y: top, size: 12, right: true })
    const where = { x: front.left, y: bottom, width: front.width, height: top - bottom }
    front.leaf.link(link, where, () => ({ page: begins().page, says: words.onPage(title, begins().number) }))
    if (note) front.row([{ text: note, face: { size: 9.5, colour: GREY }, x: 0, width }], () => item.grow("P"))
    front.skip(4)
    front.rule(0.4)
    front.skip(5)
  }
}
