"""Material for MkDocs without anything of ours: the words of a built site as plain Markdown, to compare speed with."""

import shutil
from html.parser import HTMLParser
from pathlib import Path

import yaml

MARKS = {"h1": "# ", "h2": "## ", "h3": "### ", "h4": "#### ", "li": "- "}
BLOCKS = {*MARKS, "p", "dt", "dd", "td", "th", "figcaption", "summary"}
UNSEEN = {"script", "style", "svg", "template", "noscript"}


def bare(site: Path, to: Path, language: str) -> Path:
    """Write a folder that `mkdocs build` understands, with a page of Markdown for each page of a built site; return it."""
    shutil.rmtree(to, ignore_errors=True)
    pages = [path for path in site.rglob("index.html") if "<article" in path.read_text(encoding="utf-8")]
    assert pages, f"no page below {site}"
    for path in pages:
        page = to / "docs" / path.relative_to(site).with_suffix(".md")
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(_markdown(path.read_text(encoding="utf-8")), encoding="utf-8")
    theme = {"name": "material", "language": language, "font": False}
    settings = {"site_name": "Bare", "theme": theme, "plugins": ["search"], "markdown_extensions": ["attr_list", "md_in_html", "toc"]}
    (to / "mkdocs.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    return to


def _markdown(html: str) -> str:
    reader = _Reader()
    reader.feed(html)
    return "\n\n".join(block for block in (" ".join(block.split()) for block in reader.blocks) if block.strip("#- "))


class _Reader(HTMLParser):
    """Gathers the blocks of text of a page's article."""

    def __init__(self) -> None:
        super().__init__()
        self.blocks = [""]
        self.inside = False
        self.unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.inside = self.inside or tag == "article"
        self.unseen += tag in UNSEEN
        if tag in BLOCKS:
            self.blocks.append(MARKS.get(tag, ""))

    def handle_endtag(self, tag: str) -> None:
        self.inside = self.inside and tag != "article"
        self.unseen -= tag in UNSEEN

    def handle_data(self, data: str) -> None:
        if self.inside and not self.unseen:
            self.blocks[-1] += data.replace("<", "&lt;").replace("[", "\\[")
