"""How a model's poster is set, so that it can be read across a room."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from handbook.drawing.diagrams import DIAGRAMS
from handbook.drawing.diagrams.charts import charts
from handbook.drawing.diagrams.drawing import Drawing
from handbook.drawing.diagrams.enlarged import enlarged
from handbook.drawing.diagrams.settling import settled
from handbook.records.text import Language
from handbook.words import markup
from handbook.workbook.pdf.complaint import Complaint
from handbook.workbook.setting.poster_key import LARGEST_NUMBER, key_text, numbered
from handbook.workbook.setting.poster_plan import MESSAGE, Plan, Words, best_of

COLUMNS, BAND = 4, 96.0
"""In how many columns organisation charts stand side by side, and how high the band is that holds their titles, in their units."""
KEY_SIZES = (28.0, 24.0)
"""The sizes of a key, the best first."""
LEGIBLE = 28.0
"""How large the lettering in a drawing is to be, in points, if anything that makes room for it can be left out."""
RIMS = (14.0, 9.0, 5.0)
"""What is left free between words and edges in a drawing, in its units; less only where words would not be legible."""


def poster(model: Any, number: str, language: Language, overrides: Path) -> Plan:
    """Return how a model's poster is set best, so that its drawing can be read from afar.

    Messages that leave its names too little room stay off the wall. Only where the names are still smaller than messages would be,
    numbers stand in for them, with a key.
    """
    if model.diagram.kind == "charts":
        drawn = settled(charts(model, language, overrides, columns=COLUMNS, band=BAND), language, overrides)
        # The frames round charts are there to be chosen on screen.
        drawing = replace(drawn, shapes=tuple(shape for shape in drawn.shapes if not shape.frame))
    else:
        drawing = DIAGRAMS[model.diagram.kind](model, language, overrides)
    messages = tuple(markup.plain(message[language]) for message in model.messages)
    words = Words(f"{number} {markup.plain(model.title[language])}", markup.plain(model.question[language]), messages, language)
    bare = replace(words, messages=())
    best = _named(drawing, words, overrides)
    if best and best.lettering >= LEGIBLE:
        return best
    best = _larger(best, _named(drawing, bare, overrides))
    for said in (words, bare):
        if not best or best.legible < MESSAGE:
            best = _larger(best, _keyed(model, drawing, said, language, overrides))
    if not best:
        raise Complaint(f"workbook: {model.id}: there is no room on A3 for the drawing")
    return best


def _larger(one: Plan | None, other: Plan | None) -> Plan | None:
    """Return the poster that can be read from further away; the first one when they are alike."""
    return max(filter(None, (one, other)), key=lambda poster: poster.legible, default=None)


def _named(drawing: Drawing, words: Words, overrides: Path) -> Plan | None:
    """Return the best poster whose drawing holds the names of its parts."""
    best = None
    for rim in RIMS:
        best = best_of(enlarged(drawing, rim, overrides), words, {}, overrides)
        if best and best.lettering >= LEGIBLE:
            break
    return best


def _keyed(model: Any, drawing: Drawing, words: Words, language: Language, overrides: Path) -> Plan | None:
    """Return the best poster whose drawing holds numbers, with a key beside it."""
    parts = {part.id: part for part in model.parts}
    shown = [shape.anchor for shape in drawing.shapes if shape.anchor and shape.lettering]
    key = tuple(parts[anchor] for anchor in shown)
    words = replace(words, key=tuple(key_text(part, language) for part in key))
    with_numbers = enlarged(numbered(drawing), RIMS[-1], overrides, LARGEST_NUMBER)
    best = None
    for size in KEY_SIZES if key else ():
        best = _larger(best, best_of(with_numbers, words, {"key": key, "key_size": size}, overrides))
        if best and best.legible >= LEGIBLE:
            break
    return best
