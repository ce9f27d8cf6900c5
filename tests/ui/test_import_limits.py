"""设置 → 导入: the limits of reading foreign files, kept at once and taken back."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from storage.archive import Archive
from storage.files.limits import CHOICES, STANDARD, from_settings
from ui.pages.base import Page
from ui.pages.setting_groups.import_limits import ImportLimitsGroup
from ui.pages.settings import SettingsPage
from ui.window import Window


@pytest.fixture
def group(show_page: Callable[[str], Page]) -> ImportLimitsGroup:
    page = show_page("settings")
    assert isinstance(page, SettingsPage)
    QTest.mouseClick(page.items["import"], Qt.MouseButton.LeftButton)
    assert isinstance(page.group, ImportLimitsGroup)
    return page.group


def _write(group: ImportLimitsGroup, key: str, words: str) -> None:
    line = group.lines[key]
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, words)
    QTest.keyClick(line, Qt.Key.Key_Return)


def _window(group: ImportLimitsGroup) -> Window:
    window = group.window()
    assert isinstance(window, Window)
    return window


def test_a_new_shop_shows_the_standard(group: ImportLimitsGroup) -> None:
    assert {key: line.value() for key, line in group.lines.items()} == {k: c.standard for k, c in CHOICES.items()}
    assert not group.standard.isEnabled()


def test_a_limit_is_kept_said_and_undone(archive: Archive, group: ImportLimitsGroup) -> None:
    _write(group, "rows", "50000")
    assert archive.settings["import_limits"] == {"rows": 50_000}
    assert from_settings(archive.settings["import_limits"]).rows == 50_000
    window = _window(group)
    assert window.toast.text == "导入的上限改好了"
    window.toast.press()
    assert archive.settings["import_limits"] == {}
    assert group.lines["rows"].value() == STANDARD.rows
    assert not group.standard.isEnabled()


def test_all_go_back_to_the_standard_with_one_press_and_come_again(archive: Archive, group: ImportLimitsGroup) -> None:
    _write(group, "seconds", "90")
    _write(group, "memory_mb", "2048")
    assert archive.settings["import_limits"] == {"seconds": 90, "memory_mb": 2048}
    QTest.mouseClick(group.standard, Qt.MouseButton.LeftButton)
    assert archive.settings["import_limits"] == {}
    assert group.lines["seconds"].value() == 30
    _window(group).toast.press()
    assert archive.settings["import_limits"] == {"seconds": 90, "memory_mb": 2048}
    assert group.lines["seconds"].value() == 90


def test_what_is_the_standard_again_is_not_kept(archive: Archive, group: ImportLimitsGroup) -> None:
    _write(group, "columns", "200")
    _write(group, "columns", str(STANDARD.columns))
    assert archive.settings["import_limits"] == {}


def test_nothing_outside_the_range_can_be_written(archive: Archive, group: ImportLimitsGroup) -> None:
    _write(group, "seconds", "1")
    assert group.lines["seconds"].value() >= CHOICES["seconds"].least
    assert set(archive.settings["import_limits"]) <= {"seconds"}
