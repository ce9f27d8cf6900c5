"""The workbook of rows with problems: saved, put right in Excel, imported again. Nobody is doubled."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from pytestqt.qtbot import QtBot

from core.importing.corrections import is_correction
from core.importing.fields import Field
from core.importing.merging import Policy
from core.importing.plan import Choices, Outcome, Plan
from core.importing.tables import RawFile, RawSheet
from core.people import Birthday
from core.terms import Calendar
from storage.archive import Archive
from ui import import_words
from ui.language import use_language
from ui.pages.base import Page
from ui.pages.importing import CHECK, ImportPage

TODAY = date(2026, 11, 22)
HEADERS = ["称谓", "联系方式", "出生", "备注"]
ROWS = [
    ["周雅琴", "1380571226", "1991-13-04", "不吃香菜"],  # both cells wrong: only the name is left
    ["陈思远", "13958110732", "5月21日", None],
    ["何慧敏", "13588724410", "1980-03-05", None],
    ["王建国夫妇", "13667129035", None, None],
]


def _plan(archive: Archive, file: RawFile, **choices: Any) -> Plan:
    layout = archive.imports.layout(file, TODAY)
    return archive.imports.plan(file, layout, TODAY, choices=Choices(**choices))


def _correct(path: Path, changes: Mapping[tuple[str, int], str]) -> None:
    """(first cell's words of a row, column from 1) → what should have stood there."""
    book = load_workbook(path)
    sheet = book.active
    for row in sheet.iter_rows(min_row=2):
        for (name, column), words in changes.items():
            if row[2].value == name:
                row[column - 1].value = words
    book.save(path)


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_the_corrected_rows_arrive_and_nobody_is_doubled(archive: Archive, tmp_path: Path, language: str) -> None:
    use_language(language)
    file = RawFile("老客户.xlsx", (RawSheet("会员", [HEADERS, *ROWS]),))
    layout = archive.imports.layout(file, TODAY)
    layout = layout.with_field(0, Field.NAME)
    plan = archive.imports.plan(file, layout, TODAY)
    assert archive.imports.run(plan).counts[Outcome.ADD] == 4
    out = tmp_path / "问题.xlsx"
    assert import_words.save_problems(out, plan) == 3
    _correct(out, {("周雅琴", 4): "13805712266", ("周雅琴", 5): "1991-12-04", ("陈思远", 5): "1979-05-21"})
    again = archive.imports.read(out)
    found = archive.imports.layout(again, TODAY)
    assert is_correction(found)
    assert found.columns[2].field is Field.NAME  # as it was mapped by hand the first time
    report = archive.imports.run(_plan(archive, again, on_duplicate=Policy.UPDATE))
    assert report.counts[Outcome.ADD] == 0
    assert archive.customers.count() == 4
    zhou = archive.customers.find("周雅琴")[0]
    assert zhou.phones == ("13805712266",)
    assert zhou.birthday == Birthday(Calendar.SOLAR, 1991, 12, 4)
    assert archive.customers.find("陈思远")[0].birthday == Birthday(Calendar.SOLAR, 1979, 5, 21)
    assert archive.imports.run(_plan(archive, again, on_duplicate=Policy.UPDATE)).counts[Outcome.UNCHANGED] == 3


def test_a_name_of_a_corrected_row_is_a_question_in_any_other_list(archive: Archive) -> None:
    archive.imports.run(_plan(archive, RawFile("a.csv", (RawSheet("", [["姓名", "备注"], ["周雅琴", "老客"]]),))))
    other = _plan(archive, RawFile("b.csv", (RawSheet("", [["姓名", "手机"], ["周雅琴", "13805712266"]]),)))
    assert (other.rows[0].outcome, other.rows[0].asked) == (Outcome.ADD, True)


def test_corrections_by_hand_are_in_the_saved_rows(archive: Archive, tmp_path: Path) -> None:
    file = RawFile("老客户.csv", (RawSheet("会员", [["姓名", "手机", "生日"], *[r[:3] for r in ROWS[:1]]]),))
    layout = archive.imports.layout(file, TODAY)
    plan = archive.imports.plan(file, layout, TODAY, edits={(2, 1): "13805712266"})
    out = tmp_path / "问题.xlsx"
    import_words.save_problems(out, plan)
    rows = [[cell.value for cell in row] for row in load_workbook(out).active.rows]
    assert rows[1] == [2, "生日：没有 13 月", "周雅琴", "13805712266", "1991-13-04"]


def test_rows_of_several_sheets_are_told_by_sheet_and_number(archive: Archive, tmp_path: Path) -> None:
    months = [RawSheet(name, [["姓名", "手机"], [f"客{name}", "123"]]) for name in ("一月", "二月")]
    plan = _plan(archive, RawFile("每月.xlsx", tuple(months)))
    out = tmp_path / "问题.xlsx"
    assert import_words.save_problems(out, plan) == 2
    rows = [[cell.value for cell in row] for row in load_workbook(out).active.rows]
    assert [row[0] for row in rows[1:]] == ["一月 2", "二月 2"]


def test_the_wizard_overwrites_with_what_was_put_right(
    qtbot: QtBot, show_page: Callable[[str], Page], archive: Archive, tmp_path: Path
) -> None:
    file = RawFile("老客户.xlsx", (RawSheet("会员", [["姓名", "手机", "生日", "备注"], *ROWS]),))
    plan = _plan(archive, file)
    archive.imports.run(plan)
    out = tmp_path / "问题.xlsx"
    import_words.save_problems(out, plan)
    _correct(out, {("周雅琴", 4): "13805712266"})
    page = show_page("import")
    assert isinstance(page, ImportPage)
    page.read(out)
    qtbot.waitUntil(lambda: page.step == CHECK, timeout=20_000)
    assert page.checking.results.on_duplicate.value() is Policy.UPDATE
    assert page.draft is not None
    assert page.draft.summary is not None
    assert page.draft.summary.new == 0
    assert page.checking.preview.look(0, 2).note == "店里已有 周雅琴"
