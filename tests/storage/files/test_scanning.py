"""What the readers of cells do not tell: errors, hidden rows, how far a sheet reaches, from when it counts its days."""

from __future__ import annotations

import io
import struct
import zipfile
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from core.errors import KnownError
from core.importing.tables import NOT_CALCULATED, RawSheet
from storage.files import scanning
from storage.files.binary_sheets import read_binary_workbook, scan_binary_sheet
from storage.files.limits import Limits
from storage.files.old_workbooks import _hidden_rows
from storage.files.reading import read_table
from storage.files.scanning import Scan, scan_sheet


def _scan(rows: str, limits: Limits | None = None) -> Scan:
    return scan_sheet(io.BytesIO(f"<worksheet><sheetData>{rows}</sheetData></worksheet>".encode()), limits or Limits())


@pytest.mark.parametrize(
    "cell",
    [
        '<c r="B7" t="e"><v>#REF!</v></c>',
        '<c t="e" s="3" r="B7"><f>IF(A1&lt;2,t="x")</f><v>#REF!</v></c>',
        "<c r='B7' t='e'><v>#REF!</v></c>",
        '<x:c r="B7" t="e"><x:f>A1</x:f><x:v>#REF!</x:v></x:c>',
    ],
)
def test_error_cells_in_every_spelling(cell: str) -> None:
    assert _scan(f"<row r=\"7\"><c r='A7'><v>1</v></c>{cell}</row>").errors == {6: {1: "#REF!"}}


def test_what_only_looks_like_an_error_cell() -> None:
    assert _scan('<row r="1"><c r="A1"><f>F(t="e")</f><v>1</v></c><c r="B1" t="e"/></row>').errors == {}


def test_hidden_rows_are_those_of_rows_only() -> None:
    rows = '<cols><col min="1" hidden="1"/></cols><row r="2" hidden="1"/><row hidden="true" ht="3" r="5"><c/></row>'
    assert _scan(rows + '<row r="6" hidden="0"/>').hidden_rows == {2, 5}


@pytest.mark.parametrize("far", ['<c r="A300001"/>', '<c r="ALM1"/>', '<c r="XFD1048576"/>', '<row r="1048576"/>'])
def test_a_cell_further_out_than_any_list_reaches(far: str) -> None:
    with pytest.raises(KnownError) as refused:
        _scan(f'<row r="1"><c r="A1"/></row>{far}')
    assert refused.value.key == "workbook_too_big"


def test_the_last_row_tells_how_long_a_long_sheet_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scanning, "_CHUNK", 64)
    rows = "".join(f'<row r="{i}"><c r="A{i}"><v>1</v></c></row>' for i in range(1, 200))
    assert _scan(rows, Limits(rows=199)) == Scan()
    with pytest.raises(KnownError):
        _scan(rows, Limits(rows=150))


# --- whole workbooks --------------------------------------------------------------------------------------------------


def _only(path: Path) -> RawSheet:
    [sheet] = read_table(path).sheets
    return sheet


def test_hidden_rows_of_a_filtered_list(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet()
        for i in range(9):
            sheet.write(i, 0, i)
        sheet.set_row(3, None, None, {"hidden": True})
        sheet.set_row(20, None, None, {"hidden": True})
        sheet.set_column(0, 0, None, None, {"hidden": True})
    assert _only(path).hidden_rows == {4, 21}


def test_cells_that_begin_far_from_the_corner_stay_where_they_are(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet()
        sheet.write(2, 2, "姓名")
        sheet.write(3, 3, 5)
        sheet.write_formula(4, 2, "=NA()", None, "#N/A")
    assert list(_only(path).rows) == [(), (), (None, None, "姓名"), (None, None, None, 5.0), (None, None, "#N/A")]


def test_a_workbook_that_counts_its_days_from_1904(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    book = openpyxl.Workbook()
    book.epoch = CALENDAR_MAC_1904
    book.active.append([date(1980, 3, 5), datetime(2026, 1, 2, 18, 30), 28900])
    book.save(path)
    sheet = _only(path)
    assert sheet.since_1904
    assert list(sheet.rows) == [(date(1980, 3, 5), datetime(2026, 1, 2, 18, 30), 28900.0)]


def test_errors_and_hidden_rows_of_an_open_document(tmp_path: Path) -> None:
    path = tmp_path / "a.ods"
    name = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    error = (
        '<table:table-cell table:formula="of:=NA()" office:value-type="string" office:string-value="" '
        'calcext:value-type="error"><text:p>#N/A</text:p></table:table-cell>'
    )
    names = "".join(
        f' xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{short}:1.0"' for short in ("office", "table", "text")
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
        archive.writestr(
            "content.xml",
            f'<office:document-content{names} xmlns:calcext="urn:x"><office:body><office:spreadsheet>'
            f'<table:table table:name="甲&amp;乙"><table:table-row>{name.format("姓名")}</table:table-row>'
            f'<table:table-row table:visibility="filter" table:number-rows-repeated="2">{name.format("周")}'
            '</table:table-row><table:table-row><table:table-cell table:number-columns-repeated="2"/>'
            f'{error}</table:table-row><table:table-row table:visibility="collapse">{name.format("李")}'
            "</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>",
        )
    sheet = _only(path)
    assert sheet.name == "甲&乙"
    assert sheet.hidden_rows == {2, 3, 5}
    assert list(sheet.rows) == [("姓名",), ("周",), ("周",), (None, None, "#N/A"), ("李",)]


def test_hidden_rows_of_an_old_workbook() -> None:
    """Records of a sheet as xlrd holds them: row 2 is hidden, row 3 is not; then the end of the sheet."""

    def record(row: int, options: int) -> bytes:
        return struct.pack("<HHHHHHHHHH", 0x0208, 16, row, 0, 1, 255, 0, 0, options, 15)

    class Book:
        _sh_abs_posn = (4,)
        mem = b"xxxx" + record(1, 0x120) + record(2, 0x100) + struct.pack("<HH", 0x000A, 0) + record(9, 0x20)

    assert _hidden_rows(Book(), 0) == {2}
    Book.mem = Book.mem[:40]
    assert _hidden_rows(Book(), 0) == {2}


# --- xlsb -------------------------------------------------------------------------------------------------------------


def _record(kind: int, data: bytes = b"") -> bytes:
    number = bytes([kind]) if kind < 128 else bytes([kind & 0x7F | 0x80, kind >> 7])
    size = len(data)
    length = bytearray()
    while True:
        length.append(size & 0x7F | (0x80 if size > 0x7F else 0))
        size >>= 7
        if not size:
            return number + bytes(length) + data


def _text(words: str) -> bytes:
    return struct.pack("<I", len(words)) + words.encode("utf-16-le")


def _row(number: int, hidden: bool = False) -> bytes:
    return _record(0, struct.pack("<IIHBBBI", number, 0, 320, 0, 0x10 if hidden else 0, 0, 0))


def _binary_workbook(path: Path) -> Path:
    """姓名 and an error in row 1; row 3 is hidden, with a formula's error; the days count from 1904."""
    book = (
        _record(131)
        + _record(153, struct.pack("<II", 1, 0) + _text(""))
        + _record(143)
        + _record(156, struct.pack("<II", 0, 1) + _text("rId1") + _text("名单"))
        + _record(144)
        + _record(132)
    )
    sheet = (
        _record(129)
        + _record(148, struct.pack("<IIII", 0, 2, 0, 2))
        + _record(145)
        + _row(0)
        + _record(6, struct.pack("<II", 0, 0) + _text("姓名"))
        + _record(3, struct.pack("<IIB", 1, 0, 0x2A))
        + _row(2, hidden=True)
        + _record(11, struct.pack("<IIBHI", 2, 0, 0x07, 0, 0))
        + _record(146)
        + _record(130)
    )
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", f'<Types xmlns="{package}/content-types"/>')
        archive.writestr("xl/workbook.bin", book)
        archive.writestr("xl/worksheets/sheet1.bin", sheet)
        archive.writestr(
            "xl/_rels/workbook.bin.rels",
            f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" Type="{office}/worksheet" '
            'Target="worksheets/sheet1.bin"/></Relationships>',
        )
    return path


def test_a_binary_workbook_with_errors_and_hidden_rows(tmp_path: Path) -> None:
    sheet = _only(_binary_workbook(tmp_path / "a.xlsb"))
    assert (sheet.name, sheet.since_1904, sheet.hidden_rows) == ("名单", True, {3})
    assert list(sheet.rows) == [("姓名", "#N/A"), (), (None, None, "#DIV/0!")]


def test_torn_binary_sheets_are_their_readers_affair() -> None:
    whole = _row(4, hidden=True) + _record(3, struct.pack("<IIB", 1, 0, 0x2A))
    for end in range(len(whole)):
        assert scan_binary_sheet(whole[:end]).errors == {}
        assert read_binary_workbook(whole[:end]) == (False, [])
    with pytest.raises(KnownError):
        scan_binary_sheet(_row(0xFFFFFFF0))


@pytest.mark.parametrize(
    "cell",
    [
        '<c r="B2"><f>C2-D2</f><v></v></c>',
        '<c r="B2"><f>C2-D2</f><v/></c>',
        '<c r="B2" s="1"><f>C2-D2</f></c>',
        '<c r="B2"><f t="shared" si="0"/></c>',
        '<x:c r="B2"><x:f>C2-D2</x:f><x:v></x:v></x:c>',
        '<c r="B2"><f>C2-D2</f>\n<v />\n</c>',
    ],
)
def test_a_formula_without_its_result_is_found(cell: str) -> None:
    prefix = "x:" if cell.startswith("<x:") else ""
    before = f'<{prefix}c r="A2"><{prefix}f>1+1</{prefix}f><{prefix}v>2</{prefix}v></{prefix}c>'
    assert _scan(f'<row r="2">{before}{cell}</row>').errors == {1: {1: NOT_CALCULATED}}


def test_a_formula_whose_result_is_an_empty_text_has_one() -> None:
    assert _scan('<row r="2"><c r="B2" t="str"><f>IF(A2="","",1)</f><v></v></c></row>').errors == {}
