"""What a run sheet holds: the meeting line by line, each with what to say, ask and note, and the agenda in few lines."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from handbook.handbook import Handbook
from handbook.kinds import Kind
from handbook.meeting.kit import Item
from handbook.meeting.materials import materials
from handbook.meeting.plan import Plan, of_record
from handbook.meeting.timetable import Line, clock, lines, together
from handbook.records.base import Entry, Record
from handbook.records.quantity import Minutes
from handbook.records.text import Text
from handbook.records.tool import Step, Tool
from handbook.records.workshop import Workshop
from handbook.workbook.books.meeting import Meeting

MOST_LINES = 9
"""So many lines an agenda has at most; a longer meeting is told from break to break."""


@dataclass(frozen=True)
class Cue:
    """One line of a run sheet: when it begins, and all that is said, asked, done and noted in it, whoever wrote it."""

    line: Line
    kind: Kind | None
    record: Entry | None
    step: Step | None
    minutes: Minutes | int
    first: bool
    """Whether it is the first line of its session."""
    opens: bool
    """Whether another record was on before, or none."""
    do: tuple[Text, ...]
    notes: tuple[Text, ...]
    splits: bool
    """Whether the meeting can be broken off after it."""


@dataclass(frozen=True)
class Stretch:
    """A line of the agenda: what is on from a time, and for how many minutes."""

    minute: int
    begins: str
    minutes: int
    titles: tuple[Text, ...]
    is_break: bool


def plan_of(handbook: Handbook, meeting: Meeting, record: Record) -> Plan:
    """Return the plan that a run sheet follows: the meeting's own, or that of the record.

    A tool alone has no clock times as long as nobody has planned a meeting with it.
    """
    if meeting.plan:
        return meeting.plan
    start = meeting.start if isinstance(record, Workshop) else ""
    return replace(of_record(handbook, record.id), start=start, people=meeting.participants)


def cues(handbook: Handbook, plan: Plan) -> list[Cue]:
    """Return the lines of a plan with what is said, asked, done and noted in each.

    What a workshop says of its session stands with the tool's step, and before it. Where the session takes one step only, what it
    asks people to do takes the place of the step's.
    """
    told = lines(plan)
    return [_cue(handbook, plan, line, before) for line, before in zip(told, (None, *told), strict=False)]


def agenda(handbook: Handbook, plan: Plan) -> list[Stretch]:
    """Return the plan in few lines: one each for sessions and steps, or else for tools, or, in a long meeting, from break to break."""
    sessions = [list(group) for _, group in groupby(lines(plan), lambda line: line.block.session or line)]
    for groups in (sessions, together(plan)):
        if len(groups) <= MOST_LINES:
            return [_item(handbook, [group]) for group in groups]
    stretches = groupby(sessions, lambda session: session[0].block.activity == "break" and session[0].minute)
    return [_item(handbook, list(stretch)) for _, stretch in stretches]


def to_bring(handbook: Handbook, record: Tool | Workshop, printed: Iterable[Item]) -> list[Text]:
    """Return the materials that are not among what is printed for the meeting."""
    books = {f"{item.edition.id}-{item.record.id}" for item in printed if item.record}
    return [ready.words for ready in materials(handbook, record) if not ready.printable or ready.printable.book not in books]


def ends(plan: Plan) -> tuple[int, str]:
    """Return the minute and the time at which a plan is over; the time is empty when the plan has no start."""
    return plan.minutes, clock(plan.start, plan.minutes)


def tools(handbook: Handbook, plan: Plan) -> list[Tool]:
    """Return the tools that a plan takes up, each once."""
    records = (handbook.pages[id][1] for id in plan.records)
    return [record for record in records if isinstance(record, Tool)]


def _cue(handbook: Handbook, plan: Plan, line: Line, before: Line | None) -> Cue:
    block, session = line.block, line.block.session
    kind, record = handbook.pages[block.record] if block.record else (None, None)
    step = next((step for step in record.steps if step.id == block.step), None) if isinstance(record, Tool) else None
    first = before is None or before.block.session is not session
    alone = session is not None and len([one for one in plan.blocks if one.session is session]) == 1
    do, notes = [], []
    if session and first:
        do += [session.do] if session.do else []
        notes += [session.facilitator] if session.facilitator else []
    if step:
        do += [step.do] if step.do and not (alone and do) else []
        notes += [step.facilitator] if step.facilitator else []
    return Cue(
        line=line,
        kind=kind,
        record=record,
        step=step,
        minutes=block.minutes if plan.start or plan.wanted or session else Minutes(min=block.min, max=block.max),
        first=first,
        opens=before is None or before.block.record != block.record,
        do=tuple(do),
        notes=tuple(notes),
        splits=isinstance(record, Tool) and not plan.start and session is None and record.split_after == block.step,
    )


def _item(handbook: Handbook, sessions: list[list[Line]]) -> Stretch:
    first = sessions[0][0]
    blocks = [line.block for session in sessions for line in session]
    return Stretch(
        minute=first.minute,
        begins=first.begins,
        minutes=sum(block.minutes for block in blocks),
        titles=tuple({title.da: title for session in sessions for title in _titles(handbook, session)}.values()),
        is_break=blocks[0].activity == "break",
    )


def _titles(handbook: Handbook, lines: list[Line]) -> Iterator[Text]:
    block = lines[0].block
    if len({line.block.session for line in lines}) == 1 and block.session and block.session.title:
        yield block.session.title
    elif len(lines) > 1 and block.record:
        yield handbook.pages[block.record][1].title
    else:
        yield block.title
