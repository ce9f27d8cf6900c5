"""The program of test_kill.py: imports a list into the archive whose path it is told, saying each step.

For each line of standard input (an archive's path and a list's, between them a tab) a fresh process does the import, so
that it can be killed. It says "ready" with its id when it is about to write, the phases as they come, and "done"; then
it waits for its end with the archive still open. "ended" follows with its status. The archives are all alike, and so is
the list: what is to be imported is planned once.
"""

from __future__ import annotations

import os
import sys
import time
from datetime import datetime
from pathlib import Path

from core.importing.plan import Plan
from core.jobs import Progress
from storage.archive import Archive
from storage.files.reading import read_table

NOW = datetime(2026, 11, 22, 11, 20)


def say(*words: object) -> None:
    os.write(1, (" ".join(map(str, words)) + "\n").encode())


class Saying(Progress):
    def step(self, phase: str, done: int = 0, total: int = 0) -> None:
        super().step(phase, done, total)
        say(phase)


def prepared(archive_path: str, list_path: str) -> Plan:
    """What the import will do; nothing of SQLite is open afterwards."""
    with Archive.open(Path(archive_path), lambda: NOW) as archive:
        file = read_table(Path(list_path))
        return archive.imports.plan(file, archive.imports.layout(file, NOW.date()), NOW.date())


def run(archive_path: str, planned: Plan) -> None:
    """One import, from opening the archive to the last commit."""
    with Archive.open(Path(archive_path), lambda: NOW) as archive:
        say("ready", os.getpid())
        archive.imports.run(planned, Saying())
        say("done")
        time.sleep(60)


def serve() -> None:
    """A child for each line; nothing of SQLite is open here when it begins."""
    planned: Plan | None = None
    for line in sys.stdin:
        archive_path, list_path = line.rstrip("\n").split("\t")
        planned = planned or prepared(archive_path, list_path)
        child = os.fork()
        if not child:
            run(archive_path, planned)
            os._exit(0)
        say("ended", os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))


if __name__ == "__main__":
    run(sys.argv[1], prepared(*sys.argv[1:])) if len(sys.argv) > 1 else serve()
