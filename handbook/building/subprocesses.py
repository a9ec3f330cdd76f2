"""Other programs that run for a build; when the build ends early, they end too."""

import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self


class Subprocesses:
    """Runs programs, several side by side when threads ask for them."""

    def __init__(self) -> None:
        self._running: set[subprocess.Popen[str]] = set()
        self._ended = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._ended = True
        for program in tuple(self._running):
            program.kill()

    def run(self, command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> tuple[int, str]:
        """Run a program to its end; returns its status, and all that it said."""
        with subprocess.Popen(
            command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8"
        ) as program:
            self._running.add(program)
            if self._ended:
                program.kill()
            said, _ = program.communicate()
        self._running.discard(program)
        return program.returncode, said
