"""设置 → 自己的栏目, with real clicks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from core.own_fields import OwnField, OwnFieldKind
from core.people import CustomerDraft
from storage.archive import Archive
from ui import own_values
from ui.dialogs.own_field import OwnFieldDialog
from ui.pages.base import Page
from ui.pages.setting_groups.own_fields import OwnFieldsGroup
from ui.pages.settings import SettingsPage

Show = Callable[[str], Page]
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(show_page: Show) -> SettingsPage:
    shown = show_page("settings")
    assert isinstance(shown, SettingsPage)
    shown.show_where(group="own_fields")
    return shown


def group_of(page: SettingsPage) -> OwnFieldsGroup:
    assert isinstance(page.group, OwnFieldsGroup)
    return page.group


def dialog() -> Any:
    found = QApplication.activeModalWidget()
    assert isinstance(found, OwnFieldDialog)
    return found


def texts(page: SettingsPage) -> list[str]:
    QTest.qWait(1)
    return [label.text() for label in page.group.findChildren(QLabel) if label.isVisible()]


def test_a_field_is_added_with_its_choices(archive: Archive, page: SettingsPage) -> None:
    assert "还没有自己的栏目" in texts(page)
    QTest.mouseClick(group_of(page).add_button, LEFT)
    form = dialog()
    form.name.edit.insert("茶位")
    form.kind.choose("choice")
    QTest.mouseClick(form.save, LEFT)
    assert form.choices.error, "without choices there is nothing to choose"
    form.choices.edit.insert("靠窗、包间")
    QTest.keyClick(form.choices.edit, Qt.Key.Key_Return)
    assert [(f.name, f.kind, f.choices) for f in archive.own_fields.all()] == [
        ("茶位", OwnFieldKind.CHOICE, ("靠窗", "包间"))
    ]
    assert "茶位" in texts(page)
    page.window().toast.press()  # type: ignore[attr-defined]
    assert archive.own_fields.all() == []


def test_a_name_that_is_taken_is_said_at_its_field(archive: Archive, page: SettingsPage) -> None:
    archive.own_fields.add("鞋码")
    QTest.mouseClick(group_of(page).add_button, LEFT)
    form = dialog()
    form.name.edit.insert("鞋码")
    QTest.keyClick(form.name.edit, Qt.Key.Key_Return)
    assert "已经有了" in form.name.error
    form.reject()


def test_fields_are_renamed_moved_and_deleted(archive: Archive, page: SettingsPage) -> None:
    archive.own_fields.add("鞋码", OwnFieldKind.NUMBER)
    archive.own_fields.add("车牌号")
    archive.customers.add(CustomerDraft("周雅琴", custom={"车牌号": "浙A12345"}))
    page.refresh()
    rows = group_of(page).rows
    assert not rows[0].up.isEnabled()
    rows[1].up.setFocus()
    QTest.keyClick(rows[1].up, Qt.Key.Key_Return)
    assert [f.name for f in archive.own_fields.all()] == ["车牌号", "鞋码"]
    first = group_of(page).rows[0]
    assert any("1 位客户写了" in words for words in texts(page))
    assert first.change.hasFocus(), "the keyboard follows the field; ↑ is off at the top"
    QTest.mouseClick(first.change, LEFT)
    form = dialog()
    form.name.set_text("车牌")
    form.kind.choose("number")
    assert form.about.remark
    QTest.mouseClick(form.save, LEFT)
    assert archive.own_fields.all()[0].name == "车牌"
    assert any("1 处读不成数字" in words for words in texts(page))
    QTest.mouseClick(group_of(page).rows[0].delete, LEFT)
    window: Any = page.window()
    assert "1 位客户写的内容" in window.toast.text
    assert [f.name for f in archive.own_fields.all()] == ["鞋码"]
    window.toast.press()
    assert [f.name for f in archive.own_fields.all()] == ["车牌", "鞋码"]


@pytest.mark.parametrize(
    ("kind", "value", "words", "cell"),
    [
        (OwnFieldKind.NUMBER, "1250.5", "1,250.5", 1250.5),
        (OwnFieldKind.NUMBER, "42", "42", 42),
        (OwnFieldKind.NUMBER, "四十二", "四十二", "四十二"),
        (OwnFieldKind.YES_NO, "no", "否", "否"),
        (OwnFieldKind.YES_NO, "也许", "也许", "也许"),
        (OwnFieldKind.TEXT, "yes", "yes", "yes"),
    ],
)
def test_values_in_words_and_in_a_workbook(kind: OwnFieldKind, value: str, words: str, cell: object) -> None:
    field = OwnField(1, "栏目", kind)
    assert own_values.in_words(field, value) == words
    assert own_values.as_cell(field, value) == cell
