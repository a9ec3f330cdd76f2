"""A run sheet is one flow: each step stands once, by the clock of the meeting that uses it, with the workshop's notes merged in."""

from handbook.meeting.plan import of_record
from handbook.workbook.books.meeting import Meeting
from handbook.workbook.books.running import MOST_LINES, agenda, cues, ends, plan_of


def test_a_tool_alone_begins_at_nought_and_holds_every_step(handbook):
    tools = handbook.of("tool")
    assert len(tools) > 5
    for tool in tools:
        plan = plan_of(handbook, Meeting("9:00"), tool)
        told = cues(handbook, plan)
        assert [cue.step for cue in told] == list(tool.steps), tool.id
        assert [cue.minutes for cue in told] == [step.minutes for step in tool.steps], tool.id
        assert told[0].line.minute == 0 and ends(plan) == (tool.minutes.max, ""), tool.id


def test_in_a_workshop_each_step_begins_within_the_session_that_uses_it(handbook):
    held = 0
    for workshop in handbook.of("workshop"):
        told = cues(handbook, plan_of(handbook, Meeting("9:00"), workshop))
        begin = 0
        for session in workshop.sessions:
            within = [cue for cue in told if cue.line.block.session is session]
            if session.minutes:
                assert within[0].line.minute == begin, (workshop.id, session.id)
                assert within[0].first and not any(cue.first for cue in within[1:]), (workshop.id, session.id)
            assert sum(cue.minutes for cue in within) == session.minutes, (workshop.id, session.id)
            if session.activity == "tool":
                tool = handbook.get("tool", session.record)
                assert [cue.step.id for cue in within] == list(session.steps or [step.id for step in tool.steps])
                held += 1
            begin += session.minutes
    assert held > 5


def test_what_a_session_says_stands_with_the_tool_s_step(handbook):
    merged = 0
    for workshop in handbook.of("workshop"):
        told = cues(handbook, plan_of(handbook, Meeting("9:00"), workshop))
        for session in workshop.sessions:
            first = next(cue for cue in told if cue.line.block.session is session)
            assert session.do is None or session.do in first.do, (workshop.id, session.id)
            assert session.facilitator is None or session.facilitator == first.notes[0], (workshop.id, session.id)
            merged += bool(session.facilitator and first.step and first.step.facilitator in first.notes)
    assert merged > 5


def test_an_agenda_is_short_and_holds_the_whole_meeting(handbook):
    plans = [of_record(handbook, record.id) for kind in ("tool", "workshop") for record in handbook.of(kind)]
    assert len(plans) > 20
    for plan in plans:
        stretches = agenda(handbook, plan)
        assert len(stretches) <= MOST_LINES, plan.title.en
        assert sum(stretch.minutes for stretch in stretches) == plan.minutes, plan.title.en
        assert all(stretch.titles for stretch in stretches), plan.title.en
