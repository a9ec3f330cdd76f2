#!/usr/bin/env bash
# An event may have a DURATION instead of an end. RFC 5545 (3.3.6) has days follow the calendar, but hours be exact: PT8H is eight hours, also
# in the night when the clocks go forward. icalendar 7.3.2 and ical.js 2.2.1 add the hours to the face of the clock: the watch that starts
# at 22 ends at 6, after seven hours, while icalendar still says that it lasts eight. ts-ics 2.4.6 and node-ical 0.26.1 say 7 o'clock.
# Why it matters: night shifts are planned in hours, and twice a year the rota, the hours worked and the handover are an hour off, by which
# program reads the file. Whoever writes calendar files gives the end (DTEND) instead of a duration.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check icalendar==7.3.2
npm install --silent --ignore-scripts --no-audit --no-fund --prefix "$folder" ical.js@2.2.1 ts-ics@2.4.6 node-ical@0.26.1
sed 's/$/\r/' >night.ics <<'CALENDAR'
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Night//EN
BEGIN:VTIMEZONE
TZID:Europe/Copenhagen
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19810329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
END:VTIMEZONE
BEGIN:VEVENT
UID:night@example.org
DTSTAMP:20270101T000000Z
DTSTART;TZID=Europe/Copenhagen:20270327T220000
DURATION:PT8H
SUMMARY:Nattevagt
END:VEVENT
END:VCALENDAR
CALENDAR
cat >read.py <<'PYTHON'
from datetime import UTC
from pathlib import Path
import icalendar

event = icalendar.Calendar.from_ical(Path("night.ics").read_bytes()).events[0]
print(f"icalendar {icalendar.__version__}: {event.start.astimezone(UTC):%H:%M} to {event.end.astimezone(UTC):%H:%M} UTC, duration {event.duration}")
PYTHON
cat >read.mjs <<'JAVASCRIPT'
import ICAL from "ical.js"
import nodeIcal from "node-ical"
import { readFileSync } from "node:fs"
import { convertIcsCalendar, getEventEnd } from "ts-ics"

const text = readFileSync("night.ics", "utf-8")
const version = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf-8")).version
const told = (name, start, end) => console.log(`${name} ${version(name)}: ${start.toISOString().slice(11, 16)} to ${end.toISOString().slice(11, 16)} UTC`)
const event = new ICAL.Event(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent("vevent"))
told("ical.js", event.startDate.toJSDate(), event.endDate.toJSDate())
const [own] = convertIcsCalendar(undefined, text).events
told("ts-ics", own.start.date, getEventEnd(own))
const shift = Object.values(nodeIcal.sync.parseICS(text)).find(({ type }) => type === "VEVENT")
told("node-ical", shift.start, shift.end)
JAVASCRIPT
{ venv/bin/python read.py; node read.mjs; } | tee told.txt
grep -q "^icalendar.* 21:00 to 04:00 UTC, duration 8:00:00" told.txt || { echo "icalendar now adds hours another way."; exit 1; }
grep -q "^ical.js.* 21:00 to 04:00 UTC" told.txt || { echo "ical.js now adds hours another way."; exit 1; }
[ "$(grep -c "^\(ts-ics\|node-ical\).* 21:00 to 05:00 UTC" told.txt)" = 2 ] || { echo "ts-ics or node-ical now adds hours another way."; exit 1; }
