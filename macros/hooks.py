"""What MkDocs calls while it builds. A seam: everything is done in `handbook`."""

import shutil
import sys
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from handbook.addresses import LANGUAGE_FOLDERS
from handbook.building import pickled_handbook
from handbook.problems.problem import ProblemsFound
from handbook.problems.refusal import refusal
from handbook.search import index_files as search_index
from handbook.site.pdf_offers import Unmade
from handbook.site.scripts import Unbundled
from handbook.site.site import Site
from handbook.words.wording import UnknownWord

_serving = False
_site: Site | None = None


def on_startup(*, command: str, dirty: bool) -> None:
    global _serving
    _serving = command == "serve"


@event_priority(100)  # before the macros plugin, which asks for the site
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Load the handbook; a fault in the data stops the build with one line for each. While serving, the last good pages stay."""
    global _site
    root = Path(config.config_file_path).parent
    language = config.theme["language"]
    try:
        handbook = config.get("handbook") or pickled_handbook.load(root)  # the one that is served live, or the one in the files
        _site = Site(handbook, language, root, theme_styles=sorted(_theme(config).glob("assets/stylesheets/*.css")))
    except ProblemsFound as found:
        told = f"{found}\n{len(found.problems)} fault(s). Nothing new is built."
        if not (_serving and _site):
            raise Abort(told) from None
        print(told, file=sys.stderr)
    except Unmade as missing:
        raise Abort(str(missing)) from None
    config["site"] = _site
    config.extra["serving"] = _serving  # a policy for scripts would stop the one by which MkDocs reloads a page
    if not _serving:
        config.site_url = config["site"].handbook.address + LANGUAGE_FOLDERS[language]
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages made from records, the style sheet and the scripts, and leave out the theme's own files."""
    theme, site = str(_theme(config)), config["site"]
    made = site.files | {path: page.front for path, page in site.pages.items()}
    for file in [file for file in files if file.src_dir == theme or file.is_css() or file.src_uri in made]:
        files.remove(file)
    for path, content in made.items():
        files.append(File.generated(config, path, content=content))
    return files


def on_post_build(config: MkDocsConfig) -> None:
    """Write the search's index. While serving, let the links to the workbooks lead to the last ones made."""
    root, site = Path(config.config_file_path).parent, config["site"]
    search_index.write(site.handbook, site.language, root, Path(config.site_dir))
    made = root / "build" / "workbook"
    if _serving and made.is_dir():
        shutil.copytree(made, Path(config.site_dir) / "workbook", dirs_exist_ok=True)


def on_build_error(error: Exception) -> None:
    """Tell in one line what the machine refuses, such as to write on a full disk, and what is wrong with the scripts."""
    refused = refusal(error) if isinstance(error, OSError) else str(error) if isinstance(error, Unbundled) else None
    if refused:
        raise Abort(refused) from None


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Draw pages made from records, mark the glossary's terms, and take the table of contents from the headings that are there."""
    site, path = config["site"], page.file.src_uri
    try:
        drawn = site.body(site.pages[path], page.url) if path in site.pages else html
    except UnknownWord as missing:
        raise Abort(f"{path}: {missing}") from None
    html, headings = site.finish(drawn, page.url, path)
    page.toc = get_toc(headings)
    return html


def _theme(config: MkDocsConfig) -> Path:
    """Return the folder of Material's own templates and files; ours come before it."""
    return Path(config.theme.dirs[1])
