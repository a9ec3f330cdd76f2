"""Drawings of models: the geometry. `overrides/diagrams/drawing.html` draws it, on screen and on paper."""

from collections.abc import Callable
from pathlib import Path

from handbook.drawing.diagrams.balance import balance
from handbook.drawing.diagrams.charts import charts
from handbook.drawing.diagrams.comparison import comparison
from handbook.drawing.diagrams.keys import keys
from handbook.drawing.diagrams.pillars import pillars
from handbook.drawing.diagrams.pressure import pressure
from handbook.drawing.diagrams.ring import ring
from handbook.drawing.diagrams.shapes import Drawing
from handbook.drawing.diagrams.shrinking import settled
from handbook.drawing.diagrams.spectrum import spectrum
from handbook.drawing.diagrams.stairs import stairs
from handbook.drawing.diagrams.t_shape import t
from handbook.drawing.diagrams.timeline import timeline
from handbook.drawing.diagrams.wheel import wheel
from handbook.records.model import Model
from handbook.records.text import Language
from handbook.records.vocabulary import DiagramKind

Draw = Callable[[Model, Language, Path], Drawing]


def _settling(draw: Draw) -> Draw:
    return lambda model, language, overrides: settled(draw(model, language, overrides), language, overrides)


_SHAPED: dict[DiagramKind, Draw] = {
    "ring": ring,
    "balance": balance,
    "pillars": pillars,
    "pressure": pressure,
    "stairs": stairs,
    "timeline": timeline,
    "comparison": comparison,
    "wheel": wheel,
    "keys": keys,
    "t": t,
    "spectrum": spectrum,
    "charts": charts,
}
DIAGRAMS: dict[DiagramKind, Draw] = {kind: _settling(draw) for kind, draw in _SHAPED.items()}
"""How each kind of drawing is made, its words settled in their shapes."""
