"""An agreement's dates in a calendar file: four readers find the same, and the next version of the agreement updates them."""

import json
import subprocess
from datetime import UTC, date, datetime, timedelta

import icalendar
import pytest
import vobject

from tests.joining import NODE
from tests.tree import ROOT

WHAT = "Vi holder et kort møde, hver mandag; " + "æøå🙂 " * 20 + "100 $& tavler \\ kort"
WORDS = {
    "done": "Færdig: {what}",
    "followUp": "Opfølgning: {what}",
    "who": "Hvem:",
    "goesTo": "Går videre til:",
    "withdrawn": "Gælder ikke længere",
    "what": "Hvad:",
    "byWhen": "Hvornår:",
}
AGREEMENT = {
    "id": "a1",
    "version": 0,
    "title": "Møde, med komma; og æøå",
    "day": "2026-11-28",
    "goesTo": "MED-udvalget",
    "address": "https://handbook.example/meeting/#1:abc,def;" + "x" * 90,
    "withdrawn": [],
    "lines": [
        {"id": "1", "what": WHAT, "who": "Søren Ågård, Anne", "byWhen": "2027-03-28", "followUp": "2027-06-01"},
        {"id": "2", "what": "Tavle", "who": "", "byWhen": "", "followUp": "2027-01-10"},
    ],
}
MEETING = {
    "id": "a1-meeting",
    "title": "Mødet",
    "day": "2027-03-29",
    "time": "9:00",
    "minutes": 75,
    "about": "Kom, og tag kaffe med",
    "place": "Søndre Skole, lokale 2",
}
"""On the first day of summer time: nine o'clock is seven in UTC."""
SUMMARIES = {
    "a1-1-done@handbook.example": f"Færdig: {WHAT}",
    "a1-1-follow-up@handbook.example": f"Opfølgning: {WHAT}",
    "a1-2-follow-up@handbook.example": "Opfølgning: Tavle",
    "a1-meeting@handbook.example": "Mødet",
}


def written(earlier: dict, later: dict | None = None, meeting: dict | None = MEETING) -> dict:
    told = json.dumps({"earlier": earlier, "later": later, "words": WORDS, "meeting": meeting})
    done = subprocess.run([NODE, "tests/browser/calendar.js"], cwd=ROOT, input=told, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def first() -> dict:
    return written(AGREEMENT)


def _events(file: str) -> dict[str, icalendar.Event]:
    return {str(event["UID"]): event for event in icalendar.Calendar.from_ical(file).walk("VEVENT")}


def test_four_readers_find_every_date_by_its_own_id(first: dict):
    assert {uid: str(event["SUMMARY"]) for uid, event in _events(first["file"]).items()} == SUMMARIES
    assert {str(one.uid.value): one.summary.value for one in vobject.readOne(first["file"]).vevent_list} == SUMMARIES
    assert {one["uid"]: one["summary"] for one in first["byIcal"]} == SUMMARIES
    assert {one["uid"]: one["summary"] for one in first["byTs"]} == SUMMARIES


def test_days_are_whole_and_the_meeting_is_at_its_time_in_denmark(first: dict):
    events = _events(first["file"])
    assert events["a1-1-done@handbook.example"]["DTSTART"].dt == date(2027, 3, 28)
    assert events["a1-1-done@handbook.example"]["DTEND"].dt == date(2027, 3, 29)
    begins = datetime(2027, 3, 29, 7, tzinfo=UTC)
    meeting = events["a1-meeting@handbook.example"]
    assert meeting["DTSTART"].dt == begins
    assert meeting["DTEND"].dt == begins + timedelta(minutes=75)
    assert meeting["LOCATION"] == "Søndre Skole, lokale 2"
    by_vobject = {one.uid.value: one.dtstart.value for one in vobject.readOne(first["file"]).vevent_list}
    assert by_vobject["a1-meeting@handbook.example"] == begins
    for reader in ("byIcal", "byTs"):
        assert {one["uid"]: one["start"] for one in first[reader]}["a1-meeting@handbook.example"] == "2027-03-29T07:00:00.000Z"


def test_it_reminds_a_week_and_a_day_before_by_daylight_and_leads_back(first: dict):
    for uid, event in _events(first["file"]).items():
        hours = 0 if uid.startswith("a1-meeting") else 9
        before = sorted(-alarm["TRIGGER"].dt for alarm in event.walk("VALARM"))
        assert before == [timedelta(hours=24 - hours), timedelta(hours=7 * 24 - hours)], uid
        assert event["URL"] == AGREEMENT["address"]
    assert "RDATE" not in first["file"]


def test_lines_are_folded_by_octets_and_never_within_a_letter(first: dict):
    lines = first["file"].encode().split(b"\r\n")
    assert len(lines) > 50
    assert max(map(len, lines)) <= 75
    assert all(line.decode() is not None for line in lines)
    assert b"\n" not in b"".join(lines)


def test_a_new_version_updates_the_same_events_and_withdraws_those_that_hold_no_longer():
    kept, dropped = AGREEMENT["lines"]
    later = AGREEMENT | {"id": "other", "lines": [kept | {"followUp": "2027-06-08"}]}
    second = written(AGREEMENT, later, None)
    assert second["agreement"]["version"] == 1
    events = _events(second["file"])
    assert set(events) == {uid for uid in SUMMARIES if "meeting" not in uid}
    assert {event["SEQUENCE"] for event in events.values()} == {1}
    assert events["a1-1-follow-up@handbook.example"]["DTSTART"].dt == date(2027, 6, 8)
    assert events["a1-2-follow-up@handbook.example"]["STATUS"] == "CANCELLED"
    assert dropped["id"] == "2"
    third = written(second["agreement"], AGREEMENT, None)
    assert third["agreement"]["version"] == 2
    assert {event["STATUS"] for event in _events(third["file"]).values()} == {"CONFIRMED"}


def test_nothing_new_is_no_new_version():
    assert written(AGREEMENT, AGREEMENT)["agreement"] == AGREEMENT


def test_it_comes_out_as_text_and_as_the_sheets_fields(first: dict):
    assert first["text"].startswith("Møde, med komma; og æøå\nden 2026-11-28\n\n1. Hvad: Vi holder")
    assert "   Hvem: Søren Ågård, Anne\n   Hvornår: den 2027-03-28\n" in first["text"]
    assert first["text"].endswith(f"Går videre til: MED-udvalget\n{AGREEMENT['address']}\n")
    assert first["fields"]["left"] == 0
    assert first["fields"]["values"]["x--1--by-when"] == "den 2027-03-28"
    assert first["fields"]["values"]["x--to-other"] == "MED-udvalget"
    assert "x--2--who" not in first["fields"]["values"]
