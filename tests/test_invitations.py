"""Whoever invites people to a conversation finds the words on its page, to copy or to send."""

import html
import re
from urllib.parse import unquote

import pytest

from handbook.records.text import LANGUAGES
from handbook.site.site import Site
from handbook.words import markup
from tests.tree import ROOT

MAIL = re.compile(r'href="mailto:\?subject=([^&"]+)&amp;body=([^"]+)"')


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_tool_has_an_invitation_that_says_what_people_say_yes_to(handbook, language):
    site = Site(handbook, language, ROOT)
    tools = handbook.of("tool")
    assert len(tools) > 20
    for tool in tools:
        page = site.body(site.pages[f"tools/{tool.id}.md"], f"tools/{tool.id}/")
        (mail,) = MAIL.findall(page)
        subject, body = map(unquote, mail)
        assert markup.drawn(tool.title, language) in subject
        for text in (tool.title, tool.summary, tool.outcome, tool.safe_use.confidentiality):
            assert markup.drawn(text, language) in body, tool.id
        assert f"{tool.minutes.max}" in body
        # What is sent is what stands on the page.
        shown = html.unescape(page)
        assert all(line in shown for line in body.split("\n\n")), tool.id
