"""Both languages live while somebody edits."""

import os
import subprocess
import sys
import time
from pathlib import Path

from handbook.making.build import CONFIGURATIONS, environment
from handbook.records.text import LANGUAGES
from handbook.rules.check import check_or_raise

HOST = "127.0.0.1"


def serve(root: Path, port: int = 8000) -> int:
    """Serve Danish on `port` and English on the next one until interrupted; returns the exit status.

    Raises ProblemsFound when the data is faulty to begin with; later faults are shown and the last good pages stay.
    """
    handbook, _ = check_or_raise(root)
    ports = {language: port + index for index, language in enumerate(LANGUAGES)}
    servers = []
    for language in LANGUAGES:
        twin = next(other for other in LANGUAGES if other != language)
        command = [
            sys.executable,
            "-m",
            "mkdocs",
            "serve",
            "-f",
            CONFIGURATIONS[language],
            "-a",
            f"{HOST}:{ports[language]}",
            "--livereload",
        ]
        surroundings = environment(handbook) | {"HANDBOOK_TWIN": f"http://{HOST}:{ports[twin]}/", "PYTHONUNBUFFERED": "1"}
        servers.append(subprocess.Popen(command, cwd=root, env=surroundings))
    try:
        while all(server.poll() is None for server in servers):
            time.sleep(0.2)
        return next(server.returncode for server in servers if server.poll() is not None) or 1
    except KeyboardInterrupt:
        return os.EX_OK
    finally:
        for server in servers:
            server.terminate()
        for server in servers:
            server.wait(10)
