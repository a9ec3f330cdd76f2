"""The macros that prose pages may call, and what each takes."""

from dataclasses import dataclass

from handbook.kinds import KINDS


@dataclass(frozen=True)
class Macro:
    """What stands between a macro's parentheses: one id (or many) of a record, or the plural of a kind."""

    kinds: tuple[str, ...] = ()
    """The kinds that the id may be of; none means any record with a page."""
    many: bool = False
    level: bool = False
    """Whether a heading's level may follow the id, such as `{{ model("four-communities", 3) }}`."""
    of_plural: bool = False
    alone: bool = False
    """Takes nothing."""


MACROS: dict[str, Macro] = {kind.name: Macro((kind.name,), level=True) for kind in KINDS} | {
    "card": Macro(many=True),
    "link": Macro(),
    "diagram": Macro(("model",)),
    "situations": Macro(("situation",), many=True),
    "records": Macro(of_plural=True),
    "publisher": Macro(alone=True),
    "status": Macro(alone=True),
}

PLURALS = [kind.plural for kind in KINDS]
