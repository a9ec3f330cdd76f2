"""What the search must know of a language: its endings, its little words, and which endings are no word of their own.

The tables travel with the index, so that the browser cuts words by the same rules; `words.py` and `words.js` only carry them out.
"""

from dataclasses import dataclass

from handbook.records.text import Language

Ending = tuple[str, str, int]
"""An ending, what takes its place, and how many letters must stand before it."""


@dataclass(frozen=True)
class Grammar:
    """The tables of one language, all in the spelling that `words.canonical` gives."""

    steps: tuple[tuple[Ending, ...], ...]
    """At each step the first ending that fits is replaced."""
    stop_words: frozenset[str]
    """Words that are neither looked up nor counted."""
    question_words: frozenset[str]
    """Words that a question is asked with; beside other words of a query they count for little."""
    no_tails: frozenset[str]
    """Endings that make words and look like words; no compound ends in them."""
    compounds: bool
    """Whether the language writes compounds as one word."""


def _endings(endings: str, least: int, instead: str = "") -> tuple[Ending, ...]:
    """Return endings that are replaced alike, the longest first."""
    return tuple((ending, instead, least) for ending in sorted(endings.split(), key=lambda ending: (-len(ending), ending)))


def _kept(endings: str) -> tuple[Ending, ...]:
    return tuple((ending, ending, 0) for ending in endings.split())


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


_DANISH = Grammar(
    steps=(
        _kept("ss us")
        + _endings(
            "e ede ende erende ene erne ere en heden eren er heder erer es endes erendes enes ernes eres ens hedens erens ers"
            " ets erets et eret hedernes hederne edes erede s",
            3,
        ),
        _endings("gt", 3, "g")
        + _endings("dt", 3, "d")
        + _endings("lt", 3, "l")
        + _endings("skt", 3, "sk")
        + _endings("ering ation atorisk ator", 4),
    ),
    stop_words=_words(
        "af at da de dem den denne der deres det dette disse du eller en end er et for fra få får før gør ham han hans har hej "
        "her hos hun hvad hvem hver hvilke hvilken hvilket hvis hvor hvordan hvorfor hvornår i ikke ind ja jeg jer jeres jo kan "
        "kun kunne man med meget men mig min mine mit må ned nej nok nu når og også om op os over på sig sin sine sit skal "
        "skulle som så til ud under var ved vi vil ville vor vores vær være været"
    ),
    question_words=_words(
        "alle altid anden andet andre bag bedre bedst betyde betyder bliver bruge bruger egentlig finde finder findes forskel "
        "forskellen fortæl gang gerne give giver god gode godt gå går hedder hele hjælp hjælpe holde holder komme kommer lang "
        "lave laver længe mange mere mon måde måder nogen noget nogle prøve prøver selv ser sige skrive står søg søge søger "
        "tage tager tid virker vis vise"
    ),
    no_tails=_words(
        "alt and ang ans art bar bart dig dit doc dom eft els else elser end ens ent fuld fulde hed heden ighed ing ings isme "
        "ist lig lighed log løst med mer mus mæssig mæssige ned ning red ret rid rot sam sat sig sion skab som sommer tet tion "
        "ved"
    ),
    compounds=True,
)
_ENGLISH = Grammar(
    steps=(
        _endings("ies", 2, "y") + _endings("sses", 2, "ss") + _kept("ss us is") + _endings("s", 3),
        _endings("izations isations ization isation ising izing ised ized ise ize", 3, "is")
        + _endings("ation ating ated ate ement ing ed ly", 4),
        _endings("e", 3),
    ),
    stop_words=_words(
        "a an and are as at be been but by can could did do don døs for from had has have he her his how i if in into is it its "
        "just me my no not of on or our out she should so than that the their them then there these they this to too under up "
        "us was we were what when where which who why will with would you your"
    ),
    question_words=_words(
        "about all any best better difference find get give gives good help hold how long make many mean means more need say "
        "show some someone something start take tell tells use used ways"
    ),
    no_tails=_words("able hood ible ings less like ment ness ship sion tion ward wise"),
    compounds=False,
)
GRAMMARS: dict[Language, Grammar] = {"da": _DANISH, "en": _ENGLISH}


def tables(grammar: Grammar) -> dict[str, object]:
    """Return a grammar as plain JSON data."""
    return {
        "steps": grammar.steps,
        "compounds": grammar.compounds,
        "stopWords": " ".join(sorted(grammar.stop_words)),
        "questionWords": " ".join(sorted(grammar.question_words)),
        "noTails": " ".join(sorted(grammar.no_tails)),
    }
