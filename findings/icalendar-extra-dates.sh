#!/usr/bin/env bash
# Dates that follow no rule stand in an event as RDATE, beside its own start, which belongs to them (RFC 5545, 3.8.5.2). Of an event with a
# first meeting and two to follow up, ical.js 2.2.1 gives the two and loses the first, node-ical 0.26.1 gives the first and loses the two,
# and only recurring-ical-events 3.8.2 gives all three. None says that anything is missing.
# Why it matters: the meeting that follows up on an agreement is what the file is for, and which one of them is in the calendar depends on
# the program. Whoever writes calendar files writes one event, with an id of its own, for each date.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check icalendar==7.3.2 recurring-ical-events==3.8.2
npm install --silent --ignore-scripts --no-audit --no-fund --prefix "$folder" ical.js@2.2.1 node-ical@0.26.1
sed 's/$/\r/' >dates.ics <<'CALENDAR'
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Dates//EN
BEGIN:VEVENT
UID:agreement@example.org
DTSTAMP:20270101T000000Z
DTSTART:20270301T080000Z
DTEND:20270301T090000Z
RDATE:20270401T080000Z,20270503T080000Z
SUMMARY:Opfølgning
END:VEVENT
END:VCALENDAR
CALENDAR
cat >read.py <<'PYTHON'
from importlib.metadata import version
from pathlib import Path
import icalendar
import recurring_ical_events

events = recurring_ical_events.of(icalendar.Calendar.from_ical(Path("dates.ics").read_bytes())).all()
print(f"recurring-ical-events {version('recurring-ical-events')}:", *sorted(f"{event.start:%d.%m.}" for event in events))
PYTHON
cat >read.mjs <<'JAVASCRIPT'
import ICAL from "ical.js"
import nodeIcal from "node-ical"
import { readFileSync } from "node:fs"

const text = readFileSync("dates.ics", "utf-8")
const version = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf-8")).version
const short = (date) => date.toISOString().replace(/^....-(..)-(..).*/, "$2.$1.")
const told = (name, dates) => console.log(`${name} ${version(name)}: ${dates.map(short).join(" ")}`)
const dates = new ICAL.Event(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent("vevent")).iterator()
told("ical.js", [...Array(9)].map(() => dates.next()).filter(Boolean).map((date) => date.toJSDate()))
const event = Object.values(nodeIcal.sync.parseICS(text)).find(({ type }) => type === "VEVENT")
const span = { from: new Date("2027-01-01"), to: new Date("2027-12-31") }
told("node-ical", nodeIcal.expandRecurringEvent(event, span).map(({ start }) => start))
JAVASCRIPT
{ venv/bin/python read.py; node read.mjs; } | tee told.txt
for line in "recurring-ical-events 3.8.2: 01.03. 01.04. 03.05." "ical.js 2.2.1: 01.04. 03.05." "node-ical 0.26.1: 01.03."; do
    grep -qxF "$line" told.txt || { echo "They now find other dates."; exit 1; }
done
