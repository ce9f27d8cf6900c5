"""Reading a foreign table: a guarded child process parses, the program receives plain values.

KnownError, all with {file} (the name without its folder): file_not_found, file_locked (open in another program, or not
ours to read), not_a_workbook, workbook_encrypted, workbook_empty, workbook_too_big, file_unreadable (damaged).
"""

from __future__ import annotations

import signal
import stat
import subprocess
import sys
import threading
import time
from pathlib import Path
from queue import Empty, Full, Queue
from typing import IO

from core.errors import KnownError
from core.importing.halves import unfolded
from core.importing.tables import RawFile, RawSheet
from core.jobs import Progress, collector_resting
from storage.files.answer import Assembly, Broken, read_frame
from storage.files.child_process import started
from storage.files.limits import STANDARD, Limits

CHILD_OPTION = "--read-table-child"
"""The hidden argument of the program that makes it the child: the built program has no other Python."""
_POLL = 0.1
_TO_END = 0.5
"""Seconds kept for ending the child, so that all is over within the limit."""
_ROOT = Path(__file__).resolve().parents[2]
_WAITING = 8
"""Frames that may wait for the program to take them."""
_OUT_OF_BOUNDS = {
    *(-getattr(signal, name) for name in ("SIGABRT", "SIGKILL", "SIGXCPU") if hasattr(signal, name)),
    1816,  # Windows: ERROR_NOT_ENOUGH_QUOTA, the time of a job is over
    0xC0000409,  # Windows: STATUS_STACK_BUFFER_OVERRUN, which is how a program aborts itself
}
"""How a child ends whose reader was refused more memory, or more time."""


def read_table(path: Path, progress: Progress | None = None, limits: Limits = STANDARD) -> RawFile:
    """All sheets of a workbook, CSV or text file, or vCard file; one that holds two lists side by side as two
    (core/importing/halves.py). Cancelled when `progress` says so."""
    try:
        _look_at(path, limits)
        with collector_resting():
            sheets = _ask_child(path.resolve(), progress or Progress(), limits)
    except KnownError as error:
        raise KnownError(error.key, file=path.name) from error
    return unfolded(RawFile(path.name, sheets))


def _look_at(path: Path, limits: Limits) -> None:
    """What can be told without parsing, and without waiting: pipes and devices are not opened."""
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise KnownError("not_a_workbook")
        with path.open("rb") as stream:
            first = stream.read(1)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise KnownError("file_not_found") from error
    except PermissionError as error:
        raise KnownError("file_locked") from error
    except (OSError, ValueError) as error:  # ValueError: a name no system can have
        raise KnownError("file_unreadable") from error
    if not first:
        raise KnownError("workbook_empty")
    if found.st_size > limits.file_bytes:
        raise KnownError("workbook_too_big")


def _command(path: Path, limits: Limits) -> list[str]:
    arguments = [limits.as_argument(), str(path)]
    if getattr(sys, "frozen", False):
        return [sys.executable, CHILD_OPTION, *arguments]
    return [sys.executable, "-m", "storage.files.child", *arguments]


def _ask_child(path: Path, progress: Progress, limits: Limits) -> tuple[RawSheet, ...]:
    """Start the child and take its answer, until its end, the time limit, or 停下."""
    give_up = time.monotonic() + limits.seconds - _TO_END
    answer = Assembly(limits)
    folder = None if getattr(sys, "frozen", False) else str(_ROOT)
    with started(_command(path, limits), limits, folder) as child, _Frames(child, limits) as frames:
        while not answer.complete:
            progress.step("reading_file", answer.rows, answer.expected)
            if time.monotonic() > give_up:
                raise KnownError("workbook_too_big")
            try:
                frame = frames.next()
                if frame is None:
                    raise KnownError("workbook_too_big" if frames.too_long else _reason(child))
                if frame:
                    answer.add(frame)
            except Broken:
                raise KnownError("file_unreadable") from None
        return answer.sheets()


def _reason(child: subprocess.Popen[bytes]) -> str:
    """Why a child fell silent: it was stopped at its limits, or it was killed by its reader."""
    try:
        status = child.wait(timeout=2)
    except subprocess.TimeoutExpired:
        return "file_unreadable"
    return "workbook_too_big" if status in _OUT_OF_BOUNDS else "file_unreadable"


class _Frames:
    """A thread that takes frames from the pipe, so that the child never waits for the program to build its rows, and
    the program never waits for the child without looking at the clock."""

    def __init__(self, child: subprocess.Popen[bytes], limits: Limits) -> None:
        assert child.stdout is not None
        self._child = child
        self._pipe: IO[bytes] = child.stdout
        self._room = limits.unpacked_bytes  # no answer is longer than the texts it holds
        self._queue: Queue[bytes | None] = Queue(_WAITING)
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._take, name="reading", daemon=True)
        self.too_long = False

    def __enter__(self) -> _Frames:
        self._thread.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._over.set()
        self._child.kill()  # which ends the thread's waiting, too
        self._thread.join()

    def next(self) -> bytes | None:
        """The next frame; b"" when none has come for a while, None at the end of the answer."""
        try:
            return self._queue.get(timeout=_POLL)
        except Empty:
            return b""

    def _take(self) -> None:
        frame: bytes | None = b""
        while frame is not None and not self._over.is_set():
            try:
                frame = read_frame(self._pipe, self._room)
            except Broken:
                self.too_long, frame = True, None
            self._room -= len(frame or b"")
            self._put(frame)

    def _put(self, frame: bytes | None) -> None:
        while not self._over.is_set():
            try:
                self._queue.put(frame, timeout=_POLL)
                return
            except Full:
                continue
