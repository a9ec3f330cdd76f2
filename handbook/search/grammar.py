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


_DANISH = Grammar(
    steps=(
        _kept("ss us")
        + _endings(
            "e ede ende erende ene erne ere en heden eren er heder erer es endes erendes enes ernes eres ens hedens erens ers"
            " ets erets et eret hedernes hederne edes erede s",
            3,
        ),
        _endings("gt", 3, "g") + _endings("dt", 3, "d") + _endings("ering ation atorisk ator", 4),
    ),
    stop_words=frozenset(
        "af at da de dem den denne der deres det dette disse du eller en end er et for fra før få får gør ham han hans har hej her hos"
        " hun hvad hvem hver hvilke hvilken hvilket hvis hvor hvordan hvorfor hvornår i ikke ind ja jeg jer jeres jo kan kun kunne"
        " man med meget men mig min mine mit må ned nej nok nu når og også om op os over på sig sin sine sit skal skulle som så"
        " til ud under var ved vi vil ville vor vores vær være været".split()
    ),
    question_words=frozenset(
        "betyder betyde bliver bruge bruger finde finder findes forskel forskellen fortæl gerne gå går giver give god godt gode hedder"
        " hjælp hjælpe holde holder komme kommer lang længe mange mere måde måder tage tager tid søg søge søger vise vis står bag"
        " virker ser sige skrive prøver prøve lave laver mon egentlig bedre bedst selv".split()
    ),
    no_tails=frozenset("skab heden ings ning ning else elser isme mæssig mæssige løst fuld fulde bart sommer lighed ighed tion sion hed ing els lig bar som end ved sam ret art ist ans ent tet ned ang alt ens dit eft sig and mer med red dig rid dom mus log rot sat doc".split()),
    compounds=True,
)
_ENGLISH = Grammar(
    steps=(
        _endings("ies", 2, "y") + _endings("sses", 2, "ss") + _kept("ss us is") + _endings("s", 3),
        _endings("izations isations ization isation ising izing ised ized ise ize", 3, "is")
        + _endings("ation ating ated ate ement ing ed ly", 4),
        _endings("e", 3),
    ),
    stop_words=frozenset(
        "a an and are as at be been but by can could did do døs don for from had has have he her his how i if in into is it its"
        " just me my no not of on or our out she should so than that the their them then there these they this to too under up us was"
        " we were what when where which who why will with would you your".split()
    ),
    question_words=frozenset(
        "about best better difference find get gives give good help how hold long make mean means many more need say show start take tell"
        " tells use used ways".split()
    ),
    no_tails=frozenset("ship ness ment less able ible ings tion sion like ward hood wise".split()),
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
