"""Where the parts of a YAML file stand."""

from dataclasses import dataclass, field

from handbook.problems.problem import Location

Place = tuple[int, int]
"""Line and column, counted from 1."""

DEEPEST = 20
"""Records nest seven deep; deeper than this is a slip, and far deeper would exhaust the parser."""


@dataclass
class Places:
    """The place of every value and of every key, by location, such as `("steps", 0, "title")`."""

    values: dict[Location, Place] = field(default_factory=dict)
    keys: dict[Location, Place] = field(default_factory=dict)
