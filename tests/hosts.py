"""A host that can be stopped and started again at the same address, below a path of its own."""

import functools
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import ThreadingHTTPServer
from pathlib import Path

from tests.browser import Quiet

PATH = "faelles/haandbog"
"""Where the site stands on the host."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True  # a browser may hold a line open
    block_on_close = False


class Host:
    """Serves a copy of a site, which may be changed; nothing answers while it is `off`."""

    def __init__(self, site: Path, folder: Path):
        self.site = folder / PATH
        shutil.copytree(site, self.site)
        self._folder = folder
        self._start(0)
        self.address = f"http://127.0.0.1:{self._server.server_port}/{PATH}/"

    def _start(self, port: int) -> None:
        self._server = _Server(("127.0.0.1", port), functools.partial(Quiet, directory=str(self._folder)))
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05})
        self._thread.start()

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    @contextmanager
    def off(self) -> Iterator[None]:
        """Cut the network."""
        port = self._server.server_port
        self.stop()
        try:
            yield
        finally:
            self._start(port)
