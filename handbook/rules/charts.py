"""Organisation charts: their boxes and the lines between them."""

from collections.abc import Iterator

from handbook.problems.hint import did_you_mean
from handbook.problems.problem import Location, Problem
from handbook.reading.draft import Draft, Written
from handbook.records.model import Chart


def lines_join_boxes(draft: Draft) -> Iterator[Problem]:
    """A line of a chart joins two different boxes of the same chart."""
    for written, location, chart in _charts(draft):
        boxes = [box.id for box in chart.boxes]
        for index, link in enumerate(chart.links):
            here = (*location, "links", index, "between")
            for end, box in enumerate(link.between):
                if box not in boxes:
                    yield written.problem(
                        (*here, end), f"there is no box '{box}'", did_you_mean(box, boxes, f"Choose among {', '.join(boxes)}.")
                    )
            if link.between[0] == link.between[1]:
                yield written.problem(here, "joins a box to itself", "Name two boxes.")


def boxes_have_room(draft: Draft) -> Iterator[Problem]:
    """No two boxes of a chart lie on one another."""
    for written, location, chart in _charts(draft):
        taken: dict[tuple[int, int], str] = {}
        for index, box in enumerate(chart.boxes):
            places = [(box.row, box.column + beside) for beside in range(box.span)]
            under = next((taken[place] for place in places if place in taken), None)
            if under:
                yield written.problem((*location, "boxes", index), f"lies on the box '{under}'", "Change row:, column: or span:.")
            taken.update((place, box.id) for place in places)


def _charts(draft: Draft) -> Iterator[tuple[Written, Location, Chart]]:
    for written in draft.of("model"):
        for index, part in enumerate(written.entry.parts):
            if part.chart:
                yield written, ("parts", index, "chart"), part.chart
