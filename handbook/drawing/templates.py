"""The Jinja environment that draws records, for one language and one medium."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, Literal

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.bccache import Bucket
from jinja2.runtime import Context

from handbook import addresses
from handbook.cache.store import Store
from handbook.drawing.diagrams.charts import chart
from handbook.drawing.figures import DIAGRAMS
from handbook.drawing.qr import qr_code
from handbook.drawing.tokens import Tokens
from handbook.handbook import Handbook
from handbook.kinds import BY_NAME
from handbook.records.quantity import Span
from handbook.records.text import Language, Text
from handbook.records.vocabulary import RESULT_PLACES
from handbook.words import markup
from handbook.words.typography import time_of_day, typeset
from handbook.words.wording import Wording

Medium = Literal["site", "print", "preview"]

BYTECODE = Path(".build/cache/templates")
"""Where, in the handbook's folder, compiled templates are kept; an edited template takes the old one's place."""


def environment(handbook: Handbook, language: Language, medium: Medium, overrides: Path) -> Environment:
    """Return the environment whose templates stand in `overrides/<medium>`.

    A bilingual text written as `{{ tool.title }}` comes out as HTML in the environment's language; `|plain` gives it
    without markup. Both are set as the language has it; `|typeset` does that for a string. Templates get `addresses`
    (with `.href(target)`) from whoever renders them.
    """
    jinja = Environment(
        loader=FileSystemLoader([overrides / medium, overrides]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_finalize(language),
        bytecode_cache=kept_bytecode(overrides.parent, language),
    )
    tokens, ui = Tokens.read(overrides), Wording(handbook.interface, language)
    jinja.globals.update(
        handbook=handbook,
        language=language,
        medium=medium,
        ui=ui,
        kinds=BY_NAME,
        tokens=tokens,
        drawing=lambda model: DIAGRAMS[model.diagram.kind](model, language, overrides),
        chart=lambda part: chart(part, language, overrides),
        qr_code=qr_code,
        result_places=RESULT_PLACES,
        public_address=lambda kind, entry: addresses.public_address(handbook, language, kind, entry),
        edit_address=lambda kind, entry: addresses.edit_address(handbook, kind, entry),
        workbook_path=addresses.workbook_path,
        sheet_anchor=addresses.sheet_anchor,
    )
    jinja.filters.update(
        plain=lambda text: markup.drawn(text, language) if isinstance(text, Text) else typeset(markup.plain(str(text)), language),
        typeset=lambda text, of=language: typeset(text, of),
        day=lambda day: typeset(_day(day, ui), language),
        span=_span,
        time=lambda time: time_of_day(time, language),
        credits=lambda credits: [credit for credit in credits if credit.source],
        own=lambda credits: [credit for credit in credits if credit.origin],
        in_language=_in_language,
    )
    return jinja


class KeptBytecode(BytecodeCache):
    """Compiled templates in a store, whose seal tells what is damaged; Jinja's own cache runs whatever can be loaded."""

    def __init__(self, store: Store):
        self.store = store

    def load_bytecode(self, bucket: Bucket) -> None:
        content = self.store.content(bucket.key, ".bytecode")
        if content is not None:
            bucket.bytecode_from_string(content)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self.store.keep(bucket.key, ".bytecode", bucket.bytecode_to_string())


def kept_bytecode(root: Path, language: Language) -> KeptBytecode | None:
    """Return what keeps templates compiled from one process to the next, as Python keeps modules; None where nothing may be written.

    Each language has its own: Jinja works out what a filter makes of a constant, such as a time of day, when it compiles.
    """
    folder = root / BYTECODE / language
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    return KeptBytecode(Store(folder))


def _finalize(language: Language) -> Callable[[Context, Any], Any]:
    @pass_context
    def finalize(context: Context, value: Any) -> Any:
        if isinstance(value, Text):
            return markup.inline(value[language], language, context["addresses"].href)
        return value

    return finalize


@pass_context
def _in_language(context: Context, text: Text, language: Language) -> str:
    return markup.inline(text[language], language, context["addresses"].href)


def _day(day: date, ui: Wording) -> str:
    return ui.dates.day.format(day=day.day, month=ui.months[str(f"m{day.month}")], year=day.year)


def _span(span: Span | int) -> str:
    """Write a span as `60–90`, or as one number where both ends are equal."""
    if isinstance(span, int):
        return str(span)
    return str(span.min) if span.min == span.max else f"{span.min}–{span.max}"
