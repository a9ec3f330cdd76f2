"""The words of a text without its markup are those that a parser of Markdown finds."""

import pytest

from handbook.reading.loader import read
from handbook.words import markup
from tests.tree import ROOT

TEXTS = [
    "*Stærkere sammen.* Og så videre",
    "(*ord*), *to ord*; *tre*!",
    "„*ord*“ og ’*ord*’",
    "*a.*, b* og *c*",
    "5 * 3 * 2",
    "a*b*c og *d*e",
    "**fed** og ***begge***",
    "*[ord](right-balances)* og [*ord*](right-balances)",
    "[ord](term:core-task), [ord](https://example.org/a_(b)) og [ord](right-balances#choose).",
    "[ord]() og []( ) og [ord](to ord) og [x][y]",
    "![billede](x.png) og ![*x*](y)",
    "[a [b](c) d](e)",
    r"\*ord\* og \[ord](x)",
    "*ord &amp; ord* og AT&T",
    "_ord_ og ord_med_streg og `*kode*`",
    "*ord *ord* ord*",
    "* ord* og *ord *",
    "**",
    "[]",
]


def parsed(text):
    return "".join(token.content for token in markup._parser().parseInline(text)[0].children or ())


@pytest.mark.parametrize("text", TEXTS)
def test_odd_markup(text):
    assert markup.plain(text) == parsed(text)


def test_every_text_of_the_handbook():
    texts = [text for written in read(ROOT).written for text in written.texts if set("*[") & set(text)]
    assert len(texts) > 300
    assert [text for text in texts if markup.plain(text) != parsed(text)] == []
