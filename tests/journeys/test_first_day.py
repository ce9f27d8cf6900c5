"""An owner's first day, by clicks and keys through the real window: from two messy Excel lists to the printed list.

Only the system's own file dialogs are answered by a drop or a path, as nobody can click in them here.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core.listing import CustomerFilter
from core.terms import PreferenceKind
from storage.archive import Archive
from ui.application import Session
from ui.command_line import Shop
from ui.pages.customers import CustomersPage
from ui.pages.followups import FollowupsPage
from ui.pages.importing import ImportPage
from ui.pages.profile import ProfilePage
from ui.pages.pyramid import PyramidPage
from ui.pages.today import TodayPage
from ui.pages.welcome import WelcomePage
from ui.printing.preview import Preview
from ui.widgets.cards import ChoiceTile

TODAY = date(2026, 11, 22)


@pytest.fixture
def session(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Session]:
    """The program as on the first morning: an archive nobody has used."""
    shop = Shop(tmp_path / "data" / "shop.regulars", tmp_path / "data", TODAY, json=False)
    made = Session(Archive.create(shop.archive, shop.clock), shop)
    made.own.settings.set(language="zh_CN", theme="light")
    made.window.dress()
    made.window.resize(1366, 728)
    made.window.show()
    QTest.qWaitForWindowActive(made.window)
    yield made
    made.window.close()
    made.end()
    made.window.deleteLater()
    made.ctx.deleteLater()


def _click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def _press(qtbot: QtBot, window: QWidget, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
    """A shortcut, once no dialog is in the way."""
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    QTest.keyClick(window, key, held)


def _drop(page: ImportPage, path: Path) -> None:
    """Let a file fall on the page, as from a folder on the desktop."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    page.dragEnterEvent(QDragEnterEvent(QPoint(400, 300), action, data, button, none))
    page.dropEvent(QDropEvent(QPointF(400, 300), action, data, button, none))


def _import(qtbot: QtBot, page: ImportPage, path: Path, button: str) -> None:
    """Drop a list, look at the check, press the one big button, wait for the result."""
    _drop(page, path)
    qtbot.waitUntil(lambda: page.foot.isVisible() and page.foot.run.isEnabled(), timeout=30_000)
    assert page.foot.run.text().strip() == button
    _click(page.foot.run)
    qtbot.waitUntil(lambda: page.report is not None and page.report.plan.file == path.name, timeout=60_000)


def test_the_first_day(qtbot: QtBot, session: Session, lists: Path, tmp_path: Path) -> None:
    window, ctx, archive = session.window, session.ctx, session.own

    # 欢迎: she has a list in Excel
    welcome = window.page
    assert isinstance(welcome, WelcomePage)
    choice = next(t for t in welcome.findChildren(ChoiceTile) if "Excel" in t.accessibleName())
    _click(choice)
    page = window.page
    assert isinstance(page, ImportPage)

    # both lists as they are, nothing mapped by hand
    _import(qtbot, page, lists / "会员名单.xlsx", "导入 600 位客户")
    assert archive.customers.count() == 600
    _import(qtbot, page, lists / "消费记录.xlsx", "导入 4,000 笔消费")
    truth = json.loads((lists / "消费记录.xlsx.truth.json").read_text("utf-8"))
    assert archive.purchases.totals() == (truth["sales"], round(truth["paid"] * 100))
    assert archive.backups.latest() is not None

    # her customers, found by initials
    _press(qtbot, window, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    people = window.page
    assert isinstance(people, CustomersPage)
    qtbot.waitUntil(lambda: people.table.rowCount() == 600)
    _press(qtbot, window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(people.search, "sgjh")
    qtbot.waitUntil(lambda: 0 < people.table.rowCount() < 600)
    found = archive.customers.rows(archive.customers.ids(CustomerFilter(query="上官佳红")))[0]

    # a preference by the quick note, with undo
    _press(qtbot, window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    field = window.bar.quick
    assert field.hasFocus()
    field.setText("上官佳红 喜欢胡萝卜汁，要常温")
    qtbot.wait(300)
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(archive.customers.profile(found.id).preferences))
    wish = archive.customers.profile(found.id).preferences[0]
    assert (wish.kind, wish.text, wish.category) == (PreferenceKind.LIKE, "胡萝卜汁，要常温", "food")
    assert window.toast.can_undo

    # her profile shows it
    ctx.open_customer(found.id)
    profile = window.page
    assert isinstance(profile, ProfilePage)
    assert any("胡萝卜汁" in w.accessibleName() for w in profile.findChildren(QWidget) if w.isVisible())

    # 今天: the birthdays of the coming days and the follow-ups; one is done
    _press(qtbot, window, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    morning = window.page
    assert isinstance(morning, TodayPage)
    qtbot.waitUntil(lambda: bool(archive.followups.rows()))
    morning.refresh()
    before = len(archive.followups.rows())
    morning.followups.setFocus()
    QTest.keyClick(morning.followups, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(archive.followups.rows()) == before - 1)
    _press(qtbot, window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(archive.followups.rows()) == before)

    # 金字塔: the tiers, kept for later
    _press(qtbot, window, Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
    pyramid = window.page
    assert isinstance(pyramid, PyramidPage)
    ranking = archive.tiers.current(TODAY)
    assert archive.customers.row(ranking.entries[0].customer_id).tier == "key_top"

    # 跟进 and its paper
    _press(qtbot, window, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert isinstance(window.page, FollowupsPage)
    _press(qtbot, window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(_previews()))
    preview = _previews()[0]
    qtbot.waitUntil(lambda: preview.isVisible())
    _save_pdf(qtbot, preview, tmp_path / "today.pdf")
    text = unicodedata.normalize("NFKC", "".join(p.extract_text() for p in PdfReader(tmp_path / "today.pdf").pages))
    squeezed = "".join(text.split())
    for row in archive.followups.rows(until=date(2026, 11, 29)):
        assert row.customer in squeezed
        assert "".join((row.phone or "").split()) in squeezed
    preview.close()


def _previews() -> list[Preview]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, Preview) and w.isVisible()]


def _save_pdf(qtbot: QtBot, preview: Preview, path: Path) -> None:
    preview.save_pdf(path)
    qtbot.waitUntil(path.exists, timeout=20_000)
