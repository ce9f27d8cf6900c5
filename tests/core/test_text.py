"""Words, phones and money: what is read, and what is never invented."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import text


@pytest.mark.parametrize(
    ("cell", "phones"),
    [
        ("13805712266", ("13805712266",)),
        (13805712266, ("13805712266",)),
        (13805712266.0, ("13805712266",)),
        ("13805712266.0", ("13805712266",)),
        ("138 0571 2266", ("13805712266",)),
        ("138-0571-2266", ("13805712266",)),
        ("138.0571.2266", ("13805712266",)),
        ("+86 13805712266", ("13805712266",)),
        ("+86-138-0571-2266", ("13805712266",)),
        ("0086 138 0571 2266", ("13805712266",)),
        ("8613805712266", ("13805712266",)),
        ("013805712266", ("13805712266",)),
        ("１３８０５７１２２６６", ("13805712266",)),
        ("手机：13805712266（王先生）", ("13805712266",)),
        ("138 0571 2266 139 0571 2266", ("13805712266", "13905712266")),
        ("13805712266或13905712266", ("13805712266", "13905712266")),
        ("150-2456-2898, 0571-84711292", ("15024562898", "0571-84711292")),
        ("13917362463\n028-81531973", ("13917362463", "028-81531973")),
        ("13805712266/13805712266", ("13805712266",)),
        ("(0571)84711292", ("0571-84711292",)),
        ("057184711292", ("0571-84711292",)),
        ("01089197356", ("010-89197356",)),
        ("+86 571 8471 1292", ("0571-84711292",)),
        ("0571-84711292转801", ("0571-84711292-801",)),
        ("0571-84711292-801", ("0571-84711292-801",)),
        ("84711292", ("84711292",)),
        ("4008208820", ("400-820-8820",)),
        ("+852 9123 4567", ("+85291234567",)),
        ("0085291234567", ("+85291234567",)),
        ("(852) 91234567", ("+85291234567",)),
        ("886-912-345-678", ("+886912345678",)),
        ("(02)2771-1234", ("02-27711234",)),
        ("(415) 555-2671", ("+14155552671",)),
        ("+1 (415) 555-2671", ("+14155552671",)),
        ("tel13805712266", ("13805712266",)),
        ("13805712266Tom", ("13805712266",)),
        ("0571-84711292 ext 801", ("0571-84711292-801",)),
        ("无", ()),
        ("", ()),
        (None, ()),
    ],
)
def test_phones_are_read(cell: object, phones: tuple[str, ...]) -> None:
    assert text.find_phones(cell) == text.PhoneReading(phones)


@pytest.mark.parametrize(
    ("cell", "phones", "problem"),
    [
        ("1.38E+10", (), "phone_damaged"),
        ("138****1234", (), "phone_masked"),
        ("138xxxx1234", (), "phone_masked"),
        ("1373540881", (), "phone_digit_missing"),
        (1373540881.0, (), "phone_digit_missing"),
        ("138057122661", (), "phone_digit_extra"),
        ("同上", (), "phone_unreadable"),
        ("A1JB037FPHA03224400489", (), "phone_unreadable"),
        ("QQSJK28F152A012242S0080", (), "phone_unreadable"),
        ("905-555-1234", (), "phone_unreadable"),
        ("0571-847112", (), "phone_unreadable"),
        ("13805712266 / 138****1234", ("13805712266",), "phone_masked"),
        ("13805712266 13905712", ("13805712266",), "phone_unreadable"),
        (5.5, (), "phone_unreadable"),
        (True, (), "phone_unreadable"),
        (float("nan"), (), "phone_unreadable"),
    ],
)
def test_what_is_no_phone_is_said_and_not_invented(cell: object, phones: tuple[str, ...], problem: str) -> None:
    assert text.find_phones(cell) == text.PhoneReading(phones, problem)


_mobile = st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True)
_landline = st.from_regex(r"(010|02[0-9]|0[3-9][0-9]{2})-[2-9][0-9]{7}", fullmatch=True)
_separator = st.sampled_from(["/", "、", "；", ";", ", ", "\n", " 、", " / "])


def _dress(mobile: str, style: int) -> str:
    spaced = f"{mobile[:3]} {mobile[3:7]} {mobile[7:]}"
    wide = "".join(chr(ord(c) + 0xFEE0) for c in mobile)
    return [mobile, spaced, spaced.replace(" ", "-"), f"+86 {mobile}", f"0086{mobile}", wide][style]


@given(
    st.lists(st.tuples(_mobile, st.integers(0, 5)), min_size=1, max_size=3, unique_by=lambda p: p[0]),
    _landline,
    _separator,
)
def test_any_phones_in_any_dress_are_all_found(mobiles: list[tuple[str, int]], landline: str, separator: str) -> None:
    cell = separator.join([*(_dress(m, style) for m, style in mobiles), landline])
    assert text.find_phones(cell) == text.PhoneReading((*(m for m, _ in mobiles), landline))


@given(st.text(max_size=60))
def test_no_text_breaks_the_reading_of_phones(cell: str) -> None:
    for phone in text.find_phones(cell).phones:
        assert set("".join(c for c in phone if c.isdigit())) <= set("0123456789")
        assert text.find_phones(phone).phones == (phone,)


def test_phone_keys_and_the_screen_form() -> None:
    assert text.phone_key("+86 138-0571-2266") == text.phone_key("13805712266") == "13805712266"
    assert text.phone_key("0571-84711292-801") == "057184711292"
    assert text.phone_key("+85291234567") == "85291234567"
    assert text.format_phone("13805712266") == "138 0571 2266"
    assert text.format_phone("0571-84711292") == "0571-84711292"


@pytest.mark.parametrize(
    ("cell", "cents"),
    [
        (415.5, 41550),
        (0.1 + 0.2, 30),
        (1e3, 100_000),
        ("¥1,280.00", 128_000),
        ("￥ 300", 30_000),
        ("69,150元", 6_915_000),
        ("1.2万", 1_200_000),
        ("3千", 300_000),
        ("(300)", -30_000),
        ("－50", -5_000),
        ("-¥300", -30_000),
        ("１２８０．５０", 128_050),
        (".5", 50),
        ("$1,200.50", 120_050),
        ("12,345,678.9", 1_234_567_890),
        ("", None),
        ("-", None),
        (None, None),
    ],
)
def test_money_is_read(cell: object, cents: int | None) -> None:
    assert text.find_money(cell) == text.MoneyReading(cents)


@pytest.mark.parametrize("cell", ["贰万余", "约500", "500/次", "1,23", "1e5", "abc", "--3", True, float("inf"), 1e20])
def test_what_is_no_amount_stays_unread(cell: object) -> None:
    assert text.find_money(cell) == text.MoneyReading(problem="money_unreadable")


def test_money_of_other_countries_and_fractions_of_a_cent_are_said() -> None:
    assert text.find_money("US$100").problem == text.find_money("100美元").problem == "money_currency"
    assert text.find_money("1280.555") == text.MoneyReading(128_056, rounded=True)


@given(st.integers(-(10**12), 10**12))
def test_every_amount_survives_every_writing(cents: int) -> None:
    sign, size = ("-" if cents < 0 else ""), abs(cents)
    plain = f"{sign}{size // 100}.{size % 100:02d}"
    grouped = f"{sign}¥{size // 100:,}.{size % 100:02d}"
    assert [text.find_money(form).cents for form in (plain, grouped, cents / 100)] == [cents] * 3


def test_cleaning_keeps_what_was_written() -> None:
    assert text.clean_name(" 单　然") == "单然"
    assert text.clean_name("Li  Wei") == "Li Wei"
    assert text.clean_name("ＡＢＣ（大）") == "ABC（大）"
    assert text.clean_text("茉莉花茶，不要太烫") == "茉莉花茶，不要太烫"
    assert text.clean_text("a\u200bb\x00 c\n d") == "ab c d"
    assert text.clean_note("  一\r\n二  ") == "一\n二"
    assert text.name_key("阿依 · 古丽") == text.name_key("阿依·古丽")
    assert text.name_key("LI  Wei") == text.name_key("li wei")


def test_words_for_nothing() -> None:
    assert all(text.says_nothing(word) for word in ("", "  ", "无", "N/A", "Ｎ/Ａ", "－", "未知", "None"))
    assert not any(text.says_nothing(word) for word in ("0", "吴", "无锡", "no"))


@given(st.text(max_size=80))
def test_cleaning_twice_is_cleaning_once(words: str) -> None:
    for clean in (text.clean_text, text.clean_name, text.clean_note, text.fold):
        once = clean(words)
        assert clean(once) == once


def test_the_end_of_a_second_number_is_not_dropped_in_silence() -> None:
    found = text.find_phones("0571-84711292/93")
    assert (found.phones, found.problem) == (("0571-84711292",), "phone_unreadable")
    assert text.find_phones("13812345678 / 0571-84711292").problem is None
