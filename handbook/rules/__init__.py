"""The rules that go beyond the types, one noun a module. A rule's docstring is the rule."""

from collections.abc import Callable, Iterator

from handbook.draft import Draft
from handbook.problem import Problem
from handbook.rules import (
    checklists,
    dates,
    files,
    inline_markdown,
    interface_words,
    languages,
    links,
    macros,
    models,
    names,
    pages,
    references,
    sources,
    terms,
    tools,
    white_space,
    workshops,
)

Rule = Callable[[Draft], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    files.only_known_files,
    files.heads_name_the_schema,
    names.file_name_is_id,
    names.ids_are_unique,
    names.ids_in_lists_are_unique,
    names.anchors_are_unique,
    names.theme_numbers_are_unique,
    references.references_exist,
    references.nothing_refers_to_itself,
    references.related_stands_once,
    models.parts_have_the_facets,
    models.parts_have_declared_groups,
    checklists.items_point_at_the_profile,
    tools.split_is_between_steps,
    workshops.sessions_name_what_they_are,
    workshops.sessions_use_steps_of_the_tool,
    workshops.sessions_have_time_enough,
    workshops.sessions_add_up,
    sources.sources_are_used,
    terms.terms_are_used,
    dates.dates_are_likely,
    white_space.texts_have_no_stray_white_space,
    inline_markdown.texts_have_no_html,
    inline_markdown.braces_are_placeholders,
    links.links_lead_somewhere,
    languages.placeholders_agree,
    languages.links_agree,
    languages.questions_agree,
    interface_words.vocabulary_has_words,
    pages.pages_are_readable,
    pages.pages_have_a_twin,
    pages.pages_have_title_and_description,
    pages.pages_have_one_main_heading,
    pages.page_anchors_agree,
    pages.page_links_lead_somewhere,
    macros.macros_name_what_exists,
)
"""Every rule, an explicit list; to add one, write it and name it here."""
