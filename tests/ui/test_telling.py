"""The owner is told once a day, in numbers; what was missed while the window was closed is there at the next start."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.people import Birthday, CustomerDraft, FollowupDraft
from core.telling import DueCounts
from core.terms import Calendar, FollowupKind
from storage.archive import Archive
from ui import telling
from ui.application import Session, show
from ui.command_line import Shop
from ui.jobs import Runner
from ui.telling import Teller
from ui.tray import Tray, badge_icon

DAY = date(2026, 11, 22)
LEFT: list[bool] = []
"""Filled when the program is to end."""


class Clock:
    def __init__(self, hour: int = 10, minute: int = 0) -> None:
        self.now = datetime(2026, 11, 22, hour, minute)

    def __call__(self) -> datetime:
        return self.now


class Desktop:
    """A desktop with a place for signs, which remembers what was said."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.said: list[tuple[str, str]] = []
        self.counts: list[int] = []

        def say(_tray: Tray, title: str, words: str, _page: str = "") -> bool:
            self.said.append((title, words))
            return True

        monkeypatch.setattr(Tray, "available", property(lambda _tray: True))
        monkeypatch.setattr(Tray, "shown", property(lambda _tray: True))
        monkeypatch.setattr(Tray, "show", lambda _tray: True)
        monkeypatch.setattr(Tray, "say", say)
        monkeypatch.setattr(Tray, "set_count", lambda _tray, count, _about: self.counts.append(count))


@pytest.fixture
def desktop(monkeypatch: pytest.MonkeyPatch) -> Desktop:
    return Desktop(monkeypatch)


@pytest.fixture
def owner(qapp: QApplication) -> Iterator[QObject]:
    made = QObject()
    yield made
    made.deleteLater()


def somebody(archive: Archive, name: str = "周雅琴") -> int:
    day = Birthday(Calendar.SOLAR, 1962, DAY.month, DAY.day)
    made = archive.customers.add(CustomerDraft(name, birthday=day))
    assert made.new_id is not None
    return made.new_id


def settled(qtbot: QtBot, runner: Runner) -> None:
    qtbot.waitUntil(lambda: not runner.busy)


def test_a_day_is_told_once_whatever_the_clock_does(
    archive: Archive, desktop: Desktop, owner: QObject, qtbot: QtBot
) -> None:
    who = somebody(archive)
    archive.followups.add(FollowupDraft(who, DAY - timedelta(days=1), FollowupKind.PROMISE, "送桂花糕"))
    archive.followups.refresh(DAY)
    clock, runner = Clock(7, 50), Runner(owner)
    teller = Teller(lambda: archive, clock, runner, Tray(owner), owner)
    teller.count()
    settled(qtbot, runner)
    assert (desktop.counts, desktop.said) == ([2], [])  # the quiet hours are not over

    clock.now += timedelta(minutes=11)  # 8:01: it was started today, so it need not wait for the hour
    teller.tick()
    assert desktop.said == [("今天有 2 项要跟进", "逾期 1 项，答应的 1 项，今天有 1 位过生日")]
    for hours in (0, 2, 12):
        clock.now += timedelta(hours=hours)
        teller.tick()
    again = Teller(lambda: archive, clock, runner, Tray(owner), owner)  # the program is started anew
    again.count()
    settled(qtbot, runner)
    assert len(desktop.said) == 1

    clock.now += timedelta(days=3)  # the computer slept over a weekend
    teller.tick()
    settled(qtbot, runner)
    assert len(desktop.said) == 1  # 22:01
    clock.now += timedelta(hours=12)
    teller.tick()
    settled(qtbot, runner)
    assert len(desktop.said) == 2
    assert "逾期 2 项" in desktop.said[1][1]
    for one in (teller, again):
        one.stop()
    runner.close()


def test_nobody_is_named_unless_it_is_wanted(archive: Archive) -> None:
    archive.followups.add(FollowupDraft(somebody(archive), DAY, text="回电"))
    found = archive.due.counts(DAY, names=True)
    assert found == DueCounts(1, 0, 0, 1, 0, ("周雅琴",))
    assert "周雅琴" not in telling.title(found) + telling.body(found)
    assert "周雅琴" in telling.body(found, names=True)
    assert archive.due.counts(DAY).names == ()
    assert telling.title(DueCounts(birthdays=2)) == "今天有 2 位过生日"
    assert telling.body(DueCounts(visits=1)) == "打开看看"


def test_the_sign_has_the_number_on_it(qapp: QApplication) -> None:
    red = QColor("#B3261E").rgb()
    for side in (16, 22, 48):
        seen = [icon.pixmap(side, side).toImage() for icon in (badge_icon(0), badge_icon(7), badge_icon(123))]
        none, one, many = (sum(image.pixel(x, y) == red for x in range(side) for y in range(side)) for image in seen)
        assert none == 0
        assert one > 10
        assert many >= one if side == 16 else many != one


@pytest.fixture
def session(qapp: QApplication, tmp_path: Path, desktop: Desktop, qtbot: QtBot) -> Iterator[Session]:
    clock = Clock()
    archive = Archive.create(tmp_path / "shop.regulars", clock)
    archive.settings.set(welcomed=True, theme="light", language="zh_CN", telling={"tray": True})
    somebody(archive)
    shop = Shop(archive.path, tmp_path, DAY, json=False)
    shop.clock = clock  # type: ignore[method-assign]
    made = Session(archive, shop)
    made.desk.start(lambda: LEFT.append(True))
    settled(qtbot, made.ctx.runner)
    LEFT.clear()
    yield made
    made.desk.leave()
    made.end()
    made.window.deleteLater()
    made.ctx.deleteLater()
    QApplication.setQuitOnLastWindowClosed(True)


def test_closing_puts_the_window_away_and_the_days_go_on(session: Session, desktop: Desktop, qtbot: QtBot) -> None:
    window, own = session.window, session.own
    show(session, in_tray=True)
    assert not window.isVisible()
    qtbot.waitUntil(lambda: desktop.counts[-1:] == [1])
    session.desk.open("followups")
    assert window.isVisible()
    assert window.page_key == "followups"

    window.close()
    assert not window.isVisible()
    assert LEFT == []
    settled(qtbot, session.ctx.runner)
    assert own.backups.latest() is not None  # as at every end
    assert "熟客簿还开着" in [title for title, _words in desktop.said]
    told = len(desktop.said)
    session.desk.open()
    window.close()
    settled(qtbot, session.ctx.runner)
    assert len(desktop.said) == told  # said the first time only

    # midnight passes while it is put away: the day's follow-ups are made, and told
    own.customers.add(
        CustomerDraft("李明", birthday=Birthday(Calendar.SOLAR, None, DAY.month, DAY.day + 8))
    )  # fmt: skip
    session._shop.clock.now += timedelta(days=8)  # type: ignore[attr-defined]
    session.ctx._look_at_the_day()
    settled(qtbot, session.ctx.runner)
    qtbot.waitUntil(lambda: desktop.counts[-1] == 2)
    assert [row.customer for row in own.followups.rows(until=DAY + timedelta(days=8))] == ["周雅琴", "李明"]
    assert desktop.said[-1] == ("今天有 2 项要跟进", "逾期 1 项，今天有 1 位过生日")

    session.desk.leave()
    assert LEFT == [True]


def test_without_a_place_for_signs_closing_ends_it(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Tray, "shown", property(lambda _tray: False))
    show(session, in_tray=True)
    assert session.window.isVisible()  # in the task bar: somewhere it must be
    session.window.close()
    assert LEFT == [True]
