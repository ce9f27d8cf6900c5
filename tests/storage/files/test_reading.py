"""Foreign files through the guarded child: what is read, what is refused, and that the program goes on."""

from __future__ import annotations

import io
import sys
import time
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from datetime import time as clock_time
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import xlsxwriter

from core.errors import KnownError
from core.importing.tables import RawFile
from storage.files import child, scanning, workbooks
from storage.files.answer import Table
from storage.files.reading import read_table

REFUSED = {
    "51535.xls": "workbook_too_big",
    "Simple.xlsb": "file_unreadable",
    "clusterfuzz-testcase-minimized-POIHSSFFuzzer-5816431116615680.xls": "file_unreadable",
    "encryptAES.xlsx": "workbook_encrypted",
    "encrypted-letmein.ods": "workbook_encrypted",
    "issue_174.xlsx": "workbook_too_big",
    "oleloop.xls": "file_unreadable",
    "password.xls": "workbook_encrypted",
    "poc-xmlbomb.xlsx": "file_unreadable",
    "sparse_corners.xlsx": "workbook_too_big",
    "xor-encryption-abc.xls": "workbook_encrypted",
    "zipbomb_600MB.xlsx": "workbook_too_big",
}
READ = {
    "easyexcel-dataformat.xlsx": 28,
    "easyexcel-t04-wrong-dimension.xlsx": 57,
    "jsherp-member_template.xls": 4,
    "xxe_in_schema.xlsx": 10,
}


def _key(path: Path) -> str:
    with pytest.raises(KnownError) as refused:
        read_table(path)
    assert refused.value.values == {"file": path.name}
    return refused.value.key


@pytest.mark.parametrize(("name", "key"), REFUSED.items())
def test_hostile_files_are_refused_in_good_time(hostile: Path, name: str, key: str) -> None:
    begun = time.monotonic()
    assert _key(hostile / "workbooks" / name) == key
    assert time.monotonic() - begun < 30


@pytest.mark.parametrize(("name", "rows"), READ.items())
def test_odd_files_are_read_whole(hostile: Path, name: str, rows: int) -> None:
    assert len(read_table(hostile / "workbooks" / name).sheets[0].rows) == rows


def test_no_hostile_file_is_left_out_of_these_tests(hostile: Path) -> None:
    assert {p.name for p in (hostile / "workbooks").iterdir()} == {*REFUSED, *READ}


def test_real_lists_are_read(lists: Path) -> None:
    members = read_table(lists / "会员名单.xlsx")
    assert [(s.name, s.hidden, len(s.rows)) for s in members.sheets] == [("会员名单", False, 610), ("说明", False, 1)]
    assert members.sheets[0].rows[3][:9] == (
        1.0, "VIP01000", "邱梓英", "未知", "+86 13884289706", "1951年7月28日", "wx_2t7vyj20", date(2023, 8, 31), 415.5,
    )  # fmt: skip
    contacts = read_table(lists / "老板手机通讯录.csv").sheets[0]
    assert contacts.rows[0] == ("姓名", "电话", "公司", "地址", "备注")
    assert len(contacts.rows) == 141


def _workbook(path: Path) -> Path:
    with xlsxwriter.Workbook(str(path)) as book:
        first = book.add_worksheet("名单")
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        first.write_row(0, 0, ["姓名", "生日", "余额", "VIP", "几点"])
        first.write(1, 0, "周雅琴")
        first.write_datetime(1, 1, datetime(1980, 3, 5), day)
        first.write_formula(1, 2, "=1/0", None, "#DIV/0!")
        first.write_boolean(1, 3, True)
        first.write_datetime(1, 4, clock_time(18, 30), book.add_format({"num_format": "hh:mm"}))
        first.write_formula(3, 5, "=NA()", None, "#N/A")
        hidden = book.add_worksheet("旧")
        hidden.write(0, 0, "x")
        hidden.hide()
    return path


def test_types_hidden_sheets_and_error_cells(tmp_path: Path) -> None:
    file = read_table(_workbook(tmp_path / "名单 2026.xlsx"))
    assert file.sheets[0].rows == [
        ("姓名", "生日", "余额", "VIP", "几点"),
        ("周雅琴", date(1980, 3, 5), "#DIV/0!", True, clock_time(18, 30)),
        (),
        (None, None, None, None, None, "#N/A"),
    ]
    assert [s.hidden for s in file.sheets] == [False, True]


def test_the_ending_does_not_matter(tmp_path: Path) -> None:
    right = _workbook(tmp_path / "a.xlsx")
    wrong = right.rename(tmp_path / "a.xls")
    assert read_table(wrong).sheets[0].rows[1][0] == "周雅琴"


def test_a_workbook_that_calamine_refuses_is_read_by_openpyxl(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.xlsx"
    book = openpyxl.Workbook()
    book.active.append(["姓名", "电话"])
    book.active.append(["周雅琴", 13805712266])
    book.save(path)

    def refuse(*_: object) -> None:
        raise BaseException("a panic")

    monkeypatch.setattr("storage.files.workbooks._with_calamine", refuse)
    [table] = child.read_tables(path)
    assert list(table.rows) == [("姓名", "电话"), ("周雅琴", 13805712266)]


def test_a_sheet_that_calamine_refuses_does_not_cost_those_before_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.xlsx"
    book = openpyxl.Workbook()
    book.active.append(["姓名"])
    book.create_sheet("二月").append(["电话"])
    book.save(path)
    read = workbooks._with_calamine

    def refuse_the_second(*given: Any) -> Iterator[Table]:
        yield next(iter(read(*given)))
        raise BaseException("a panic")

    monkeypatch.setattr(workbooks, "_with_calamine", refuse_the_second)
    assert [(table.name, [tuple(row) for row in table.rows]) for table in child.read_tables(path)] == [
        ("Sheet", [("姓名",)]),
        ("二月", [("电话",)]),
    ]


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"", "workbook_empty"),
        (b"%PDF-1.7\n" + bytes(range(256)), "not_a_workbook"),
        (bytes(range(256)) * 40, "not_a_workbook"),
        (b"PK\x03\x04 torn", "file_unreadable"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 100, "file_unreadable"),
        (b" \r\n\r\n", "workbook_empty"),
    ],
)
def test_files_that_are_no_lists(tmp_path: Path, content: bytes, key: str) -> None:
    path = tmp_path / "list.xlsx"
    path.write_bytes(content)
    assert _key(path) == key


def test_a_document_in_a_zip_is_no_workbook(tmp_path: Path) -> None:
    path = tmp_path / "letter.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", "<x/>")
    assert _key(path) == "not_a_workbook"


def test_missing_files_and_folders(tmp_path: Path) -> None:
    assert _key(tmp_path / "nothing.xlsx") == "file_not_found"
    assert _key(tmp_path) == "not_a_workbook"


@pytest.mark.skipif(sys.platform == "win32", reason="modes are POSIX")
def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"x")

    def locked(*_: object, **__: object) -> None:
        raise PermissionError(13, "in use")

    monkeypatch.setattr(Path, "open", locked)
    assert _key(path) == "file_locked"


def test_a_workbook_of_empty_sheets(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    openpyxl.Workbook().save(path)
    assert _key(path) == "workbook_empty"


def test_error_cells_are_found_across_portions(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scanning, "_CHUNK", 64)
    cells = b"".join(
        b'<c r="A%d"><v>1</v></c><c r="B%d" s="2" t="e"><f>NA()</f><v>#N/A</v></c>' % (i, i) for i in range(1, 50)
    )
    found = scanning.scan_sheet(io.BytesIO(b"<sheetData>" + cells + b"</sheetData>"))
    assert found.errors == {i: {1: "#N/A"} for i in range(49)}


def test_a_list_in_a_csv_of_every_usual_encoding(tmp_path: Path) -> None:
    text = "姓名,电话\r\n周雅琴,13805712266\r\n"
    for encoding in ("utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be"):
        path = tmp_path / f"{encoding}.csv"
        path.write_bytes(text.encode(encoding))
        file: RawFile = read_table(path)
        assert file.sheets[0].rows == [("姓名", "电话"), ("周雅琴", "13805712266")], encoding
