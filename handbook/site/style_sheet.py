"""The site's one style sheet: what the pages use of the theme's, and our own after it."""

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import tinycss2

OWN = ("fonts", "tokens", "frame", "record", "pages", "search", "prints", "kit", "sheet")
"""Our own style sheets in `overrides/theme/assets/stylesheets`, in order."""

FOLDER = "assets/stylesheets"
_SOURCES = ("browser", "overrides/theme", "overrides/site", "overrides/diagrams", "docs")
_NESTING = {"media", "supports", "layer", "container"}
_WORD = re.compile(r"[A-Za-z_][\w-]*")
_USE = re.compile(r"var\(\s*(--[\w-]+)")


@dataclass(frozen=True)
class StyleSheet:
    """The style sheet; its name holds a hash of its text, so that a browser may keep it for good."""

    text: str
    name: str = "handbook"

    @property
    def path(self) -> str:
        """Where it stands below the language's front page."""
        return f"{FOLDER}/{self.name}.{hashlib.sha256(self.text.encode()).hexdigest()[:10]}.css"


def style_sheet(root: Path, theme: Iterable[Path]) -> StyleSheet:
    """Return the style sheet; `theme` are the theme's own style sheets, of which rules that no template can use are left out."""
    own = "\n".join((root / "overrides/theme" / FOLDER / f"{name}.css").read_text(encoding="utf-8") for name in OWN)
    foreign = "".join(path.read_text(encoding="utf-8") for path in theme)
    return StyleSheet(f"{_used(foreign, own, _words(root))}\n{own}")


def own_sheet(root: Path, name: str, *more: str) -> StyleSheet:
    """Return one of our own style sheets that only some pages ask for, with what else they ask for after it."""
    folder = root / "overrides/theme" / FOLDER
    return StyleSheet("\n".join((folder / f"{one}.css").read_text(encoding="utf-8") for one in (name, *more)), name)


def _words(root: Path) -> frozenset[str]:
    """Return every word in templates, scripts and prose: no element has a class or an attribute that is not among them."""
    paths = (path for source in _SOURCES for path in (root / source).rglob("*") if path.suffix in (".html", ".js", ".md"))
    return frozenset(word for path in paths for word in _WORD.findall(path.read_text(encoding="utf-8", errors="replace")))


@cache
def _used(foreign: str, own: str, words: frozenset[str]) -> str:
    rules = list(_rules(tinycss2.parse_stylesheet(foreign, skip_comments=True, skip_whitespace=True), words))
    properties = set(_USE.findall(own)) | set(_USE.findall("".join(f"{head}{body}" for head, body in rules)))
    return "".join(f"{head}{{{_without_unused(body, properties)}}}" for head, body in rules)


def _rules(rules: Iterable[Any], words: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Yield head and body of each rule that the pages can use."""
    for rule in rules:
        head = tinycss2.serialize(rule.prelude).strip() if rule.type != "error" else ""
        if rule.type == "qualified-rule":
            selectors = [tinycss2.serialize(selector).strip() for selector in _split(rule.prelude) if _fits(selector, words)]
            if selectors:
                yield ",".join(selectors), tinycss2.serialize(rule.content)
        elif rule.type == "at-rule" and rule.lower_at_keyword in _NESTING and rule.content is not None:
            within = _rules(tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True), words)
            body = "".join(f"{inner}{{{content}}}" for inner, content in within)
            if body:
                yield f"@{rule.lower_at_keyword} {head}", body
        elif rule.type == "at-rule" and rule.content is not None:
            yield f"@{rule.lower_at_keyword} {head}", tinycss2.serialize(rule.content)


def _split(prelude: Iterable[Any]) -> list[list[Any]]:
    selectors: list[list[Any]] = [[]]
    for token in prelude:
        if token == ",":
            selectors.append([])
        else:
            selectors[-1].append(token)
    return selectors


def _fits(selector: list[Any], words: frozenset[str]) -> bool:
    """Tell whether every class, id and attribute of a selector is a word that we write."""
    before = None
    for token in selector:
        if token.type == "ident" and before == "." and token.value not in words:
            return False
        if token.type == "hash" and token.value not in words:
            return False
        if token.type == "[] block" and any(part.type in ("ident", "string") and part.value not in words for part in token.content):
            return False
        before = token
    return True


def _without_unused(body: str, properties: set[str]) -> str:
    """Return a rule's body without the custom properties that nothing asks for."""
    if "--" not in body or "{" in body:
        return body
    kept = []
    for declaration in tinycss2.parse_blocks_contents(body, skip_comments=True, skip_whitespace=True):
        if declaration.type == "declaration" and (not declaration.name.startswith("--") or declaration.name in properties):
            important = "!important" if declaration.important else ""
            kept.append(f"{declaration.name}:{tinycss2.serialize(declaration.value).strip()}{important}")
    return ";".join(kept)
