"""The interface words in one language, as templates use them."""

from collections.abc import Mapping

from handbook.records.interface import Interface
from handbook.records.text import Language
from handbook.words.typography import typeset


class UnknownWord(LookupError):
    """A template asks for an interface word that `data/interface.yml` does not have."""


class Group:
    """The words of one group; `group.by_when` and `group["by-when"]` are the same word."""

    def __init__(self, name: str, words: Mapping[str, str]):
        self._name = name
        self._words = words

    def __getitem__(self, word: str) -> str:
        key = str(word).replace("_", "-")
        if key not in self._words:
            raise UnknownWord(f"data/interface.yml: {self._name}.{key} is missing")
        return self._words[key]

    def __getattr__(self, word: str) -> str:
        if word.startswith("__"):
            raise AttributeError(word)
        return self[word]


class Wording:
    """Every interface word in one language: `ui.labels.minutes`."""

    def __init__(self, interface: Interface, language: Language):
        self._groups = {
            group: Group(group, {name: typeset(text[language], language) for name, text in words.items()})
            for group, words in interface.items()
        }

    def __getattr__(self, group: str) -> Group:
        if group.startswith("__"):
            raise AttributeError(group)
        return self[group]

    def __getitem__(self, group: str) -> Group:
        key = group.replace("_", "-")
        if key not in self._groups:
            raise UnknownWord(f"data/interface.yml: the group {key} is missing")
        return self._groups[key]
