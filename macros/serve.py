"""Serves both languages while somebody edits: `python -m macros.serve PORT`, which `handbook serve` begins."""

import sys
import tempfile
import threading
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path

import typer

from handbook import workbook
from handbook.addresses import LANGUAGE_FOLDERS
from handbook.building.build import CONFIGURATIONS
from handbook.handbook import Handbook
from handbook.problems.problem import Problem
from handbook.records.text import LANGUAGES, Language
from handbook.serving.http_server import Answer, News, server
from handbook.serving.live_handbook import LiveHandbook
from handbook.serving.pdfs_on_request import PdfsOnRequest
from handbook.terminal import report, signals
from handbook.terminal.error_exit import exit_at_faults
from macros.live_pages import LivePages

HOST = "127.0.0.1"


class _Both:
    """Both languages, as one."""

    def __init__(self, pages: Sequence[LivePages], news: News):
        self._pages, self._news = pages, news

    def show(self, handbook: Handbook) -> None:
        for pages in self._pages:
            pages.show(handbook)
        self._news.tell()

    def look_anew(self, handbook: Handbook) -> None:
        for pages in self._pages:
            pages.look_anew(handbook)
        self._news.tell()


def main(port: int) -> None:
    """Serve both languages on a port, English in its folder as on the site, until interrupted."""
    root, news = Path().absolute(), News()
    with exit_at_faults(), tempfile.TemporaryDirectory(prefix="handbook-") as aside, ExitStack() as last, ExitStack() as stack:
        tempfile.tempdir = aside  # what a request was making when the command ends goes with the rest
        live = LiveHandbook(root, stack.enter_context(workbook.worker_pool(1)), _tell)
        pdfs = PdfsOnRequest(root, Path(aside))
        pages = {
            language: LivePages(root, configuration, live.handbook, pdfs, Path(aside) / language)
            for language, configuration in CONFIGURATIONS.items()
        }
        serving = stack.enter_context(server(HOST, port, lambda path: _answer(pages, path), news))
        threading.Thread(target=serving.serve_forever, daemon=True).start()
        stack.callback(serving.shutdown)
        for language in pages:
            print(f"{language}: http://{HOST}:{port}/{LANGUAGE_FOLDERS[language]}", file=sys.stderr)
        following = threading.Thread(target=live.follow, args=[_Both(list(pages.values()), news)], daemon=True)
        following.start()
        last.callback(following.join)
        stack.callback(live.end)
        following.join()


def _answer(pages: Mapping[Language, LivePages], path: str) -> Answer:
    """Return what stands at a path: that of the language whose folder it is in."""
    language = next((one for one in pages if LANGUAGE_FOLDERS[one] and path.startswith(LANGUAGE_FOLDERS[one])), LANGUAGES[0])
    return pages[language].answer(path.removeprefix(LANGUAGE_FOLDERS[language]))


def _tell(faults: Sequence[Problem]) -> None:
    report.tell(faults)
    sys.stdout.flush()
    said = f"{report.count(len(faults), 'fault')}. What was good before stays." if faults else "No faults any more."
    report.say(said, aside=True)


if __name__ == "__main__":
    signals.heed()
    try:
        main(int(sys.argv[1]))
    except KeyboardInterrupt:
        sys.exit(0)
    except typer.Exit as told_already:
        sys.exit(told_already.exit_code)
