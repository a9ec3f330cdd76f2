"""What the meeting on screen knows of the handbook: one small file of titles and minutes, and one of texts for each record."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby
from typing import Any

from handbook.handbook import Handbook
from handbook.kinds import CHECKLIST, MODEL, ROUND, SITUATION, TOOL, WORKSHOP
from handbook.meeting import timetable
from handbook.meeting.minutes import EVEN
from handbook.meeting.plan import MODEL as MODEL_MINUTES, Block, of_happening, of_record
from handbook.records.base import Entry, Record
from handbook.records.checklist import Checklist
from handbook.records.model import Model
from handbook.records.order import Happening
from handbook.records.round import Round
from handbook.records.situation import Situation
from handbook.records.text import Language, Text
from handbook.records.tool import MANY, Tool
from handbook.records.vocabulary import RESULT_PLACES
from handbook.records.workshop import Workshop
from handbook.site import checklist_facts
from handbook.words import markup
from handbook.words.typography import typeset

FOLDER = "meeting"
"""Where the files stand below a language's front page."""
_KINDS = (WORKSHOP, TOOL, CHECKLIST, MODEL)
_WORDS = ("meeting", "running", "take-along", "answering", "activities", "seatings", "kinds", "agreement-fields", "moments")
"""The groups of interface words that the scripts ask for."""
_WORKBOOK_WORDS = ("chair", "chair-does", "note-taker", "note-taker-does", "timekeeper", "timekeeper-does", "agreement-lead")


def files(handbook: Handbook, language: Language) -> dict[str, str]:
    """Return the files by their path below the language's front page; both languages have the same ids and minutes."""
    records = [(kind.name, record) for kind in _KINDS for record in handbook.of(kind.name) if isinstance(record, Record)]
    rounds = [round for round in handbook.of(ROUND.name) if isinstance(round, Round)]
    facts = {
        "language": language,
        "rules": {
            "even": EVEN,
            "longest_without_break": timetable.LONGEST_WITHOUT_BREAK,
            "day_ends": timetable.DAY_ENDS,
            "many": MANY,
            "model": MODEL_MINUTES,
        },
        "words": _words(handbook, language),
        "result_places": [handbook.interface[group][name][language] for group, name in RESULT_PLACES],
        "records": [_facts(handbook, language, kind, record) for kind, record in records]
        + [_facts_of_round(handbook, language, round) for round in rounds],
        "renamed": handbook.renamed,
        "situations": [
            {"id": one.id, "title": markup.drawn(one.title, language), "checklist": one.checklist, "tool": one.tool}
            for one in handbook.of(SITUATION.name)
            if isinstance(one, Situation)
        ],
    }
    texts = {f"{FOLDER}/{record.id}.json": _json(_texts(handbook, language, record)) for _, record in records}
    texts |= {f"{FOLDER}/{round.id}.json": _json(_texts_of_round(language, round)) for round in rounds}
    return {f"{FOLDER}/facts.json": _json(facts)} | texts


def _json(data: dict[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _words(handbook: Handbook, language: Language) -> dict[str, dict[str, str]]:
    wanted = {group: tuple(handbook.interface[group]) for group in _WORDS} | {"workbook": _WORKBOOK_WORDS}
    return {
        group.replace("-", "_"): {name.replace("-", "_"): typeset(handbook.interface[group][name][language], language) for name in names}
        for group, names in wanted.items()
    }


def _facts(handbook: Handbook, language: Language, kind: str, record: Record) -> dict[str, Any]:
    """Return what a plan must know of a record: `rows` are what one can take up of it, each with its parts and their minutes."""
    people = getattr(record, "people", None)
    facts = {
        "id": record.id,
        "kind": kind,
        "number": handbook.numbers[record.id],
        "title": markup.drawn(record.title, language),
        "colour": handbook.theme_of(record).colour,
        "rows": list(_rows(language, of_record(handbook, record.id).blocks)),
    }
    return facts | ({"people": [people.min, people.max]} if people else {})


def _facts_of_round(handbook: Handbook, language: Language, round: Round) -> dict[str, Any]:
    """Return what a plan must know of a short round, which has neither number nor colour, but a moment when it is held."""
    (block,) = of_happening(handbook, Happening(round=round.id))
    return {
        "id": round.id,
        "kind": ROUND.name,
        "number": "",
        "title": markup.drawn(round.title, language),
        "colour": "",
        "moment": round.moment,
        "rows": [{"id": "", "activity": block.activity, "parts": [_part(language, replace(block, record=round.id))]}],
        "people": [round.people.min, round.people.max],
    }


def _texts_of_round(language: Language, round: Round) -> dict[str, Any]:
    """Return the words that holding a round needs; all but its summary are the facilitator's."""
    texts = {"summary": round.description, "say": round.say, "watch": round.watch}
    return {"id": round.id} | {name: markup.drawn(text, language) for name, text in texts.items()}


def _rows(language: Language, blocks: Iterable[Block]) -> Iterator[dict[str, Any]]:
    """Yield the sessions of a workshop, the steps of a tool, or the record itself, which has no id of its own as a row."""
    for id, group in groupby(blocks, key=lambda block: block.session.id if block.session else block.step or ""):
        parts = list(group)
        session = parts[0].session
        title = (session and session.title) or (parts[0].title if len(parts) == 1 else None)
        row = {"id": id, "activity": parts[0].activity, "parts": [_part(language, part) for part in parts]}
        # A session of several steps without a title of its own is called like the record that it takes up.
        yield row | ({"title": markup.drawn(title, language)} if title else {})


def _part(language: Language, block: Block) -> list[Any]:
    """Return record, step, title, least, most and own minutes, seating and whether it must stay."""
    title = markup.drawn(block.title, language)
    return [block.record or "", block.step or "", title, block.min, block.max, block.minutes, block.seating, int(block.kept)]


def _texts(handbook: Handbook, language: Language, record: Record) -> dict[str, Any]:
    """Return the words that running a record needs; those for the facilitator alone stand under names of their own."""

    def said(entry: Entry, *names: str) -> dict[str, str]:
        texts = ((name, getattr(entry, name)) for name in names)
        return {name: markup.drawn(text, language) for name, text in texts if text is not None}

    def listed(texts: Iterable[Text]) -> list[str]:
        return [markup.drawn(text, language) for text in texts]

    common = {"id": record.id, "summary": markup.drawn(record.summary, language)}
    match record:
        case Tool():
            steps = {
                step.id: said(step, "do", "say", "facilitator", "if_silent") | {"questions": listed(step.questions)}
                for step in record.steps
            }
            safe = {name: markup.drawn(getattr(record.safe_use, name), language) for name in type(record.safe_use).model_fields}
            own = {"outcome": markup.drawn(record.outcome, language), "goes_wrong": listed(record.goes_wrong)}
            return common | own | {"safe_use": safe, "agreement": record.agreement, "steps": steps}
        case Checklist():
            return common | checklist_facts.facts(handbook, language, record)
        case Model():
            return common | {"question": markup.drawn(record.question, language), "messages": listed(record.messages)}
        case Workshop():
            sessions = {session.id: said(session, "do", "facilitator") for session in record.sessions}
            return common | {"outcome": markup.drawn(record.outcome, language), "sessions": sessions}
    raise TypeError(f"{type(record).__name__} is nothing to take up in a meeting")
