"""Drawings of models for a wall: the same figures as `diagrams`, laid out anew to fill a sheet, with room for words or for notes."""

from collections.abc import Callable

from handbook.drawing.poster_diagrams.grids import comparison, pillars, pressure, ring, t
from handbook.drawing.poster_diagrams.paths import keys, spectrum, stairs, timeline
from handbook.drawing.poster_diagrams.rounds import balance, wheel
from handbook.drawing.poster_diagrams.skeleton import Skeleton
from handbook.records.model import Model
from handbook.records.vocabulary import DiagramKind

LayOut = Callable[[Model, float, float], Skeleton]

SKELETONS: dict[DiagramKind, LayOut] = {
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
}
"""How each kind is laid out in a room so wide and so high; organisation charts have a module of their own."""
