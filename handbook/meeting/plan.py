"""A plan: what happens in a meeting, one thing after the other, with minutes, for so many people, from a time of day.

A workshop is a plan that the handbook ships, and a tool alone is a plan of its steps.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from handbook.handbook import Handbook
from handbook.meeting.minutes import Spread, leave_out, spread
from handbook.records.base import Record
from handbook.records.checklist import Checklist
from handbook.records.model import Model
from handbook.records.order import Happening, Order
from handbook.records.reference import Id
from handbook.records.text import Text
from handbook.records.tool import Tool
from handbook.records.vocabulary import Activity, Seating
from handbook.records.workshop import Session, Workshop
from handbook.words.markup import literal

MODEL = (5, 25)
"""From how many to how many minutes a model takes, to be shown and talked over, as workshops have it; models themselves name none."""


@dataclass(frozen=True)
class Block:
    """One thing that happens: a model, a checklist, one step of a tool, a talk or a break.

    It takes from `min` to `max` minutes and has `minutes`; with none it is not taken up in the meeting, but before it.
    """

    activity: Activity
    title: Text
    min: int
    max: int
    minutes: int
    record: Id | None = None
    step: Id | None = None
    number: int = 0
    """The step's number in its tool, from 1; 0 for all else."""
    seating: Seating = "all"
    session: Session | None = None
    """The line of a workshop's timetable that it stands for, alone or with other steps."""
    round: Id | None = None
    """The short round that a talk is."""
    kept: bool = True
    """Whether it has to stay when time is short; only steps in the middle of a tool can be left out."""


@dataclass(frozen=True)
class Plan:
    """A meeting as planned: its blocks in order, with their minutes. `start` is a clock time such as `13:30`, empty when unknown."""

    title: Text
    blocks: tuple[Block, ...]
    start: str = ""
    people: int | None = None
    day: date | None = None
    wanted: int | None = None
    """How many minutes there are; None when nobody has said."""

    @property
    def minutes(self) -> int:
        """How many minutes it takes as planned."""
        return sum(block.minutes for block in self.blocks)

    @cached_property
    def fit(self) -> Spread:
        """How the wanted minutes fit: what it is short of or has to spare. The values are those that the blocks have."""
        return spread(self.blocks, self.minutes if self.wanted is None else self.wanted)

    @cached_property
    def left_out(self) -> tuple[Block, ...] | None:
        """The blocks to leave out so that the rest fits; empty when it fits as it is, None when no leaving out is enough."""
        kept = {0, len(self.blocks) - 1, *(place for place, block in enumerate(self.blocks) if block.kept)}
        places = () if self.wanted is None else leave_out(self.blocks, self.wanted, kept)
        return None if places is None else tuple(self.blocks[place] for place in places)

    @property
    def records(self) -> tuple[Id, ...]:
        """The records that it takes up, each once, in order."""
        return tuple(dict.fromkeys(block.record for block in self.blocks if block.record))

    def lasting(self, wanted: int) -> "Plan":
        """Return the same plan with its blocks spread over so many minutes."""
        values = spread(self.blocks, wanted).values
        blocks = (replace(block, minutes=minutes) for block, minutes in zip(self.blocks, values, strict=True))
        return replace(self, blocks=tuple(blocks), wanted=wanted)


def of_record(handbook: Handbook, id: Id) -> Plan:
    """Return the plan of a workshop, a tool, a checklist or a model, as long as it says itself; raises KeyError for other ids.

    What says from how many to how many minutes it takes has the most.
    """
    _, record = handbook.pages[id]
    if not isinstance(record, Record):
        raise KeyError(id)
    return Plan(record.title, tuple(blocks_of(handbook, id)))


def blocks_of(handbook: Handbook, id: Id, steps: Sequence[Id] = ()) -> Iterator[Block]:
    """Yield the blocks of a record; of a tool those of the steps that are named, or of all."""
    match handbook.pages[id][1]:
        case Workshop() as workshop:
            for session in workshop.sessions:
                yield from _of_session(handbook, session)
        case Tool() as tool:
            yield from _of_steps(tool, steps)
        case Checklist() as checklist:
            yield Block("checklist", checklist.title, checklist.minutes.min, checklist.minutes.max, checklist.minutes.max, id)
        case Model() as model:
            yield Block("model", model.title, *MODEL, MODEL[1], id)


def fixed(blocks: Iterable[Block], minutes: int) -> list[Block]:
    """Return blocks that share so many minutes and have no more to give; a single one has what it is given, whatever it takes."""
    together = list(blocks)
    if not minutes:
        values: tuple[int, ...] = (0,) * len(together)
    elif len(together) == 1:
        values = (minutes,)
    else:
        values = spread(together, minutes).values
    return [replace(block, min=value, max=value, minutes=value) for block, value in zip(together, values, strict=True)]


def _of_steps(tool: Tool, steps: Sequence[Id]) -> Iterator[Block]:
    numbered = {step.id: (number, step) for number, step in enumerate(tool.steps, 1)}
    for number, step in (numbered[id] for id in steps or numbered):
        kept = number in (1, len(tool.steps))
        least, most = step.minutes.min, step.minutes.max
        yield Block("tool", step.title, least, most, most, tool.id, step.id, number, step.seating, kept=kept)


def _of_session(handbook: Handbook, session: Session) -> Iterator[Block]:
    """Yield a block for a session of a workshop, or for each step that it takes of a tool; together they last as long as it says."""
    minutes = session.minutes
    if session.record is None:
        assert session.title  # a talk or a break has one
        yield Block(session.activity, session.title, minutes, minutes, minutes, seating=session.seating, session=session)
        return
    blocks = list(blocks_of(handbook, session.record, session.steps))
    if session.activity == "model":
        blocks = fixed(blocks, minutes)
    values = spread(blocks, minutes).values
    if len(blocks) == 1:
        blocks = [replace(blocks[0], title=session.title or blocks[0].title, seating=session.seating)]
    for block, value in zip(blocks, values, strict=True):
        yield replace(block, minutes=value, session=session)


def of_order(handbook: Handbook, order: Order) -> Plan:
    """Return the plan that an order asks for, its records taking the time that they have there or their own."""
    blocks = tuple(block for happening in order.happenings for block in of_happening(handbook, happening))
    plan = Plan(_written(order.title), blocks, order.start or "", order.participants, order.date)
    return plan.lasting(order.wanted) if order.wanted else plan


def of_happening(handbook: Handbook, happening: Happening) -> list[Block]:
    """Return the blocks of one thing that happens; those of a record with minutes of its own have no more to give."""
    own = _written(happening.title) if happening.title else None
    if happening.pause:
        title = own or handbook.interface["activities"]["break"]
        return [Block("break", title, happening.pause, happening.pause, happening.pause)]
    if happening.talk and happening.minutes:
        return [Block("talk", _written(happening.talk), happening.minutes, happening.minutes, happening.minutes)]
    if happening.round:
        round = handbook.get("round", happening.round)
        blocks = [Block("talk", own or round.title, round.minutes.min, round.minutes.max, round.minutes.max, round=round.id)]
        return blocks if happening.minutes is None else fixed(blocks, happening.minutes)
    assert happening.record  # nothing else is left of what an order may say
    blocks = list(blocks_of(handbook, happening.record, happening.steps))
    if len(blocks) == 1 and own:
        blocks = [replace(blocks[0], title=own)]
    return blocks if happening.minutes is None else fixed(blocks, happening.minutes)


def _written(words: str) -> Text:
    """Return what somebody wrote in one language, and without markup, as it is shown in both."""
    return Text(da=literal(words), en=literal(words))
