"""Links in texts."""

import re
from collections.abc import Iterator

from handbook.problems.problem import Problem, shown
from handbook.reading.draft import Draft
from handbook.rules.references import cause_of, dead

LINK = re.compile(r"(?<![!\\])\[(?P<words>[^\[\]]*)\]\((?P<target>(?:[^()]|\([^()]*\))*)\)")
_WEB = re.compile(r"https?://[^\s/]+\S*\Z")
_ID = re.compile(r"[a-z0-9][a-z0-9-]*(?:#[a-z0-9-]+)?\Z")
_FORM = "Write https://…, a record's id, record#part, term:id or source:id."


def links_lead_somewhere(draft: Draft) -> Iterator[Problem]:
    """A link leads to a web address, a record with a page, a part of one (`record#part`), `term:id` or `source:id`."""
    for written, location, text in draft.strings(lambda text: "[" in text):
        for match in LINK.finditer(text):
            fault = _fault(draft, match["words"], match["target"])
            if fault:
                yield written.problem(location, *fault, cause=cause_of(match["target"].rpartition(":")[2]) if ": " in fault[0] else "")


def targets(draft: Draft) -> Iterator[str]:
    """Yield the target of every link in every text."""
    return (match["target"] for written in draft.written for text in written.texts if "[" in text for match in LINK.finditer(text))


def _fault(draft: Draft, words: str, target: str) -> tuple[str, str] | None:
    if not words.strip():
        return f"the link to '{shown(target)}' has no words", "Write the words to click between [ and ]."
    if _WEB.match(target):
        return None
    kind, colon, id = target.partition(":")
    if colon and kind in ("term", "source", "round", "prop") and _ID.match(id):
        fault = dead(draft, id, kind)
    elif _ID.match(target):
        fault = dead(draft, target)
    else:
        return f"the link '{shown(target)}' leads nowhere", _FORM
    return (f"the link '{shown(target)}' leads nowhere: {fault[0]}", fault[1]) if fault else None
