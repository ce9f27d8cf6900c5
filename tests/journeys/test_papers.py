"""The paper to work from: what stands on the screen stands on it, on a slip, a half sheet, labels and envelopes, by
clicks and keys alone; each list comes back as it was printed last."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from datetime import date, time, timedelta
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from core.people import Birthday, CustomerDraft, FollowupDraft, PreferenceDraft, VisitDraft
from core.terms import Calendar, PreferenceKind
from storage.archive import Archive
from ui.printing import preview
from ui.printing.preview import Preview
from ui.printing.sheet import Text
from ui.widgets.fields import Combo
from ui.widgets.followup_row import FollowupRowWidget
from ui.window import Window

LEFT, CTRL, ALT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
TODAY = date(2026, 11, 22)
MM = 72 / 25.4  # points
GUESTS = (
    # name, phone, birthday, address
    ("周雅琴", "13805712266", Birthday(Calendar.LUNAR, 1968, 10, 20), "杭州市西湖区文三路 18 号 3 幢"),
    ("欧阳静怡", "15088603317", Birthday(Calendar.SOLAR, 1987, 11, 25), "杭州市上城区清河坊 7 号"),
    ("张国强", "18957106628", Birthday(Calendar.SOLAR, 1971, 12, 3), ""),
)


@pytest.fixture
def window(archive: Archive, open_window: Callable[[], Window], monkeypatch: pytest.MonkeyPatch) -> Window:
    monkeypatch.setattr(preview, "printer_names", list)  # whatever this machine has: the paper becomes a file
    for number, (name, phone, birthday, address) in enumerate(GUESTS):
        who = (
            archive.customers.add(
                CustomerDraft(name, phones=(phone,), birthday=birthday, address=address or None)
            ).new_id
            or 0
        )
        archive.followups.add(FollowupDraft(who, TODAY + timedelta(days=number - 1), text=f"送桂花糕 {number + 1} 盒"))
        archive.visits.add(VisitDraft(who, TODAY + timedelta(days=number), at=time(11 + number, 30), party=4))
    archive.preferences.add(2, PreferenceDraft("乳糖不耐", kind=PreferenceKind.ALLERGY))
    return open_window()


def paper_of(window: Window) -> Preview:
    """The preview over the window, its paper made."""
    found = next(w for w in QApplication.topLevelWidgets() if isinstance(w, Preview) and w.isVisible())
    found.activateWindow()  # as the desktop does when a dialog over it closes
    while window.ctx.runner.busy or found._paper is None or not found.isActiveWindow():
        QTest.qWait(5)
    return found


def pick(combo: Combo, words: str) -> None:
    """With the arrow keys, as far as it takes."""
    assert combo.isVisible()
    QTest.keyClick(combo, Qt.Key.Key_Home)
    while not combo.currentText().startswith(words):
        before = combo.currentIndex()
        QTest.keyClick(combo, Qt.Key.Key_Down)
        assert combo.currentIndex() > before, words


def press(widget: QWidget, words: str) -> None:
    shown = (one for one in widget.findChildren(QPushButton) if one.isVisible())
    QTest.mouseClick(next(one for one in shown if words in (one.text(), one.accessibleName())), LEFT)


def saved(window: Window, target: Path) -> list[tuple[str, float, float]]:
    """Ctrl+S, a name, Enter; the pages of the file: words (spaces and line ends apart), width and height in mm."""
    dialog = paper_of(window)
    QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_S, CTRL)
    files = next(one for one in dialog.findChildren(QFileDialog) if one.isVisible())
    line = files.findChild(QLineEdit)
    assert line is not None
    line.setText(str(target))
    QTest.keyClick(line, Qt.Key.Key_Return)
    while window.ctx.runner.busy or target.name not in dialog.toast.text:
        QTest.qWait(5)
    found = []
    for page in PdfReader(target).pages:
        words = "".join(unicodedata.normalize("NFKC", page.extract_text()).split())
        found.append((words, float(page.mediabox.width) / MM, float(page.mediabox.height) / MM))
    return found


def close(window: Window) -> None:
    QTest.keyClick(paper_of(window), Qt.Key.Key_Escape)
    window.activateWindow()
    while not window.isActiveWindow():
        QTest.qWait(5)


def on_screen(window: Window) -> list[tuple[str, str, str]]:
    """Customer, what to do, and phone of the follow-ups that the page shows."""
    page = window.page
    assert page is not None
    rows = [row.followup for row in page.findChildren(FollowupRowWidget) if row.isVisible()]
    return [(row.customer, "".join((row.text or "").split()), row.phone or "") for row in rows]


def test_the_follow_ups_on_a_slip_and_on_half_a_sheet(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    # from Today by a click: what is listed there, everybody with the number
    listed = on_screen(window)
    assert [who for who, _what, _phone in listed] == ["周雅琴", "欧阳静怡", "张国强"]
    press(window, "打印今日清单")
    dialog = paper_of(window)
    assert dialog._title.text() == "打印跟进清单"
    ((words, wide, tall),) = saved(window, tmp_path / "a4.pdf")
    assert (round(wide), round(tall)) == (210, 297)
    for who, what, phone in listed:
        assert who in words
        assert what in words
        assert phone in words

    # on the roll of the till, and nobody's number on it
    pick(dialog.choices.sheets, "80 毫米小票")
    QTest.mouseClick(dialog.choices.phones, LEFT)
    assert "手机号" not in dialog.choices._privacy.text()
    ((words, wide, _tall),) = saved(window, tmp_path / "roll.pdf")
    assert round(wide) == 80
    for who, what, phone in listed:
        assert who in words
        assert what in words
        assert phone not in words
        assert phone[-4:] not in words
    close(window)

    # from the follow-ups by Ctrl+P: it comes back as it was; half a sheet across, in large type
    QTest.keyClick(window, Qt.Key.Key_3, ALT)
    assert window.page_key == "followups"
    assert sorted(on_screen(window)) == sorted(listed)
    QTest.keyClick(window, Qt.Key.Key_P, CTRL)
    dialog = paper_of(window)
    assert dialog.choices.sheets.currentText() == "80 毫米小票"
    assert not dialog.choices.phones.isChecked()
    pick(dialog.choices.sheets, "A5 纸")
    press(dialog.choices, "横着")
    small = tallest(dialog)
    QTest.mouseClick(dialog.choices.large, LEFT)
    assert tallest(paper_of(window)) == pytest.approx(1.3 * small, abs=0.1)
    QTest.mouseClick(dialog.choices.phones, LEFT)
    pages = saved(window, tmp_path / "a5.pdf")
    assert {(round(wide), round(tall)) for _words, wide, tall in pages} == {(210, 148)}
    words = "".join(page[0] for page in pages)
    for who, what, phone in listed:
        assert who in words
        assert what in words
        assert phone in words

    # only what is due by now
    pick(dialog.choices.days, "只今天")
    (words, *_), *more = saved(window, tmp_path / "today.pdf")
    assert not more
    assert [who in words for who, _what, _phone in listed] == [False, True, False]
    close(window)


def tallest(dialog: Preview) -> float:
    """The height in points of the largest type on the paper that is not its title."""
    assert dialog._paper is not None
    sizes = sorted({mark.size for mark in dialog._paper.pages[0] if isinstance(mark, Text)})
    return sizes[-2]


def test_birthdays_the_week_labels_and_envelopes(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    # the birthday list of this month and of the next, from the paper of Today
    QTest.keyClick(window, Qt.Key.Key_P, CTRL)
    dialog = paper_of(window)
    pick(dialog.choices.kinds, "生日名单")
    ((words, *_),) = saved(window, tmp_path / "november.pdf")
    assert "2026年11月" in words
    assert [name in words for name, *_ in GUESTS] == [True, True, False]
    assert "农历" in words  # 周雅琴's, on the 28th
    assert "13805712266" in words
    assert "乳糖不耐" in words
    pick(dialog.choices.months, "2026年12月")
    ((words, *_),) = saved(window, tmp_path / "december.pdf")
    assert [name in words for name, *_ in GUESTS] == [False, False, True]
    close(window)

    # the plan of the week that the calendar shows
    QTest.keyClick(window, Qt.Key.Key_B, CTRL)
    QTest.keyClick(window, Qt.Key.Key_P, CTRL)
    dialog = paper_of(window)
    assert dialog._title.text() == "打印一周到店安排"
    press(dialog.choices, "横着")
    ((words, wide, tall),) = saved(window, tmp_path / "week.pdf")
    assert wide > tall
    assert "11:30" in words
    assert "周雅琴" in words
    assert "张国强" not in words  # he comes on Tuesday, the week that is shown ends on Sunday
    pick(dialog.choices.weeks, "今天起 7 天")
    ((words, *_),) = saved(window, tmp_path / "coming.pdf")
    for name, phone, *_ in GUESTS:
        assert name in words
        assert phone in words
    close(window)

    # labels and envelopes for the customers of the list; who has no address is told
    QTest.keyClick(window, Qt.Key.Key_2, ALT)
    QTest.keyClick(window, Qt.Key.Key_P, CTRL)
    dialog = paper_of(window)
    ((words, *_),) = saved(window, tmp_path / "customers.pdf")
    for name, phone, *_ in GUESTS:
        assert name in words
        assert phone in words
    pick(dialog.choices.kinds, "地址标签")
    assert "没印 1 位（没有地址）：张国强" in paper_of(window).choices._left_out.text()
    ((words, *_),) = saved(window, tmp_path / "labels.pdf")
    pick(dialog.choices.kinds, "信封")
    envelopes = saved(window, tmp_path / "envelopes.pdf")
    assert len(envelopes) == 2
    for name, phone, _day, address in GUESTS[:2]:
        for paper in (words, envelopes[0][0] + envelopes[1][0]):
            assert name in paper
            assert "".join(address.split()) in paper
            assert phone not in paper  # only where it is asked for
    close(window)
