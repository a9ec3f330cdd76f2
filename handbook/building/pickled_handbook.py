"""The handbook as a build has checked it, for the processes that the build starts: they need not read and check it again."""

import os
import pickle
from pathlib import Path

from handbook.handbook import Handbook

CHECKED = "HANDBOOK_CHECKED"
"""The environment variable that names the file which a build has written for its own processes."""


def write(handbook: Handbook, path: Path) -> None:
    """Write a handbook that passed the check to a file."""
    path.write_bytes(pickle.dumps(handbook, pickle.HIGHEST_PROTOCOL))


def read(path: Path) -> Handbook:
    """Return the handbook that a build has written to a file."""
    handbook: Handbook = pickle.loads(path.read_bytes())
    return handbook


def load(root: Path) -> Handbook:
    """Return the handbook that the environment names, else the one below `root`; raises ProblemsFound when that is faulty."""
    if named := os.environ.get(CHECKED):
        return read(Path(named))
    from handbook.rules.check import load_checked  # with all its rules takes a while

    return load_checked(root)
