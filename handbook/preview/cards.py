"""The cards that preview pictures show: one for each page, in one language."""

from dataclasses import dataclass
from pathlib import Path

from handbook.addresses import PageAddresses
from handbook.drawing.templates import environment
from handbook.handbook import Handbook
from handbook.reading import prose
from handbook.records.text import Language
from handbook.site.pages import pages
from handbook.site.preview_place import preview_path
from handbook.words import markup
from handbook.words.typography import typeset

STYLE_SHEETS = ("theme/assets/stylesheets/tokens.css", "print/fonts.css", "preview/fonts.css", "preview/preview.css")
"""What gives the cards their looks, in order, below `overrides/`."""

SIGN = "theme/assets/images/favicon.svg"


@dataclass(frozen=True)
class Card:
    """One card as HTML, and the path of its picture below the language's front page."""

    path: str
    html: str


def cards(handbook: Handbook, language: Language, root: Path) -> list[Card]:
    """Return the card of every page in one language, of records, lists and prose."""
    template = environment(handbook, language, "preview", root / "overrides").get_template("card.html")
    surroundings = {"addresses": PageAddresses(handbook, ""), "prefix": "", "sign": sign(root)}
    made = []
    for page in pages(handbook, language):
        html = template.render(surroundings, title=page.title, lead=page.description, kind=page.kind, entry=page.entry)
        made.append(Card(preview_path(page.path), html))
    for text in prose.read_all(root):
        if text.language == language and text.front:
            title, lead = (typeset(markup.plain(text.front.data[name]), language) for name in ("title", "description"))
            html = template.render(surroundings, title=title, lead=lead, kind=None, entry=None)
            made.append(Card(preview_path(text.path.as_posix()), html))
    return made


def sheet(handbook: Handbook, language: Language, root: Path, drawn: list[Card]) -> str:
    """Return one HTML document with these cards, a page each."""
    template = environment(handbook, language, "preview", root / "overrides").get_template("preview.html")
    return template.render(cards=drawn)


def icon_sheet(handbook: Handbook, root: Path) -> str:
    """Return one HTML document with the icons, a page each."""
    return environment(handbook, "da", "preview", root / "overrides").get_template("icons.html").render(sign=sign(root))


def sign(root: Path) -> str:
    """Return the site's sign as SVG."""
    return (root / "overrides" / SIGN).read_text(encoding="utf-8")
