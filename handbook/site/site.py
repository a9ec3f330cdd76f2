"""The site in one language: its pages, and everything that draws on them."""

from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import Any

from markupsafe import Markup

from handbook import addresses
from handbook.addresses import LANGUAGE_FOLDERS, PageAddresses
from handbook.drawing import templates
from handbook.handbook import Handbook
from handbook.kinds import BY_NAME, KINDS, TERM
from handbook.records.text import LANGUAGES, Language
from handbook.site import edit_form, on_screen, scripts, status_page
from handbook.site.lists import Lists
from handbook.site.menu import menu
from handbook.site.outline import Heading, outline
from handbook.site.pages import Page, list_pages, pages
from handbook.site.policy import first_script, lost_script, policy
from handbook.site.preview_place import HEIGHT, WIDTH, preview_path
from handbook.site.soft_hyphens import with_soft_hyphens
from handbook.site.style_sheet import StyleSheet, style_sheet
from handbook.site.surroundings import surroundings
from handbook.site.term_marks import TermMarks
from handbook.words.alphabet import by_letter
from handbook.words.file_size import written

WIDE = {"theme", "term"}
"""The kinds whose pages lead about by themselves, by a map or by letters, and take the whole width, as lists of records do."""
UNMARKED = {"term", "source"}
"""The kinds on whose own pages terms are not marked."""

LOCALES: dict[Language, str] = {"da": "da_DK", "en": "en_GB"}
"""Languages as services that show previews name them."""


class Site:
    """Draws records for one language; `url` is always the page's address below the language's front page.

    `theme_styles` are the style sheets of the theme that the pages stand in. Raises pdf_offers.Unmade when PDFs that the pages offer
    were not made.
    """

    def __init__(self, handbook: Handbook, language: Language, root: Path, theme_styles: Iterable[Path] = ()):
        self.handbook = handbook
        self.language = language
        self._root, self._theme_styles = root, tuple(theme_styles)
        self.style_sheet: StyleSheet = style_sheet(root, self._theme_styles)
        self._head = {
            "style_sheet": self.style_sheet.path,
            "script": on_screen.head(root),
            "first_script": Markup(first_script(root)),
            "lost_script": Markup(lost_script(root)),
            "policy": policy(root),
        }
        self.jinja = templates.environment(handbook, language, "site", root / "overrides")
        self.lists = Lists(handbook)
        self.jinja.globals.update(surroundings(handbook, language, self.lists))
        self.jinja.filters["size"] = lambda size: written(size, language)
        self.terms = TermMarks(handbook, language)

    def of(self, handbook: Handbook) -> "Site":
        """Return the site of another handbook in the same language and theme; raises pdf_offers.Unmade."""
        return Site(handbook, self.language, self._root, self._theme_styles)

    @cached_property
    def pages(self) -> dict[str, Page]:
        """The pages made from records, by path."""
        return {page.path: page for page in (*pages(self.handbook, self.language), *list_pages(self.lists, self.language))}

    @cached_property
    def files(self) -> dict[str, str | bytes]:
        """The style sheets, scripts and facts, and what leads on from old addresses, by path; raises scripts.Unbundled."""
        moved = {f"{old}index.html": self._moved(old, id) for old, id in addresses.moved(self.handbook).items()}
        framing = {self.style_sheet.path: self.style_sheet.text} | scripts.minified(self._root)
        form = {f"{edit_form.FOLDER}/index.html": self._form()} | edit_form.files(self.handbook, self.language, self._root)
        return framing | moved | form | on_screen.files(self.handbook, self.language, self._root)

    def _form(self) -> str:
        """Draw the page of the form for editors."""
        return str(self._draw("edit.html", f"{edit_form.FOLDER}/", style_sheet=self.style_sheet.path, **edit_form.head(self._root)))

    def _moved(self, url: str, id: str) -> str:
        """Draw what stands at a record's old address and leads to its present one."""
        kind, entry = self.handbook.pages[id]
        return str(self._draw("moved.html", url, kind=kind, entry=entry, policy=self._head["policy"]))

    def macros(self) -> dict[str, Any]:
        """The macros that pages may call, by name; each takes the page's `url` first."""
        own = (self.records, self.card, self.link, self.diagram, self.situations, self.publisher, self.status)
        return {kind.name: self._drawer(kind.name) for kind in KINDS} | {draw.__name__: draw for draw in own}

    def _drawer(self, kind: str) -> Any:
        def draw(url: str, id: str, level: int = 2) -> Markup:
            return self.record(url, kind, id, level)

        return draw

    def record(self, url: str, kind: str, id: str, level: int = 2) -> Markup:
        """Draw one record with its title as a heading of the level; raises KeyError for an unknown id."""
        entry = self.handbook.get(kind, id)
        prefix = "" if level == 1 or not BY_NAME[kind].has_page else f"{id}--"
        return self._draw(f"{kind}.html", url, entry=entry, kind=BY_NAME[kind], level=level, prefix=prefix)

    def records(self, url: str, plural: str) -> Markup:
        """Draw the list of every record of a kind."""
        kind = addresses.kind_by_plural(plural)
        entries = self.handbook.of(kind.name)
        letters = by_letter(entries, lambda term: term.word, self.language) if kind is TERM else []
        return self._draw("records.html", url, kind=kind, entries=entries, letters=letters)

    def body(self, page: Page, url: str) -> Markup:
        """Draw a page made from records, whole."""
        if page.entry:
            return self.record(url, page.kind.name, page.entry.id, 1)
        if page.piece:
            return self._draw("piece.html", url, page=page, piece=page.piece, kind=page.kind, pieces=self.lists.of(page.piece))
        return Markup(f"{self._draw('list.html', url, page=page)}\n{self.records(url, page.kind.plural)}")

    def card(self, url: str, *ids: str) -> Markup:
        """Draw links to records as cards side by side; raises KeyError for an unknown id."""
        return self._draw("cards.html", url, cards=[self.handbook.pages[id] for id in ids], level=3)

    def situations(self, url: str, *ids: str) -> Markup:
        """Draw situations as ways in, and below them the way by people and minutes; raises KeyError for an unknown id."""
        return self._draw("situations.html", url, situations=[self.handbook.get("situation", id) for id in ids])

    def link(self, url: str, id: str) -> Markup:
        """Draw a link to a record within a line of prose; raises KeyError for an unknown id."""
        return Markup(self._draw("link.html", url, entry=self.handbook.pages[id][1]).strip())

    def publisher(self, url: str) -> Markup:
        """Draw who stands behind the handbook, and how to reach them."""
        return self._draw("publisher.html", url, publisher=self.handbook.publication.publisher)

    def status(self, url: str) -> Markup:
        """Draw what waits for editors."""
        return self._draw("status.html", url, status=status_page.from_environment(self.handbook))

    def diagram(self, url: str, id: str) -> Markup:
        """Draw a model's drawing alone, whose parts lead to their texts on its page; raises KeyError for an unknown id."""
        return self._draw("diagram.html", url, entry=self.handbook.get("model", id))

    def finish(self, html: str, url: str, path: str) -> tuple[str, list[Heading]]:
        """Mark terms in a page's HTML, let long words in tables break, add definitions, and return it with its outline."""
        page = self.pages.get(path)
        headings = outline(html)
        if page and page.kind.name in UNMARKED:
            return html, headings
        mark = self.jinja.get_template("term_mark.html")
        context = self._context(url)
        marked, terms = self.terms.mark(html, lambda term, words: mark.render(context, term=term, words=words).strip())
        definitions = self._draw("definitions.html", url, terms=terms)
        return f"{with_soft_hyphens(marked, self.language)}{definitions}", headings

    def around(self, path: str, url: str, front: str = "") -> dict[str, Any]:
        """Return what the page's frame needs: head, words, theme, menu and the same page in the other language.

        `front` is the path of the language's front page on its host, for a page that a host shows at any depth.
        """
        page = self.pages.get(path)
        entry = page.entry if page else None
        theme = self.handbook.theme_of(entry) if entry else None
        other = next(language for language in LANGUAGES if language != self.language)
        context = self._context(url) | self._head
        folder = LANGUAGE_FOLDERS[self.language]
        if front:
            context |= {"root": front, "site_root": front.removesuffix(folder)}
        public = f"{self.handbook.address}{folder}"
        return context | {
            "ui": self.jinja.globals["ui"],
            "handbook": self.handbook,
            "language": self.language,
            "locale": LOCALES[self.language],
            "tokens": self.jinja.globals["tokens"],
            "other_language": other,
            "url": url,
            "twin": f"{context['site_root']}{LANGUAGE_FOLDERS[other]}{url}",
            "roots": {language: self.handbook.address + folder for language, folder in LANGUAGE_FOLDERS.items()},
            "public_url": f"{public}{url}",
            "preview": {"address": f"{public}{preview_path(page.pictured if page else path)}", "width": WIDTH, "height": HEIGHT},
            "made_page": page,
            "theme": theme,
            "menu": menu(self.lists, theme, entry) if theme and entry else [],
            "wide": page is not None and bool(page.piece or page.kind.name in WIDE or (page.kind.in_workbook and not entry)),
        }

    def _context(self, url: str) -> dict[str, Any]:
        root = "../" * url.count("/") or "./"  # from the page to the front page: `tools/x/` gives `../../`
        site_root = root + "../" * bool(LANGUAGE_FOLDERS[self.language])
        return {"addresses": PageAddresses(self.handbook, root), "root": root, "site_root": site_root}

    def _draw(self, template: str, url: str, **context: Any) -> Markup:
        return Markup(self.jinja.get_template(template).render(self._context(url), **context))
