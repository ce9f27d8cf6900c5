"""Every problem the importer can name has words, and a tidied value is told only where it looks different."""

from __future__ import annotations

import ast
import re
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from core.importing.fields import Field
from core.importing.marks import Level, Mark
from core.importing.plan import make_plan
from core.importing.tables import RawFile, RawSheet
from core.people import Birthday
from core.terms import Calendar, Gender
from storage.archive import Archive
from storage.imports import ImportReport
from ui import import_words

ROOT = Path(__file__).resolve().parents[2]
ROWS = [["姓名", "手机", "生日"], ["周雅琴", "1380571226", "1991-13-04"], ["陈思远", "13958110732", "1979-03-08"]]


def _problems() -> set[str]:
    """The keys of error("…"), check("…"), Mark(level, "…") in core/importing, and those of core/text.py."""
    found = set(re.findall(r'"((?:phone|money)_[a-z_]+)"', (ROOT / "core" / "text.py").read_text("utf-8")))
    for path in (ROOT / "core" / "importing").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.args:
                place = {"error": 0, "check": 0, "Mark": 1}.get(node.func.id)
                literal = node.args[place] if place is not None and len(node.args) > place else None
                if isinstance(literal, ast.Constant) and isinstance(literal.value, str):
                    found.add(literal.value)
    return found


def test_every_problem_has_words_of_its_own() -> None:
    values = dict(error="#N/A", month=13, day=32, year=2031, row=2, name="周雅琴", code="A1", who="周雅琴", count=2)
    values["state"] = "已取消"
    problems = _problems()
    assert len(problems) > 40
    general = import_words.mark(Mark(Level.ERROR, "no such problem"))
    silent = {p for p in problems if import_words.mark(Mark(Level.ERROR, p, values)) == general}
    assert silent == set()
    assert all(import_words.field_name(field) for field in Field)


@pytest.mark.parametrize(
    ("field", "text", "value", "words"),
    [
        (Field.PHONES, "138 0571 2266", ("13805712266",), ""),
        (Field.PHONES, "+86 13805712266", ("13805712266",), "138 0571 2266"),
        (Field.PHONES, "13805712266/13958110732", ("13805712266", "13958110732"), "138 0571 2266、139 5811 0732"),
        (Field.PHONES, "0571-84711292", ("0571-84711292",), ""),
        (Field.BIRTHDAY, "1979-03-08", Birthday(Calendar.SOLAR, 1979, 3, 8), ""),
        (Field.BIRTHDAY, "1979年3月8日", Birthday(Calendar.SOLAR, 1979, 3, 8), ""),
        (Field.BIRTHDAY, "79.3.8", Birthday(Calendar.SOLAR, 1979, 3, 8), "1979-03-08"),
        (Field.BIRTHDAY, "63.10.3（阴）", Birthday(Calendar.LUNAR, 1963, 10, 3), "1963 十月初三"),
        (Field.BIRTHDAY, "农历十月初十", Birthday(Calendar.LUNAR, None, 10, 10), ""),
        (Field.SPENT, "69,150元", 6915000, "69,150"),
        (Field.SPENT, "86420", 8642000, ""),
        (Field.SPENT, "86,420.00", 8642000, ""),
        (Field.SPENT, "1.2万", 1200050, "12,000.50"),
        (Field.SINCE, "2025/11/2", date(2025, 11, 2), ""),
        (Field.SINCE, "45963", date(2025, 11, 2), "2025-11-02"),
        (Field.GENDER, "先生", Gender.MALE, "男"),
        (Field.GENDER, "女", Gender.FEMALE, ""),
        (Field.NAME, "周 雅琴", "周雅琴", "周雅琴"),
        (Field.NOTE, "喜静", "喜静", ""),
        (Field.SPENT, "", None, ""),
    ],
)
def test_tidied(field: Field, text: str, value: object, words: str) -> None:
    assert import_words.tidied(field, text, value) == words


def test_the_report_of_the_command_line(archive: Archive) -> None:
    file = RawFile("老客户.csv", (RawSheet("会员", ROWS),))
    today = date(2026, 11, 22)
    plan = make_plan(file, archive.imports.layout(file, today), archive.imports.known(), today)
    looked = import_words.report(ImportReport(plan)).splitlines()
    assert looked[0] == "老客户.csv（客户名单）：共 2 行"
    assert looked[1] == "新增 2"
    assert "第 2 行\t手机：少一位数字" in looked
    assert "第 2 行\t生日：没有 13 月" in looked
    assert looked[-1] == "只是看看，什么都没有写入。"
    done = archive.imports.run(plan)
    assert f"undo-import {done.batch}" in import_words.report(done)
    assert done.batch is not None
    assert import_words.undone(archive.imports.undo(done.batch)).startswith(f"撤销了导入 {done.batch}：移走 2 条")


def test_the_problems_workbook(archive: Archive, tmp_path: Path) -> None:
    file = RawFile("老客户.csv", (RawSheet("会员", ROWS),))
    today = date(2026, 11, 22)
    plan = make_plan(file, archive.imports.layout(file, today), archive.imports.known(), today)
    out = tmp_path / "问题.xlsx"
    assert import_words.save_problems(out, plan) == 1
    rows = [[cell.value for cell in row] for row in load_workbook(out).active.rows]
    assert rows == [
        ["行号", "原因", "姓名", "手机", "生日"],
        [2, "手机：少一位数字；生日：没有 13 月", "周雅琴", "1380571226", "1991-13-04"],
    ]
