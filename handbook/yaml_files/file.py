"""A YAML file: its data, with the place of every value, and its faults."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from handbook.problems.problem import Location, Problem, field_path

Place = tuple[int, int]
"""Line and column, counted from 1."""


@dataclass
class YamlFile:
    """A file's data (dicts, tuples, str, int, bool, date, None), where each part stands, and its faults.

    `data` and `text` are None when the file cannot be read. `values` and `keys` map locations
    such as `("steps", 0, "title")` to line and column, counted from 1.
    """

    path: Path
    text: str | None = None
    data: Any = None
    values: dict[Location, Place] = field(default_factory=dict)
    keys: dict[Location, Place] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def place(self, location: Location, of_key: bool = False) -> Place:
        """Return line and column of a location, or of the nearest part around it that stands in the file."""
        if of_key and location in self.keys:
            return self.keys[location]
        while location and location not in self.values:
            location = location[:-1]
        return self.values.get(location, (1, 1))

    def problem(self, location: Location, wrong: str, remedy: str, *, of_key: bool = False, warning: bool = False) -> Problem:
        """Make a problem that points at a location in this file."""
        return Problem(self.path, *self.place(location, of_key), field_path(location), wrong, remedy, warning)
