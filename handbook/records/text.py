"""Bilingual text: what a reader sees, in Danish and English, both required."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

Language = Literal["da", "en"]
LANGUAGES: tuple[Language, ...] = ("da", "en")
OTHER: dict[str, Language] = {"da": "en", "en": "da"}
"""The other language than each."""

Line = Annotated[str, Field(min_length=1)]

HOST = r"(?:[A-Za-zÀ-ɏ0-9-]+\.)*[A-Za-zÀ-ɏ0-9-]+(?::[0-9]+)?"
"""The pattern of a host in an address: what stands outside it, such as a bracket, `urlsplit` may refuse."""


class Typed(BaseModel):
    """What every type of the handbook is: frozen, exact, and without unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, use_attribute_docstrings=True)


class Text(Typed):
    """One text in both languages: inline Markdown, no HTML."""

    da: Line
    en: Line

    def __getitem__(self, language: Language) -> str:
        said: str = getattr(self, language)
        return said


class Words(Typed):
    """Lists of words per language; the lists need not be of the same length."""

    da: tuple[Line, ...] = ()
    en: tuple[Line, ...] = ()

    def __getitem__(self, language: Language) -> tuple[str, ...]:
        said: tuple[str, ...] = getattr(self, language)
        return said
