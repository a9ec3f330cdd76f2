"""Puts a function in the place of one of WeasyPrint's, if that is the one it was written for."""

import hashlib
import inspect
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from types import ModuleType
from typing import Any


@dataclass(frozen=True)
class Patch:
    """A function in the place of the original of the same name that `owner`, a module or a class, has."""

    owner: ModuleType | type
    original: Callable[..., Any]
    digest: str
    """The hash of the original's source, so that another version's function is never replaced unseen."""
    instead: Callable[..., Any]

    @property
    def name(self) -> str:
        """What both are called."""
        return self.original.__name__

    @property
    def fits(self) -> bool:
        """Whether the original is what this was written for."""
        return source_digest(self.original) == self.digest

    def put_in(self) -> None:
        """Put it in place, in every module that has taken the original's name."""
        setattr(self.owner, self.name, self.instead)
        for name, module in list(sys.modules.items()):
            if name.partition(".")[0] == "weasyprint" and getattr(module, self.name, None) is self.original:
                setattr(module, self.name, self.instead)


def source_digest(function: Callable[..., Any]) -> str:
    """Return a short hash of a function's source."""
    return hashlib.sha256(inspect.getsource(function).encode()).hexdigest()[:16]


def unlike(patches: Sequence[Patch]) -> list[str]:
    """Return the names of what is not as the patches were written for."""
    return [f"{patch.owner.__name__}.{patch.name}" for patch in patches if not patch.fits]
