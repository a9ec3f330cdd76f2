"""Fetches what sheets are made from. WeasyPrint unpacks each font in Python whenever a process begins, half a second for ours.

So fonts are handed to it as they are unpacked, and kept that way.
"""

from collections.abc import Mapping
from contextlib import closing, suppress
from importlib.metadata import version
from io import BytesIO
from pathlib import Path

from fontTools.ttLib import woff2
from weasyprint import URLFetcher
from weasyprint.urls import URLFetcherResponse

from handbook.cache.store import Store, digest

KEPT_IN = Path(".build/cache/fonts")
"""Where, in the handbook's folder, fonts are kept that were unpacked before."""
PACKED, UNPACKED = ".woff2", ".ttf"


class Fetcher(URLFetcher):
    """Fetches files of this machine and nothing else, fonts as they are unpacked; those that are kept in a store are not unpacked again."""

    def __init__(self, store: Store):
        super().__init__(allowed_protocols={"file", "data"})
        self._store = store

    def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> URLFetcherResponse:
        """Return what is at an address; raises ValueError or URLError for what is not to be had."""
        response = super().fetch(url, headers)
        if not url.endswith(PACKED):
            return response
        with closing(response):
            return URLFetcherResponse(url, self._unpacked(response.read()))

    def _unpacked(self, packed: bytes) -> bytes:
        key = digest(packed, version("fonttools"))
        kept = self._store.content(key, UNPACKED)
        if kept is not None:
            return kept
        unpacked = BytesIO()
        woff2.decompress(BytesIO(packed), unpacked)
        with suppress(OSError):  # without a place to keep it, it is unpacked once more
            self._store.keep(key, UNPACKED, unpacked.getvalue())
            self._store.sweep()
        return unpacked.getvalue()
