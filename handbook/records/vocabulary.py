"""The closed lists that records choose from; their labels stand in `data/interface.yml`."""

from typing import Any, Literal

Audience = Literal[
    "everyone",
    "leader",
    "leader-group",
    "top-management",
    "union-representative",
    "safety-representative",
    "med-committee",
    "safety-group",
    "trio",
    "hr-consultant",
    "facilitator",
    "team",
    "specialists",
    "project-group",
    "cross-organisation",
]
Occasion = Literal[
    "workplace-assessment",
    "annual-safety-discussion",
    "restructuring",
    "team-day",
    "new-team",
    "strategy",
    "onboarding",
    "career-talk",
    "daily-cooperation",
    "high-pressure",
    "staff-meeting",
    "leader-development",
    "new-project",
    "cross-sector",
    "evaluation",
]
Seating = Literal["alone", "pairs", "groups", "all"]
AgreementField = Literal["what", "who", "by-when", "follow-up"]
Activity = Literal["tool", "model", "checklist", "talk", "break"]
PropKind = Literal["cards", "signs", "strips", "canvas", "case"]
Moment = Literal["check-in", "warm-up", "ending"]
DiagramKind = Literal[
    "ring", "balance", "pillars", "pressure", "stairs", "timeline", "comparison", "wheel", "keys", "t", "spectrum", "charts"
]
Colour = Literal["brick", "fjord", "moss", "plum", "ochre"]
SourceType = Literal["book", "chapter", "article", "report", "pamphlet", "thesis", "web-page", "work"]
Form = Literal[
    "book",
    "guide",
    "run-sheet",
    "participant",
    "handout",
    "tally",
    "cards",
    "cards-press",
    "poster",
    "poster-tiles",
    "working-poster",
    "working-poster-tiles",
    "prop",
    "theme-book",
    "large-print",
    "bilingual",
    "custom",
]
Sides = Literal["one", "two-long", "two-short"]
ColourUse = Literal["black", "helps", "needed"]
Copies = Literal["person", "pair", "group", "room"]

GROUPS: dict[str, Any] = {
    "audiences": Audience,
    "occasions": Occasion,
    "seatings": Seating,
    "moments": Moment,
    "prop-kinds": PropKind,
    "agreement-fields": AgreementField,
    "activities": Activity,
    "source-types": SourceType,
    "sides": Sides,
    "colour-use": ColourUse,
    "copies": Copies,
}
"""The groups of `data/interface.yml` whose names are the values of a list; colours are never shown."""
GROUP_OF = {values: group for group, values in GROUPS.items()}

RESULT_PLACES = (
    ("audiences", "med-committee"),
    ("audiences", "safety-group"),
    ("audiences", "leader-group"),
    ("occasions", "workplace-assessment"),
    ("occasions", "annual-safety-discussion"),
    ("occasions", "staff-meeting"),
)
"""Where the result of a meeting goes on, in the order in which an agreement's sheet lists them: group and name of each word."""
