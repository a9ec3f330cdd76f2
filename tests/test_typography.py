"""What is typed with straight marks is read with those of its language: on pages, on sheets, and in what scripts are told."""

import json
import re

import markdown
import pytest

from handbook.drawing.templates import environment
from handbook.records.text import LANGUAGES, Text
from handbook.site import meeting_facts
from handbook.site.site import Site
from handbook.words import markup
from handbook.words.prose_marks import ProseMarks
from handbook.words.typography import typeset
from tests.tree import ROOT
from tests.workbooks import LOOSE, Workbook

TYPED = Text(
    da="Sig \"det ved vi 'næsten'\" - 1960'erne tog 60-90 min., kl. 9.30, 2 af 12 i 2024 og 28. maj... se [side 4](a-1-2#b\"c)",
    en="Say \"we don't 'quite' know\" - 60-90 min. before 2026-12-01, 2 of 12 in 2024, step 3... see [page 4](a-1-2#b\"c)",
)
SET = Text(
    da="Sig »det ved vi ›næsten‹«_– 1960’erne tog 60–90_min., kl._9.30, 2 af 12 i 2024 og 28._maj… se side_4",
    en="Say “we don’t ‘quite’ know”_– 60–90_min. before 2026-12-01, 2 of 12 in 2024, step_3… see page_4",
)
"""The same as it is read; a low line is a space that no line ends at."""
UNSET = re.compile(r"""["']| [–-] |\d-\d|\d (?:min|personer|people|uger|weeks|år|years|%)|(?:kl\.|side|page) \d""")
"""What no reader meets in running text."""


def _told(text: str) -> str:
    return text.replace("\u00a0", "_")


@pytest.mark.parametrize("language", LANGUAGES)
def test_marks_are_those_of_the_language(language):
    assert _told(markup.drawn(TYPED, language)) == SET[language]
    assert typeset(markup.drawn(TYPED, language), language) == markup.drawn(TYPED, language), "what is set stays"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("medium", ["site", "print", "preview"])
def test_templates_set_texts_and_leave_addresses(medium, language, handbook):
    class Addresses:
        @staticmethod
        def href(target: str) -> str:
            return target

    jinja = environment(handbook, language, medium, ROOT / "overrides")
    html = str(jinja.from_string("{{ text }}|{{ text | plain }}").render(text=TYPED, addresses=Addresses))
    shown, plain = html.split("|")
    assert _told(re.sub(r"<[^>]*>", "", shown)) == SET[language] == _told(plain)
    assert 'href="a-1-2#b&quot;c"' in shown


@pytest.mark.parametrize(("language", "marks"), [("da", "»en« – 3_uger, id’et"), ("en", "“en” – 3_weeks, don’t")])
def test_prose_is_set_and_code_is_not(language, marks):
    typed = '"en" - 3 uger, id\'et' if language == "da" else '"en" - 3 weeks, don\'t'
    html = markdown.markdown(
        f"## {typed} {{ #a-1-2 }}\n\n{typed} `{typed}`\n\n    {typed}\n", extensions=["attr_list", ProseMarks(language=language)]
    )
    heading, paragraph, block = html.split("\n")[:3]
    assert _told(heading) == f'<h2 id="a-1-2">{marks.replace(" –", "_–")}</h2>'
    assert _told(paragraph).startswith(f"<p>{marks.replace(' –', '_–')} <code>") and "- 3 " in paragraph
    assert "- 3 " in block and "_" not in _told(block)


def _strings(data: object) -> list[str]:
    if isinstance(data, str):
        return [data]
    return [text for one in (data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()) for text in _strings(one)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_straight_mark_is_left_in_what_scripts_are_told(language, handbook):
    texts = [text for file in meeting_facts.files(handbook, language).values() for text in _strings(json.loads(file))]
    assert len(texts) > 1_000
    assert [text for text in texts if UNSET.search(text)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_straight_mark_is_left_on_a_page(language, handbook):
    """Every record's page is read without its tags; code, and words that stand in attributes, are left out."""
    site, seen = Site(handbook, language, ROOT), 0
    for path, page in site.pages.items():
        if page.entry:
            html = re.sub(
                r"<(pre|code|script|template|svg)\b.*?</\1>", "", str(site.body(page, path.removesuffix(".md") + "/")), flags=re.DOTALL
            )
            text = re.sub(r"<[^>]*>", "\n", html)
            seen += len(text)
            assert [
                found[0]
                for line in text.splitlines()
                for found in re.finditer(rf".{{0,20}}(?:{UNSET.pattern}|&quot;|&#3[49];).{{0,20}}", line)
            ] == [], path
    assert seen > 100_000


def _misset(book: Workbook) -> list[tuple[str, int, str]]:
    """Return straight marks, and dashes that begin a line, with the letters round them."""
    found = []
    for number, page in enumerate(book.pages, 1):
        for place, letter in enumerate(page):
            before = page[place - 1] if place else None
            begins = before is not None and before.bottom - letter.top > 0 and letter.left < before.left
            if letter.character in "\"'" or (letter.character == "–" and begins):
                found.append((book.path.name, number, page.text[max(0, place - 15) : place + 15]))
    return found


def test_no_straight_mark_is_left_on_a_sheet_and_no_line_begins_with_a_dash(read):
    books = [book for book in read if book.form not in LOOSE]
    assert sum("–" in page.text for book in books for page in book.pages) > 100
    assert [one for book in books for one in _misset(book)] == []
