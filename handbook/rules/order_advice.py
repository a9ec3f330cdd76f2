"""What is worth a thought before a meeting is held as it was ordered: time, breaks and people."""

from collections.abc import Iterator

from handbook.handbook import Handbook
from handbook.meeting.plan import Block, Plan, of_happening, of_order
from handbook.meeting.timetable import DAY_ENDS, Notice, clock, notices
from handbook.problems.problem import Location, Problem
from handbook.records.order import KINDS, Order
from handbook.words.markup import plain
from handbook.yaml_files.file import YamlFile


def advice(handbook: Handbook, file: YamlFile, order: Order) -> Iterator[Problem]:
    """Yield a warning for each thing that will not work as ordered; none keeps the order from being made."""
    plan = of_order(handbook, order)
    told = [*_twice(order), *_misfits(handbook, order), *(_of_notice(order, plan, notice) for notice in notices(handbook, plan))]
    yield from (file.problem(location, wrong, remedy, warning=True) for location, wrong, remedy in told)


def _twice(order: Order) -> Iterator[tuple[Location, str, str]]:
    """Tell records that were named twice without saying that each time it is another part."""
    for kind in KINDS:
        ids = getattr(order, kind)
        for index, id in enumerate(ids):
            if id in ids[:index]:
                yield (kind, index), f"'{id}' stands twice", "It is printed once; take one of them out."
    whole = [happening.record if not happening.steps else None for happening in order.programme]
    for index, id in enumerate(whole):
        if id and id in whole[:index]:
            yield ("programme", index), f"'{id}' stands twice", "Take one of them out, or give each steps: of its own."


def _misfits(handbook: Handbook, order: Order) -> Iterator[tuple[Location, str, str]]:
    """Tell records that were given less or more time than they take."""
    for index, happening in enumerate(order.programme):
        if happening.record and happening.minutes:
            own = of_happening(handbook, happening.model_copy(update={"minutes": None}))
            least, most = sum(block.min for block in own), sum(block.max for block in own)
            if own[0].activity != "model" and not least <= happening.minutes <= most:
                wrong = f"'{happening.record}' takes {least} to {most} minutes, and has {happening.minutes}"
                less = "Give it more time, or name the steps to take under steps:."
                yield ("programme", index, "minutes"), wrong, less if happening.minutes < least else "Give the rest to a talk or a break."


def _of_notice(order: Order, plan: Plan, notice: Notice) -> tuple[Location, str, str]:
    """Return where a notice belongs in the order, and how it is told."""
    id, number = notice.record, notice.number
    match notice.thought:
        case "short":
            wrong = f"takes {plan.minutes} minutes at least, {number} more than there are"
            return _time(order), wrong, _leaving_out(plan.left_out, order)
        case "spare":
            return _time(order), f"takes {plan.minutes} minutes at most, and {number} are left", "Add a talk or a break, or end earlier."
        case "no-break":
            return (), f"goes on for {number} minutes without a break", "Put one in between, such as pause: 15."
        case "late":
            ends = clock(plan.start, plan.minutes)
            return ("start",), f"lets the meeting end at {ends}, past {DAY_ENDS}", "Begin earlier, or leave something out."
        case "untimed":
            return _place(order, id), f"'{id}' has no time in the meeting", "Let people answer it before they come, or give it minutes."
        case "few":
            return _place(order, id), f"'{id}' is for {number} people or more, and fewer will come ({plan.people})", "Choose another."
        case "many":
            wrong = f"'{id}' is for {number} people at most, and more will come ({plan.people})"
            return _place(order, id), wrong, "Do it in several groups, or choose another."
        case "large":
            wrong = f"'{id}' is for {number} people at most, and more will come ({plan.people})"
            return _place(order, id), wrong, "Do it as it says of many people, under variants."


def _leaving_out(blocks: tuple[Block, ...] | None, order: Order) -> str:
    if not blocks:
        return "Find more time, or take something out."
    steps = ", ".join(f"step {block.number} of {block.record} ({plain(block.title[order.language])})" for block in blocks)
    return f"Find more time, or leave out {steps}."


def _time(order: Order) -> Location:
    return ("end",) if order.end else ("minutes",)


def _place(order: Order, id: str | None) -> Location:
    """Return where an order names a record, itself or a workshop that it is in."""
    for index, happening in enumerate(order.programme):
        if happening.record == id:
            return ("programme", index)
    for kind in KINDS:
        if id in getattr(order, kind):
            return (kind, getattr(order, kind).index(id))
    return ("kit",) if order.kit else ()
