"""When each step of a tool begins: by the clock of the meeting that uses it, or in minutes from its own beginning."""

from collections.abc import Iterator
from dataclasses import dataclass

from handbook.meeting.plan import Plan
from handbook.meeting.timetable import lines
from handbook.records.quantity import Minutes
from handbook.records.tool import Step, Tool


@dataclass(frozen=True)
class Cue:
    """A step with its number in the tool, the minute at which it begins and how many minutes it has."""

    step: Step
    number: int
    minute: int
    minutes: Minutes | int


@dataclass(frozen=True)
class Script:
    """A tool's steps in the order in which they are run; `timed` when their minutes count from the beginning of a meeting."""

    cues: tuple[Cue, ...]
    timed: bool
    end: int | None
    """The minute at which the last step of the tool is over; None when the meeting leaves that step out."""


def script(tool: Tool, plan: Plan | None) -> Script:
    """Return what to run of a tool: in a meeting that uses it only the steps that it uses, otherwise all of them."""
    cues = tuple(_in_meeting(tool, plan)) if plan else ()
    if cues:
        last = cues[-1]
        to_the_end = last.number == len(tool.steps)
        return Script(cues, True, last.minute + last.minutes if to_the_end and isinstance(last.minutes, int) else None)
    cues = tuple(_alone(tool))
    return Script(cues, False, tool.minutes.max)


def _alone(tool: Tool) -> Iterator[Cue]:
    minute = 0
    for number, step in enumerate(tool.steps, 1):
        yield Cue(step, number, minute, step.minutes)
        minute += step.minutes.max


def _in_meeting(tool: Tool, plan: Plan) -> Iterator[Cue]:
    steps = {step.id: step for step in tool.steps}
    for line in lines(plan):
        block = line.block
        if block.record == tool.id and block.step:
            yield Cue(steps[block.step], block.number, line.minute, block.minutes)
