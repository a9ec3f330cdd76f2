"""A port for a server that is started as its own process."""

import random
import socket

LOWEST, HIGHEST = 20000, 32000
"""Below the ports that systems give to whoever calls (Linux 32768–60999, IANA's 49152–65535): one who calls a port
of those before its server listens can be given that very port to call from, and then hears his own words (RFC 9293, 3.5)."""


def free_port() -> int:
    """Return a port of 127.0.0.1 on which nobody listens, by chance: tests run side by side."""
    for number in random.sample(range(LOWEST, HIGHEST), 100):
        with socket.socket() as one:
            one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                one.bind(("127.0.0.1", number))
            except OSError:
                continue
            return number
    raise AssertionError("no free port")
