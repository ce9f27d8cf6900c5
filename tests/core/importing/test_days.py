"""Days and birthdays in the forms of real lists."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import calendars
from core.importing.days import DayOrder, DayWays, order_in, read_birthday, read_day, read_time, time_in
from core.importing.tables import Cell
from core.people import Birthday
from core.terms import Calendar

TODAY = date(2026, 11, 22)
SOLAR, LUNAR = Calendar.SOLAR, Calendar.LUNAR


@pytest.mark.parametrize(
    ("cell", "year", "month", "day"),
    [
        (date(1962, 10, 20), 1962, 10, 20),
        (datetime(1962, 10, 20), 1962, 10, 20),
        ("1990-3-5", 1990, 3, 5),
        ("1990.3.5", 1990, 3, 5),
        ("1990/03/05", 1990, 3, 5),
        ("1990 3 5", 1990, 3, 5),
        ("１９９０－０３－０５", 1990, 3, 5),
        ("1990-03-05 00:00:00", 1990, 3, 5),
        ("1990-03-05T00:00:00", 1990, 3, 5),
        ("1990/3/5 (周一)", 1990, 3, 5),
        ("1990年3月5日", 1990, 3, 5),
        ("1990 年 3 月 5 号", 1990, 3, 5),
        ("一九九〇年三月五日", 1990, 3, 5),
        ("民国79年3月5日", 1990, 3, 5),
        ("民國79年3月5號", 1990, 3, 5),
        ("90/3/5", 1990, 3, 5),
        ("05-6-7", 2005, 6, 7),
        ("19900305", 1990, 3, 5),
        (19900305.0, 1990, 3, 5),
        ("900305", 1990, 3, 5),
        (33970, 1993, 1, 1),
        ("33970", 1993, 1, 1),
        ("25/12/1990", 1990, 12, 25),
        ("Mar 5, 1990", 1990, 3, 5),
        ("5-Mar-1990", 1990, 3, 5),
        ("3月5日", None, 3, 5),
        ("6.19", None, 6, 19),
        (6.19, None, 6, 19),
        ("10-04", None, 10, 4),
        ("0619", None, 6, 19),
        (1004, None, 10, 4),
        ("八月十五日", None, 8, 15),
        ("2-29", None, 2, 29),
        ("阳历12.25", None, 12, 25),
        ("阳3.5", None, 3, 5),
        ("3.5阳", None, 3, 5),
        ("公历：1990-3-5", 1990, 3, 5),
        ("1990-3-5（公历）", 1990, 3, 5),
        ("属马 1990-3-5", 1990, 3, 5),
        ("1990-3-5 属马", 1990, 3, 5),
        ("1990年3月5日(属马)", 1990, 3, 5),
        ("1990.3.5马", 1990, 3, 5),
        ("1990年（马）3月5日", 1990, 3, 5),
        ("1990年3月5日 双鱼座", 1990, 3, 5),
        ("1990-03-05(36岁)", 1990, 3, 5),
        ("生日：3月5日", None, 3, 5),
        ("3月5日生", None, 3, 5),
        ("生于1990年3月5日", 1990, 3, 5),
        ("每年3月5日", None, 3, 5),
        ("一九九○年三月五日", 1990, 3, 5),
        ("一九九O年三月五日", 1990, 3, 5),
        ("九〇年三月五日", 1990, 3, 5),
        ("十二月二十五号", None, 12, 25),
        ("民国七十九年三月五日", 1990, 3, 5),
        ("民国79/3/5", 1990, 3, 5),
        ("1990-03-05 00:00:00.000", 1990, 3, 5),
        ("1990-03-05T08:00:00+08:00", 1990, 3, 5),
        ("1990/3/5 12:00:00 AM", 1990, 3, 5),
        ("1990年3月5日8点30分", 1990, 3, 5),
        ("33970.0", 1993, 1, 1),
        (33970.5, 1993, 1, 1),
        ("1990。3。5", 1990, 3, 5),
        ("1990、3、5", 1990, 3, 5),
        ("1990\\3\\5", 1990, 3, 5),
        ("1990.3.5.", 1990, 3, 5),
        ("1990年3.5", 1990, 3, 5),
        ("1990/3月5日", 1990, 3, 5),
        ("1990-0305", 1990, 3, 5),
        ("'1990-3-5", 1990, 3, 5),
        ("March 5th, 1990", 1990, 3, 5),
        ("5th of March 1990", 1990, 3, 5),
        ("Mon, 5 Mar 1990", 1990, 3, 5),
        ("5-Mar-90", 1990, 3, 5),
        (" --03-05", None, 3, 5),
        ("--0305", None, 3, 5),
        ("1990-3-5（农历二月初九）", 1990, 3, 5),
        ("公历1990.3.5/农历2.9", 1990, 3, 5),
    ],
)
def test_solar_birthdays(cell: Cell, year: int | None, month: int, day: int) -> None:
    assert read_birthday(cell, TODAY).value == Birthday(SOLAR, year, month, day)


@pytest.mark.parametrize(
    ("cell", "year", "month", "day", "leap"),
    [
        ("农历8月15日", None, 8, 15, False),
        ("农历2001年闰4月27日", 2001, 4, 27, True),
        ("二〇〇一年闰四月初二", 2001, 4, 2, True),
        ("农历1961年五月廿八", 1961, 5, 28, False),
        ("阴历三月二十", None, 3, 20, False),
        ("阴历腊月廿三", None, 12, 23, False),
        ("农历冬月初一", None, 11, 1, False),
        ("正月初一", None, 1, 1, False),
        ("腊月三十", None, 12, 30, False),
        ("冬月廿", None, 11, 20, False),
        ("闰四月初二", None, 4, 2, True),
        ("(农)8.15", None, 8, 15, False),
        ("8.15农", None, 8, 15, False),
        ("8月15日(农历)", None, 8, 15, False),
        ("63.10.3（阴）", 1963, 10, 3, False),
        ("阴1963.10.3", 1963, 10, 3, False),
        ("1963年农历十月初三", 1963, 10, 3, False),
        ("农历八月十五（中秋）", None, 8, 15, False),
        ("農曆閏四月初二", None, 4, 2, True),
        ("【农历】八月十五", None, 8, 15, False),
        ("农历:8.15", None, 8, 15, False),
        ("农 8-15", None, 8, 15, False),
        ("8.15(阴)", None, 8, 15, False),
        ("lunar 8/15", None, 8, 15, False),
        ("1990/3/5 (农历)", 1990, 3, 5, False),
        ("8.15农历", None, 8, 15, False),
        ("农历一九六三年十月初三", 1963, 10, 3, False),
        ("1963十月初三农历", 1963, 10, 3, False),
        ("63年农历10月初3", 1963, 10, 3, False),
        ("润四月初二", None, 4, 2, True),
        ("2001.闰4.27", 2001, 4, 27, True),
        ("农历闰4.2", None, 4, 2, True),
        ("腊月卅", None, 12, 30, False),
        ("腊月初8", None, 12, 8, False),
        ("十一月廿三", None, 11, 23, False),
        ("正月15", None, 1, 15, False),
        ("正月十五元宵节", None, 1, 15, False),
        ("农历2月30日", None, 2, 30, False),
        ("农历二月初九（公历3月5日）", None, 2, 9, False),
        ("农历八月十五(1963年)", 1963, 8, 15, False),
    ],
)
def test_lunar_birthdays(cell: str, year: int | None, month: int, day: int, leap: bool) -> None:
    assert read_birthday(cell, TODAY).value == Birthday(LUNAR, year, month, day, leap)


@pytest.mark.parametrize(
    ("cell", "problem"),
    [
        ("1991-13-04", "month_invalid"),
        ("2001-02-29", "day_invalid"),
        ("2月30日", "day_invalid"),
        ("农历7月31日", "day_invalid"),
        ("1990", "date_without_day"),
        ("1990年3月", "date_without_day"),
        ("1990-3", "date_without_day"),
        (date(1900, 1, 1), "date_placeholder"),
        ("1900-01-01", "date_placeholder"),
        ("属虎", "date_unreadable"),
        ("13800138000", "date_unreadable"),
        (True, "date_unreadable"),
        (b"x", "date_unreadable"),
        (float("nan"), "date_unreadable"),
        ("1990-00-00", "date_without_day"),
        ("1990-03-00", "date_without_day"),
        ("1990年（马）", "date_without_day"),
        ("1900/1/0", "date_placeholder"),
        ("90后", "date_unreadable"),
        ("8月中旬", "date_unreadable"),
        ("1990-3-5/1992-6-7", "date_unreadable"),
    ],
)
def test_what_is_no_birthday_is_said(cell: Cell, problem: str) -> None:
    reading = read_birthday(cell, TODAY)
    assert reading.value is None
    assert reading.mark is not None
    assert (reading.mark.level, reading.mark.problem) == ("error", problem)


@pytest.mark.parametrize(
    ("cell", "problem", "kept"),
    [
        ("5月21日", "birthday_no_year", Birthday(SOLAR, None, 5, 21)),
        ("2026-05-21", "birthday_this_year", Birthday(SOLAR, None, 5, 21)),
        ("2030-05-21", "year_invalid", Birthday(SOLAR, None, 5, 21)),
        ("1850-3-5", "year_invalid", Birthday(SOLAR, None, 3, 5)),
        ("3/5/1990", "date_order_unsure", Birthday(SOLAR, 1990, 3, 5)),
        ("05-06-07", "date_order_unsure", Birthday(SOLAR, 2005, 6, 7)),
        ("八月十五", "birthday_lunar_guessed", Birthday(LUNAR, None, 8, 15)),
        ("中秋节", "birthday_lunar_guessed", Birthday(LUNAR, None, 8, 15)),
        (6.1, "birthday_tens_unsure", Birthday(SOLAR, None, 6, 1)),
        ("2000年闰五月初五", "leap_month_unknown", Birthday(LUNAR, 2000, 5, 5, True)),
    ],
)
def test_what_wants_a_look_is_kept_and_said(cell: Cell, problem: str, kept: Birthday) -> None:
    reading = read_birthday(cell, TODAY)
    assert reading.value == kept
    assert reading.mark is not None
    assert (reading.mark.level, reading.mark.problem) == ("check", problem)


@pytest.mark.parametrize("cell", [None, "", "不详", "保密", "-", "0", 0, "0000-00-00", "0/0/00", "0000-00-00 00:00:00"])
def test_no_birthday_is_no_problem(cell: Cell) -> None:
    assert read_birthday(cell, TODAY) == read_birthday(None, TODAY)
    assert read_day(cell, TODAY) == read_day(None, TODAY)


def test_serial_numbers_of_a_workbook_that_counts_from_1904() -> None:
    apple = DayWays(since_1904=True)
    for cell in (32508, 32508.0, "32508"):
        assert read_birthday(cell, TODAY, None, apple).value == Birthday(SOLAR, 1993, 1, 1)
        assert read_day(cell, TODAY, apple).value == date(1993, 1, 1)
    assert read_birthday(date(1993, 1, 1), TODAY, None, apple).value == Birthday(SOLAR, 1993, 1, 1)


@pytest.mark.parametrize(
    ("cell", "order", "month", "day"),
    [
        ("3/5/1990", DayOrder.DAY_FIRST, 5, 3),
        ("3/5/1990", DayOrder.MONTH_FIRST, 3, 5),
        ("3/5/90", DayOrder.DAY_FIRST, 5, 3),
        ("90/3/5", DayOrder.DAY_FIRST, 3, 5),
        ("1990/3/5", DayOrder.DAY_FIRST, 3, 5),
    ],
)
def test_with_the_order_known_nothing_is_unsure(cell: str, order: DayOrder, month: int, day: int) -> None:
    ways = DayWays(order)
    assert read_birthday(cell, TODAY, None, ways) == (Birthday(SOLAR, 1990, month, day), None)
    assert read_day(cell, TODAY, ways) == (date(1990, month, day), None)


def test_a_day_against_the_order_of_its_column_wants_a_look() -> None:
    reading = read_birthday("12/25/1990", TODAY, None, DayWays(DayOrder.DAY_FIRST))
    assert reading.value == Birthday(SOLAR, 1990, 12, 25)
    assert reading.mark is not None
    assert reading.mark.problem == "date_order_unsure"


@pytest.mark.parametrize(
    ("column", "order", "unsure"),
    [
        (["3/5/1990", "25/12/1990", None, 5], DayOrder.DAY_FIRST, 1),
        (["3/5/1990", "12/25/1990"], DayOrder.MONTH_FIRST, 1),
        (["25/12/90", "３/５/９０"], DayOrder.DAY_FIRST, 1),
        (["25/12/1990", "12/25/1990"], None, 0),
        (["3/5/1990", "4/4/1990"], None, 1),
        (["90/3/5", "1990-3-5", "13-05-07", "3月5日"], None, 0),
    ],
)
def test_a_column_proves_the_order_of_its_days(column: list[Cell], order: DayOrder | None, unsure: int) -> None:
    assert order_in(column) == (order, unsure)


def test_a_column_that_names_the_calendar_settles_what_would_be_guessed() -> None:
    assert read_birthday("八月十五", TODAY, LUNAR) == (Birthday(LUNAR, None, 8, 15), None)
    assert read_birthday("八月十五", TODAY, SOLAR).value == Birthday(SOLAR, None, 8, 15)
    assert read_birthday("腊月廿三", TODAY, SOLAR).value == Birthday(LUNAR, None, 12, 23)


def test_the_calendar_of_the_column_counts_only_where_the_cell_is_silent() -> None:
    assert read_birthday("8.15", TODAY, LUNAR).value == Birthday(LUNAR, None, 8, 15)
    assert read_birthday(date(1963, 10, 3), TODAY, LUNAR).value == Birthday(LUNAR, 1963, 10, 3)
    assert read_birthday("公历8月15日", TODAY, LUNAR).value == Birthday(SOLAR, None, 8, 15)


@given(st.dates(date(1901, 1, 1), date(2025, 12, 31)))
def test_every_day_is_read_in_every_usual_form(day: date) -> None:
    y, m, d = day.year, day.month, day.day
    forms: list[Cell] = [
        day, datetime(y, m, d), f"{y}-{m}-{d}", f"{y}.{m:02d}.{d:02d}", f"{y}/{m}/{d}", f"{y}年{m}月{d}日",
        f"{y}{m:02d}{d:02d}", int(f"{y}{m:02d}{d:02d}"), (day - date(1899, 12, 30)).days,
    ]  # fmt: skip
    if (day - date(1899, 12, 30)).days < 3000:
        forms.pop()
    for form in forms:
        assert read_birthday(form, TODAY).value == Birthday(SOLAR, y, m, d), form
        assert read_day(form, TODAY).value == day, form


@given(st.dates(date(1905, 1, 1), date(2020, 12, 31)))
def test_every_lunar_day_is_read_by_its_name(day: date) -> None:
    lunar = calendars.solar_to_lunar(day)
    told = Birthday(LUNAR, lunar.year, lunar.month, lunar.day, lunar.leap)
    leap = "闰" if lunar.leap else ""
    for form in (f"农历{lunar.year}年{lunar}", f"阴历{lunar.year}年{leap}{lunar.month}月{lunar.day}日"):
        assert read_birthday(form, TODAY).value == told, form


@given(st.text(max_size=30))
def test_no_text_breaks_the_reading_of_days(cell: str) -> None:
    for reading in (read_birthday(cell, TODAY), read_day(cell, TODAY), read_time(cell)):
        assert reading.value is None or reading.mark is None or reading.mark.level == "check"


def test_a_purchase_day_needs_its_year_and_may_carry_its_time() -> None:
    assert read_day("2025/11/2 18:30", TODAY).value == date(2025, 11, 2)
    assert time_in("2025/11/2 18:30") == time(18, 30)
    assert time_in(datetime(2025, 11, 2, 18, 30)) == time(18, 30)
    assert time_in(datetime(2025, 11, 2)) is None
    assert time_in(date(2025, 11, 2)) is None
    undated = read_day("3月5日", TODAY).mark
    assert undated is not None
    assert undated.problem == "date_without_year"
    later = read_day(date(2026, 12, 1), TODAY)
    assert (later.value, later.mark and later.mark.problem) == (date(2026, 12, 1), "date_in_future")


@pytest.mark.parametrize(
    ("cell", "at"),
    [
        ("18:30", time(18, 30)),
        ("晚上7:30", time(19, 30)),
        ("7:30 PM", time(19, 30)),
        (0.75, time(18)),
        (time(9, 5, 59), time(9, 5)),
        ("18点30分", time(18, 30)),
        ("2026/1/2 下午6:30:15", time(18, 30)),
    ],
)
def test_times(cell: Cell, at: time) -> None:
    assert read_time(cell).value == at
