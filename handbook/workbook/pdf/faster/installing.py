"""Puts all patches in place, or none, and says why none."""

import os
from collections.abc import Iterator
from functools import cache
from importlib.metadata import version

from handbook.workbook.pdf.faster import drawings, drawn_lines, inheriting, lengths, line_breaks, struts, trial_layouts
from handbook.workbook.pdf.faster.patch import Patch, unlike

SWITCH = "HANDBOOK_PLAIN_WEASYPRINT"
"""The environment variable that leaves WeasyPrint as it is, when it holds anything."""
WRITTEN_FOR = {"weasyprint": "70.0", "pydyf": "0.13.0"}


def patches() -> Iterator[Patch]:
    """Yield every patch."""
    for module in (trial_layouts, drawings, inheriting, lengths, struts, line_breaks, drawn_lines):
        yield from module.PATCHES


@cache
def hindrance() -> str | None:
    """Return in a sentence why WeasyPrint is not made faster, or None when it is or is not to be."""
    others = [f"{name} {version(name)} is not {made}" for name, made in WRITTEN_FOR.items() if version(name) != made]
    others = others or [f"{name} has another source than that of weasyprint {WRITTEN_FOR['weasyprint']}" for name in _unlike()]
    if others:
        return f"workbook: {others[0]}, for which handbook/workbook/pdf/faster is written. Sheets are laid out without it, more slowly."
    return None


_installed = False


def install() -> bool:
    """Make WeasyPrint faster, unless the switch or another version forbids it; whether it is."""
    global _installed
    if not _installed and not os.environ.get(SWITCH) and hindrance() is None:
        for patch in patches():
            patch.put_in()
        _installed = True
    return _installed


@cache
def _unlike() -> tuple[str, ...]:
    return tuple(unlike(list(patches())))
