"""What the commands say is said in Danish too: every message has its twin, and the terminal or an option chooses."""

import os
import re
import subprocess
import sys
from collections import Counter
from functools import cache

import pytest

from handbook.danish.twins import PLACE, Twin, danish, names, read
from handbook.problems.refusal import REMEDIES, refusal
from handbook.terminal.language import told
from tests import tree
from tests.examples import BAD, EXPECTED, bad
from tests.messages import HOLE, messages

TWINS = [twin for name in names() for twin in read(name)]
NO_MESSAGES = {
    # put together to a message that has a twin
    *("‹x› in two languages", "‹x› of ‹x› sheets", "the first is in line ‹x›", "Keep one of them; ‹x›.", "write id: ‹x›"),
    *("‹x› as two characters", "‹x› as the sign U+‹x›", "has ‹x› in it", "these steps of ", "is the Danish text‹x›"),
    *("‹x› (and ‹x› more like it)", " (and ‹x› more like it)"),
    *("is about ‹x› too long for its place‹x› (‹x›)", "handbook workbook: ‹x›: ‹x›. Shorten it."),
    *("workbook: '‹x›' ‹x›. Shorten it.", "is neither SVG nor PNG nor JPEG", "is not there"),
    *("is a damaged picture", "has too many pixels", "has entities in it", "has a ‹x› in it"),
    # asked in both languages
    *("Tema / Theme", "På dansk / In Danish", "På engelsk / In English"),
    # never told: bugs, causes, what other programs say, what files hold
    *("a field of several types has no single shape: ‹x›", "handbook.records.walk does not know the type ‹x›"),
    *("holds marks that the handbook does not take", "holds nothing", "a text ends at a #", "would say something else", "keys twice"),
    *("‹x›: ids twice", "‹x›: ids in list", "releases without edition", "interface words", "quoted scalar", "unexpected end of stream"),
    *("unknown escape", "escape code", "mapping values are not allowed", "simple key", "minutes people n", "minutes n", "people n"),
    *("# yaml-language-server:", "‹x› $schema=../schema/‹x›.schema.json", "‹x› $schema=schema/‹x›.schema.json", "unknown reason"),
    *('{\n‹x›,\n"records": {\n‹x›\n}\n}', '{\n‹x›,\n"records": {', ',\n"records": {'),
    *('{{ ‹x›("tools") }}', '{{ ‹x›("right-balances") }}', "handbook workbook", "Share | None", "LIX da/en", "port ‹x›", "- {query", "‹x›: http://‹x›:‹x›/‹x›"),
}
"""What stands in the code with a space in it and is no message by itself."""
NO_ROOMS = ("handbook/serving/http_server.py", "handbook/proposal/screenshots.py")
NO_ROOMS += tuple(f"handbook/words/{name}.py" for name in ("file_size", "hyphenation", "prose_marks", "typography"))
"""Where there are no messages besides those with twins: what browsers are sent, and units."""


@cache
def said() -> list[tuple[str, str]]:
    """Every text in the code that has words of its own, with where it stands."""
    return [(where, text.removesuffix("\n")) for where, text in messages() if re.search("[A-Za-z]{2}", text.replace(HOLE, ""))]


@cache
def pattern(text: str, place: str) -> re.Pattern[str]:
    return re.compile("(?:.*)".join(map(re.escape, re.split(place, text))), re.DOTALL)


def fits(twin: Twin, text: str) -> bool:
    """Whether a text in the code becomes the twin's English: one may have a place where the other has words."""
    ended = {text, f"{text}."}  # exceptions of records leave the full stop to the reading
    return any(pattern(twin.en, "‹[=?]?[a-z]+›").fullmatch(one) or pattern(one, HOLE).fullmatch(twin.en) for one in ended)


def is_in(text: str, twin: Twin) -> bool:
    """Whether a text in the code becomes a good part of the twin's English."""
    return len(text.replace(HOLE, "")) > 9 and bool(pattern(text, HOLE).search(twin.en))


def test_every_message_in_the_code_has_a_danish_twin():
    found = said()
    assert len(found) > 400
    lacking = {
        f"{where}: {text}"
        for where, text in found
        if text not in NO_MESSAGES and not where.startswith(NO_ROOMS) and not any(fits(twin, text) for twin in TWINS)
    }
    assert lacking == set()


def test_what_is_called_no_message_stands_in_the_code():
    assert {text for _, text in said()} >= NO_MESSAGES


@pytest.mark.parametrize("name", [name for name in names() if name != "parts"])
def test_no_danish_message_is_left_of_an_english_one_that_is_gone(name):
    twins, texts = [twin for twin in read(name) if " " in twin.en], {text for _, text in said()}
    assert len(twins) > 20
    assert [twin.en for twin in twins if not any(fits(twin, text) or is_in(text, twin) for text in texts)] == []


def test_both_languages_have_the_same_places_and_the_same_end():
    assert len(TWINS) > 500
    assert [twin.en for twin in TWINS if Counter(PLACE.findall(twin.en)) != Counter(PLACE.findall(twin.da))] == []
    assert [twin.en for twin in TWINS if twin.en[-1:] in ".?" and twin.en[-1] != twin.da[-1:]] == []


def test_no_message_has_two_twins():
    for name in ("parts", None):
        english = Counter(twin.en for one in names() if (one == "parts") == (name == "parts") for twin in read(one))
        assert [text for text, times in english.items() if times > 1] == []


LINES = sorted({line for path in BAD.glob(f"*/{EXPECTED}") for line in path.read_text(encoding="utf-8").splitlines()})


def test_every_fault_of_the_bad_examples_is_told_in_danish():
    assert len(LINES) > 200
    assert [line for line in LINES if not in_danish(line)] == []


def in_danish(line: str) -> str | None:
    """Return a line of the check in Danish, wherever its field, what is wrong and the remedy part from each other."""
    begins = [match.end() for match in re.finditer(": ", line)]
    for begin in begins:
        for end in (match.start() for match in re.finditer(r"\. ", line)):
            if begin < end and (wrong := danish(line[begin:end])) and (remedy := danish(line[end + 2 :])):
                return f"{line[:begin]}{wrong}. {remedy}"
    return None


def test_a_fault_is_told_as_danes_say_it():
    in_both = dict(zip(LINES, map(in_danish, LINES), strict=True))
    for english, dansk in {
        "steps[1].title.en: is missing. Add the English title.": "steps[1].title.en: mangler. Skriv den engelske titel.",
        "is not one of the values to choose from. Did you mean team?": "er ikke blandt de værdier, du kan vælge. Mente du team?",
        "theme: 'two-sides' stands among the models, not the themes. Write the id of a theme.": (
            "theme: 'two-sides' hører til modellerne, ikke temaerne. Skriv id'et på et tema."
        ),
        "(and 90 more like it). Put quotes round the text.": "(og 90 af samme slags). Sæt teksten i anførselstegn.",
    }.items():
        assert [line for line in LINES if line.endswith(english)], english
        assert all(in_both[line].endswith(dansk) for line in LINES if line.endswith(english)), english


def test_what_an_editor_wrote_is_not_translated():
    wrong = "the link 'is missing' leads nowhere: there is no page with the id 'tool'"
    assert danish(wrong) == "linket 'is missing' fører ingen steder hen: der er ikke en side med id'et 'tool'"
    assert danish("something nobody says") is None


def test_each_line_is_told_by_itself():
    assert told("There is no edition 'x'. Choose among a, b.\nNothing is released.", "da") == (
        "Udgaven 'x' findes ikke. Vælg mellem a, b.\nIntet er udgivet."
    )
    assert told("The pages in en could not be built:\nERROR\n  there", "da") == "Siderne på en kunne ikke bygges:\nERROR\n  there"


DANE = {"LC_ALL": "", "LC_MESSAGES": "", "LANG": "da_DK.UTF-8", "HANDBOOK_LANGUAGE": ""}


def run(root, *arguments, **environment):
    return subprocess.run(
        [sys.executable, "-m", "handbook", *arguments],
        cwd=root,
        env=tree.environment(tree.ROOT) | environment,
        capture_output=True,
        text=True,
        timeout=60,
    )


def test_the_terminal_or_the_option_chooses_the_language(tmp_path):
    root = bad("missing-translation", tmp_path / "x")
    english, dansk = "steps[1].title.en: is missing. Add the English title.", "steps[1].title.en: mangler. Skriv den engelske titel."
    assert english in run(root, "check").stdout
    assert dansk in run(root, "check", "--language", "da").stdout
    assert dansk in run(root, "check", **DANE).stdout
    assert english in run(root, "check", "--language", "en", **DANE).stdout
    assert english in run(root, "check", **DANE | {"LC_ALL": "C.UTF-8"}).stdout


def test_a_proposal_is_marked_in_both_languages(tmp_path):
    root = bad("term-unused-is-a-warning", tmp_path / "x")
    english = "[2].id: warning: no text uses the term 'boundary-work'"
    dansk = "[2].id: advarsel: ingen tekst bruger begrebet 'boundary-work'"
    both = run(root, "check", "--format", "github", HANDBOOK_LANGUAGE="").stdout
    assert re.fullmatch(rf"::warning file=.*::{re.escape(dansk)}[^%]*%0A{re.escape(english)}[^%]*\n", both)
    one = run(root, "check", "--format", "github", "--language", "da").stdout
    assert dansk in one
    assert english not in one


def test_warnings_and_counts_are_danish_too(tmp_path):
    root = bad("term-unused-is-a-warning", tmp_path / "x")
    assert ": advarsel: ingen tekst bruger begrebet 'boundary-work'. Brug det" in run(root, "check", **DANE).stdout
    done = run(root, "workbook", "--tools", "side-tak", "--title", "Et møde", **DANE)
    assert done.stdout == "handbook workbook:2:9: tools[1]: der er ikke et værktøj med id'et 'side-tak'. Mente du side-talk?\n"
    assert done.stderr == "1 fejl. Intet bliver bygget.\n"


def test_what_a_machine_refuses_is_told_in_danish_with_its_place():
    for number in REMEDIES:
        words = os.strerror(number)
        said = danish(refusal(OSError(number, words)) or "")
        assert said and words not in said
        assert danish(refusal(OSError(number, words, "site")) or "") == f"site: {said}"
