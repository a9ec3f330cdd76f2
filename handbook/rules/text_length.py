"""Whether words have room where they are printed, as far as fonts and measures tell without laying out; the build tells the rest."""

from collections.abc import Callable, Iterator
from pathlib import Path

from handbook.drawing.card_text_sizes import QUESTION_SIZES, TITLE_SIZES, CardTextSizes
from handbook.drawing.diagrams.charts import chart
from handbook.drawing.diagrams.lettering import FONT_FILES
from handbook.drawing.diagrams.shrinking import LEAST, misfits
from handbook.drawing.figures import DIAGRAMS
from handbook.problems.counts import letters as counted
from handbook.problems.problem import Location, Problem
from handbook.reading.draft import Draft, Written
from handbook.records.interface import Interface
from handbook.records.text import LANGUAGES, Language, Text
from handbook.rules import charts, diagrams, models
from handbook.words.markup import drawn, plain

OVERRIDES = Path("overrides")
_SHAPED = (diagrams.parts_fit_the_diagram, models.parts_have_declared_groups, charts.lines_join_boxes, charts.boxes_have_room)
"""What must hold of a model before it can be drawn."""
_NUMBER = "0.00"
"""A sheet's number before it is known; none is wider."""


def words_fit_their_shapes(draft: Draft) -> Iterator[Problem]:
    """The words of a drawing lie within their shapes, and are no smaller than 12 of its units, which is 9.5 points on paper."""
    overrides = _overrides(draft)
    if overrides is None:
        return
    undrawn = {problem.path for rule in _SHAPED for problem in rule(draft)}
    for written in draft.of("model"):
        model = written.entry
        if written.origin.file.path in undrawn:
            continue
        for language in LANGUAGES:
            drawings = [DIAGRAMS[model.diagram.kind](model, language, overrides)]
            drawings += [chart(part, language, overrides) for part in model.parts if part.chart]
            for drawing in drawings:
                for words, letters in misfits(drawing, overrides):
                    wrong = f"is about {counted(letters)} too long for its shape in the drawing, set in {LEAST:g} of its units"
                    yield written.problem(_place(written, words.text, language), wrong, "Shorten it.")


def questions_fit_their_cards(draft: Draft) -> Iterator[Problem]:
    """A tool's questions fit on cards in 11 points, between the step's title and the tool's, and its title on the opening card in 10."""
    overrides = _overrides(draft)
    words = next(written.entry for written in draft.written if written.type is Interface) or {}
    rules_of_play = [words.get("workbook", {}).get(f"cards-how-{n}") for n in (1, 2, 3)]
    step_word = words.get("labels", {}).get("step")
    if not overrides or not step_word or None in rules_of_play:
        return
    for written in draft.of("tool"):
        tool = written.entry
        for language in LANGUAGES:
            room, title = CardTextSizes(language, overrides), f"{_NUMBER} {drawn(tool.title, language)}"
            under = (drawn(tool.outcome, language), tuple(rule[language] for rule in rules_of_play))
            surplus = _surplus(drawn(tool.title, language), lambda text: room.title_size(text, *under) is not None)  # noqa: B023
            if surplus:
                wrong = f"is {counted(surplus)} too long for the opening card in {TITLE_SIZES[-1]:g} points, with the outcome under it"
                yield written.problem(("title", language), wrong, "Shorten it, or the outcome.")
            for step_index, step in enumerate(tool.steps):
                head = f"{step_word[language]} {step_index + 1} {drawn(step.title, language)}"
                for index, question in enumerate(step.questions):
                    least = QUESTION_SIZES["smallest"]
                    surplus = _surplus(drawn(question, language), lambda text: room.fits(text, least, head, title))  # noqa: B023
                    if surplus:
                        location = ("steps", step_index, "questions", index, language)
                        wrong = f"is {counted(surplus)} too long for a card in {least:g} points"
                        yield written.problem(location, wrong, "Shorten it, or ask two questions.")


def _surplus(text: str, fits: Callable[[str], bool]) -> int:
    """Return how many letters at the end of a text are too many."""
    if fits(text):
        return 0
    low, high = 0, len(text)
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if fits(text[:middle]) else (low, middle)
    return len(text) - low


def _place(written: Written, text: str, language: Language) -> Location:
    """Return where the text of a drawing's words stands in the record."""
    for found in written.found:
        if found.type is Text and isinstance(found.in_language(language), str):
            said = plain(found.in_language(language))
            if text in (found.in_language(language), said) or text.partition(". ")[2] == said:
                return (*found.location, language)
    return ("diagram",)


def _overrides(draft: Draft) -> Path | None:
    """Return where the fonts are, if they are there."""
    overrides = draft.root / OVERRIDES
    return overrides.absolute() if all((overrides / "theme/assets/fonts" / name).is_file() for name in FONT_FILES.values()) else None
