"""What the values of a column look like, for headers that do not tell.

The sample is spread over the whole column: the first rows of a list are often the tidiest, or all from one day.
What a column looks like never decides alone against a header that is a known word, unless it contradicts it wholly.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import pairwise

from core.importing import cells
from core.importing.carried import DITTOS
from core.importing.days import parts_of, read_birthday, read_day, read_time
from core.importing.fields import Field
from core.importing.marks import Mark
from core.importing.names import is_name, name_beside_phones
from core.importing.tables import NOT_CALCULATED, Cell, is_blank, shown
from core.text import find_phones, fold, is_mobile, says_nothing

SAMPLE = 120
_ROWS = 4 * SAMPLE
"""So many rows are looked at for a sample; a column that is filled more rarely is searched whole."""
_ENOUGH = 16
_TELLING = 300
"""So many characters of a cell tell what it is; a cell of a hostile list has 200,000."""
_ADDRESS = re.compile(r"[省市区县镇乡村路街巷弄号楼栋幢室苑园]|小区|大道|花园|公寓")
_YES_AND_NO = frozenset({"yes", "no", "true", "false"})
_WECHAT = re.compile(r"[A-Za-z][\w\-]{5,19}")
_WISH = re.compile(r"过敏|過敏|不吃|不喝|忌口|不要|喜欢|爱[吃喝]|allerg|dislike|vegetarian", re.IGNORECASE)
_CODE = re.compile(r"[A-Za-z]{1,6}[-_.:·#]{0,2}\d{1,12}|#?\d{2,12}|\d+[-_]\d+")


@dataclass(frozen=True, slots=True)
class Look:
    """Shares (0–1) of the filled sample cells that look like something. `filled`: how many cells there were; `length`:
    mean characters of a cell; `distinct`: different cells among them; `counting`: they number the rows."""

    filled: int = 0
    phone: float = 0.0
    name: float = 0.0
    date: float = 0.0
    birthday: float = 0.0
    lunar: float = 0.0
    old: float = 0.0
    money: float = 0.0
    whole: float = 0.0
    gender: float = 0.0
    email: float = 0.0
    wechat: float = 0.0
    address: float = 0.0
    code: float = 0.0
    time: float = 0.0
    text: float = 0.0
    named_phone: float = 0.0
    photo: float = 0.0
    calendar: float = 0.0
    wish: float = 0.0
    length: float = 0.0
    distinct: float = 0.0
    counting: bool = False

    def share(self, sign: str) -> float:
        """The share of one sign by its name."""
        return float(getattr(self, sign))


def spread(rows: Sequence[Sequence[Cell]], column: int, start: int) -> list[Cell]:
    """Up to SAMPLE filled cells of the column, evenly over its height."""
    return samples(rows, column + 1, start)[column]


def samples(rows: Sequence[Sequence[Cell]], width: int, start: int) -> list[list[Cell]]:
    """Up to SAMPLE filled cells of each of the first `width` columns, evenly over the height of the sheet."""
    height = len(rows) - start
    some = rows[start:] if height <= _ROWS else [rows[start + i * height // _ROWS] for i in range(_ROWS)]
    found = []
    for i in range(width):
        filled = [row[i] for row in some if i < len(row) and not is_blank(row[i])]
        if len(filled) < _ENOUGH and height > _ROWS:
            filled = [row[i] for row in rows[start:] if i < len(row) and (c := row[i]) is not None and c != ""]
            filled = [cell for cell in filled[:: max(1, len(filled) // (4 * SAMPLE))] if not is_blank(cell)]
        found.append([filled[k * len(filled) // SAMPLE] for k in range(SAMPLE)] if len(filled) > SAMPLE else filled)
    return found


def look_at(sample: Sequence[Cell], today: date) -> Look:
    """The look of one column. Cells that say nothing (未知, 无) look like nothing."""
    sample = [cell for cell in sample if cell != NOT_CALCULATED]
    sample = [c for c in sample if not (isinstance(c, str) and (says_nothing(c) or c.strip() in DITTOS))] or sample
    if not sample:
        return Look()
    sample = [c[:_TELLING] if isinstance(c, str) and len(c) > _TELLING else c for c in sample]
    n = len(sample)
    counted = {
        "phone": 0, "name": 0, "date": 0, "birthday": 0, "lunar": 0, "old": 0, "money": 0, "whole": 0, "gender": 0,
        "email": 0, "wechat": 0, "address": 0, "code": 0, "time": 0, "text": 0,
        "named_phone": 0, "photo": 0, "calendar": 0, "wish": 0,
    }  # fmt: skip
    # a cell that comes again is looked at once; True is no 1
    for (_class, cell), times in Counter((cell.__class__, cell) for cell in sample).items():
        for word in _signs(cell, today):
            counted[word] += times
    return Look(
        filled=n,
        distinct=len({shown(c) for c in sample}) / n,
        length=sum(len(shown(c)) for c in sample) / n,
        counting=_counts(sample),
        **{word: count / n for word, count in counted.items()},
    )


def _signs(cell: Cell, today: date) -> set[str]:
    """Everything one cell looks like."""
    signs: set[str] = set()
    if isinstance(cell, bytes):
        return {"photo"}
    text = fold(shown(cell))
    phones = find_phones(cell)
    if phones.problem is None and any(is_mobile(p) or len(p) >= 11 or p[0] in "0+" or "-" in p for p in phones.phones):
        signs.add("phone")
        if not text.isascii() and name_beside_phones(text) is not None:
            signs.add("named_phone")
    if isinstance(cell, time) or (isinstance(cell, str) and len(text) <= 8 and ":" in text and read_time(cell).value):
        signs.add("time")
    signs |= _date_signs(cell, today)
    if isinstance(cell, str):
        signs |= _text_signs(text)
    if not isinstance(cell, date | time | bool) and cells.read_money(cell).value is not None and "phone" not in signs:
        signs.add("money")
    if re.fullmatch(r"\d+", text):
        signs.add("whole")
    return signs


def _date_signs(cell: Cell, today: date) -> set[str]:
    signs: set[str] = set()
    if isinstance(cell, bool | time):
        return signs
    day = read_day(cell, today).value if isinstance(cell, str | date | datetime) else None
    if day is not None:
        signs.add("date")
        if day.year < 2008:
            signs.add("old")
    if isinstance(cell, str | date):
        born = read_birthday(cell, today).value
        if born is not None:
            signs.add("birthday")
            parts = parts_of(cell, today.year) if isinstance(cell, str) else None
            if parts is not None and not isinstance(parts, Mark) and parts.lunar:
                signs.add("lunar")
    return signs


def _text_signs(text: str) -> set[str]:
    signs: set[str] = set()
    if cells.read_gender(text).value is not None and not text.isdigit():
        signs.add("gender")
    if len(text) > 1 and cells.read_calendar(text).value is not None and text not in _YES_AND_NO:
        signs.add("calendar")
    if cells.read_email(text).value is not None:
        signs.add("email")
    elif _WECHAT.fullmatch(text) and not _CODE.fullmatch(text):
        signs.add("wechat")
    if _WISH.search(text):
        signs.add("wish")
    bare = text.replace(" ", "")
    if is_name(text):
        signs.add("name")
    if len(bare) >= 6 and len(_ADDRESS.findall(bare)) >= 2:
        signs.add("address")
    if _CODE.fullmatch(bare):
        signs.add("code")
    if not re.fullmatch(r"[\d\W]*", text):
        signs.add("text")
    return signs


def _counts(sample: Sequence[Cell]) -> bool:
    """Whether the column counts the rows: whole numbers that only grow, from 0 or 1 on."""
    numbers = [int(c) for c in map(shown, sample) if c.isdecimal()]
    if len(numbers) < max(3, len(sample) - 2) or numbers[0] > 1:
        return False
    return all(a < b for a, b in pairwise(numbers))


def fit(field: Field, look: Look) -> float:
    """How well a column's values suit a field, 0–1; 0.5 where values cannot tell."""
    if look.filled == 0:
        return 0.5
    if field in _FITS:
        return max(look.share(sign) for sign in _FITS[field])
    if field is Field.NAME:
        return max(look.name, look.named_phone, 0.6 * (look.text - look.address - look.gender - look.email))
    if field is Field.CODE:
        return 0.0 if look.counting else max(look.code, look.whole, 0.6 * look.wechat, 0.5 * look.phone) * look.distinct
    if field in _WORDS:
        return 0.5 * look.text + 0.1
    return 0.5


_MONEY = ("money",)
_FITS: dict[Field, tuple[str, ...]] = {
    Field.PHONES: ("phone",),
    Field.BIRTHDAY: ("birthday",),
    Field.SINCE: ("date",),
    Field.LAST_VISIT: ("date",),
    Field.DAY: ("date",),
    Field.TIME: ("time",),
    Field.GENDER: ("gender",),
    Field.EMAIL: ("email",),
    Field.SPENT: _MONEY,
    Field.BALANCE: _MONEY,
    Field.POINTS: _MONEY,
    Field.LIST: _MONEY,
    Field.PAID: _MONEY,
    Field.COST: _MONEY,
    Field.QUANTITY: _MONEY,
    Field.WECHAT: ("wechat", "phone", "code"),
    Field.PHOTO: ("photo",),
    Field.CALENDAR: ("calendar", "whole", "text"),
}
_WORDS = frozenset({
    Field.ADDRESS, Field.NOTE, Field.PREFERENCE, Field.ITEM, Field.STAFF, Field.STORE, Field.EMPLOYER, Field.WORK,
    Field.SOURCE, Field.TAGS, Field.TITLE, Field.REFERRED_BY,
})  # fmt: skip


def guess(look: Look) -> Field | None:
    """The field that the values alone suggest, only where they are unmistakable."""
    if look.photo >= 0.5:
        return Field.PHOTO
    if look.filled < 2:
        return None
    sure = (
        (Field.PHONES, look.phone >= 0.6),
        (Field.GENDER, look.gender >= 0.7),
        (Field.CALENDAR, look.calendar >= 0.7),
        (Field.EMAIL, look.email >= 0.6),
        (Field.BIRTHDAY, look.lunar >= 0.05 and look.birthday >= 0.6),
        (Field.BIRTHDAY, look.birthday >= 0.6 and look.money < 0.5 and _not_all_recent(look)),
        (Field.ADDRESS, look.address >= 0.6),
        (Field.NAME, look.name >= 0.7 and look.distinct >= 0.5),
    )
    return next((field for field, applies in sure if applies), None)


def _not_all_recent(look: Look) -> bool:
    """Birthdays lie far back, or are told without their year."""
    return look.old >= 0.5 or look.birthday - look.date >= 0.3


def is_prose(look: Look) -> bool:
    """Whether the cells are words of many kinds, as remarks are."""
    told = max(look.code, look.date, look.wechat)
    return look.text >= 0.6 and look.distinct >= 0.3 and look.length >= 3 and told < 0.5
