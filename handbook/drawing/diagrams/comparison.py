"""Parts side by side, each with the gist under its name."""

from pathlib import Path

from handbook.drawing.diagrams.lettering import stack
from handbook.drawing.diagrams.shapes import WIDTH, Drawing, Shape, drawn
from handbook.records.model import Model
from handbook.records.text import Language
from handbook.words import markup

GAP = 10.0
HEAD = 74.0
BODY = 112.0


def comparison(model: Model, language: Language, overrides: Path) -> Drawing:
    """Draw two to four parts as columns: the title on top, the few words below."""
    count = len(model.parts)
    width = (WIDTH - GAP * (count - 1)) / count
    shapes = []
    for index, part in enumerate(model.parts):
        x = index * (width + GAP)
        words = markup.drawn(part.short or part.text, language)
        body = stack([(words, 16.0, 400)], x + width / 2, HEAD + BODY / 2, width - 18, overrides)
        shapes.append(Shape(x, HEAD - 12, width, BODY + 12, body, part.id, markup.drawn(part.title, language)))
        head = stack([(markup.drawn(part.title, language), 18.0, 700)], x + width / 2, HEAD / 2, width - 16, overrides)
        shapes.append(Shape(x, 0, width, HEAD, head, strong=True))
    return drawn(model, language, HEAD + BODY, shapes)
