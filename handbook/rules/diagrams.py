"""Diagrams: what each kind of drawing needs of its model."""

from collections.abc import Iterator

from handbook.problems.problem import Problem
from handbook.reading.draft import Draft
from handbook.records.vocabulary import DiagramKind

PARTS: dict[DiagramKind, tuple[int, int]] = {
    "ring": (4, 4),
    "balance": (2, 2),
    "pillars": (2, 14),
    "pressure": (2, 8),
    "stairs": (2, 5),
    "timeline": (2, 7),
    "comparison": (2, 4),
    "wheel": (3, 12),
    "keys": (2, 5),
    "t": (2, 2),
    "spectrum": (2, 6),
    "charts": (2, 10),
}
"""The least and the most parts that each kind can draw legibly."""
GROUPS = {"pillars": 2}


def parts_fit_the_diagram(draft: Draft) -> Iterator[Problem]:
    """A model has as many parts as its kind of diagram draws, two groups for pillars, and charts where charts are drawn."""
    for written in draft.of("model"):
        model = written.entry
        kind = model.diagram.kind
        least, most = PARTS[kind]
        if not least <= len(model.parts) <= most:
            drawn = str(least) if least == most else f"{least} to {most}"
            wrong = f"'{kind}' draws {drawn} parts, and the model has {len(model.parts)}"
            yield written.problem(("diagram", "kind"), wrong, "Choose another kind, or change the parts.")
        if kind in GROUPS and len(model.groups) != GROUPS[kind]:
            wrong = f"'{kind}' draws {GROUPS[kind]} groups, and the model has {len(model.groups)}"
            yield written.problem(("diagram", "kind"), wrong, "Choose another kind, or change the groups.")
        for index, part in enumerate(model.parts):
            if kind == "charts" and part.chart is None:
                yield written.problem(("parts", index, "chart"), "is missing", "Add chart: with boxes: and links:.")
            if kind == "timeline" and part.when is None:
                yield written.problem(("parts", index, "when"), "is missing", "Add when: with da: and en:.")
