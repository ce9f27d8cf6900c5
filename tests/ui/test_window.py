"""The window and its context over a real archive: going, changing, undoing, masking, dressing anew."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from core.changes import ChangeSet
from core.errors import KnownError
from core.jobs import Progress
from storage.archive import Archive
from ui import window as window_module
from ui.context import Context
from ui.dialogs.base import Question
from ui.dialogs.keys import KeysDialog
from ui.dialogs.one_line import OneLineDialog
from ui.dialogs.person import PersonDialog
from ui.pages.base import Page
from ui.pages.specs import PageSpec
from ui.theme import look
from ui.theme.icons import Icon
from ui.widgets.buttons import Button
from ui.widgets.fields import SearchField
from ui.widgets.labels import label
from ui.window import SMALLEST, Window

NOW = datetime(2026, 11, 22, 11, 20)


class Clock:
    """The time of the tests, which can be moved."""

    def __init__(self) -> None:
        self.time = NOW

    def __call__(self) -> datetime:
        return self.time


class Sheet(Page):
    """A page that writes down what the window asks of it."""

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx)
        self.calls: list[str] = []
        self.field = SearchField("搜索")
        self.button = Button("一个按钮")
        self.column.addWidget(self.field)
        self.column.addWidget(self.button)
        for number in range(60):
            self.column.addWidget(label(f"第 {number} 行，有一些很长的字，一行也放不下，" * 3, wrap=True))

    def refresh(self) -> None:
        self.calls.append("refresh")

    def show_where(self, **where: Any) -> None:
        self.calls.append(f"customer {where.get('customer_id')} of {where.get('among')}")

    def search_field(self) -> QLineEdit:
        return self.field

    def new_item(self) -> None:
        self.calls.append("new")

    def print_page(self) -> None:
        self.calls.append("print")

    def on_escape(self) -> bool:
        self.calls.append("escape")
        return True


class Spec(PageSpec):
    def build(self, ctx: Context) -> Page:
        return Sheet(ctx)


def _specs() -> list[PageSpec]:
    return [
        Spec("welcome", "欢迎", Icon.STORE, "", "", rail="none", bare=True),
        Spec("today", "今天", Icon.TODAY, "", ""),
        Spec("customers", "客户", Icon.CUSTOMERS, "", ""),
        Spec("profile", "客户档案", Icon.USER, "", "", rail="none", parent="customers"),
        Spec("settings", "设置", Icon.SETTINGS, "", "", rail="low"),
    ]


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def archive(tmp_path: Path, clock: Clock) -> Iterator[Archive]:
    with Archive.create(tmp_path / "shop.regulars", clock) as made:
        made.who = "小陈"
        made.settings.set(welcomed=True, theme="light", language="zh_CN", shop_name="栖云小院", staff_name="小陈")
        yield made


@pytest.fixture
def window(
    qapp: QApplication, qtbot: QtBot, archive: Archive, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Window]:
    monkeypatch.setattr(window_module, "page_specs", _specs)
    made = Window(Context(archive, clock))
    made.start()
    made.show()
    QTest.qWaitForWindowActive(made)
    yield made
    made.close()
    made.deleteLater()
    made.ctx.deleteLater()


def _page(window: Window) -> Sheet:
    page = window.page
    assert isinstance(page, Sheet)
    return page


def _key(window: Window, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(window.windowHandle(), key, held)


def test_it_opens_on_today_and_a_new_shop_on_welcome(window: Window, archive: Archive) -> None:
    assert window.page_key == "today"
    assert window.windowTitle() == "栖云小院 · 熟客簿"
    assert window.rail.isVisible()
    focus = window.focusWidget()
    assert focus is not None
    assert _page(window).isAncestorOf(focus)  # not the rail: a note written now goes back there
    archive.settings.set(welcomed=False)
    window.start()
    assert window.page_key == "welcome"
    assert not window.rail.isVisible()
    assert not window.bar.isVisible()


def test_a_page_never_forces_the_window_to_grow(window: Window) -> None:
    hint = window.minimumSizeHint()
    assert hint.width() <= SMALLEST[0]
    assert hint.height() <= SMALLEST[1]
    window.resize(*SMALLEST)
    assert _page(window).scroller.verticalScrollBar().maximum() > 0
    assert _page(window).scroller.horizontalScrollBar().maximum() == 0


def test_the_rail_is_reached_by_alt_and_a_number(window: Window) -> None:
    assert window.rail.keys() == ["today", "customers", "settings"]
    _key(window, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert window.page_key == "customers"
    _key(window, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert window.page_key == "settings"
    _key(window, Qt.Key.Key_8, Qt.KeyboardModifier.AltModifier)
    assert window.page_key == "settings"
    _key(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    _key(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.page_key == "today"


def test_back_brings_the_customer_before_and_the_focus(window: Window) -> None:
    window.ctx.go("customers")
    _page(window).button.setFocus()
    window.ctx.open_customer(7, [5, 7])
    window.ctx.open_customer(5, [5, 7])
    profile = _page(window)
    assert profile.calls == ["refresh", "customer 7 of [5, 7]", "customer 5 of [5, 7]"]
    window.back()
    assert profile.calls[-1] == "customer 7 of [5, 7]"
    window.back()
    assert window.page_key == "customers"
    assert _page(window).button.hasFocus()


def test_a_page_is_told_where_one_came_from(window: Window) -> None:
    came: list[tuple[str, str]] = []
    window.ctx.go("customers")
    window.ctx.open_customer(7)
    profile = _page(window)
    profile.came_from = lambda key, title: came.append((key, title))
    window.ctx.open_customer(5)
    assert came == []  # from herself
    window.ctx.go("today")
    window.ctx.open_customer(5)
    assert came == [("today", "今天")]


def test_keys_reach_the_page(window: Window) -> None:
    page = _page(window)
    page.calls.clear()
    for key in (Qt.Key.Key_N, Qt.Key.Key_P, Qt.Key.Key_F):
        _key(window, key, Qt.KeyboardModifier.ControlModifier)
    assert page.calls == ["new", "print"]
    assert page.field.hasFocus()
    page.button.setFocus()
    _key(window, Qt.Key.Key_Escape)
    _key(window, Qt.Key.Key_F5)
    assert page.calls == ["new", "print", "escape", "refresh"]
    _key(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert window.bar.quick.hasFocus()


def test_a_change_refreshes_what_is_shown_and_the_rest_when_it_is_shown(window: Window) -> None:
    today = _page(window)
    window.ctx.go("customers")
    customers = _page(window)
    today.calls.clear()
    customers.calls.clear()
    window.ctx.changed(ChangeSet(frozenset({"customers"}), frozenset({1})))
    assert customers.calls == ["refresh"]
    assert today.calls == []
    window.back()
    assert today.calls == ["refresh"]


def test_a_change_is_said_and_taken_back(window: Window, archive: Archive) -> None:
    changes = window.ctx.do(lambda: archive.settings.set(owner_name="林姐"), "已记下：林姐")
    assert changes is not None
    assert window.toast.isVisible()
    assert window.toast.text == "已记下：林姐"
    _key(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert archive.settings["owner_name"] == ""
    assert window.toast.text == "已撤销"
    window.ctx.do(lambda: archive.settings.set(owner_name="林姐"))
    _key(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert archive.settings["owner_name"] == ""


def test_undo_works_from_an_empty_field_and_leaves_a_written_one_alone(window: Window, archive: Archive) -> None:
    window.ctx.do(lambda: archive.settings.set(owner_name="林姐"), "已记下")
    quick = window.bar.quick
    quick.setFocus()
    QTest.keyClicks(quick, "abc")
    _key(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert quick.text() == ""
    assert archive.settings["owner_name"] == "林姐"
    _key(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert archive.settings["owner_name"] == ""


def test_what_nothing_changed_says_nothing(window: Window, archive: Archive) -> None:
    window.ctx.do(lambda: archive.settings.set(owner_name=""), "已记下")
    assert not window.toast.isVisible()


def test_a_known_error_is_said_in_words(window: Window) -> None:
    def locked() -> ChangeSet:
        raise KnownError("archive_locked")

    assert window.ctx.do(locked, "已记下") is None
    banner = window.banner
    assert banner is not None
    assert banner.accessibleName() == "客户簿正忙，这一步没有写成。"
    assert not window.toast.isVisible()
    QTest.mouseClick(banner.findChildren(Button)[-1], Qt.MouseButton.LeftButton)
    assert window.banner is None


def test_what_fails_in_a_dialog_is_said_there_and_nothing_typed_is_lost(window: Window) -> None:
    busy = [True]

    def keep() -> ChangeSet:
        if busy[0]:
            raise KnownError("archive_locked")
        return ChangeSet()

    dialog = OneLineDialog(window, "办完了", "周雅琴", "结果怎么样", "记下")
    dialog.written.connect(lambda _text: window.ctx.do(keep))
    dialog.open()
    dialog.line.edit.setText("常来的")
    dialog.submit()
    assert dialog.isVisible()
    assert dialog.complaint is not None
    assert dialog.complaint.accessibleName() == "客户簿正忙，这一步没有写成。"
    assert dialog.line.text() == "常来的"
    assert window.banner is None
    busy[0] = False
    QTest.qWait(1)
    dialog.submit()
    assert not dialog.isVisible()


def test_a_long_title_goes_on_in_the_next_line(window: Window) -> None:
    heights = []
    for title in ("短", "一句很长很长的话，说的是这件事为什么没有做成，一行写不下，后面的字也要看得见"):
        dialog = Question(window, title, "再说一遍", "好")
        dialog.open()
        (head,) = [words for words in dialog.findChildren(QLabel) if words.text() == title]
        assert head.sizeHint().width() <= head.width() or head.wordWrap()
        assert head.heightForWidth(head.width()) <= head.height() or not head.wordWrap()
        heights.append(head.height())
        dialog.reject()
    assert heights[1] > 1.5 * heights[0]


def test_a_bug_is_not_swallowed(window: Window) -> None:
    def broken() -> ChangeSet:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        window.ctx.do(broken)


def test_amounts_are_hidden_at_once(window: Window) -> None:
    page = _page(window)
    window.ctx.go("customers")
    page.calls.clear()
    _key(window, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    assert window.ctx.masked
    assert window.bar.mask_button.isChecked()
    assert window.bar.mask_button.accessibleName() == "显示金额"
    window.back()
    assert page.calls == ["refresh"]
    QTest.mouseClick(window.bar.mask_button, Qt.MouseButton.LeftButton)
    assert not window.ctx.masked


def test_settings_dress_the_window_anew_and_keep_the_place(window: Window, archive: Archive) -> None:
    window.ctx.go("customers")
    old = _page(window)
    old.scroller.verticalScrollBar().setValue(120)
    window.ctx.do(lambda: archive.settings.set(theme="dark", text_size=1.3, language="en"))
    assert look.current().name == "dark"
    assert look.current().scale == 1.3
    assert window.page_key == "customers"
    assert window.page is not old
    assert _page(window).scroller.verticalScrollBar().value() == 120
    window.ctx.undo_last()
    assert look.current().name == "light"
    assert window.bar.isVisible()
    assert window.ring.parent() is window


def test_another_look_dresses_no_page_that_is_not_shown_and_reads_the_one_that_is_once(
    window: Window, archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A style sheet dresses every widget there is: with a dozen pages that took five seconds."""
    behind, shown = window.page, "customers"
    window.ctx.go(shown)
    there: list[bool] = []
    dress = window_module.apply_theme
    monkeypatch.setattr(window_module, "apply_theme", lambda *look: (there.append(isValid(behind)), dress(*look))[1])
    window.ctx.do(lambda: archive.settings.set(theme="dark"))
    assert there == [False]
    assert window.page_key == shown
    assert _page(window).calls == ["refresh"]
    window.back()
    assert window.page is not behind


def test_a_page_is_not_built_anew_by_other_settings(window: Window, archive: Archive) -> None:
    page = window.page
    window.ctx.do(lambda: archive.settings.set(shop_name="云上"))
    assert window.page is page
    assert window.windowTitle() == "云上 · 熟客簿"


def test_who_is_at_the_desk(window: Window, archive: Archive, qtbot: QtBot) -> None:
    QTest.mouseClick(window.bar.person, Qt.MouseButton.LeftButton)
    dialog = window.findChild(PersonDialog)
    assert isinstance(dialog, PersonDialog)
    assert dialog.name.text() == "小陈"
    dialog.name.set_text("")
    QTest.keyClick(dialog.name.edit, Qt.Key.Key_Return)
    assert dialog.name.error == "请写上名字"
    dialog.name.edit.insert("林姐")
    QTest.keyClick(dialog.name.edit, Qt.Key.Key_Return)
    assert archive.who == window.ctx.who == "林姐"
    assert archive.settings["staff_name"] == "林姐"
    assert window.bar.person.accessibleDescription() == "林姐"


def test_the_keys_are_told_by_f1(window: Window) -> None:
    _key(window, Qt.Key.Key_F1)
    dialog = window.findChild(KeysDialog)
    assert isinstance(dialog, KeysDialog)
    assert dialog.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_question_names_the_deed_and_enter_does_nothing_bad(window: Window) -> None:
    answers: list[bool] = []
    question = Question(window, "清空回收站", "12 位客户会永远消失，不能撤销。", "清空 12 位")
    question.accepted.connect(lambda: answers.append(True))
    question.rejected.connect(lambda: answers.append(False))
    question.open()
    QTest.keyClick(question, Qt.Key.Key_Return)
    assert answers == [False]


def test_long_work_shows_a_dialog_and_its_result_is_said(window: Window, qtbot: QtBot) -> None:
    done: list[int] = []

    def work(progress: Progress) -> int:
        for number in range(8):
            progress.step("writing", number, 8)
            time.sleep(0.12)
        return 8

    window.ctx.run_job("导入", work, done.append)
    qtbot.waitUntil(lambda: _dialog_is_up(window))
    qtbot.waitUntil(lambda: done == [8])
    assert not _dialog_is_up(window)


def _dialog_is_up(window: Window) -> bool:
    return any(type(child).__name__ == "ProgressDialog" and child.isVisible() for child in window.findChildren(QWidget))


def test_failed_work_is_said(window: Window, qtbot: QtBot) -> None:
    def work(_progress: Progress) -> None:
        raise KnownError("disk_full")

    window.ctx.run_job("导出", work, lambda _: None)
    qtbot.waitUntil(lambda: window.banner is not None)
    assert window.banner is not None
    assert window.banner.accessibleName() == "磁盘满了，没有写成。"


def test_the_state_of_the_backup(window: Window, archive: Archive, clock: Clock, qtbot: QtBot) -> None:
    assert window.bar.backup.accessibleName() == "还没有备份"
    window.back_up()
    qtbot.waitUntil(lambda: window.toast.isVisible())
    assert window.toast.text == "备份好了"
    assert window.bar.backup.accessibleName() == "11:20 已备份"
    clock.time = NOW + timedelta(days=2)
    window.refresh()
    assert window.bar.backup.accessibleName() == "11-22 备份过"
    banner = window.banner
    assert banner is not None
    assert banner.accessibleName() == "一天多没有备份了"
    banner.pressed.emit()
    qtbot.waitUntil(lambda: window.banner is None)
    assert window.bar.backup.accessibleName() == "11:20 已备份"


def test_a_new_day_refreshes_every_page(window: Window, clock: Clock) -> None:
    page = _page(window)
    page.calls.clear()
    window.ctx._look_at_the_day()
    assert page.calls == []
    clock.time = NOW + timedelta(hours=13)
    window.ctx._look_at_the_day()
    assert page.calls == ["refresh"]
    assert window.ctx.today() == clock.time.date()


def test_another_archive_starts_afresh(window: Window, clock: Clock, tmp_path: Path) -> None:
    window.ctx.go("customers")
    with Archive.create(tmp_path / "other.regulars", clock) as other:
        other.settings.set(welcomed=True, theme="light", language="zh_CN", shop_name="别家")
        window.ctx.replace_archive(other)
        assert window.page_key == "today"
        assert window.windowTitle() == "别家 · 熟客簿"
        assert other.who == "小陈"
        window.ctx.undo_last()
        assert other.settings["shop_name"] == "别家"
        window.close()
