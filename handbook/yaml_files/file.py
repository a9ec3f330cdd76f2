"""A YAML file: its data, with the place of every value, and its faults."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from handbook.problems.problem import Location, Problem, field_path
from handbook.yaml_files.places import Place, Places


@dataclass
class YamlFile:
    """A file's data (dicts, tuples, str, int, bool, date, None), where each part stands, and its faults.

    `data` and `text` are None when the file cannot be read.
    """

    path: Path
    text: str | None = None
    data: Any = None
    problems: list[Problem] = field(default_factory=list)
    starts: Mapping[Location, Place] = field(default_factory=dict)
    """Where the whole and each entry of a list begin, as far as that is known without finding all places."""
    find: Callable[[], Places] = field(default=Places, repr=False)
    """Finds all places; called when one of them is asked for."""

    @cached_property
    def places(self) -> Places:
        """The place of every value and every key."""
        return self.find()

    def place(self, location: Location, of_key: bool = False) -> Place:
        """Return line and column of a location, or of the nearest part around it that stands in the file."""
        if not of_key and location in self.starts:
            return self.starts[location]
        if of_key and location in self.places.keys:
            return self.places.keys[location]
        while location and location not in self.places.values:
            location = location[:-1]
        return self.places.values.get(location, (1, 1))

    def problem(
        self, location: Location, wrong: str, remedy: str, *, of_key: bool = False, warning: bool = False, cause: str = ""
    ) -> Problem:
        """Make a problem that points at a location in this file."""
        return Problem(self.path, *self.place(location, of_key), field_path(location), wrong, remedy, warning, cause)
