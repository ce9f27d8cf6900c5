"""Days, times, numbers and money inside a clause."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.notes.dates import find_date
from core.notes.numbers import find_money, find_nights, find_party, find_phone, whole
from core.notes.times import find_time

SUNDAY = date(2026, 11, 22)
DAYS = st.dates(date(1990, 1, 1), date(2090, 12, 31))
NAMES = "一二三四五六日"


@given(DAYS, st.integers(0, 6), st.sampled_from(["周", "星期", "礼拜"]))
def test_a_weekday_is_the_next_one_and_never_today(today: date, weekday: int, word: str) -> None:
    found = find_date(f"{word}{NAMES[weekday]}来", today)
    assert found is not None
    assert found.value.weekday() == weekday
    assert timedelta(1) <= found.value - today <= timedelta(7)


@given(DAYS, st.integers(0, 6))
def test_next_week_begins_on_monday(today: date, weekday: int) -> None:
    monday = today - timedelta(days=today.weekday())
    for words in (f"下周{NAMES[weekday]}", f"下个星期{NAMES[weekday]}"):
        found = find_date(words, today)
        assert found is not None
        assert found.value == monday + timedelta(days=7 + weekday)
    this_week = find_date(f"这周{NAMES[weekday]}", today)
    assert this_week is not None
    assert this_week.value == monday + timedelta(days=weekday)


@given(DAYS, DAYS)
def test_a_day_of_the_year_is_the_next_one_today_counted(today: date, day: date) -> None:
    for words in (f"{day.month}月{day.day}日", f"{day.month}/{day.day}", f"{day.month}月{day.day}号"):
        found = find_date(words, today)
        assert found is not None
        assert (found.value.month, found.value.day) == (day.month, day.day)
        assert found.value >= today
        if (day.month, day.day) != (2, 29):
            assert found.value - today < timedelta(366)


@given(DAYS, st.integers(1, 400))
def test_days_from_now(today: date, days: int) -> None:
    found = find_date(f"{days}天后回访", today)
    assert found is not None
    assert found.value == today + timedelta(days)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("明天", "2026-11-23"),
        ("大后天", "2026-11-25"),
        ("月底", "2026-11-30"),
        ("下个月3号", "2026-12-03"),
        ("下月底", "2026-12-31"),
        ("下个月", "2026-12-01"),
        ("15号", "2026-12-15"),
        ("22号", "2026-11-22"),
        ("两周后", "2026-12-06"),
        ("半个月后", "2026-12-07"),
        ("一个半月后", "2027-01-06"),
        ("半年后", "2027-05-22"),
        ("下周", "2026-11-23"),
        ("下下周一", "2026-11-30"),
        ("周末", "2026-11-28"),
        ("上周六", "2026-11-14"),
        ("年底", "2026-12-31"),
        ("2027年1月3日", "2027-01-03"),
        ("2027-01-03", "2027-01-03"),
        ("明年3月5号", "2027-03-05"),
        ("十二月五号", "2026-12-05"),
        ("除夕", "2027-02-05"),
        ("中秋节", "2027-09-15"),
        ("腊月廿三", "2027-01-30"),
        ("清明", "2027-04-05"),
        ("圣诞节", "2026-12-25"),
        ("next Wednesday", "2026-11-25"),
        ("on Friday", "2026-11-27"),
        ("in 3 days", "2026-11-25"),
        ("Dec 5", "2026-12-05"),
        ("5th of December", "2026-12-05"),
        ("day after tomorrow", "2026-11-24"),
        ("end of the month", "2026-11-30"),
    ],
)
def test_days_as_they_are_said(words: str, day: str) -> None:
    found = find_date(words, SUNDAY)
    assert found is not None
    assert found.value.isoformat() == day


@pytest.mark.parametrize(
    "words", ["3号技师", "每周六", "205号房", "胡萝卜汁", "99999999999天后", "2月30日", "13月5日", "2-3位", "一般周三"]
)
def test_what_is_no_day(words: str) -> None:
    assert find_date(words, SUNDAY) is None


@pytest.mark.parametrize(
    ("words", "at"),
    [
        ("晚上7点半", time(19, 30)),
        ("18:30", time(18, 30)),
        ("中午", time(12)),
        ("中午12点", time(12)),
        ("中午1点", time(13)),
        ("下午三点一刻", time(15, 15)),
        ("上午10点", time(10)),
        ("早上7点", time(7)),
        ("7点", time(19)),
        ("9点", time(9)),
        ("07:30", time(7, 30)),
        ("今晚8点", time(20)),
        ("7pm", time(19)),
        ("at 6", time(18)),
        ("10am", time(10)),
        ("noon", time(12)),
        ("晚上十点二十", time(22, 20)),
        ("下午2：15", time(14, 15)),
    ],
)
def test_times_of_day(words: str, at: time) -> None:
    found = find_time(words)
    assert found is not None
    assert found.value == at


@pytest.mark.parametrize("words", ["轻一点", "25点", "点心", "3个小时", "早点来", "等了20分钟"])
def test_what_is_no_time(words: str) -> None:
    assert find_time(words) is None


@pytest.mark.parametrize(
    ("words", "cents"),
    [
        ("消费588", 58800),
        ("花了1,280元", 128000),
        ("花了1，280元", 128000),
        ("588块", 58800),
        ("588块5", 58850),
        ("五百八十元", 58000),
        ("花了两千六", 260000),
        ("消费1.2万", 1200000),
        ("¥99.5", 9950),
        ("买了3件衬衫598元", 59800),
        ("付了一千二", 120000),
        ("刷卡1,888.50", 188850),
        ("￥0.07", 7),
    ],
)
def test_money(words: str, cents: int) -> None:
    found = find_money(words)
    assert found is not None
    assert found.value == cents


@pytest.mark.parametrize("words", ["花了2个小时", "3位", "8折", "买了2件", "13805712266", "花了99999999999999元"])
def test_what_is_no_money(words: str) -> None:
    assert find_money(words) is None


@given(st.integers(1, 9_999_999))
def test_money_is_exact(cents: int) -> None:
    for words in (f"¥{cents // 100}.{cents % 100:02d}", f"消费{cents // 100:,}.{cents % 100:02d}元"):
        found = find_money(words)
        assert found is not None
        assert found.value == cents


@pytest.mark.parametrize(
    ("words", "people"),
    [
        ("3位", 3),
        ("三个人", 3),
        ("2大1小", 3),
        ("3个大人2个小孩", 5),
        ("一家三口", 3),
        ("3-4位", 4),
        ("十来位", 10),
        ("table for two", 2),
        ("俩人", 2),
        ("12人", 12),
    ],
)
def test_people(words: str, people: int) -> None:
    found = find_party(words)
    assert found is not None
    assert found.value == people


@pytest.mark.parametrize("words", ["一人民币", "带两位老人", "第三位", "2桌"])
def test_what_is_no_party(words: str) -> None:
    assert find_party(words) is None


@pytest.mark.parametrize(("words", "nights"), [("住2晚", 2), ("待三晚", 3), ("3 nights", 3), ("住一夜", 1)])
def test_nights(words: str, nights: int) -> None:
    found = find_nights(words)
    assert found is not None
    assert found.value == nights


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("138 0571 2266", "13805712266"),
        ("+86 138-0571-2266", "13805712266"),
        ("0571-84711292", "0571-84711292"),
        ("057184711292", "0571-84711292"),
    ],
)
def test_phones(words: str, number: str) -> None:
    found = find_phone(words)
    assert found is not None
    assert found.value == number


@pytest.mark.parametrize("words", ["1380571226", "138057122661", "12345678901", "588"])
def test_damaged_phones_are_not_made_up(words: str) -> None:
    assert find_phone(words) is None


@given(st.integers(0, 99999))
def test_chinese_numerals(number: int) -> None:
    assert whole(chinese(number)) == number


def chinese(number: int) -> str:
    """The number in full Chinese numerals, as read aloud: 10005 → 一万零五."""
    digits, words, gap = "零一二三四五六七八九", "", False
    for unit, name in ((10000, "万"), (1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, unit)
        if digit:
            words += ("零" if gap and words else "") + digits[digit] + name
        gap = not digit
    return words or "零"
