"""What MkDocs asks for the frame round a page. A seam, as `hooks.py` is."""

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from handbook.drawing.templates import kept_bytecode
from handbook.words.typography import typeset


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Let the frame's templates be compiled once, like those of the records."""
    env.bytecode_cache = kept_bytecode(Path(config.config_file_path).parent, config["site"].language)
    return env


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Set what the head of a page of prose says as the language has it; Markdown sees to the rest."""
    page.meta.update({name: typeset(page.meta[name], config["site"].language) for name in ("title", "description") if name in page.meta})
    return markdown


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Any) -> dict[str, Any]:
    """Give the page's frame its words, menu and twin."""
    context["here"] = config["site"].around(page.file.src_uri, page.url)
    return context


def on_template_context(context: dict[str, Any], template_name: str, config: MkDocsConfig) -> dict[str, Any]:
    """Give the templates that are no page (404, site map) the same; the first one is shown at any depth."""
    front = urlsplit(config.site_url or "/").path if template_name == "404.html" else ""
    context["here"] = config["site"].around("", "", front)
    return context
