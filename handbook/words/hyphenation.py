"""Where a word may be broken at the end of a line.

Pyphen's Danish patterns know syllables and no compounds: they break *me-darbejder* and *borge-rinddragelse*. (libhyphen is right there
only because it passes over short patterns; it breaks *me-dindflydelse* and *sel-vorganisering* all the same.) So the joints of compounds
are named here, and what no Danish or English word does is taken back: a part without a vowel, or of one letter.
"""

import re
from functools import cache
from itertools import pairwise
from typing import Any

import pyphen

from handbook.records.text import LANGUAGES, Language

LEAST = 3
"""How many letters stand at least before a break, and after it."""
_NEAR = 3
"""Within so many letters of a joint no syllable is broken: who reads *medar-* takes it for another word."""

_LATER = """
afdeling afdæk afstem aftale analys ansat ansvar ansæt arbejd drøft enkomst evaluer faglig forelæg forvalt fælles indblik inddel inddrag
indflyd indkøb indlæg indsat indsigt indvend innovat jordemoder klubben komit kommun konferenc koordin ledels leder lære læring mandskab
medarbejd møde mønst område omsorg omstil opdel opfyld opfølg opgave oplev oplys oplæ oprind opsamling ordfør ordstyr organis orientere
overblik overenskomst pleje problem produktion professi rational rationel repræsent rådgiv samarbejd samtal sekret selskab shop sikring
skrivels spørg stilling strateg stykke styrels styring støtte tanker tekst tilbud tilrettelæg træning træt uddan udfordr udligning udskift
udspil udsæt udvalg udveksl udvikl underskud undersøg undervis værdi workshop ændring øvels
"""
_JOINTS: dict[Language, re.Pattern[str]] = {"da": re.compile(rf"(?<=\w{{2}})(?={'|'.join(sorted(_LATER.split(), key=len, reverse=True))})")}
"""Words that begin a later part of a compound and hide in no other word; before them is a joint."""
_VOWELS = frozenset("aeiouyæøåäöüéèêáíóúà")


@cache
def breaks(word: str, language: Language) -> tuple[int, ...]:
    """Return after how many letters a word of letters only may be broken, in order; no part is shorter than `LEAST`."""
    word = word.lower()
    joints = _joints(word, language)
    syllables = _patterns(language).positions(word)
    points = joints | {point for point in syllables if all(abs(point - joint) >= _NEAR for joint in joints)}
    return tuple(_pronounced(word, sorted(point for point in points if LEAST <= point <= len(word) - LEAST), joints))


def parts(word: str, language: Language) -> list[str]:
    """Return what a compound of letters only is joined of, as far as its joints are known: by these a word reads best when broken."""
    joints = sorted(joint for joint in _joints(word.lower(), language) if LEAST <= joint <= len(word) - LEAST)
    return [word[start:end] for start, end in pairwise([0, *joints, len(word)])]


def pieces(word: str, language: Language) -> list[str]:
    """Return the pieces that a word with its marks and hyphens may be broken into; a hyphen ends a piece."""
    points = {found.end() for found in re.finditer(r"(?<=\w)-(?=\w)", word)}
    points |= {found.start() + point for found in re.finditer(r"[^\W\d_]+", word) for point in breaks(found[0], language)}
    return [word[start:end] for start, end in pairwise([0, *sorted(points), len(word)])]


def _joints(word: str, language: Language) -> set[int]:
    return {found.start() for found in _JOINTS[language].finditer(word)} if language in _JOINTS else set()


def _pronounced(word: str, points: list[int], joints: set[int]) -> list[int]:
    """Leave out breaks until every part has a vowel and two letters; a lone consonant ends a part, a lone vowel begins one."""
    for start, end in pairwise([0, *points, len(word)]):
        silent = not _VOWELS.intersection(word[start:end])
        if points and (silent or end - start == 1):
            wrong = start if silent and start and start not in joints else end
            return _pronounced(word, [point for point in points if point != wrong], joints)
    return points


@cache
def _patterns(language: Language) -> Any:
    return pyphen.HyphDict(pyphen.LANGUAGES[language])


class _Corrected:
    """What Pyphen asks for the breaks of a word."""

    def __init__(self, language: Language):
        self._language = language

    def positions(self, word: str) -> list[pyphen.DataInt]:
        """Return the breaks as Pyphen wants them."""
        return [pyphen.DataInt(point) for point in breaks(word, self._language)]


def correct_pyphen() -> None:
    """Let Pyphen, and with it WeasyPrint, break words of the handbook's languages as `breaks` does."""
    for language in LANGUAGES:
        pyphen.hdcache[pyphen.LANGUAGES[language]] = _Corrected(language)
