"""The ending of a file's name, as programs write it: Windows shows no endings, and its editor adds one of its own."""

import re
from pathlib import Path

ENDING = ".yml"
_MEANT = re.compile(r"(.+?)\.ya?ml(?:\.txt)?", re.IGNORECASE | re.DOTALL)


def base(path: Path) -> str:
    """Return the name of a file of data without its ending, also where that is .yaml or .yml.txt; empty for any other file."""
    match = _MEANT.fullmatch(path.name)
    return match[1] if match else ""
