"""Two customers side by side: choosing, merging, telling apart, from every place that leads there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from core.joining import Take
from core.people import CustomerDraft, PreferenceDraft, PurchaseDraft
from storage.archive import Archive
from ui.context import Context
from ui.dialogs.merge import MergeDialog
from ui.dialogs.merge_pick import MergePickDialog
from ui.pages.base import Page
from ui.pages.customers import CustomersPage
from ui.pages.duplicates import DuplicatesPage
from ui.pages.importing import ImportPage
from ui.pages.profile import ProfilePage
from ui.widgets.buttons import Button
from ui.widgets.messages import Banner, EmptyState

Show = Callable[[str], Page]
LEFT = Qt.MouseButton.LeftButton


def texts(widget: Any) -> list[str]:
    QTest.qWait(1)
    return [label.text() for label in widget.findChildren(QLabel) if not label.isHidden()]


def dialog_of(kind: type[Any]) -> Any:
    QTest.qWait(1)
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible())


@pytest.fixture
def pair(archive: Archive) -> tuple[int, int]:
    one = archive.customers.add(CustomerDraft("周姐", phones=("13805712266",), note="怕冷", employer="甲公司")).new_id
    other = archive.customers.add(
        CustomerDraft("周雅琴", phones=("13805712266", "13900000001"), note="爱笑", employer="乙公司", code="V7")
    ).new_id
    assert one is not None
    assert other is not None
    archive.purchases.add(PurchaseDraft(other, archive.clock().date(), 12_300))
    archive.preferences.add(other, PreferenceDraft("胡萝卜汁"))
    return one, other


@pytest.fixture
def duplicates(show_page: Show, pair: tuple[int, int]) -> DuplicatesPage:
    page = show_page("duplicates")
    assert isinstance(page, DuplicatesPage)
    return page


def test_side_by_side_with_what_moves_and_what_comes_of_it(
    ctx: Context, archive: Archive, pair: tuple[int, int], duplicates: DuplicatesPage
) -> None:
    assert "1 对" in texts(duplicates)
    assert duplicates.list.rows[0].accessibleName() == "周姐 和 周雅琴：电话一样、姓和称呼对得上"
    QTest.keyClick(duplicates.list.rows[0], Qt.Key.Key_Return)
    dialog = dialog_of(MergeDialog)
    shown = texts(dialog)
    assert "周雅琴 的 1 次消费、1 条喜好，一起搬过去。" in shown
    assert set(dialog.radios) == {"name", "employer", "note"}
    assert dialog.choices["name"] is Take.OTHER  # a whole name before a title
    assert dialog.choices["note"] is Take.BOTH
    assert dialog.radios["name"][Take.OTHER].hasFocus()

    dialog.radios["employer"][Take.KEEP].setFocus()
    QTest.keyClick(dialog.radios["employer"][Take.KEEP], Qt.Key.Key_Right)
    assert dialog.choices["employer"] is Take.OTHER
    assert "乙公司" in shown
    QTest.mouseClick(dialog.save, LEFT)
    row = archive.customers.row(pair[0])
    assert (row.name, row.employer, row.note, row.code) == ("周雅琴", "乙公司", "怕冷\n爱笑", "V7")
    assert row.phones == ("13805712266", "13900000001")
    assert row.revenue_cents == 12_300
    assert duplicates.findChildren(EmptyState)
    window: Any = duplicates.window()
    assert window.toast.text == "合并好了，现在是一位：周雅琴"
    ctx.undo_last()
    assert archive.customers.row(pair[1]).revenue_cents == 12_300
    assert "1 对" in texts(duplicates)


def test_told_apart_they_are_not_asked_about_again_until_undone(
    ctx: Context, archive: Archive, duplicates: DuplicatesPage
) -> None:
    row: Any = duplicates.list.rows[0]
    QTest.mouseClick(row.part, LEFT)
    assert archive.merging.pairs() == []
    assert "没有看起来重复的客户" in texts(duplicates)
    ctx.undo_last()
    assert len(duplicates.pairs) == 1
    dialog_opened(duplicates)._part()
    assert duplicates.pairs == []


def dialog_opened(page: DuplicatesPage) -> Any:
    page.look_at(0)
    return dialog_of(MergeDialog)


def test_money_and_notes_are_hidden_when_masked(ctx: Context, duplicates: DuplicatesPage) -> None:
    ctx.set_masked(True)
    dialog = dialog_opened(duplicates)
    assert "note" not in dialog.radios
    assert not {"怕冷", "爱笑"} & set(texts(dialog))
    dialog.reject()


def test_from_the_profile_the_other_is_chosen_and_the_one_who_stays_is_shown(
    ctx: Context, archive: Archive, pair: tuple[int, int], show_page: Show
) -> None:
    page = show_page("customers")
    ctx.open_customer(pair[1])
    window: Any = page.window()
    profile = window.page
    assert isinstance(profile, ProfilePage)
    menu = profile.make_menu()
    assert menu is not None
    next(a for a in menu.actions() if a.text() == "和另一位合并…").trigger()
    menu.close()
    picking = dialog_of(MergePickDialog)
    assert not picking.save.isEnabled()
    picking.picker.choose(archive.customers.row(pair[1]))
    assert picking.picker.error
    assert not picking.save.isEnabled()
    QTest.mouseClick(picking.likely[0], LEFT)
    QTest.mouseClick(dialog_of(MergeDialog).save, LEFT)
    QTest.qWait(1)
    shown = window.page
    assert isinstance(shown, ProfilePage)
    assert shown.profile is not None
    assert shown.profile.row.id == pair[0]


def test_two_chosen_in_the_list_and_the_page_by_its_menu(
    ctx: Context, archive: Archive, pair: tuple[int, int], show_page: Show
) -> None:
    page = show_page("customers")
    assert isinstance(page, CustomersPage)
    menu = page.deeds.menu(archive.customers.row(pair[0]), pair, lambda: None)
    next(a for a in menu.actions() if a.text() == "合并这两位…").trigger()
    menu.close()
    dialog_of(MergeDialog).reject()
    more = page.make_more_menu()
    next(a for a in more.actions() if a.text() == "可能重复的客户").trigger()
    more.close()
    window: Any = page.window()
    assert isinstance(window.page, DuplicatesPage)
    assert window.page.on_escape()
    assert isinstance(window.page, CustomersPage)


def test_after_an_import_the_pairs_with_somebody_new_are_offered(
    ctx: Context, archive: Archive, pair: tuple[int, int], show_page: Show, tmp_path: Path
) -> None:
    archive.customers.update(pair[0], wechat="zhou_yq")
    table = tmp_path / "list.csv"
    table.write_text("姓名,手机,微信\n小雅,13900009999,Zhou_YQ\n赵六,13900008888,\n", "utf-8")
    page = show_page("import")
    assert isinstance(page, ImportPage)
    page.read(table)
    _settle(ctx)
    page.run()
    _settle(ctx)
    (banner,) = page.done.findChildren(Banner)
    assert banner.accessibleName() == "这次导入后有 1 对可能重复"
    QTest.mouseClick(banner.findChildren(Button)[0], LEFT)
    window: Any = page.window()
    shown = window.page
    assert isinstance(shown, DuplicatesPage)
    assert [(p.first == pair[0]) for p in shown.pairs] == [True]
    QTest.mouseClick(shown.everybody, LEFT)
    assert len(shown.pairs) == 2


def _settle(ctx: Context) -> None:
    QTest.qWait(30)
    while ctx.runner.busy:
        QTest.qWait(20)
    QTest.qWait(10)
