"""The register: which tools to take up on which occasion, and the questions that they open with."""

from typing import get_args

from handbook.handbook import Handbook
from handbook.records.text import Text
from handbook.records.tool import Tool
from handbook.records.vocabulary import Occasion

QUESTIONS = 2
"""How many questions of each tool are given, so that the register stays at a few pages."""


def register(handbook: Handbook) -> list[tuple[str, list[tuple[Tool, tuple[Text, ...]]]]]:
    """Return every occasion that a tool is for, in the vocabulary's order, with its tools and their first questions."""
    tools = [record for _, record in handbook.sheets if isinstance(record, Tool)]
    occasions = [(occasion, [tool for tool in tools if occasion in tool.occasions]) for occasion in get_args(Occasion)]
    return [(occasion, [(tool, first_questions(tool)) for tool in named]) for occasion, named in occasions if named]


def first_questions(tool: Tool) -> tuple[Text, ...]:
    """Return the first questions that a tool asks."""
    return tuple(question for step in tool.steps for question in step.questions)[:QUESTIONS]
