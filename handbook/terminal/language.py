"""The language in which the command tells what it has to say: that of `--language`, else that of the terminal."""

import os
import re
from collections.abc import Mapping
from typing import Annotated

import typer

from handbook.danish.twins import danish
from handbook.records.text import Language

VARIABLE = "HANDBOOK_LANGUAGE"
"""The environment variable that says what `--language` says; processes that the command starts read it, too."""
_DANISH = re.compile(r"da(?![a-z])")
_TERMINAL = ("LC_ALL", "LC_MESSAGES", "LANG")
"""What says the terminal's language, the first that is set (POSIX, "Environment Variables")."""


def _choose(language: Language | None) -> Language | None:
    if language:
        os.environ[VARIABLE] = language
    return language


LanguageOption = Annotated[
    Language | None, typer.Option("--language", callback=_choose, help="Tell faults in da or en; else as the terminal.")
]
"""The option of commands that tell faults."""


def asked_for(environment: Mapping[str, str] = os.environ) -> Language | None:
    """Return the language that was asked for, or None."""
    named = environment.get(VARIABLE)
    return "da" if named == "da" else "en" if named else None


def language(environment: Mapping[str, str] = os.environ) -> Language:
    """Return the language in which to tell: the one that was asked for, else Danish when it is the terminal's, else English."""
    terminal = next((environment[name] for name in _TERMINAL if environment.get(name)), "")
    return asked_for(environment) or ("da" if _DANISH.match(terminal) else "en")


def told(message: str, inside: Language | None = None) -> str:
    """Return a message, or each line of several, in a language or in that in which to tell; what has no Danish twin stays English."""
    if (inside or language()) == "en":
        return message
    return danish(message) or "\n".join(danish(line) or line for line in message.split("\n"))
