"""Files made to hurt, chosen on the import page: the window stays alive, one plain sentence comes, nothing is written
and no process is left."""

from __future__ import annotations

import os
import sys
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.errors import KnownError
from storage.archive import Archive
from storage.files import reading
from storage.files.limits import Limits
from ui.dialogs.progress import ProgressDialog
from ui.messages import words
from ui.pages.base import Page
from ui.pages.importing import CHOOSE, ImportPage
from ui.widgets.buttons import Button

LONGEST = 0.1  # s the event loop may stand still
TRIES = 3
"""The best of so many counts: a machine that does other things stands still by itself."""


class StallMeter:
    """The longest time between two ticks of a timer of 10 ms, in seconds."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(10)
        self._timer.timeout.connect(self._tick)

    def _tick(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, now - self._last)
        self._last = now

    @contextmanager
    def running(self) -> Iterator[None]:
        self.longest, self._last = 0.0, time.perf_counter()
        self._timer.start()
        try:
            yield
            self._tick()  # what still stands at the end counts, too
        finally:
            self._timer.stop()


@pytest.fixture
def page(show_page: Callable[[str], Page]) -> ImportPage:
    made = show_page("import")
    assert isinstance(made, ImportPage)
    return made


def _million_columns(folder: Path) -> Path:
    path = folder / "a.csv"
    path.write_bytes(b",".join(b"%d" % i for i in range(1_000_000)))
    return path


def _long_line(folder: Path) -> Path:
    path = folder / "long.txt"
    path.write_bytes(b"x" * 60_000_000)
    return path


def _cut_in_two(folder: Path) -> Path:
    path = folder / "cut.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/workbook.xml", "x" * 100_000)
    path.write_bytes(path.read_bytes()[:50_000])
    return path


def _pipe(folder: Path) -> Path:
    path = folder / "pipe.xlsx"
    os.mkfifo(path)
    return path


MADE: dict[str, tuple[Callable[[Path], Path], str]] = {
    "a million columns": (_million_columns, "workbook_too_big"),
    "a long line": (_long_line, "workbook_too_big"),
    "cut in two": (_cut_in_two, "file_unreadable"),
    "a pipe": (_pipe, "not_a_workbook"),
}
TAKEN = {
    "zipbomb_600MB.xlsx": "workbook_too_big",
    "oleloop.xls": "file_unreadable",
    "sparse_corners.xlsx": "workbook_too_big",
    "poc-xmlbomb.xlsx": "file_unreadable",
    "Simple.xlsb": "file_unreadable",
    "encryptAES.xlsx": "workbook_encrypted",
}


def _children() -> set[str]:
    """The processes this one has started (Linux; elsewhere none are seen)."""
    found = set()
    for process in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = process.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[1]) == os.getpid() and fields[0] != "Z":
            found.add(process.parent.name)
    return found


def _dialogs() -> list[ProgressDialog]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, ProgressDialog) and w.isVisible()]


def _said(qtbot: QtBot, page: ImportPage) -> str:
    """The sentence on the page, as it is read aloud; a new widget is shown by its layout one event later."""
    qtbot.waitUntil(lambda: page.choosing.banner is not None and page.choosing.banner.isVisible(), timeout=20_000)
    banner = page.choosing.banner
    assert banner is not None
    return banner.accessibleName()


@pytest.mark.parametrize(("name", "key"), [*((name, key) for name, (_make, key) in MADE.items()), *TAKEN.items()])
def test_a_hostile_file_costs_a_sentence_and_nothing_else(
    qtbot: QtBot, page: ImportPage, archive: Archive, hostile: Path, tmp_path: Path, name: str, key: str
) -> None:
    path = MADE[name][0](tmp_path) if name in MADE else hostile / "workbooks" / name
    before, lines, meter, stalls = _children(), len(archive.history.recent()), StallMeter(), []
    for _ in range(TRIES):
        with meter.running():
            page.read(path)
            qtbot.waitUntil(lambda: not page.ctx.runner.busy, timeout=35_000)
            qtbot.wait(50)
        stalls.append(meter.longest)
        assert page.step == CHOOSE
        assert page.draft is None
        assert _said(qtbot, page) == words(KnownError(key)).what
        assert not _dialogs()
        if meter.longest <= LONGEST:
            break
    assert min(stalls) <= LONGEST, f"the window stood still for {min(stalls):.3f} s"
    assert archive.customers.count() == 0
    assert len(archive.history.recent()) == lines
    assert _children() == before


def test_a_reader_that_hangs_is_given_up_and_stopping_it_leaves_nothing(
    qtbot: QtBot, page: ImportPage, archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As long as it hangs the window answers; 停下 and the time limit both end the child."""
    path = tmp_path / "a.csv"
    path.write_text("姓名", "utf-8")
    code = "import os, time; os.read(0, 1); time.sleep(60)"
    monkeypatch.setattr(reading, "_command", lambda *_: [sys.executable, "-c", code])
    before, meter, stalls = _children(), StallMeter(), []
    for _ in range(TRIES):
        page.read(path)
        qtbot.waitUntil(lambda: len(_dialogs()) == 1, timeout=20_000)
        (stop,) = (button for button in _dialogs()[0].findChildren(Button) if button.text() == "停下")
        qtbot.waitUntil(lambda: len(_children()) == len(before) + 1, timeout=20_000)
        with meter.running():
            qtbot.wait(100)
            qtbot.mouseClick(stop, Qt.MouseButton.LeftButton)
            qtbot.waitUntil(lambda: not page.ctx.runner.busy, timeout=20_000)
        stalls.append(meter.longest)
        assert _children() == before
        assert page.step == CHOOSE
        if meter.longest <= LONGEST:
            break
    assert min(stalls) <= LONGEST, f"the window stood still for {min(stalls):.3f} s"
    ask = reading._ask_child
    monkeypatch.setattr(reading, "_ask_child", lambda p, progress, _limits: ask(p, progress, Limits(seconds=1)))
    page.read(path)
    qtbot.waitUntil(lambda: not page.ctx.runner.busy, timeout=20_000)
    assert _said(qtbot, page) == words(KnownError("workbook_too_big")).what
    assert _children() == before
    assert archive.customers.count() == 0
