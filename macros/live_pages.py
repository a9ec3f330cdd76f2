"""The pages of one language while somebody edits, each drawn when it is asked for. A seam, as `hooks.py` is."""

import sys
import threading
from http import HTTPStatus
from pathlib import Path

from mkdocs.config import load_config
from mkdocs.structure.files import File

from handbook.handbook import Handbook
from handbook.search import index_files as search_index
from handbook.serving.http_server import Answer
from handbook.serving.pdfs_on_request import PdfsOnRequest
from handbook.site.scripts import Unbundled
from macros.page_build import PageBuild


class LivePages:
    """The pages of one language; `folder` is for what is made as a file."""

    def __init__(self, root: Path, configuration: str, handbook: Handbook, pdfs: PdfsOnRequest, folder: Path):
        self._root, self._configuration, self._pdfs = root, configuration, pdfs
        self._lock = threading.RLock()
        self._good: dict[str, bytes] = {}
        self._folder = folder
        self.look_anew(handbook)

    def look_anew(self, handbook: Handbook) -> None:
        """Show a handbook with everything around it read again: configuration, templates, prose pages and files."""
        with self._lock:
            config = load_config(str(self._root / self._configuration), site_dir=str(self._folder))
            config["handbook"] = handbook
            config.plugins.on_startup(command="serve", dirty=False)
            config = config.plugins.on_config(config)
            try:
                self._build = PageBuild(config)
            except Unbundled as fault:
                if not hasattr(self, "_build"):
                    raise
                print(fault, file=sys.stderr)  # what was good before stays
                return
            self._config = config
            self._handbook, self._searched = handbook, False

    def show(self, handbook: Handbook) -> None:
        """Show a handbook from now on."""
        with self._lock:
            before = self._config["site"].pages.keys()
            self._config["site"] = self._config["site"].of(handbook)
            self._handbook, self._searched = handbook, False
            if self._config["site"].pages.keys() != before:
                self._build = PageBuild(self._config)

    def answer(self, path: str) -> Answer:
        """Return what stands at a path below the language's front page."""
        with self._lock:
            if path.endswith("/") or not path:
                file = self._build.pages.get(path or "./")
                if file:
                    return Answer(self._page(file))
                path += "index.html"  # a record's old address, which leads on
            if path in self._build.files:
                made = self._config["site"].files.get(path, self._build.files[path].content_bytes)
                return Answer(made.encode() if isinstance(made, str) else made)
            if path in self._config.theme.static_templates:
                return Answer(self._build.template(path))
        found = self._search(path) if path.startswith("search/") else self._sheet(path) if path.startswith("workbook/") else None
        return Answer(found.read_bytes()) if found and found.is_file() else self._not_found()

    def _page(self, file: File) -> bytes:
        """Draw a page; one that cannot be drawn is told, and shown as it last could."""
        try:
            self._good[file.url] = self._build.page(file)
        except (Exception, SystemExit) as fault:
            told = str(fault) or type(fault).__name__
            print(f"{file.src_uri} cannot be shown as it is now: {told}", file=sys.stderr)
            if file.url not in self._good:
                return f"<!doctype html><html><body><p>{told}</p></body></html>".encode()
        return self._good[file.url]

    def _not_found(self) -> Answer:
        with self._lock:
            return Answer(self._build.template("404.html"), HTTPStatus.NOT_FOUND)

    def _search(self, path: str) -> Path:
        with self._lock:
            if not self._searched:
                site = self._config["site"]
                search_index.write(site.handbook, site.language, self._root, self._folder)
                self._searched = True
        return self._folder / path

    def _sheet(self, path: str) -> Path | None:
        try:
            return self._pdfs.file(self._handbook, path.removeprefix("workbook/"))
        except Exception as fault:
            print(f"{path} cannot be made: {fault}", file=sys.stderr)
            return None
