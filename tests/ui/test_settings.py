"""The settings page: every change is kept at once, is said, and can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from core.people import CustomerDraft, PurchaseDraft
from core.terms import FollowupKind
from storage.archive import Archive
from ui.context import Context
from ui.dialogs.base import Question
from ui.language import language, use_language
from ui.pages.base import Page
from ui.pages.setting_groups.about import AboutGroup
from ui.pages.setting_groups.appearance import AppearanceGroup
from ui.pages.setting_groups.data import DataGroup, size_words
from ui.pages.setting_groups.reminders import RemindersGroup
from ui.pages.setting_groups.shop import ShopGroup
from ui.pages.settings import SettingsPage
from ui.theme import look
from ui.version import VERSION
from ui.window import Window

TODAY = date(2026, 11, 22)
Show = Callable[[str], Page]


def _group(show_page: Show, key: str) -> Any:
    page = show_page("settings")
    assert isinstance(page, SettingsPage)
    _click(page.items[key])
    assert page.group_key == key
    return page.group


def _click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def _window(widget: QWidget) -> Window:
    window = widget.window()
    assert isinstance(window, Window)
    return window


def _current(window: Window) -> Any:
    assert isinstance(window.page, SettingsPage)
    return window.page.group


def _write(line: QWidget, words: str) -> None:
    line.setFocus()
    line.selectAll()  # type: ignore[attr-defined]
    if words.isascii():
        QTest.keyClicks(line, words)
    else:
        line.insert(words)  # type: ignore[attr-defined]  # keyClicks knows Latin keys only
    QTest.keyClick(line, Qt.Key.Key_Return)


# --- shop -------------------------------------------------------------------------------------------------------------


def test_the_shops_name_is_kept_said_and_undone(qtbot: QtBot, archive: Archive, show_page: Show) -> None:
    group = _group(show_page, "shop")
    assert isinstance(group, ShopGroup)
    _write(group.shop_name, "栖云小院")
    window = _window(group)
    assert archive.settings["shop_name"] == "栖云小院"
    assert window.windowTitle().startswith("栖云小院")
    assert window.toast.text == "店名改好了"
    window.toast.press()
    assert archive.settings["shop_name"] == ""
    assert group.shop_name.text() == ""


def test_a_name_is_kept_when_its_field_is_left_and_only_once(archive: Archive, show_page: Show) -> None:
    group = _group(show_page, "shop")
    group.owner_name.setFocus()
    group.owner_name.insert(" 林姐 ")
    group.shop_name.setFocus()
    assert archive.settings["owner_name"] == "林姐"
    lines = len(archive.history.recent())
    _write(group.owner_name, "林姐")
    assert len(archive.history.recent()) == lines


def test_who_is_on_duty_signs_from_now_on(archive: Archive, ctx: Context, show_page: Show) -> None:
    group = _group(show_page, "shop")
    _write(group.staff_name, "小吴")
    assert (ctx.who, archive.settings["staff_name"]) == ("小吴", "小吴")
    _window(group).toast.press()
    assert ctx.who == "小陈"


def test_trade_and_currency_are_chosen(archive: Archive, show_page: Show) -> None:
    group = _group(show_page, "shop")
    for combo, place in ((group.business, 1), (group.currency, 1)):
        combo.setFocus()
        QTest.keyClick(combo, Qt.Key.Key_Down)
        assert combo.currentIndex() == place
    assert (archive.settings["business"], archive.settings["currency"]) == ("hotel", "HKD")


def test_another_margin_counts_every_profit_anew(qtbot: QtBot, archive: Archive, show_page: Show) -> None:
    customer = archive.customers.add(CustomerDraft("周雅琴")).new_id
    assert customer is not None
    archive.purchases.add(PurchaseDraft(customer, TODAY, 10_000))
    group = _group(show_page, "shop")
    _write(group.margin, "25")
    window = _window(group)
    qtbot.waitUntil(lambda: "25%" in window.toast.text, timeout=5000)
    assert archive.customers.row(customer).profit_cents == 2_500
    window.toast.press()
    assert archive.customers.row(customer).profit_cents == 4_000
    assert group.margin.value() == 40


# --- appearance -------------------------------------------------------------------------------------------------------


def test_theme_and_text_size_dress_the_window_anew_and_stay_on_the_group(archive: Archive, show_page: Show) -> None:
    group = _group(show_page, "appearance")
    assert isinstance(group, AppearanceGroup)
    window = _window(group)
    group.theme.choose("dark")
    assert look.current().dark
    assert isinstance(_current(window), AppearanceGroup)
    _current(window).text_size.choose("1.3")
    assert look.current().scale == 1.3
    assert isinstance(_current(window), AppearanceGroup)
    window.toast.press()
    assert look.current().scale == 1.0
    assert _current(window).text_size.value() == "1.0"
    _current(window).theme.choose("light")
    assert not look.current().dark


def test_the_language_changes_at_once_and_back(archive: Archive, show_page: Show) -> None:
    group = _group(show_page, "appearance")
    window = _window(group)
    try:
        group.language.choose("en")
        assert language() == "en"
        assert window.toast.text == "Language changed"
        assert any(label.text() == "Text size" for label in _current(window).findChildren(QLabel))
        window.toast.press()
        assert language() == "zh_CN"
    finally:
        use_language("zh_CN")


# --- reminders --------------------------------------------------------------------------------------------------------


def test_a_rule_is_switched_off_and_its_follow_ups_go(qtbot: QtBot, sample: Archive, show_page: Show) -> None:
    def birthdays() -> int:
        return sum(row.kind is FollowupKind.BIRTHDAY for row in sample.followups.rows())

    assert birthdays()
    group = _group(show_page, "reminders")
    assert isinstance(group, RemindersGroup)
    group.cards["birthday"].open(True)
    _click(group.switches["birthday"])
    assert not sample.followups.rules().birthday.on
    assert not group.numbers["birthday", "lead_days"].isEnabled()
    qtbot.waitUntil(lambda: not birthdays(), timeout=5000)
    _window(group).toast.press()
    assert sample.followups.rules().birthday.on
    assert group.switches["birthday"].isChecked()


def test_days_amounts_and_intervals_are_kept(qtbot: QtBot, archive: Archive, show_page: Show) -> None:
    group = _group(show_page, "reminders")
    for card in group.cards.values():
        card.open(True)
    _write(group.numbers["birthday", "lead_days"], "3")
    _write(group.numbers["after_sale", "min_cents"], "200")
    _write(group.intervals["key"], "45")
    _click(group.family)
    rules = archive.followups.rules()
    assert (rules.birthday.lead_days, rules.birthday.family) == (3, False)
    assert rules.after_sale.min_cents == 20_000
    assert (rules.return_visit.interval("key"), rules.return_visit.interval("regular")) == (45, 90)


def test_the_wheel_never_changes_a_number(archive: Archive, show_page: Show) -> None:
    group = _group(show_page, "reminders")
    line = group.numbers["birthday", "lead_days"]
    line.setFocus()
    wheel = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(0, 0), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(line, wheel)
    assert line.value() == 7
    assert not wheel.isAccepted()


# --- data -------------------------------------------------------------------------------------------------------------


def test_a_backup_is_made_and_listed(qtbot: QtBot, sample: Archive, show_page: Show) -> None:
    group = _group(show_page, "data")
    assert isinstance(group, DataGroup)
    assert "还没有备份" in group.last.text()
    _click(group.now)
    qtbot.waitUntil(lambda: len(group.restore_buttons) == 1, timeout=10_000)
    assert "2026-11-22 11:20" in group.last.text()
    assert "40 位" in _window(group).toast.text
    assert "11:20" in _window(group).bar.backup.accessibleName()


def test_a_backup_goes_where_the_owner_says(
    qtbot: QtBot, sample: Archive, show_page: Show, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "U 盘"
    stick.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(stick))
    group = _group(show_page, "data")
    _click(group.elsewhere)
    qtbot.waitUntil(lambda: bool(list(stick.glob("*.regulars"))), timeout=10_000)
    qtbot.waitUntil(lambda: "备份好了" in _window(group).toast.text, timeout=10_000)


def test_a_backup_replaces_the_book_only_when_told_so(
    qtbot: QtBot, sample: Archive, ctx: Context, show_page: Show
) -> None:
    sample.backups.run()
    sample.customers.add(CustomerDraft("后来的客人"))
    group = _group(show_page, "data")
    window = _window(group)
    _click(group.restore_buttons[0])
    question = next(w for w in QApplication.topLevelWidgets() if isinstance(w, Question) and w.isVisible())
    QTest.keyClick(question, Qt.Key.Key_Escape)
    assert sample.customers.count() == 41
    _click(group.restore_buttons[0])
    question = next(w for w in QApplication.topLevelWidgets() if isinstance(w, Question) and w.isVisible())
    (deed,) = (b for b in question.findChildren(QWidget) if b.property("kind") == "danger")
    _click(deed)
    qtbot.waitUntil(lambda: "恢复好了" in window.toast.text, timeout=10_000)
    assert sample.customers.count() == 40
    assert ctx.archive is sample
    assert list(sample.backups.folder.glob("*replaced*"))


def test_what_is_no_backup_is_refused_in_words(
    qtbot: QtBot, sample: Archive, show_page: Show, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "别的.regulars"
    other.write_text("not an archive", "utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(other), ""))
    group = _group(show_page, "data")
    window = _window(group)
    _click(group.file)
    question = next(w for w in QApplication.topLevelWidgets() if isinstance(w, Question) and w.isVisible())
    question.submit()
    qtbot.waitUntil(lambda: window.banner is not None, timeout=10_000)
    assert window.banner is not None
    assert "不是熟客簿的文件" in window.banner.accessibleName()
    assert sample.customers.count() == 40


def test_the_book_is_checked_and_its_folder_opened(
    qtbot: QtBot, sample: Archive, show_page: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url))
    group = _group(show_page, "data")
    _click(group.folder)
    assert opened == [QUrl.fromLocalFile(str(sample.path.parent))]
    _click(group.check)
    qtbot.waitUntil(lambda: "完好" in _window(group).toast.text, timeout=10_000)


def test_sizes_in_words() -> None:
    assert [size_words(n) for n in (400, 90_000, 700_000, 12_340_000)] == ["1 KB", "90 KB", "0.7 MB", "12.3 MB"]


# --- the page ---------------------------------------------------------------------------------------------------------


def test_arrows_move_through_the_groups_and_the_about_group_copies(archive: Archive, show_page: Show) -> None:
    page = show_page("settings")
    assert isinstance(page, SettingsPage)
    page.items["shop"].setFocus()
    groups = ("appearance", "reminders", "greetings", "telling", "own_fields", "categories", "import", "data", "about")
    for key in groups:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Down)
        assert page.group_key == key
    assert isinstance(page.group, AboutGroup)
    _click(page.group.copy)
    assert VERSION in QGuiApplication.clipboard().text()


def test_the_groups_stay_in_sight_while_a_long_form_is_scrolled(
    archive: Archive, show_page: Show, qtbot: QtBot
) -> None:
    page = show_page("settings")
    assert isinstance(page, SettingsPage)
    page.items["reminders"].setChecked(True)
    bar, view = page.scroller.verticalScrollBar(), page.scroller.viewport()
    qtbot.waitUntil(lambda: bar.maximum() > 400)
    bar.setValue(bar.maximum())
    seen = [view.rect().contains(item.geometry().translated(item.parentWidget().mapTo(view, QPoint(0, 0))))
            for item in page.items.values()]  # fmt: skip
    assert all(seen)
    page.items["about"].setChecked(True)
    assert page.items["shop"].parentWidget().y() == 0


def test_others_can_lead_to_a_group(archive: Archive, ctx: Context, show_page: Show) -> None:
    page = show_page("settings")
    ctx.go("settings", group="data")
    assert isinstance(page, SettingsPage)
    assert isinstance(page.group, DataGroup)
    assert page.items["data"].isChecked()


def test_every_control_has_a_name(archive: Archive, show_page: Show) -> None:
    page = show_page("settings")
    assert isinstance(page, SettingsPage)
    for key, item in page.items.items():
        item.setChecked(True)
        nameless = [
            w for w in page.group.findChildren(QWidget)
            if w.focusPolicy() != Qt.FocusPolicy.NoFocus and w.isVisible() and not w.accessibleName()
            and w.objectName() != "qt_spinbox_lineedit" and not getattr(w, "text", str)()
        ]  # fmt: skip
        assert not nameless, key
