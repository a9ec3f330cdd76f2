"""What a room sees on the wall is there at once: nothing of any step, checklist or model lies below the screen."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from handbook.addresses import LANGUAGE_FOLDERS
from handbook.records.text import LANGUAGES, Language
from tests.browser import served, visit

WALL = {"width": 1920, "height": 1080}
LOOK = """() => {
    const seen = []
    while (document.querySelector(".room")) {
        seen.push([document.querySelector(".room__title").textContent, document.documentElement.scrollHeight])
        document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "PageDown", bubbles: true }))
    }
    return seen
}"""


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_that_a_room_sees_fits_on_the_wall(language: Language, browser: Browser, pages: Path) -> None:
    front = LANGUAGE_FOLDERS[language]
    records = json.loads((pages / front / "meeting/facts.json").read_text(encoding="utf-8"))["records"]
    plan = "~".join(record["id"] for record in records if record["kind"] != "workshop")
    with served(pages) as address, visit(browser, address, viewport=WALL) as reader:
        page = reader.open(f"{front}meeting/run/#1~{plan}")
        page.locator("[data-begin]").click()
        page.locator("button[data-room]").click()
        seen = page.evaluate(LOOK)
    assert len(seen) > 150
    assert [(title, height) for title, height in seen if height > WALL["height"]] == []
