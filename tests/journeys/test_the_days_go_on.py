"""Day after day: a lunar birthday comes on its solar day, rules and closed days are obeyed at once; the owner is told
at the hour that was chosen; the calendar on disk keeps step; a week with the program closed loses nothing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLineEdit, QWidget

from core.people import Birthday, CustomerDraft, FollowupDraft
from core.terms import Calendar
from storage.archive import Archive
from ui.application import Session
from ui.command_line import Shop
from ui.dialogs.customer import CustomerDialog
from ui.dialogs.holiday import HolidayDialog
from ui.dialogs.postpone import PostponeDialog
from ui.pages.setting_groups.reminders import RemindersGroup
from ui.pages.setting_groups.telling import TellingGroup
from ui.pages.settings import SettingsPage
from ui.pages.today import TodayPage
from ui.tray import Tray
from ui.widgets.followup_row import FollowupRowWidget

LEFT, CTRL, ALT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SUNDAY = date(2026, 11, 22)
T = TypeVar("T", bound=QWidget)


class Program:
    """The program over the shop's archive, started and ended as often as the story wants; `told`: what the desktop
    showed of it."""

    def __init__(self, folder: Path, clock: Any) -> None:
        self.path, self.clock = folder / "shop.regulars", clock
        self.told: list[tuple[str, str]] = []
        self.ended = 0
        self.session: Session

    def start(self) -> None:
        archive = Archive.open_or_create(self.path, self.clock)
        shop = Shop(self.path, self.path.parent, self.clock.now.date(), json=False)
        shop.clock = self.clock  # type: ignore[method-assign]
        self.session = Session(archive, shop)
        self.session.desk.start(self._end)
        self.window.resize(1366, 728)
        self.window.show()
        self.settle()

    def _end(self) -> None:
        self.ended += 1

    def stop(self) -> None:
        """退出 in the menu of the sign, and what comes after the last window."""
        self.session.desk.leave()
        self.session.end()
        self.session.ctx.close()
        self.window.deleteLater()
        self.session.ctx.deleteLater()

    @property
    def window(self) -> Any:
        return self.session.window

    @property
    def archive(self) -> Archive:
        return self.session.own

    def settle(self) -> None:
        """What goes on beside the window is done; it has the keyboard again when a dialog over it was closed."""
        QTest.qWait(1)
        while self.session.ctx.runner.busy:
            QTest.qWait(5)
        QTest.qWait(1)
        while self.window.isVisible() and not self.window.isActiveWindow():
            self.window.activateWindow()
            QTest.qWait(2)

    def now(self, day: date, hour: int = 10, minute: int = 0) -> None:
        """The clock goes on while the program is open; it looks at it every half minute."""
        self.clock.now = datetime.combine(day, time(hour, minute))
        self.session.ctx._look_at_the_day()
        self.session.desk.teller.tick()
        self.settle()

    def open(self) -> list[tuple[str, date]]:
        """The open follow-ups: what, by when."""
        return [(row.text or row.kind.value, row.due) for row in self.archive.followups.rows()]

    def group(self, key: str, kind: type[T]) -> T:
        """A group of the settings, by clicks."""
        press(self.window.rail, "设置")
        page = self.window.page
        assert isinstance(page, SettingsPage)
        QTest.mouseClick(page.items[key], LEFT)
        assert isinstance(page.group, kind)
        return page.group

    def today(self) -> TodayPage:
        QTest.keyClick(self.window, Qt.Key.Key_1, ALT)
        page = self.window.page
        assert isinstance(page, TodayPage)
        return page


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path, clock: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    """小陈's shop with one guest, on a desktop that has a place for signs."""
    made = Program(tmp_path, clock)

    def say(_tray: Tray, title: str, words: str, _page: str = "") -> bool:
        made.told.append((title, words))
        return True

    monkeypatch.setattr(Tray, "available", property(lambda _: True))
    monkeypatch.setattr(Tray, "shown", property(lambda _: True))
    monkeypatch.setattr(Tray, "show", lambda _: True)
    monkeypatch.setattr(Tray, "say", say)
    monkeypatch.setattr("ui.calendar_file._SETTLE", 1)
    monkeypatch.setattr("ui.telling._SETTLE", 1)
    with Archive.create(made.path, clock) as archive:
        archive.settings.set(welcomed=True, theme="light", language="zh_CN", staff_name="小陈")
        archive.customers.add(CustomerDraft("张国强", since=SUNDAY, birthday=Birthday(Calendar.SOLAR, 1971, 12, 2)))
    made.start()
    yield made
    made.stop()
    QApplication.setQuitOnLastWindowClosed(True)


def press(widget: QWidget, words: str) -> None:
    shown = (one for one in widget.findChildren(QAbstractButton) if one.isVisible())
    QTest.mouseClick(next(one for one in shown if words in (one.text(), one.accessibleName())), LEFT)


def events(program: Program, out: Path) -> dict[str, tuple[str, str]]:
    """The calendar on disk once it was written again: name of an event → day and words; birthdays apart."""
    while program.session.desk.calendar._soon.isActive():
        QTest.qWait(2)
    program.settle()
    lines = out.read_text("utf-8").replace("\n ", "").splitlines()
    found: dict[str, tuple[str, str]] = {}
    for line in lines:
        name, _, value = line.partition(":")
        if name == "UID":
            uid = value
        elif name == "DTSTART;VALUE=DATE":
            day = value
        elif name == "SUMMARY" and "生日" not in value:
            found[uid] = (day, value)
    return found


def write(edit: QWidget, words: str) -> None:
    event = QInputMethodEvent()
    event.setCommitString(words)
    QApplication.sendEvent(edit, event)


def dialog_of(kind: type[T]) -> T:
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible())


def pick(combo: QWidget, words: str) -> None:
    QTest.keyClick(combo, Qt.Key.Key_Home)
    while combo.currentText() != words:  # type: ignore[attr-defined]
        QTest.keyClick(combo, Qt.Key.Key_Down)


def test_a_lunar_birthday_a_rule_and_a_closed_day(program: Program) -> None:
    # a new guest, her birthday as she says it
    QTest.keyClick(program.window, Qt.Key.Key_2, ALT)
    QTest.keyClick(program.window, Qt.Key.Key_N, CTRL)
    dialog = dialog_of(CustomerDialog)
    write(dialog.name.edit, "周雅琴")
    write(dialog.birthday.edit, "1968年十月二十")
    assert "11月28日" in dialog.birthday.remark
    QTest.keyClick(dialog.birthday.edit, Qt.Key.Key_Return)
    program.settle()
    saturday = date(2026, 11, 28)
    assert program.open() == [("birthday", saturday)]
    (person,) = program.today().strip.people()
    assert person.accessibleName() == "周雅琴 11月28日 周六·十月二十"

    # the rule is switched off: nothing is to be done; taken back, it is there again
    group = program.group("reminders", RemindersGroup)
    QTest.mouseClick(group.cards["birthday"].switch, LEFT)
    program.settle()
    assert program.open() == []
    QTest.keyClick(program.window, Qt.Key.Key_Z, CTRL)
    program.settle()
    assert program.open() == [("birthday", saturday)]

    # the shop is closed on Friday and Saturday: greeted before, asked how it was after
    program.archive.followups.add(FollowupDraft(1, saturday, text="送酒"))
    QTest.mouseClick(group.closed.add, LEFT)
    holiday = dialog_of(HolidayDialog)
    write(holiday.first.edit, "11-27")
    write(holiday.last.edit, "11-28")
    QTest.keyClick(holiday.last.edit, Qt.Key.Key_Return)
    program.settle()
    thursday = date(2026, 11, 26)
    assert program.open() == [("birthday", thursday), ("送酒", saturday)]  # what was written by hand stays

    # Thursday: it is to be done; Saturday is the day itself
    program.now(thursday)
    page = program.today()
    first = next(row.followup for row in page.followups.rows if isinstance(row, FollowupRowWidget))
    assert (first.customer, first.due) == ("周雅琴", thursday)
    program.now(saturday)
    assert page.birthdays_tile.accessibleName().startswith("今日生日")
    assert "农历 1" in page.birthdays_tile.accessibleDescription()


def test_told_at_the_hour_put_away_and_caught_up(program: Program, tmp_path: Path) -> None:
    # how the owner is to be told: not at once, at half past ten; but it is quiet until eleven
    group = program.group("telling", TellingGroup)
    QTest.mouseClick(group.ticks["on_start"], LEFT)
    pick(group.times["at"], "10:30")
    pick(group.times["quiet_until"], "11:00")
    assert group._late.text() == "10:30 在安静时间里，会等到 11:00 再说。"
    QTest.mouseClick(group.ticks["tray"], LEFT)

    # the calendar goes into the folder of the phone
    out = tmp_path / "生日.ics"
    QTest.mouseClick(group.calendar["on"], LEFT)
    files = group.findChild(QFileDialog)
    assert files is not None
    line = files.findChild(QLineEdit)
    assert line is not None
    line.setText(str(out.with_suffix("")))
    QTest.keyClick(line, Qt.Key.Key_Return)
    program.settle()

    # two things to do, by the line of the follow-ups
    QTest.keyClick(program.window, Qt.Key.Key_3, ALT)
    page = program.window.page
    for words in ("今天 给张国强送酒", "周三 回访张国强"):
        write(page.adder, words)
        QTest.keyClick(page.adder, Qt.Key.Key_Return)
    written = events(program, out)
    assert sorted(written.values()) == [("20261122", "张国强：送酒"), ("20261125", "张国强：回访")]
    call = next(uid for uid, words in written.items() if words == ("20261125", "张国强：回访"))

    # nothing is said before the hour, once after it
    program.now(SUNDAY, 10, 31)
    assert program.told == []
    program.now(SUNDAY, 11)
    program.now(SUNDAY, 12)
    assert program.told == [("今天有 1 项要跟进", "打开看看")]

    # one is done, one is put off by a day: the file follows, the same event under the same name
    page.list.focus_current()
    QTest.keyClick(page.list.rows[0], Qt.Key.Key_Return)
    (row,) = (row for row in page.list.rows if isinstance(row, FollowupRowWidget))
    (choose,) = page.open_actions.postpone_menu(row.followup, page).actions()  # tomorrow would be earlier than its day
    choose.trigger()
    press(dialog_of(PostponeDialog), "推迟到 11月26日 周四")
    put_off = date(2026, 11, 26)
    assert events(program, out) == {call: (f"{put_off:%Y%m%d}", "张国强：回访")}

    # the window is closed: only put away, which is said once; then the program is ended
    program.window.close()
    program.settle()
    assert not program.window.isVisible()
    assert program.ended == 0
    assert [title for title, _words in program.told[1:]] == ["熟客簿还开着"]
    program.stop()
    assert program.ended == 1

    # it stays closed for eleven days; a birthday and the call were due meanwhile: both are there, and told
    program.told.clear()
    program.clock.now = datetime(2026, 12, 3, 11, 30)
    program.start()
    assert program.open() == [("回访", put_off), ("birthday", date(2026, 12, 2))]
    assert program.told == [("今天有 2 项要跟进", "逾期 2 项")]
    page = program.today()
    rows = [row.followup for row in page.followups.rows if isinstance(row, FollowupRowWidget)]
    assert [row.due for row in rows] == [put_off, date(2026, 12, 2)]
    assert events(program, out)[call] == ("20261203", "张国强：回访")  # late: it stands on today
