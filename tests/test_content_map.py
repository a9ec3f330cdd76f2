"""The content map: what the handbook must hold, by theme and kind. What else must hold of it, the check tells."""

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


@pytest.mark.parametrize(("theme", "kind"), RECORDS)
def test_every_record_of_the_map_is_there(handbook, theme, kind):
    wanted = RECORDS[theme, kind].split()
    found = {entry.id for entry in handbook.within(theme, kind)}
    assert wanted
    assert set(wanted) <= found
