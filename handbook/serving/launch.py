"""Both languages live while somebody edits."""

import os
import sys
from pathlib import Path
from typing import NoReturn

from handbook.building.build import QUIET


def serve(root: Path, port: int = 8000) -> NoReturn:
    """Become the server of both languages on `port`, English in /en/ as on the site; it ends when it is interrupted.

    MkDocs is known to `macros` alone, which stands beside this package.
    """
    os.chdir(root)
    os.execve(sys.executable, [sys.executable, "-m", "macros.serve", str(port)], os.environ | QUIET)
