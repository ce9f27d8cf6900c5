"""Days as they are said: 周六, 下周三, 大后天, 下个月3号, 除夕, 腊月廿三, next Wednesday.

Rules. A weekday is the next one to come and never today (who means today says 今天). 下周三 and "next Wednesday" are
the Wednesday of the next Monday-to-Sunday week, 这周三 that of this week. A day and month without year, or a day alone,
is the next one to come, today counted. 周末 is Saturday; a festival or a lunar day is the next one. For what has
happened (`past`) the same words mean the latest such day.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from itertools import product

from core.calendars import FESTIVALS, By, next_festival, next_observed
from core.errors import KnownError
from core.notes.numbers import NUMBER, Found, english_number, whole
from core.people import Birthday
from core.terms import Calendar

_WEEKDAYS = {c: i for i, c in enumerate("一二三四五六日")} | {"天": 6, "末": 5} | {str(i + 1): i for i in range(7)}
_ENGLISH_DAYS = {d: i for i, d in enumerate(("mon", "tue", "wed", "thu", "fri", "sat", "sun"))}
_MONTH_NAMES = "jan feb mar apr may jun jul aug sep oct nov dec"
_MONTHS = {m: i + 1 for i, m in enumerate(_MONTH_NAMES.split())}
_MONTH = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_DAY_WORDS = {
    "大后天": 3,
    "大前天": -3,
    "后天": 2,
    "后日": 2,
    "前天": -2,
    "明天": 1,
    "明日": 1,
    "明儿": 1,
    "昨天": -1,
    "昨日": -1,
    "昨晚": -1,
    "今天": 0,
    "今日": 0,
    "今儿": 0,
    "今": 0,
    "明": 1,
    "当天": 0,
    "day after tomorrow": 2,
    "tomorrow": 1,
    "today": 0,
    "tonight": 0,
    "yesterday": -1,
}
# What festivals are called besides their own names.
_CALLED = {
    "国庆": "national",
    "五一": "labour",
    "六一": "children",
    "三八节": "women",
    "圣诞": "christmas",
    "圣诞前夜": "christmas_eve",
    "圣诞夜": "christmas_eve",
    "christmas eve": "christmas_eve",
    "christmas": "christmas",
    "元宵": "lantern",
    "端午": "dragon_boat",
    "中秋": "mid_autumn",
    "重阳": "double_ninth",
    "腊八": "laba",
    "清明": "qingming",
    "大年三十": "new_years_eve",
    "年三十": "new_years_eve",
    "过年": "spring",
} | {festival.name: key for key, festival in FESTIVALS.items()}
# A habit is no appointment: 每周六, 一般周三来.
_HABIT = re.compile(
    r"(?:周|星期|礼拜)[一二三四五六]{2,}|每(?:个|逢|到|周|月|年|天|晚|次)|逢周|平时|一般|通常|经常|常(?!温)|总是|\b(?:every|usually|"
    r"always|often|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays)\b",
    re.IGNORECASE,
)

_Reader = Callable[[re.Match[str], date, bool], date | None]


def is_habit(text: str) -> bool:
    """Whether the words tell what usually happens, not a day."""
    return _HABIT.search(text) is not None


def _shift_months(day: date, months: int) -> date:
    """The same day some months on, the month's last day where it has no such day."""
    index = day.year * 12 + day.month - 1 + months
    first = date(index // 12, index % 12 + 1, 1)
    return first + timedelta(days=min(day.day, month_days(first)) - 1)


def month_days(day: date) -> int:
    """How many days the month of `day` has."""
    following = date(day.year + day.month // 12, day.month % 12 + 1, 1)
    return (following - day.replace(day=1)).days


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def yearly(month: int, day: int, today: date, past: bool = False) -> date | None:
    """The next (or latest) day of this month and day number, today counted; 29 February only in leap years."""
    years = range(today.year, today.year + 9) if not past else range(today.year, today.year - 9, -1)
    for year in years:
        found = _valid(year, month, day)
        if found is not None and (found <= today if past else found >= today):
            return found
    return None


def _weekday(m: re.Match[str], today: date, past: bool) -> date | None:
    weekday = _WEEKDAYS[m["day"]]
    monday = today - timedelta(days=today.weekday())
    match m["week"]:
        case None | "":
            if past:
                return today - timedelta(days=(today.weekday() - weekday - 1) % 7 + 1)
            return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)
        case "这" | "本" | "这个" | "本个":
            return monday + timedelta(days=weekday)
        case "上" | "上个" | "上一个":
            return monday + timedelta(days=weekday - 7)
        case words:
            return monday + timedelta(days=weekday + 7 * words.count("下"))


def _english_weekday(m: re.Match[str], today: date, past: bool) -> date | None:
    weekday = _ENGLISH_DAYS[m["day"][:3].lower()]
    monday = today - timedelta(days=today.weekday())
    match (m["week"] or "").lower():
        case "next":
            return monday + timedelta(days=weekday + 7)
        case "last":
            return monday + timedelta(days=weekday - 7)
        case _ if past:
            return today - timedelta(days=(today.weekday() - weekday - 1) % 7 + 1)
        case _:
            return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def _month_day(m: re.Match[str], today: date, past: bool) -> date | None:
    month, day = whole(m["month"]), whole(m["day"])
    if not month or not day:
        return None
    groups = m.groupdict()
    if year := groups.get("year"):
        return _valid(int(year) + (2000 if len(year) == 2 else 0), month, day)
    if groups.get("which"):
        return _valid(today.year + {"明": 1, "今": 0, "去": -1}[groups["which"][0]], month, day)
    return yearly(month, day, today, past)


def _english_month_day(m: re.Match[str], today: date, past: bool) -> date | None:
    month = _MONTHS[(m["month"] or m["month2"])[:3].lower()]
    day = int(m["day"] or m["day2"])
    return _valid(int(m["year"]), month, day) if m["year"] else yearly(month, day, today, past)


def _of_month(m: re.Match[str], today: date, past: bool) -> date | None:
    months = m["which"].count("下") - m["which"].count("上")
    first = _shift_months(today.replace(day=1), months)
    if m["part"]:
        return first + timedelta(
            days={"初": 0, "中": 14, "底": month_days(first) - 1, "末": month_days(first) - 1}[m["part"]]
        )
    day = whole(m["day"]) if m["day"] else 1
    return _valid(first.year, first.month, day or 1)


def _part_of_month(m: re.Match[str], today: date, past: bool) -> date | None:
    first = today.replace(day=1)
    last = first + timedelta(days=month_days(first) - 1)
    match m["part"]:
        case "底" | "末":
            return last
        case "中":
            middle = first + timedelta(days=14)
            return middle if today <= middle else _shift_months(middle, 1)
        case _:
            return first if today == first else _shift_months(first, 1)


def _day_of_month(m: re.Match[str], today: date, past: bool) -> date | None:
    number = whole(m["day"])
    if not number or number > 31:
        return None
    step = -1 if past else 1
    for months in range(13):
        first = _shift_months(today.replace(day=1), months * step)
        found = _valid(first.year, first.month, number)
        if found is not None and (found <= today if past else found >= today):
            return found
    return None


def _after(m: re.Match[str], today: date, past: bool) -> date | None:
    words = m["n"]
    number = 0.5 if words == "半" else float(whole(words) or 0) + (0.5 if m["half"] else 0)
    sign = -1 if m["back"] else 1
    match m["unit"][0]:
        case "天" | "日":
            return today + timedelta(days=sign * int(number))
        case "周" | "星" | "礼":
            return today + timedelta(days=sign * int(number * 7))
        case "年":
            return _shift_months(today, sign * int(number * 12))
        case _:
            days = sign * (15 if number % 1 else 0)
            return _shift_months(today, sign * int(number)) + timedelta(days=days)


def _english_after(m: re.Match[str], today: date, past: bool) -> date | None:
    number = english_number(m["n"]) or 0
    match m["unit"][0].lower():
        case "d":
            return today + timedelta(days=number)
        case "w":
            return today + timedelta(days=7 * number)
        case _:
            return _shift_months(today, number)


def _next_week(m: re.Match[str], today: date, past: bool) -> date | None:
    return today - timedelta(days=today.weekday()) + timedelta(days=7 * max(1, m.group().count("下")))


def _festival(m: re.Match[str], today: date, past: bool) -> date | None:
    festival = FESTIVALS[_CALLED[m.group().lower()]]
    if festival.by is By.SOLAR:
        return yearly(festival.month, festival.day, today, past)
    if past:
        return None
    if festival.by is By.LUNAR:
        return next_birthday(Birthday(Calendar.LUNAR, None, festival.month, festival.day), today)
    return next_festival(festival.key, today)


_HOLIDAYS = {"national": 7, "spring": 7, "labour": 5}
"""How many days the shops' customers have off from that day on; one day for the others."""
_SIDES = {"年前": "spring", "年后": "spring", "过完年": "spring", "年初八": "spring", "节前": "", "节后": ""}


def _beside_festival(m: re.Match[str], today: date, past: bool) -> date | None:
    """国庆后 is the first day after the holiday, 年前 and 中秋前 the last day before."""
    key = _SIDES[m.group()] if m["name"] is None else _CALLED[m["name"].lower()]
    before = (m["side"] or m.group()[-1]) == "前"
    festival = FESTIVALS[key]
    start = today - timedelta(days=0 if before else _HOLIDAYS.get(key, 1) - 1)
    if festival.by is By.SOLAR:
        day = yearly(festival.month, festival.day, start)
    elif festival.by is By.LUNAR:
        day = next_birthday(Birthday(Calendar.LUNAR, None, festival.month, festival.day), start)
    else:
        day = next_festival(key, start)
    if day is None:
        return None
    return day - timedelta(days=1) if before else day + timedelta(days=_HOLIDAYS.get(key, 1))


def _lunar(m: re.Match[str], today: date, past: bool) -> date | None:
    found = lunar_day(m.group())
    return next_birthday(Birthday(Calendar.LUNAR, None, *found[1:]), today) if found and not past else None


def next_birthday(birthday: Birthday, today: date) -> date | None:
    """The next day on which it is kept; None beyond the table of lunar years."""
    try:
        return next_observed(birthday, today)
    except KnownError:
        return None


def _saturday(m: re.Match[str], today: date, past: bool) -> date | None:
    return today + timedelta(days=(5 - today.weekday()) % 7)


_LUNAR_MONTHS = (
    {"正月": 1, "冬月": 11, "腊月": 12, "元月": 1}
    | {f"{c}月": i + 1 for i, c in enumerate("一二三四五六七八九十")}
    | {"十一月": 11, "十二月": 12}
)
_LUNAR_DAYS = {f"初{c}": i + 1 for i, c in enumerate("一二三四五六七八九十")}
_LUNAR_DAYS |= {
    p + c: base + i + 1
    for (p, base), (i, c) in product((("十", 10), ("二十", 20), ("廿", 20)), enumerate("一二三四五六七八九"))
}
_LUNAR_DAYS |= {"二十": 20, "廿": 20, "三十": 30, "卅": 30, "十": 10}
_LUNAR_DAY = "|".join(sorted(_LUNAR_DAYS, key=len, reverse=True))
_LUNAR_PATTERN = (
    rf"(?:(?:(?:19|20)\d\d)年?)?(?:闰)?(?:正|冬|腊|十[一二]?|[一二三四五六七八九]|1[0-2]|"
    rf"0?[1-9])月份?(?:{_LUNAR_DAY}|[12]\d|30|0?[1-9])[日号]?"
)
_LUNAR = re.compile(
    rf"(?:(?P<year>(?:19|20)\d\d)年?)?(?P<leap>闰)?(?P<month>正|冬|腊|十[一二]?|[一二三四五六七八九]|"
    rf"1[0-2]|0?[1-9])月份?(?P<day>{_LUNAR_DAY}|[12]\d|30|0?[1-9])[日号]?"
)

_DAY_NUMBER = (
    r"(?:3[01]|[12]\d|0?[1-9]|三十一?|二十[一二三四五六七八九]?|十[一二三四五六七八九]?|"
    r"[一二三四五六七八九])"
)
_MONTH_NUMBER = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
# 3号技师, 8号桌 and 205号房 are no days.
_NO_THING = (
    r"(?!\s*(?:技师|师傅|老师|桌|房|包|楼|台|厅|座|线|店|位|色|码|窗|床|柜|门|院|馆|车|服务|机|链|"
    r"电池|字|\d))"
)

_NEVER = (OverflowError, ValueError)  # 99999年后 is beyond any calendar

_READERS: tuple[tuple[str, _Reader], ...] = (
    (
        r"(?P<year>(?:19|"
        r"20)\d\d)\s*[年/.-]\s*(?P<month>\d{1,2})\s*[月/.-]\s*(?P<day>\d{1,2})\s*[日号]?(?!\d)",
        _month_day,
    ),
    (
        rf"(?<![\d.十])(?P<which>明年|今年|去年)?(?P<month>{_MONTH_NUMBER})月(?:份)?(?P<day>{_DAY_NUMBER})[日号]?",
        _month_day,
    ),
    (
        rf"(?P<which>下下个?|下个?|这个?|本|上个?)月(?:份)?(?:(?P<part>[初底末]|中(?![考学秋午级]))|"
        rf"(?P<day>{_DAY_NUMBER})[日号]?)?",
        _of_month,
    ),
    (
        r"(?P<which>明年|今年|去年)年?底",
        lambda m, today, past: date(today.year + {"明": 1, "今": 0, "去": -1}[m["which"][0]], 12, 31),
    ),
    (r"年底|年末", lambda m, today, past: date(today.year, 12, 31)),
    (r"月(?P<part>[初底末]|中(?![考学秋午级]))", _part_of_month),
    (r"(?<![\d/])(?P<month>1[0-2]|0?[1-9])/(?P<day>3[01]|[12]\d|0?[1-9])(?![\d/])(?:[日号])?", _month_day),
    (
        r"(?<![\d.¥￥])(?P<month>1[0-2]|0?[1-9])\.(?P<day>3[01]|[12]\d|"
        r"0?[1-9])(?=\s*[日号晚早中上下周来到入订约])[日号]?",
        _month_day,
    ),
    (r"(?<![\d-])(?P<month>1[0-2]|0[1-9])-(?P<day>3[01]|[0-2]\d)(?![\d-])", _month_day),
    (
        r"(?P<week>下下个?|下个?|这个?|本|上个?)?(?:周|星期|"
        r"礼拜)(?P<day>[一二三四五六日天末](?![天周个年])|[1-7](?![\d天周个年]))",
        _weekday,
    ),
    (r"(?:下下个?|下个?)(?:周|星期|礼拜)", _next_week),
    (
        rf"(?:过)?(?P<n>{NUMBER}|半)(?:个)?(?P<half>半)?(?P<unit>天|日|周|星期|礼拜|月|"
        rf"年)(?P<half2>半)?(?:之|以)?(?:后|(?P<back>前))",
        _after,
    ),
    (
        rf"(?P<n>{NUMBER})(?P<unit>天|日|周|个?星期|个?礼拜|个?月)(?:之|以)?内",
        lambda m, today, past: (
            _shift_months(today, whole(m["n"]) or 0)
            if m["unit"].endswith("月")
            else today + timedelta(days=(whole(m["n"]) or 0) * (1 if m["unit"] in "天日" else 7))
        ),
    ),
    (rf"再?过(?P<n>{NUMBER}|半)(?:个)?(?P<half>半)?(?P<unit>天|日|周|星期|礼拜|月|年)(?P<back>前)?", _after),
    (
        "|".join(sorted((w for w in _DAY_WORDS if len(w) > 1), key=len, reverse=True)),
        lambda m, today, past: today + timedelta(days=_DAY_WORDS[m.group().lower()]),
    ),
    (r"[今明](?=[早晚中])", lambda m, today, past: today + timedelta(days=_DAY_WORDS[m.group()])),
    (
        rf"(?P<name>{'|'.join(sorted(_CALLED, key=len, reverse=True))})(?:节|假期|长假|放假)*(?:之|以)?(?P<side>前|"
        rf"后)(?!面|天)|"
        rf"(?<![\d一二两三四五六七八九十半几多去今明前后成少往当老]){'(?:年前|年后|过完年)'}(?P<end>)",
        _beside_festival,
    ),
    ("|".join(sorted(_CALLED, key=len, reverse=True)), _festival),
    (
        r"大年(?P<day>初[一二三四五六七八九十]|十[一二三四五六])",
        lambda m, today, past: next_birthday(Birthday(Calendar.LUNAR, None, 1, _LUNAR_DAYS[m["day"]]), today),
    ),
    (
        rf"(?:农历|阴历){_LUNAR_PATTERN}|(?:闰?[正冬腊]月)(?:{_LUNAR_DAY})[日号]?|(?:十[一二]?|"
        rf"[一二三四五六七八九])月(?:初[一二三四五六七八九十]|廿[一二三四五六七八九]?)",
        _lunar,
    ),
    (rf"(?<![\d月/.-])(?P<day>{_DAY_NUMBER})[号日]{_NO_THING}", _day_of_month),
    (
        rf"\b(?:(?P<month>{_MONTH})\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?|(?P<day2>\d{{1,2}})(?:st|nd|rd|"
        rf"th)?\s+(?:of\s+)?(?P<month2>{_MONTH}))\b(?:,?\s*(?P<year>(?:19|20)\d\d))?",
        _english_month_day,
    ),
    (
        r"\b(?:(?:on|this|by|coming)\s+)?(?:(?P<week>next|last)\s+)?(?P<day>mon(?:day)?|tue(?:s(?:day)?)?|"
        r"wed(?:nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\b",
        _english_weekday,
    ),
    (
        r"\bin\s+(?P<n>\d{1,3}|a|an|one|two|three|four|five|six|seven|eight|nine|ten)\s+(?P<unit>days?|"
        r"weeks?|months?)\b",
        _english_after,
    ),
    (r"\bnext week\b", _next_week),
    (r"\bnext month\b", lambda m, today, past: _shift_months(today.replace(day=1), 1)),
    (r"\bend of (?:the |this )?month\b", lambda m, today, past: today.replace(day=month_days(today))),
    (r"\b(?:this |the )?weekend\b", _saturday),
)
_COMPILED = tuple((re.compile(pattern, re.IGNORECASE), read) for pattern, read in _READERS)


def _read(read: _Reader, m: re.Match[str], today: date, past: bool) -> date | None:
    try:
        return read(m, today, past)
    except _NEVER:
        return None


def find_date(text: str, today: date, past: bool = False) -> Found[date] | None:
    """The first day named in the text; None when none is, or when it tells a habit (每周六)."""
    if is_habit(text):
        return None
    best: Found[date] | None = None
    for pattern, read in _COMPILED:
        for m in pattern.finditer(text):
            day = _read(read, m, today, past)
            if day is None:
                continue
            if best is None or (m.start(), -m.end()) < (best.start, -best.end):
                best = Found(day, m.start(), m.end())
            break
    return best


def lunar_day(words: str) -> tuple[int | None, int, int, bool] | None:
    """(year, month, day, leap) of a lunar day: 八月十五, 闰四月初二, 腊月廿三, 8月15; None when there is none."""
    m = _LUNAR.search(words)
    if m is None:
        return None
    month = _LUNAR_MONTHS.get(m["month"] + "月") or whole(m["month"])
    day = _LUNAR_DAYS.get(m["day"]) or whole(m["day"])
    if not month or not day or month > 12 or day > 30:
        return None
    return int(m["year"]) if m["year"] else None, month, day, bool(m["leap"])
