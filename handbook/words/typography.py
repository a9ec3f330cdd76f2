"""How a language sets what is typed in one form for all: quotation marks, apostrophes, dashes, times, and spaces that no line ends at.

Records and prose may be typed with straight marks; they are set when they are drawn. What is no running text (code, addresses, ids, the
names and values of fields) is never given to these functions. Danish: Dansk Sprognævn, Retskrivningsordbogen §§ 55–62; English: New
Hart’s Rules, chapters 4 and 9.
"""

import re
from functools import cache, lru_cache

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore

from handbook.records.text import Language

QUOTES: dict[Language, str] = {"da": "»«›‹", "en": "“”‘’"}
"""The outer and the inner quotation marks."""
APOSTROPHE = "’"
NO_BREAK = "\u00a0"
REMEMBERED = 5_000
"""How many texts with quotation marks are remembered; the same ones stand on many sheets."""

_LITTLE: dict[Language, str] = {
    "da": "og eller i på af til fra med om for men så er var har at der den det de vi en et som ad hos ved under over",
    "en": "and or in on of to from with for but so is are was were has have at that the a an as by than into under over",
}
"""Words that a line may begin with after a number."""
_BEFORE: dict[Language, str] = {
    "da": r"kl\.|nr\.|s\.|ca\.|§|side|trin|linje|punkt|afsnit|kapitel|tema|niveau|figur",
    "en": r"pp?\.|no\.|c\.|§|page|step|line|item|section|chapter|theme|level|figure",
}
"""What belongs to the number after it."""
_NUMBERS = r"\{(?:n|number|span|total|minutes|people|from|to|most|least|day)\}"
"""The places of interface words that a number comes into."""
_DASH = re.compile(r" (?:–|--?(?= )|—)(?=\s|$)")
_RANGE = re.compile(r"(?<![\w.,:/–-])(\d{1,4})-(\d{1,4})(?![\w/:–-]|[.,]\d)")
_ANY = re.compile(r"\d|\{|§| [–—-]|\.\.\.")


def time_of_day(time: str, language: Language) -> str:
    """Return a clock time such as `9:05` as a language writes it: 9.05 in Danish, 9:05 in English."""
    return time.replace(":", ".") if language == "da" else time


def typeset(text: str, language: Language) -> str:
    """Return a plain text as a reader of the language is used to see it set; what is set already stays as it is."""
    return spaced(_quoted(text, language) if '"' in text or "'" in text else text, language)


def spaced(text: str, language: Language) -> str:
    """Return a text with dashes for hyphens that stand for them, and without a break before a dash or between a number and its word."""
    if not _ANY.search(text):
        return text
    text = _DASH.sub(f"{NO_BREAK}–", _RANGE.sub(r"\1–\2", text.replace("...", "…")))
    return _ties(language).sub(lambda tied: f"{tied[0][:-1]}{NO_BREAK}", text)


def set_by(parser: MarkdownIt, language: Language) -> MarkdownIt:
    """Let a parser of Markdown set the texts between its marks, and return it."""

    def space(state: StateCore) -> None:
        for token in state.tokens:
            for child in token.children or ():
                if child.type == "text":
                    child.content = spaced(child.content.replace("'", APOSTROPHE), language)

    parser.options["typographer"], parser.options["quotes"] = True, QUOTES[language]
    parser.enable("smartquotes").core.ruler.push("spaces", space)
    return parser


@cache
def _ties(language: Language) -> re.Pattern[str]:
    little = "|".join(_LITTLE[language].split())
    number = rf"(?:(?<![\w.,/-])\d{{1,3}}(?:[.,]\d+)?|{_NUMBERS})"
    ordinal = r"|(?<!\w)\d{1,2}\. (?=[a-zæøå])" if language == "da" else ""
    found = rf"{number} (?=[^\W\d_]|[%€])(?!(?:{little})\b)|(?<!\w)(?:{_BEFORE[language]}) (?=\d|{_NUMBERS}){ordinal}"
    return re.compile(found, re.IGNORECASE)


@lru_cache(maxsize=REMEMBERED)
def _quoted(text: str, language: Language) -> str:
    token = _quoting(language).parseInline(text)[0]
    return "".join(child.content for child in token.children or ())


@cache
def _quoting(language: Language) -> MarkdownIt:
    return set_by(MarkdownIt("zero"), language)
