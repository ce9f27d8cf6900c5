"""The program's side of the guard: a child process under its limits, which never outlives the work it was started for.

POSIX children bound themselves (guard.py); on Windows the program puts the child into a job with the same limits.
"""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from storage.files.guard import GO
from storage.files.limits import Limits


@contextmanager
def started(command: list[str], limits: Limits, folder: str | None) -> Iterator[subprocess.Popen[bytes]]:
    """A child under its limits, which has ended when the block ends, whatever happened in it."""
    environment = {**os.environ, "MALLOC_ARENA_MAX": "1"}  # glibc would reserve 64 MB of address space a thread
    child = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=folder, env=environment,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )  # fmt: skip
    assert child.stdin is not None
    try:
        with _job(child, limits):
            # a child that has already died says so by its silence
            with contextlib.suppress(OSError):
                child.stdin.write(GO)
                child.stdin.flush()
            try:
                yield child
            finally:
                child.kill()
                child.wait()
    finally:
        if child.poll() is None:
            child.kill()
            child.wait()
        for pipe in (child.stdin, child.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()


@contextmanager
def _job(child: subprocess.Popen[bytes], limits: Limits) -> Iterator[None]:
    """Nothing where the child can bound itself; on Windows a job that bounds it and ends it with the program."""
    if sys.platform == "win32":
        from storage.files.windows_job import job

        with job(child, limits):
            yield
    else:
        yield
