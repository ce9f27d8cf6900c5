"""Delimited text in all its encodings and with all its slips, HTML and XML tables."""

from __future__ import annotations

import csv
import io
import re
from contextlib import suppress
from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import KnownError
from storage.files.delimited import delimiter_of, read_delimited
from storage.files.encodings import decode
from storage.files.markup import read_markup


@pytest.mark.parametrize("delimiter", [",", "\t", ";", "|", "，"])
def test_the_delimiter_is_found(delimiter: str) -> None:
    text = "\n".join(
        delimiter.join(row) for row in (["姓名", "电话", "备注"], ["周雅琴", "138", "不吃香菜"], ["李明", "139", ""])
    )
    assert delimiter_of(text) == delimiter
    assert read_delimited(text.encode())[1] == ["周雅琴", "138", "不吃香菜"]


def test_quotes_line_ends_and_texts_kept_from_excel() -> None:
    rows = read_delimited(
        '姓名,电话,备注\r\n周雅琴,="013805712266","一,二\n三"\r\n李明,\t13905712266,\r\n'.encode("gb18030")
    )
    assert rows == [["姓名", "电话", "备注"], ["周雅琴", "013805712266", "一,二\n三"], ["李明", "13905712266", None]]


def test_one_column_and_one_damaged_character() -> None:
    assert read_delimited("姓名\n周雅琴\n李明\n".encode()) == [["姓名"], ["周雅琴"], ["李明"]]
    damaged = ("姓名,电话\n" + "周雅琴,13805712266\n" * 100).encode("gb18030") + b"\xff\xff,1\n"
    assert len(read_delimited(damaged)) == 102


@given(
    st.lists(
        st.lists(
            st.text(st.characters(codec="utf-8", exclude_categories=["C"]), min_size=1, max_size=8),
            min_size=2,
            max_size=4,
        ),
        min_size=1,
        max_size=5,
    )
)
def test_no_text_breaks_the_reader(rows: list[list[str]]) -> None:
    for encoding in ("utf-8", "gb18030", "utf-16"):
        content = "\n".join(",".join(row) for row in rows).encode(encoding)
        with suppress(KnownError):  # what is no text to anybody
            assert read_delimited(content)


def test_a_till_that_writes_html_under_the_name_of_a_workbook() -> None:
    [table] = read_markup(
        "<html><style>td{}</style><table border=1><tr><th colspan=2>会员&amp;名单</th></tr>"
        "<tr><td>周雅琴<td>138<br>139</td></tr><tr><td>李明</td><td></td></tr></table></html>",
        "导出",
    )
    assert (table.name, table.hidden) == ("导出", False)
    assert table.rows == [["会员&名单", None], ["周雅琴", "138\n139"], ["李明", None]]


def test_cells_that_reach_down_leave_the_others_in_their_columns() -> None:
    [table] = read_markup(
        "<table><tr><td rowspan=2>周雅琴</td><td colspan=2 rowspan=2>会员</td><td>一月</td></tr>"
        "<tr><td>二月</td></tr><tr><td>李明</td><td>客</td></tr></table>",
        "x",
    )
    assert table.rows == [["周雅琴", "会员", None, "一月"], [None, None, None, "二月"], ["李明", "客"]]


def _excel_2003(rows: str, options: str = "") -> str:
    return (
        '<?xml version="1.0"?><Workbook xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">'
        f'<Worksheet ss:Name="会员"><Table>{rows}</Table>{options}</Worksheet></Workbook>'
    )


def test_the_xml_of_excel_2003_keeps_cells_in_their_columns() -> None:
    [table] = read_markup(
        _excel_2003(
            '<Row><Cell><Data ss:Type="String">姓名</Data></Cell>'
            '<Cell ss:Index="3"><Data ss:Type="String">电话</Data></Cell></Row>'
            '<Row ss:Index="3"><Cell><Data ss:Type="String">周雅琴</Data></Cell></Row>'
        ),
        "x",
    )
    assert table.name == "会员"
    assert table.rows == [["姓名", None, "电话"], [], ["周雅琴"]]


def test_the_xml_of_excel_2003_says_what_its_cells_are() -> None:
    cells = "".join(
        f'<Cell><Data ss:Type="{kind}">{text}</Data><Comment><Data>问过她</Data></Comment></Cell>'
        for kind, text in (
            ("Number", "13812345678"), ("DateTime", "1990-03-05T00:00:00.000"), ("DateTime", "2026-01-02T18:30:00.000"),
            ("DateTime", "1899-12-31T09:05:00.000"), ("DateTime", "九月"), ("Boolean", "1"), ("Error", "#N/A"),
        )
    )  # fmt: skip
    options = "<WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions>"
    [table] = read_markup(_excel_2003(f'<Row ss:Hidden="1">{cells}</Row>', options), "x")
    assert table.rows == [
        [13812345678.0, date(1990, 3, 5), datetime(2026, 1, 2, 18, 30), time(9, 5), "九月", True, "#N/A"]
    ]
    assert (table.hidden, table.hidden_rows) == (True, {1})


def test_a_page_without_a_table_is_no_list() -> None:
    with pytest.raises(KnownError) as refused:
        read_markup("<html><p>404</p></html>", "x")
    assert refused.value.key == "not_a_workbook"


# --- encodings --------------------------------------------------------------------------------------------------------

LIST = "姓名,电话\n周雅琴,13805712266\n李明,13905712266\n"


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_every_encoding_with_and_without_its_mark(encoding: str, mark: str) -> None:
    assert decode((mark + LIST).encode(encoding)) == LIST


def test_traditional_characters_in_the_encoding_of_taiwan() -> None:
    words = "姓名,電話,地址,備註\n周雅琴,0912345678,台北市中山區,喜歡靠窗的座位\n" * 3
    assert decode(words.encode("big5")) == words
    assert decode(words.encode("gb18030")) == words


def test_marks_within_the_text_and_zeros_between_the_words_are_left_out() -> None:
    two_files = LIST.encode("utf-8-sig") + LIST.encode("utf-8-sig")
    assert decode(two_files) == LIST * 2
    assert decode((LIST * 9).encode() + b"\0\0") == LIST * 9
    assert decode(("\0" + LIST).encode("gb18030")) == LIST
    english = "name,city\n" + "Anna,Oslo\n" * 60
    assert decode(english.encode() + b"\0\n") == english + "\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "gb18030"])
def test_a_file_whose_end_was_torn_off(encoding: str) -> None:
    whole = (LIST * 9 + "欧").encode(encoding)
    assert decode(whole[:-1]).startswith(LIST * 9)


def test_one_damaged_character_of_a_unicode_file_turns_no_other_into_rubbish() -> None:
    content = (LIST * 9).encode()
    assert decode(content[:-20] + b"\xff" + content[-20:]).count("周雅琴") == 9


def test_what_is_no_text() -> None:
    for content in (bytes(range(256)) * 40, b"\x00\x01" * 4000):
        with pytest.raises(KnownError) as refused:
            decode(content)
        assert refused.value.key == "not_a_workbook"


# --- quotation marks and delimiters -----------------------------------------------------------------------------------

HEAD = '姓名,电话,备注\n周雅琴,138,"一,二"\n'
TAIL = "".join(f"客{i},139,好\n" for i in range(50))
AFTER = [[f"客{i}", "139", "好"] for i in range(50)]


@pytest.mark.parametrize(
    ("line", "row"),
    [
        ('"王姐,137,好\n', ['"王姐', "137", "好"]),  # nobody closes it
        ('"王姐,137,"老客"\n', ['"王姐', "137", "老客"]),
        ('王姐,137,"靠窗\n', ["王姐", "137", '"靠窗']),
        ('王姐,137,5"\n', ["王姐", "137", '5"']),  # one in the middle is none
    ],
)
def test_a_quotation_mark_that_nobody_meant_costs_no_row(line: str, row: list[str]) -> None:
    before = [["姓名", "电话", "备注"], ["周雅琴", "138", "一,二"]]
    assert read_delimited((HEAD + line + TAIL).encode()) == [*before, row, *AFTER]
    assert read_delimited((HEAD + line + TAIL + '赵六,1,"好"\n' + line).encode()) == [
        *before, row, *AFTER, ["赵六", "1", "好"], row,
    ]  # fmt: skip


def test_a_note_of_many_lines_stays_one_cell() -> None:
    note = "\n".join(f"第{i}次来，坐靠窗" for i in range(40))
    rows = read_delimited(f'姓名,电话,备注\r\n王姐,137,"{note}"\r\n{TAIL}'.encode())
    assert rows[1:] == [["王姐", "137", note], *AFTER]
    two = '姓名,备注\n王姐,"喜欢靠窗, 安静\n不吃香菜"\n李明,好\n'
    assert read_delimited(two.encode())[1:] == [["王姐", "喜欢靠窗, 安静\n不吃香菜"], ["李明", "好"]]


def test_a_file_that_says_its_delimiter() -> None:
    assert read_delimited("sep=;\r\n姓名;备注\r\n周雅琴;一,二,三\r\n".encode()) == [
        ["姓名", "备注"],
        ["周雅琴", "一,二,三"],
    ]


def test_mixed_line_ends_delimiters_at_the_end_and_unicode_text_of_excel() -> None:
    assert read_delimited("姓名,电话,,\r周雅琴,138,,\r\n李明,139,,\n".encode()) == [
        ["姓名", "电话", None, None],
        ["周雅琴", "138", None, None],
        ["李明", "139", None, None],
    ]
    text = '姓名\t备注\r\n周雅琴\t"一\t二"\r\n'.encode("utf-16")
    assert read_delimited(text) == [["姓名", "备注"], ["周雅琴", "一\t二"]]


@given(st.lists(st.lists(st.text(), min_size=2, max_size=4), min_size=1, max_size=6))
def test_what_a_csv_writer_wrote_is_read_or_kept_line_by_line(rows: list[list[str]]) -> None:
    """Whatever stands in the cells: no line of the file is lost."""
    out = io.StringIO(newline="")
    csv.writer(out).writerows(rows)
    with suppress(KnownError):
        read = "\n".join(str(cell) for row in read_delimited(out.getvalue().encode("utf-8", "replace")) for cell in row)
        for word in re.findall(r"[A-Za-z0-9\u4e00-\u9fff]+", out.getvalue()):
            assert word in read
