"""A second start raises the first window; a crash of the first one does not lock the shop out."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess, QProcessEnvironment, Qt
from PySide6.QtWidgets import QWidget

from ui.single_instance import Claim, SingleInstance, bring_to_front, server_name

ROOT = Path(__file__).resolve().parents[2]
SECOND = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from ui.single_instance import SingleInstance
app = QCoreApplication([])
instance = SingleInstance(Path(sys.argv[1]))
print(instance.claim().name, flush=True)
os._exit(0)  # as a crash leaves it: nothing released
"""


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "张姐的店"


@pytest.fixture
def first(qapp, folder):
    instance = SingleInstance(folder)
    yield instance
    instance.release()


def second_start(qtbot, folder: Path) -> str:
    """Start the program again in a process of its own, while this one's event loop goes on; its answer."""
    process = QProcess()
    environment = QProcessEnvironment.systemEnvironment()
    environment.insert("PYTHONPATH", str(ROOT))
    process.setProcessEnvironment(environment)
    with qtbot.waitSignal(process.finished, timeout=20_000):
        process.start(sys.executable, ["-c", SECOND, str(folder)])
    assert process.exitCode() == 0, bytes(process.readAllStandardError()).decode()
    return bytes(process.readAllStandardOutput()).decode().strip()


def test_the_second_start_raises_the_first(qtbot, first, folder):
    assert first.claim() is Claim.FIRST
    with qtbot.waitSignal(first.raised, timeout=20_000):
        assert second_start(qtbot, folder) == "RAISED"


def test_after_the_first_has_gone_the_next_is_first(qtbot, first, folder):
    first.claim()
    first.release()
    assert second_start(qtbot, folder) == "FIRST"


def test_lock_and_socket_left_by_a_crash_do_not_matter(qtbot, first, folder):
    assert second_start(qtbot, folder) == "FIRST"
    assert (folder / "regulars.lock").exists()
    assert first.claim() is Claim.FIRST
    with qtbot.waitSignal(first.raised, timeout=20_000):
        assert second_start(qtbot, folder) == "RAISED"


def test_a_first_one_that_does_not_answer_is_reported(first, folder):
    first.claim()  # and its event loop stands still while we wait for the second
    command = [sys.executable, "-c", SECOND, str(folder)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    answer = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=True)
    assert answer.stdout.strip() == "BUSY"


def test_two_shops_do_not_meet(qtbot, first, folder):
    first.claim()
    assert second_start(qtbot, folder.with_name("另一家店")) == "FIRST"


def test_one_folder_has_one_name_however_it_is_written(tmp_path, monkeypatch):
    folder = tmp_path / "店"
    folder.mkdir()
    (tmp_path / "link").symlink_to(folder)
    monkeypatch.chdir(tmp_path)
    assert server_name(Path("店")) == server_name(folder) == server_name(tmp_path / "link")
    assert server_name(folder) != server_name(tmp_path)
    assert server_name(folder).replace("-", "").isalnum()
    assert len(server_name(folder)) < 40


def test_a_minimised_window_comes_back(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.showMinimized()
    bring_to_front(window)
    assert window.isVisible()
    assert not window.windowState() & Qt.WindowState.WindowMinimized
