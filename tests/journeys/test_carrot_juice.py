"""The loop the program is for: noted once, back by itself before the visit, made ready, and was it right?"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from core.listing import CustomerFilter
from core.terms import Pleased, PreparationOutcome, VisitStatus
from ui.dialogs.after_visit import AfterVisitDialog
from ui.dialogs.visit import VisitDialog
from ui.pages.profile import ProfilePage
from ui.pages.today import TodayPage
from ui.pages.visits import VisitsPage
from ui.printing import unattended
from ui.widgets.arrival_row import ArrivalRow
from ui.widgets.tags import Chip
from ui.window import Window

JUICE = "常温胡萝卜汁"
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def clock(clock: Any) -> Any:
    """A Thursday."""
    clock.now = datetime(2026, 11, 19, 15, 0)
    return clock


@pytest.fixture
def window(open_window: Callable[[], Window]) -> Window:
    return open_window()


def press(widget: QWidget, words: str) -> None:
    button = next(
        b for b in widget.findChildren(QPushButton) if b.accessibleName() == words and not b.isHidden()
    )  # fmt: skip
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def words_of(pdf: Path) -> str:
    text = "\n".join(page.extract_text() for page in PdfReader(pdf).pages)
    return unicodedata.normalize("NFKC", text)


def chips(widget: QWidget) -> list[str]:
    return [chip.tag.text for chip in widget.findChildren(Chip)]


def open_dialog(kind: type[QWidget]) -> QWidget:
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible())


def test_noted_once_ready_every_time(qtbot: QtBot, window: Window, clock: Any, tmp_path: Path) -> None:
    ctx, archive = window.ctx, window.ctx.archive

    # Thursday: said in passing, written down in one line
    QTest.keyClick(window, Qt.Key.Key_K, CTRL)
    window.bar.quick.setText(f"王姐 喜欢{JUICE}")
    qtbot.waitUntil(lambda: window.quick_note.chosen is not None and bool(window.quick_note.reading.items))
    QTest.keyClick(window.bar.quick, Qt.Key.Key_Return)
    wang = archive.customers.rows(archive.customers.ids(CustomerFilter(query="王姐")))[0]
    assert [p.text for p in archive.customers.profile(wang.id).preferences] == [JUICE]

    # she books for next week
    ctx.open_customer(wang.id)
    profile = window.page
    assert isinstance(profile, ProfilePage)
    QTest.mouseClick(profile.header.visit_button, Qt.MouseButton.LeftButton)
    form = open_dialog(VisitDialog)
    assert isinstance(form, VisitDialog)
    form.day.edit.setText("下周三")
    form.at.edit.setText("18:30")
    form.place.edit.setText("听竹包间")
    assert set(chips(form)) == {JUICE}
    QTest.mouseClick(form.save, Qt.MouseButton.LeftButton)

    # the evening before, it is on the list of tomorrow
    visit_day = datetime(2026, 11, 25, 10, 0)
    clock.now = visit_day - timedelta(days=1)
    ctx.day_changed.emit()
    archive.followups.refresh(ctx.today())
    ctx.go("today")
    today = window.page
    assert isinstance(today, TodayPage)
    assert JUICE in chips(today.arrivals)
    press(today.arrivals, "明天要买")
    week = window.page
    assert isinstance(week, VisitsPage)
    assert f"□ {JUICE}" in week.ready.shopping_words()

    # on the day everything shows it unasked
    clock.now = visit_day
    ctx.day_changed.emit()
    ctx.go("today")
    row = today.arrivals.list.rows[0]
    assert isinstance(row, ArrivalRow)
    assert (row.visit.customer, chips(row)) == ("王姐", [JUICE])
    for sheet in ("a4", "receipt80"):
        out = tmp_path / f"{sheet}.pdf"
        unattended.run(archive, "preparation", ctx.today(), 0, out, None, sheet)
        found = words_of(out)
        assert "王姐" in found
        assert JUICE in found
        assert "18:30" in found
    assert float(PdfReader(tmp_path / "receipt80.pdf").pages[0].mediabox.width) == pytest.approx(226.8, abs=1)

    # made ready, and she comes
    QTest.mouseClick(row.toggle, Qt.MouseButton.LeftButton)
    visit = archive.visits.between(ctx.today(), ctx.today())[0]
    assert visit.ready
    for words in ("到了", "走了"):
        next(a for a in today.arrivals.menu(visit.id).actions() if a.text() == words).trigger()

    # was it right?
    question = open_dialog(AfterVisitDialog)
    assert isinstance(question, AfterVisitDialog)
    press(question, "合意")
    QTest.mouseClick(question.save, Qt.MouseButton.LeftButton)
    done = archive.visits.get(visit.id)
    assert (done.status, done.pleased) == (VisitStatus.DONE, Pleased.YES)
    assert [p.outcome for p in done.prepare] == [PreparationOutcome.RIGHT]

    # the profile knows that it was honoured, and that it is still true
    known = archive.customers.profile(wang.id).preferences[0]
    assert known.confirmed_on == ctx.today()
    times = archive.preferences.honoured(wang.id, ctx.today())[known.id]
    assert (times.prepared, times.right) == (1, 1)
    ctx.open_customer(wang.id)
    shown = window.page
    assert isinstance(shown, ProfilePage)
    assert any("合意 1 次" in line.accessibleDescription() for line in shown.likes.lines())
