"""What a shop asks for, what a customer usually wants, and when to ask how it was."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest

from core.people import Preference, VisitRow
from core.terms import Category, Pleased, PreferenceKind, VisitStatus
from core.visits import Business, asked, business_of, usual, wants_asking

TODAY = date(2026, 11, 22)


def stay(number: int, day: date, **fields: object) -> VisitRow:
    return VisitRow(number, 1, "周雅琴", day, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize("business", list(Business))
def test_few_fields_are_shown_and_none_is_asked_twice(business: Business) -> None:
    first, folded = asked(business)
    assert len(first) <= 6
    assert not set(first) & set(folded)
    assert {"day", "companions", "note", "place"} <= {*first, *folded}
    assert ("nights" in {*first, *folded}) is (business is Business.HOTEL)
    assert "room_type" in asked(business, {"room_type"})[0] + asked(business, {"room_type"})[1]


def test_an_unknown_kind_of_shop_plans_like_a_restaurant() -> None:
    assert business_of("museum") is Business.RESTAURANT


def test_the_last_stay_fills_in_and_her_own_words_win() -> None:
    visits = [
        stay(1, date(2026, 3, 1), room_type="大床房", price_cents=58800, temperature="26 度", orientation="背阴"),
        stay(2, date(2026, 9, 1), room_type="家庭套间", price_cents=88800),
        stay(3, date(2026, 10, 1), room_type="标间", status=VisitStatus.CANCELLED),
    ]
    told = [
        Preference(1, 1, PreferenceKind.LIKE, Category.ORIENTATION, "朝阳"),
        Preference(2, 1, PreferenceKind.LIKE, Category.HUMIDITY, "加湿器", ended_on=date(2026, 1, 1)),
        Preference(3, 1, PreferenceKind.DISLIKE, Category.TEMPERATURE, "不要太冷"),
    ]
    found = usual(visits, told, TODAY)
    assert (found.room_type, found.price_cents) == ("家庭套间", 88800)
    assert (found.orientation, found.temperature, found.humidity) == ("朝阳", "26 度", None)


@pytest.mark.parametrize(
    ("days", "fields", "wanted"),
    [
        (1, {"status": VisitStatus.DONE, "party": 2}, True),
        (0, {"status": VisitStatus.DONE, "party": 2}, True),
        (0, {"status": VisitStatus.ARRIVED}, False),
        (1, {"status": VisitStatus.ARRIVED}, True),
        (1, {}, True),  # planned, and nobody said what became of it
        (1, {"nights": 2}, False),  # still here
        (3, {"nights": 2}, True),
        (8, {"status": VisitStatus.DONE, "party": 2}, False),
        (1, {"status": VisitStatus.NO_SHOW}, False),
        (1, {"status": VisitStatus.CANCELLED}, False),
        (1, {"status": VisitStatus.DONE, "pleased": Pleased.YES, "party": 2}, False),
        (1, {"status": VisitStatus.DONE}, False),  # an imported day, of which nothing else is known
        (1, {"status": VisitStatus.DONE, "at": time(12)}, True),
    ],
)
def test_asking_comes_after_the_visit_and_not_too_late(days: int, fields: dict[str, object], wanted: bool) -> None:
    assert wants_asking(stay(1, TODAY - timedelta(days=days), **fields), TODAY) is wanted
