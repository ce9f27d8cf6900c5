"""Our own bugs: written down without any customer, shown once and calmly, never swallowed."""

from __future__ import annotations

import faulthandler
import logging
import os
import stat
import sys
import threading
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QTimer, qWarning
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from core.errors import Cancelled, KnownError
from ui import reports
from ui.dialogs import crash
from ui.dialogs.crash import CrashDialog
from ui.errors import ErrorHooks
from ui.version import VERSION

NAME, PHONE = "周雅琴", "13805712266"


def stumble(customer: str) -> None:
    note = f"{customer} {PHONE}"
    try:
        {}[note]
    except KeyError as error:
        raise ValueError(f"cannot read {note}") from error


def caught(customer: str = NAME) -> ValueError:
    with pytest.raises(ValueError, match="cannot read") as found:
        stumble(customer)
    found.value.add_note(f"while reading {customer}")
    return found.value


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "reports"


@pytest.fixture
def known():
    return []


@pytest.fixture
def hooks(qtbot, folder, known):
    made = ErrorHooks(folder, VERSION, known.append)
    made.install()
    yield made
    for dialog in dialogs():
        dialog.close()
    made.uninstall()
    faulthandler.enable(sys.__stderr__)


def dialogs() -> list[CrashDialog]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, CrashDialog) and w.isVisible()]


def written(folder) -> list[str]:
    return [path.read_text("utf-8") for path in sorted(folder.glob("error-*.txt"))]


def fail_in_a_slot(qtbot, action) -> CrashDialog:
    QTimer.singleShot(0, action)
    qtbot.waitUntil(lambda: bool(dialogs()), timeout=5000)
    (dialog,) = dialogs()
    return dialog


# --- the report -------------------------------------------------------------------------------------------------------


def test_a_report_says_where_and_never_who(folder):
    report = reports.make_report(caught(), folder, VERSION)
    assert NAME not in report.text
    assert PHONE not in report.text
    assert "KeyError" in report.text
    assert "ValueError" in report.text
    assert report.text.index("KeyError") < report.text.index("ValueError")
    assert "tests/ui/test_errors.py:" in report.text
    assert "stumble" in report.text
    assert VERSION in report.text
    assert f"python: {sys.version_info.major}.{sys.version_info.minor}" in report.text
    assert str(reports._ROOT) not in report.text
    assert report.path.read_text("utf-8") == report.text


def test_our_own_keys_and_the_systems_numbers_are_told(folder):
    text = reports.make_report(KnownError("disk_full", customer=NAME), folder, VERSION).text
    assert "disk_full" in text
    assert NAME not in text
    text = reports.make_report(OSError(13, "Permission denied", f"/home/{NAME}.xlsx"), folder, VERSION).text
    assert "errno 13" in text
    assert NAME not in text


def test_a_report_is_private(folder):
    path = reports.make_report(caught(), folder, VERSION).path
    wanted = 0o600 if os.name == "posix" else 0o666  # Windows has no such modes
    assert stat.S_IMODE(path.stat().st_mode) == wanted


def test_the_last_reports_stay(folder):
    made = [reports.make_report(caught(), folder, VERSION).path for _ in range(reports.KEEP + 3)]
    assert sorted(folder.iterdir()) == made[3:]


def test_a_report_that_cannot_be_written_can_still_be_read(tmp_path):
    (tmp_path / "file").write_text("in the way", "utf-8")
    report = reports.make_report(caught(), tmp_path / "file", VERSION)
    assert report.path is None
    assert "ValueError" in report.text


# --- the hooks --------------------------------------------------------------------------------------------------------


def test_an_exception_in_a_slot_is_written_and_shown(qtbot, hooks, folder):
    dialog = fail_in_a_slot(qtbot, lambda: stumble(NAME))
    (text,) = written(folder)
    assert "stumble" in text
    assert NAME not in text
    shown = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "没有受影响" in shown
    assert "ValueError" not in shown
    assert NAME not in shown


def test_an_exception_in_a_thread_is_written_and_shown(qtbot, hooks, folder):
    thread = threading.Thread(target=stumble, args=(NAME,), name="archive")
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(dialogs()), timeout=5000)
    (text,) = written(folder)
    assert "where: thread archive" in text
    assert NAME not in text


def test_never_two_dialogs_and_every_bug_written(qtbot, hooks, folder):
    fail_in_a_slot(qtbot, lambda: stumble(NAME))
    QTimer.singleShot(0, lambda: 1 / 0)
    qtbot.waitUntil(lambda: len(written(folder)) == 2, timeout=5000)
    qtbot.wait(50)
    assert len(dialogs()) == 1


def test_the_same_bug_asks_once_but_another_asks_again(qtbot, hooks, folder):
    def bug() -> None:
        stumble(NAME)

    dialog = fail_in_a_slot(qtbot, bug)
    dialog.carry_on.click()
    QTimer.singleShot(0, bug)
    qtbot.waitUntil(lambda: len(written(folder)) == 2, timeout=5000)
    qtbot.wait(50)
    assert not dialogs()
    fail_in_a_slot(qtbot, lambda: 1 / 0)


def test_details_are_copied_and_the_folder_is_offered(qtbot, hooks, folder):
    dialog = fail_in_a_slot(qtbot, lambda: stumble(NAME))
    dialog.copy.click()
    assert QGuiApplication.clipboard().text() == written(folder)[0]
    assert dialog.copy.text() == "已复制"
    assert dialog.folder.isVisible()
    assert dialog.carry_on.isDefault()


def test_closing_the_program_quits(qtbot, hooks, monkeypatch):
    quits = []
    # a real quit would end every event loop of the tests that follow
    monkeypatch.setattr(crash, "QCoreApplication", SimpleNamespace(quit=lambda: quits.append(True)))
    dialog = fail_in_a_slot(qtbot, lambda: stumble(NAME))
    dialog.quit.click()
    assert quits == [True]
    assert not dialogs()


def test_before_the_event_loop_runs_the_dialog_waits_and_offers_only_closing(qtbot, hooks, folder):
    seen = []

    def look() -> None:
        (dialog,) = dialogs()
        seen.append([b.text() for b in dialog.findChildren(QPushButton) if b.isVisible()])
        dialog.reject()

    QTimer.singleShot(0, look)
    sys.excepthook(ValueError, caught(), None)
    assert seen == [["复制详细信息", "打开所在文件夹", "关闭程序"]]
    assert len(written(folder)) == 1


def test_the_users_world_is_shown_in_its_own_words_and_not_reported(qtbot, hooks, folder, known):
    def full() -> None:
        raise KnownError("disk_full")

    QTimer.singleShot(0, full)
    qtbot.waitUntil(lambda: bool(known), timeout=5000)
    assert known[0].key == "disk_full"
    assert not written(folder)
    assert not dialogs()


def test_the_users_world_at_the_start_is_shown_at_once(hooks, folder, known):
    sys.excepthook(KnownError, KnownError("archive_newer"), None)
    assert [error.key for error in known] == ["archive_newer"]
    assert not written(folder)


def test_stopping_is_no_error(hooks, folder):
    sys.excepthook(Cancelled, Cancelled(), None)
    assert not written(folder)


@pytest.mark.qt_no_exception_capture
def test_qts_messages_reach_the_log_without_what_they_quote(hooks, caplog):
    with caplog.at_level(logging.WARNING, "qt"):
        qWarning(f'QFile: cannot open "/home/boss/{NAME}.xlsx"')
    (record,) = caplog.records
    assert record.name == "qt"
    assert "cannot open" in record.getMessage()
    assert NAME not in record.getMessage()


def test_the_hooks_are_given_back(qtbot, folder):
    before = (sys.excepthook, threading.excepthook)
    hooks = ErrorHooks(folder, VERSION)
    hooks.install()
    assert sys.excepthook != before[0]
    hooks.uninstall()
    faulthandler.enable(sys.__stderr__)
    assert (sys.excepthook, threading.excepthook) == before
    assert list(folder.iterdir()) == []
