// Writes calendar files as the browser does, and reads them with two packages of npm; see tests/test_calendar.py.
import { readFileSync } from "node:fs"
import ICAL from "ical.js"
import { convertIcsCalendar } from "ts-ics"
import { revised } from "../../browser/agreement/agreement.js"
import { asFields } from "../../browser/agreement/fields.js"
import { asText } from "../../browser/agreement/text.js"
import { calendar, events } from "../../browser/agreement/calendar.js"

const { earlier, later, words, meeting } = JSON.parse(readFileSync(0, "utf8"))
const agreement = later ? revised(earlier, later) : earlier
const about = { version: agreement.version, address: agreement.address, host: "handbook.example", now: new Date("2026-11-28T12:00:00Z") }
const file = calendar([...events(agreement, words), ...(meeting ? [meeting] : [])], about)

const parsed = new ICAL.Component(ICAL.parse(file))
for (const zone of parsed.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(new ICAL.Timezone(zone))
const byIcal = parsed.getAllSubcomponents("vevent").map((one) => {
  const event = new ICAL.Event(one)
  return { uid: event.uid, summary: event.summary, start: event.startDate.toJSDate().toISOString(), sequence: event.sequence }
})
const byTs = convertIcsCalendar(undefined, file).events.map((event) => {
  return { uid: event.uid, summary: event.summary, start: event.start.date.toISOString(), sequence: event.sequence }
})
const day = (date) => `den ${date}`
const out = { agreement, file, byIcal, byTs, text: asText(agreement, words, day), fields: asFields(agreement, "x", day, 2) }
process.stdout.write(JSON.stringify(out))
