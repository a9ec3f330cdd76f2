"""The content map: what the handbook must hold, by theme and kind, and how many parts the sources give."""

import pytest

RECORDS = {
    ("work-communities", "model"): "four-communities two-perspectives structure-and-leadership trends-that-weaken core-task",
    ("professional-clusters", "model"): (
        "professional-cluster cluster-structures cluster-leadership cluster-everyday-life why-clusters relational-rents"
    ),
    ("specialist-careers", "model"): ("specialist-pipeline four-key-tasks pipeline-by-sector pipeline-prerequisites why-specialists"),
    ("professional-leadership", "model"): (
        "seven-reasons five-disciplines leadership-ideals hybrid-types three-perspectives interventionist interactionist "
        "autopoietic sense-making ten-elements professional-capital plural-professionalism t-shaped perma "
        "psychological-calm motivation professional-bureaucracy operations-and-development dilemmas kinds-of-knowledge"
    ),
    ("wicked-problems", "model"): (
        "simple-and-wicked hole-in-the-wall four-actors organisation-designs four-keys in-the-washing-machine immune-system"
    ),
    ("work-communities", "checklist"): "twelve-imbalances weakening-trends-check structures-and-leadership-check core-task-on-monday",
    ("professional-clusters", "checklist"): "cluster-readiness",
    ("specialist-careers", "checklist"): "pipeline-readiness key-tasks-coverage",
    ("professional-leadership", "checklist"): ("which-perspective willing-hybrid-check perma-check calm-check professional-capital-check"),
    ("wicked-problems", "checklist"): "is-it-wicked design-choice four-keys-check leaders-next-steps",
    ("work-communities", "tool"): (
        "right-balances organisational-dialogue task-dialogue professional-dialogue collegial-dialogue core-task-dialogue "
        "follow-up-meeting"
    ),
    ("professional-clusters", "tool"): "cluster-conversation cluster-onboarding cluster-week",
    ("specialist-careers", "tool"): "pipeline-conversation career-conversation",
    ("professional-leadership", "tool"): (
        "interventionist-dialogue interactionist-dialogue autopoietic-dialogue what-is-the-problem what-leads-here "
        "in-each-others-shoes value-questions closing-reflection how-did-we-get-here "
        "dilemma-cards"
    ),
    ("wicked-problems", "tool"): ("map-the-ecosystem find-the-hole design-comparison four-keys-canvas immune-system-talk"),
    ("work-communities", "workshop"): "balance-90 community-half-day",
    ("professional-clusters", "workshop"): "cluster-start",
    ("specialist-careers", "workshop"): "specialist-start",
    ("professional-leadership", "workshop"): "leadership-day",
    ("wicked-problems", "workshop"): "wicked-half-day",
}

PARTS = {
    "four-communities": 4,
    "two-perspectives": 2,
    "structure-and-leadership": 10,
    "trends-that-weaken": 8,
    "specialist-pipeline": 3,
    "four-key-tasks": 4,
    "pipeline-by-sector": 3,
    "seven-reasons": 7,
    "five-disciplines": 5,
    "hybrid-types": 4,
    "three-perspectives": 3,
    "sense-making": 6,
    "ten-elements": 10,
    "professional-capital": 3,
    "plural-professionalism": 4,
    "t-shaped": 2,
    "perma": 5,
    "psychological-calm": 4,
    "four-actors": 4,
    "organisation-designs": 7,
    "four-keys": 4,
    "simple-and-wicked": 2,
    "cluster-structures": 3,
}

QUESTIONS = {
    "interventionist-dialogue": (7, 6),
    "interactionist-dialogue": (7, 4),
    "autopoietic-dialogue": (6, 6),
}

MINUTES = {"balance-90": 90, "cluster-start": 120, "specialist-start": 120}


@pytest.mark.parametrize(("theme", "kind"), RECORDS)
def test_every_record_of_the_map_is_there(handbook, theme, kind):
    wanted = RECORDS[theme, kind].split()
    found = {entry.id for entry in handbook.within(theme, kind)}
    assert set(wanted) <= found


@pytest.mark.parametrize("model", PARTS)
def test_a_model_has_as_many_parts_as_its_source(handbook, model):
    assert len(handbook.get("model", model).parts) == PARTS[model]


def test_the_interactionist_model_has_three_marks_and_six_relations(handbook):
    groups = [part.group for part in handbook.get("model", "interactionist").parts]
    assert 6 in {groups.count(group) for group in groups}


def test_twelve_imbalances_draw_a_profile_of_the_four_communities(handbook):
    checklist = handbook.get("checklist", "twelve-imbalances")
    assert len(checklist.items) == 12
    rows = handbook.profile(checklist)
    assert len(rows) == 4
    assert all(any(marks) for _, marks in rows)


def test_right_balances_has_four_steps_in_sixty_to_ninety_minutes(handbook):
    tool = handbook.get("tool", "right-balances")
    assert len(tool.steps) == 4
    assert (tool.minutes.min, tool.minutes.max) == (60, 90)


def test_the_community_dialogues_have_three_rounds(handbook):
    for community in ("organisational", "task", "professional", "collegial"):
        ids = [step.id for step in handbook.get("tool", f"{community}-dialogue").steps]
        assert [id for id in ids if id in ("in-general", "challenges", "frame")] == ["in-general", "challenges", "frame"]


@pytest.mark.parametrize("tool", QUESTIONS)
def test_a_dialogue_asks_as_many_questions_as_its_source(handbook, tool):
    counts = [len(step.questions) for step in handbook.get("tool", tool).steps]
    assert sum(counts) == sum(QUESTIONS[tool])


def test_the_workshops_last_as_long_as_they_promise(handbook):
    for workshop in handbook.of("workshop"):
        assert workshop.minutes == workshop.promised_minutes
        assert workshop.minutes == MINUTES.get(workshop.id, workshop.minutes)
        assert workshop.minutes < 120 or any(session.activity == "break" for session in workshop.sessions)


def test_there_are_terms_and_sources_enough(handbook):
    assert len(handbook.of("term")) >= 70
    assert len(handbook.of("source")) >= 45
    assert all(source.cited_for.da for source in handbook.of("source"))


def test_no_record_is_an_island(handbook):
    assert handbook.sheets
    for _, record in handbook.sheets:
        assert len(handbook.related(record)) >= 2, record.id


def test_every_theme_has_a_path(handbook):
    assert len(handbook.of("theme")) == 5
    for theme in handbook.of("theme"):
        assert len(theme.start_here) >= 3
