"""The customers page: the filter panel, saved views, columns, many chosen at once, the overview, the list on paper."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from core.filtering import EVERYBODY, Condition, Field, Group, Operator, Rule
from core.listing import CustomerFilter
from core.own_fields import OwnFieldKind
from core.repeating import Repeat, Unit
from core.terms import FeedbackKind
from core.views import Columns, View
from storage.archive import Archive
from ui.context import Context
from ui.dialogs.columns import ColumnsDialog
from ui.dialogs.filter import FilterDialog
from ui.dialogs.many_customers import AddTagsDialog, AssignDialog, FollowUpAllDialog, RemoveTagsDialog
from ui.dialogs.overview import OverviewDialog
from ui.dialogs.recycle_bin import RecycleBinDialog
from ui.dialogs.views import ViewNameDialog, ViewsDialog
from ui.filter_words import FilterWords
from ui.language import use_language
from ui.models.customer_columns import Column
from ui.pages.base import Page
from ui.pages.customers import CustomersPage
from ui.printing.preview import Preview
from ui.printing.sheet import Text
from ui.widgets.condition_row import ConditionGroup, ConditionRow
from ui.widgets.condition_values import ChosenValues, WrittenValues
from ui.widgets.count_row import CountRow

Show = Callable[[str], Page]
LEFT = Qt.MouseButton.LeftButton
FAMILY = Condition(Field.TAG, Operator.ANY_OF, ("家宴",))


def opened(show_page: Show) -> CustomersPage:
    page = show_page("customers")
    assert isinstance(page, CustomersPage)
    return page


def dialog_of(kind: type[Any]) -> Any:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, kind)
    return dialog


def press(button: QPushButton) -> None:
    QTest.mouseClick(button, LEFT)


def ask(row: ConditionRow, field: str, operator: Operator) -> ConditionRow:
    """As if picked from the two lists."""
    row.field.choose(field)
    row.field.picked.emit(field)
    row.operator.choose(operator)
    row.operator.picked.emit(operator)
    return row


def write(row: ConditionRow, *words: str) -> None:
    assert isinstance(row.editor, WrittenValues)
    for edit, one in zip(row.editor.edits, words, strict=True):
        edit.setText(one)


# --- the panel ------------------------------------------------------------------------------------------------


def test_the_panel_narrows_the_list_and_says_how_many(qtbot: QtBot, sample: Archive, show_page: Show) -> None:
    page = opened(show_page)
    press(page.filter_button)
    dialog = dialog_of(FilterDialog)
    write(ask(dialog.parts[0], Field.SPENT, Operator.AT_LEAST), "1万")
    press(dialog.add)
    row = ask(dialog.parts[1], Field.TAG, Operator.ANY_OF)
    assert isinstance(row.editor, ChosenValues)
    row.editor.choice.tick("家宴", True)
    rule = Rule((Condition(Field.SPENT, Operator.AT_LEAST, (1_000_000,)), FAMILY))
    expected = sample.customers.how_many(CustomerFilter(rule=rule), date(2026, 11, 22))
    assert 0 < expected < 40
    qtbot.waitUntil(lambda: dialog.found.text() == f"符合的有 {expected} 位")
    press(dialog.show_found)
    assert page.filtering.rule == rule
    assert page.table.rowCount() == expected
    assert [chip.text().strip() for chip in page.chips.chips] == ["累计消费至少 ¥10,000", "标签是家宴"]
    assert page.pills.current == ""  # 全部 would not be true
    press(page.chips.chips[0])
    assert page.filtering.rule == Rule((FAMILY,))
    assert page.on_escape()
    assert page.table.rowCount() == 40
    assert not page.chips.isVisible()


def test_a_group_says_a_and_b_or_c(sample: Archive, show_page: Show) -> None:
    page = opened(show_page)
    allergy, unknown = Condition(Field.ALLERGY, Operator.YES), Condition(Field.GENDER, Operator.EMPTY)
    rule = Rule((Group((FAMILY, allergy)), unknown), every=False)
    page.filtering.set_rule(rule)
    page.filtering.open_panel()
    dialog = dialog_of(FilterDialog)
    assert isinstance(dialog.parts[0], ConditionGroup)
    assert dialog.rule() == rule  # the panel shows what is asked, and asks it again
    press(dialog.add_group)
    assert len(dialog.parts) == 3
    dialog.parts[2].removed.emit()
    dialog.every.choose("all")
    press(dialog.show_found)
    assert page.filtering.rule == Rule(rule.parts, every=True)


def test_what_cannot_be_read_is_said_at_its_field(sample: Archive, show_page: Show) -> None:
    page = opened(show_page)
    page.filtering.open_panel()
    dialog = dialog_of(FilterDialog)
    row = dialog.parts[0]
    for field, operator, words, said in (
        (Field.PURCHASES, Operator.AT_LEAST, "很多", "请写数字，例如：3"),
        (Field.SPENT, Operator.AT_MOST, "不少", "请写金额，例如：5000 或 1.2万"),
        (Field.SINCE, Operator.BEFORE, "哪天都行", "请写一个日子，例如：2026-11-22"),
        (Field.LAST_SEEN, Operator.WITHIN_LAST, "-3", "请写天数，例如：30"),
        (Field.NAME, Operator.CONTAINS, " ", "请写上要找的字"),
    ):
        write(ask(row, field, operator), words)
        press(dialog.show_found)
        assert dialog.isVisible()
        assert row.error == said
    ask(row, Field.TAG, Operator.ALL_OF)
    press(dialog.show_found)
    assert row.error == "请至少选一个"
    row.editor.choice.tick("家宴", True)
    assert row.error == ""
    press(dialog.clear)
    assert page.filtering.rule == EVERYBODY


@pytest.mark.qt_log_ignore("does not support grabbing the keyboard")
def test_ticks_are_chosen_by_keyboard(sample: Archive, show_page: Show) -> None:
    page = opened(show_page)
    page.filtering.open_panel()
    dialog = dialog_of(FilterDialog)
    row = ask(dialog.parts[0], Field.GENDER, Operator.ANY_OF)
    assert isinstance(row.editor, ChosenValues)
    QTest.keyClick(row.editor.choice, Qt.Key.Key_Space)
    popup = row.editor.choice.popup
    assert popup is not None
    QTest.keyClick(popup.boxes["female"], Qt.Key.Key_Space)
    QTest.keyClick(popup, Qt.Key.Key_Escape)
    assert row.condition() == Condition(Field.GENDER, Operator.ANY_OF, ("female",))
    assert row.editor.choice.accessibleName() == "性别：女"
    dialog.reject()


def test_own_fields_can_be_asked_for_and_shown(ctx: Context, sample: Archive, show_page: Show) -> None:
    field = sample.own_fields.add("车牌", OwnFieldKind.TEXT).new_id
    number = sample.customers.ids(CustomerFilter(query="周雅琴"))[0]
    sample.customers.update(number, custom={"车牌": "浙A 88888"})
    page = opened(show_page)
    page.filtering.set_rule(Rule((Condition(f"own:{field}", Operator.CONTAINS, ("浙a",)),)))
    assert list(page.table.ids) == [number]
    page.columns.tick(len(Column), True)
    row = page.table.row_at(0)
    assert row is not None
    assert page.table.words(row, len(Column)) == "浙A 88888"
    assert page.table.headerData(len(Column), Qt.Orientation.Horizontal) == "车牌"
    assert field is not None
    ctx.do(lambda: sample.own_fields.delete(field))
    assert page.table.rowCount() == 0
    assert page.chips.chips[0].text().strip() == "已删掉的栏目"
    assert page.view.isColumnHidden(Column.WECHAT)


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_every_condition_has_words(ctx: Context, sample: Archive, language: str) -> None:
    use_language(language)
    words = FilterWords.of(sample, ctx.today())
    for asked, zh, en in (
        (Condition(Field.GAP, Operator.AT_MOST, (9,)), "平均隔几天来至多 9", "Mean days between purchases at most 9"),
        (Condition(Field.TAG, Operator.NONE_OF, ("家宴",)), "标签没有家宴", "Tags none of 家宴"),
        (Condition(Field.GENDER, Operator.NONE_OF, ("male",)), "性别不是男", "Gender is not Male"),
        (Condition(Field.BIRTHDAY, Operator.MONTH, (1, 12)), "生日是1月 或 12月", "Birthday is January or December"),
        (Condition(Field.ALLERGY, Operator.NO), "没有过敏", "No allergy"),
        (Condition(Field.SPENT, Operator.BETWEEN, (100, 200)), "累计消费在 ¥1 到 ¥2", "Spent ¥1 to ¥2"),
        (Condition(Field.WECHAT, Operator.EMPTY), "微信没填", "WeChat not known"),
    ):
        assert words.condition(asked) == (zh if language == "zh_CN" else en)
    masked = FilterWords.of(sample, ctx.today(), masked=True)
    assert "100" not in masked.condition(Condition(Field.SPENT, Operator.AT_LEAST, (10_000,)))
    assert Field.SPENT not in [key for key, _words in masked.fields()]


# --- views and columns ----------------------------------------------------------------------------------------


def test_a_view_brings_filter_order_and_columns_back(ctx: Context, sample: Archive, show_page: Show) -> None:
    page = opened(show_page)
    page.filtering.set_rule(Rule((FAMILY,)))
    page._sort_by(Column.NAME)
    page.columns.choose(Columns(("name", "wechat", "phone")))
    found = list(page.table.ids)
    page.filtering.save()
    dialog = dialog_of(ViewNameDialog)
    dialog.submit()
    assert dialog.line.error == "请写一个名字"
    dialog.line.edit.setText("家宴客人")
    dialog.submit()
    assert page.pills.current == "view:家宴客人"
    assert not page.chips.save.isVisible()
    page.pills.chosen.emit("all")
    page.columns.choose(Columns())
    page._sort_by(Column.SPENT)
    assert page.table.rowCount() == 40
    pill = next(p for p in page.pills.findChildren(QPushButton) if p.text() == "家宴客人" and p.isVisible())
    press(pill)
    assert list(page.table.ids) == found
    assert page.table.shown == [Column.NAME, Column.WECHAT, Column.PHONE]
    press(pill)  # let go: everybody, in the list's own columns
    assert page.table.rowCount() == 40
    assert Column.WECHAT not in page.table.shown
    page.pills.chosen.emit("view:家宴客人")
    menu = page.filtering.make_pill_menu("view:家宴客人")
    assert menu is not None
    menu.actions()[-1].trigger()
    menu.close()
    assert sample.views.all() == []
    assert page.filtering.asked.view == ""
    page.window().toast.press()  # type: ignore[attr-defined]
    assert [view.name for view in sample.views.all()] == ["家宴客人"]
    assert page.filtering.make_pill_menu("avoid") is None


def test_views_are_ordered_renamed_and_deleted(sample: Archive, show_page: Show) -> None:
    for name in ("甲", "乙"):
        sample.views.save(View(name, Rule((FAMILY,))))
    page = opened(show_page)
    page.filtering.open_views()
    dialog = dialog_of(ViewsDialog)
    press(dialog.lines["乙"][0])
    assert [view.name for view in sample.views.all()] == ["乙", "甲"]
    press(dialog.lines["甲"][2])
    naming = dialog_of(ViewNameDialog)
    naming.line.edit.setText("乙")
    naming.submit()
    assert naming.line.error == "已有一个叫“乙”的视图。"
    naming.line.edit.setText("丙")
    naming.submit()
    press(dialog.lines["乙"][3])
    assert list(dialog.lines) == ["丙"]
    assert "丙" in [pill.text() for pill in page.pills.findChildren(QPushButton)]
    dialog.accept()


def test_columns_are_chosen_ordered_and_remembered(
    qtbot: QtBot, ctx: Context, sample: Archive, show_page: Show
) -> None:
    page = opened(show_page)
    page.columns.open()
    dialog = dialog_of(ColumnsDialog)
    dialog.boxes[Column.TAGS].click()
    dialog.boxes[Column.PROFIT].click()
    press(dialog.ups[Column.PROFIT])
    dialog.sort.choose(Column.PROFIT)
    dialog.sort.picked.emit(Column.PROFIT)
    dialog.accept()
    assert page.table.shown[-2:] == [Column.PROFIT, Column.BIRTHDAY]
    profits = [row.profit_cents for row in sample.customers.rows(page.table.ids)]
    assert profits == sorted(profits, reverse=True)
    row = page.table.row_at(0)
    assert row is not None
    assert page.table.words(row, Column.PROFIT).startswith("¥")
    page.view.horizontalHeader().resizeSection(Column.PHONE, 200)
    page.window().show_page("today")  # type: ignore[attr-defined]
    kept = sample.views.columns
    assert kept.shown[-2:] == ("profit", "birthday")
    assert kept.widths == {"phone": 200}
    ctx.set_masked(True)
    assert page.table.words(row, Column.PROFIT) == "•••"
    again = opened(show_page)
    assert again.view.columns == kept
    assert again.view.columnWidth(Column.PHONE) == 200


def test_a_column_without_room_is_told(sample: Archive, show_page: Show) -> None:
    page = opened(show_page)
    everything = tuple(column.name.lower() for column in Column)
    page.columns.choose(Columns(everything))
    shown = [c for c in range(len(page.table.columns)) if not page.view.isColumnHidden(c)]
    assert {Column.NAME, Column.TIER, Column.PHONE, Column.SPENT} <= set(shown)
    assert sum(page.view.columnWidth(c) for c in shown) <= page.view.viewport().width()
    assert "列放不下" in page.list.words.text()


# --- many at once ---------------------------------------------------------------------------------------------


def choose_three(page: CustomersPage) -> list[int]:
    page.view.setFocus()
    page.view.go_to(0)
    for _ in range(2):
        QTest.keyClick(page.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    return page.view.chosen()


def deed(page: CustomersPage, words: str) -> QPushButton:
    return next(button for button in page.list.selection.buttons if button.text() == words)


def test_the_chosen_ones_are_tagged_and_stay_chosen(sample: Archive, show_page: Show) -> None:
    page = opened(show_page)
    ids = choose_three(page)
    press(deed(page, "加标签"))
    dialog = dialog_of(AddTagsDialog)
    dialog.line.edit.setText("中秋、月饼")
    dialog.submit()
    assert all({"中秋", "月饼"} <= set(row.tags) for row in sample.customers.rows(ids))
    assert page.view.chosen() == ids
    page._sort_by(Column.NAME)
    assert set(page.view.chosen()) == set(ids)
    press(deed(page, "去标签"))
    dialog = dialog_of(RemoveTagsDialog)
    assert not dialog.do.isEnabled()
    dialog.boxes["中秋"].click()
    dialog.submit()
    assert all("中秋" not in row.tags for row in sample.customers.rows(ids))
    page.window().toast.press()  # type: ignore[attr-defined]
    assert all("中秋" in row.tags for row in sample.customers.rows(ids))
    assert page.on_escape()  # first the choice goes, then the filters
    assert page.view.chosen_count() == 1
    assert not page.list.selection.isVisible()


def test_the_chosen_ones_are_given_to_somebody_and_followed_up(
    sample: Archive, show_page: Show, today: date
) -> None:
    page = opened(show_page)
    ids = choose_three(page)
    press(deed(page, "交给谁"))
    dialog = dialog_of(AssignDialog)
    dialog.line.edit.setText("林姐")
    dialog.submit()
    assert {sample.customers.more(ids, today)[i].staff for i in ids} == {"林姐"}
    before = {row.id for row in sample.followups.rows()}
    press(deed(page, "记跟进"))
    dialog = dialog_of(FollowUpAllDialog)
    dialog.submit()
    assert dialog.what.error
    dialog.what.edit.setText("请来尝新茶")
    dialog.fields.staff.setEditText("小陈")
    dialog.fields.repeat.choose(Repeat(1, Unit.MONTH))
    dialog.submit()
    made = [row for row in sample.followups.rows() if row.id not in before]
    assert sorted(row.customer_id for row in made) == sorted(ids)
    assert {(row.staff, row.repeat) for row in made} == {("小陈", Repeat(1, Unit.MONTH))}
    page.window().toast.press()  # type: ignore[attr-defined]
    assert {row.id for row in sample.followups.rows()} == before


def test_many_are_changed_off_the_window(
    qtbot: QtBot, sample: Archive, show_page: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.pages.customer_selection.AT_ONCE", 10)
    page = opened(show_page)
    page.view.setFocus()
    QTest.keyClick(page.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert page.view.chosen_count() == 40
    QTest.keyClick(page.view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: page.table.rowCount() == 0)
    page.window().toast.press()  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: page.table.rowCount() == 40)


def test_the_bar_puts_what_has_no_room_into_its_menu(sample: Archive, show_page: Show) -> None:
    page = opened(show_page)
    choose_three(page)
    bar = page.list.selection
    assert all(button.isVisible() for button in bar.buttons)
    bar.resize(420, bar.height())
    hidden = [button.text() for button in bar.buttons if not button.isVisible()]
    assert hidden[-1] == "删除"
    assert bar.more.isVisible()
    assert bar.close_button.geometry().right() <= bar.width()
    press(bar.close_button)
    assert page.view.chosen_count() == 1


def test_the_bin_is_opened_and_gives_back(sample: Archive, show_page: Show, today: date) -> None:
    page = opened(show_page)
    gone = list(page.table.ids[:2])
    sample.customers.delete(gone)
    menu = page.make_more_menu()
    next(action for action in menu.actions() if action.text() == "回收站…").trigger()
    menu.close()
    dialog = dialog_of(RecycleBinDialog)
    assert set(dialog.restore) == set(gone)
    press(dialog.restore[gone[0]])
    assert list(dialog.restore) == gone[1:]
    assert gone[0] in page.table.ids
    press(dialog.restore[gone[1]])
    assert any(label.text() == "回收站是空的" for label in dialog.findChildren(QLabel))
    dialog.accept()


# --- paper and overview ---------------------------------------------------------------------------------------


def printed(qtbot: QtBot) -> tuple[Preview, str]:
    preview = dialog_of(Preview)
    qtbot.waitUntil(lambda: preview._paper is not None)
    words = [mark.words for page in preview._paper.pages for mark in page if isinstance(mark, Text)]
    return preview, "\n".join(words)


def test_the_list_is_printed_as_filtered(qtbot: QtBot, sample: Archive, show_page: Show) -> None:
    page = opened(show_page)
    page.filtering.set_rule(Rule((FAMILY,)))
    press(page.print_button)
    preview, words = printed(qtbot)
    rows = sample.customers.rows(page.table.ids)
    places = [words.index(f"\n{row.name}\n") for row in rows]
    assert places == sorted(places)  # in the order in which they stand
    assert "标签是家宴" in words
    assert "¥" not in words
    assert "138 0571 2266" in words
    preview.choices.phones.setChecked(False)
    qtbot.waitUntil(lambda: preview._paper is not None)
    assert "138 0571 2266" not in printed(qtbot)[1]
    preview.reject()


def test_only_the_chosen_ones_are_printed_and_exported(qtbot: QtBot, sample: Archive, show_page: Show) -> None:
    page = opened(show_page)
    ids = choose_three(page)
    page.print_page()
    preview, words = printed(qtbot)
    assert preview._paper is not None
    assert preview._paper.rows == 3
    assert all(row.name in words for row in sample.customers.rows(ids))
    preview.reject()
    menu = page.make_export_menu()
    assert menu.actions()[0].text() == "导出这 3 位"
    menu.close()


def test_the_overview_answers_and_leads_on(ctx: Context, sample: Archive, show_page: Show, today: date) -> None:
    number = sample.customers.ids()[0]
    sample.feedback.add(number, today, FeedbackKind.SUGGESTION, "多几样素菜")
    page = opened(show_page)
    press(page.list.overview_button)
    dialog = dialog_of(OverviewDialog)
    titles = [label.text() for label in dialog.findChildren(QLabel) if label.property("role") == "h2"]
    assert len([title for title in titles if "、" in title]) == 8
    rows = {row.accessibleName(): row for row in dialog.findChildren(CountRow)}
    assert any("多几样素菜" in name for name in rows)
    women = next(row for name, row in rows.items() if name.startswith("女："))
    QTest.keyClick(women, Qt.Key.Key_Return)
    assert page.filtering.rule == Rule((Condition(Field.GENDER, Operator.ANY_OF, ("female",)),))
    assert f"女：{page.table.rowCount()}" in women.accessibleName()
    page.open_overview()
    dialog = dialog_of(OverviewDialog)
    assert dialog.overview.total == page.table.rowCount()
    dialog.of.choose("all")
    assert dialog.overview.total == 40
    dialog.accept()


def test_the_overview_hides_money_and_tiers(ctx: Context, sample: Archive, show_page: Show, today: date) -> None:
    sample.tiers.refresh(today)
    sample.feedback.add(sample.customers.ids()[0], today, FeedbackKind.COMPLAINT, "水压低")
    page = opened(show_page)
    ctx.set_masked(True)
    page.open_overview()
    dialog = dialog_of(OverviewDialog)
    words = [label.text() for label in dialog.findChildren(QLabel)]
    words += [row.accessibleName() for row in dialog.findChildren(CountRow)]
    assert not any("¥" in text or "重要客户" in text or "水压低" in text for text in words)
    dialog.accept()


def test_a_right_click_on_the_header_offers_columns(sample: Archive, show_page: Show) -> None:
    page = opened(show_page)
    spots: list[QPoint] = []
    page.view.columns_menu_wanted.connect(spots.append)
    menu = page.columns.make_menu()
    action = next(one for one in menu.actions() if one.text() == "微信")
    assert not action.isChecked()
    action.trigger()
    assert not page.view.isColumnHidden(Column.WECHAT)
    menu.close()
