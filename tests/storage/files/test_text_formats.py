"""Delimited text, HTML and XML tables, vCards."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import KnownError
from storage.files.delimited import delimiter_of, read_delimited
from storage.files.markup import read_markup
from storage.files.vcards import read_vcards


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
    [(name, hidden, rows)] = read_markup(
        "<html><style>td{}</style><table border=1><tr><th colspan=2>会员&amp;名单</th></tr>"
        "<tr><td>周雅琴<td>138<br>139</td></tr><tr><td>李明</td><td></td></tr></table></html>",
        "导出",
    )
    assert (name, hidden) == ("导出", False)
    assert rows == [["会员&名单", None], ["周雅琴", "138\n139"], ["李明", None]]


def test_the_xml_of_excel_2003_keeps_cells_in_their_columns() -> None:
    [(name, _hidden, rows)] = read_markup(
        '<?xml version="1.0"?><Workbook xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">'
        '<Worksheet ss:Name="会员"><Table><Row><Cell><Data ss:Type="String">姓名</Data></Cell>'
        '<Cell ss:Index="3"><Data ss:Type="String">电话</Data></Cell></Row>'
        '<Row ss:Index="3"><Cell><Data ss:Type="String">周雅琴</Data></Cell></Row></Table></Worksheet></Workbook>',
        "x",
    )
    assert name == "会员"
    assert rows == [["姓名", None, "电话"], [], ["周雅琴"]]


def test_a_page_without_a_table_is_no_list() -> None:
    with pytest.raises(KnownError) as refused:
        read_markup("<html><p>404</p></html>", "x")
    assert refused.value.key == "not_a_workbook"


def _cards(hostile: Path, name: str) -> list[dict[str, object]]:
    header, *rows = read_vcards((hostile / "vcards" / name).read_bytes())
    return [{str(h): v for h, v in zip(header, row, strict=True) if v is not None} for row in rows]


def test_cards_of_real_phones_and_mail_programs(hostile: Path) -> None:
    [apple] = _cards(hostile, "John_Doe_IPHONE.vcf")
    assert apple["姓名"] == "Mr. John Richter James Doe Sr."
    assert apple["电话"] == "905-555-1234、905-666-1234、905-777-1234、905-222-1234"
    assert (apple["生日"], apple["公司"], apple["邮箱"]) == ("2012-06-06", "IBM, Accounting", "john.doe@ibm.com")
    android = _cards(hostile, "John_Doe_ANDROID.vcf")
    assert len(android) == 6
    assert android[3]["电话"] == "123456、234567、3456789、45678901"
    assert set(str(android[3]["姓名"])) == {"Ñ", " "}
    [old] = _cards(hostile, "Example2.1.vcf")
    assert (old["姓名"], old["职务"]) == ("Forrest Gump", "Shrimp Man")
    assert [c["姓名"] for c in _cards(hostile, "gmail-list.vcf")] == ["Arnold Smith", "Chris Beatle", "Doug White"]
    for name in ("John_Doe_MS_OUTLOOK.vcf", "outlook-2007.vcf"):
        assert _cards(hostile, name)[0]["姓名"]


def test_chinese_cards() -> None:
    rows = read_vcards(
        "BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E5=91=A8;=E9=9B=85=E7=90=B4;;;\n"
        "TEL;CELL:138-0571-2266\nBDAY:--0815\nEND:VCARD\n"
        "BEGIN:VCARD\nVERSION:3.0\nN:姚;明英;;;\nADR;TYPE=HOME:;;文化街 1 号;杭州市;浙江省;310000;中国\n"
        "NOTE:不吃香菜\\n老客\nEND:VCARD\n".encode()
    )
    assert rows[1][0:4] == ["周雅琴", "138-0571-2266", None, "08-15"]
    assert rows[2][0] == "姚明英"
    assert rows[2][6] == "中国310000浙江省杭州市文化街 1 号"
    assert rows[2][7] == "不吃香菜\n老客"
