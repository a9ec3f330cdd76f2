"""Where HTML elements may stand so that no HTML parser closes, adds or moves any, as the standard says in 13.2.6."""


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


VOID = _names("br col hr img input link meta wbr")
DRAWN = _names("circle defs desc ellipse g line path polygon polyline rect svg text tspan")
"""What stands in a drawing and nowhere else."""
SVG_ATTRIBUTES = {name.lower(): name for name in ("preserveAspectRatio", "textLength", "viewBox")}
"""Those with capitals, by what an HTML parser finds instead of them."""
_CLOSES_PARAGRAPH = _names(
    "address article aside blockquote dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre "
    "section table ul"
)
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_ALONE = frozenset(("a", "form", "p"))
"""What never stands in another of its name."""
_PLAIN = _names("abbr article b cite code em i label q small span strong sub sup textarea time u")
_KNOWN = _CLOSES_PARAGRAPH | _ALONE | _PLAIN | VOID
_ONLY_IN = {
    "head": ("html",),
    "body": ("html",),
    "title": ("head",),
    "meta": ("head",),
    "link": ("head",),
    "caption": ("table",),
    "colgroup": ("table",),
    "thead": ("table",),
    "tbody": ("table",),
    "tfoot": ("table",),
    "col": ("colgroup",),
    "tr": ("thead", "tbody", "tfoot"),
    "td": ("tr",),
    "th": ("tr",),
    "li": ("ol", "ul"),
    "dt": ("dl",),
    "dd": ("dl",),
}
_HOLDS_ONLY = frozenset(parent for parents in _ONLY_IN.values() for parent in parents) - {"dl", "ol", "ul"}
"""What holds nothing but the elements named for it, and white space."""


class Unlike(Exception):
    """An HTML parser would make another tree of this than an XML parser does."""


class Nesting:
    """The elements that are open; raises Unlike for one that does not stand where it stays as it is written."""

    def __init__(self) -> None:
        self._open: list[str] = []
        self._svg = 0
        self._alone: set[str] = set()
        self._parts: list[str] = []

    @property
    def in_svg(self) -> bool:
        """Whether the innermost element belongs to a drawing."""
        return self._svg > 0

    def open(self, name: str) -> None:
        """Note that an element begins."""
        parent = self._open[-1] if self._open else ""
        self._open.append(name)
        if self._svg or name == "svg":
            self._svg += 1
            if name not in DRAWN and name != "title":
                raise Unlike(name)
        elif not parent:
            if name != "html":
                raise Unlike(name)
        elif not self._fits(name, parent):
            raise Unlike(name)
        elif name in _ALONE:
            self._alone.add(name)

    def _fits(self, name: str, parent: str) -> bool:
        if name in _ONLY_IN:
            if parent == "html":
                self._parts.append(name)
                return self._parts in (["head"], ["head", "body"])
            return parent in _ONLY_IN[name] and not (name in _CLOSES_PARAGRAPH and "p" in self._alone)
        if name == "style":
            return parent == "head" or parent not in _HOLDS_ONLY
        if name not in _KNOWN or parent in _HOLDS_ONLY or name in self._alone:
            return False
        if name in _HEADINGS and parent in _HEADINGS:
            return False
        return not (name in _CLOSES_PARAGRAPH and "p" in self._alone)

    def close(self) -> None:
        """Note that the innermost element ends."""
        name = self._open.pop()
        if self._svg:
            self._svg -= 1
        else:
            self._alone.discard(name)

    def takes(self, words: str) -> bool:
        """Return whether words stay where they stand; an HTML parser drops white space before the head."""
        if self._open[-1] in _HOLDS_ONLY and words.strip(" \n\t\f"):
            raise Unlike(words)
        return self._open != ["html"] or bool(self._parts)
