"""The Customers page over a real archive, with real clicks and keys."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from core.people import Birthday, CustomerDraft, PreferenceDraft, VisitDraft
from core.terms import Calendar, FeedbackKind, PreferenceKind
from storage.archive import Archive
from ui.context import Context
from ui.dialogs.customer import CustomerDialog
from ui.dialogs.merge import MergeDialog
from ui.dialogs.visit import VisitDialog
from ui.language import use_language
from ui.models import customer_table
from ui.models.customer_columns import DESIGNED, Column
from ui.models.customer_table import CustomerTable
from ui.pages.base import Page
from ui.pages.customers import CustomersPage
from ui.widgets.customer_view import CustomerView
from ui.widgets.messages import EmptyState
from ui.widgets.tags import Chip

Show = Callable[[str], Page]
LEFT = Qt.MouseButton.LeftButton


def opened(show_page: Show) -> CustomersPage:
    page = show_page("customers")
    assert isinstance(page, CustomersPage)
    return page


def names(page: CustomersPage) -> list[str]:
    rows = [page.table.row_at(place) for place in range(page.table.rowCount())]
    return [row.name for row in rows if row]


def press_pill(page: CustomersPage, words: str) -> None:
    pill = next(p for p in page.pills.findChildren(QPushButton) if p.text().startswith(words) and p.isVisible())
    QTest.mouseClick(pill, LEFT)


def go_to(page: CustomersPage, name: str) -> None:
    page.view.go_to(names(page).index(name))


def dialog_of(kind: type[Any]) -> Any:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, kind)
    return dialog


def visited(ctx: Context) -> list[tuple[str, dict[str, Any]]]:
    gone: list[tuple[str, dict[str, Any]]] = []
    ctx.navigate.connect(lambda page, where: gone.append((page, where)))
    return gone


# --- the list -------------------------------------------------------------------------------------------------


def test_the_best_customer_stands_first_and_in_the_pane(sample: Archive, show_page: Show) -> None:
    page = opened(show_page)
    assert page.table.rowCount() == sample.customers.count() == 40
    spent = [row.spent_cents for row in sample.customers.rows(page.table.ids)]
    assert spent == sorted(spent, reverse=True)
    assert page.pane.profile is not None
    assert page.pane.profile.row.id == page.table.ids[0]
    assert "共 40 位" in page.list.words.text()


def test_pinyin_finds_and_escape_brings_everybody_back(qtbot: QtBot, sample: Archive, show_page: Show) -> None:
    page = opened(show_page)
    page.focus_search()
    QTest.keyClicks(page.search, "zyq")
    qtbot.waitUntil(lambda: page.table.rowCount() < 40)
    assert names(page)[0] == "周雅琴"
    assert "按相近程度排序" in page.list.words.text()
    QTest.keyClick(page.search, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: page.table.rowCount() == 40)


def test_nothing_is_asked_before_the_last_key(qtbot: QtBot, sample: Archive, show_page: Show) -> None:
    page = opened(show_page)
    page.search.insert("陈")
    assert page.table.rowCount() == 40
    qtbot.waitUntil(lambda: page.table.rowCount() < 40)


def test_enter_in_the_search_opens_the_first(ctx: Context, sample: Archive, show_page: Show) -> None:
    page, gone = opened(show_page), visited(ctx)
    page.search.insert("周雅琴")
    QTest.keyClick(page.search, Qt.Key.Key_Return)
    assert gone[-1][0] == "profile"
    assert sample.customers.row(gone[-1][1]["customer_id"]).name == "周雅琴"


def test_a_header_sorts_and_turns(sample: Archive, show_page: Show) -> None:
    page = opened(show_page)
    header = page.view.horizontalHeader()
    spot = QPoint(header.sectionViewportPosition(Column.NAME) + 20, 12)
    QTest.mouseClick(header.viewport(), LEFT, pos=spot)
    first = names(page)
    QTest.mouseClick(header.viewport(), LEFT, pos=spot)
    assert names(page) != first
    assert set(names(page)) == set(first)
    assert page.table.headerData(Column.NAME, Qt.Orientation.Horizontal).endswith("↓")


@pytest.mark.parametrize(
    ("pill", "field"), [("有忌口过敏", "has_avoid"), ("久未到店", "not_seen"), ("本月生日", "birthday_month")]
)
def test_a_pill_shows_as_many_as_it_says(sample: Archive, show_page: Show, today: date, pill: str, field: str) -> None:
    page = opened(show_page)
    press_pill(page, pill)
    assert page.table.rowCount() == getattr(sample.customers.counts(today), field) > 0
    press_pill(page, pill)
    assert page.table.rowCount() == 40


def test_pills_without_room_are_in_the_menu_but_the_chosen_one_never(sample: Archive, show_page: Show) -> None:
    page = opened(show_page)
    press_pill(page, "有忌口过敏")
    page.pills.resize(420, page.pills.height())
    hidden = [choice.key for choice in page.pills.hidden_choices()]
    assert "avoid" not in hidden
    assert {"not_seen", "birthday_month", "complaint", "neglected"} <= set(hidden)


def test_another_page_may_ask_for_a_tag(ctx: Context, sample: Archive, show_page: Show) -> None:
    page = opened(show_page)
    ctx.go("customers", tag="家宴")
    assert page.pills.current == "tag:家宴"
    assert 0 < page.table.rowCount() < 40
    assert all("家宴" in row.tags for row in sample.customers.rows(page.table.ids))
    assert page.on_escape()
    assert page.table.rowCount() == 40


def test_nobody_fits_leads_back_to_everybody(qtbot: QtBot, sample: Archive, show_page: Show) -> None:
    page = opened(show_page)
    page.search.insert("没有这个人")
    qtbot.waitUntil(lambda: page.table.rowCount() == 0)
    button = page.list.findChild(EmptyState).findChild(QPushButton)  # type: ignore[union-attr]
    QTest.mouseClick(button, LEFT)
    assert page.table.rowCount() == 40
    assert page.view.isVisible()


def test_an_empty_book_leads_to_the_import(ctx: Context, archive: Archive, show_page: Show) -> None:
    page, gone = opened(show_page), visited(ctx)
    button = page.list.findChild(EmptyState).findChild(QPushButton)  # type: ignore[union-attr]
    QTest.mouseClick(button, LEFT)
    assert gone == [("import", {})]


def test_rows_are_read_a_page_at_a_time(ctx: Context, archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(30):
        archive.customers.add(CustomerDraft(f"客户{number:02d}"))
    monkeypatch.setattr(customer_table, "PAGE", 10)
    monkeypatch.setattr(customer_table, "KEPT", 2)
    table = CustomerTable(ctx)
    asked: list[int] = []
    rows = archive.customers.rows
    monkeypatch.setattr(archive.customers, "rows", lambda ids: asked.append(len(ids)) or rows(ids))
    table.set_ids(archive.customers.ids())
    assert asked == []
    for place in (0, 9, 5, 25, 12, 0):
        row = table.row_at(place)
        assert row is not None
        assert row.id == table.ids[place]
    assert asked == [10, 10, 10, 10]


NOWHERE = QModelIndex()


class CountingTable(CustomerTable):
    """Counts how often Qt looks at it."""

    looks = 0

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = NOWHERE) -> int:
        self.looks += 1
        return super().columnCount(parent)


def test_to_choose_everybody_costs_no_look_at_each_line(ctx: Context, qtbot: QtBot, sample: Archive) -> None:
    """Qt asks of each line whether it is chosen before it paints a header: of 100,000 that took three seconds."""
    table = CountingTable(ctx)
    view = CustomerView(table, masked=False)
    qtbot.addWidget(view)
    view.resize(1000, 400)
    view.show()
    table.set_ids(sample.customers.ids() * 100)
    view.selectAll()
    table.looks = 0
    view.horizontalHeader().grab()
    assert view.chosen_count() == 4_000
    assert table.looks < 1_000


def test_cells_speak_in_words(ctx: Context, archive: Archive) -> None:
    archive.customers.add(
        CustomerDraft(
            "王建国",
            phones=("13667129035",),
            birthday=Birthday(Calendar.LUNAR, None, 10, 21),
            stated_spent_cents=99_900,
        )
    )
    table = CustomerTable(ctx)
    table.set_ids(archive.customers.ids())
    role = Qt.ItemDataRole

    def cell(column: Column, what: Qt.ItemDataRole) -> Any:
        return table.data(table.index(0, column), what)

    assert cell(Column.PHONE, role.AccessibleTextRole) == "手机：136 6712 9035"
    assert cell(Column.BIRTHDAY, role.AccessibleTextRole) == "下次生日：11月29日 农历十月廿一"
    assert cell(Column.LAST_SEEN, role.AccessibleTextRole) == "上次到店：没有"
    assert (cell(Column.SPENT, role.DisplayRole), cell(Column.SPENT, role.ToolTipRole)) == ("¥999", "来自导入的名单")
    name = cell(Column.NAME, role.DisplayRole)
    assert cell(Column.NAME, role.AccessibleTextRole) == f"客户：{name}"
    harm = PreferenceDraft("花生过敏", PreferenceKind.ALLERGY)
    ctx.do(lambda: archive.preferences.add(archive.customers.ids()[0], harm))
    table.set_ids(archive.customers.ids())
    assert cell(Column.NAME, role.AccessibleTextRole) == f"客户：{name} 有忌口过敏"
    ctx.masked = True
    assert cell(Column.SPENT, role.DisplayRole) == "•••"
    assert cell(Column.SPENT, role.AccessibleTextRole) == "累计消费：已遮住"
    assert cell(Column.SPENT, role.ToolTipRole) is None


def test_an_open_complaint_is_marked(ctx: Context, archive: Archive, show_page: Show, today: date) -> None:
    number = archive.customers.add(CustomerDraft("吴晓峰", tags=("住店",))).new_id
    assert number is not None
    archive.feedback.add(number, today, FeedbackKind.COMPLAINT, "水压低")
    page = opened(show_page)
    row = page.table.row_at(0)
    assert row is not None
    assert page.table.tags(row) == [("意见", "warn"), ("住店", "plain")]


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_columns_leave_in_their_order(ctx: Context, qtbot: QtBot, sample: Archive, language: str) -> None:
    use_language(language)
    table = CustomerTable(ctx)
    view = CustomerView(table, masked=False)
    qtbot.addWidget(view)
    view.show()
    gone: list[Column] = []
    for width in range(1000, 420, -10):
        view.resize(width, 300)
        hidden = [column for column in DESIGNED if view.isColumnHidden(column)]
        gone += [column for column in hidden if column not in gone]
        assert sum(view.columnWidth(c) for c in Column if not view.isColumnHidden(c)) <= max(width, 470)
    assert gone == [Column.TAGS, Column.LAST_SEEN, Column.BIRTHDAY]


# --- the pane -------------------------------------------------------------------------------------------------


def test_the_pane_follows_the_arrows(qtbot: QtBot, sample: Archive, show_page: Show) -> None:
    page = opened(show_page)
    page.view.setFocus()
    QTest.keyClick(page.view, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: page.pane.profile is not None and page.pane.profile.row.id == page.table.ids[1])


def test_what_hurts_is_in_the_pane_uncut(ctx: Context, archive: Archive, show_page: Show) -> None:
    number = archive.customers.add(CustomerDraft("顾敏")).new_id
    assert number is not None
    long = "对花生、腰果、开心果和一切用坚果油炒过的东西过敏，上次送了急诊"
    for kind, words in (
        (PreferenceKind.DISLIKE, "不吃香菜"),
        (PreferenceKind.ALLERGY, "花生过敏"),
        (PreferenceKind.ALLERGY, long),
    ):
        archive.preferences.add(number, PreferenceDraft(words, kind))
    page = opened(show_page)
    chips = [chip for chip in page.pane.findChildren(Chip) if not chip.isHidden()]
    assert [chip.accessibleName() for chip in chips] == ["花生过敏", "不吃香菜"]
    assert all(chip.width() >= chip.sizeHint().width() for chip in chips)
    assert any(label.text() == long and label.wordWrap() for label in page.pane.findChildren(QLabel))


def test_space_turns_the_pane_over_the_list_in_a_narrow_window(sample: Archive, show_page: Show) -> None:
    page = opened(show_page)
    assert page.pane.isVisible()
    page.window().resize(1024, 700)
    QTest.qWait(1)
    assert not page.pane.isVisible()
    page.view.setFocus()
    QTest.keyClick(page.view, Qt.Key.Key_Space)
    assert page.pane.isVisible()
    assert page.list.geometry().intersects(page.pane.geometry())
    assert page.on_escape()
    assert not page.pane.isVisible()
    page.window().resize(1366, 768)
    QTest.qWait(1)
    assert page.pane.isVisible()
    assert not page.list.geometry().intersects(page.pane.geometry())


def test_the_pane_books_a_visit(sample: Archive, show_page: Show, today: date) -> None:
    page = opened(show_page)
    go_to(page, "陈思远")
    page._show_in_pane()
    QTest.mouseClick(page.pane.visit_button, LEFT)
    dialog = dialog_of(VisitDialog)
    dialog.day.edit.setText("11-29")
    dialog.at.edit.setText("晚上七点")
    dialog.party.edit.setText("4")
    dialog.place.edit.setText("听竹包间")
    QTest.keyClick(dialog.place.edit, Qt.Key.Key_Return)
    number = page.table.ids[page.view.place]
    visit = next(v for v in sample.visits.of_customer(number) if v.day == date(2026, 11, 29))
    assert (visit.at, visit.party, visit.place) == (time(19), 4, "听竹包间")
    assert "龙井用 85℃ 水" in [p.text for p in visit.prepare]


def test_a_visit_with_a_wrong_day_is_not_kept(sample: Archive, show_page: Show) -> None:
    page = opened(show_page)
    page.deeds.plan_visit(page.table.ids[0])
    before = len(sample.visits.of_customer(page.table.ids[0]))
    dialog = dialog_of(VisitDialog)
    dialog.day.edit.setText("哪天都行")
    dialog.party.edit.setText("很多")
    QTest.mouseClick(dialog.save, LEFT)
    assert dialog.day.error
    assert dialog.party.error
    assert len(sample.visits.of_customer(page.table.ids[0])) == before
    dialog.reject()


# --- new, edit, delete ----------------------------------------------------------------------------------------


def test_a_new_customer_is_written_and_shown(sample: Archive, show_page: Show, today: date) -> None:
    page = opened(show_page)
    QTest.mouseClick(page.new_button, LEFT)
    dialog = dialog_of(CustomerDialog)
    dialog.name.edit.insert("张三丰")
    QTest.keyClicks(dialog.phones.edit, "139 1234 5678")
    dialog.birthday.edit.insert("八月十五")
    dialog.tags.edit.insert("家宴、武当")
    assert dialog.birthday.calendar.value() == "lunar"
    assert "2027年9月15日" in dialog.birthday.remark
    QTest.mouseClick(dialog.save, LEFT)
    row = page.table.row_at(page.view.place)
    assert row is not None
    assert (row.name, row.phones, row.tags, row.since) == ("张三丰", ("13912345678",), ("家宴", "武当"), today)
    assert row.birthday == Birthday(Calendar.LUNAR, None, 8, 15)
    page.window().toast.press()  # type: ignore[attr-defined]
    assert "张三丰" not in names(page)


def test_a_new_customer_is_shown_whatever_was_searched_for(qtbot: QtBot, sample: Archive, show_page: Show) -> None:
    page = opened(show_page)
    page.search.insert("陈思远")
    qtbot.waitUntil(lambda: page.table.rowCount() == 1)
    page.new_item()
    dialog = dialog_of(CustomerDialog)
    dialog.name.edit.insert("张三丰")
    QTest.mouseClick(dialog.save, LEFT)
    qtbot.wait(250)  # longer than the search waits
    row = page.table.row_at(page.view.place)
    assert row is not None
    assert (row.name, page.query, page.table.rowCount()) == ("张三丰", "", 41)


def test_a_known_phone_is_said_while_typing(qtbot: QtBot, sample: Archive, show_page: Show) -> None:
    page = opened(show_page)
    page.new_item()
    dialog = dialog_of(CustomerDialog)
    QTest.keyClicks(dialog.phones.edit, "13805712266")
    qtbot.waitUntil(lambda: dialog.twin.words == "这个号码是 周雅琴 的")
    assert not dialog.phones.error
    dialog.name.edit.insert("张三")
    QTest.mouseClick(dialog.twin.open_button, LEFT)
    window = page.window()
    assert window.page_key == "profile"  # type: ignore[attr-defined]
    assert window.page.profile.row.name == "周雅琴"  # type: ignore[attr-defined]
    page.new_item()
    again = dialog_of(CustomerDialog)
    assert again.name.text() == "张三", "what was written stands there again"
    again.reject()


def test_a_known_phone_of_somebody_changed_offers_to_merge(qtbot: QtBot, sample: Archive, show_page: Show) -> None:
    page = opened(show_page)
    made = sample.customers.add(CustomerDraft("周雅芹"))
    assert made.new_id is not None
    page.deeds.edit(made.new_id)
    dialog = dialog_of(CustomerDialog)
    QTest.keyClicks(dialog.phones.edit, "13805712266")
    qtbot.waitUntil(lambda: dialog.twin.words == "这个号码是 周雅琴 的")
    QTest.mouseClick(dialog.twin.merge_button, LEFT)
    assert sample.customers.row(made.new_id).phones == ("13805712266",), "what was written here is kept first"
    dialog_of(MergeDialog).reject()


@pytest.mark.parametrize(
    ("field", "words"), [("phones", "1380571226"), ("birthday", "13月40日"), ("code", "G00001"), ("name", "  ")]
)
def test_what_cannot_be_kept_is_said_at_its_field(sample: Archive, show_page: Show, field: str, words: str) -> None:
    page = opened(show_page)
    page.new_item()
    dialog = dialog_of(CustomerDialog)
    dialog.name.set_text("张三丰")
    getattr(dialog, field).edit.setText(words)
    QTest.mouseClick(dialog.save, LEFT)
    assert getattr(dialog, field).error
    assert dialog.isVisible()
    assert sample.customers.count() == 40
    dialog.reject()


def test_an_unsaved_form_is_kept_as_a_draft(sample: Archive, show_page: Show) -> None:
    page = opened(show_page)
    page.new_item()
    dialog = dialog_of(CustomerDialog)
    dialog.name.edit.insert("张三")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    page.new_item()
    dialog = dialog_of(CustomerDialog)
    assert dialog.name.text() == "张三"
    dialog.reject()


def test_editing_changes_only_what_was_changed(sample: Archive, show_page: Show) -> None:
    page = opened(show_page)
    go_to(page, "周雅琴")
    before = page.table.row_at(page.view.place)
    assert before is not None
    page.deeds.edit(before.id)
    dialog = dialog_of(CustomerDialog)
    dialog.title.set_text("周老师")
    QTest.mouseClick(dialog.save, LEFT)
    after = sample.customers.row(before.id)
    assert after.title == "周老师"
    assert (after.phones, after.birthday, after.tags, after.since, after.code) == (
        before.phones, before.birthday, before.tags, before.since, before.code,
    )  # fmt: skip


def test_several_are_deleted_at_once_and_brought_back(sample: Archive, show_page: Show) -> None:
    page = opened(show_page)
    page.view.setFocus()
    QTest.keyClick(page.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(page.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    gone = names(page)[:3]
    assert page.list.selection.isVisible()
    assert page.list.selection.words.text() == "选了 3 位"
    QTest.keyClick(page.view, Qt.Key.Key_Delete)
    assert sample.customers.count() == 37
    assert not set(gone) & set(names(page))
    page.window().toast.press()  # type: ignore[attr-defined]
    assert names(page)[:3] == gone


def test_the_menu_copies_a_phone(sample: Archive, show_page: Show) -> None:
    page = opened(show_page)
    go_to(page, "周雅琴")
    menu = page.make_menu()
    assert menu is not None
    next(action for action in menu.actions() if action.text() == "复制电话").trigger()
    assert QGuiApplication.clipboard().text() == "13805712266"
    menu.close()


# --- what stays -----------------------------------------------------------------------------------------------


def test_the_list_stays_as_it_was_left(qtbot: QtBot, ctx: Context, sample: Archive, show_page: Show) -> None:
    page = opened(show_page)
    press_pill(page, "有忌口过敏")
    page.view.go_to(3)
    current = page.table.ids[3]
    ctx.do(lambda: sample.settings.set(theme="dark"))
    window = page.window()
    fresh = window.page  # type: ignore[attr-defined]
    assert fresh is not page
    assert isinstance(fresh, CustomersPage)
    assert fresh.pills.current == "avoid"
    assert fresh.table.ids[fresh.view.place] == current


def test_masking_hides_money_and_tiers(ctx: Context, sample: Archive, show_page: Show, today: date) -> None:
    sample.tiers.refresh(today)
    page = opened(show_page)
    press_pill(page, "重要")
    assert page.pills.current.startswith("tier:")
    ctx.set_masked(True)
    assert page.pills.current == "all"
    row = page.table.row_at(0)
    assert row is not None
    assert page.table.words(row, Column.TIER) == ""
    shown = " ".join(label.text() for label in page.pane.findChildren(QLabel) if label.isVisible())
    assert "¥" not in shown


def test_a_change_elsewhere_is_seen(ctx: Context, sample: Archive, show_page: Show, today: date) -> None:
    page = opened(show_page)
    number = page.table.ids[0]
    ctx.do(lambda: sample.visits.add(VisitDraft(number, today, place="观澜厅")))
    assert page.pane.profile is not None
    assert any(visit.place == "观澜厅" for visit in page.pane.profile.visits)


def test_a_big_book_is_read_off_the_window(
    qtbot: QtBot, ctx: Context, sample: Archive, show_page: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.context.SMALL", 10)
    page = opened(show_page)
    assert page.table.rowCount() == 0
    qtbot.waitUntil(lambda: page.table.rowCount() == 40)
    assert "共 40 位" in page.list.words.text()


def test_masked_from_another_page_the_table_shows_no_tier(sample: Archive, ctx: Context, show_page: Show) -> None:
    page = opened(show_page)
    window = page.window()
    window.show_page("today")  # type: ignore[attr-defined]
    ctx.set_masked(True)
    window.show_page("customers")  # type: ignore[attr-defined]
    assert page.view.masked
    window.show_page("today")  # type: ignore[attr-defined]
    ctx.set_masked(False)
    window.show_page("customers")  # type: ignore[attr-defined]
    assert not page.view.masked
