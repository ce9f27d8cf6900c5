"""A plan counted for the owner: every row once, for the worst of it."""

from __future__ import annotations

from datetime import date

from core.importing.columns import Layout, layout_of
from core.importing.fields import Field, Kind
from core.importing.plan import Known, KnownCustomer, make_plan
from core.importing.rows import value_in
from core.importing.summary import of_customers, summary_of, wants_a_look
from core.importing.tables import RawFile, RawSheet
from core.people import CustomerDraft
from core.terms import Calendar

TODAY = date(2026, 11, 22)
ROWS = [
    ["客户名单 2026", None, None, None],
    ["姓名", "手机", "生日", "累计消费"],
    ["周雅琴", "13805712266", "1963-10-03", 86420],
    ["陈思远", "1395811073", "1979-03-08", 74900],
    ["郑海燕", "13588724410", "5月21日", "贰万余"],
    ["王建国", "13667129035", "5月21日", 100],
    ["周雅琴", "138 0571 2266", None, 1680],
    ["李梦瑶", "17757138206", None, None],
    [None, None, "1990-01-01", None],
    ["合计", None, None, 163100],
]


def layout(rows: list[list[object]], **how: object) -> Layout:
    found = layout_of(RawSheet("会员", rows), TODAY, **how)  # type: ignore[arg-type]
    assert found is not None
    return found


def test_every_row_counts_once() -> None:
    file = RawFile("老客户.xlsx", (RawSheet("会员", ROWS),))
    known = Known([KnownCustomer(7, CustomerDraft("李梦瑶", phones=("17757138206",), address="湖墅南路"))])
    plan = make_plan(file, layout(ROWS), known, TODAY)
    found = summary_of(plan)
    assert (found.errors, found.checks, found.rejected, found.blank) == (2, 1, 1, 1)
    assert found.clean + found.problems + found.blank == len(plan.rows) == 8
    assert (found.new, found.changed, found.merged, found.known) == (4, 0, 1, 1)
    assert found.to_write == 4
    assert found.duplicates == 2
    assert found.check_example is not None
    assert found.check_example.value == "5月21日"
    assert found.reject_example is not None
    assert found.reject_example.problem == "row_without_name_and_phone"
    assert [row.number for row in plan.rows if wants_a_look(row)] == [4, 5, 6, 9]


def test_a_customer_who_learns_something_is_changed() -> None:
    rows = [ROWS[1], ["李梦瑶", "17757138206", "1998-02-14", None]]
    known = Known([KnownCustomer(7, CustomerDraft("李梦瑶", phones=("17757138206",)))])
    found = summary_of(make_plan(RawFile("a.csv", (RawSheet("会员", rows),)), layout(rows), known, TODAY))
    assert (found.new, found.changed, found.to_write) == (0, 1, 1)


def test_the_header_row_can_be_chosen_by_hand() -> None:
    by_itself, by_hand = layout(ROWS), layout(ROWS, header_row=3)
    assert by_itself.header_row == 2
    assert by_hand.header_row == 3
    assert by_hand.start == 3
    assert by_hand.columns[0].header == "周雅琴"
    assert layout(ROWS, header_row=2) == by_itself
    without = layout(ROWS[2:], header_row=0)
    assert without.header_row is None
    assert without.start == 0
    assert Field.PHONES in {c.field for c in without.columns}


def test_one_cell_is_read_with_the_calendar_beside_it() -> None:
    rows = [["姓名", "生日", "历法"], ["周雅琴", "63.10.3", "农历"], ["陈思远", "1979-03-08", "公历"]]
    found = layout(rows, kind=Kind.CUSTOMERS)
    lunar, solar = (value_in(row, found, 1, TODAY) for row in rows[1:])
    assert (lunar.calendar, lunar.year, lunar.month, lunar.day) == (Calendar.LUNAR, 1963, 10, 3)
    assert solar.calendar is Calendar.SOLAR
    assert value_in(["何慧敏", "没有", None], found, 1, TODAY) is None


def test_a_list_of_purchases_tells_what_it_says_of_the_customers_themselves() -> None:
    rows = [["姓名", "电话", "生日", "过敏史", "消费日期", "金额", "积分"]]
    rows += [["许一", "13899990001", "1990-1-2", "花生", "2026-08-01", "120", "3"]]
    assert of_customers(layout(rows, kind=Kind.PURCHASES)) == ("生日", "过敏史")
    assert of_customers(layout(rows, kind=Kind.CUSTOMERS)) == ()
    assert of_customers(layout([["日期", "会员", "备注", "实收"], ["2026-08-01", "许一", "不吃辣", "20"]])) == ()
