"""One cell of a list → its value and, where needed, a mark. Days: days.py; phones and money: core/text.py.

Problems. ERROR: cell_error {error} (#N/A in the sheet), formula_not_calculated, phone_damaged, phone_masked,
phone_digit_missing, phone_digit_extra, phone_unreadable, money_unreadable, money_currency, number_unreadable,
gender_unreadable, email_unreadable, name_is_number. CHECK: the phone problems beside other phones that were read,
phone_damaged for a number cell that was rounded, money_rounded, money_about, name_two_people, gender_by_number.

Every reader is called for each cell of a list of 100,000 rows: the usual cell comes first in each of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache

from core.importing.fields import calendar_in_header
from core.importing.marks import Mark, Reading, check, error
from core.importing.names import Named, is_name, name_beside_phones, split_title, with_phones
from core.importing.scripts import TRADITIONAL
from core.importing.tables import NOT_CALCULATED, Cell, is_error, shown
from core.notes.numbers import whole
from core.terms import Calendar, Gender
from core.text import (
    PLAIN_MOBILE,
    clean_name,
    clean_note,
    clean_text,
    find_money,
    find_phones,
    fold,
    says_nothing,
    search_key,
)

__all__ = ["Named", "name_beside_phones"]

_MAN = "男 男士 先生 男性 男生 男孩 男人 男的 帅哥 男♂ ♂ m male man boy mr mr. 男(m) 男/m m/男 男male"
_WOMAN = (
    "女 女士 小姐 女性 女生 女孩 女人 女的 太太 夫人 美女 女♀ ♀ f female woman girl lady ms ms. mrs mrs. miss "
    "女(f) 女/f f/女 女female"
)
_GENDERS = dict.fromkeys(_MAN.split(), Gender.MALE) | dict.fromkeys(_WOMAN.split(), Gender.FEMALE)
# GB/T 2261.1: 1 male, 2 female, 0 and 9 unknown
_GENDER_CODES = {"1": Gender.MALE, "2": Gender.FEMALE, "0": None, "9": None}
_UNTOLD = (
    "其他 其它 未说明 未设置 未选择 未指定 请选择 未公开 u unknown other x unspecified 男/女 男女 先生/女士 不限 "
    "企业 公司"
)
_NO_GENDER = frozenset(_UNTOLD.split())
_OPTION = re.compile(r"[a-d1-9][.、:)\-]\s*(?=\w)")
"""What a questionnaire writes in front of the answer that was ticked: A.男."""
_TWO_PEOPLE = re.compile(r"夫妇|夫妻|两口子|俩口|一家|母女|母子|父子|父女|姐妹|兄弟")
_AND = re.compile(r"\s*(?:[&＆+、/和与跟]|\band\b)\s*")
_EMAIL = re.compile(r"[^@\s,;:，；：、/<>()（）\u3400-\u9fff]+@[^@\s,;，；、/<>()（）\u3400-\u9fff]+\.[A-Za-z]{2,}")
_LONGEST_EMAIL = 1_000
_TAG_SPLIT = re.compile(r"[,，、;；/|｜\n]+| ::: ")
_NO_TAG = frozenset({"* mycontacts", "* starred", "* my contacts"})
"""What Google adds to every contact."""
_BLANK_BESIDE_HAN = re.compile(r"(?<=[\u3400-\u9fff])\s+|\s+(?=[\u3400-\u9fff])")
_LUNAR = "农历 阴历 旧历 夏历 农 阴 旧 农历生日 阴历生日 农(阴)历 lunar 是 y yes true √ ✓ ✔"
_SOLAR = "公历 阳历 新历 国历 西历 公 阳 新 公历生日 阳历生日 公(阳)历 solar gregorian 否 n no false"
_CALENDARS = dict.fromkeys(_LUNAR.split(), Calendar.LUNAR) | dict.fromkeys(_SOLAR.split(), Calendar.SOLAR)
_YES_AND_NO = {"1": True, "是": True, "√": True, "Y": True, "y": True, "0": False, "否": False, "N": False, "n": False}
_QUANTITY = re.compile(r"([+-]?\d+(?:,\d{3})*(?:\.\d+)?)\s*[^\d\s]{0,3}")


_PLAIN_GENDERS = {word: Reading(gender) for word, gender in _GENDERS.items()}
_BLANK: Reading[str] = Reading()
_NO_MONEY: Reading[int] = Reading()
_QUOTES = "'‘’`"
_QUOTED = re.compile(rf"^[{_QUOTES}]+(?=[\d=+\-@\u3400-\u9fff])")
"""What a spreadsheet program sets in front of a text; 't Hooft is a name."""
_NO_LETTERS = re.compile(r"[\d\s.+\-*#?/()（）_—]+")
_HOLDS_PHONE = re.compile(r"\d{7}|\d{3,4}[- ]\d{4}")
_ROUND = 10_000_000
_LONGEST_GIVEN = 3
_SMALL = 10**11
_NOISE = 1e-7
"""What the binary form of 0.1 + 0.2 adds."""
_UNIT = re.compile(r"[(\[](?:单位[:：]?)?(?:人民币)?(万|千|百|分)元?[)\]]|(万|千)元$")
_UNITS = {"万": (10_000, 1), "千": (1_000, 1), "百": (100, 1), "分": (1, 100)}
_CURRENCIES = {
    "TWD": re.compile(r"NT ?\$|TWD|NTD|(?:新[台臺]|[台臺])[币幣]|\$", re.IGNORECASE),
    "HKD": re.compile(r"HK ?\$|HKD|港[币幣元]|\$", re.IGNORECASE),
    "MOP": re.compile(r"MOP ?\$?|澳门?[币元]|澳門?[幣元]|\$", re.IGNORECASE),
    "SGD": re.compile(r"S ?\$|SGD|新加坡元|新元|\$", re.IGNORECASE),
    "USD": re.compile(r"US ?\$|USD|美[元金]|\$", re.IGNORECASE),
    "EUR": re.compile(r"€|EUR|[欧歐]元", re.IGNORECASE),
    "JPY": re.compile(r"(?:JP ?)?[¥￥]|JPY|日[元圓]|円", re.IGNORECASE),
}
"""How the money of a shop abroad is written in its lists."""
_RENMINBI = re.compile(r"RMB|CNY|人民[币幣]", re.IGNORECASE)
_ABOUT = re.compile(r"^(?:大约|约|近|大概|差不多|[~≈])|(?:左右|上下|多|余|\+)(?:元|块)?$")
_FORMAL = str.maketrans("壹贰叁肆伍陆柒捌玖拾佰仟萬貳參陸兩", "一二三四五六七八九十百千万二三六两")
_NUMERALS = re.compile(r"[零〇一二两三四五六七八九十百千万]+")


def sheet_error(cell: Cell) -> Mark | None:
    """The mark of a cell that holds an error of the sheet (#REF!), or a formula without its result."""
    if cell == NOT_CALCULATED:
        return error("formula_not_calculated")
    return error("cell_error", error=shown(cell).strip()) if is_error(cell) else None


def read_text(cell: Cell, literal: bool = False) -> Reading[str]:
    """A line of text; words for nothing (无, N/A, -) are blank. `literal`: an apostrophe in front belongs to it."""
    text = clean_text(cell if type(cell) is str else shown(cell))
    return _BLANK if says_nothing(text) else Reading(_QUOTED.sub("", text) if text[0] == "'" and not literal else text)


def read_note(cell: Cell) -> Reading[str]:
    """A note, verbatim."""
    text = clean_note(cell if type(cell) is str else shown(cell))
    return _BLANK if says_nothing(text) else Reading(text)


def read_code(cell: Cell) -> Reading[str]:
    """A card or customer number: 'VIP01000', 8001.0 → '8001', "'0012" → '0012', '8001.0' → '8001'."""
    if type(cell) is str and cell.isascii() and cell.isalnum() and cell[-1].isdigit():
        return Reading(cell)
    text = fold(shown(cell)).lstrip("'").replace(" ", "").removesuffix(".0")
    return _BLANK if says_nothing(text) else Reading(text)


def code_key(code: str) -> str:
    """Equal for two writings of one card number."""
    return search_key(code)


def read_name(cell: Cell, literal: bool = False) -> Reading[str]:
    """A customer's name. `literal`: as in `read_text`."""
    name = clean_name(cell if type(cell) is str else shown(cell))
    if says_nothing(name):
        return _BLANK
    if name[0] in _QUOTES and not literal:
        name = _QUOTED.sub("", name).strip()
    if not name.isalpha() and _NO_LETTERS.fullmatch(name):
        return Reading(mark=error("name_is_number"))
    if len(name) > _LONGEST_GIVEN and _are_two(name):
        return Reading(name, check("name_two_people"))
    return Reading(name)


def _are_two(name: str) -> bool:
    """王建国夫妇, 张三和李四; 李和平 is one, and a firm is none."""
    if len(name) > 20:
        return False
    people = _AND.split(name)
    return _TWO_PEOPLE.search(name) is not None or (len(people) > 1 and all(map(is_name, people)))


@lru_cache(maxsize=8192)
def read_named(cell: Cell) -> Reading[Named]:
    """A customer's name with what stands beside it: 王姐 (the title 姐, a woman), 张伟先生 → 张伟, 王丽13812345678 →
    王丽 and her phone. A phone alone is one of a nameless customer (name "", and the mark name_is_number). A column of
    genders says more than a title does.
    """
    read = read_name(cell)
    if read.value is None:
        phones = find_phones(cell).phones if read.mark is not None else ()
        return Reading(Named("", phones=phones) if phones else None, read.mark)
    if _HOLDS_PHONE.search(read.value):
        name, phones = with_phones(read.value)
        return Reading(replace(split_title(name), phones=phones), read_name(name).mark)
    return Reading(split_title(read.value), read.mark)


def read_phones(cell: Cell) -> Reading[tuple[str, ...]]:
    """All phones of a cell."""
    if type(cell) is str and len(cell) == 11 and cell.isdigit() and cell.isascii() and cell[0] == "1" and cell[1] > "2":
        return Reading((cell,))
    if type(cell) is str and (plain := PLAIN_MOBILE.fullmatch(cell)) is not None:
        return Reading(("".join(plain.groups()),))
    if isinstance(cell, int | float) and 13e9 <= cell < 2e10 and cell == int(cell):
        # 1.38E+10 saved as a number: 138 0000 0000 is hardly anybody's
        return Reading((str(int(cell)),), check("phone_damaged") if cell % _ROUND == 0 else None)
    found = find_phones(cell)
    if found.problem is None:
        return Reading(found.phones or None)
    return Reading(found.phones or None, (check if found.phones else error)(found.problem))


def read_gender(cell: Cell) -> Reading[Gender]:
    """Words and abbreviations for man and woman; other words for 'not said' are blank."""
    plain = _PLAIN_GENDERS.get(cell) if type(cell) is str else None
    if plain is not None:
        return plain
    text = search_key(shown(cell))
    if says_nothing(text) or text in _NO_GENDER:
        return Reading()
    if text in _GENDERS:
        return Reading(_GENDERS[text])
    if text in _GENDER_CODES:
        gender = _GENDER_CODES[text]
        return Reading(gender, check("gender_by_number") if gender else None)
    option = _OPTION.match(text)
    ticked = _GENDERS.get(text[option.end() :]) if option else None
    return Reading(ticked) if ticked is not None else Reading(mark=error("gender_unreadable"))


def read_email(cell: Cell) -> Reading[str]:
    """The first e-mail address of a cell."""
    text = fold(shown(cell))
    if says_nothing(text):
        return _BLANK
    # a text of 200,000 letters without an @ would be searched from each of them
    found = _EMAIL.search(text[:_LONGEST_EMAIL]) if "@" in text else None
    return Reading(found.group()) if found else Reading(mark=error("email_unreadable"))


def read_money(cell: Cell) -> Reading[int]:
    """An amount in cents; one of another currency than ¥ is none (`money_reader`: than the shop's own)."""
    if type(cell) is int and -_SMALL < cell < _SMALL:
        return Reading(cell * 100)
    if type(cell) is float and -_SMALL < cell < _SMALL and abs(cell * 100 - (cents := round(cell * 100))) < _NOISE:
        return Reading(cents)
    return _in_cents(cell, 1, 1)


def money_reader(header: str, currency: str = "CNY") -> Callable[[Cell], Reading[int]]:
    """`read_money` for a column whose header says the unit: 累计消费(万元), 金额（分）. `currency`: the shop's (ISO
    4217); NT$500 is money of a shop in Taiwan."""
    times, parts = money_unit(header)
    if (signs := _CURRENCIES.get(currency)) is not None:
        return lambda cell: _of_currency(cell, signs, times, parts)
    return read_money if times == parts else lambda cell: _in_cents(cell, times, parts)


def _of_currency(cell: Cell, signs: re.Pattern[str], times: int, parts: int) -> Reading[int]:
    """NT$500 is 500 where the signs are those of TWD; there RMB 500 is money of another country."""
    if not isinstance(cell, str):
        return _in_cents(cell, times, parts)
    text = fold(cell)
    if _RENMINBI.search(text):
        return Reading(mark=error("money_currency"))
    return _in_cents(signs.sub("", text), times, parts)


def money_unit(header: str) -> tuple[int, int]:
    """How many 元 one unit of a column is, as a fraction: (10000, 1) for 消费（万元）, (1, 100) for 金额(分)."""
    match = _UNIT.search(fold(header))
    return (1, 1) if match is None else _UNITS[(match[1] or match[2])[0]]


def _in_cents(cell: Cell, times: int, parts: int) -> Reading[int]:
    found = find_money(cell)
    about = None
    if found.problem is not None and isinstance(cell, str) and (bare := _ABOUT.sub("", fold(cell))) != fold(cell):
        found, about = find_money(bare), check("money_about")
    if found.problem is not None:
        cents = _in_words(cell)
        return Reading(mark=error(found.problem)) if cents is None else Reading(cents)
    if found.cents is None:
        return _NO_MONEY
    cents, rest = divmod(found.cents * times, parts)
    return Reading(cents, about or (check("money_rounded") if found.rounded or rest else None))


def _in_words(cell: Cell) -> int | None:
    """两千六, 伍佰元整; None for anything that is not wholly a number."""
    if not isinstance(cell, str) or len(cell) > 24:
        return None
    words = fold(cell).translate(_FORMAL).replace(" ", "").removeprefix("人民币").removeprefix("¥")
    words = re.sub(r"(?:元|块|圆)?(?:整|正|钱)?$", "", words)
    number = whole(words) if len(words) > 1 and _NUMERALS.fullmatch(words) else None
    return number * 100 if number else None


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
    number = float(match[1].replace(",", "")) if match else 1e12
    return Reading(number) if abs(number) < 1e12 else Reading(mark=error("number_unreadable"))


def read_tags(cell: Cell) -> Reading[tuple[str, ...]]:
    """Labels: split at punctuation, and at blanks beside Chinese."""
    parts = (" ".join(part.split()) for part in _TAG_SPLIT.split(shown(cell)))
    tags = (clean_text(tag) for part in parts for tag in _BLANK_BESIDE_HAN.split(part))
    kept = (tag for tag in tags if not says_nothing(tag) and tag.casefold() not in _NO_TAG)
    return Reading(tuple(dict.fromkeys(kept)) or None)


def read_calendar(cell: Cell, header: str = "") -> Reading[Calendar]:
    """The calendar column beside a birthday column; under 是否农历 a 1 says yes and a 0 no."""
    told = _YES_AND_NO.get(shown(cell).strip())
    if told is not None and calendar_in_header(header) is not None:
        return Reading(Calendar.LUNAR if told is (calendar_in_header(header) == "lunar") else Calendar.SOLAR)
    return Reading(_CALENDARS.get(search_key(shown(cell)).translate(TRADITIONAL)))
