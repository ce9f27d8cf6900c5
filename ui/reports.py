"""Reports of our own bugs, for the person who mends them: where it happened, never what the data was.

The words of an exception and the values in its frames can hold a customer's name or phone, so a report is made only of
types, files, lines, function names and versions. It needs no Qt: the command line writes the same reports.
"""

from __future__ import annotations

import os
import platform
import sys
import traceback
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from core.errors import KnownError

KEEP = 20
"""Reports kept in the folder; the oldest go first."""

_ROOT = Path(getattr(sys, "_MEIPASS", Path(__file__).resolve().parent.parent))


@dataclass(frozen=True, slots=True)
class Report:
    """`path` is None when the report could not be written (a full disk): the text can still be copied."""

    text: str
    path: Path | None


def make_report(error: BaseException, folder: Path, version: str, where: str = "") -> Report:
    """Describe the error and keep it in `folder`, which is made when it is missing. Never raises for the file system.

    `where` adds what the error itself does not know, such as the name of a thread.
    """
    now = datetime.now().astimezone()
    head = [
        f"熟客簿 · Regulars {version}",
        f"time: {now.isoformat(timespec='seconds')}",
        *environment(),
        *([f"where: {where}"] if where else []),
    ]
    text = "\n".join([*head, "", *describe(error), ""])
    try:
        return Report(text, _keep(text, folder, now))
    except OSError:
        return Report(text, None)


def environment() -> list[str]:
    """System, Python and Qt, one line each; Qt only when it is in use."""
    lines = [
        f"system: {platform.platform()}",
        f"python: {platform.python_version()}{' (built)' if hasattr(sys, '_MEIPASS') else ''}",
    ]
    qt = sys.modules.get("PySide6.QtCore")
    if qt is not None:
        lines.append(f"qt: {qt.qVersion()}, PySide6 {qt.__version__}")
    return lines


def describe(error: BaseException) -> list[str]:
    """The chain of exceptions, the first cause first: type, then its frames, outermost first. No words, no values."""
    lines: list[str] = []
    for link in reversed(list(_chain(error))):
        lines.append(_name(link))
        lines.extend(f"  {frame}" for frame in _frames(link))
    return lines


def signature(error: BaseException) -> tuple[str, ...]:
    """The same for the same bug: its type and frames."""
    return (_name(error), *_frames(error))


def _chain(error: BaseException) -> Iterator[BaseException]:
    seen: set[int] = set()
    link: BaseException | None = error
    while link is not None and id(link) not in seen:
        seen.add(id(link))
        yield link
        link = link.__cause__ or (None if link.__suppress_context__ else link.__context__)


def _name(error: BaseException) -> str:
    """The type; for errors whose words are ours, or a number, those too."""
    kind = type(error)
    name = f"{kind.__module__}.{kind.__qualname__}".removeprefix("builtins.")
    if isinstance(error, KnownError):
        return f"{name}: {error.key}"
    if isinstance(error, OSError) and error.errno is not None:
        return f"{name}: errno {error.errno}"
    return name


def _frames(error: BaseException) -> list[str]:
    return [
        f"{_place(frame.f_code.co_filename)}:{line} {frame.f_code.co_qualname}"
        for frame, line in traceback.walk_tb(error.__traceback__)
    ]


def _place(filename: str) -> str:
    """The file without the folders of this computer, which name its user."""
    path = Path(filename)
    if path.is_relative_to(_ROOT) and "site-packages" not in path.parts:
        return path.relative_to(_ROOT).as_posix()
    return Path(*path.parts[-2:]).as_posix()


def _keep(text: str, folder: Path, now: datetime) -> Path:
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    path = folder / f"error-{now:%Y%m%d-%H%M%S-%f}.txt"
    with os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w", encoding="utf-8") as file:
        file.write(text)
    for old in sorted(folder.glob("error-*.txt"))[:-KEEP]:
        old.unlink(missing_ok=True)
    return path
