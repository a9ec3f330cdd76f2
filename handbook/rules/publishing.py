"""Publishing: what must stand in `data/publication.yml` before readers are led there."""

import os
import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from handbook.problems.problem import Location, Problem
from handbook.reading.draft import Draft
from handbook.records.publication import Publication

PUBLISH = "HANDBOOK_PUBLISH"
"""Set to 1 where what is built is published."""
_RESERVED = re.compile(r"(?:^|\.)(?:example(?:\.(?:com|net|org))?|test|invalid|localhost)$")
"""Hosts that never exist (RFC 2606)."""


def addresses_are_real(draft: Draft) -> Iterator[Problem]:
    """Where the handbook is published (HANDBOOK_PUBLISH=1), its addresses are real, and none stands in for another."""
    written = next((written for written in draft.written if isinstance(written.entry, Publication)), None)
    if written is None or os.environ.get(PUBLISH) != "1":
        return
    publication: Publication = written.entry
    named: list[tuple[Location, str]] = [
        (("address",), urlsplit(draft.handbook.address).hostname or ""),
        (("repository",), urlsplit(publication.repository).hostname or ""),
        (("publisher", "email"), publication.publisher.email.rpartition("@")[2]),
        (("sign_in",), urlsplit(publication.sign_in or "").hostname or ""),
    ]
    for location, host in named:
        if _RESERVED.search(host):
            wrong = f"stands in for a real address, since '{host}' never exists"
            yield written.problem(location, wrong, "Write the real one before publishing.")
