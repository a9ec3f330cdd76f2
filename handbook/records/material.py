"""A material: something to have ready, and, where it is paper that is printed from here, what that is."""

from typing import Literal, Self

from pydantic import model_validator

from handbook.records.reference import EditionId, PropId, RecordId
from handbook.records.text import Text, Typed
from handbook.records.vocabulary import Copies


class Material(Typed):
    """Something to have ready for a meeting. Paper that the handbook can print names its edition."""

    text: Text | None = None
    """What it is; may be left out where the titles of edition and record say it."""
    edition: EditionId | None = None
    """What is printed, such as poster, cards or handout."""
    record: RecordId | None = None
    """The record that is printed; none named means the one that lists the material."""
    copies: Copies | None = None
    """For how many one copy is; none named means what the edition says."""
    prop: PropId | None = None
    """The prop that is printed, in place of an edition and a record."""
    printed: Literal[False] | None = None
    """Written where words such as sheet or card mean paper that is not printed from here: blank, bought or the group's own."""

    @model_validator(mode="after")
    def _says_what_it_is(self) -> Self:
        if not self.text and not self.edition and not self.prop:
            raise ValueError("says nothing|Add text: with da: and en:, or edition: or prop: with what is printed")
        if self.prop and (self.edition or self.record):
            raise ValueError("names a prop and something else|Take out edition: and record:, or prop:")
        for name in ("record", "copies"):
            if getattr(self, name) and not self.edition and not self.prop:
                raise ValueError(f"has {name}:, but nothing to print|Add edition: such as poster, or take out {name}:")
        if (self.edition or self.prop) and self.printed is False:
            raise ValueError("is printed and not printed|Take out printed: false, or edition: and prop:")
        return self
