"""What to have ready for a record: each material in words, and, where it is printed from here, which book it is and for how many."""

from collections.abc import Collection
from dataclasses import dataclass

from handbook.handbook import Handbook
from handbook.kinds import Paged, Subject
from handbook.records.edition import Edition
from handbook.records.material import Material
from handbook.records.reference import Id
from handbook.records.text import Text
from handbook.records.tool import Tool
from handbook.records.vocabulary import Copies, Form
from handbook.records.workshop import Workshop


@dataclass(frozen=True)
class Printable:
    """An edition of a record that a meeting needs, and for how many one copy is."""

    edition: Edition
    record: Subject
    copies: Copies

    @property
    def book(self) -> str:
        """The name of its book, such as `poster-four-communities`."""
        return f"{self.edition.id}-{self.record.id}"


@dataclass(frozen=True)
class Ready:
    """A material as a list shows it; `printable` is None for what is not printed from here."""

    words: Text
    printable: Printable | None = None


def materials(handbook: Handbook, record: Tool | Workshop) -> list[Ready]:
    """Return everything to have ready for a tool or a workshop, in the order in which it is listed."""
    return [_ready(handbook, record, material) for material in record.materials]


def called_for(handbook: Handbook, forms: Collection[Form]) -> set[Id]:
    """Return the records that the materials of tools and workshops name in an edition of one of these forms."""
    of_tools = (one for tool in handbook.of("tool") for one in materials(handbook, tool))
    of_workshops = (one for workshop in handbook.of("workshop") for one in materials(handbook, workshop))
    ready = (*of_tools, *of_workshops)
    return {one.printable.record.id for one in ready if one.printable and one.printable.edition.form in forms}


def _ready(handbook: Handbook, record: Tool | Workshop, material: Material) -> Ready:
    if material.prop:
        prop = handbook.get("prop", material.prop)
        made = next((one for one in handbook.of("edition") if one.form == "prop"), None)
        return Ready(material.text or prop.title, Printable(made, prop, material.copies or prop.copies) if made else None)
    if not material.edition:
        assert material.text  # what names no edition has words of its own
        return Ready(material.text)
    edition = handbook.get("edition", material.edition)
    subject = handbook.pages[material.record][1] if material.record else record
    return Ready(material.text or _named(edition, subject), Printable(edition, subject, material.copies or edition.copies))


def _named(edition: Edition, subject: Paged) -> Text:
    return Text(da=f"{edition.title.da}: {subject.title.da}", en=f"{edition.title.en}: {subject.title.en}")
