"""What answering a checklist on screen must know: its lines, its scale, its profile, and the conversations that it names."""

from collections.abc import Iterator
from typing import Any

from handbook.handbook import Handbook
from handbook.kinds import TOOL
from handbook.records.checklist import Checklist
from handbook.records.text import Language
from handbook.words import markup


def facts(handbook: Handbook, language: Language, checklist: Checklist) -> dict[str, Any]:
    """Return the facts; ids are the same in both languages, and `tools` stand in the order in which they are thought of."""
    tools = list(dict.fromkeys(_named(handbook, checklist)))
    return {
        "how": [markup.drawn(line, language) for line in checklist.how],
        "scale": [{"id": answer.id, "title": markup.drawn(answer.title, language)} for answer in checklist.scale],
        "talk_about": checklist.talk_about,
        "items": [
            {
                "id": item.id,
                "text": markup.drawn(item.text, language),
                "why": markup.drawn(item.why, language),
                "tools": [tool for tool in tools if any(_record(target) == tool for target in item.points_to)],
            }
            for item in checklist.items
        ],
        "profile": _profile(handbook, language, checklist),
        "tools": tools,
        "tools_afterwards": [tool for tool in tools if tool in map(_record, markup.targets(checklist.afterwards.da))],
        "afterwards": markup.drawn(checklist.afterwards, language),
    }


def _profile(handbook: Handbook, language: Language, checklist: Checklist) -> dict[str, Any] | None:
    """Return the model with its parts, each with the places of the items that point at it; None where no profile is drawn."""
    if checklist.profile is None:
        return None
    parts = [
        {"id": part.id, "title": markup.drawn(part.title, language), "items": [place for place, mark in enumerate(marks) if mark]}
        for part, marks in handbook.profile(checklist)
    ]
    return {"id": checklist.profile, "title": markup.drawn(handbook.get("model", checklist.profile).title, language), "parts": parts}


def _named(handbook: Handbook, checklist: Checklist) -> Iterator[str]:
    """Yield the tools that the checklist names: for afterwards, as related, and at its items."""
    targets = [*markup.targets(checklist.afterwards.da), *checklist.related, *(to for item in checklist.items for to in item.points_to)]
    tools = {tool.id for tool in handbook.of(TOOL.name)}
    yield from (record for target in targets if (record := _record(target)) in tools)


def _record(target: str) -> str:
    return target.partition("#")[0]
