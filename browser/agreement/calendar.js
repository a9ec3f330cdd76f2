/**
 * The calendar file of an agreement: one event for each date, which the next version of the agreement updates.
 *
 * Events are written as calendar programs were seen to read them right: the zone stands in the file, no date repeats, and a day without a
 * time of day is a whole day (RFC 5545).
 */

import ICAL from "ical.js"
import { dates } from "./agreement.js"

/** @typedef {import("./agreement.js").Agreement} Agreement */

/**
 * @typedef {object} Event
 * @property {string} id
 * @property {string} title
 * @property {string} day such as `2026-12-01`
 * @property {string} [time] such as `13:30`; a whole day without one
 * @property {number} [minutes] how long it takes, when it has a time
 * @property {string} [place]
 * @property {string} about
 * @property {boolean} [withdrawn]
 */

/** @typedef {{ done: string, followUp: string, who: string, goesTo: string, withdrawn: string }} Words titles, as `Opfølgning: {what}` */

/** Days before an event on which a program reminds of it. */
const REMINDED = [7, 1]
/** A whole day's reminder comes at this hour, and not at midnight. */
const MORNING = 9
const ZONE = "Europe/Copenhagen"
const PRODUCT = "-//Fagligt fællesskab//Handbook//DA"
/** RFC 5545, 3.1: no line is longer than 75 octets. The package counts the blank before a folded line in vain. */
const FOLDED = 74

/** The zone's rules, as they have been since 1996. */
const RULES = `BEGIN:VTIMEZONE\r
TZID:${ZONE}\r
BEGIN:DAYLIGHT\r
TZNAME:CEST\r
TZOFFSETFROM:+0100\r
TZOFFSETTO:+0200\r
DTSTART:19960331T020000\r
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r
END:DAYLIGHT\r
BEGIN:STANDARD\r
TZNAME:CET\r
TZOFFSETFROM:+0200\r
TZOFFSETTO:+0100\r
DTSTART:19961027T030000\r
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r
END:STANDARD\r
END:VTIMEZONE`

/**
 * Return the events of an agreement; dates that hold no longer are withdrawn from calendars that have them.
 * @param {Agreement} agreement
 * @param {Words} words
 * @returns {Event[]}
 */
export function events(agreement, words) {
  const held = dates(agreement).map(({ id, line, kind, day }) => {
    const about = [line.who && `${words.who} ${line.who}`, agreement.goesTo && `${words.goesTo} ${agreement.goesTo}`, agreement.title]
    const title = (kind === "byWhen" ? words.done : words.followUp).replace("{what}", () => line.what.trim().replace(/\s+/g, " "))
    return { id, title, day, about: about.filter(Boolean).join("\n") }
  })
  const day = agreement.day || held[0]?.day || "1970-01-01"
  return [...held, ...agreement.withdrawn.map((id) => ({ id, title: words.withdrawn, day, about: "", withdrawn: true }))]
}

/**
 * Return a calendar file.
 * @param {Event[]} happening
 * @param {{ version: number, address: string, host: string, now: Date }} about the version counts upwards; `host` ends the events' ids
 * @returns {string}
 */
export function calendar(happening, { version, address, host, now }) {
  const whole = new ICAL.Component("vcalendar")
  whole.addPropertyWithValue("version", "2.0")
  whole.addPropertyWithValue("prodid", PRODUCT)
  whole.addPropertyWithValue("calscale", "GREGORIAN")
  whole.addPropertyWithValue("method", "PUBLISH")
  if (happening.some(({ time }) => time)) whole.addSubcomponent(new ICAL.Component(ICAL.parse(RULES)))
  for (const event of happening) whole.addSubcomponent(component(event, { version, address, host, now }))
  const { foldLength } = ICAL
  ICAL.foldLength = FOLDED
  try {
    return `${whole.toString()}\r\n`
  } finally {
    ICAL.foldLength = foldLength
  }
}

/**
 * @param {Event} event
 * @param {{ version: number, address: string, host: string, now: Date }} about
 */
function component({ id, title, day, time, minutes = 60, place, about, withdrawn }, { version, address, host, now }) {
  const made = new ICAL.Component("vevent")
  made.addPropertyWithValue("uid", `${id}@${host}`)
  made.addPropertyWithValue("dtstamp", ICAL.Time.fromJSDate(now, true))
  made.addPropertyWithValue("sequence", version)
  made.addPropertyWithValue("summary", title)
  if (about) made.addPropertyWithValue("description", about)
  if (place) made.addPropertyWithValue("location", place)
  if (address) made.addPropertyWithValue("url", address)
  made.addPropertyWithValue("status", withdrawn ? "CANCELLED" : "CONFIRMED")
  const start = ICAL.Time.fromData(fields(day, time))
  const end = start.clone()
  end.addDuration(ICAL.Duration.fromSeconds(time ? minutes * 60 : 24 * 3600))
  for (const [key, value] of /** @type {const} */ ([
    ["dtstart", start],
    ["dtend", end],
  ])) {
    const property = made.addPropertyWithValue(key, value)
    if (time) property.setParameter("tzid", ZONE)
  }
  if (!time) made.addPropertyWithValue("transp", "TRANSPARENT")
  if (!withdrawn) for (const days of REMINDED) made.addSubcomponent(reminder(title, days * 24 - (time ? 0 : MORNING)))
  return made
}

/**
 * Return a day, and a time of day where there is one, as numbers.
 * @param {string} day
 * @param {string} [time]
 */
function fields(day, time) {
  const [year, month, date] = day.split("-").map(Number)
  if (!time) return { year, month, day: date, isDate: true }
  const [hour, minute] = time.split(":").map(Number)
  return { year, month, day: date, hour, minute, second: 0, isDate: false }
}

/**
 * @param {string} title
 * @param {number} hours before
 */
function reminder(title, hours) {
  const made = new ICAL.Component("valarm")
  made.addPropertyWithValue("action", "DISPLAY")
  made.addPropertyWithValue("description", title)
  made.addPropertyWithValue("trigger", ICAL.Duration.fromSeconds(-hours * 3600))
  return made
}
