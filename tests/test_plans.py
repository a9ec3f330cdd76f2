"""A plan holds all that a meeting takes up, its minutes add up, and what will not work is told before people come."""

import pytest

from handbook.meeting.copies import groups
from handbook.meeting.kit import kit, kit_beside
from handbook.meeting.plan import Block, Plan, of_record
from handbook.meeting.timetable import clock, lines, notices
from handbook.records.text import Text

TITLE = Text(da="Et møde", en="A meeting")


def talk(minutes: int, activity: str = "talk") -> Block:
    return Block(activity, TITLE, minutes, minutes, minutes)


def told(handbook, plan: Plan) -> dict[str, int]:
    """Return what is told of a plan, with how much."""
    return {notice.thought: notice.number for notice in notices(handbook, plan)}


def test_a_workshop_is_a_plan_whose_sessions_last_as_long_as_they_say(handbook):
    workshops = handbook.of("workshop")
    assert len(workshops) > 5
    for workshop in workshops:
        plan = of_record(handbook, workshop.id)
        assert plan.minutes == workshop.minutes and not plan.fit.short and not plan.fit.spare, workshop.id
        for session in workshop.sessions:
            blocks = [block for block in plan.blocks if block.session is session]
            assert sum(block.minutes for block in blocks) == session.minutes, (workshop.id, session.id)
            assert [block.step for block in blocks if block.step] == list(session.steps) or not session.steps
        assert all(block.min <= block.minutes <= block.max for block in plan.blocks), workshop.id


def test_a_tool_is_a_plan_of_its_steps_and_lasts_as_long_as_there_is(handbook):
    tools = handbook.of("tool")
    assert len(tools) > 20
    for tool in tools:
        plan = of_record(handbook, tool.id).lasting(75)
        assert [block.step for block in plan.blocks] == [step.id for step in tool.steps]
        assert plan.minutes == 75 + plan.fit.short - plan.fit.spare, tool.id
        assert (plan.minutes == 75) == (tool.minutes.min <= 75 <= tool.minutes.max), tool.id


def test_what_is_short_is_said_with_what_to_leave_out(handbook):
    plan = of_record(handbook, "right-balances").lasting(40)
    assert plan.fit.short == 20 and told(handbook, plan)["short"] == 20
    assert [block.step for block in plan.left_out] == ["look-at-the-whole"]
    assert of_record(handbook, "right-balances").lasting(20).left_out is None
    assert of_record(handbook, "right-balances").lasting(75).left_out == ()


def test_every_block_begins_where_the_one_before_it_ends(handbook):
    plan = of_record(handbook, "balance-90")
    timed = lines(Plan(plan.title, plan.blocks, start="13:30"))
    assert [line.begins for line in timed][:2] == ["13:30", "13:35"]
    assert timed[-1].minute + timed[-1].block.minutes == 90
    assert clock("23:50", 20) == "0:10" and clock("", 20) == ""


@pytest.mark.parametrize(
    ("plan", "expected"),
    [
        (Plan(TITLE, (talk(120),)), {}),
        (Plan(TITLE, (talk(70), talk(55))), {"no-break": 125}),
        (Plan(TITLE, (talk(70), talk(10, "break"), talk(55))), {}),
        (Plan(TITLE, (talk(60),), start="15:30"), {"late": 30}),
        (Plan(TITLE, (talk(60),), start="15:00"), {}),
        (Plan(TITLE, (talk(60),), start="19:00"), {}),
        (Plan(TITLE, (talk(60),)).lasting(75), {"spare": 15}),
    ],
)
def test_what_will_not_work_is_told(handbook, plan, expected):
    assert told(handbook, plan) == expected


@pytest.mark.parametrize(("people", "expected"), [(3, {"few": 4}), (9, {}), (20, {}), (23, {"large": 20})])
def test_too_few_or_too_many_people_are_told(handbook, people, expected):
    plan = of_record(handbook, "right-balances").lasting(75)
    assert told(handbook, Plan(plan.title, plan.blocks, people=people)) == expected


def test_a_checklist_without_time_is_told(handbook):
    block = of_record(handbook, "twelve-imbalances").blocks[0]
    untimed = Block(block.activity, block.title, 0, 0, 0, block.record)
    plan = Plan(TITLE, (talk(10), untimed))
    assert [(notice.thought, notice.record) for notice in notices(handbook, plan)] == [("untimed", "twelve-imbalances")]
    assert [line.block for line in lines(plan)] == [plan.blocks[0]]


def test_groups_are_of_three_to_five():
    for people in range(3, 500):
        count = groups(people)
        assert people / count <= 5 and people // count >= 3, people
    assert [groups(people) for people in (1, 5, 6, 9, 23)] == [1, 1, 2, 3, 6]


def test_a_kit_has_one_for_each_person_group_and_room(handbook):
    found = {item.edition.form: item.number for item in kit(handbook, "right-balances", 9)}
    assert found["handout"] == 9 and found["cards"] == 3
    of_workshop = kit(handbook, "balance-90", 9)
    assert of_workshop[0].edition.form == "run-sheet"
    assert {item.edition.form: item.number for item in of_workshop}["participant"] == 9
    assert {item.record.id for item in of_workshop if item.edition.form == "cards"} == {"right-balances"}
    assert all(item.number is None for item in kit(handbook, "right-balances"))


def test_a_workbook_of_ones_own_comes_with_what_lies_on_tables(handbook):
    edition = next(edition for edition in handbook.of("edition") if edition.form == "custom")
    items = kit_beside(handbook, ["four-communities", "right-balances"], edition, 9)
    assert items[0].edition is edition and items[0].number == 9
    beside = {(item.edition.form, item.record.id) for item in items[1:] if item.record}
    assert {("poster", "four-communities"), ("cards", "right-balances")} <= beside
    assert not {"handout", "participant", "run-sheet"} & {form for form, _ in beside}
