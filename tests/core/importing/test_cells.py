"""Phones, money, names and the other cells of a list, in the forms of real lists."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.importing import cells
from core.importing.marks import Reading
from core.importing.tables import Cell
from core.terms import Calendar, Gender


def _problem(reading: Reading[Any]) -> str | None:
    return None if reading.mark is None else f"{reading.mark.level}: {reading.mark.problem}"


# --- phones -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "cell",
    [
        "13812345678", 13812345678, 13812345678.0, "13812345678.0", "'13812345678", "‘13812345678",
        "１３８１２３４５６７８",
        "+86 138 1234 5678", "+86-13812345678", "(+86)13812345678", "（86）13812345678", "0086 13812345678",
        "86-13812345678", "8613812345678", 8613812345678.0, "138.1234.5678", "138 12345678", "138-1234-5678",
        "138_1234_5678", "13,812,345,678", "138/1234/5678", "13812345678（微信同号）", "13812345678wx同号",
        "13812345678 微信同步", "手机：13812345678", "TEL:13812345678", "tel:+86-138-1234-5678", "王姐13812345678",
        "13812345678（老公）", "13812345678(停机)", "\u202a13812345678\u202c", "013812345678", "13812345678 2020-01-02",
        "1.3812345678E+10",
    ],
)  # fmt: skip
def test_one_mobile(cell: Cell) -> None:
    assert cells.read_phones(cell) == Reading(("13812345678",))


@pytest.mark.parametrize(
    ("cell", "phones"),
    [
        ("13812345678/13912345678", ("13812345678", "13912345678")),
        ("13812345678、0571-84711292", ("13812345678", "0571-84711292")),
        ("13812345678；057184711292", ("13812345678", "0571-84711292")),
        ("13812345678，(0571)84711292", ("13812345678", "0571-84711292")),
        ("13812345678\n0571 8471 1292", ("13812345678", "0571-84711292")),
        ("138 1234 5678 139 1234 5678", ("13812345678", "13912345678")),
        ("13812345678或13912345678", ("13812345678", "13912345678")),
        ("1381234567813912345678", ("13812345678", "13912345678")),
        ("13812345678+13912345678", ("13812345678", "13912345678")),
        ("13812345678-13912345678", ("13812345678", "13912345678")),
        ("①13812345678②13912345678", ("13812345678", "13912345678")),
        ("1、13812345678 2、13912345678", ("13812345678", "13912345678")),
        ("+86 13812345678 ::: 0571-84711292", ("13812345678", "0571-84711292")),
        ("本人13812345678 老公13912345678", ("13812345678", "13912345678")),
        ("办0571-84711292宅010-88881234", ("0571-84711292", "010-88881234")),
        ("13812345678;13812345678", ("13812345678",)),
        ("84711292", ("84711292",)),
        ("0571-84711292转801", ("0571-84711292-801",)),
        ("0571-84711292 ext 801", ("0571-84711292-801",)),
        ("4008208820", ("400-820-8820",)),
        ("852-91234567", ("+85291234567",)),
        ("+1 (415) 555-2671", ("+14155552671",)),
        ("0912345678", ("0912345678",)),
    ],
)
def test_several_phones_and_landlines(cell: str, phones: tuple[str, ...]) -> None:
    assert cells.read_phones(cell) == Reading(phones)


@pytest.mark.parametrize(
    ("cell", "problem"),
    [
        ("1.38E+10", "phone_damaged"), ("1.38123E+10", "phone_damaged"), ("1.38E+10（王姐）", "phone_damaged"),
        ("138****1234", "phone_masked"), ("138 **** 1234", "phone_masked"), ("138xxxx1234", "phone_masked"),
        ("138....1234", "phone_masked"), ("138————1234", "phone_masked"), ("****1234", "phone_masked"),
        ("1381234567", "phone_digit_missing"), (1381234567.0, "phone_digit_missing"),
        ("138123456789", "phone_digit_extra"), ("12812345678", "phone_unreadable"), ("2020-01-02", "phone_unreadable"),
        ("330106199003051234", "phone_unreadable"), ("空号", "phone_unreadable"), (True, "phone_unreadable"),
        (float("nan"), "phone_unreadable"),
    ],
)  # fmt: skip
def test_damaged_phones_are_said_and_never_invented(cell: Cell, problem: str) -> None:
    reading = cells.read_phones(cell)
    assert (reading.value, _problem(reading)) == (None, f"error: {problem}")


def test_a_good_phone_beside_a_bad_one_is_kept_and_the_bad_one_said() -> None:
    reading = cells.read_phones("138****1234/0571-84711292")
    assert (reading.value, _problem(reading)) == (("0571-84711292",), "check: phone_masked")
    rounded = cells.read_phones(13800000000.0)
    assert (rounded.value, _problem(rounded)) == (("13800000000",), "check: phone_damaged")
    lent = cells.read_phones("18888888888转5678")
    assert (lent.value, _problem(lent)) == (("18888888888",), "check: phone_unreadable")


@pytest.mark.parametrize("cell", [None, "", "-", "无", "暂无电话", "没有", "未留电话", "N/A", "？？"])
def test_no_phone_is_no_problem(cell: Cell) -> None:
    assert cells.read_phones(cell) == Reading()


_MOBILES = st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True)


@given(st.lists(_MOBILES, min_size=1, max_size=4, unique=True), st.data())
def test_every_list_of_mobiles_is_read(phones: list[str], data: st.DataObject) -> None:
    def written(phone: str) -> str:
        plain = data.draw(st.sampled_from(["{a}{b}{c}", "{a}-{b}-{c}", "{a} {b} {c}", "+86 {a}{b}{c}", "86-{a}{b}{c}"]))
        return plain.format(a=phone[:3], b=phone[3:7], c=phone[7:])

    separator = data.draw(st.sampled_from(["/", "、", "；", "，", "\n", ", ", " / ", "|", "（微信同号）/"]))
    assert cells.read_phones(separator.join(map(written, phones))).value == tuple(phones)


@given(st.from_regex(r"1[3-9][0-9]{8}([0-9]{2})?", fullmatch=True))
def test_a_mobile_of_ten_or_twelve_digits_never_becomes_one_of_eleven(digits: str) -> None:
    read = cells.read_phones(digits).value or ()
    assert not [p for p in read if len(p) == 11 and p.startswith("1")]


# --- money ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cell", "cents"),
    [
        (415.5, 41550), (128, 12800), (0.1 + 0.2, 30), ("¥1,280.00", 128000), ("￥1，280", 128000),
        ("69,150元", 6915000),
        ("1.2万", 1200000), ("1.2w", 1200000), ("3千", 300000), ("(300)", -30000), ("（300）", -30000), ("－50", -5000),
        ("−50", -5000), ("-¥50", -5000), ("300-", -30000), ("500元整", 50000), ("人民币500元", 50000),
        ("RMB 500", 50000),
        ("'500", 50000), ("５００", 50000), ("1 280.00", 128000), ("500块钱", 50000), ("500（现金）", 50000), ("0", 0),
        ("两千六", 260000), ("伍佰元整", 50000), ("1,2345", 1234500),
    ],
)  # fmt: skip
def test_amounts(cell: Cell, cents: int) -> None:
    assert cells.read_money(cell) == Reading(cents)


@pytest.mark.parametrize(
    ("cell", "cents", "problem"),
    [
        ("约500", 50000, "check: money_about"),
        ("500左右", 50000, "check: money_about"),
        ("500多", 50000, "check: money_about"),
        ("12.345", 1235, "check: money_rounded"),
        ("贰万余", None, "error: money_unreadable"),
        ("免费", None, "error: money_unreadable"),
        ("500+200", None, "error: money_unreadable"),
        ("1.280,00", None, "error: money_unreadable"),
        ("10,00", None, "error: money_unreadable"),
        ("12.5%", None, "error: money_unreadable"),
        ("HK$500", None, "error: money_currency"),
        (float("nan"), None, "error: money_unreadable"),
        (True, None, "error: money_unreadable"),
        (1e15, None, "error: money_unreadable"),
        ("-", None, None),
        ("", None, None),
    ],
)
def test_amounts_that_want_a_look(cell: Cell, cents: int | None, problem: str | None) -> None:
    reading = cells.read_money(cell)
    assert (reading.value, _problem(reading)) == (cents, problem)


def test_the_unit_in_the_header_counts() -> None:
    assert cells.money_reader("累计消费（万元）")(1.25).value == 1_250_000
    assert cells.money_reader("储值(万)")("2").value == 2_000_000
    assert cells.money_reader("金额(分)")(1250).value == 1250
    assert cells.money_reader("消费（元）") is cells.read_money
    assert cells.money_reader("万达店消费") is cells.read_money


@given(st.integers(-(10**9), 10**9))
def test_every_amount_is_read_as_it_is_written(cents: int) -> None:
    text = f"{abs(cents) / 100:,.2f}"
    minus = "-" if cents < 0 else ""
    for form in (f"{minus}{text}", f"¥{minus}{text}", f"{minus}{text}元", f"({text})" if cents < 0 else text):
        assert cells.read_money(form).value == cents, form
    assert cells.read_money(cents / 100).value == cents


# --- names ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        (" 单　然", "单然"), ("欧阳 静怡", "欧阳静怡"), ("Li  Wei", "Li Wei"), ("阿依古丽·买买提", "阿依古丽·买买提"),
        ("王丽（小丽）", "王丽（小丽）"), ("'张三", "张三"), ("李和平", "李和平"), ("Ｔｏｍ", "Tom"),
        ("\u200b张三\u202c", "张三"),
    ],
)  # fmt: skip
def test_names_stay_as_they_are_written(cell: str, name: str) -> None:
    assert cells.read_name(cell) == Reading(name)


@pytest.mark.parametrize("cell", ["王建国夫妇", "张三和李四", "张三、李四", "王丽/张强", "李明一家"])
def test_two_people_in_one_cell_are_said(cell: str) -> None:
    assert _problem(cells.read_name(cell)) == "check: name_two_people"


@pytest.mark.parametrize("cell", ["13812345678", 8001, "1.38E+10".replace("E", ""), "---1"])
def test_a_number_is_no_name(cell: Cell) -> None:
    reading = cells.read_name(cell)
    assert (reading.value, _problem(reading)) == (None, "error: name_is_number")


@pytest.mark.parametrize(
    ("cell", "name", "title", "gender"),
    [
        ("王姐", "王姐", "姐", Gender.FEMALE), ("李总", "李总", "总", None), ("张先生", "张先生", "先生", Gender.MALE),
        ("陈小姐", "陈小姐", "小姐", Gender.FEMALE), ("刘老师", "刘老师", "老师", None),
        ("周太太", "周太太", "太太", Gender.FEMALE), ("欧阳先生", "欧阳先生", "先生", Gender.MALE),
        ("张伟先生", "张伟", "先生", Gender.MALE), ("欧阳静怡女士", "欧阳静怡", "女士", Gender.FEMALE),
        ("李建国总", "李建国", "总", None), ("李文博士", "李文", "博士", None), ("丽姐", "丽姐", "姐", Gender.FEMALE),
        ("小丽老师", "小丽老师", "老师", None), ("林董事长", "林董事长", "董事长", None),
        ("张总（万达）", "张总（万达）", "总", None),
        ("张三", "张三", None, None), ("小王", "小王", None, None), ("王景伯", "王景伯", None, None),
        ("周总助理", "周总助理", None, None), ("李明明", "李明明", None, None),
        ("Mrs. Jane Chen", "Jane Chen", None, Gender.FEMALE),
        ("Mr Li", "Mr Li", None, Gender.MALE), ("Lisa", "Lisa", None, None),
    ],
)  # fmt: skip
def test_titles(cell: str, name: str, title: str | None, gender: Gender | None) -> None:
    assert cells.read_named(cell) == Reading(cells.Named(name, title, gender))


@pytest.mark.parametrize(
    ("cell", "name", "phones"),
    [
        ("王丽13812345678", "王丽", ("13812345678",)),
        ("王丽/13812345678", "王丽", ("13812345678",)),
        ("张三 0571-84711292", "张三", ("0571-84711292",)),
        ("Tom Li 13812345678", "Tom Li", ("13812345678",)),
        ("13812345678", "", ("13812345678",)),
    ],
)
def test_a_phone_in_the_name_is_told_beside_it(cell: str, name: str, phones: tuple[str, ...]) -> None:
    named = cells.read_named(cell).value
    assert named is not None
    assert (named.name, named.phones) == (name, phones)


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("王姐13812345678", "王姐"), ("13812345678（王丽）", "王丽"), ("13812345678 Tom Li", "Tom Li"),
        ("13812345678（微信同号）", None), ("手机13812345678 家0571-84711292", None), ("13812345678停机", None),
        ("王丽13812345678 李强13912345678", None), ("13812345678", None),
    ],
)  # fmt: skip
def test_a_name_in_the_phones_is_found(cell: str, name: str | None) -> None:
    assert cells.name_beside_phones(cell) == name


# --- the others -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cell", "gender"),
    [
        ("男", Gender.MALE), ("先生", Gender.MALE), ("M", Gender.MALE), ("Ｆ", Gender.FEMALE), ("小姐", Gender.FEMALE),
        ("Female", Gender.FEMALE), ("女性", Gender.FEMALE), ("未知", None), ("Unspecified", None), (None, None),
    ],
)  # fmt: skip
def test_genders(cell: Cell, gender: Gender | None) -> None:
    assert cells.read_gender(cell) == Reading(gender)


def test_gender_codes_and_strange_words_are_said() -> None:
    assert (cells.read_gender(1).value, _problem(cells.read_gender(1))) == (Gender.MALE, "check: gender_by_number")
    assert (cells.read_gender("2").value, _problem(cells.read_gender("2"))) == (
        Gender.FEMALE,
        "check: gender_by_number",
    )
    assert cells.read_gender(0) == Reading()
    assert _problem(cells.read_gender("花")) == "error: gender_unreadable"


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("VIP01000", "VIP01000"),
        (8001.0, "8001"),
        ("'0012", "0012"),
        (" A 01 ", "A01"),
        ("8001.0", "8001"),
        ("无", None),
    ],
)
def test_codes(cell: Cell, code: str | None) -> None:
    assert cells.read_code(cell).value == code


def test_tags_points_emails_and_calendars() -> None:
    assert cells.read_tags("老客户、VIP；爱聊天 大方").value == ("老客户", "VIP", "爱聊天", "大方")
    assert cells.read_tags("* myContacts ::: New York ::: VIP").value == ("New York", "VIP")
    assert cells.read_points("1,200 分").value == 1200
    assert cells.read_quantity("2份").value == 2.0
    assert cells.read_email("邮箱：a.b@qq.com；").value == "a.b@qq.com"
    assert _problem(cells.read_email("abc")) == "error: email_unreadable"
    assert [cells.read_calendar(c).value for c in ("农历", "陰曆", "公历", "是", "")] == [
        Calendar.LUNAR, Calendar.LUNAR, Calendar.SOLAR, Calendar.LUNAR, None,
    ]  # fmt: skip


def test_an_error_of_the_sheet_is_reported() -> None:
    assert cells.sheet_error("#N/A") is not None
    assert cells.sheet_error("张三") is None


_READERS: tuple[Callable[[Cell], Reading[Any]], ...] = (
    cells.read_name, cells.read_named, cells.read_text, cells.read_note, cells.read_code, cells.read_phones,
    cells.read_gender, cells.read_email, cells.read_money, cells.read_points, cells.read_quantity, cells.read_tags,
    cells.read_calendar,
)  # fmt: skip
_ANY_CELL: st.SearchStrategy[Cell] = st.one_of(
    st.text(max_size=40),
    st.text("0123456789+-*.Ee/()（）、，；: 王姐农历闰月日年初十廿元万", max_size=24),
    st.integers(),
    st.floats(),
    st.booleans(),
    st.none(),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.binary(max_size=8),
)


@given(_ANY_CELL)
def test_no_cell_breaks_a_reader_and_what_is_not_read_is_said(cell: Cell) -> None:
    for read in _READERS:
        reading = read(cell)
        if reading.mark is not None and reading.mark.level == "error" and read is not cells.read_named:
            assert reading.value is None, read
