"""Every figure that a model can be drawn as: how it is drawn beside a text, and how it is laid out to fill a sheet."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from handbook.drawing.diagrams import balance, charts, comparison, keys, pillars, pressure, ring, spectrum, stairs, t_shape, timeline, wheel
from handbook.drawing.diagrams.shapes import Drawing
from handbook.drawing.diagrams.shrinking import settled
from handbook.drawing.poster_diagrams import grids, paths, rounds
from handbook.drawing.poster_diagrams.skeleton import Skeleton
from handbook.records.model import Model
from handbook.records.text import Language
from handbook.records.vocabulary import DiagramKind

Draw = Callable[[Model, Language, Path], Drawing]
LayOut = Callable[[Model, float, float], Skeleton]


@dataclass(frozen=True)
class _Figure:
    draw: Draw
    lay_out: LayOut | None


_FIGURES: dict[DiagramKind, _Figure] = {
    "ring": _Figure(ring.ring, grids.ring),
    "balance": _Figure(balance.balance, rounds.balance),
    "pillars": _Figure(pillars.pillars, grids.pillars),
    "pressure": _Figure(pressure.pressure, grids.pressure),
    "stairs": _Figure(stairs.stairs, paths.stairs),
    "timeline": _Figure(timeline.timeline, paths.timeline),
    "comparison": _Figure(comparison.comparison, grids.comparison),
    "wheel": _Figure(wheel.wheel, rounds.wheel),
    "keys": _Figure(keys.keys, paths.keys),
    "t": _Figure(t_shape.t, grids.t),
    "spectrum": _Figure(spectrum.spectrum, paths.spectrum),
    "charts": _Figure(charts.charts, None),
}


def _settling(draw: Draw) -> Draw:
    return lambda model, language, overrides: settled(draw(model, language, overrides), language, overrides)


DIAGRAMS: dict[DiagramKind, Draw] = {kind: _settling(figure.draw) for kind, figure in _FIGURES.items()}
"""How each kind of drawing is made, its words settled in their shapes."""
SKELETONS: dict[DiagramKind, LayOut] = {kind: figure.lay_out for kind, figure in _FIGURES.items() if figure.lay_out}
"""How each kind is laid out in a room so wide and so high; organisation charts have a module of their own."""
