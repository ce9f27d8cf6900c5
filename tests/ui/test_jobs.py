"""Long work: off the UI thread, results in it, stopped on request, told apart when it fails."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from types import TracebackType

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from core.errors import KnownError
from core.jobs import Progress
from ui.dialogs.progress import ProgressDialog
from ui.jobs import Runner
from ui.theme.style import apply_theme


@pytest.fixture
def runner(qapp: QApplication) -> Iterator[Runner]:
    made = Runner()
    yield made
    assert made.close()
    made.deleteLater()


def _unexpected(error: KnownError) -> None:
    pytest.fail(error.key)


def test_work_runs_elsewhere_and_its_result_comes_home(runner: Runner, qtbot: QtBot) -> None:
    seen: list[tuple[str, int]] = []

    def work(_progress: Progress) -> int:
        seen.append((threading.current_thread().name, 0))
        return 42

    def done(result: int) -> None:
        seen.append((threading.current_thread().name, result))

    runner.start("算一算", work, done, _unexpected)
    assert runner.busy
    qtbot.waitUntil(lambda: not runner.busy)
    assert seen == [("regulars-jobs", 0), (threading.main_thread().name, 42)]


def test_jobs_run_one_after_another_on_one_thread(runner: Runner, qtbot: QtBot) -> None:
    order: list[str] = []
    for name in ("一", "二", "三"):
        runner.start(name, lambda _, name=name: order.append(f"做{name}"), lambda _: None, _unexpected)
    qtbot.waitUntil(lambda: not runner.busy)
    assert order == ["做一", "做二", "做三"]


def test_what_is_only_read_does_not_wait_for_a_long_job(runner: Runner, qtbot: QtBot) -> None:
    """On a new day the work of a big shop takes half a minute, and the list of customers is opened meanwhile."""
    job = runner.start("写", _endless, lambda _: None, _unexpected)
    read: list[int] = []
    runner.start("", lambda _: 42, read.append, _unexpected, quiet=True, reads=True)
    qtbot.waitUntil(lambda: read == [42])
    assert runner.busy
    job.progress.cancel()
    qtbot.waitUntil(lambda: not runner.busy)


def test_the_users_world_and_our_bugs_are_told_apart(
    runner: Runner, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    bugs: list[type[BaseException]] = []

    def hook(kind: type[BaseException], _error: BaseException, _trace: TracebackType | None) -> None:
        bugs.append(kind)

    monkeypatch.setattr(sys, "excepthook", hook)
    keys: list[str] = []

    def full(_progress: Progress) -> None:
        raise KnownError("disk_full")

    def broken(_progress: Progress) -> None:
        raise ZeroDivisionError

    for work in (full, broken):
        runner.start("写", work, lambda _: pytest.fail("nothing was done"), lambda error: keys.append(error.key))
    qtbot.waitUntil(lambda: not runner.busy)
    assert keys == ["disk_full"]
    assert bugs == [ZeroDivisionError]


def _endless(progress: Progress) -> None:
    for number in range(10**9):
        progress.step("writing", number, 10**9)


def test_stopping_ends_the_work_and_is_no_error(runner: Runner, qtbot: QtBot) -> None:
    stopped: list[bool] = []
    job = runner.start("写", _endless, lambda _: None, _unexpected, lambda: stopped.append(True))
    qtbot.waitUntil(lambda: job.progress.done > 0)
    job.progress.cancel()
    qtbot.waitUntil(lambda: bool(stopped))


def test_closing_stops_what_runs_and_what_waits(qapp: QApplication) -> None:
    runner = Runner()
    runner.start("写", _endless, lambda _: None, _unexpected)
    runner.start("读", _endless, lambda _: None, _unexpected, reads=True)
    assert runner.close()
    assert not runner.busy
    assert not [thread.name for thread in threading.enumerate() if thread.name.startswith("regulars-")]
    runner.deleteLater()


def test_the_dialog_follows_and_stops_the_work(runner: Runner, qtbot: QtBot, qapp: QApplication) -> None:
    apply_theme(qapp, "light")
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    stopped: list[bool] = []
    job = runner.start("导入", _endless, lambda _: None, _unexpected, lambda: stopped.append(True))
    with qtbot.waitSignal(job.lasting, timeout=5000):
        pass
    dialog = ProgressDialog(window, job)
    dialog.open()
    qtbot.waitUntil(lambda: dialog._words.text().startswith("正在写入"))
    assert dialog._stop.isEnabled()
    qtbot.mouseClick(dialog._stop, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(stopped))
    assert not isValid(dialog) or not dialog.isVisible()


def test_short_work_brings_no_dialog(runner: Runner, qtbot: QtBot) -> None:
    lasting: list[bool] = []
    job = runner.start("快", lambda _: None, lambda _: None, _unexpected)
    job.lasting.connect(lambda: lasting.append(True))
    qtbot.waitUntil(lambda: not runner.busy)
    qtbot.wait(700)
    assert not lasting
