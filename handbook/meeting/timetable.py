"""A plan by the clock, and what should be thought of before it is held."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from handbook.handbook import Handbook
from handbook.meeting.plan import Block, Plan
from handbook.records.base import Entry
from handbook.records.quantity import People
from handbook.records.reference import Id
from handbook.records.tool import MANY, Tool

LONGEST_WITHOUT_BREAK = 120
"""Minutes."""
DAY_ENDS = "16:00"
"""When a working day is over, for meetings that begin before."""

Thought = Literal["short", "spare", "no-break", "late", "few", "many", "large", "untimed"]
"""What can be the matter; `large` is more people than a record is for where it says itself what to do with them, `untimed` a
checklist without time."""


@dataclass(frozen=True)
class Line:
    """A block by the clock: the minute and the time at which it begins; the time is empty when the plan has no start."""

    block: Block
    minute: int
    begins: str


@dataclass(frozen=True)
class Notice:
    """Something to think of. `record` is what it is about, when it is one, and `number` how much it is.

    `short` and `spare` count minutes, `no-break` the minutes that run on, `late` those past the end of the working day, and `few`,
    `many` and `large` tell the least or the most people that the record is for.
    """

    thought: Thought
    number: int
    record: Id | None = None


def clock(start: str, minute: int) -> str:
    """Return the clock time so many minutes after a start such as `9:00`; empty when the start is."""
    if not start:
        return ""
    time = datetime.strptime(start, "%H:%M") + timedelta(minutes=minute)
    return f"{time.hour}:{time.minute:02}"


def minutes_between(start: str, end: str) -> int:
    """Return the minutes from one clock time to another of the same day; less than nought when the second is the earlier."""
    begins, ends = (datetime.strptime(time, "%H:%M") for time in (start, end))
    return int((ends - begins).total_seconds()) // 60


def lines(plan: Plan) -> tuple[Line, ...]:
    """Return every block that has time, in order, with when it begins."""
    found, minute = [], 0
    for block in plan.blocks:
        if block.minutes:
            found.append(Line(block, minute, clock(plan.start, minute)))
        minute += block.minutes
    return tuple(found)


def together(plan: Plan) -> list[list[Line]]:
    """Return the lines of a plan, those of steps of a tool that follow each other together."""
    groups: list[list[Line]] = []
    for line in lines(plan):
        if groups and line.block.step and groups[-1][-1].block.record == line.block.record:
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def notices(handbook: Handbook, plan: Plan) -> Iterator[Notice]:
    """Yield what should be thought of: time that does not fit, no break, a late end, too few or too many people, no time to answer."""
    if plan.fit.short:
        yield Notice("short", plan.fit.short)
    if plan.fit.spare:
        yield Notice("spare", plan.fit.spare)
    if (longest := _longest_without_break(plan)) > LONGEST_WITHOUT_BREAK:
        yield Notice("no-break", longest)
    if plan.start and (left := minutes_between(plan.start, DAY_ENDS)) > 0 and plan.minutes > left:
        yield Notice("late", plan.minutes - left)
    for id in plan.records:
        if plan.people and (notice := of_people(handbook.pages[id][1], plan.people)):
            yield notice
    for block in plan.blocks:
        if block.activity == "checklist" and not block.minutes:
            yield Notice("untimed", 0, block.record)


def of_people(record: Entry, people: int) -> Notice | None:
    """Return what should be thought of when so many people take up a record; None when it is for as many, or names no number."""
    span = getattr(record, "people", None)
    if not isinstance(span, People) or span.min <= people <= span.max:
        return None
    if people < span.min:
        return Notice("few", span.min, record.id)
    return Notice("large" if isinstance(record, Tool) and people > MANY else "many", span.max, record.id)


def _longest_without_break(plan: Plan) -> int:
    longest = running = 0
    for block in plan.blocks:
        running = 0 if block.activity == "break" else running + block.minutes
        longest = max(longest, running)
    return longest
