"""Workshops: what fills their sessions, and that the time adds up."""

from collections.abc import Iterator

from handbook.problems.problem import Problem
from handbook.reading.draft import Draft, Written
from handbook.records.quantity import Minutes
from handbook.records.tool import Tool
from handbook.records.workshop import Session
from handbook.rules.tools import odd_steps

LONG = 120
"""Minutes: who sits together for so long needs a break."""


def sessions_name_what_they_are(draft: Draft) -> Iterator[Problem]:
    """A session's activity is the kind of the record it names."""
    for written, index, session in _sessions(draft):
        record = draft.find(session.record)
        if record and record.kind and record.kind.name != session.activity:
            wrong = f"is '{session.activity}', but {session.record} is a {record.kind.name}"
            yield written.problem(("sessions", index, "activity"), wrong, f"Write activity: {record.kind.name}, or name another record.")


def sessions_use_steps_of_the_tool(draft: Draft) -> Iterator[Problem]:
    """The steps that a session names stand in its tool, each once."""
    for written, index, session in _sessions(draft):
        tool = _tool(draft, session)
        if session.steps and session.activity != "tool":
            yield written.problem(("sessions", index, "steps"), f"a {session.activity} has no steps", "Take the field out.")
        for place, wrong, remedy in odd_steps(tool, session.steps) if tool else ():
            yield written.problem(("sessions", index, "steps", place), wrong, remedy)


def sessions_have_time_enough(draft: Draft) -> Iterator[Problem]:
    """A session's minutes lie within what its tool (or the steps of it that are used) or its checklist takes."""
    for written, index, session in _sessions(draft):
        takes = _takes(draft, session)
        if takes and not takes.min <= session.minutes <= takes.max:
            of_it = "these steps of " if session.steps else ""
            wrong = (
                f"is {session.minutes}, but {of_it}{session.record} take{'' if session.steps else 's'} {takes.min} to {takes.max} minutes"
            )
            yield written.problem(
                ("sessions", index, "minutes"), wrong, "Change the minutes here, the steps that are used, or the record's own minutes."
            )


def sessions_add_up(draft: Draft) -> Iterator[Problem]:
    """A workshop's sessions add up to the minutes that it promises."""
    for written in draft.of("workshop"):
        promised, total = written.entry.promised_minutes, written.entry.minutes
        if promised != total:
            over = f"{abs(total - promised)} {'more' if total > promised else 'less'}"
            wrong = f"is {promised}, but the sessions add up to {total}, {over}"
            yield written.problem(("promised_minutes",), wrong, "Change the sessions' minutes, or the promise.")


def long_ones_have_a_break(draft: Draft) -> Iterator[Problem]:
    """A workshop of two hours or more has a break."""
    for written in draft.of("workshop"):
        workshop = written.entry
        if workshop.minutes >= LONG and not any(session.activity == "break" for session in workshop.sessions):
            wrong = f"go on for {workshop.minutes} minutes without a break"
            yield written.problem(("sessions",), wrong, "Add a session with activity: break.")


def _sessions(draft: Draft) -> Iterator[tuple[Written, int, Session]]:
    return ((written, index, session) for written in draft.of("workshop") for index, session in enumerate(written.entry.sessions))


def _tool(draft: Draft, session: Session) -> Tool | None:
    record = draft.find(session.record, "tool")
    return record.entry if record and session.activity == "tool" else None


def _takes(draft: Draft, session: Session) -> Minutes | None:
    """Return the minutes that the session's record takes, or None when that cannot be told."""
    if session.activity == "checklist":
        record = draft.find(session.record, "checklist")
        return record.entry.minutes if record and record.entry else None
    tool = _tool(draft, session)
    if tool is None or not {*session.steps} <= {step.id for step in tool.steps}:
        return None
    if not session.steps:
        return tool.minutes
    used = [step.minutes for step in tool.steps if step.id in session.steps]
    return Minutes(min=sum(minutes.min for minutes in used), max=sum(minutes.max for minutes in used))
