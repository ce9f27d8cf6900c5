"""The rule of the filter panel over a real archive: every field and every way to ask, and what brackets mean."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from core.filtering import OPERATORS, Condition, Field, FieldKind, Group, Operator, Rule, kind_of, own_field, valid
from core.listing import CustomerFilter, OwnSort, SortKey
from core.own_fields import OwnFieldKind
from core.people import Birthday, CustomerDraft, PreferenceDraft, PurchaseDraft, VisitDraft
from core.terms import Calendar, CustomerKind, FeedbackKind, Gender, PreferenceKind
from storage.archive import Archive

TODAY = date(2026, 11, 22)


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Archive]:
    """周 the regular, 王 who came once long ago, 张 the company, 李 of whom only the name is known."""
    with Archive.create(tmp_path / "shop.regulars", lambda: datetime(2026, 11, 22, 11)) as archive:
        archive.own_fields.add("鞋码", OwnFieldKind.NUMBER)
        archive.own_fields.add("纪念日", OwnFieldKind.DAY)
        archive.own_fields.add("会员卡", OwnFieldKind.CHOICE, ["金卡", "银卡"])
        archive.own_fields.add("要发票", OwnFieldKind.YES_NO)
        zhou = _add(
            archive, "周雅琴", code="A001", phones=("13805712266", "0571-84711292"), wechat="Yaqin_62",
            address="杭州市西湖区龙井路 1 号", gender=Gender.FEMALE, source="老客带来", since=date(2020, 5, 1),
            tags=("家宴", "外孙"), birthday=Birthday(Calendar.LUNAR, 1964, 10, 21), note="爱聊外孙",
            balance_cents=50_000, custom={"鞋码": "37.5", "纪念日": "2026-12-01", "会员卡": "金卡", "要发票": "yes"},
        )  # fmt: skip
        wang = _add(
            archive, "王建国", phones=("13667129035",), gender=Gender.MALE, tags=("家宴",), source="路过",
            birthday=Birthday(Calendar.SOLAR, None, 5, 3), referred_by=zhou, custom={"鞋码": "100"},
        )  # fmt: skip
        zhang = _add(archive, "张记贸易", kind=CustomerKind.COMPANY, stated_spent_cents=999_900)
        _add(archive, "李梦瑶")
        for day, cents, store in ((date(2026, 11, 1), 300_000, "湖滨店"), (date(2026, 10, 1), 200_000, None)):
            archive.purchases.add(PurchaseDraft(zhou, day, cents, cost_cents=100_000, store=store))
        archive.purchases.add(PurchaseDraft(wang, date(2025, 1, 5), 8_050, store="城西店"))
        archive.preferences.add(zhou, PreferenceDraft("花生过敏", PreferenceKind.ALLERGY))
        archive.preferences.add(zhou, PreferenceDraft("胡萝卜汁要常温"))
        archive.preferences.add(wang, PreferenceDraft("不吃香菜", PreferenceKind.DISLIKE))
        archive.feedback.add(wang, date(2026, 3, 1), FeedbackKind.COMPLAINT, "上菜慢")
        archive.visits.add(VisitDraft(zhang, date(2026, 11, 30)))
        archive.customers.update(wang, consent=False, blacklist_reason="多次爽约")
        archive.customers.assign_staff([zhou], "小陈")
        gone = _add(archive, "已删的周", tags=("家宴",))
        archive.customers.delete([gone])
        yield archive


def _add(archive: Archive, name: str, **fields: Any) -> int:
    number = archive.customers.add(CustomerDraft(name, **fields)).new_id
    assert number is not None
    return number


def _who(archive: Archive, rule: Rule) -> str:
    """The first letters of those who fit, in the order they were written down."""
    ids = archive.customers.ids(CustomerFilter(rule=rule), TODAY, SortKey.ID, descending=False)
    assert archive.customers.how_many(CustomerFilter(rule=rule), TODAY) == len(ids)
    return "".join(row.name[0] for row in archive.customers.rows(ids))


def _own(archive: Archive, name: str) -> str:
    return own_field(next(field.id for field in archive.customers.own_field_list() if field.name == name))


O = Operator  # noqa: E741
CASES: list[tuple[Field, Operator, tuple[Any, ...], str]] = [
    (Field.NAME, O.CONTAINS, ("周",), "周"),
    (Field.NAME, O.LACKS, ("周",), "王张李"),
    (Field.NAME, O.IS, ("王建国",), "王"),
    (Field.NAME, O.CONTAINS, ("%",), ""),
    (Field.CODE, O.IS, ("a001",), "周"),
    (Field.CODE, O.IS_NOT, ("A001",), "王张李"),
    (Field.CODE, O.EMPTY, (), "王张李"),
    (Field.PHONE, O.CONTAINS, ("138 0571",), "周"),
    (Field.PHONE, O.IS, ("+86 136 6712 9035",), "王"),
    (Field.PHONE, O.LACKS, ("0571",), "王张李"),
    (Field.PHONE, O.EMPTY, (), "张李"),
    (Field.WECHAT, O.CONTAINS, ("yaqin",), "周"),
    (Field.ADDRESS, O.CONTAINS, ("西湖",), "周"),
    (Field.ADDRESS, O.EMPTY, (), "王张李"),
    (Field.GENDER, O.ANY_OF, ("female",), "周"),
    (Field.GENDER, O.NONE_OF, ("female",), "王张李"),
    (Field.GENDER, O.EMPTY, (), "张李"),
    (Field.KIND, O.ANY_OF, ("company",), "张"),
    (Field.TAG, O.ANY_OF, ("外孙", "没有"), "周"),
    (Field.TAG, O.ALL_OF, ("家宴", "外孙"), "周"),
    (Field.TAG, O.NONE_OF, ("外孙",), "王张李"),
    (Field.TAG, O.EMPTY, (), "张李"),
    (Field.STAFF, O.ANY_OF, ("小陈",), "周"),
    (Field.STAFF, O.EMPTY, (), "王张李"),
    (Field.SOURCE, O.NONE_OF, ("路过",), "周张李"),
    (Field.SINCE, O.BEFORE, ("2021-01-01",), "周"),
    (Field.BIRTHDAY, O.MONTH, (11,), "周"),
    (Field.BIRTHDAY, O.MONTH, (5, 6), "王"),
    (Field.BIRTHDAY, O.WITHIN_NEXT, (7,), "周"),
    (Field.BIRTHDAY, O.EMPTY, (), "张李"),
    (Field.LAST_SEEN, O.WITHIN_LAST, (30,), "周"),
    (Field.LAST_SEEN, O.LONGER_AGO, (365,), "王"),
    (Field.LAST_SEEN, O.EMPTY, (), "张李"),
    (Field.LAST_SEEN, O.BETWEEN, ("2026-11-30", "2026-10-15"), "周"),
    (Field.LAST_PURCHASE, O.AFTER, ("2026-10-31",), "周"),
    (Field.LAST_CONTACT, O.FILLED, (), "周王"),
    (Field.NEXT_VISIT, O.WITHIN_NEXT, (10,), "张"),
    (Field.NEXT_VISIT, O.WITHIN_NEXT, (3,), ""),
    (Field.VISITS, O.AT_LEAST, (2,), "周"),
    (Field.PURCHASES, O.IS, (1,), "王"),
    (Field.PURCHASES, O.AT_MOST, (0,), "张李"),
    (Field.SPENT, O.AT_LEAST, (500_000,), "周张"),
    (Field.SPENT, O.AT_MOST, (10_000,), "王李"),
    (Field.SPENT, O.BETWEEN, (600_000, 1), "周王"),
    (Field.SPENT, O.EMPTY, (), "李"),
    (Field.PROFIT, O.AT_LEAST, (300_000,), "周"),
    (Field.PROFIT, O.EMPTY, (), "张李"),
    (Field.GAP, O.AT_MOST, (31,), "周"),
    (Field.BALANCE, O.AT_LEAST, (50_000,), "周"),
    (Field.ALLERGY, O.YES, (), "周"),
    (Field.ALLERGY, O.NO, (), "王张李"),
    (Field.DISLIKE, O.YES, (), "王"),
    (Field.PREFERENCE, O.CONTAINS, ("胡萝卜",), "周"),
    (Field.PREFERENCE, O.LACKS, ("香菜",), "周张李"),
    (Field.PREFERENCE_KIND, O.ALL_OF, ("allergy", "like"), "周"),
    (Field.PREFERENCE_CATEGORY, O.ANY_OF, ("food",), "周王"),
    (Field.COMPLAINT, O.YES, (), "王"),
    (Field.FEEDBACK, O.ANY_OF, ("complaint",), "王"),
    (Field.CONSENT, O.ANY_OF, ("no",), "王"),
    (Field.CONSENT, O.EMPTY, (), "周张李"),
    (Field.BLACKLIST, O.NO, (), "周张李"),
    (Field.REFERRED_BY, O.CONTAINS, ("周",), "王"),
    (Field.REFERRED_BY, O.EMPTY, (), "周张李"),
    (Field.BROUGHT, O.AT_LEAST, (1,), "周"),
    (Field.STORE, O.ANY_OF, ("城西店",), "王"),
    (Field.NOTE, O.FILLED, (), "周"),
]


def test_each_field_answers_as_it_is_asked(shop: Archive) -> None:
    for field, operator, values, expected in CASES:
        assert _who(shop, Rule((Condition(field, operator, values),))) == expected, (field, operator, values)


def test_own_fields_of_every_kind(shop: Archive) -> None:
    cases: list[tuple[str, Operator, tuple[Any, ...], str]] = [
        ("鞋码", O.AT_LEAST, (38,), "王"),  # a number, not words: 100 is more than 37.5
        ("鞋码", O.BETWEEN, (37, 38), "周"),
        ("鞋码", O.EMPTY, (), "张李"),
        ("纪念日", O.WITHIN_NEXT, (14,), "周"),
        ("纪念日", O.BEFORE, ("2026-12-01",), ""),
        ("会员卡", O.ANY_OF, ("金卡", "银卡"), "周"),
        ("会员卡", O.NONE_OF, ("金卡",), "王张李"),
        ("要发票", O.YES, (), "周"),
        ("要发票", O.NO, (), "王张李"),
    ]
    for name, operator, values, expected in cases:
        assert _who(shop, Rule((Condition(_own(shop, name), operator, values),))) == expected, (name, operator)
    number = int(_own(shop, "鞋码").removeprefix("own:"))
    assert "".join(r.name[0] for r in shop.customers.rows(shop.customers.ids(sort=OwnSort(number)))) == "王周张李"


def test_brackets_say_what_is_meant(shop: Archive) -> None:
    woman, company = Condition(Field.GENDER, O.ANY_OF, ("female",)), Condition(Field.KIND, O.ANY_OF, ("company",))
    family, poor = Condition(Field.TAG, O.ANY_OF, ("家宴",)), Condition(Field.SPENT, O.AT_MOST, (10_000,))
    assert _who(shop, Rule((family, poor))) == "王"
    assert _who(shop, Rule((woman, company), every=False)) == "周张"
    assert _who(shop, Rule((Group((family, poor)), company), every=False)) == "王张"  # (A and B) or C
    assert _who(shop, Rule((Group((woman, company), every=False), family))) == "周"  # (A or B) and C
    assert _who(shop, Rule()) == "周王张李"


def test_what_is_no_longer_true_does_not_count(shop: Archive) -> None:
    zhou = shop.customers.ids(CustomerFilter(query="周雅琴"), TODAY)[0]
    allergy = shop.customers.profile(zhou).preferences[0]
    shop.preferences.update(allergy.id, ended_on=date(2026, 11, 1))
    assert _who(shop, Rule((Condition(Field.ALLERGY, O.YES),))) == ""
    assert _who(shop, Rule((Condition(Field.PREFERENCE, O.CONTAINS, ("花生",)),))) == ""


def test_a_field_that_is_gone_finds_nobody(shop: Archive) -> None:
    assert _who(shop, Rule((Condition("own:999", O.FILLED),))) == ""
    assert _who(shop, Rule((Condition(Field.SPENT, O.AT_LEAST, ("viel",)),))) == ""


def test_only_these_and_what_else_narrows_hold_together(shop: Archive) -> None:
    ids = shop.customers.ids(sort=SortKey.ID, descending=False)
    which = CustomerFilter(tag="家宴", rule=Rule((Condition(Field.PHONE, O.FILLED),)))
    assert len(shop.customers.ids(which, TODAY)) == 2
    assert shop.customers.ids(CustomerFilter(tag="家宴", only=frozenset(ids[1:])), TODAY) == [ids[1]]


def test_every_way_to_ask_is_sql_that_runs(shop: Archive) -> None:
    """None raises, whatever the field; and asking the opposite way round leaves nobody in both."""
    samples = {
        FieldKind.TEXT: ("周",), FieldKind.CHOICE: ("female",), FieldKind.SEVERAL: ("家宴", "x"),
        FieldKind.COUNT: (1, 2), FieldKind.NUMBER: (1, 2), FieldKind.MONEY: (1, 2), FieldKind.BIRTHDAY: (5,),
        FieldKind.DAY: ("2026-01-01", "2026-05-05"), FieldKind.YES_NO: (),
    }  # fmt: skip
    for field in Field:
        kind = kind_of(field, {})
        assert kind is not None
        for operator in OPERATORS[kind]:
            away = operator in (O.WITHIN_LAST, O.LONGER_AGO, O.WITHIN_NEXT)
            values = (30,) if away else samples[kind]
            asked = next(
                one for n in (0, 1, 2) if valid(one := Condition(field, operator, values[:n]), kind)
            )
            assert set(_who(shop, Rule((asked,)))) <= set("周王张李")
        if kind is not FieldKind.YES_NO and kind is not FieldKind.COUNT:
            known, unknown = (_who(shop, Rule((Condition(field, o),))) for o in (O.FILLED, O.EMPTY))
            assert sorted(known + unknown) == sorted("周王张李"), field


def test_what_only_some_columns_show(shop: Archive) -> None:
    ids = shop.customers.ids(sort=SortKey.ID, descending=False)
    more = shop.customers.more(ids, TODAY)
    assert [more[i].staff for i in ids] == ["小陈", None, None, None]
    assert [more[i].next_visit for i in ids] == [None, None, date(2026, 11, 30), None]
    assert set(more[ids[0]].own.values()) == {"37.5", "2026-12-01", "金卡", "yes"}


@pytest.mark.parametrize(
    ("sort", "descending", "order"),
    [
        (SortKey.SOURCE, False, "周王张李"), (SortKey.STAFF, False, "周王张李"), (SortKey.TAG, True, "王周张李"),
        (SortKey.NEXT_VISIT, False, "张周王李"), (SortKey.BALANCE, True, "周王张李"),
        (SortKey.LAST_CONTACT, False, "王周张李"),
    ],
)  # fmt: skip
def test_the_unknown_come_last_in_either_direction(
    shop: Archive, sort: SortKey, descending: bool, order: str
) -> None:
    rows = shop.customers.rows(shop.customers.ids(None, TODAY, sort, descending))
    found = "".join(row.name[0] for row in rows)
    if sort in (SortKey.SOURCE, SortKey.TAG):
        assert set(found[2:]) == {"张", "李"}
    else:
        assert found == order
