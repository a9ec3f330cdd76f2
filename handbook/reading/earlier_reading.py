"""What is known of files from an earlier reading, for a handbook that is read again after every edit."""

from pathlib import Path
from typing import Any

from handbook.problems.problem import Location
from handbook.yaml_files.file import YamlFile

_State = tuple[int, int, int] | None


class EarlierReading:
    """Files by path with the state they were read in, and what is valid in them."""

    def __init__(self) -> None:
        self._files: dict[Path, tuple[_State, YamlFile]] = {}
        self._entries: dict[Path, dict[Location, tuple[YamlFile, Any]]] = {}
        self._found: _State = None

    def file(self, path: Path) -> YamlFile | None:
        """Return a file that was read before and is as it was, or None."""
        state = _state(path)
        was, file = self._files.get(path, (None, None))
        self._found = state
        return file if state is not None and was == state else None

    def keep_file(self, path: Path, file: YamlFile) -> YamlFile:
        """Keep a file that was read, in the state in which it was last asked for; returns it."""
        self._files[path] = (self._found, file)
        return file

    def entry(self, file: YamlFile, location: Location) -> Any:
        """Return what is valid at a location of a file that is as it was, or None."""
        of, entry = self._entries.get(file.path, {}).get(location, (None, None))
        return entry if of is file else None

    def keep_entry(self, file: YamlFile, location: Location, entry: Any) -> Any:
        """Keep what is valid at a location of a file; returns it."""
        self._entries.setdefault(file.path, {})[location] = (file, entry)
        return entry


def _state(path: Path) -> _State:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino
