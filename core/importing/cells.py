"""One cell of a list → its value and, where needed, a mark. Days: days.py; phones and money: core/text.py.

Problems. ERROR: cell_error {error} (#N/A in the sheet), phone_damaged, phone_masked, phone_digit_missing,
phone_digit_extra, phone_unreadable, money_unreadable, money_currency, number_unreadable, gender_unreadable,
email_unreadable, name_is_number. CHECK: the phone problems beside other phones that were read, money_rounded,
name_two_people, gender_by_number.
"""

from __future__ import annotations

import re

from core.importing.marks import Mark, Reading, check, error
from core.importing.tables import Cell, is_error, shown
from core.people import Calendar, Gender
from core.text import clean_name, clean_note, clean_text, find_money, find_phones, fold, says_nothing, search_key

_MAN = "男 男士 先生 男性 男生 男孩 帅哥 m male man mr mr. ♂"
_WOMAN = "女 女士 小姐 女性 女生 女孩 太太 夫人 美女 f female woman ms ms. mrs mrs. miss ♀"
_GENDERS = dict.fromkeys(_MAN.split(), Gender.MALE) | dict.fromkeys(_WOMAN.split(), Gender.FEMALE)
# GB/T 2261.1: 1 male, 2 female, 0 and 9 unknown
_GENDER_CODES = {"1": Gender.MALE, "2": Gender.FEMALE, "0": None, "9": None}
_NO_GENDER = frozenset({"其他", "其它", "未说明", "未设置", "u", "unknown", "other", "x"})
_TWO_PEOPLE = re.compile(r"夫妇|夫妻|两口子|俩口|一家|母女|母子|父子|父女|姐妹|兄弟|.[&＆+、/和与跟].")
_EMAIL = re.compile(r"[^@\s,;，；<>]+@[^@\s,;，；<>]+\.[^@\s,;，；<>]{2,}")
_TAG_SPLIT = re.compile(r"[,，、;；/|｜\n]+")
_BLANK_BESIDE_HAN = re.compile(r"(?<=[\u3400-\u9fff])\s+|\s+(?=[\u3400-\u9fff])")
_LUNAR = "农历 阴历 旧历 农 阴 lunar 是 y yes"
_SOLAR = "公历 阳历 新历 国历 公 阳 solar gregorian 否 n no"
_CALENDARS = dict.fromkeys(_LUNAR.split(), Calendar.LUNAR) | dict.fromkeys(_SOLAR.split(), Calendar.SOLAR)
_QUANTITY = re.compile(r"([+-]?\d+(?:,\d{3})*(?:\.\d+)?)\s*[^\d\s]{0,3}")


def sheet_error(cell: Cell) -> Mark | None:
    """The mark of a cell that holds an error of the sheet (#REF!)."""
    return error("cell_error", error=shown(cell).strip()) if is_error(cell) else None


def read_text(cell: Cell) -> Reading[str]:
    """A line of text; words for nothing (无, N/A, -) are blank."""
    text = clean_text(shown(cell))
    return Reading() if says_nothing(text) else Reading(text.lstrip("'"))


def read_note(cell: Cell) -> Reading[str]:
    """A note, verbatim."""
    text = clean_note(shown(cell))
    return Reading() if says_nothing(text) else Reading(text)


def read_code(cell: Cell) -> Reading[str]:
    """A card or customer number: 'VIP01000', 8001.0 → '8001', "'0012" → '0012'."""
    text = fold(shown(cell)).lstrip("'").replace(" ", "")
    return Reading() if says_nothing(text) else Reading(text)


def code_key(code: str) -> str:
    """Equal for two writings of one card number."""
    return search_key(code)


def read_name(cell: Cell) -> Reading[str]:
    """A customer's name."""
    name = clean_name(shown(cell)).lstrip("'")
    if says_nothing(name):
        return Reading()
    if re.fullmatch(r"[\d\s.+\-]+", name):
        return Reading(mark=error("name_is_number"))
    return Reading(name, check("name_two_people") if _TWO_PEOPLE.search(name) and len(name) <= 20 else None)


def read_phones(cell: Cell) -> Reading[tuple[str, ...]]:
    """All phones of a cell."""
    found = find_phones(cell)
    if found.problem is None:
        return Reading(found.phones or None)
    return Reading(found.phones or None, (check if found.phones else error)(found.problem))


def read_gender(cell: Cell) -> Reading[Gender]:
    """Words and abbreviations for man and woman; other words for 'not said' are blank."""
    text = search_key(shown(cell))
    if says_nothing(text) or text in _NO_GENDER:
        return Reading()
    if text in _GENDERS:
        return Reading(_GENDERS[text])
    if text in _GENDER_CODES:
        gender = _GENDER_CODES[text]
        return Reading(gender, check("gender_by_number") if gender else None)
    return Reading(mark=error("gender_unreadable"))


def read_email(cell: Cell) -> Reading[str]:
    text = fold(shown(cell))
    if says_nothing(text):
        return Reading()
    found = _EMAIL.search(text)
    return Reading(found.group()) if found else Reading(mark=error("email_unreadable"))


def read_money(cell: Cell) -> Reading[int]:
    """An amount in cents."""
    found = find_money(cell)
    if found.problem is not None:
        return Reading(mark=error(found.problem))
    return Reading(found.cents, check("money_rounded") if found.rounded else None)


def read_points(cell: Cell) -> Reading[int]:
    """Whole points: 1200, '1,200 分'."""
    found = _number(cell)
    return Reading(round(found.value), found.mark) if found.value is not None else Reading(mark=found.mark)


def read_quantity(cell: Cell) -> Reading[float]:
    """How many: 2, '2 份', 0.5."""
    return _number(cell)


def _number(cell: Cell) -> Reading[float]:
    if cell is None:
        return Reading()
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return Reading(float(cell)) if abs(cell) < 1e12 else Reading(mark=error("number_unreadable"))
    if not isinstance(cell, str):
        return Reading(mark=error("number_unreadable"))
    if says_nothing(cell):
        return Reading()
    match = _QUANTITY.fullmatch(fold(cell))
    return Reading(float(match[1].replace(",", ""))) if match else Reading(mark=error("number_unreadable"))


def read_tags(cell: Cell) -> Reading[tuple[str, ...]]:
    """Labels: split at punctuation, and at blanks beside Chinese."""
    tags = (clean_text(tag) for part in _TAG_SPLIT.split(shown(cell)) for tag in _BLANK_BESIDE_HAN.split(part))
    return Reading(tuple(dict.fromkeys(t for t in tags if not says_nothing(t))) or None)


def read_calendar(cell: Cell) -> Reading[Calendar]:
    """The calendar column beside a birthday column."""
    return Reading(_CALENDARS.get(search_key(shown(cell))))
