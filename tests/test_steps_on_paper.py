"""No step is torn over two pages, on the sheet of a participant or of whoever runs it; and what participants read first is short."""

import re
from pathlib import Path

import pypdf
import pytest

from handbook.words.markup import drawn
from tests import tree

TOOLS = ("right-balances", "task-dialogue", "interventionist-dialogue")
"""One of each length; the last asks most questions of all."""
MOST_WORDS = 300


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sheets of some tools for participants and for whoever runs them."""
    root = tree.copy_with_store(tmp_path_factory.mktemp("steps") / "tree")
    done = tree.run(root, "workbook", *(f"{edition}-{tool}" for edition in ("handout", "run-sheet") for tool in TOOLS))
    assert done.returncode == 0, done.stderr
    return root / "build/workbook"


def _bare(text: str) -> str:
    return re.sub(r"[\W_]", "", text)


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("tool", TOOLS)
@pytest.mark.parametrize("edition", ["handout", "run-sheet"])
def test_a_step_stands_on_one_page(edition, tool, language, made, handbook):
    pages = [_bare(page.extract_text()) for page in pypdf.PdfReader(made / f"{edition}-{tool}-{language}.pdf").pages]
    steps = handbook.get("tool", tool).steps
    assert len(steps) > 3
    for step in steps:
        texts = [step.do, *step.questions, *((step.say,) if edition == "run-sheet" else ())]
        words = [_bare(drawn(text, language)) for text in texts if text]
        assert any(all(word in page for word in words) for page in pages), step.id


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("tool", TOOLS)
def test_what_a_participant_reads_first_is_short(tool, language, made):
    first = pypdf.PdfReader(made / f"handout-{tool}-{language}.pdf").pages[0]
    assert 50 < len(first.extract_text().split()) <= MOST_WORDS
