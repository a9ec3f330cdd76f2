"""Serves pages that are drawn when they are asked for, and tells the browsers that show one when there is a newer one."""

import errno
import threading
from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from urllib.parse import unquote, urlsplit

CHANGES = "/~changes"
"""Where a browser waits for the news that what it shows is old."""
ALIVE = 15
"""After how many seconds of silence a waiting browser is told that the server is there."""
_RELOADS = '<script>new EventSource("{address}?{version}").onmessage = () => location.reload()</script></body>'
_OWN_POLICY = b"Content-Security-Policy"
"""A page with a policy of its own, as the form has, would forbid that script; and the form must not lose what is being typed."""


@dataclass(frozen=True)
class Answer:
    """What is sent for a path: its content, of the type that its name tells; a page's path ends in a slash."""

    content: bytes
    status: HTTPStatus = HTTPStatus.OK


class News:
    """Counts the changes, and lets browsers wait for the next one."""

    def __init__(self) -> None:
        self.version = 0
        self._changed = threading.Condition()

    def tell(self) -> None:
        """Say that there is something new."""
        with self._changed:
            self.version += 1
            self._changed.notify_all()

    def wait(self, version: int) -> bool:
        """Wait until there is something newer than a version, or for as long as a browser may wait in silence; whether there is."""
        with self._changed:
            return self._changed.wait_for(lambda: self.version > version, ALIVE)


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64


def server(host: str, port: int, answer: Callable[[str], Answer], news: News) -> ThreadingHTTPServer:
    """Return a server that sends what `answer` returns for a path (without its first slash); raises OSError when the port is taken."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            path = urlsplit(self.path)
            if path.path == CHANGES:
                self._wait(int(path.query) if path.query.isdecimal() else news.version)
                return
            version = news.version
            found = answer(unquote(path.path.lstrip("/")))
            self._send(found, version)

        do_HEAD = do_GET

        def _send(self, found: Answer, version: int) -> None:
            page = self.path.partition("?")[0].endswith("/") or found.status is HTTPStatus.NOT_FOUND
            content = found.content
            if page and _OWN_POLICY not in content:
                content = content.replace(b"</body>", _RELOADS.format(address=CHANGES, version=version).encode())
            self.send_response(found.status)
            type_ = "text/html" if page else guess_type(self.path.partition("?")[0])[0] or "application/octet-stream"
            charset = "; charset=utf-8" if type_.startswith("text/") else ""
            self.send_header("Content-Type", f"{type_}{charset}")
            self.send_header("Content-Length", str(len(content)))
            self.send_header("Cache-Control", "no-store")
            self.end_headers()
            if self.command == "GET":
                self.wfile.write(content)

        def _wait(self, version: int) -> None:
            self.send_response(HTTPStatus.OK)
            self.send_header("Content-Type", "text/event-stream")
            self.send_header("Connection", "close")
            self.end_headers()
            while not news.wait(version):
                self.wfile.write(b": here\n\n")
            self.wfile.write(b"data: new\n\n")
            self.close_connection = True

        def handle(self) -> None:
            try:
                super().handle()
            except ConnectionError:  # the browser went elsewhere
                self.close_connection = True

        def log_message(self, format: str, *arguments: object) -> None:
            """Say nothing of every file that is sent."""

    try:
        return _Server((host, port), Handler)
    except OSError as fault:
        if fault.errno == errno.EADDRINUSE:
            raise OSError(fault.errno, fault.strerror, f"port {port}") from None
        raise
