"""A tool's script follows the clock of the meeting that uses it."""

from handbook.meeting.plan import of_record
from handbook.workbook.books.timing import script


def test_a_tool_alone_begins_at_nought_and_holds_every_step(handbook):
    tools = handbook.of("tool")
    assert len(tools) > 5
    for tool in tools:
        told = script(tool, None)
        assert not told.timed and [cue.step for cue in told.cues] == list(tool.steps), tool.id
        assert told.cues[0].minute == 0 and told.end == tool.minutes.max, tool.id


def test_in_a_workshop_each_step_begins_within_the_session_that_uses_it(handbook):
    held = 0
    for workshop in handbook.of("workshop"):
        begins, spans = 0, {}
        for session in workshop.sessions:
            if session.activity == "tool":
                spans.setdefault(session.record, []).append((begins, begins + session.minutes, session.steps))
            begins += session.minutes
        for id, sessions in spans.items():
            tool = handbook.get("tool", id)
            told = script(tool, of_record(handbook, workshop.id))
            wanted = [step for *_, steps in sessions for step in steps or [step.id for step in tool.steps]]
            assert told.timed and [cue.step.id for cue in told.cues] == wanted, (workshop.id, id)
            for begin, end, steps in sessions:
                cues = [cue for cue in told.cues if begin <= cue.minute < end]
                assert cues[0].minute == begin and cues[-1].minute + cues[-1].minutes == end, (workshop.id, id)
                assert len(cues) == len(steps or tool.steps) and all(cue.minutes > 0 for cue in cues), (workshop.id, id)
                held += 1
    assert held > 5
