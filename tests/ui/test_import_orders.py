"""A list of purchases imported again in the wizard, with other amounts than the book has."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from core.importing.fields import Kind
from core.importing.marks import Level
from core.importing.merging import Policy
from core.importing.plan import Choices, Outcome
from core.importing.tables import RawFile, RawSheet
from core.people import CustomerDraft
from storage.archive import Archive
from storage.files.reading import read_table
from ui import exporting, formats, import_words
from ui.exporting import What
from ui.language import use_language
from ui.models.import_preview import ALL, PROBLEMS
from ui.models.import_result import MERGED, ResultColumn
from ui.pages.base import Page
from ui.pages.importing import CHECK, DONE, ImportPage
from ui.widgets.import_results import IN_FILE

LEFT = Qt.MouseButton.LeftButton
PAID = 3
LIST = "日期,单号,卡号,实收,备注\n2026-11-01,001,VIP1,68,剪短\n2026-11-02,002,VIP1,238.40,\n2026-11-03,003,VIP2,90,\n"
CHANGED = LIST.replace(",68,剪短", ",60,剪短").replace("238.40,", "240,买一送一")


@pytest.fixture
def page(show_page: Callable[[str], Page], archive: Archive) -> ImportPage:
    archive.customers.add(CustomerDraft("周雅琴", code="VIP1"))
    archive.customers.add(CustomerDraft("李明", code="VIP2"))
    made = show_page("import")
    assert isinstance(made, ImportPage)
    return made


NEWCOMERS = """日期,会员,电话,项目,实收
2026-11-01,新来的,13900007777,剪发,68
2026-11-02,新来的,13900007777,剪发,68
2026-11-02,另一位,13900008888,剪发,68
"""


def _check(qtbot: QtBot, page: ImportPage, path: Path, words: str) -> None:
    path.write_text(words, "utf-8")
    if page.step == DONE:
        page.done.again_pressed.emit()
    page.read(path)
    qtbot.waitUntil(lambda: page.step == CHECK and not page.ctx.runner.busy, timeout=20_000)


def _import(qtbot: QtBot, page: ImportPage) -> None:
    qtbot.mouseClick(page.foot.run, LEFT)
    qtbot.waitUntil(lambda: page.step == DONE and not page.ctx.runner.busy, timeout=20_000)


def _choose(qtbot: QtBot, page: ImportPage, policy: Policy) -> None:
    combo = page.checking.results.on_duplicate
    combo.choose(policy)
    combo.picked.emit(policy)
    qtbot.waitUntil(lambda: page.draft is not None and page.draft.checked and not page.ctx.runner.busy, timeout=20_000)


def _action(page: ImportPage, row: int, words: str) -> QAction:
    menu = page.changes.menu(page.checking.preview.index(row, PAID))
    [found] = [action for action in menu.actions() if action.text() == words]
    return found


def test_another_amount_is_told_and_taken_over_only_when_asked(
    qtbot: QtBot, page: ImportPage, tmp_path: Path, archive: Archive
) -> None:
    path = tmp_path / "消费.csv"
    _check(qtbot, page, path, LIST)
    results, preview = page.checking.results, page.checking.preview
    assert results.isVisible()
    assert not results.on_duplicate.isVisible()
    _import(qtbot, page)
    assert archive.purchases.totals() == (3, 39_640)

    _check(qtbot, page, path, LIST)
    assert not results.on_duplicate.isVisible()
    assert page.foot.run.text() == "没有新内容"

    _check(qtbot, page, path, CHANGED)
    assert results.on_duplicate.isVisible()
    assert [results.on_duplicate.itemText(i) for i in range(results.on_duplicate.count())] == ["补充", "覆盖", "跳过"]
    assert results.on_duplicate.accessibleName() == "以前导入过的消费"
    assert not results.in_file.isVisible()
    assert not results.looks[IN_FILE].isVisible()
    look = preview.look(0, PAID)
    assert (look.words, look.note, look.level) == ("60", "店里记的是 68", Level.CHECK)
    assert page.checking.filter.value() == ALL
    assert len(preview.numbers(PROBLEMS)) == 2
    assert page.foot.run.text() == "导入 1 笔消费"  # the note of the second one

    _choose(qtbot, page, Policy.SKIP)
    assert preview.look(0, PAID).note == ""
    assert page.foot.run.text() == "没有新内容"
    assert results.on_duplicate.isVisible()

    _choose(qtbot, page, Policy.UPDATE)
    look = preview.look(0, PAID)
    assert (look.note, look.level) == ("换掉店里的 68", Level.TIDIED)
    assert page.foot.run.text() == "导入 2 笔消费"
    _import(qtbot, page)
    assert archive.purchases.totals() == (3, 39_000)
    assert page.done.model is not None
    page.done.filter.choose(MERGED)
    model = page.done.model
    assert model.rowCount() == 2
    said = [model.index(0, column).data() for column in (ResultColumn.OUTCOME, ResultColumn.REMARK)]
    assert said == ["改了已有的消费", "实收：换掉店里的 68"]
    model.set_masked(True)
    assert model.index(0, ResultColumn.REMARK).data() == f"实收：换掉店里的 {formats.MASK}"

    page.done.undo_pressed.emit()
    qtbot.waitUntil(lambda: archive.purchases.totals() == (3, 39_640), timeout=20_000)


def test_customers_whom_the_book_does_not_know_are_added_when_asked(
    qtbot: QtBot, page: ImportPage, tmp_path: Path, archive: Archive
) -> None:
    before = archive.customers.count()
    path = tmp_path / "消费.csv"
    _check(qtbot, page, path, NEWCOMERS)
    assert page.foot.run.text() == "没有可导入的"
    results = page.checking.results
    [offer] = [f for f in results.findings if f.button is not None and f.button.text() == "一起加进来"]
    assert offer.button is not None
    assert offer.button.accessibleName() == "一起加进来：2 位客户店里还没有"
    qtbot.mouseClick(offer.button, LEFT)
    qtbot.waitUntil(lambda: page.foot.run.text() == "导入 3 笔消费", timeout=20_000)
    assert "不加" in [f.button.text() for f in results.findings if f.button is not None]
    _import(qtbot, page)
    assert archive.customers.count() == before + 2
    assert archive.purchases.totals() == (3, 20_400)
    page.done.undo_pressed.emit()
    qtbot.waitUntil(lambda: archive.customers.count() == before, timeout=20_000)
    assert archive.purchases.totals() == (0, 0)


def test_one_purchase_is_taken_over_or_left_by_its_menu(
    qtbot: QtBot, page: ImportPage, tmp_path: Path, archive: Archive
) -> None:
    path = tmp_path / "消费.csv"
    _check(qtbot, page, path, LIST)
    _import(qtbot, page)
    _check(qtbot, page, path, CHANGED)
    _action(page, 1, "这一笔换成表里的").trigger()
    qtbot.waitUntil(lambda: page.checking.preview.look(1, PAID).level is Level.TIDIED, timeout=20_000)
    assert page.checking.preview.look(0, PAID).level is Level.CHECK
    _action(page, 1, "这一笔留着店里的").trigger()
    qtbot.waitUntil(lambda: page.checking.preview.look(1, PAID).level is Level.CHECK, timeout=20_000)
    _action(page, 0, "这一笔换成表里的").trigger()
    qtbot.waitUntil(lambda: page.checking.preview.look(0, PAID).level is Level.TIDIED, timeout=20_000)
    _import(qtbot, page)
    assert archive.purchases.totals() == (3, 38_840)
    assert page.report is not None
    words = import_words.report(page.report)
    assert "改了已有的消费 2，以前导入过 1" in words
    assert "实收：店里记的是 238.40" in words


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("ending", [".xlsx", ".csv"])
def test_the_books_own_list_says_nothing_new(
    archive: Archive, today: date, tmp_path: Path, ending: str, language: str
) -> None:
    use_language(language)
    archive.customers.add(CustomerDraft("周雅琴", code="VIP1"))
    rows = [
        ["日期", "时间", "单号", "卡号", "项目", "数量", "原价", "实收", "成本", "技师", "门店", "备注"],
        ["2026-11-01", "18:30:15", "001", "VIP1", "面部护理", 2, 298, 238.4, 90, "阿强", "总店", "=生日"],
        ["2026-11-01", "", "001", "VIP1", "面部护理", 1, "", 100, "", "", "总店", ""],
        ["2026-11-02", "", "002", "VIP1", "", "", "", -68, "", "小美", "总店", "退\n换"],
    ]
    file = RawFile("消费.xlsx", (RawSheet("消费", rows),))
    imports = archive.imports
    first = imports.run(imports.plan(file, imports.layout(file, today, kind=Kind.PURCHASES), today))
    assert first.counts[Outcome.ADD] == 3
    out = tmp_path / f"消费{ending}"
    exporting.export(archive, out, today, What.PURCHASES)
    again = read_table(out)
    for policy in Policy:
        plan = imports.plan(again, imports.layout(again, today), today, choices=Choices(policy))
        assert {o: n for o, n in plan.counts().items() if n} == {Outcome.UNCHANGED: 3}
        assert list(plan.problems()) == []
        assert plan.otherwise == 0
