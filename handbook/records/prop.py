"""A prop: paper that a tool lays on the table, hangs up or hands out, ready to print and cut."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from handbook.records.base import Credit, Whole
from handbook.records.reference import ThemeId, ToolId
from handbook.records.text import Text, Typed
from handbook.records.vocabulary import Copies, PropKind


class Piece(Typed):
    """One card, sign, strip, field of a canvas, or case."""

    title: Text | None = None
    text: tuple[Text, ...] = ()
    """Paragraphs under the title, or the words alone."""
    lines: Annotated[int, Field(ge=0, le=12)] = 0
    """Lines to write on."""
    times: Annotated[int, Field(ge=1, le=40)] = 1
    """How often it is there in one set."""

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if not (self.title or self.text or self.lines):
            raise ValueError("is empty|Add title:, text: or lines:")
        return self


class Prop(Whole):
    """A set of pieces of one kind, printed on A4; a canvas is A3."""

    theme: ThemeId
    record: ToolId
    """The tool that it was made for; its code leads there."""
    kind: PropKind
    title: Text
    use: Text
    """What to do with it, in a sentence or two."""
    copies: Copies
    """For how many one set is."""
    middle: Text | None = None
    """What stands in the middle of a canvas."""
    pieces: Annotated[tuple[Piece, ...], Field(min_length=1)]
    sources: Annotated[tuple[Credit, ...], Field(min_length=1)]

    @property
    def all_pieces(self) -> tuple[Piece, ...]:
        """Every piece, as often as it is in a set."""
        return tuple(piece for piece in self.pieces for _ in range(piece.times))

    @model_validator(mode="after")
    def _has_a_middle(self) -> Self:
        if self.middle and self.kind != "canvas":
            raise ValueError(f"{self.kind} have no middle|Take out middle:, or write kind: canvas")
        return self
