"""Ctrl+C, and being told to end: everything is put in order, once."""

import signal
from types import FrameType

SIGNALS = (signal.SIGINT, signal.SIGTERM)


def heed() -> None:
    """Let the first signal interrupt the work, and no other one what clears up after it; what a shell told to be ignored stays so."""
    for number in SIGNALS:
        if signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, _interrupt)


def _interrupt(number: int, frame: FrameType | None) -> None:
    for one in SIGNALS:
        signal.signal(one, signal.SIG_IGN)
    raise KeyboardInterrupt
