"""Questions, codes, duplicates one by one, cells and rows put right in the wizard, with real clicks and keys; each
change is taken back by its toast.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from core.importing.day_parts import DayOrder
from core.importing.fields import Field
from core.importing.marks import Level
from core.importing.merging import Amount, Policy
from core.importing.plan import Outcome
from core.importing.questions import Asked
from core.people import CustomerDraft
from core.terms import Gender
from ui.dialogs.import_reading import ReadingDialog
from ui.dialogs.import_twin import TwinDialog
from ui.dialogs.import_values import ValuesDialog
from ui.models.import_draft import ImportDraft
from ui.models.import_preview import PROBLEMS
from ui.pages.base import Page
from ui.pages.importing import CHECK, DONE, ImportPage
from ui.pages.importing_menus import CellMenu
from ui.widgets.fields import Combo, LineEdit
from ui.widgets.import_header import CODES
from ui.widgets.import_results import Finding
from ui.window import Window

LEFT = Qt.MouseButton.LeftButton
HEADERS = ["客人", "联系方式", "性别", "出生日期", "等级", "余额", "积分", "口味备注", "邮箱"]
ROWS = [
    ["周雅琴", "13805712266", "2", "3/5/1962", "金", 500, 120, "不吃香菜", "坏的"],
    ["陈思远", "13958110732", "1", "7/8/1979", "金", 100, 20, "花生过敏", "c@b.cn"],
    ["何慧敏", "1373540881", "2", "9/10/1980", "银", 80, 10, None, "也坏"],
    ["何慧敏", None, "2", None, "银", None, None, "喜静", None],
    ["郑海燕", "13588724410", "女", None, "普", 0, 0, None, None],
    ["周雅琴", "138 0571 2266", "2", None, "金", 900, 150, None, None],
    ["孙伟", "13900001111", "1", "11/12/1985", "普", 0, 0, None, None],
]
PHONE, GENDER, BORN, LEVEL, BALANCE, MAIL = 1, 2, 3, 4, 5, 8


@pytest.fixture
def messy(tmp_path: Path) -> Path:
    """A title above the header, a hidden row, and the sales of the shop on a sheet of their own."""
    book = Workbook()
    sheet = book.active
    sheet.title = "会员"
    sheet.append(["阳光美容会员登记"])
    for row in [HEADERS, *ROWS]:
        sheet.append(row)
    sheet.row_dimensions[7].hidden = True
    sales = book.create_sheet("消费")
    for line in (["日期", "会员", "实收"], ["2025-11-02", "周雅琴", 420], ["2025-11-03", "陈思远", 99]):
        sales.append(line)
    path = tmp_path / "登记表.xlsx"
    book.save(path)
    return path


@pytest.fixture
def page(qtbot: QtBot, show_page: Callable[[str], Page], messy: Path) -> ImportPage:
    """The messy list in step 2; 陈思远 and a 孙伟 without a phone are in the book."""
    made = show_page("import")
    assert isinstance(made, ImportPage)
    customers = made.ctx.archive.customers
    customers.add(CustomerDraft("陈思远", phones=("13958110732",), balance_cents=30000, points=5, address="湖墅南路"))
    customers.add(CustomerDraft("孙伟"))
    made.read(messy)
    qtbot.waitUntil(lambda: made.step == CHECK, timeout=20_000)
    return made


def settle(qtbot: QtBot, page: ImportPage) -> ImportDraft:
    qtbot.waitUntil(lambda: not page.ctx.runner.busy, timeout=20_000)
    assert page.draft is not None
    assert page.draft.checked
    return page.draft


def take_back(qtbot: QtBot, page: ImportPage) -> ImportDraft:
    """撤销 on the toast."""
    window = page.window()
    assert isinstance(window, Window)
    assert window.toast.can_undo
    window.toast.press()
    return settle(qtbot, page)


def dialog_of(page: ImportPage, kind: type[QWidget]) -> QWidget:
    found = [one for one in page.findChildren(kind) if one.isVisible()]
    assert len(found) == 1
    return found[0]


def answer(control: QWidget, value: object) -> None:
    """Choose in a combo as a person does."""
    assert isinstance(control, Combo)
    control.choose(value)
    control.activated.emit(control.currentIndex())


def finding(page: ImportPage, words: str) -> Finding:
    findings = page.checking.results.findings
    return next(f for f in findings if any(words in label.text() for label in f.findChildren(QLabel)))


def outcome(page: ImportPage, number: int) -> Outcome:
    assert page.draft is not None
    row = page.draft.planned_row(number)
    assert row is not None
    return row.outcome


# --- questions --------------------------------------------------------------------------------------------------------


def test_everything_unsure_is_asked_once(page: ImportPage) -> None:
    asked = {asked for _column, asked in page.checking.results.questions.rows}
    assert asked == {Asked.ORDER, Asked.CODES, Asked.BALANCE, Asked.POINTS}
    assert not any(row.answered for row in page.checking.results.questions.rows.values())
    row = page.checking.results.questions.rows[BORN, Asked.ORDER]
    assert "3/5/1962" in row.control.accessibleName()


def test_the_order_of_day_and_month_is_answered_and_answered_anew(qtbot: QtBot, page: ImportPage) -> None:
    questions = page.checking.results.questions
    answer(questions.rows[BORN, Asked.ORDER].control, DayOrder.DAY_FIRST)
    draft = settle(qtbot, page)
    born = draft.planned_row(3)
    assert born is not None
    assert born.draft is not None
    assert born.draft.birthday is not None
    assert (born.draft.birthday.month, born.draft.birthday.day) == (5, 3)
    assert not any(mark.problem == "date_order_unsure" for row in draft.plan.rows for _c, mark in row.marks)
    assert questions.rows[BORN, Asked.ORDER].answered
    answer(questions.rows[BORN, Asked.ORDER].control, DayOrder.MONTH_FIRST)
    draft = settle(qtbot, page)
    assert draft.layout.columns[BORN].order is DayOrder.MONTH_FIRST
    draft = take_back(qtbot, page)
    assert draft.layout.columns[BORN].order is DayOrder.DAY_FIRST


def test_balances_are_added_when_the_owner_says_so(qtbot: QtBot, page: ImportPage) -> None:
    questions = page.checking.results.questions
    control = questions.rows[BALANCE, Asked.BALANCE].control
    assert isinstance(control, Combo)
    assert control.value() is Amount.KEEP
    answer(control, Amount.ADD)
    draft = settle(qtbot, page)
    assert draft.choices.balance is Amount.ADD
    assert questions.rows[BALANCE, Asked.BALANCE].answered
    page.checking.results.on_duplicate.choose(Policy.UPDATE)
    page.checking.results.on_duplicate.picked.emit(Policy.UPDATE)
    draft = settle(qtbot, page)
    assert draft.choices.balance is Amount.ADD  # answers stay when something else is chosen
    page.run()
    qtbot.waitUntil(lambda: page.step == DONE, timeout=20_000)
    assert page.ctx.archive.customers.find("陈思远")[0].balance_cents == 40000


def test_codes_of_the_gender_are_explained(qtbot: QtBot, page: ImportPage) -> None:
    button = page.checking.results.questions.rows[GENDER, Asked.CODES].control
    qtbot.mouseClick(button, LEFT)
    qtbot.waitUntil(lambda: bool(page.findChildren(ValuesDialog)), timeout=5000)
    dialog = dialog_of(page, ValuesDialog)
    assert isinstance(dialog, ValuesDialog)
    assert [control.value() for control in dialog.controls if isinstance(control, Combo)] == ["女", "男", "女"]
    answer(dialog.controls[0], "男")
    answer(dialog.controls[1], "女")
    assert dialog.primary is not None
    qtbot.mouseClick(dialog.primary, LEFT)
    draft = settle(qtbot, page)
    assert draft.layout.columns[GENDER].codes == {"2": "男", "1": "女"}
    row = draft.planned_row(3)
    assert row is not None
    assert row.draft is not None
    assert row.draft.gender is Gender.MALE
    assert page.checking.preview.look(0, GENDER).note == "→ 男"
    assert page.checking.results.questions.rows[GENDER, Asked.CODES].answered
    assert take_back(qtbot, page).layout.columns[GENDER].codes == {}


def test_levels_become_tags_with_the_words_of_the_shop(qtbot: QtBot, page: ImportPage) -> None:
    mapping = page.checking.table.mapping
    mapping.combos[LEVEL].picked.emit(Field.TAGS)
    settle(qtbot, page)
    mapping.combos[LEVEL].picked.emit(CODES)
    assert mapping.combos[LEVEL].value() is Field.TAGS
    qtbot.waitUntil(lambda: bool(page.findChildren(ValuesDialog)), timeout=5000)
    dialog = dialog_of(page, ValuesDialog)
    assert isinstance(dialog, ValuesDialog)
    edits = {edit.text(): edit for edit in dialog.controls if isinstance(edit, LineEdit)}
    edits["金"].setText("金卡会员")
    edits["普"].clear()
    dialog.submit()
    draft = settle(qtbot, page)
    tags = [row.draft.tags for row in (draft.planned_row(n) for n in (3, 5, 7)) if row and row.draft]
    assert tags == [("金卡会员",), ("银",), ()]
    assert [page.checking.preview.look(i, LEVEL).note for i in (0, 2, 4)] == ["→ 金卡会员", "", "→ 不填"]


# --- hidden rows, other sheets ----------------------------------------------------------------------------------------


def test_hidden_rows_are_left_out_and_taken_in_again(qtbot: QtBot, page: ImportPage) -> None:
    assert page.draft is not None
    assert page.draft.view.hidden == [7]
    button = finding(page, "藏着").button
    assert button is not None
    assert button.text() == "不导入"
    qtbot.mouseClick(button, LEFT)
    settle(qtbot, page)
    assert outcome(page, 7) is Outcome.SKIP
    assert page.checking.preview.look(4, 0).off
    assert page.checking.preview.look(4, 0).note == "您选了不导入"
    button = finding(page, "藏着").button
    assert button is not None
    assert button.text() == "也导入"
    qtbot.mouseClick(button, LEFT)
    settle(qtbot, page)
    assert outcome(page, 7) is Outcome.ADD


def test_another_sheet_is_offered_and_read(qtbot: QtBot, page: ImportPage) -> None:
    button = finding(page, "没有导入").button
    assert button is not None
    qtbot.mouseClick(button, LEFT)
    dialog = dialog_of(page, ReadingDialog)
    assert isinstance(dialog, ReadingDialog)
    assert dialog.sheet.name == "消费"
    assert dialog.header_row == 1
    assert dialog.kind is None
    dialog.submit()
    draft = settle(qtbot, page)
    assert draft.layout.sheet == "消费"
    assert draft.layout.kind.value == "purchases"
    assert draft.others == ("会员",)
    draft = take_back(qtbot, page)
    assert draft.layout.sheet == "会员"


def test_sheets_of_one_shape_are_read_together_or_alone(
    qtbot: QtBot, show_page: Callable[[str], Page], tmp_path: Path
) -> None:
    book = Workbook()
    people = {"一月": ("周雅琴", "13805712266"), "二月": ("陈思远", "1395811073"), "三月": ("周雅琴", "13805712266")}
    for month, (name, phone) in people.items():
        sheet = book.active if month == "一月" else book.create_sheet()
        sheet.title = month
        sheet.append(["姓名", "手机"])
        sheet.append([name, phone])
    path = tmp_path / "每月.xlsx"
    book.save(path)
    page = show_page("import")
    assert isinstance(page, ImportPage)
    page.read(path)
    qtbot.waitUntil(lambda: page.step == CHECK, timeout=20_000)
    draft = settle(qtbot, page)
    assert draft.layout.more == ("二月", "三月")
    assert page.checking.preview.rowCount() == 3
    twin = page.checking.preview.look(2, 0)
    assert (twin.level, twin.note) == (Level.DUPLICATE, "和“一月”第 2 行是同一位")
    assert page.checking.preview.headerData(2, Qt.Orientation.Vertical) == "2"
    page.changes.ask_reading()
    dialog = dialog_of(page, ReadingDialog)
    assert isinstance(dialog, ReadingDialog)
    assert dialog.all_together
    dialog.sheets.choose(1)
    dialog.sheets.picked.emit(1)
    assert not dialog.all_together
    assert dialog.sheet.name == "二月"
    dialog.submit()
    draft = settle(qtbot, page)
    assert draft.layout.more == ()
    assert page.checking.preview.rowCount() == 1


# --- duplicates one by one --------------------------------------------------------------------------------------------


def test_both_sides_of_a_duplicate_are_shown_and_decided(qtbot: QtBot, page: ImportPage) -> None:
    table = page.checking.table
    table.setCurrentIndex(table.table.index(1, 0))
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Return)
    dialog = dialog_of(page, TwinDialog)
    assert isinstance(dialog, TwinDialog)
    assert dialog.number == 4
    assert dialog.policy is Policy.FILL
    lines = {line.name: line for line in dialog.lines}
    assert (lines["储值余额"].known, lines["储值余额"].said, lines["储值余额"].after) == ("¥300", "¥100", "¥300")
    assert lines["储值余额"].differs
    assert not lines["手机"].differs
    assert (lines["生日"].known, lines["生日"].after) == ("", "1979年7月8日")
    QTest.keyClick(dialog, Qt.Key.Key_2)
    assert dialog.policy is Policy.UPDATE
    assert {line.name: line for line in dialog.lines}["储值余额"].after == "¥100"
    QTest.qWaitForWindowActive(dialog)
    QTest.keyClick(dialog, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert dialog.number == 6  # the second 何慧敏, a question
    assert dialog.policy is None
    qtbot.mouseClick(dialog.options[Policy.FILL], LEFT)
    dialog.accept()
    draft = settle(qtbot, page)
    assert dict(draft.choices.rows) == {4: Policy.UPDATE, 6: Policy.FILL}
    assert outcome(page, 6) is Outcome.UPDATE
    assert draft.summary is not None
    assert draft.summary.merged >= 1


def test_a_double_click_opens_both_sides_and_a_single_one_does_not_edit(qtbot: QtBot, page: ImportPage) -> None:
    table = page.checking.table
    spot = table.visualRect(table.table.index(1, 0)).center()
    qtbot.mouseClick(table.viewport(), LEFT, pos=spot)
    assert table.findChild(LineEdit) is None
    qtbot.mouseDClick(table.viewport(), LEFT, pos=spot)
    dialog_of(page, TwinDialog).close()


def test_names_alone_are_the_same_by_one_press(qtbot: QtBot, page: ImportPage) -> None:
    assert page.draft is not None
    assert page.draft.view.asked == [6, 9]
    second = finding(page, "名字一样").second
    assert second is not None
    qtbot.mouseClick(second, LEFT)
    draft = settle(qtbot, page)
    assert draft.view.asked == []
    assert outcome(page, 9) is Outcome.UPDATE
    assert take_back(qtbot, page).view.asked == [6, 9]


def test_money_stays_hidden_between_both_sides(qtbot: QtBot, page: ImportPage) -> None:
    page.ctx.set_masked(True)
    page.checking.results.looks["in_archive"].click()
    dialog = dialog_of(page, TwinDialog)
    assert isinstance(dialog, TwinDialog)
    said = " ".join(f"{line.known} {line.said} {line.after}" for line in dialog.lines)
    assert "300" not in said
    assert "•••" in said
    dialog.close()
    page.ctx.set_masked(False)


# --- cells and rows by menu -------------------------------------------------------------------------------------------


def menu(page: ImportPage, row: int, column: int) -> CellMenu:
    return page.changes.menu(page.checking.preview.index(row, column))


def press(made: CellMenu, words: str) -> None:
    action = next(action for action in made.actions() if words in action.text())
    action.trigger()
    made.deleteLater()


def test_the_same_problem_of_a_column_is_emptied_at_once(qtbot: QtBot, page: ImportPage) -> None:
    press(menu(page, 0, MAIL), "同样的 2 格都留空")
    draft = settle(qtbot, page)
    assert dict(draft.edits) == {(3, MAIL): "", (5, MAIL): ""}
    assert page.checking.preview.look(0, MAIL).level is None
    assert dict(take_back(qtbot, page).edits) == {}


def test_one_cell_is_emptied_and_brought_back(qtbot: QtBot, page: ImportPage) -> None:
    table = page.checking.table
    table.setCurrentIndex(table.table.index(2, PHONE))
    QTest.keyClick(table, Qt.Key.Key_Delete)
    draft = settle(qtbot, page)
    assert dict(draft.edits) == {(5, PHONE): ""}
    press(menu(page, 2, PHONE), "改回表里的")
    assert dict(settle(qtbot, page).edits) == {}
    press(menu(page, 2, PHONE), "留空")
    assert dict(settle(qtbot, page).edits) == {(5, PHONE): ""}


def test_a_row_is_left_out(qtbot: QtBot, page: ImportPage) -> None:
    press(menu(page, 4, 0), "不导入这一行")
    settle(qtbot, page)
    assert outcome(page, 7) is Outcome.SKIP
    press(menu(page, 4, 0), "照样导入")
    settle(qtbot, page)
    assert outcome(page, 7) is Outcome.ADD


def test_the_menu_key_opens_the_menu(qtbot: QtBot, page: ImportPage, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[object] = []
    monkeypatch.setattr(CellMenu, "popup", lambda _menu, where: opened.append(where))  # nothing to grab offscreen
    table = page.checking.table
    table.setFocus()
    table.setCurrentIndex(table.table.index(0, MAIL))
    middle = table.rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, middle, table.mapToGlobal(middle))
    QApplication.sendEvent(table, event)
    assert opened == [table.viewport().mapToGlobal(table.visualRect(table.currentIndex()).bottomLeft())]


def test_a_search_stays_while_the_list_is_checked_anew(qtbot: QtBot, page: ImportPage) -> None:
    page.checking.open_search()
    page.checking.search.insert("何慧敏")
    qtbot.waitUntil(lambda: page.checking.preview.rowCount() == 2)
    page.changes.put(6, 0, "何敏")
    settle(qtbot, page)
    qtbot.waitUntil(lambda: page.checking.preview.rowCount() == 1)
    assert page.checking.preview.number_at(0) == 5


def test_a_long_list_is_shown_before_it_is_checked(
    qtbot: QtBot, show_page: Callable[[str], Page], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.pages.importing_draft.SHORT", 3)
    path = tmp_path / "长.csv"
    path.write_text("姓名,手机\n" + "".join(f"客人{i:03},138057{i:05}\n" for i in range(50)) + "坏的,123\n", "utf-8")
    page = show_page("import")
    assert isinstance(page, ImportPage)
    seen: list[tuple[bool, int, bool, str]] = []
    show = page._show_draft

    def look(draft: ImportDraft) -> None:
        preview = page.checking.preview
        assert page.draft is not None
        words = preview.look(0, 0).words
        seen.append((page.draft.plan is None, preview.rowCount(), page.foot.run.isEnabled(), words))
        show(draft)

    monkeypatch.setattr(page, "_show_draft", look)
    page.read(path)
    qtbot.waitUntil(lambda: page.step == CHECK, timeout=20_000)
    qtbot.waitUntil(lambda: page.draft is not None and page.draft.checked, timeout=20_000)
    assert seen[0] == (True, 51, False, "客人000")
    assert page.foot.run.text() == "导入 51 位客户"
    page.checking.filter.choose(PROBLEMS)
    assert page.checking.preview.rowCount() == 1
    page.changes.put(52, 1, "13805719999")
    qtbot.waitUntil(lambda: page.draft is not None and page.draft.checked, timeout=20_000)
    assert page.draft is not None
    assert page.draft.summary is not None
    assert page.draft.summary.problems == 0
    page.on_escape()
    settle_idle(qtbot, page)


def settle_idle(qtbot: QtBot, page: ImportPage) -> None:
    qtbot.waitUntil(lambda: not page.ctx.runner.busy, timeout=20_000)
    assert page.draft is None
