"""What was worked out before, and not too much of it."""

from collections.abc import Hashable
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Known = TypeVar("Known")


class Memory(Generic[Key, Known]):
    """Holds what was asked for last: between `size` and twice as many things.

    What is new fills one half. When it is full, it becomes the old half, and what nobody asked for in that time is forgotten.
    """

    def __init__(self, size: int):
        self.size = size
        self.hits = self.misses = 0
        self._new: dict[Key, Known] = {}
        self._old: dict[Key, Known] = {}

    def get(self, key: Key) -> Known | None:
        """Return what is known under a key, or None."""
        known = self._new.get(key)
        if known is None:
            known = self._old.pop(key, None)
            if known is None:
                self.misses += 1
                return None
            self.keep(key, known)
        self.hits += 1
        return known

    def keep(self, key: Key, known: Known) -> None:
        """Keep something that is not None."""
        if len(self._new) >= self.size:
            self._old, self._new = self._new, {}
        self._new[key] = known

    def clear(self) -> None:
        """Forget everything."""
        self._new.clear()
        self._old.clear()

    def __len__(self) -> int:
        return len(self._new) + len(self._old)
