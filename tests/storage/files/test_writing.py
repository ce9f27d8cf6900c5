"""Lists for Excel and CSV: real days, texts that stay texts, all or nothing."""

from __future__ import annotations

import stat
import sys
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest

from core.errors import Cancelled, KnownError
from core.importing.columns import find_layout
from core.importing.fields import Field, Kind
from core.importing.plan import Known, KnownCustomer, make_plan
from core.importing.rows import read_rows
from core.importing.tables import Cell, RawFile, RawSheet
from core.jobs import Progress
from core.people import CustomerDraft
from storage.files.delimited import read_delimited
from storage.files.formulas import FORMULA_SIGNS, guarded, meant
from storage.files.reading import read_table
from storage.files.writing import write_list, write_problems

HEADERS = ["姓名", "手机", "生日", "累计消费", "备注"]
ROWS = [
    ["周雅琴", "13805712266", date(1980, 3, 5), 1280.5, "=HYPERLINK(1)"],
    ["李明", "013905712266", None, 0, "+1"],
    ["@王丽", None, datetime(1990, 1, 2, 3, 4), -5, "-dash\n第二行"],
]


def test_a_workbook_has_real_days_and_texts_and_no_formula(tmp_path: Path) -> None:
    target = tmp_path / "客户.xlsx"
    assert write_list(target, HEADERS, ROWS, sheet="客户[1]") == 3
    book = openpyxl.load_workbook(target)
    page = book.active
    assert page.title == "客户 1"
    cells = [[c.value for c in row] for row in page.iter_rows()]
    assert cells[0] == HEADERS
    assert cells[1] == ["周雅琴", "13805712266", datetime(1980, 3, 5), 1280.5, "=HYPERLINK(1)"]
    assert page["E2"].data_type == page["B2"].data_type == page["A4"].data_type == "s"
    assert page["B2"].number_format == "@"
    assert (page.freeze_panes, page.auto_filter.ref) == ("A2", "A1:E4")
    assert page.column_dimensions["A"].width > 6
    assert [p.name for p in tmp_path.iterdir()] == ["客户.xlsx"]


def test_a_csv_opens_in_excel_and_runs_nothing(tmp_path: Path) -> None:
    target = tmp_path / "客户.csv"
    write_list(target, HEADERS, ROWS)
    content = target.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    lines = content.decode("utf-8-sig").splitlines()
    assert lines[1] == "周雅琴,13805712266,1980-03-05,1280.5,'=HYPERLINK(1)"
    assert lines[2] == "李明,013905712266,,0,'+1"
    assert lines[3].startswith("'@王丽,,1990-01-02 03:04,-5,")


@pytest.mark.skipif(sys.platform == "win32", reason="modes are POSIX")
def test_lists_of_customers_are_private(tmp_path: Path) -> None:
    write_list(tmp_path / "a.xlsx", HEADERS, ROWS)
    assert stat.S_IMODE((tmp_path / "a.xlsx").stat().st_mode) == 0o600


@pytest.mark.parametrize("name", ["a.xlsx", "a.csv"])
def test_a_stopped_export_leaves_what_was_there(tmp_path: Path, name: str) -> None:
    target = tmp_path / name
    target.write_bytes(b"before")
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        write_list(target, HEADERS, ROWS, progress=progress)
    assert [(p.name, p.read_bytes()) for p in tmp_path.iterdir()] == [(name, b"before")]


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(KnownError) as refused:
        write_list(tmp_path / "gone" / "a.xlsx", HEADERS, ROWS)
    assert refused.value.key == "folder_not_writable"


def test_the_rows_with_problems_come_back_with_number_and_reason(tmp_path: Path) -> None:
    today = date(2026, 11, 22)
    file = RawFile(
        "名单.xlsx",
        (
            RawSheet(
                "s",
                [
                    ["姓名", "手机", "住址"],
                    ["周雅琴", 13805712266.0, "x"],
                    ["何慧敏", 1373540881.0],
                    [None, None, "杭州"],
                ],
            ),
        ),
    )
    plan = make_plan(file, find_layout(file, today), Known(), today)
    target = tmp_path / "问题.xlsx"
    assert write_problems(target, plan, "行号", "原因", lambda problem: problem.mark.problem) == 2
    cells = [[c.value for c in row] for row in openpyxl.load_workbook(target).active.iter_rows()]
    assert cells == [
        ["行号", "原因", "姓名", "手机", "住址"],
        [3, "phone_digit_missing", "何慧敏", "1373540881", None],
        [4, "row_without_name_and_phone", None, None, "杭州"],
    ]


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-dash", "@a", "'=1", "'tHooft", "''", "'", "=\"0138\"", "a'b", "'+1、VIP", "0012"]
)  # fmt: skip
def test_an_apostrophe_comes_and_goes(tmp_path: Path, text: str) -> None:
    """What a CSV keeps a spreadsheet program from computing is read as it was meant, apostrophes of its own and all."""
    target = tmp_path / "客户.csv"
    write_list(target, ["姓名", "备注"], [["周雅琴", text], [text, "a"]])
    rows = read_delimited(target.read_bytes())
    assert rows == [["姓名", "备注"], ["周雅琴", text], [text, "a"]]
    assert guarded(text)[0] not in FORMULA_SIGNS


def test_an_apostrophe_of_another_program_stays() -> None:
    assert meant("'013805712266") == "'013805712266"
    assert read_delimited("姓名,电话\n'tHooft,'013805712266\n".encode())[1] == ["'tHooft", "'013805712266"]


def test_a_row_with_a_problem_says_itself_what_stood_above_it(tmp_path: Path) -> None:
    rows: list[list[Cell]] = [
        ["日期", "客户", "项目", "实收"],
        ["2026-09-01", "张三", "剪发", 38],
        ["同上", "李四", "〃", "说不清"],
    ]
    file = RawFile("账.xlsx", (RawSheet("表", rows),))
    today = date(2026, 11, 22)
    plan = make_plan(file, find_layout(file, today), Known([KnownCustomer(1, CustomerDraft("张三"))]), today)
    target = tmp_path / "有问题.xlsx"
    write_problems(target, plan, "行号", "原因", lambda problem: problem.mark.problem)
    written = read_table(target)
    assert [str(cell) for cell in written.sheets[0].rows[1][2:]] == ["2026-09-01", "李四", "剪发", "说不清"]
    # put right and alone, it is not taken for the line below another one
    again = read_rows(written.sheets[0], find_layout(written, today, kind=Kind.PURCHASES), today)
    assert again.of(Field.DAY) == [date(2026, 9, 1)]
