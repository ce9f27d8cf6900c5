"""What an import of customers would do: who is whom, what is merged, what is said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import KnownError
from core.importing.columns import find_layout
from core.importing.fields import Kind
from core.importing.fresh import MANY
from core.importing.matching import Likeness, likeness
from core.importing.merging import Policy, merge
from core.importing.plan import Choices, InFile, Known, KnownCustomer, Outcome, Plan, make_plan
from core.importing.tables import NOT_CALCULATED, Cell, RawFile, RawSheet
from core.people import Birthday, CustomerDraft
from core.terms import Calendar, CustomerKind

TODAY = date(2026, 11, 22)
HEADER = ["会员卡号", "姓名", "手机", "生日", "备注", "余额"]
BORN = Birthday(Calendar.SOLAR, 1980, 3, 5)


def _plan(
    *rows: Sequence[Cell], known: Sequence[CustomerDraft] = (), header: Sequence[str] = HEADER, **options: Any
) -> Plan:
    file = RawFile("名单.xlsx", (RawSheet("会员", [header, *rows]),))
    archive = Known([KnownCustomer(i, draft) for i, draft in enumerate(known, 1)])
    taken = options.pop("taken", frozenset())
    archive = Known(archive.customers, taken_codes=taken)
    return make_plan(file, find_layout(file, TODAY, kind=Kind.CUSTOMERS), archive, TODAY, **options)


def _outcomes(plan: Plan) -> list[str]:
    return [row.outcome.value for row in plan.rows]


def _problems(plan: Plan) -> list[tuple[int, str, str]]:
    return [(p.row, p.column, p.mark.problem) for p in plan.problems()]


def test_rows_of_one_phone_card_or_birthday_are_one_customer() -> None:
    plan = _plan(
        ["A1", "周雅琴", "13805712266", "1980-3-5", "不吃香菜", 100],
        [None, "周雅琴", "138 0571 2266", None, "喜欢胡萝卜汁", None],
        ["a1", "周雅琴", "13905712266", None, None, None],
        [None, "周雅琴", None, "1980年3月5日", None, 5],
    )
    assert _outcomes(plan) == ["added", "updated", "updated", "unchanged"]
    [person] = plan.people
    assert person.draft.phones == ("13805712266", "13905712266")
    assert person.draft.note == "不吃香菜\n喜欢胡萝卜汁"
    assert person.draft.balance_cents == 10_000
    assert {w.text for w in person.wishes} == {"不吃香菜", "胡萝卜汁"}
    assert plan.in_file == 3
    assert [m.problem for row in plan.rows[1:] for _c, m in row.marks if m.level == "duplicate"] == ["same_as_row"] * 3


def test_a_name_alone_is_never_a_match() -> None:
    plan = _plan(
        [None, "张伟", "13805712266", None, None, None],
        [None, "张伟", "13905712266", None, None, None],
        [None, "张伟", None, None, "另一位", None],
        known=[CustomerDraft("张伟", phones=("13705712266",))],
    )
    assert _outcomes(plan) == ["added"] * 3


def test_a_family_shares_a_phone_and_stays_two() -> None:
    plan = _plan([None, "王建国", "13805712266", None, None, None], [None, "李秀英", "13805712266", None, None, None])
    assert _outcomes(plan) == ["added", "added"]
    assert _problems(plan) == [(3, "手机", "phone_shared")]


def test_a_slip_of_the_pen_is_one_customer_and_wants_a_look() -> None:
    plan = _plan([None, "周雅琴", "13805712266", None, None, None], [None, "周雅芹", "13805712266", None, "常客", None])
    assert _outcomes(plan) == ["added", "updated"]
    assert plan.people[0].draft.name == "周雅琴"
    assert _problems(plan) == [(3, "姓名", "same_phone_other_name")]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("周雅琴", " 周雅琴 ", Likeness.SAME), ("", "周雅琴", Likeness.SAME), ("周雅琴", "周雅芹", Likeness.CLOSE),
        ("王姐", "王丽", Likeness.CLOSE), ("王先生", "王建国", Likeness.CLOSE), ("阿丽", "周阿丽", Likeness.CLOSE),
        ("Zhou Yaqin", "周雅琴", Likeness.CLOSE), ("张伟", "张敏", Likeness.OTHER),
        ("王建国", "李秀英", Likeness.OTHER),
    ],
)  # fmt: skip
def test_how_alike_names_are(one: str, other: str, expected: Likeness) -> None:
    assert likeness(one, other) is likeness(other, one) is expected


def test_namesakes_with_other_cards_and_phones_stay_two_even_on_one_birthday() -> None:
    plan = _plan(
        ["A1", "张伟", "13805712266", "1980-3-5", None, None],
        ["A2", "张伟", "13905712266", "1980-3-5", None, None],
        ["A3", "张伟", None, "1980-3-5", None, None],
        ["A4", "李明", None, "3月5日", None, None],
        ["A5", "李明", None, "3月5日", None, None],
    )
    assert _outcomes(plan) == ["added", "added", "unchanged", "added", "added"]


def test_only_the_empty_fields_of_a_known_customer_are_filled() -> None:
    known = CustomerDraft("周雅琴", code="K9", phones=("13805712266",), note="老客", balance_cents=0)
    row = ["A1", "周雅琴", "13805712266、0571-84711292", "1980-3-5", "不吃香菜", 100]
    filled = _plan(row, known=[known]).people[0].draft
    assert (filled.code, filled.balance_cents, filled.birthday) == ("K9", 0, BORN)
    assert (filled.note, filled.phones) == ("老客\n不吃香菜", ("13805712266", "0571-84711292"))
    updated = _plan(row, known=[known], choices=Choices(Policy.UPDATE)).people[0].draft
    assert (updated.code, updated.balance_cents) == ("A1", 10_000)
    assert (updated.note, updated.phones) == ("老客\n不吃香菜", ("0571-84711292", "13805712266"))
    skipped = _plan(row, known=[known], choices=Choices(Policy.SKIP))
    assert (_outcomes(skipped), skipped.people) == (["skipped"], [])
    added = _plan(row, known=[known], choices=Choices(Policy.ADD))
    assert (_outcomes(added), added.people[0].id) == (["added"], None)


def test_rows_of_the_file_can_be_counted_apart() -> None:
    rows = [[None, "周雅琴", "13805712266", None, None, None]] * 2
    assert _outcomes(_plan(*rows, choices=Choices(in_file=InFile.SEPARATE))) == ["added", "added"]


def test_a_year_completes_a_birthday_without_one() -> None:
    known = CustomerDraft("周雅琴", phones=("13805712266",), birthday=Birthday(Calendar.SOLAR, None, 3, 5))
    plan = _plan([None, "周雅琴", "13805712266", "1980-3-5", None, None], known=[known])
    assert plan.people[0].draft.birthday == BORN


def test_a_card_number_belongs_to_one_customer() -> None:
    plan = _plan(
        ["A1", "周雅琴", "13805712266", None, None, None],
        ["A1", "李明", "13905712266", None, None, None],
        ["B7", "王丽", "13705712266", None, None, None],
        known=[CustomerDraft("李明", code="C3", phones=("13905712266",))],
        taken=frozenset({"B7"}),
        choices=Choices(Policy.UPDATE),
    )
    assert [p.draft.code for p in plan.people] == ["A1", None]
    assert _outcomes(plan) == ["added", "unchanged", "added"]
    assert [p for p in _problems(plan) if p[2] == "code_taken"] == [
        (3, "会员卡号", "code_taken"),
        (4, "会员卡号", "code_taken"),
    ]


def test_rows_without_name_and_phone_are_rejected_and_bad_cells_never_are() -> None:
    plan = _plan(
        ["A1", None, None, "1980-3-5", "谁", 5],
        ["A2", "何慧敏", "1373540881", "1991-13-04", None, "贰万余"],
        ["A3", None, "13805712266", None, None, None],
    )
    assert _outcomes(plan) == ["rejected", "added", "added"]
    assert plan.people[0].draft == CustomerDraft("何慧敏", code="A2")
    assert plan.people[1].draft.name == "13805712266"
    assert _problems(plan) == [
        (2, "", "row_without_name_and_phone"),
        (3, "手机", "phone_digit_missing"),
        (3, "生日", "month_invalid"),
        (3, "余额", "money_unreadable"),
        (4, "姓名", "name_missing"),
    ]
    assert next(plan.problems()).value == "A1  1980-3-5  谁  5"


def test_a_nameless_customer_gets_the_name_when_it_is_told() -> None:
    plan = _plan(
        [None, "周雅琴", "13805712266", None, None, None], known=[CustomerDraft("13805712266", phones=("13805712266",))]
    )
    assert plan.people[0].draft.name == "周雅琴"


def test_companies_referrers_and_last_visits() -> None:
    plan = _plan(
        ["西湖茶业有限公司", "0571-84711292", None, date(2026, 11, 2)],
        ["周雅琴", "13805712266", "西湖茶业有限公司", date(2025, 1, 1)],
        ["李明", "13905712266", "没听说过的人", None],
        header=["客户名称", "电话", "介绍人", "最后来店"],
    )
    company, guest, other = plan.people
    assert company.draft.kind is CustomerKind.COMPANY
    assert (company.last_visit, guest.last_visit, other.last_visit) == (date(2026, 11, 2), date(2025, 1, 1), None)
    assert guest.referred_by is company
    assert other.referred_by is None
    assert _problems(plan) == [(4, "介绍人", "referrer_unknown")]


def test_the_same_list_again_changes_nothing() -> None:
    rows = [
        ["A1", "周雅琴", "13805712266", "农历八月十五", "不吃香菜", 100],
        [None, "张伟", None, None, "只有名字和备注", None],
        [None, "王建国", "13905712266", None, None, None],
        [None, "李秀英", "13905712266", None, None, None],
        [None, None, "13705712266", None, None, None],
    ]
    first = _plan(*rows)
    again = _plan(*rows, known=[p.draft for p in first.people])
    assert _outcomes(first) == ["added"] * 5
    # the preferences are known to the archive, which is not part of this test
    assert all(p.draft == p.before for p in again.people)
    assert not {"added", "rejected"} & set(_outcomes(again))


def test_a_list_without_names_and_phones_is_refused() -> None:
    with pytest.raises(KnownError) as refused:
        _plan(["男", "杭州市西湖区"], header=["性别", "地址"])
    assert refused.value.key == "no_name_or_phone"


_draft = st.builds(
    CustomerDraft,
    name=st.sampled_from(["周雅琴", "李明"]),
    code=st.sampled_from([None, "A1", "B2"]),
    phones=st.lists(st.sampled_from(["13805712266", "13905712266", "0571-84711292"]), unique=True, max_size=3).map(
        tuple
    ),
    birthday=st.sampled_from([None, BORN, Birthday(Calendar.SOLAR, None, 3, 5), Birthday(Calendar.LUNAR, None, 8, 15)]),
    note=st.sampled_from([None, "老客", "不吃香菜"]),
    tags=st.lists(st.sampled_from(["VIP", "常客"]), unique=True, max_size=2).map(tuple),
    balance_cents=st.sampled_from([None, 0, 500]),
    custom=st.dictionaries(st.sampled_from(["血型", "尺码"]), st.sampled_from(["A", "B"]), max_size=2),
)


@given(_draft, _draft, st.booleans())
def test_merging_loses_nothing_and_merging_again_changes_nothing(
    known: CustomerDraft, said: CustomerDraft, overwrite: bool
) -> None:
    merged = merge(known, said, overwrite)
    assert set(merged.phones) == {*known.phones, *said.phones}
    assert set(merged.tags) == {*known.tags, *said.tags}
    assert all(note is None or note in (merged.note or "") for note in (known.note, said.note))
    assert merge(merged, said, overwrite) == merged
    if not overwrite:
        assert merged.code == (known.code or said.code)
        assert {**merged.custom, **known.custom} == merged.custom


_cell = st.one_of(st.none(), st.text(max_size=12), st.integers(-5, 10**11), st.floats(), st.booleans(), st.dates())


@given(st.lists(st.lists(_cell, min_size=6, max_size=6), max_size=8))
def test_whatever_stands_in_the_cells_every_row_is_accounted_for(rows: list[list[Cell]]) -> None:
    plan = _plan(["A1", "周雅琴", "13805712266", None, None, None], *rows)
    counts = plan.counts()
    assert sum(counts.values()) == len(plan.rows)
    assert counts[Outcome.ADD] == len(plan.people)
    list(plan.problems())


def test_a_card_number_given_out_twice_joins_nobody_with_another_name_and_another_phone() -> None:
    header = ["卡号", "姓名", "手机"]
    plan = _plan(["0003", "韩滔", "13900026003"], ["0003", "彭玘", "13900026004"], header=header)
    assert [(p.draft.name, p.draft.phones, p.draft.code) for p in plan.people] == [
        ("韩滔", ("13900026003",), "0003"), ("彭玘", ("13900026004",), None),
    ]  # fmt: skip
    assert [p.mark.problem for p in plan.problems()] == ["code_taken"]
    # the second name stays, too, where its row shows nothing but the card
    assert len(_plan(["0003", "韩滔", "13900026003"], ["0003", "彭玘", None], header=header).people) == 2
    assert len(_plan(["0003", "韩滔", "13900026003"], ["0003", "韩先生", None], header=header).people) == 1


@pytest.mark.parametrize(
    ("one", "other", "people"),
    [
        (["施诺一", "13300007003", "女", "2014-12-05"], ["施诺二", "13300007003", "女", "2017-02-15"], 2),
        (["施诺一", "13300007003", "女", "2014-12-05"], ["施诺二", "13300007003", "女", "2014-12-05"], 2),
        (["周雅琴", "13300007003", "女", "2014-12-05"], ["周雅芹", "13300007003", "女", "2014-12-05"], 1),
        (["施诺一", "13300007003", "女", "2014-12-05"], ["施诺二", "13300007003", "男", None], 2),
        (["赵大宝", "13300007003", None, None], ["赵小宝", "13300007003", None, None], 2),
        (["周雅琴", "13300007003", "女", None], ["周雅芹", "13300007003", None, None], 1),
        (["王姐", "13300007003", None, None], ["王先生", "13300007003", None, None], 2),
    ],
)
def test_brothers_and_sisters_under_one_phone_are_two_where_more_tells_them_apart(
    one: list[str | None], other: list[str | None], people: int
) -> None:
    plan = _plan(one, other, header=["姓名", "手机", "性别", "生日"])
    assert len(plan.people) == people


def test_an_allergy_under_a_header_that_nobody_knows_is_kept() -> None:
    plan = _plan(
        ["刘慧", "13900020002", "孕中期，对精油过敏"],
        ["戴宗", "13900020001", "腰不好"],
        header=["姓名", "手机", "档口说"],
    )
    assert [w.text for w in plan.people[0].wishes] == ["精油过敏"]
    assert plan.people[1].draft.note == "腰不好"


def test_years_of_the_republic_in_one_column_tell_of_the_other() -> None:
    header = ["姓名", "手機", "生日", "首次來店"]
    plan = _plan(
        ["陳怡君", "0912345678", "79/03/05", "112/05/06"], ["林志豪", "0922333444", "68/12/25", "112/06/07"],
        header=header,
    )  # fmt: skip
    assert [p.draft.birthday.year for p in plan.people if p.draft.birthday is not None] == [1990, 1979]
    # a year of four digits is told as it is, and short ones alone are of this calendar
    plan = _plan(["陳怡君", "0912345678", "1990/03/05", "112/05/06"], header=header)
    assert [p.draft.birthday.year for p in plan.people if p.draft.birthday is not None] == [1990]
    plan = _plan(["陳怡君", "0912345678", "79/03/05", "2023/05/06"], header=header)
    assert [p.draft.birthday.year for p in plan.people if p.draft.birthday is not None] == [1979]


def test_one_person_written_in_two_ways_is_one() -> None:
    header = ["姓名", "手机", "备注"]
    for one, other in [
        (["陳偉", "13822220005"], ["陈伟", "13822220005"]),
        (["孙权", "0571-84711292"], ["孙权", "84711292"]),
        (["孙权", "84711292"], ["孙权", "0571-84711292"]),
    ]:
        plan = _plan([*one, None], [*other, "不吃辣"], header=header)
        assert [(p.draft.name, p.draft.note) for p in plan.people] == [(one[0], "不吃辣")]


def test_a_local_number_tells_nothing_under_another_name_or_of_another_area() -> None:
    header = ["姓名", "手机"]
    for other in (["孙策", "84711292"], ["孙权", "84711293"], ["孙权", "010-84711292"]):
        assert len(_plan(["孙权", "0571-84711292"], other, header=header).people) == 2


def test_a_local_number_is_found_in_a_long_list_as_well() -> None:
    rows: list[list[Cell]] = [[f"张{i}", f"139{i:08}"] for i in range(MANY)]
    plan = _plan(["孙权", "0571-84711292"], *rows, ["孙权", "84711292"], header=["姓名", "手机"])
    assert len(plan.people) + len(plan.rows.fresh.places) == MANY + 1


def test_a_card_without_a_phone_under_another_name_is_nobody_twice_when_imported_again() -> None:
    rows = (["0003", "韩滔", "13900026003"], ["0003", "彭玘", None])
    header = ["卡号", "姓名", "手机"]
    plan = _plan(*rows, header=header, known=[p.draft for p in _plan(*rows, header=header).people])
    assert [row.outcome for row in plan.rows] == [Outcome.UNCHANGED, Outcome.UNCHANGED]
    assert [row.person and row.person.draft.name for row in plan.rows] == ["韩滔", "彭玘"]


def test_an_amount_that_was_never_calculated_is_told_and_nothing_else_is_taken_for_it() -> None:
    rows: list[list[Cell]] = [
        ["日期", "会员", "手机", "单价", "数量", "金额"],
        [TODAY, "周雅琴", "13805712266", 10, 3, NOT_CALCULATED],
        [TODAY, "周雅琴", "13805712266", 10, 2, 20],
    ]
    file = RawFile("流水.xlsx", (RawSheet("流水", rows),))
    plan = make_plan(file, find_layout(file, TODAY), Known([KnownCustomer(1, CustomerDraft("周雅琴"))]), TODAY)
    told = [(p.row, p.column, p.mark.problem) for p in plan.problems()]
    assert (2, "金额", "formula_not_calculated") in told
    assert [row.outcome for row in plan.rows] == [Outcome.REJECT, Outcome.ADD]


def test_money_is_that_of_the_shop() -> None:
    rows: list[list[Cell]] = [["姓名", "手機", "餘額"], ["林怡君", "0912-345-678", "NT$1,200"]]
    rows += [["黃志明", "0922-345-678", "新台幣300元"], ["張淑芬", "0933-345-678", "RMB 500"]]
    file = RawFile("會員.xlsx", (RawSheet("會員", rows),))
    layout = find_layout(file, TODAY)
    plan = make_plan(file, replace(layout, currency="TWD"), Known(), TODAY)
    assert [p.draft.balance_cents for p in plan.people] == [120000, 30000, None]
    assert [p.mark.problem for p in plan.problems()] == ["money_currency"]
    plan = make_plan(file, layout, Known(), TODAY)
    assert [(p.row, p.mark.problem) for p in plan.problems()] == [(2, "money_currency"), (3, "money_currency")]


@pytest.mark.parametrize("header", ["收货手机", "收货人电话"])
def test_the_phone_of_the_receiver_is_not_the_buyers(header: str) -> None:
    rows: list[list[Cell]] = [
        ["付款时间", "买家", "买家手机", "收货人", header, "实付"],
        [TODAY, "顾一", "13877770001", "顾二", "13877770002", 10],
    ]
    file = RawFile("订单.xlsx", (RawSheet("订单", rows),))
    plan = make_plan(file, find_layout(file, TODAY), Known(), TODAY, choices=Choices(take_newcomers=True))
    assert [p.draft.phones for p in plan.people] == [("13877770001",)]
