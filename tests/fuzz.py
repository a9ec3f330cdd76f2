"""Altered trees: one slip in one line of the data, a page or the interface words, and what the check says of it.

`python -m tests.fuzz 5000` tries so many and prints what went wrong; `make fuzz` does it.
"""

import random
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from handbook.danish.twins import danish
from handbook.problems.problem import Problem
from handbook.rules.check import check
from tests.examples import good
from tests.tree import ROOT

MOST = 3
"""So many lines at the most for one slip."""
NEAR = 2
"""How far from the altered line the first line told may be."""

Slip = Callable[[list[str], int, random.Random], bool]
"""Alters a file's lines at a line (from 0); returns whether it could."""


@dataclass
class Tally:
    """What came of it: how many trees, and those that went wrong, a line each."""

    trees: int = 0
    placed: int = 0
    tracebacks: list[str] = field(default_factory=list)
    silent: list[str] = field(default_factory=list)
    too_many: list[str] = field(default_factory=list)
    elsewhere: list[str] = field(default_factory=list)
    english_only: list[str] = field(default_factory=list)


def _value(line: str) -> tuple[str, str] | None:
    """Return a line up to its text, and the text, when it holds a text of several words in one language."""
    before, colon, text = line.partition(": ")
    name = before.strip().removeprefix("- ")
    return (before + colon, text) if name in ("da", "en") and len(text.split()) > 1 and text[0] not in "'\"[{>|&" else None


def _in_text(make: Callable[[str], str]) -> Slip:
    def slip(lines: list[str], at: int, chance: random.Random) -> bool:
        parts = _value(lines[at])
        if parts:
            lines[at] = parts[0] + make(parts[1])
        return bool(parts)

    return slip


def _on_field(make: Callable[[str, str, str], str]) -> Slip:
    """Alter a line that holds a field: its spaces, its name, and what follows the name."""

    def slip(lines: list[str], at: int, chance: random.Random) -> bool:
        line = lines[at]
        bare = line.lstrip(" ")
        name = bare.partition(":")[0]
        if ":" not in bare or not name.replace("_", "").isalpha() or line.startswith("#"):
            return False
        altered = make(line[: len(line) - len(bare)], name, bare[len(name) :])
        changed, lines[at] = altered != line, altered
        return changed

    return slip


def _after_word(put: str) -> Slip:
    return _in_text(lambda text: text.replace(" ", f" {put} ", 1))


def _prose(put: str, within: bool = False) -> Slip:
    """Put something into a page: a paragraph of its own, or into the first word of a line of text."""

    def slip(lines: list[str], at: int, chance: random.Random) -> bool:
        if within:
            ordinary = lines[at][:1].isalpha() and " " in lines[at] and not lines[at].startswith(("title", "description", "search"))
            lines[at] = lines[at].replace(" ", put, 1) if ordinary else lines[at]
            return ordinary
        ordinary = at > 5 and not lines[at].strip() and "```" not in "".join(lines[:at])
        if ordinary:
            lines[at : at + 1] = ["", put, ""]
        return ordinary

    return slip


def _cut(lines: list[str], at: int, chance: random.Random) -> bool:
    del lines[at + 1 :]
    return at > 1


def _doubled(lines: list[str], at: int, chance: random.Random) -> bool:
    lines += lines[1:]
    return True


def _versions(lines: list[str], at: int, chance: random.Random) -> bool:
    lines[at : at + 1] = ["<<<<<<< HEAD", lines[at], "=======", lines[at], ">>>>>>> other"]
    return True


def _noise(lines: list[str], at: int, chance: random.Random) -> bool:
    """Put an odd character anywhere in a line, or in place of another."""
    place = chance.randrange(len(lines[at]) + 1)
    lines[at] = lines[at][:place] + chance.choice(_NOISE) + lines[at][place + chance.randint(0, 1) :]
    return True


_NOISE = "#:-'\"{}[]|>&*!%@`,?\\~<\t\r\u00a0\u2028\x00æ 0"
DATA: dict[str, Slip] = {
    "name misspelt": _on_field(lambda indent, name, rest: f"{indent}{name[:-1]}x{name[-1]}{rest}"),
    "colon lost": _on_field(lambda indent, name, rest: indent + name + rest.replace(":", "", 1)),
    "space after the colon lost": _on_field(lambda indent, name, rest: indent + name + rest.replace(": ", ":", 1)),
    "tab": _on_field(lambda indent, name, rest: "\t" + indent[1:] + name + rest if indent else indent + name + rest),
    "no-break space before": _on_field(lambda indent, name, rest: "\u00a0" * len(indent) + name + rest),
    "no-break space behind": _on_field(lambda indent, name, rest: indent + name + rest.replace(": ", ":\u00a0", 1)),
    "unseen in the name": _on_field(lambda indent, name, rest: f"{indent}{name}\u200b{rest}"),
    "colon in the text": _after_word("og: så"),
    "html": _after_word("<b>x</b>"),
    "two spaces": _after_word(""),
    "no-break space": _in_text(lambda text: text.replace(" ", "\u00a0", 1)),
    "unseen": _in_text(lambda text: text.replace(" ", "\u200b ", 1)),
    "bullet of Word's": _in_text(lambda text: f"\uf0b7 {text}"),
    "å in two parts": _after_word("a\u030a"),
    "odd hyphen": _after_word("x\u2011y"),
    "emoji": _after_word("\U0001f600"),
    "macro": _after_word("{{ card }}"),
    "dead link": _after_word("[x](nowhere-at-all)"),
    "curly quotes": _in_text(lambda text: f"“{text}”"),
    "later": _in_text(lambda text: "TODO"),
    "comment": _after_word("#"),
    "opening quote": _in_text(lambda text: f"'{text}"),
    "a quote too many": _in_text(lambda text: f"'{text}''"),
    "two quotes too many": _in_text(lambda text: f'""{text}""'),
    "mark alone": _in_text(lambda text: f"&{text.split()[0]}"),
    "braces": _in_text(lambda text: f"{{{text}}}"),
    "name in Danish": _on_field(lambda indent, name, rest: f"{indent}noget_andet{rest}"),
    "other language": _on_field(lambda indent, name, rest: indent + {"da": "en", "en": "da"}.get(name, name) + rest),
    "star": _in_text(lambda text: f"* {text}"),
    "emptied": _in_text(lambda text: ""),
    "a number": _in_text(lambda text: "12"),
    "yes": _in_text(lambda text: "yes"),
    "versions": _versions,
}
PAGES: dict[str, Slip] = {
    "html": _prose("<div>x</div>"),
    "script": _prose("Hej <script>x</script>"),
    "dead link": _prose("[x](tools/nowhere-at-all.md)"),
    "link without .md": _prose("[x](/tools/side-talk/)"),
    "no anchor": _prose("[x](#nowhere-at-all)"),
    "empty link": _prose("[x]()"),
    "undefined link": _prose("[x][y]"),
    "host": _prose("[x](https://nowhere.example/)"),
    "bare address": _prose("Se https://nowhere.example/ i dag"),
    "list under a line": _prose("Se:\n- en\n- to"),
    "box to tick": _prose("- [ ] en"),
    "struck out": _prose("~~en~~"),
    "footnote": _prose("en[^1]"),
    "arrow": _prose("en → to"),
    "no macro": _prose("{{ nothing(1) }}"),
    "heading without anchor": _prose("## En"),
    "later": _prose("TODO"),
    "no-break space": _prose("\u00a0", within=True),
    "unseen": _prose("\u200b ", within=True),
    "å in two parts": _prose(" a\u030a ", within=True),
    "versions": _versions,
}
WHOLE: dict[str, Slip] = {"cut": _cut, "doubled": _doubled, "noise": _noise}
"""Slips that have no line of their own, or may be no slip at all."""


def run(trees: int, seed: int = 10) -> Tally:
    """Alter so many trees, one slip each, and return what the check made of them."""
    chance, tally = random.Random(seed), Tally()
    with tempfile.TemporaryDirectory() as folder:
        root = good(Path(folder) / "x")
        (root / "overrides").symlink_to(ROOT / "overrides")
        files = sorted(path for pattern in ("data/**/*.yml", "docs/**/*.md") for path in root.glob(pattern))
        while tally.trees < trees:
            _try(root, chance.choice(files), chance, tally)
    return tally


def _try(root: Path, path: Path, chance: random.Random, tally: Tally) -> None:
    whole = path.read_text(encoding="utf-8")
    lines = whole.split("\n")
    slips = PAGES | {"noise": _noise} if path.suffix == ".md" else DATA | WHOLE
    name, at = chance.choice(sorted(slips)), chance.randrange(1, max(2, len(lines) - 1))
    if not slips[name](lines, at, chance) or "\n".join(lines) == whole:
        return
    what = f"{name}, {path.relative_to(root).as_posix()} line {at + 1}"
    tally.trees += 1
    path.write_text("\n".join(lines), encoding="utf-8")
    try:
        _judge(what, name, path.relative_to(root), at + 1, [problem for problem in check(root)[1] if not problem.warning], tally)
    except Exception as error:  # that is what is looked for
        tally.tracebacks.append(f"{what}: {error!r}")
    path.write_text(whole, encoding="utf-8")


def _judge(what: str, name: str, path: Path, line: int, told: list[Problem], tally: Tally) -> None:
    tally.english_only += [f"{what}: {said}" for problem in told for said in (problem.wrong, problem.remedy) if danish(said) is None]
    if len(told) > MOST:
        tally.too_many.append(f"{what}: {len(told)} lines, first {told[0]}")
    if name in WHOLE:
        return
    tally.placed += 1
    if not told:
        tally.silent.append(what)
    elif not any(problem.path == path and abs(problem.line - line) <= NEAR for problem in told):
        tally.elsewhere.append(f"{what}: {told[0]}")


def _lines(tally: Tally) -> Iterator[str]:
    for heading in ("tracebacks", "silent", "too_many", "elsewhere", "english_only"):
        found = getattr(tally, heading)
        yield f"{heading.replace('_', ' ')}: {len(found)}"
        yield from (f"  {line}" for line in found[:40])


if __name__ == "__main__":
    counted = run(int(sys.argv[1]) if len(sys.argv) > 1 else 5000, int(sys.argv[2]) if len(sys.argv) > 2 else 10)
    sys.stdout.write(f"{counted.trees} trees, {counted.placed} of them with a slip in one line\n" + "\n".join(_lines(counted)) + "\n")
    sys.exit(bool(counted.tracebacks))
