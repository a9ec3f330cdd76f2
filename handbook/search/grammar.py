"""What the search must know of a language: its endings, its little words, and which endings are no word of their own.

The tables travel with the index, so that the browser cuts words by the same rules; `stemming.py` and `words.js` only carry them out.
"""

from dataclasses import dataclass, field

from handbook.records.text import Language

Ending = tuple[str, str, int]
"""An ending, what takes its place, and how many letters must stand before it."""


@dataclass(frozen=True)
class Grammar:
    """The tables of one language, all in the spelling that `stemming.canonical` gives."""

    steps: tuple[tuple[Ending, ...], ...]
    """At each step the first ending that fits is replaced."""
    stop_words: frozenset[str]
    """Words that are neither looked up nor counted."""
    question_words: frozenset[str]
    """Words that a question is asked with; beside other words of a query they count for little."""
    no_tails: frozenset[str]
    """Endings that make words and look like words; no compound ends in them."""
    derived: frozenset[str]
    """Endings that make a noun of a verb; the tail of a compound is known without them, too."""
    compounds: bool
    """Whether the language writes compounds as one word."""
    cuts: dict[str, str] = field(default_factory=dict, compare=False, repr=False)
    """Words that were cut before, without their endings: there are few of them, said again and again."""


def _endings(endings: str, least: int, instead: str = "") -> tuple[Ending, ...]:
    """Return endings that are replaced alike, the longest first."""
    return tuple((ending, instead, least) for ending in sorted(endings.split(), key=lambda ending: (-len(ending), ending)))


def _kept(endings: str) -> tuple[Ending, ...]:
    return tuple((ending, ending, 0) for ending in endings.split())


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


_DANISH = Grammar(
    steps=(
        (
            *_kept("ss us viden"),  # viden is no form of videre
            ("videns", "viden", 0),
            *_endings(
                "e ede ende erende ene erne ere en heden eren er heder erer es endes erendes enes ernes eres ens hedens erens ers"
                " ets erets et eret hedernes hederne edes erede s",
                3,
            ),
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
        "aldrig alle allerede altid anden andet andre bag bare bedre bedst betyde betyder blevet blive bliver bruge bruger bør dag "
        "dage del egentlig eksempel emne enkelte fandt finde finder findes folk forskel forskellen fortæl gang gange gerne gider "
        "give giver gjort god gode godt grad gå går gøre gået hedder hele hinanden hjælp hjælpe holde holder håndbog håndbogen høj "
        "høje højt igen indhold især komme kommer kort lade lader lang langt lave laver let lidt lige lille længe længere mange "
        "meget menneske mennesker mere mest mon morgen måde måder måske ny nye nyt nogen noget nogle normalt næsten ofte person "
        "personer prøve prøver rigtig rigtige rigtigt selv ser siden sige siger ske sker skrive slags små stadig stede sted store "
        "stor stort større står svare synes sætte sætter søg søge søger tage tager tid ting tro tror træls type typer ved verden "
        "ad efter gennem imod imellem inden indenfor mellem mod omkring uden vide vigtig vigtige vigtigt virker vis vise ønsker"
    ),
    no_tails=_words(
        "alt and ang ans art bar bart dig dit doc dom eft els else elser end ens ent fuld fulde hed heden ighed ing ings isme "
        "ist lig lighed log løst med mer mus mæssig mæssige ned ning red ret rid rot sam sat sig sion skab som sommer tet tion "
        "ved"
    ),
    derived=_words("ing ning"),
    compounds=True,
)
_ENGLISH = Grammar(
    steps=(
        _endings("ies", 2, "y") + _endings("sses", 2, "ss") + _kept("ss us is") + _endings("s", 3),
        _endings("izations isations ization isation ising izing ised ized ise ize", 3, "is")
        + _endings("ation ating ated ate ement ly", 4)
        + _endings("ing ed", 3),
        _endings("e", 3),
    ),
    stop_words=_words(
        "a an and are as at be been but by can could did do don døs for from had has have he her his how i if in into is it its "
        "just me my no not of on or our out she should so than that the their them then there these they this to too under up "
        "us was we were what when where which who why will with would you your"
    ),
    question_words=_words(
        "about again all also always any best better big come degree difference ever every example find found get gets give gives "
        "go going good handbook help high hold how keep kind know large level like little long lot make makes many matter mean "
        "means more most much need needs never new often people person please put really say see show small some somebody "
        "someone something still stop take tell tells thing things think time today tomorrow use used very want wants way ways "
        "whole without word words"
    ),
    no_tails=_words("able hood ible ings less like ment ness ship sion tion ward wise"),
    derived=frozenset(),
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
        "derived": " ".join(sorted(grammar.derived)),
        "noTails": " ".join(sorted(grammar.no_tails)),
    }
