"""When each step of a tool begins: by the clock of the meeting that uses it, or in minutes from its own beginning."""

from collections.abc import Iterator
from dataclasses import dataclass

from handbook.records.quantity import Minutes
from handbook.records.tool import Step, Tool
from handbook.records.workshop import Workshop

EVEN = 5
"""Steps that share a session begin at whole fives, as one reads a clock on the wall."""


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


def script(tool: Tool, workshop: Workshop | None) -> Script:
    """Return what to run of a tool: in a workshop that uses it only the steps that it uses, otherwise all of them."""
    cues = tuple(_in_meeting(tool, workshop)) if workshop else ()
    if cues:
        last = cues[-1]
        return Script(cues, True, last.minute + last.minutes if last.number == len(tool.steps) else None)
    cues = tuple(_alone(tool))
    return Script(cues, False, tool.minutes.max)


def _alone(tool: Tool) -> Iterator[Cue]:
    minute = 0
    for number, step in enumerate(tool.steps, 1):
        yield Cue(step, number, minute, step.minutes)
        minute += step.minutes.max


def _in_meeting(tool: Tool, workshop: Workshop) -> Iterator[Cue]:
    numbered = {step.id: (number, step) for number, step in enumerate(tool.steps, 1)}
    begins = 0
    for session in workshop.sessions:
        if session.record == tool.id:
            used = [numbered[id] for id in session.steps or numbered]
            # A step that takes days by itself is cut down to the session before its neighbours are.
            shares = [min(step.minutes.max, session.minutes) for _, step in used]
            before, minute = 0, begins
            for (number, step), share in zip(used, shares, strict=True):
                before += share
                part = session.minutes * before / sum(shares)
                end = begins + (session.minutes if before == sum(shares) else EVEN * round(part / EVEN))
                yield Cue(step, number, minute, end - minute)
                minute = end
        begins += session.minutes
