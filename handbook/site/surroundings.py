"""What every template of the site can ask for, beside the record that it draws."""

from typing import Any

from handbook import changes
from handbook.form import configuration
from handbook.handbook import Handbook
from handbook.meeting.materials import materials
from handbook.records.text import OTHER, Language
from handbook.site import choices, pdf_offers
from handbook.site.kit_box import box
from handbook.site.lists import Lists
from handbook.site.theme_map import theme_map
from handbook.site.workbook_page import WorkbookPage
from handbook.workbook.books.editions import read_together


def surroundings(handbook: Handbook, language: Language, lists: Lists) -> dict[str, Any]:
    """Return what templates can ask for, by name; raises pdf_offers.Unmade when PDFs that the pages offer were not made."""
    offers = pdf_offers.from_environment(handbook)
    return {
        "choices": choices,
        "lists": lists,
        "changes": changes,
        "read_together": read_together,
        "other_language": OTHER[language],
        "pdf_offers": offers,
        "theme_map": lambda theme: theme_map(handbook, theme),
        "page_span": pdf_offers.span,
        "workbook_page": WorkbookPage(handbook, offers),
        "form_can_save": configuration.can_save(handbook),
        "form_path": configuration.entry_path,
        "kit_box": lambda record: box(handbook, offers, record),
        "materials": lambda record: materials(handbook, record),
    }
