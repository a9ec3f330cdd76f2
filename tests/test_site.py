"""The pages say all that the records say, in the right language, with the right head."""

import html
import itertools
import json
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from jsonschema import Draft202012Validator

from handbook import addresses
from handbook.kinds import KINDS
from handbook.records.base import Entry
from handbook.records.text import LANGUAGES, Text
from handbook.records.walk import walk
from handbook.words import markup
from tests.pages import Page, read_all

PAGED = [kind for kind in KINDS if kind.has_page]


def folder(site: Path, language: str) -> Path:
    return site / addresses.LANGUAGE_FOLDERS[language]


def texts(entry: Entry) -> list[Text]:
    """Every bilingual text within a record."""
    return [found.value for found in walk(type(entry), entry) if isinstance(found.value, Text)]


def squeezed(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", PAGED, ids=lambda kind: kind.name)
def test_every_text_of_a_record_stands_on_its_page(site, handbook, kind, language):
    other = next(x for x in LANGUAGES if x != language)
    assert handbook.of(kind.name)
    for entry in handbook.of(kind.name):
        page = Page.read(folder(site, language) / kind.plural / entry.id / "index.html")
        found = texts(entry)
        assert len(found) > 5
        absent = [text[language] for text in found if squeezed(markup.drawn(text, language)) not in page.text]
        assert absent == [], page.path
        foreign = [text[other] for text in found if len(text[other]) > 40 and squeezed(markup.drawn(text, other)) in page.text]
        assert foreign == [], page.path


@pytest.mark.parametrize("language", LANGUAGES)
def test_glossary_and_sources_hold_every_entry(site, handbook, language):
    for kind, name in (("term", "glossary"), ("source", "sources")):
        page = Page.read(folder(site, language) / name / "index.html")
        assert len(handbook.of(kind)) > 2
        for entry in handbook.of(kind):
            assert entry.id in page.ids
            for text in texts(entry):
                assert squeezed(markup.drawn(text, language)) in page.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_glossary_stands_in_both_languages_under_letters(site, handbook, language):
    page = Page.read(folder(site, language) / "glossary" / "index.html")
    for term in handbook.of("term"):
        for text in (term.word, term.definition):
            for each in LANGUAGES:
                assert squeezed(markup.drawn(text, each)) in page.text, term.id
    other = next(x for x in LANGUAGES if x != language)
    assert sum(attributes.get("lang") == other for name, attributes in page.elements if name == "div") == len(handbook.of("term"))
    letters = [
        attributes["href"][1:] for name, attributes in page.elements if name == "a" and attributes.get("href", "").startswith("#letter-")
    ]
    assert letters == [attributes["id"] for name, attributes in page.elements if attributes.get("class") == "letter__head"]
    assert len(letters) > 15
    assert language == "en" or letters[-1] == "letter-oe"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_theme_is_a_map_that_names_every_record_and_where_it_leads(site, handbook, language):
    for theme in handbook.of("theme"):
        page = Page.read(folder(site, language) / "themes" / theme.id / "index.html")
        records = {record.id: record for _, record in handbook.sheets if record.theme == theme.id}
        assert len(records) > 5
        links = [attributes["href"] for name, attributes in page.elements if name == "a" and attributes.get("class") == "map__title"]
        assert {href.rstrip("/").rpartition("/")[2] for href in links} == set(records)
        assert len(links) == len(records)
        ways = {
            (attributes["data-from"], attributes["data-to"])
            for name, attributes in page.elements
            if name == "path" and "data-to" in attributes
        }
        # No record is an island, lines go between records of the map, and each line is also told in words.
        assert {end for way in ways for end in way} == set(records)
        told = page.html.split("data-node=")[1:]
        for start, end in ways:
            words = next(words for words in told if words.startswith(f'"{start}"'))
            assert str(markup.drawn(records[end].title, language)) in html.unescape(words.split("map__leads")[1]), (start, end)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_record_shows_facts_sources_number_review_and_edit_link(site, handbook, language):
    assert handbook.sheets
    for kind, entry in handbook.sheets:
        page = Page.read(folder(site, language) / kind.plural / entry.id / "index.html")
        hrefs = [address for _, address in page.references]
        assert handbook.numbers[entry.id] in page.text
        assert str(entry.reviewed.year) in page.text
        assert page.first("dl", **{"class": "facts"})
        assert any(f"workbook/complete-{language}.pdf#{entry.id}" in href for href in hrefs)
        assert addresses.edit_address(handbook, kind, entry) in hrefs
        for credit in entry.sources:
            if credit.source:
                assert any(href.endswith(f"sources/#{credit.source}") for href in hrefs)
                assert credit.section in page.text
        for other in entry.related:
            assert any(href.endswith(f"/{other}/") for href in hrefs)


def test_every_page_has_language_title_description_one_h1_and_a_canonical_address(site):
    titles: dict[str, set[str]] = {}
    for page in read_all(site):
        english = page.path.is_relative_to(site / "en")
        assert page.first("html")["lang"] == ("en" if english else "da")
        title = re.search(r"<title>(.+?)</title>", page.html).group(1)
        assert len(title) > 10
        assert page.first("meta", name="description")["content"].strip()
        assert sum(name == "h1" for name, _ in page.elements) == 1, page.path
        if page.path.name != "404.html":
            canonical = page.first("link", rel="canonical")["href"]
            assert canonical.endswith(str(page.path.parent.relative_to(site)).replace(".", "") + "/") or page.path.parent == site
            titles.setdefault(title, set()).add(str(page.path))
    assert len(titles) > 40
    assert {title: paths for title, paths in titles.items() if len(paths) > 1} == {}


def test_headings_are_never_skipped(site):
    for page in read_all(site):
        levels = [int(name[1]) for name, _ in page.elements if re.fullmatch(r"h[1-6]", name)]
        assert levels
        for before, after in itertools.pairwise(levels):
            assert after <= before + 1, f"{page.path}: h{before} is followed by h{after}"


def test_ids_stand_once_a_page(site):
    for page in read_all(site):
        ids = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
        assert ids
        assert sorted(ids) == sorted(set(ids)), page.path


def test_the_twin_is_the_same_page_in_the_other_language(site):
    pages = [page for page in read_all(site) if page.path.name == "index.html"]
    for page in pages:
        english = page.path.is_relative_to(site / "en")
        link = next(attributes for name, attributes in page.elements if name == "a" and "data-twin" in attributes)
        twin = (page.path.parent / link["href"] / "index.html").resolve()
        here = page.path.relative_to(site / "en" if english else site)
        assert twin == (site / here if english else site / "en" / here).resolve()
        assert link["hreflang"] == ("da" if english else "en")


def test_not_found_speaks_its_language(site):
    assert "Siden findes ikke" in Page.read(site / "404.html").text
    assert "This page does not exist" in Page.read(site / "en" / "404.html").text


def test_site_maps_pair_the_languages(site, handbook):
    name = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
    for language in LANGUAGES:
        urls = ElementTree.parse(folder(site, language) / "sitemap.xml").findall("s:url", name)
        assert len(urls) > 20
        for url in urls:
            links = {link.get("hreflang"): link.get("href") for link in url.findall("x:link", name)}
            assert url.find("s:loc", name).text == links[language]
            assert set(links) == {"da", "en", "x-default"}
            assert links["x-default"] == links["da"]
            path = links["en"].removeprefix(handbook.address + "en/")
            assert links["da"] == handbook.address + path
            assert (site / path / "index.html").is_file()


def test_open_data_holds_every_record_and_fits_its_schema(site, handbook):
    data = json.loads((site / "handbook.json").read_text(encoding="utf-8"))
    schema = json.loads((site / data["$schema"]).read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(data)
    for kind in KINDS:
        assert [record["id"] for record in data[kind.plural]] == [entry.id for entry in handbook.of(kind.name)]
        assert data[kind.plural]


def test_terms_are_marked_once_a_page_with_their_definition(site, handbook):
    marked = 0
    for page in read_all(site):
        terms = [attributes for name, attributes in page.elements if name == "a" and attributes.get("class") == "term"]
        marked += len(terms)
        described = [attributes["aria-describedby"] for attributes in terms]
        assert len(described) == len(set(described)), page.path
        assert set(described) <= page.ids
    assert marked > 100


def test_drawings_are_inline_and_described(site, handbook):
    for language in LANGUAGES:
        for model in handbook.of("model"):
            page = Page.read(folder(site, language) / "models" / model.id / "index.html")
            drawing = next(attributes for name, attributes in page.elements if name == "svg" and "diagram" in attributes.get("class", ""))
            assert drawing["aria-labelledby"] in page.ids
            assert drawing["aria-describedby"] in page.ids
            assert squeezed(markup.drawn(model.diagram.description, language)) in page.text
