"""Drawings of models: the geometry. `overrides/diagrams/drawing.html` draws it, on screen and on paper."""

from collections.abc import Callable
from pathlib import Path

from handbook.diagrams.balance import balance
from handbook.diagrams.charts import charts
from handbook.diagrams.comparison import comparison
from handbook.diagrams.drawing import Drawing
from handbook.diagrams.keys import keys
from handbook.diagrams.pillars import pillars
from handbook.diagrams.pressure import pressure
from handbook.diagrams.ring import ring
from handbook.diagrams.spectrum import spectrum
from handbook.diagrams.stairs import stairs
from handbook.diagrams.t import t
from handbook.diagrams.timeline import timeline
from handbook.diagrams.wheel import wheel
from handbook.records.model import Model
from handbook.records.text import Language
from handbook.records.vocabulary import DiagramKind

DIAGRAMS: dict[DiagramKind, Callable[[Model, Language, Path], Drawing]] = {
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
