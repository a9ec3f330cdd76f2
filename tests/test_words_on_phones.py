"""On a phone no word is torn: it stands on one line, or breaks with a hyphen."""

from handbook import addresses
from handbook.kinds import KINDS
from handbook.records.text import LANGUAGES
from tests.browser import visit

LONG = 16
TORN = """() => {
  const torn = [], texts = document.createTreeWalker(document.querySelector(".md-content"), NodeFilter.SHOW_TEXT)
  let read = 0
  while (texts.nextNode()) {
    const text = texts.currentNode
    if (!text.parentElement.checkVisibility()) continue
    for (const word of text.data.matchAll(/[^\\s–-]{4,}/g)) {
      const place = document.createRange()
      place.setStart(text, word.index)
      place.setEnd(text, word.index + word[0].length)
      const lines = new Set([...place.getClientRects()].map((box) => Math.round(box.top)))
      read += 1
      if (lines.size > 1 && !/[\\u00ad/]/.test(word[0])) torn.push(word[0])  // an address may break anywhere
    }
  }
  return [read, torn]
}"""


def _page(kind: str, id: str) -> str:
    return addresses.page_path(next(one for one in KINDS if one.name == kind), id)


def test_no_word_is_torn_on_a_phone(handbook, browser, address):
    """Where room is least: titles of long words, the profiles of checklists, and pages with fields to narrow a list down by."""
    profiles = {(language, _page("checklist", one.id)) for language in LANGUAGES for one in handbook.of("checklist") if one.profile}
    titled = {
        (language, _page(kind, one.id))
        for kind in ("theme", "model", "tool", "workshop")
        for one in handbook.of(kind)
        for language in LANGUAGES
        if any(len(word) >= LONG for word in one.title[language].split())
    }
    assert len(profiles) > 5
    assert len(titled) > 3
    lists = {(language, f"{place}/") for language in LANGUAGES for place in ("workbook", "tools", "")}
    torn = {}
    with visit(browser, address, viewport={"width": 320, "height": 800}, reduced_motion="reduce") as opened:
        for language, page in sorted(profiles | titled | lists):
            path = f"{addresses.LANGUAGE_FOLDERS[language]}{page.lstrip('/')}"
            read, found = opened.open(path).evaluate(TORN)
            assert read > 50, path
            if found:
                torn[path] = found
        assert opened.complaints == []
    assert torn == {}
