"""The scripts: the modules in `browser/`, put together with the packages they use, and those of every page's frame, without a comment."""

import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from handbook.workbook import LETTERS, browser_fonts

SOURCES = "browser"
"""The folder with the modules; each script on its ground floor becomes a file for pages to load."""

FRAME = "overrides/theme"
"""The folder with the frame and its scripts, which are files of their own for pages, too."""

FOLDER = "assets/scripts"
"""Where the scripts stand below a language's front page."""

WORKER = "service-worker.js"
"""The script that answers without a network. It stands beside the front page of the site, as it answers for nothing above it."""

_WORKER_SOURCE = "browser/offline/service-worker.js"

PLACE = Path(".build")
"""Where, in the handbook's folder, the bundler writes."""

NEWEST_ASKED = "es2022"
"""The JavaScript that readers' browsers must know: every browser kept up since 2022 does."""

MISSING = "The packages of package-lock.json are missing. Run: bash scripts/setup-browser.sh"


class Unbundled(Exception):
    """The scripts cannot be put together; the message says why, and what to do."""


def modules(root: Path) -> Path:
    """Return the folder of npm's packages for a checkout, found as Node finds it: there or above; raises Unbundled."""
    for folder in (root.absolute(), *root.absolute().parents):
        if (folder / "node_modules" / "esbuild").is_dir():
            return folder / "node_modules"
    raise Unbundled(MISSING)


def bundled(root: Path) -> dict[str, bytes]:
    """Return the scripts by their path below a language's front page, and the fonts of what they print.

    Raises Unbundled, with a line for each fault in them.
    Parts that several scripts share, and those that a script loads later, are files of their own, named by a hash of what they say.
    The same modules give the same bytes.
    """
    entries = sorted(path.relative_to(root).as_posix() for path in (root / SOURCES).glob("*.js"))
    if not entries:
        return {}
    parts = ("--bundle", "--splitting", "--format=esm", "--entry-names=[name]", "--chunk-names=[name]-[hash]")
    made = {f"{FOLDER}/{path}": content for path, content in _written(root, entries, parts).items()}
    return made | {f"{FOLDER}/{LETTERS}": browser_fonts(root / "overrides")}


def worker(root: Path) -> dict[str, bytes]:
    """Return the script that answers without a network by its path below the site's front page; raises Unbundled."""
    return _written(root, [_WORKER_SOURCE], ("--bundle", "--format=iife")) if (root / _WORKER_SOURCE).is_file() else {}


def minified(root: Path) -> dict[str, bytes]:
    """Return the frame's scripts by their path below a language's front page, as short as they can be said; raises Unbundled."""
    entries = sorted(path.relative_to(root).as_posix() for path in (root / FRAME).rglob("*.js"))
    return _written(root, entries, ("--format=esm", f"--outbase={FRAME}")) if entries else {}


def _written(root: Path, entries: Sequence[str], options: Sequence[str]) -> dict[str, bytes]:
    """Return what the bundler makes of some scripts, by path; raises Unbundled, with a line for each fault in them."""
    # Beside what else is made: a bundler that outlives a command that was stopped makes its folder anew, wherever that is.
    (root / PLACE).mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="scripts-", dir=(root / PLACE).absolute()) as folder:
        command = [
            _bundler(root),
            *entries,
            *("--minify", f"--target={NEWEST_ASKED}", "--charset=utf8", *options),
            *("--preserve-symlinks", "--log-level=warning", "--color=false", f"--outdir={folder}"),
        ]
        done = subprocess.run(command, cwd=root, capture_output=True, text=True)
        if done.returncode:
            raise Unbundled(f"The scripts in {entries[0].split('/')[0]}/ cannot be put together:\n{done.stderr.strip()}")
        paths = sorted(path for path in Path(folder).rglob("*") if path.is_file())
        return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def _bundler(root: Path) -> str:
    """Return the bundler's program itself, which needs no Node; npm installs the one for this machine."""
    found = next(modules(root).glob("@esbuild/*/bin/esbuild"), None)
    if found is None:
        raise Unbundled("The bundler for this machine is missing. Run: rm -r node_modules; bash scripts/setup-browser.sh")
    return str(found)
