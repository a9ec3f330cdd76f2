"""A page that is made by scripts says what it needs where one of them never comes."""

import pytest
from playwright.sync_api import expect

from tests.browser import visit


@pytest.mark.parametrize("folder", ["", "en/"])
@pytest.mark.parametrize("path", ["meeting/", "meeting/run/", "meeting/answer/", "take-along/"])
def test_a_page_whose_scripts_never_come_is_not_empty(browser, at, path, folder):
    with visit(browser, at) as reader:
        refused: list[str] = []

        def refuse(route):
            refused.append(route.request.url)
            route.abort()

        reader.context.route("**/assets/scripts/chunk-*", refuse)
        page = reader.context.new_page()
        page.goto(at + folder + path)
        needs = page.locator(".needs-script")
        expect(needs).to_have_count(1)
        assert refused
        assert needs.evaluate("one => getComputedStyle(one).visibility") == "hidden"
        # Not before the reader has waited for a while.
        page.evaluate("document.getAnimations().forEach((one) => one.finish())")
        expect(needs).to_be_visible()
        expect(needs.get_by_role("link")).to_be_visible()
