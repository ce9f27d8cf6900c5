"""Reading a foreign table: a guarded child process parses, the program receives plain values.

KnownError, all with {file} (the name without its folder): file_not_found, file_locked (open in another program, or not
ours to read), not_a_workbook, workbook_encrypted, workbook_empty, workbook_too_big, file_unreadable (damaged).
"""

from __future__ import annotations

import io
import pickle
import subprocess
import sys
import time
from datetime import date, datetime
from datetime import time as clock_time
from pathlib import Path
from typing import Any

from core.errors import KnownError
from core.importing.tables import RawFile, RawSheet
from core.jobs import Progress
from storage.files.limits import FILE_SIZE, SECONDS

CHILD_OPTION = "--read-table-child"
"""The hidden argument of the program that makes it the child: the built program has no other Python."""
_POLL = 0.1
_ROOT = Path(__file__).resolve().parents[2]
_PLAIN = {("datetime", "date"): date, ("datetime", "datetime"): datetime, ("datetime", "time"): clock_time}


def read_table(path: Path, progress: Progress | None = None) -> RawFile:
    """All sheets of a workbook, CSV or text file, or vCard file. Cancelled when `progress` says so."""
    _look_at(path)
    answer = _ask_child(path.resolve(), progress)
    if answer[0] != "ok":
        raise KnownError(str(answer[1]), file=path.name)
    sheets = tuple(RawSheet(str(name), rows, bool(hidden)) for name, hidden, rows in answer[1])
    return RawFile(path.name, sheets)


def _look_at(path: Path) -> None:
    """What can be told without parsing."""
    try:
        with path.open("rb") as stream:
            first = stream.read(1)
        size = path.stat().st_size
    except (FileNotFoundError, NotADirectoryError) as error:
        raise KnownError("file_not_found", file=path.name) from error
    except IsADirectoryError as error:
        raise KnownError("not_a_workbook", file=path.name) from error
    except PermissionError as error:
        raise KnownError("not_a_workbook" if path.is_dir() else "file_locked", file=path.name) from error
    except OSError as error:
        raise KnownError("file_unreadable", file=path.name) from error
    if not first:
        raise KnownError("workbook_empty", file=path.name)
    if size > FILE_SIZE:
        raise KnownError("workbook_too_big", file=path.name)


def _command(path: Path) -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, CHILD_OPTION, str(path)]
    return [sys.executable, "-m", "storage.files.child", str(path)]


def _ask_child(path: Path, progress: Progress | None) -> tuple[Any, ...]:
    """Start the child and wait for its answer, its end, the time limit, or 停下."""
    child = subprocess.Popen(
        _command(path), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        cwd=None if getattr(sys, "frozen", False) else _ROOT,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )  # fmt: skip
    give_up = time.monotonic() + SECONDS
    try:
        while True:
            if progress is not None:
                progress.step("reading_file")
            try:
                answer, _nothing = child.communicate(timeout=_POLL)
                break
            except subprocess.TimeoutExpired:
                if time.monotonic() > give_up:
                    raise KnownError("workbook_too_big", file=path.name) from None
    finally:
        if child.poll() is None:
            child.kill()
        child.communicate()
    return _answer(answer, path)


def _answer(content: bytes, path: Path) -> tuple[Any, ...]:
    """What the child wrote; one that died without an answer was killed by its limits or by its reader."""
    try:
        answer = _PlainUnpickler(io.BytesIO(content)).load()
    except (EOFError, pickle.UnpicklingError, ValueError, IndexError, AttributeError, KeyError, TypeError) as error:
        raise KnownError("file_unreadable", file=path.name) from error
    if not isinstance(answer, tuple) or len(answer) != 2:
        raise KnownError("file_unreadable", file=path.name)
    return answer


class _PlainUnpickler(pickle.Unpickler):
    """Days and times are the only classes an answer may name: a reader that a file has taken over gains nothing."""

    def find_class(self, module: str, name: str) -> Any:
        try:
            return _PLAIN[module, name]
        except KeyError:
            raise pickle.UnpicklingError("not plain") from None
