"""PDFs that are made when somebody asks for one, while the handbook is being edited."""

import threading
from pathlib import Path

from handbook import workbook
from handbook.handbook import Handbook


class PdfsOnRequest:
    """Makes single books of a handbook into a folder, one after the other; what was made before from the same is not made again."""

    def __init__(self, root: Path, folder: Path):
        self._root, self._folder, self._one = root, folder, threading.Lock()

    def file(self, handbook: Handbook, name: str) -> Path | None:
        """Return a book's PDF or its picture, made from this handbook, or None when there is none; raises what `workbook.make` does."""
        pdf = Path(name).with_suffix(".pdf").name
        book = next((book for book in workbook.orderable(handbook) if pdf in book.files.values()), None)
        if book is None:
            return None
        with self._one:
            workbook.make(handbook, self._root, self._folder, only=[book])
        path = self._folder / name
        return path if path.is_file() else None
