"""Rows below the header that are nobody: blank or only numbered, totals, footers, the header or the title once more on
each page, and the names of sections (A区, 三月).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from core.importing.cells import read_phones
from core.importing.fields import Field, normal
from core.importing.layout import Column, Layout
from core.importing.names import is_name
from core.importing.tables import NOT_CALCULATED, Cell, Row, is_blank, shown
from core.text import fold

_TOTAL = re.compile(
    r"(?:合计|总计|小计|共计|汇总|总和|总数|本[页月日][小合]计|累计|grandtotal|subtotal|total|sum)"
    r"(?:人数|金额|数量)?[:：]?"
    r"[\d,.¥￥元人位条笔行名个共]*"
)
_FOOTER = re.compile(
    r"(?:制表|制单|填表|审核|复核|打印|导出|统计|日期|单位|说明|注|备注|页码|以上|店长|经理|负责人|签字|签名|盖章|电话|地址|"
    r"更新|截止)"
    r"[^:：]{0,8}[:：].*|(?:打印|导出|制表|统计|更新)(?:时间|日期)\d.*|第\d+页.*|page\d+.*|"
    r"(?:以上|合计|总计)?(?:总)?共计?\d+[页条人位行笔名个].*|[—\-=*·.]*(?:完|结束|end|以下空白|以下为空|theend)[—\-=*·.]*",
    re.IGNORECASE,
)
_SECTION = re.compile(
    r"[\[【(<《].{1,16}[\]】)>》]|\d{1,2}月份?|\d{4}年(?:\d{1,2}月份?)?|[一二三四五六七八九十]{1,2}月份?|"
    r"(?:[a-z]|[一二三四五六七八九十]|\d{1,2})[区组部类班]|.{2,8}[分门]店|[a-z]|"
    r".{0,8}(?:客户|会员|顾客|名单)(?:名单|列表|如下)?[:：]?"
)
_FEW = 2
_MAY_BE_NONE = frozenset("合总小共汇本累制单填审复打导统日说注备页以第店经负签盖电地更截完结末") | frozenset(
    "—-=*·.[【(<《（ \u3000\t\n\xa0abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
)
"""First characters of what the patterns match; a row that begins otherwise and has a name and a phone is somebody."""
_WHO = (Field.NAME, Field.PHONES, Field.SURNAME, Field.GIVEN_NAME)
_KEYS = (Field.NAME, Field.PHONES, Field.CODE, Field.DAY)


def rows_that_are_none(rows: Sequence[Row], layout: Layout, above: Sequence[Row]) -> set[int]:
    """The places (from 0) of the data rows that are nobody. `above`: the rows of the sheet in front of them."""
    columns = layout.columns
    if not columns:
        return set(range(len(rows)))
    keys = [indices[0] for field in _KEYS if (indices := layout.of(field))][:_FEW]
    said = {shown(cell) for row in above for cell in row if isinstance(cell, str)}
    again = {_words(row) for row in above} - {()}
    headers = {c.index: normal(c.header) for c in columns if c.header}
    found = set()
    for place, row in enumerate(rows):
        if not _is_plain(row, keys, said) and _is_none(row, columns, headers, again):
            found.add(place)
    return found


def _is_plain(row: Row, keys: Sequence[int], said: set[str]) -> bool:
    """Whether the row is somebody at first sight, as nearly all are: the two cells that matter most are filled, and
    begin like no total, footer or header."""
    if len(keys) < _FEW:
        return False
    for index in keys:
        cell = row[index] if index < len(row) else None
        if cell is None or cell == "":
            return False
        if type(cell) is str and (cell[0] in _MAY_BE_NONE or cell in said):
            return False
    return True


def _words(row: Row) -> tuple[str, ...]:
    """What stands in a row, for comparing it with the titles and the header."""
    return tuple(normal(shown(cell)) for cell in row if not is_blank(cell))


def _is_none(row: Row, columns: Sequence[Column], headers: dict[int, str], again: set[tuple[str, ...]]) -> bool:
    filled = [c for c in columns if c.index < len(row) and not is_blank(row[c.index])]
    if not filled:
        return True
    if all(c.field is None and _only_counts(row[c.index]) for c in filled):
        return True
    if _words(row) in again or _is_header(row, filled, headers):
        return True
    first = next((c for c in filled if isinstance(row[c.index], str)), None)
    if first is None:
        return False
    text = fold(str(row[first.index])).replace(" ", "").casefold()
    if _TOTAL.fullmatch(text) and (first.field in _WHO or first is filled[0] or _all_count(row, filled, first)):
        return all(_counts_rows(row[c.index]) for c in filled if c is not first and c.field in _WHO)
    if len(filled) <= _FEW and _FOOTER.fullmatch(text):
        return True
    return len(filled) == 1 and first.field is not Field.PHONES and _is_section(text)


def _only_counts(cell: Cell) -> bool:
    """A number of the row, written or (a formula of a template) not even calculated."""
    return shown(cell).strip().rstrip(".、").isdigit() or cell == NOT_CALCULATED


def _is_header(row: Row, filled: Sequence[Column], headers: dict[int, str]) -> bool:
    return len(filled) > 1 and all(normal(shown(row[c.index])) == headers.get(c.index) for c in filled)


def _all_count(row: Row, filled: Sequence[Column], first: Column) -> bool:
    """Whether everything in front of the word 合计 is a number."""
    return all(shown(row[c.index]).strip().isdigit() for c in filled if c.index < first.index)


def _is_section(text: str) -> bool:
    """A name of a section stands alone in its row; one that could be a person's is a person."""
    return _SECTION.fullmatch(text) is not None and not is_name(text)


def _counts_rows(cell: Cell) -> bool:
    """'600', '共 600 人' under the name column of a total row: no name and no phone."""
    return any(c.isdigit() for c in shown(cell)) and not read_phones(cell).value
