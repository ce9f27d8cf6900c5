"""Numbers as clerks write them: 三十二, 两千六, 1,280, 1.2万; money, people and phones found in a clause."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")

_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "俩": 2, "仨": 3}
_UNITS = {"十": 10, "百": 100, "千": 1000, "万": 10000}
CHINESE_NUMBER = "[零〇一二两三四五六七八九十百千万]"
NUMBER = rf"(?:\d+|{CHINESE_NUMBER}+)"


class Found(NamedTuple, Generic[T]):
    """A value and where it stands in the text."""

    value: T
    start: int
    end: int


def whole(words: str) -> int | None:
    """The whole number written in digits or Chinese numerals (一千二 is 1,200); None when it is none."""
    if words.isdecimal():
        return int(words)
    total = section = digit = 0
    unit = 1
    for c in words:
        if c in _DIGITS:
            digit = _DIGITS[c]
            unit = 1 if c in "零〇" else unit
        elif c in _UNITS:
            unit = _UNITS[c]
            if unit == 10000:
                total, section, digit = (total + section + digit) * unit, 0, 0
            else:
                section, digit = section + (digit or 1) * unit, 0
        else:
            return None
    return total + section + digit * (unit // 10 if unit > 10 else 1) if words else None


_MONEY = re.compile(
    rf"(?P<sign>[¥￥$]|rmb\s*)?\s*(?P<n>\d{{1,3}}(?:[,，]\d{{3}})+(?:\.\d{{1,2}})?|\d+(?:\.\d+)?|"
    rf"(?<!第){CHINESE_NUMBER}{{2,}}|[一二两三四五六七八九](?=万|块))"
    r"\s*(?P<unit>万|千|百|[kw](?![a-z]))?\s*(?P<yuan>元整?|块钱?|圆|人民币|rmb|yuan|dollars?|bucks|"
    r"euros?)?(?P<jiao>(?<=块)\d(?!\d))?",
    re.IGNORECASE,
)
# More than 10 million 元 in one sale of a shop is a slip: a card number, a phone.
_MOST_CENTS = 10_000_000_00
_UNIT = {"万": 10000, "w": 10000, "千": 1000, "k": 1000, "百": 100}
# After a spending verb a bare number is money, unless it counts something else.
_COUNTED = re.compile(
    r"\s*(?:个|件|位|人|次|条|双|只|盒|瓶|套|天|小时|分钟|点|号|月|年|日|楼|斤|杯|份|支|张|本|箱|包|"
    r"袋|片|把|台|周|晚|折|[:：/%]|-\d|people|items?|pcs|(?!yuan|rmb|dollars?|bucks|in |for |on |at |with |by |"
    r"to |and |"
    r"today|yesterday)[a-z]{3,})"
)
_AFTER_SPENDING = re.compile(
    r"(?:[吃喝玩做洗剪烫染充存储续转打拿结交]了|买卡|充卡|充|储值|预存|房费|餐费|费用|学费|deposit|of|刷卡|消费|"
    r"花了?|付了?|实付|实收|收了?|刷了?|买单|结账|埋单|合计|共计?|一共|总共|金额|价格?|"
    r"付款|转账|微信|支付宝|现金|定金|押金|spent|paid|for|total|:|：)(?:了|是|约|大概|差不多|的)?\s*$",
    re.IGNORECASE,
)


def find_money(text: str, loose: bool = False) -> Found[int] | None:
    """The sum named in the text, in cents.

    A number without 元 or ¥ counts after a spending verb, or anywhere when `loose`.
    """
    best: Found[int] | None = None
    for m in _MONEY.finditer(text):
        marked = bool(m["sign"] or m["yuan"])
        if not marked and _COUNTED.match(text, m.end()):
            continue
        if not marked and not loose and not _AFTER_SPENDING.search(text[: m.start()]):
            continue
        amount = _amount(m)
        if amount is None or (not marked and amount < 1):
            continue
        found = Found(amount, m.start(), m.end())
        if marked:
            return found
        best = found if best is None or _AFTER_SPENDING.search(text[: m.start()]) else best
    return best


def _amount(m: re.Match[str]) -> int | None:
    words = re.sub("[,，]", "", m["n"])
    number = Decimal(words) if words[0].isdecimal() else Decimal(n) if (n := whole(words)) is not None else None
    if number is None:
        return None
    unit = _UNIT.get((m["unit"] or "").lower(), 1)
    jiao = Decimal(m["jiao"] or 0) / 10
    cents = int((number * unit + jiao) * 100)
    return cents if cents <= _MOST_CENTS else None


_SIZES = re.compile(
    rf"({NUMBER})\s*(?:个)?(?:大人?|成人|老人?)[,，、加和带\s]*({NUMBER})\s*(?:个)?(?:小孩?|儿童|孩子|"
    rf"宝宝)(?!时)"
)
_FAMILY_OF = re.compile(rf"一家({CHINESE_NUMBER})口")
_PEOPLE = re.compile(
    rf"(?:(?P<low>{NUMBER})\s*[-–~到至])?(?P<n>\d{{1,3}}|"
    rf"[一二两三四五六七八九十]{{1,3}})(?P<about>[来多几])?\s*(?:位|个人|个客人|人(?!民)|口人|个大人|"
    rf"名(?=客|人|$))"
)
_ALL_OF_THEM = re.compile(
    r"(?:一共|总共|共|一行|我们|他们|她们)(?P<n>\d{1,2}|[一二两三四五六七八九十]{1,2})个?(?:人|位)?$"
)
_TWO = re.compile(r"(?:他们|她们|夫妻|夫妇|姐妹|兄弟|母女|父子|母子|父女)?(?P<n>[俩仨])(?:人|个)?")
_ENGLISH_PEOPLE = re.compile(
    r"\b(?:party of|table for|for|group of)\s+(?P<n>\d{1,3}|two|three|four|five|six|seven|eight|nine|"
    r"ten)\b(?!\s*(?:pm|am|:|\d|days?|nights?|weeks?|hours?|years?))(?:\s*(?:people|persons?|guests?|"
    r"pax|adults))?"
    r"|\b(?P<m>\d{1,3}|two|three|four|five|six|seven|eight|nine|ten)\s*(?:of (?:them|us)|people|persons?|guests?|"
    r"pax|adults)\b",
    re.IGNORECASE,
)
_NUMBER_NAMES = "one two three four five six seven eight nine ten eleven twelve"
_ENGLISH = {name: i + 1 for i, name in enumerate(_NUMBER_NAMES.split())} | {"a": 1, "an": 1}


def english_number(words: str) -> int | None:
    """two → 2, 14 → 14, None when it is neither."""
    return int(words) if words.isdecimal() else _ENGLISH.get(words.lower())


def find_party(text: str) -> Found[int] | None:
    """How many people come: 3位, 三个人, 2大1小, 一家三口, table for two. Of a range (3-4位) the larger number."""
    if m := _SIZES.search(text):
        return Found((whole(m[1]) or 0) + (whole(m[2]) or 0), m.start(), m.end())
    if m := _FAMILY_OF.search(text):
        return Found(whole(m[1]) or 0, m.start(), m.end())
    for m in _PEOPLE.finditer(text):
        if text[: m.start()].endswith(("带", "有", "给", "第")) or (n := whole(m["n"])) is None or n == 0:
            continue
        if m["n"] in ("三四", "四五", "五六", "六七", "七八", "八九", "两三"):
            n = whole(m["n"][1]) or n
        if m["n"] == "一" and text[m.end() : m.end() + 1] in ("老", "朋", "女", "男"):
            continue
        return Found(n, m.start(), m.end())
    if m := _ALL_OF_THEM.search(text):
        return Found(whole(m["n"]) or 0, m.start(), m.end())
    if (m := _TWO.search(text)) and (n := whole(m["n"])):
        return Found(n, m.start("n"), m.end())
    if (m := _ENGLISH_PEOPLE.search(text)) and (n := english_number(m["n"] or m["m"])):
        return Found(n, m.start(), m.end())
    return None


_NIGHTS = re.compile(
    rf"(?:入住|住|待|呆)?(?P<n>{NUMBER})\s*(?:个)?(?:晚上?|夜)(?!饭|餐)|\b(?P<m>\d{{1,2}}|one|two|"
    rf"three|four|five|six|seven) nights?\b",
    re.IGNORECASE,
)


def find_nights(text: str) -> Found[int] | None:
    """The nights of a stay: 住2晚, 3 nights."""
    for m in _NIGHTS.finditer(text):
        n = whole(m["n"]) if m["n"] else english_number(m["m"])
        if n and n <= 60:
            return Found(n, m.start(), m.end())
    return None


_PHONE = re.compile(
    r"(?<![\d.])(?:(?:\+|00)?86[-\s]?)?(1[3-9]\d(?:[-\s]?\d{4}){2})(?!\d)|"
    r"(?<!\d)(0\d{2,3})[-\s]?(\d{7,8})(?!\d)|(?<!\d)(400)-?(\d{3,4})-?(\d{3,4})(?!\d)"
)


def find_phone(text: str) -> Found[str] | None:
    """A phone number in the text: a mobile as its 11 digits, a landline as 0571-84711292."""
    m = _PHONE.search(text)
    if m is None:
        return None
    if m[1]:
        return Found(re.sub(r"\D", "", m[1]), m.start(), m.end())
    number = f"{m[2]}-{m[3]}" if m[2] else f"{m[4]}-{m[5]}-{m[6]}"
    return Found(number, m.start(), m.end())
