"""Where the header of a sheet stands, and the words over each column.

Lists begin with titles, notes and instructions; a header may be two rows high (联系方式 over 手机 and 微信, or the same
words in English below), and a template's header is followed by rows that only say what to fill in.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from core.importing.fields import Field, Kind, contained, known_word, normal
from core.importing.names import is_name
from core.importing.tables import Cell, Row, is_blank, is_error, shown
from core.importing.words import OF_OTHERS
from core.text import clean_text, find_phones, fold, says_nothing

WITHIN = 100
"""Header rows are looked for in so many first rows."""
MOST_COLUMNS = 400
_LONGEST = 24
_LONGEST_HAN = 14
_BELOW = 30
"""So many rows below a supposed header tell whether it is one."""
_SHARE = 0.6
_OTHERS = tuple(OF_OTHERS.split())
_INSTRUCTION = re.compile(
    r"(?:必填|选填|非必填|可不填|可空|必须|格式|示例|样例|例子?[:：]|例如|如[:：]|请填|请输入|请选择|yyyy|文本$|数字$|日期$|"
    r"说明|不超过|最多|长度|required|optional|example|e\.g\.|format)",
    re.IGNORECASE,
)
_DAY_PARTS = frozenset("年月日")
_TOTALS = frozenset({"合计", "小计", "总计", "total", "sum", "subtotal", "汇总"})
_TITLE = re.compile(r"[:：]|表$|名单|名册|花名|登记|统计|制表|清单|台账|[省市县店]$|公司")
_EXAMPLE = re.compile(r"^[(\[【]?(?:示例|样例|例子|例如|例[:：]|举例|example|sample\b)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Header:
    """Rows by index. `first` to `last`: the header, both None without one; `start`: the first data row.
    `texts`: the words over each column; `groups`: the merged words over those (联系方式)."""

    first: int | None
    last: int | None
    start: int
    texts: tuple[str, ...]
    groups: tuple[str, ...]

    def word(self, kind: Kind, index: int) -> str:
        """The words that decide what a column is: with the group where both make a known word (推荐人 over 姓名), or
        where the group says that it is about somebody else."""
        text, group = self.texts[index], self.groups[index]
        if not group or not text:
            return text
        joined = f"{group}{text}"
        about_others = any(other in normal(group) for other in _OTHERS)
        if known_word(kind, joined) is not None or (about_others and known_word(kind, text) is not None):
            return joined
        alone = self.groups.count(group) == 1 and known_word(kind, text) is None
        return group if alone and known_word(kind, group) is not None else text


def find_header(rows: Sequence[Row], width: int, chosen: int | None = None) -> Header:
    """The header of a sheet. `chosen`: the number (from 1) of its last row when picked by hand, 0 for none."""
    width = min(width, MOST_COLUMNS)
    first, last = _find(rows, width)
    if chosen is not None and chosen != (0 if last is None else last + 1):
        first = last = chosen - 1 if chosen else None
    if first is None or last is None:
        return Header(None, None, 0, ("",) * width, ("",) * width)
    texts = _texts(rows[first : last + 1], width)
    groups = _groups(rows[first - 1] if first else (), rows[first], width) if first == last else [""] * width
    if first < last:
        groups = _groups(rows[first], rows[last], width)
    return Header(first, last, last + 1 + _instructions(rows, last + 1), tuple(texts), tuple(groups))


# --- which rows -------------------------------------------------------------------------------------------------------


def _find(rows: Sequence[Row], width: int) -> tuple[int | None, int | None]:
    """First and last index of the header (a header may be two rows high); (None, None) without one."""
    scores = [_score(row) for row in rows[:WITHIN]]
    alone = _widest(rows) <= 1
    best, row = 0, -1
    for index, score in enumerate(scores):
        if score > best and (alone or _filled(rows[index]) > 1) and not _is_data(rows, index):
            best, row = score, index
    if best < 2:
        plain = _by_contrast(rows, width)
        return plain, plain
    if row + 1 < len(scores) and _belongs(rows[row], rows[row + 1], scores[row + 1]):
        return row, row + 1
    if row > 0 and scores[row - 1] > 0 and _fills_gaps(rows[row], rows[row - 1]):
        return row - 1, row
    return row, row


def _filled(row: Row) -> int:
    return sum(not is_blank(cell) for cell in row[:MOST_COLUMNS])


def _widest(rows: Sequence[Row]) -> int:
    return max((_filled(row) for row in rows[: WITHIN * 2]), default=0)


def _score(row: Row) -> int:
    """Known words in the row, less what can only be data."""
    score = 0
    seen: set[str] = set()
    for cell in row[:MOST_COLUMNS]:
        if is_blank(cell):
            continue
        if not isinstance(cell, str):
            score -= 2
            continue
        word = normal(cell[:80])
        weight = weigh(cell[:80])
        if weight and word not in seen:
            score += weight
        elif not weight and sum(c.isdigit() for c in word) >= 4:
            score -= 2
        seen.add(word)
    return score


@lru_cache(maxsize=4096)
def weigh(text: str) -> int:
    """2 for a known header word, 1 for a short text that contains one, 0 else; a word for a total says nothing, as it
    more often begins the last row."""
    if normal(text) in _TOTALS:
        return 0
    if any(known_word(kind, text) is not None for kind in Kind):
        return 2
    word = normal(text)
    if word in _DAY_PARTS:
        return 1
    if not word or len(word) > (_LONGEST if word.isascii() else _LONGEST_HAN):
        return 0
    return int(any(contained(word, kind) for kind in Kind))


def _is_data(rows: Sequence[Row], index: int) -> bool:
    """Whether a row of known words is rather data: its words come again and again below (来源 微信, 微信, 老客), or it
    has a phone among them."""
    row = [(i, cell) for i, cell in enumerate(rows[index][:MOST_COLUMNS]) if not is_blank(cell)]
    words = [(i, cell) for i, cell in row if isinstance(cell, str)]
    if any(find_phones(cell).phones for _i, cell in row if not isinstance(cell, str) or not weigh(cell[:80])):
        return True
    below = rows[index + 1 : index + 1 + 2 * _BELOW]
    known = [(i, cell.strip()) for i, cell in words if weigh(cell[:80])]
    again = [word for i, word in known if sum(shown(row[i]).strip() == word for row in below if i < len(row)) >= 2]
    return len(known) < 4 and len(again) * 2 > len(known)


def _belongs(row: Row, below: Row, score: int) -> bool:
    """Whether the row below is part of the header: words where this one is blank, or the same words in English."""
    if score <= 0:
        return False
    if _fills_gaps(row, below):
        return True
    there = [i for i, cell in enumerate(below[:MOST_COLUMNS]) if not is_blank(cell)]
    same = [i for i in there if i < len(row) and weigh(shown(below[i])[:80]) == 2]
    return len(there) >= 2 and len(same) >= max(2, 0.6 * len(there)) and not any(_is_value(below[i]) for i in there)


def _fills_gaps(row: Row, other: Row) -> bool:
    """Whether the other row has words exactly where this one is blank: a header of two rows with merged cells."""
    words = [i for i, cell in enumerate(other[:MOST_COLUMNS]) if not is_blank(cell)]
    if not all(isinstance(other[i], str) and weigh(str(other[i])[:80]) for i in words):
        return False
    return any(i >= len(row) or is_blank(row[i]) for i in words)


def _is_value(cell: Cell) -> bool:
    """Whether a cell is surely no header: a number, a day, a phone, something with many digits."""
    if not isinstance(cell, str):
        return not is_blank(cell)
    return sum(c.isdigit() for c in fold(cell[:80])) >= 3 or "@" in cell or is_error(cell)


def _by_contrast(rows: Sequence[Row], width: int) -> int | None:
    """A header of words that nobody knows: texts only, over a column that is all numbers, days or phones."""
    for index, row in enumerate(rows[:WITHIN]):
        texts = [i for i, cell in enumerate(row[:width]) if not is_blank(cell)]
        if len(texts) < 2:
            continue
        if any(_is_value(row[i]) or says_nothing(shown(row[i])) or len(shown(row[i])) > _LONGEST for i in texts):
            return None  # data begin here
        below = rows[index + 1 : index + 1 + _BELOW]
        told = [i for i in texts if _is_of_values(below, i)]
        return index if len(below) >= 2 and told and _nobody(row, below, texts) else None
    return None


def _is_of_values(rows: Sequence[Row], column: int) -> bool:
    filled = [row[column] for row in rows if column < len(row) and not is_blank(row[column])]
    return len(filled) >= max(2, _SHARE * len(rows)) and sum(map(_is_value, filled)) >= 0.8 * len(filled)


def _nobody(row: Row, below: Sequence[Row], texts: Sequence[int]) -> bool:
    """Whether the row holds nobody's name: a person without a phone on top of a list is no header."""
    for i in texts:
        names = [is_name(shown(r[i])) for r in below if i < len(r) and not is_blank(r[i])]
        if names and sum(names) >= _SHARE * len(names) and is_name(shown(row[i])):
            return False
    return True


# --- what stands over the columns -------------------------------------------------------------------------------------


def _texts(rows: Sequence[Row], width: int) -> list[str]:
    """The header of each column: the lowest word that stands over it, or the higher one where both say the same in two
    languages."""
    texts = [""] * width
    for row in rows:
        for i, cell in enumerate(row[:width]):
            if is_blank(cell):
                continue
            text = clean_text(shown(cell))
            if texts[i] and text.isascii() and any(_same_in(kind, texts[i], text) for kind in Kind):
                continue
            texts[i] = text
    return texts


def _same_in(kind: Kind, one: str, other: str) -> bool:
    meant = known_word(kind, one)
    return isinstance(meant, Field) and meant is known_word(kind, other)


def _groups(row: Row, below: Row, width: int) -> list[str]:
    """The merged words over each column: a group reaches to the right until the next one, over columns that have a word
    of their own below. Titles and notes (one cell, in front or long) are none."""
    words = [i for i, cell in enumerate(row[:width]) if not is_blank(cell)]
    groups = [""] * width
    own = [i for i, cell in enumerate(below[:width]) if not is_blank(cell)]
    if not words or not own or (len(words) == 1 and words[0] <= own[0]):
        return groups
    if any(_is_value(row[i]) or len(shown(row[i])) > _LONGEST_HAN or _TITLE.search(shown(row[i])) for i in words):
        return groups
    group = ""
    for i in range(width):
        if i in words:
            group = clean_text(shown(row[i]))
        if i not in own:
            group = ""
        groups[i] = group
    return groups


def _instructions(rows: Sequence[Row], start: int) -> int:
    """How many rows below the header only tell what to fill in (必填, 格式：2020-01-01) or are an example."""
    count = 0
    for row in rows[start : start + 3]:
        texts = [shown(cell).strip() for cell in row[:MOST_COLUMNS] if not is_blank(cell)]
        if not texts:
            break
        if any(find_phones(text).phones for text in texts) and not _EXAMPLE.match(texts[0]):
            break
        told = sum(bool(_INSTRUCTION.search(text)) for text in texts)
        if not (_EXAMPLE.match(texts[0]) or (told >= 2 and told >= 0.5 * len(texts))):
            break
        count += 1
    return count
