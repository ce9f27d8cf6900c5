"""A messy list, by clicks and keys through the real window: a wrong guess, a code column, an order of day and month, a
duplicate decided by hand, a cell put right, the import, the problems saved and imported again, and all taken back.

Only the system's own file dialogs are answered by a path, as nobody can click in them here.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from core.importing.day_parts import DayOrder
from core.importing.fields import Field
from core.importing.merging import Policy
from core.importing.questions import Asked
from core.people import Birthday, CustomerDraft
from core.terms import Calendar, Gender
from storage.archive import Archive
from ui.application import Session
from ui.command_line import Shop
from ui.dialogs.import_twin import TwinDialog
from ui.dialogs.import_values import ValuesDialog
from ui.models.import_result import PROBLEMS
from ui.pages.importing import CHECK, CHOOSE, DONE, ImportPage
from ui.widgets.fields import Combo

TODAY = date(2026, 11, 22)
LEFT = Qt.MouseButton.LeftButton
HEADERS = ["客人", "联系方式", "性别", "出生日期", "会员类别", "常来原因"]
ROWS = [
    ["周雅琴", "13805712266", "2", "3/5/1962", "金", "近"],
    ["陈思远", "13958110732", "1", "7/8/1979", "金", "朋友"],
    ["何慧敏", "1373540881", "2", "9/10/1980", "银", None],
    ["郑海燕", "1.38E+10", "2", None, "普", "路过"],
    ["周雅琴", "138 0571 2266", "2", None, "金", None],
    ["合计", None, None, None, None, None],
]


@pytest.fixture
def session(qtbot: QtBot, tmp_path: Path) -> Iterator[Session]:
    """A shop that knows one of them already."""
    shop = Shop(tmp_path / "data" / "shop.regulars", tmp_path / "data", TODAY, json=False)
    made = Session(Archive.create(shop.archive, shop.clock), shop)
    made.own.settings.set(language="zh_CN", theme="light", welcomed=True)
    made.own.customers.add(CustomerDraft("陈思远", phones=("13958110732",), note="老客"))
    made.window.dress()
    made.window.resize(1366, 728)
    made.window.show()
    QTest.qWaitForWindowActive(made.window)
    yield made
    made.window.close()
    made.end()
    made.window.deleteLater()
    made.ctx.deleteLater()


@pytest.fixture
def messy(tmp_path: Path) -> Path:
    book = Workbook()
    book.active.append(["老店的会员登记，请勿外传"])
    for row in [HEADERS, *ROWS]:
        book.active.append(row)
    path = tmp_path / "会员登记.xlsx"
    book.save(path)
    return path


def _click(widget: QWidget) -> None:
    QTest.mouseClick(widget, LEFT)


def _press(qtbot: QtBot, window: QWidget, key: Qt.Key) -> None:
    """Ctrl and a key, once no dialog is in the way."""
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None, timeout=10_000)
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    QTest.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)


def _choose(combo: QWidget, value: object) -> None:
    assert isinstance(combo, Combo)
    combo.choose(value)
    combo.activated.emit(combo.currentIndex())


def _settle(qtbot: QtBot, page: ImportPage) -> None:
    qtbot.waitUntil(lambda: not page.ctx.runner.busy, timeout=30_000)


def _answer_file(page: ImportPage, path: Path) -> None:
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(path))
    dialog.close()
    dialog.deleteLater()


def _dialog(qtbot: QtBot, page: ImportPage, kind: type[QWidget]) -> QWidget:
    qtbot.waitUntil(lambda: any(one.isVisible() for one in page.findChildren(kind)), timeout=10_000)
    return next(one for one in page.findChildren(kind) if one.isVisible())


def test_a_messy_list(qtbot: QtBot, session: Session, messy: Path, tmp_path: Path) -> None:
    window, archive = session.window, session.own
    window.show_page("import")
    page = window.page
    assert isinstance(page, ImportPage)
    _press(qtbot, window, Qt.Key.Key_N)
    _answer_file(page, messy)
    qtbot.waitUntil(lambda: page.step == CHECK, timeout=30_000)
    table, results = page.checking.table, page.checking.results
    combos = table.mapping.combos

    # the last column was guessed wrong, or not at all: it is a note to her
    _choose(combos[5], Field.NOTE)
    _settle(qtbot, page)

    # the sort of card becomes a label, in her own words
    _choose(combos[4], Field.TAGS)
    _settle(qtbot, page)
    table.mapping.codes_wanted.emit(4)
    values = _dialog(qtbot, page, ValuesDialog)
    assert isinstance(values, ValuesDialog)
    edits = {edit.text(): edit for edit in values.controls if isinstance(edit, QLineEdit)}
    edits["金"].selectAll()
    QTest.keyClicks(edits["金"], "VIP")
    edits["普"].clear()
    QTest.keyClick(edits["普"], Qt.Key.Key_Return)
    _settle(qtbot, page)

    # 1 and 2, and which number is the month: asked once
    _click(results.questions.rows[2, Asked.CODES].control)
    values = _dialog(qtbot, page, ValuesDialog)
    assert isinstance(values, ValuesDialog)
    assert values.primary is not None
    _click(values.primary)
    _settle(qtbot, page)
    _choose(results.questions.rows[3, Asked.ORDER].control, DayOrder.DAY_FIRST)
    _settle(qtbot, page)

    # 陈思远 is in the book already: what the list says of him counts
    _click(results.looks["in_archive"])
    twin = _dialog(qtbot, page, TwinDialog)
    assert isinstance(twin, TwinDialog)
    QTest.keyClick(twin, Qt.Key.Key_2)
    assert twin.policy is Policy.UPDATE
    assert twin.primary is not None
    _click(twin.primary)
    _settle(qtbot, page)

    # a phone with a digit missing is put right in place; the damaged one stays as it is
    table.setFocus()
    spot = table.visualRect(table.table.index(2, 1)).center()
    QTest.mouseClick(table.viewport(), LEFT, pos=spot)
    editor = table.findChild(QLineEdit)
    assert editor is not None
    editor.selectAll()
    QTest.keyClicks(editor, "13735408812")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(page.draft and page.draft.edits), timeout=10_000)
    _settle(qtbot, page)

    assert archive.customers.count() == 1
    assert page.foot.run.text() == "导入 4 位客户"
    _click(page.foot.run)
    qtbot.waitUntil(lambda: page.step == DONE, timeout=30_000)
    _settle(qtbot, page)
    assert archive.customers.count() == 4
    zhou, chen, he = (archive.customers.find(name)[0] for name in ("周雅琴", "陈思远", "何慧敏"))
    assert (zhou.gender, zhou.tags, zhou.note) == (Gender.FEMALE, ("VIP",), "近")
    assert zhou.birthday == Birthday(Calendar.SOLAR, 1962, 5, 3)
    assert chen.birthday == Birthday(Calendar.SOLAR, 1979, 8, 7)
    assert chen.note == "老客\n朋友"
    assert he.phones == ("13735408812",)
    assert archive.customers.find("郑海燕")[0].tags == ()

    # where each row went
    assert page.done.model is not None
    page.done.filter.choose(PROBLEMS)
    assert [page.done.model.index(0, column).data() for column in (0, 1)] == ["6", "郑海燕"]

    # the problems are saved, put right in Excel, and imported again: nobody is doubled
    _click(page.done.problems)
    out = tmp_path / "有问题的行.xlsx"
    _answer_file(page, out)
    _settle(qtbot, page)
    book = load_workbook(out)
    assert [cell.value for cell in book.active[2]][:4] == [6, "联系方式：号码被 Excel 变成了小数", "郑海燕", "1.38E+10"]
    book.active["D2"].value = "13588724410"
    book.save(out)
    _press(qtbot, window, Qt.Key.Key_N)
    _answer_file(page, out)
    qtbot.waitUntil(lambda: page.step == CHECK, timeout=30_000)
    assert page.foot.run.text() == "导入 1 位客户"
    _click(page.foot.run)
    qtbot.waitUntil(lambda: page.step == DONE, timeout=30_000)
    _settle(qtbot, page)
    assert archive.customers.count() == 4
    assert archive.customers.find("郑海燕")[0].phones == ("13588724410",)

    # all of it is taken back
    _click(page.done.undo)
    qtbot.waitUntil(lambda: page.step == CHOOSE, timeout=30_000)
    _settle(qtbot, page)
    assert archive.customers.find("郑海燕")[0].phones == ()
    first = next(row for row in page.choosing.rows if row.button is not None)
    assert first.button is not None
    _click(first.button)
    qtbot.waitUntil(lambda: archive.customers.count() == 1, timeout=30_000)
    _settle(qtbot, page)
    chen = archive.customers.find("陈思远")[0]
    assert (chen.birthday, chen.note, chen.gender) == (None, "老客", None)
