"""Words, phones and money as people write them.

One place for the cleaning that every floor relies on: what is stored, what is compared, what is shown. A reading never
invents: what cannot be read comes back as a problem key, never as a guess.
"""

from __future__ import annotations

import math
import re
import unicodedata
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

# Full-width punctuation is how Chinese is written: NFKC would turn it into ASCII and change what a person wrote.
_KEPT = frozenset("，。；：！？（）～、“”‘’…—《》【】￥")
_INVISIBLE = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_HAN = "\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_SPACE_IN_HAN = re.compile(rf"(?<=[{_HAN}·])\s+(?=[{_HAN}·])")
_WORDS_FOR_NOTHING = (
    "- -- --- — —— / // \\ . * ** *** ? ?? ??? n/a na nil null none nan undefined (空) (无) (null) (blank) "
    "无 無 没有 沒有 暂无 暫無 未填 未填写 未填寫 未知 不详 不詳 不明 保密 空 空白 没填 未登记 未登記 未录入 "
    "未提供 未绑定 未设置 未留 没留 不知道 不清楚 不愿提供 待补 待补充 待定 暂缺 暂无信息 无记录 没记"
)
_NOTHING = frozenset(_WORDS_FOR_NOTHING.split()) | {""}
_FIRST_OF_NOTHING = frozenset(word[0] for word in _NOTHING if word)
_LONGEST_NOTHING = max(map(len, _NOTHING))
LIMIT = 10_000
"""The longest text of one cell or field, in characters: an Excel cell holds 32,767, no name or note needs them."""


def fold(text: str) -> str:
    """NFKC, no invisible characters, single blanks, trimmed: the form in which things are read and compared."""
    if text.isascii() and text.isprintable():
        return text if " " not in text else " ".join(text.split())
    return " ".join(_visible(unicodedata.normalize("NFKC", text)).split())


def _visible(text: str) -> str:
    return text if text.isprintable() else _INVISIBLE.sub("", text)


def clean_text(text: str) -> str:
    """One line of text for keeping: full-width letters and digits become plain ones, Chinese punctuation stays."""
    if text.isprintable() and len(text) <= LIMIT and unicodedata.is_normalized("NFKC", text):
        return text if " " not in text else " ".join(text.split())
    if not unicodedata.is_normalized("NFKC", text):
        composed = unicodedata.normalize("NFC", text)
        text = "".join(c if c in _KEPT else unicodedata.normalize("NFKC", c) for c in composed)
    return " ".join(_visible(text).split())[:LIMIT]


def clean_note(text: str) -> str:
    """A note for keeping: verbatim but for line ends, invisible characters and blanks around it."""
    return _visible(text.replace("\r\n", "\n").replace("\r", "\n")).strip()[:LIMIT]


def clean_name(text: str) -> str:
    """A name for keeping: `clean_text` without the blanks between Chinese characters (' 单　然' → '单然')."""
    clean = clean_text(text)
    return _SPACE_IN_HAN.sub("", clean) if " " in clean else clean


@lru_cache(maxsize=16_384)
def search_key(text: str) -> str:
    """The form for finding and comparing: folded, lower case."""
    return fold(text).casefold()


@lru_cache(maxsize=16_384)
def name_key(name: str) -> str:
    """Equal for two writings of one name: `search_key` without blanks and dots ('Li  Wei', 'LI WEI'; '阿依·古丽')."""
    return re.sub(r"[\s·•.．・‧]", "", search_key(name))


def says_nothing(text: str) -> bool:
    """Whether a cell is empty or a word for empty (无, 未知, N/A, -)."""
    bare = text.strip()
    if len(bare) > _LONGEST_NOTHING:
        return False
    if bare[:1] >= "\u3400" and bare[0] < "\uf900" and bare[0] not in _FIRST_OF_NOTHING:
        return False  # most names
    return bare in _NOTHING or unicodedata.normalize("NFKC", bare).strip().casefold() in _NOTHING


# --- phones -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class PhoneReading:
    """The phones of one cell, as stored: 13812345678, 0571-84711292, 0571-84711292-801, 400-820-8820, +85291234567.

    `problem` tells what could not be read (None: everything was): phone_damaged (1.38E+10), phone_masked (138****1234),
    phone_digit_missing, phone_digit_extra, phone_unreadable.
    """

    phones: tuple[str, ...] = ()
    problem: str | None = None


_SPLIT = re.compile(r"[/\\、;,|\n\r\t&]|(?:或者?|和|及|以及|or|and)(?=\s*[+(\d])")
_DAMAGED = re.compile(r"(?<![\d.])\d(?:\.\d+)?E\+?\d{1,2}(?!\d)", re.IGNORECASE)
_WHOLE_IN_POWERS = re.compile(r"(1\.[3-9]?\d{10})E\+?10", re.IGNORECASE)
"""1.3812345678E+10 has lost no digit."""
_MASKED = re.compile(
    r"\d\s*[*xX#●•·]{2,}\s*\d|\d{2,}\s*[*xX#●•]{3,}|(?<!\d)1[3-9]\d[-–—_.+?…~\s]{3,}\d{1,4}(?!\d)|[*xX#●•]{3,}\s*\d{3,}"
)
_CIRCLED = re.compile(r"[\u2460-\u249b\u24ea-\u24ff\u2776-\u2793]")
_DAY = re.compile(r"(?<!\d)(?:19|20)\d\d(?:([-/.])\d{1,2}\1|年\d{1,2}月)\d{1,2}(?!\d)日?")
_PLUS_BETWEEN = re.compile(r"(?<=\d)\s*\+\s*(?!86)(?=1[3-9]\d{9}(?!\d))")
_GROUPED = re.compile(r"(?<!\d)(1[3-9])[,](\d{3}),(\d{3}),(\d{3})(?!\d)|(?<!\d)(1[3-9]\d)[,/](\d{4})[,/](\d{4})(?!\d)")
_TWO_IN_ONE = re.compile(r"(?<!\d)(1[3-9]\d{9})(?=1[3-9]\d{9}(?!\d))")
_NEIGHBOUR = re.compile(
    r"(?<![\d+])(?:\(\+?(852|853)\)\s*-?|(852|853)[\s-]+)(?=[2-9]\d{3}[\s-]?\d{4}(?!\d))|"
    r"(?<![\d+])(?:\(\+?(886)\)\s*-?|(886)[\s-]+)(?=0?(?:9\d{2}[\s-]?\d{3}[\s-]?\d{3}|[2-8][\s-]\d{3,4}[\s-]?\d{4})(?!\d))"
)
_NO_PHONE = re.compile(
    r"(?:暂?无|没有?|未)(?:留|填写?|提供|登记)?(?:电话|手机|号码|联系方式|座机)号?码?|(?:电话|手机)(?:没有|无|未留)"
)
PLAIN_MOBILE = re.compile(r"\s*(?:\+?86[\s-]?)?(1[3-9]\d)[\s-]?(\d{4})[\s-]?(\d{4})\s*", re.ASCII)
"""A mobile alone in its cell, in three groups: 138 1234 5678, +86 138-1234-5678."""
_RUN = re.compile(r"\+?\(?\+?\d(?:[\s\-–—‐‑‒−_.()~]*(?:转|分机|ext\.?|#|\d))*", re.IGNORECASE | re.ASCII)
# a label or a name that stands against its number: tel13812345678, 13812345678Tom
_GLUED = re.compile(
    r"(?<![A-Za-z])(?:tel|phone|mobile|mob|cell|wechat|wx|vx|fax|[tpm])(?=\+?1[3-9]\d{9}(?!\d))|(?<=\d)(?=[A-WYZ][a-z]+\b)",
    re.IGNORECASE | re.ASCII,
)
# digits inside a word are part of a serial number, not of a phone
_IDENTIFIER = re.compile(r"(?!ext)(?:[A-Za-z_]{1,40}\d|\d+(?!ext|x)[A-Za-z_])[\w\-]*", re.IGNORECASE | re.ASCII)
_EXTENSION = re.compile(r"[\s\-]*(?:转|分机|ext\.?|#)[\s\-:]*(\d{1,6})$", re.IGNORECASE)
_TOKEN = re.compile(r"\+?\d+", re.ASCII)
_MOBILE = re.compile(r"1[3-9]\d{9}")
# 010, 02x: three digits and eight; all others: four digits and seven or eight (工信部, 电信网编号计划)
_AREA = re.compile(r"(010|02\d)([2-9]\d{7})|(0[3-9]\d{2})([2-9]\d{6,7})")
_PLAIN_AREA = re.compile(r"(010|02\d(?=-?\d{8}$)|0[3-9]\d{2})-?([2-9]\d{6,7})", re.ASCII)
_SHORTHAND = re.compile(r"\d{2,6}", re.ASCII)
_LOCAL = re.compile(r"[2-9]\d{6,7}")
_SERVICE = re.compile(r"([48]00)(\d{3})(\d{4})")
_TAIWAN = re.compile(r"09\d{8}")
_TAIWAN_AREA = re.compile(r"0[2-8]")
"""Set apart from its number it cannot be the beginning of a Chinese one: (02)2771-1234."""
_AMERICAN = re.compile(r"\(([2-9]\d\d)\)\s?-?([2-9]\d\d)[-. ](\d{4})\s*", re.ASCII)
"""(415) 555-2671: nobody else puts three digits in brackets and writes three and four behind
them."""
_MOST_TOKENS = 14
_LONGEST_PHONES = 1_000
"""Fifty phones; what stands behind them is not read, and that is said."""


def find_phones(cell: object) -> PhoneReading:
    """Every phone of a cell: a text with one or several, or a number as a workbook holds it (13812345678.0)."""
    if cell is None or isinstance(cell, bool):
        return PhoneReading(problem=None if cell is None else "phone_unreadable")
    if isinstance(cell, int | float):
        if not (math.isfinite(cell) and cell == int(cell) and cell >= 0):
            return PhoneReading(problem="phone_unreadable")
        return _read_phones(str(int(cell)))
    if not isinstance(cell, str):
        return PhoneReading(problem="phone_unreadable")
    plain = PLAIN_MOBILE.fullmatch(cell)
    if plain is not None:
        return PhoneReading(("".join(plain.groups()),))
    if (plain := _PLAIN_AREA.fullmatch(cell)) is not None:
        return PhoneReading((f"{plain[1]}-{plain[2]}",))
    return _read_phones(cell)


@lru_cache(maxsize=4096)
def _read_phones(cell: str) -> PhoneReading:
    text = unicodedata.normalize("NFKC", _CIRCLED.sub(" ", cell[:_LONGEST_PHONES]))
    text = _INVISIBLE.sub("", text).strip().replace("_", "-" if "___" not in text else "_")
    text = re.sub(r"^(\d+)\.0+$", r"\1", text)
    if says_nothing(text) or _NO_PHONE.fullmatch(text):
        return PhoneReading()
    if (whole := _WHOLE_IN_POWERS.fullmatch(text)) is not None and len(whole[1]) == 12:
        text = whole[1].replace(".", "")
    found: dict[str, None] = {}
    problem = "phone_unreadable" if len(cell) > _LONGEST_PHONES else None
    digits_seen = False
    for part in _SPLIT.split(_unglued(text)):
        trouble = "phone_masked" if _MASKED.search(part) else "phone_damaged" if _DAMAGED.search(part) else None
        if trouble is not None:
            problem = problem or trouble
            digits_seen = True
            continue
        for run in _RUN.findall(_IDENTIFIER.sub(" ", _GLUED.sub(" ", part))):
            phones, trouble = _read_run(run)
            digits_seen = digits_seen or bool(phones or trouble)
            found.update(dict.fromkeys(phones))
            problem = problem or trouble
        if found and _SHORTHAND.fullmatch(part.strip()):  # 0571-84711292/93: what the second number is, is not said
            problem = problem or "phone_unreadable"
    if not digits_seen:
        problem = "phone_unreadable"
    return PhoneReading(tuple(found), problem)


def _unglued(text: str) -> str:
    """The text with what stands between two phones made a separator, and what stands inside one taken out."""
    if "," in text or "/" in text:
        text = _GROUPED.sub(lambda m: "".join(g for g in m.groups() if g), text)
    text = _NEIGHBOUR.sub(lambda m: f"+{m[m.lastindex or 0]} ", _TWO_IN_ONE.sub(r"\1;", _DAY.sub(";", text)))
    return _PLUS_BETWEEN.sub(";", text) if "+" in text else text


def _read_run(run: str) -> tuple[tuple[str, ...], str | None]:
    """One stretch of digits and the blanks and dashes between them: the split that explains the most digits wins."""
    extension = None
    if (tail := _EXTENSION.search(run)) is not None:
        extension = tail.group(1)
        run = run[: tail.start()]
    if (american := _AMERICAN.fullmatch(run)) is not None:
        return ("+1" + "".join(american.groups()),), None
    tokens = _TOKEN.findall(run)
    if len(tokens) > _MOST_TOKENS:
        return (), "phone_unreadable"
    covered, phones = _best_split(tuple(tokens))
    if extension and phones:
        if is_mobile(phones[-1]):
            return phones, "phone_unreadable"  # a number that a platform lends reaches nobody without its extension
        phones = (*phones[:-1], f"{phones[-1]}-{extension}")
    rest = sum(len(t.lstrip("+")) for t in tokens) - covered
    if rest and any(_LOCAL.fullmatch(p) for p in phones):
        return (), "phone_unreadable"  # the tail of a foreign number is no local one
    if phones:
        return phones, "phone_unreadable" if rest >= 5 else None
    return (), _what_is_wrong("".join(tokens))


def _best_split(tokens: tuple[str, ...]) -> tuple[int, tuple[str, ...]]:
    """The most digits covered by whole phones, with the fewest phones; tokens may be left out."""
    best: list[tuple[int, tuple[str, ...]]] = [(0, ())] * (len(tokens) + 1)
    for start in reversed(range(len(tokens))):
        choice = best[start + 1]
        for end in range(start + 1, len(tokens) + 1):
            phone = _recognise(tokens[start:end])
            if phone is None:
                continue
            covered = sum(len(t.lstrip("+")) for t in tokens[start:end]) + best[end][0]
            phones = (phone, *best[end][1])
            if covered > choice[0] or (covered == choice[0] and len(phones) < len(choice[1])):
                choice = (covered, phones)
        best[start] = choice
    return best[0]


def _recognise(tokens: tuple[str, ...]) -> str | None:
    """The phone these tokens make together, as stored; None when they make none."""
    if any("+" in t for t in tokens[1:]):
        return None
    joined = "".join(tokens)
    for prefix in ("+86", "0086", "86"):
        home = _at_home(joined.removeprefix(prefix), area_zero=True) if joined.startswith(prefix) else None
        if home is not None:
            return home
    if joined.startswith("+"):
        return _foreign(joined)
    if joined.startswith("00") and len(joined) >= 10:
        return _foreign("+" + joined[2:])
    found = _at_home(joined)
    if found is None and _TAIWAN_AREA.fullmatch(tokens[0]) and _LOCAL.fullmatch(rest := "".join(tokens[1:])):
        return f"{tokens[0]}-{rest}"
    if found is None and len(tokens) > 1 and len(tokens[-1]) <= 5:
        main = "".join(tokens[:-1])
        if _AREA.fullmatch(main) or _SERVICE.fullmatch(main):
            found = f"{_at_home(main)}-{tokens[-1]}"
    return found


def _at_home(digits: str, area_zero: bool = False) -> str | None:
    """A Chinese phone. `area_zero`: after +86 the zero of the area code is left out."""
    if _MOBILE.fullmatch(digits):
        return digits
    if digits.startswith("0") and _MOBILE.fullmatch(digits[1:]):
        return digits[1:]
    if (service := _SERVICE.fullmatch(digits)) is not None:
        return "-".join(service.groups())
    if _TAIWAN.fullmatch(digits):
        return digits
    area = _AREA.fullmatch(digits) or (_AREA.fullmatch("0" + digits) if area_zero else None)
    if area is not None:
        return "-".join(g for g in area.groups() if g)
    return digits if _LOCAL.fullmatch(digits) and not area_zero else None


def _foreign(joined: str) -> str | None:
    return joined if 7 <= len(joined) - 1 <= 15 and joined[1] != "0" else None


def _what_is_wrong(joined: str) -> str | None:
    digits = joined.removeprefix("+86").removeprefix("0086").lstrip("+")
    if re.fullmatch(r"1[3-9]\d{8}", digits):
        return "phone_digit_missing"
    if re.fullmatch(r"1[3-9]\d{10}", digits):
        return "phone_digit_extra"
    return "phone_unreadable" if len(digits) >= 3 else None


_NO_DIGIT = re.compile(r"\D")
_WITH_EXTENSION = re.compile(r"(0\d{2,3}-?\d{7,8})-\d{1,6}")


def phone_key(phone: str) -> str:
    """The digits by which two writings of one number are the same: no country code 86, no dashes, no extension."""
    if len(phone) == 11 and phone.isascii() and phone.isdigit():
        return phone
    text = phone if phone.isascii() else unicodedata.normalize("NFKC", phone)
    if (parts := _WITH_EXTENSION.fullmatch(text)) is not None:
        return _NO_DIGIT.sub("", parts[1])
    digits = _NO_DIGIT.sub("", text)
    if digits.startswith("0086"):
        digits = digits[2:]
    if digits.startswith("86") and len(digits) >= 12:
        return digits[2:]
    return digits


def is_mobile(phone: str) -> bool:
    """Whether this is a Chinese mobile number as stored."""
    return _MOBILE.fullmatch(phone) is not None


def format_phone(phone: str) -> str:
    """For the screen: a mobile in groups of 3-4-4 (138 0571 2266), others as stored."""
    return f"{phone[:3]} {phone[3:7]} {phone[7:]}" if is_mobile(phone) else phone


# --- money ------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class MoneyReading:
    """An amount in cents; `problem`: money_unreadable, money_currency (another currency than ¥), or None.
    `rounded`: the cell held more than two decimals."""

    cents: int | None = None
    problem: str | None = None
    rounded: bool = False


_FOREIGN_MONEY = re.compile(r"[a-z]\$|[€£]|usd|hkd|twd|mop|eur|gbp|jpy|[日美港欧]元|[港台臺][币幣]", re.IGNORECASE)
_OUR_MONEY = re.compile(r"rmb|cny|人民币|[$¥￥元块圆整正]|钱$", re.IGNORECASE)
_ROUND_ABOUT = re.compile(r"\((?:含税|不含税|含运费|已付|现金|微信|支付宝|刷卡|元)\)$")
_AMOUNT = re.compile(r"([+-]?)(\d{1,3}(?:,\d{3})+|\d{1,3}(?:,\d{4})+|\d*)(\.\d*)?([万千百kw])?([+-]?)", re.IGNORECASE)
_TIMES = {"万": 10_000, "w": 10_000, "千": 1_000, "k": 1_000, "百": 100}
_MOST_CENTS = 10**15
"""¥10 trillion: beyond it a cell is no amount (and a phone number in a money column is caught by the owner's eyes)."""


_PLAIN_AMOUNT = 10**11
_NOISE = 1e-7
"""What the binary form of 0.1 + 0.2 adds."""


def find_money(cell: object) -> MoneyReading:
    """An amount as a workbook or a person writes it: 415.5, "¥1,280.00", "69,150元", "1.2万", "(300)", "－50"."""
    if cell is None:
        return MoneyReading()
    if isinstance(cell, bool):
        return MoneyReading(problem="money_unreadable")
    if isinstance(cell, int | float):
        if isinstance(cell, float) and not math.isfinite(cell):
            return MoneyReading(problem="money_unreadable")
        if abs(cell) < _PLAIN_AMOUNT and abs(cell * 100 - (cents := round(cell * 100))) < _NOISE:
            return MoneyReading(cents)
        return _in_cents(Decimal(repr(cell)), exact=False)
    return _read_money(cell[:200]) if isinstance(cell, str) else MoneyReading(problem="money_unreadable")


@lru_cache(maxsize=4096)
def _read_money(cell: str) -> MoneyReading:
    text = fold(cell).replace(" ", "").replace("−", "-").replace("–", "-")
    if says_nothing(text):
        return MoneyReading()
    if _FOREIGN_MONEY.search(text):
        return MoneyReading(problem="money_currency")
    text = _OUR_MONEY.sub("", _ROUND_ABOUT.sub("", text).lstrip("'\u2018\u2019=:"))
    negative = False
    if (bracketed := re.fullmatch(r"\((.+)\)", text)) is not None:
        negative, text = True, bracketed.group(1)
    match = _AMOUNT.fullmatch(text)
    if match is None or not (match[2] or (match[3] or "").strip(".")) or (match[1] and match[5]):
        return MoneyReading(problem="money_unreadable")
    value = Decimal((match[2].replace(",", "") or "0") + (match[3] or "").rstrip("."))
    value *= _TIMES.get((match[4] or "").lower(), 1)
    if negative or "-" in (match[1], match[5]):
        value = -value
    return _in_cents(value, exact=True)


def _in_cents(value: Decimal, exact: bool) -> MoneyReading:
    """`exact` False: a float, whose last digits are noise of the binary form (0.1 + 0.2)."""
    if abs(value) > _MOST_CENTS // 100:
        return MoneyReading(problem="money_unreadable")
    cents = (value * 100).quantize(Decimal(1), ROUND_HALF_UP)
    rounded = abs(value * 100 - cents) > (0 if exact else Decimal("0.0001"))
    return MoneyReading(int(cents), rounded=rounded)
