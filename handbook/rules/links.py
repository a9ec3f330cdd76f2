"""Links in texts."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from handbook.problems.problem import Problem, shown
from handbook.reading.draft import Draft
from handbook.rules.references import cause_of, dead

LINK = re.compile(r"(?<![!\\])\[(?P<words>[^\[\]]*)\]\((?P<target>(?:[^()]|\([^()]*\))*)\)")
_WEB = re.compile(r"https?://(?P<host>[^\s/?#]+)\S*\Z")
_ID = re.compile(r"[a-z0-9][a-z0-9-]*(?:#[a-z0-9-]+)?\Z")
_HOSTS = frozenset({"creativecommons.org", "opensource.org", "github.com"})
"""Where the handbook leads to besides its own address and those of its sources: licences and the code's home."""
_FORM = "Write https://…, a record's id, record#part, term:id or source:id."


def links_lead_somewhere(draft: Draft) -> Iterator[Problem]:
    """A link leads to a host that the handbook knows, a record with a page, a part of one (`record#part`), `term:id` or `source:id`."""
    known = hosts(draft)
    for written, location, text in draft.strings(lambda text: "[" in text):
        for match in LINK.finditer(text):
            fault = _fault(draft, match["words"], match["target"], known)
            if fault:
                yield written.problem(location, *fault, cause=cause_of(match["target"].rpartition(":")[2]) if ": " in fault[0] else "")


def targets(draft: Draft) -> Iterator[str]:
    """Yield the target of every link in every text."""
    return (match["target"] for written in draft.written for text in written.texts if "[" in text for match in LINK.finditer(text))


def hosts(draft: Draft) -> frozenset[str] | None:
    """Return the hosts that links may lead to: those of sources, the handbook's own and a few; None while some are not known."""
    own = draft.handbook.publication
    if own is None or not draft.all_valid("source"):
        return None
    addresses = (own.address, own.repository, *(source.entry.url for source in draft.of("source") if source.entry.url))
    return _HOSTS | {urlsplit(address).netloc for address in addresses}


def unknown_host(host: str, known: frozenset[str] | None) -> tuple[str, str] | None:
    """Return what is wrong with a link to a host and what to do, or None when it is one of the known."""
    if known is None or host in known:
        return None
    remedy = "Add the work to data/sources.yml with its url:, or take the link out."
    return f"the link leads to {shown(host)}, which is no source of the handbook's", remedy


def _fault(draft: Draft, words: str, target: str, known: frozenset[str] | None) -> tuple[str, str] | None:
    if not words.strip():
        return f"the link to '{shown(target)}' has no words", "Write the words to click between [ and ]."
    if web := _WEB.match(target):
        return unknown_host(web["host"], known)
    kind, colon, id = target.partition(":")
    if colon and kind in ("term", "source", "round", "prop") and _ID.match(id):
        fault = dead(draft, id, kind)
    elif _ID.match(target):
        fault = dead(draft, target)
    else:
        return f"the link '{shown(target)}' leads nowhere", _FORM
    return (f"the link '{shown(target)}' leads nowhere: {fault[0]}", fault[1]) if fault else None
