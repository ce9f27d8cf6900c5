"""The program of test_kill.py: imports a list into the archive whose path it is told, saying each step.

For each line of standard input (an archive's path and a list's, between them a tab) a fresh process does the import, so
that it can be killed. It says "ready" with its id when it is about to write, the phases as they come, and "done"; then
it waits for its end with the archive still open. "ended" follows with its status.
"""

from __future__ import annotations

import os
import sys
import time
from datetime import datetime
from pathlib import Path

from core.importing import columns, plan
from core.jobs import Progress
from storage.archive import Archive
from storage.files.reading import read_table

NOW = datetime(2026, 11, 22, 11, 20)
PRELOADED = (columns, plan)


def say(*words: object) -> None:
    os.write(1, (" ".join(map(str, words)) + "\n").encode())


class Saying(Progress):
    def step(self, phase: str, done: int = 0, total: int = 0) -> None:
        super().step(phase, done, total)
        say(phase)


def run(archive_path: str, list_path: str) -> None:
    """One import, from opening the archive to the last commit."""
    with Archive.open(Path(archive_path), lambda: NOW) as archive:
        imports, today = archive.imports, NOW.date()
        file = read_table(Path(list_path))
        planned = imports.plan(file, imports.layout(file, today), today)
        say("ready", os.getpid())
        imports.run(planned, Saying())
        say("done")
        time.sleep(60)


def serve() -> None:
    """A child for each line; nothing of SQLite is open here when it begins."""
    import sqlalchemy  # what every child needs is loaded once  # noqa: F401

    for line in sys.stdin:
        child = os.fork()
        if not child:
            run(*line.rstrip("\n").split("\t"))
            os._exit(0)
        say("ended", os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))


if __name__ == "__main__":
    run(*sys.argv[1:]) if len(sys.argv) > 1 else serve()
