"""A plan saved as an order makes the same meeting on paper, with the organisation and the logo that the browser keeps."""

from pathlib import Path

import pikepdf
import pypdf
from PIL import Image
from playwright.sync_api import Browser, expect

from handbook.reading import loader
from handbook.rules import orders
from tests import tree
from tests.browser import visit

PLAN = "meeting/#1~t=Møde+på+Ærø~d=2026-12-01~s=905~p=9~!welcome.5~side-talk~!goodbye"


def test_a_saved_order_carries_the_logo_and_makes_the_workbook(browser: Browser, paper: str, store: Path, tmp_path: Path) -> None:
    root = tree.small(tmp_path / "small", store)
    Image.new("RGB", (120, 40), "#1c587a").save(tmp_path / "logo.png")
    with visit(browser, paper, accept_downloads=True) as reader:
        page = reader.open(PLAN)
        page.locator(".house summary").click()
        page.locator("#house-organisation").fill("Ærø Kommune")
        page.locator("#house-organisation").blur()
        page.locator("[data-logo]").set_input_files(tmp_path / "logo.png")
        expect(page.locator(".house__logo img")).to_be_visible()
        with page.expect_download() as download:
            page.locator("[data-save]").click()
        download.value.save_as(root / "order.yml")
        kept = page.evaluate("JSON.parse(localStorage.getItem('house')).logo")
    order, logo = orders.from_file(loader.read(root), root / "order.yml")
    assert (order.organisation, order.start, logo) == ("Ærø Kommune", "9:05", kept)
    done = tree.run(root, "workbook", "--order", "order.yml")
    assert done.returncode == 0, done.stdout + done.stderr
    whole = root / next(line for line in done.stdout.split() if line.endswith("moede-paa-aeroe-2026-12-01-da.pdf") and "print-" not in line)
    assert "Ærø Kommune" in pypdf.PdfReader(whole).pages[0].extract_text()
    with pikepdf.open(whole) as pdf:
        assert [(int(picture.Width), int(picture.Height)) for picture in pdf.pages[0].get_images().values()] == [(120, 40)]
