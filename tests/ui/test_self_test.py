"""The program's test of itself: everything passes, failures are told without data, and nothing stays behind."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from core.errors import KnownError
from storage.notes import Notes
from ui import self_test
from ui.language import language, use_language
from ui.theme.icons import Icon

TODAY = date(2026, 11, 22)
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which the self-test makes its own."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def test_everything_passes_and_nothing_stays(qapp: QApplication, scratch: Path) -> None:
    use_language("en")
    steps = self_test.run(TODAY)
    assert [(step.name, step.detail) for step in steps if not step.ok] == []
    assert len({step.name for step in steps}) == len(steps) == 12
    assert language() == "en"
    assert list(scratch.iterdir()) == []


def test_another_day_passes_too(qapp: QApplication, scratch: Path) -> None:
    """29 February: a birthday that most years do not have."""
    assert [step for step in self_test.run(date(2028, 2, 29)) if not step.ok] == []


def test_what_goes_wrong_is_told_without_the_data(
    qapp: QApplication, scratch: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_arguments: object) -> None:
        raise ValueError("周雅琴 13805712266")

    monkeypatch.setattr(Notes, "keep", broken)
    failed = [step for step in self_test.run(TODAY) if not step.ok]
    assert [step.name for step in failed] == ["记一笔"]
    assert "ValueError" in failed[0].detail
    assert "test_self_test.py" in failed[0].detail
    assert "周雅琴" not in failed[0].detail


def test_a_missing_icon_and_a_full_disk_are_told(
    qapp: QApplication, scratch: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_arguments: object, **_named: object) -> None:
        raise KnownError("disk_full")

    monkeypatch.setattr("storage.backups.Backups.run", full)
    monkeypatch.setattr(self_test, "_is_drawn", lambda _image: False)
    told = {step.name: step.detail for step in self_test.run(TODAY) if not step.ok}
    assert told["画出每个图标"] == f"{next(iter(Icon)).value} regular"
    assert "磁盘" in told["备份并检查"]
    assert "打开窗口和每一页" in told


def test_an_error_in_a_slot_fails_the_window(
    qapp: QApplication, scratch: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_field: object, _event: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("ui.widgets.fields.SearchField.resizeEvent", broken)
    told = {step.name: step.detail for step in self_test.run(TODAY) if not step.ok}
    assert list(told) == ["打开窗口和每一页"]
    assert "ZeroDivisionError" in told["打开窗口和每一页"]


def test_the_command_needs_no_display_and_leaves_the_shop_alone(tmp_path: Path) -> None:
    environment = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
    done = subprocess.run(
        [sys.executable, "main.py", "--data-dir", str(tmp_path / "data"), "--lang", "zh_CN", "self-test", "--json"],
        cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", check=False, timeout=100,
    )  # fmt: skip
    answer = json.loads(done.stdout)
    assert done.returncode == 0, done.stdout
    assert answer["ok"] is True
    assert all(step.keys() == {"name", "ok", "detail"} for step in answer["steps"])
    assert not (tmp_path / "data").exists()
