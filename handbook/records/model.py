"""A model: a way of seeing, with parts that can be drawn."""

from typing import Annotated, Literal

from pydantic import Field

from handbook.records.base import Entry, Record
from handbook.records.quantity import Positive
from handbook.records.reference import Id, ModelId
from handbook.records.text import Text, Typed
from handbook.records.vocabulary import Audience, DiagramKind


class Titled(Entry):
    """An id with a title, such as a facet or a group of parts."""

    title: Text


class Box(Entry):
    """A box of an organisation chart, in a grid of rows and columns counted from 1."""

    title: Text
    row: Positive
    column: Positive
    span: Positive = 1
    """How many columns it covers."""
    role: Literal["leader", "unit", "team", "citizen", "outside"] = "unit"


class Link(Typed):
    """A line between two boxes: solid for line of command, dashed for cooperation."""

    between: tuple[Id, Id]
    line: Literal["solid", "dashed"] = "solid"


class Chart(Typed):
    """An organisation chart."""

    boxes: Annotated[tuple[Box, ...], Field(min_length=2)]
    links: tuple[Link, ...] = ()


class Part(Entry):
    """One part of a model."""

    title: Text
    group: Id | None = None
    """The group the part belongs to, when the model has groups."""
    when: Text | None = None
    """The time or level that a timeline or a stair shows, such as 'about 2005'."""
    short: Text | None = None
    """A few words for the diagram, where the title alone says too little."""
    text: Text
    chart: Chart | None = None
    """The part drawn as an organisation chart, in the models that compare designs."""
    facets: dict[Id, Annotated[tuple[Text, ...], Field(min_length=1)]] = {}
    """Under each facet of the model, what holds for this part."""


class Diagram(Typed):
    """How the model is drawn from its parts."""

    kind: DiagramKind
    centre: Text | None = None
    """The words in the middle, for the kinds that have a middle."""
    description: Text
    """The diagram in words, for those who cannot see it."""


class GoesWith(Typed):
    """How this model and another serve each other."""

    model: ModelId
    how: Text


class Model(Record):
    """A model with its parts, diagram and use."""

    question: Text
    """The question that the model answers."""
    use_when: Text
    not_when: Text
    audiences: Annotated[tuple[Audience, ...], Field(min_length=1)]
    messages: Annotated[tuple[Text, ...], Field(min_length=1)]
    """The few things to take away; they open the workbook sheet."""
    groups: tuple[Titled, ...] = ()
    facets: tuple[Titled, ...] = ()
    """The headings under which every part is described, in order."""
    parts: Annotated[tuple[Part, ...], Field(min_length=2)]
    compare: bool = False
    """Show the facets as a table with the parts side by side."""
    diagram: Diagram
    pitfalls: Annotated[tuple[Text, ...], Field(min_length=1)]
    example: Text
    """A short case from working life; the handbook's own."""
    goes_with: tuple[GoesWith, ...] = ()

    @property
    def has_outline(self) -> bool:
        """Whether it can be drawn in outline, to work on; organisation charts are many drawings, each with words in it."""
        return self.diagram.kind != "charts"

    def anchors(self) -> dict[Id, Text]:
        """Each part, and each facet of a part as `part-facet`."""
        return {id: title for part in self.parts for id, title in self.anchors_of(part).items()}

    def anchors_of(self, part: Part) -> dict[Id, Text]:
        """The part's own anchor and those of its facets, with their titles."""
        facets = {
            f"{part.id}-{facet.id}": Text(da=f"{part.title.da}, {facet.title.da}", en=f"{part.title.en}, {facet.title.en}")
            for facet in self.facets
            if facet.id in part.facets
        }
        return {part.id: part.title} | facets
