"""The import wizard over a real archive and real files, with real clicks and keys."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from core.errors import Cancelled, KnownError
from core.importing.fields import Field, Kind
from core.importing.marks import Level
from core.importing.merging import Policy
from core.importing.plan import InFile
from core.jobs import Progress
from core.listing import CustomerFilter
from core.people import CustomerDraft
from storage.archive import Archive
from ui.context import Context
from ui.dialogs.import_reading import ReadingDialog
from ui.dialogs.notice import NoticeDialog
from ui.exporting import What
from ui.models.import_preview import PROBLEMS
from ui.models.import_result import REJECTED
from ui.pages.base import Page
from ui.pages.importing import CHECK, CHOOSE, DONE, ImportPage
from ui.window import Window

LEFT = Qt.MouseButton.LeftButton
HEADERS = ["客户姓名", "电话", "会员级别", "生日", "消费合计", "口味备注", "最后来店"]
ROWS = [
    ["周雅琴", "13805712266", "金卡", "农历1962年十月初十", 86420, "不吃香菜；胡萝卜汁要常温", "2025/11/2"],
    ["陈思远", "13958110732", "金卡", "1979-03-08", 74900, "花生过敏", "2025/11/8"],
    ["何慧敏", "1373540881", "银卡", "63.10.3（阴）", "69,150元", "喜静", "2025/11/9"],
    ["郑海燕", "13588724410", "金卡", "5月21日", 66380, None, "2025/9/9"],
    ["欧阳静怡", "15088603317", "银卡", "1991-13-04", 25340, "乳糖不耐", "2025/11/15"],
    ["周雅琴", "138 0571 2266", "金卡", None, 1680, None, "2025/11/2"],
    ["合计", None, None, None, 325550, None, None],
]


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    """A list of members as a shop keeps it, and a second sheet of words."""
    book = Workbook()
    sheet = book.active
    sheet.title = "会员"
    for row in [HEADERS, *ROWS]:
        sheet.append(row)
    book.create_sheet("说明").append(["这是老店的会员"])
    path = tmp_path / "老客户名单.xlsx"
    book.save(path)
    return path


@pytest.fixture
def page(show_page: Callable[[str], Page]) -> ImportPage:
    made = show_page("import")
    assert isinstance(made, ImportPage)
    return made


def settle(qtbot: QtBot, page: ImportPage) -> None:
    qtbot.waitUntil(lambda: not page.ctx.runner.busy, timeout=20_000)


def check(qtbot: QtBot, page: ImportPage, path: Path) -> None:
    """Read a file up to step 2."""
    page.read(path)
    qtbot.waitUntil(lambda: page.step == CHECK, timeout=20_000)
    activate(page)


def activate(page: ImportPage) -> None:
    """The window has the keys, also after a dialog of progress had come and gone on a slow machine: the platform of
    the tests does not give them back by itself."""
    page.window().activateWindow()
    QTest.qWaitForWindowActive(page.window())


def keys(page: ImportPage, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    activate(page)
    QTest.keyClick(page.window(), key, modifier)


def press_import(qtbot: QtBot, page: ImportPage) -> None:
    qtbot.mouseClick(page.foot.run, LEFT)
    qtbot.waitUntil(lambda: page.step == DONE, timeout=20_000)
    settle(qtbot, page)


def window_of(page: ImportPage) -> Window:
    window = page.window()
    assert isinstance(window, Window)
    return window


def drop(page: ImportPage, path: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    action, buttons, keys = Qt.DropAction.CopyAction, LEFT, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(200, 200), action, mime, buttons, keys)
    QApplication.sendEvent(page, enter)
    assert enter.isAccepted()
    assert page.choosing.zone.over
    QApplication.sendEvent(page, QDropEvent(QPointF(200, 200), action, mime, buttons, keys))


# --- reading ----------------------------------------------------------------------------------------------------------


def test_an_empty_shop_begins_with_choosing(page: ImportPage) -> None:
    assert page.window().focusWidget() is page.choosing.zone.button
    assert page.step == CHOOSE
    assert page.steps.current == 0
    assert page.choosing.zone.button.isVisible()
    assert not page.foot.isVisible()
    assert not page.choosing.export_card.button.isEnabled()


def test_a_dropped_file_is_read_and_checked(qtbot: QtBot, page: ImportPage, workbook: Path) -> None:
    drop(page, workbook)
    qtbot.waitUntil(lambda: page.step == CHECK, timeout=20_000)
    assert not page.choosing.zone.over
    table = page.checking.table
    fields = [combo.value() for combo in table.mapping.combos]
    assert fields[:2] == [Field.NAME, Field.PHONES]
    assert fields[2] is None
    assert fields[3:5] == [Field.BIRTHDAY, Field.SPENT]
    assert page.checking.preview.rowCount() == 7
    draft = page.draft
    assert draft is not None
    assert draft.summary is not None
    assert (draft.summary.errors, draft.summary.checks, draft.summary.blank, draft.summary.merged) == (2, 1, 1, 1)
    assert page.foot.run.text() == "导入 5 位客户"
    assert page.foot.run.isVisible()
    assert page.ctx.archive.customers.count() == 0


def test_cells_carry_their_marks(qtbot: QtBot, page: ImportPage, workbook: Path) -> None:
    check(qtbot, page, workbook)
    preview = page.checking.preview
    phone, tidied, wrong, skipped = (preview.look(*place) for place in ((2, 1), (2, 3), (4, 3), (0, 2)))
    assert (phone.level, phone.note) == (Level.ERROR, "少一位数字")
    assert (tidied.level, tidied.note) == (Level.TIDIED, "→ 1963 十月初三")
    assert (wrong.level, wrong.note) == (Level.ERROR, "没有 13 月")
    assert skipped.off
    assert preview.look(2, 4).note == "→ 69,150"
    assert preview.look(3, 3).level is Level.CHECK
    twin = preview.look(5, 0)
    assert (twin.level, twin.note) == (Level.DUPLICATE, "和第 2 行同号")
    assert preview.look(5, 1).level is Level.DUPLICATE
    assert preview.look(6, 0).off
    spoken = preview.index(2, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "电话：1373540881，少一位数字"


def test_a_file_that_is_no_list_is_refused_in_words(
    qtbot: QtBot, page: ImportPage, tmp_path: Path, hostile: Path
) -> None:
    empty = tmp_path / "空.xlsx"
    empty.write_bytes(b"")
    for path, what in ((empty, "这张表是空的。"), (hostile / "workbooks" / "encryptAES.xlsx", "这张表设了密码。")):
        page.read(path)
        qtbot.waitUntil(lambda: page.choosing.banner is not None, timeout=20_000)
        assert page.choosing.banner is not None
        assert page.choosing.banner.accessibleName() == what
        assert page.step == CHOOSE
        page.choosing.say(None)
    assert page.ctx.archive.customers.count() == 0


def test_ctrl_n_asks_for_a_file(qtbot: QtBot, page: ImportPage, workbook: Path) -> None:
    QTest.keyClick(page.window(), Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(workbook))
    dialog.close()
    qtbot.waitUntil(lambda: page.step == CHECK, timeout=20_000)


def test_esc_in_a_cell_only_leaves_the_cell(qtbot: QtBot, page: ImportPage, workbook: Path) -> None:
    check(qtbot, page, workbook)
    table = page.checking.table
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_F2)
    editor = table.findChild(QLineEdit)
    assert editor is not None
    editor.setText("别的")
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert page.step == CHECK
    assert page.checking.preview.look(0, 0).words == "周雅琴"


# --- looking and changing ---------------------------------------------------------------------------------------------


def test_a_column_gets_another_meaning(
    qtbot: QtBot, page: ImportPage, workbook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    check(qtbot, page, workbook)
    combo = page.checking.table.mapping.combos[2]
    opened: list[bool] = []
    monkeypatch.setattr(combo, "showPopup", lambda: opened.append(True))  # offscreen there is no keyboard to grab
    combo.setFocus()
    QTest.keyClick(combo, Qt.Key.Key_Down)
    assert opened == [True]
    assert combo.value() is None  # on the way to another field none is taken from its column
    combo.choose(Field.TAGS)
    combo.activated.emit(combo.currentIndex())
    settle(qtbot, page)
    assert page.draft is not None
    assert page.draft.plan is not None
    assert page.draft.layout.columns[2].field is Field.TAGS
    assert page.draft.plan.people[0].draft.tags == ("金卡",)


def test_a_field_belongs_to_one_column(qtbot: QtBot, page: ImportPage, workbook: Path) -> None:
    check(qtbot, page, workbook)
    combos = page.checking.table.mapping.combos
    combos[2].picked.emit(Field.SPENT)
    settle(qtbot, page)
    assert [combo.value() for combo in combos].count(Field.SPENT) == 1
    assert combos[4].value() is None
    assert "消费合计" in window_of(page).toast.text


def test_without_names_and_phones_nothing_can_be_imported(qtbot: QtBot, page: ImportPage, workbook: Path) -> None:
    check(qtbot, page, workbook)
    mapping = page.checking.table.mapping
    for place in (0, 1):
        mapping.combos[place].choose(None)
        mapping.combos[place].picked.emit(None)
        settle(qtbot, page)
    assert not page.foot.run.isEnabled()
    assert page.draft is not None
    assert page.draft.lacking is not None
    assert page.checking.preview.rowCount() == 7
    mapping.combos[0].picked.emit(Field.NAME)
    settle(qtbot, page)
    assert page.foot.run.isEnabled()


def test_a_wrong_cell_is_put_right_by_a_click(qtbot: QtBot, page: ImportPage, workbook: Path) -> None:
    check(qtbot, page, workbook)
    table = page.checking.table
    spot = table.visualRect(table.table.index(4, 3)).center()
    qtbot.mouseClick(table.viewport(), LEFT, pos=spot)
    editor = table.findChild(QLineEdit)
    assert editor is not None
    assert editor.text() == "1991-13-04"
    editor.selectAll()
    QTest.keyClicks(editor, "1991-12-04")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.checking.preview.look(4, 3).words == "1991-12-04")
    assert page.checking.preview.look(4, 3).level is None
    settle(qtbot, page)
    assert page.draft is not None
    assert page.draft.summary is not None
    assert page.draft.summary.errors == 1
    assert (table.currentIndex().row(), table.currentIndex().column()) == (2, 1)  # Enter went on to the next problem
    press_import(qtbot, page)
    born = page.ctx.archive.customers.find("欧阳静怡")[0].birthday
    assert born is not None
    assert (born.year, born.month, born.day) == (1991, 12, 4)


def test_its_own_words_again_take_a_correction_away(qtbot: QtBot, page: ImportPage, workbook: Path) -> None:
    check(qtbot, page, workbook)
    for words, errors in (("13735408812", 1), ("1373540881", 2)):
        page.checking.preview.setData(page.checking.preview.index(2, 1), words)
        settle(qtbot, page)
        assert page.draft is not None
        assert page.draft.summary is not None
        assert page.draft.summary.errors == errors
    assert page.draft is not None
    assert page.draft.edits == {}


def test_enter_goes_from_problem_to_problem(qtbot: QtBot, page: ImportPage, workbook: Path) -> None:
    check(qtbot, page, workbook)
    table = page.checking.table
    table.setFocus()
    places = []
    for _ in range(4):
        QTest.keyClick(table, Qt.Key.Key_Return)
        places.append((table.currentIndex().row(), table.currentIndex().column()))
    assert places == [(2, 1), (3, 3), (4, 3), (2, 1)]


def test_the_filter_and_the_buttons_lead_to_the_problems(qtbot: QtBot, page: ImportPage, workbook: Path) -> None:
    check(qtbot, page, workbook)
    errors = page.checking.results.findings[1]
    assert errors.button is not None
    qtbot.mouseClick(errors.button, LEFT)
    preview = page.checking.preview
    assert page.checking.filter.value() == PROBLEMS
    assert [preview.number_at(i) for i in range(preview.rowCount())] == [4, 5, 6]
    assert page.checking.table.currentIndex().column() == 1
    page.checking.filter.choose("duplicates")
    assert [preview.number_at(i) for i in range(preview.rowCount())] == [7]


def test_ctrl_f_finds_in_the_list(qtbot: QtBot, page: ImportPage, workbook: Path) -> None:
    check(qtbot, page, workbook)
    QTest.keyClick(page.window(), Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    search = page.checking.search
    assert search.hasFocus()
    search.insert("乳糖")
    qtbot.waitUntil(lambda: page.checking.preview.rowCount() == 1)
    assert page.checking.preview.number_at(0) == 6
    QTest.keyClick(search, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: page.checking.preview.rowCount() == 7)
    QTest.keyClick(search, Qt.Key.Key_Escape)
    assert not search.isVisible()
    assert page.step == CHECK


def test_duplicates_are_treated_as_chosen(qtbot: QtBot, page: ImportPage, workbook: Path) -> None:
    page.ctx.archive.customers.add(CustomerDraft("陈思远", phones=("13958110732",)))
    check(qtbot, page, workbook)
    results = page.checking.results

    def counts() -> tuple[int, int, int]:
        settle(qtbot, page)
        assert page.draft is not None
        assert page.draft.summary is not None
        return page.draft.summary.new, page.draft.summary.changed, page.draft.summary.merged

    assert counts() == (4, 1, 1)
    results.in_file.choose(InFile.SEPARATE)
    results.in_file.picked.emit(InFile.SEPARATE)
    assert counts() == (5, 1, 0)
    results.on_duplicate.choose(Policy.SKIP)
    results.on_duplicate.picked.emit(Policy.SKIP)
    assert counts() == (5, 0, 0)
    results.on_duplicate.choose(Policy.ADD)
    results.on_duplicate.picked.emit(Policy.ADD)
    assert counts() == (6, 0, 0)


def test_the_reading_can_be_changed(qtbot: QtBot, page: ImportPage, workbook: Path) -> None:
    check(qtbot, page, workbook)
    qtbot.mouseClick(page.reading, LEFT)
    dialog = page.findChild(ReadingDialog)
    assert dialog is not None
    assert dialog.header_row == 1
    rows = dialog.rows
    QTest.mouseClick(rows.viewport(), LEFT, pos=rows.visualRect(rows.table.index(2, 0)).center())
    assert dialog.header_row == 3
    assert dialog.primary is not None
    qtbot.mouseClick(dialog.primary, LEFT)
    settle(qtbot, page)
    assert page.draft is not None
    assert page.draft.layout.header_row == 3
    assert page.checking.preview.number_at(0) == 4


def test_esc_goes_back_and_nothing_was_written(qtbot: QtBot, page: ImportPage, workbook: Path) -> None:
    check(qtbot, page, workbook)
    page.checking.table.setFocus()
    QTest.keyClick(page.checking.table, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: page.step == CHOOSE)
    assert page.draft is None
    assert page.ctx.archive.customers.count() == 0
    assert page.ctx.archive.imports.batches() == []


def test_money_and_notes_are_masked(qtbot: QtBot, page: ImportPage, workbook: Path) -> None:
    check(qtbot, page, workbook)
    preview = page.checking.preview
    QTest.keyClick(page.window(), Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    assert "69" not in preview.look(2, 4).words + preview.look(2, 4).note
    assert "金" not in preview.look(0, 2).words
    assert preview.look(0, 0).words == "周雅琴"
    assert not preview.flags(preview.index(2, 4)) & Qt.ItemFlag.ItemIsEditable


def test_a_change_of_the_theme_keeps_the_list(qtbot: QtBot, page: ImportPage, workbook: Path) -> None:
    check(qtbot, page, workbook)
    page.checking.preview.setData(page.checking.preview.index(2, 1), "13735408812")
    settle(qtbot, page)
    window, ctx = window_of(page), page.ctx
    ctx.do(lambda: ctx.settings.set(theme="dark"))
    again = window.page
    assert isinstance(again, ImportPage)
    assert again is not page
    qtbot.waitUntil(lambda: not ctx.runner.busy, timeout=20_000)
    assert again.step == CHECK
    assert again.checking.preview.look(2, 1).words == "13735408812"


# --- importing --------------------------------------------------------------------------------------------------------


def test_import_and_undo(qtbot: QtBot, page: ImportPage, workbook: Path) -> None:
    check(qtbot, page, workbook)
    press_import(qtbot, page)
    archive = page.ctx.archive
    assert archive.customers.count() == 5
    assert page.done.model is not None
    outcomes = [page.done.model.index(i, 2).data() for i in range(page.done.model.rowCount())]
    assert outcomes == ["新增"] * 5 + ["没有新内容", "空行或合计"]
    assert "新增 5" in window_of(page).toast.text
    qtbot.mouseClick(page.done.undo, LEFT)
    qtbot.waitUntil(lambda: archive.customers.count() == 0, timeout=20_000)
    qtbot.waitUntil(lambda: page.step == CHOOSE, timeout=20_000)
    assert [row.button for row in page.choosing.rows] == [None]


def test_ctrl_z_takes_the_import_back(qtbot: QtBot, page: ImportPage, workbook: Path) -> None:
    check(qtbot, page, workbook)
    press_import(qtbot, page)
    keys(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.ctx.archive.customers.count() == 0, timeout=20_000)
    settle(qtbot, page)
    assert page.ctx._done == []


def test_what_was_edited_since_stays_and_is_named(qtbot: QtBot, page: ImportPage, workbook: Path) -> None:
    check(qtbot, page, workbook)
    press_import(qtbot, page)
    archive = page.ctx.archive
    someone = archive.customers.find("陈思远")[0]
    page.ctx.do(lambda: archive.customers.update(someone.id, address="湖墅南路"))
    assert page.report is not None
    page.deeds.undo(page.report.batch, page.report.changes.history_id)
    settle(qtbot, page)
    assert [row.name for row in archive.customers.rows(archive.customers.ids(CustomerFilter()))] == ["陈思远"]
    dialog = page.findChild(NoticeDialog)
    assert dialog is not None
    dialog.reject()


def test_the_same_file_again_adds_nothing(qtbot: QtBot, page: ImportPage, workbook: Path) -> None:
    check(qtbot, page, workbook)
    press_import(qtbot, page)
    check(qtbot, page, workbook)
    assert page.foot.run.text() == "没有新内容"
    assert not page.foot.run.isEnabled()


def test_recent_imports_are_listed_and_taken_back(
    qtbot: QtBot, page: ImportPage, workbook: Path, archive: Archive
) -> None:
    check(qtbot, page, workbook)
    press_import(qtbot, page)
    keys(page, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: page.step == CHOOSE)
    (row,) = page.choosing.rows
    assert row.button is not None
    assert page.choosing.export_card.button.isEnabled()
    qtbot.mouseClick(row.button, LEFT)
    qtbot.waitUntil(lambda: archive.customers.count() == 0, timeout=20_000)
    settle(qtbot, page)


def test_stopping_writes_nothing(
    qtbot: QtBot, page: ImportPage, workbook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    check(qtbot, page, workbook)
    step = Progress.step

    def stop_in_the_middle(self: Progress, phase: str, done: int = 0, total: int = 0) -> None:
        if phase == "writing_history":
            raise Cancelled
        step(self, phase, done, total)

    monkeypatch.setattr(Progress, "step", stop_in_the_middle)
    qtbot.mouseClick(page.foot.run, LEFT)
    settle(qtbot, page)
    assert page.step == CHECK
    assert page.ctx.archive.customers.count() == 0
    monkeypatch.undo()
    press_import(qtbot, page)
    assert page.ctx.archive.customers.count() == 5


def test_purchases_without_a_customer_are_listed_and_saved(
    qtbot: QtBot, page: ImportPage, tmp_path: Path, archive: Archive
) -> None:
    someone = archive.customers.add(CustomerDraft("周雅琴", code="VIP1", phones=("13805712266",))).new_id
    assert someone is not None
    path = tmp_path / "消费.csv"
    path.write_text(
        "日期,卡号,会员,项目,实收\n2025-11-02,VIP1,周雅琴,午餐,420\n2025-11-03,VIP9,何慧敏,晚餐,380\n", "utf-8"
    )
    check(qtbot, page, path)
    assert page.draft is not None
    assert page.draft.layout.kind is Kind.PURCHASES
    assert page.foot.run.text() == "导入 1 笔消费"
    assert page.checking.preview.look(1, 1).note == "店里没有 VIP9 何慧敏"
    press_import(qtbot, page)
    assert archive.customers.row(someone).revenue_cents == 42000
    assert page.done.filter.value() == REJECTED
    assert page.done.model is not None
    assert [page.done.model.index(0, i).data() for i in (0, 2, 3)] == ["3", "没有导入", "店里没有 VIP9 何慧敏"]
    out = tmp_path / "没导入.xlsx"
    assert page.report is not None
    page.deeds.save_problems(out, page.report.plan)
    settle(qtbot, page)
    rows = [[cell.value for cell in row] for row in load_workbook(out).active.rows]
    assert rows[1][:2] == [3, "店里没有 VIP9 何慧敏"]


def test_a_double_click_opens_the_customer(
    qtbot: QtBot, page: ImportPage, workbook: Path, ctx: Context
) -> None:
    check(qtbot, page, workbook)
    press_import(qtbot, page)
    table = page.done.table
    assert table is not None
    table.setCurrentIndex(table.model().index(1, 0))
    table.setFocus()
    with qtbot.waitSignal(ctx.navigate) as asked:
        QTest.keyClick(table, Qt.Key.Key_Return)
    name, where = asked.args
    assert name == "profile"
    assert ctx.archive.customers.row(where["customer_id"]).name == "陈思远"


def test_export_asks_where_and_writes(
    qtbot: QtBot, show_page: Callable[[str], Page], sample: Archive, tmp_path: Path
) -> None:
    page = show_page("import")
    assert isinstance(page, ImportPage)
    page.choosing.export_card.choose(What.CUSTOMERS, ".csv")
    qtbot.mouseClick(page.choosing.export_card.button, LEFT)
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    assert dialog.selectedFiles()[0].endswith(".csv")
    dialog.close()
    out = tmp_path / "客户.csv"
    page.deeds.export(out)
    settle(qtbot, page)
    assert out.read_text("utf-8-sig").count("\n") > 40
    assert "40 位客户" in window_of(page).toast.text


def test_a_target_that_cannot_be_written_is_said(
    qtbot: QtBot, show_page: Callable[[str], Page], sample: Archive, tmp_path: Path
) -> None:
    page = show_page("import")
    assert isinstance(page, ImportPage)
    page.deeds.export(tmp_path / "nowhere" / "客户.xlsx")
    settle(qtbot, page)
    banner = window_of(page).banner
    assert banner is not None
    assert "不能写进文件夹" in banner.accessibleName()
    with pytest.raises(KnownError):
        raise KnownError("folder_not_writable")
