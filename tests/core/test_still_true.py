"""When the book asks whether a preference is still true."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from core.people import Preference
from core.profile import avoided, holds, is_expired, remembered, subjects
from core.still_true import ALLERGY_OLD_DAYS, AT_ONCE, OLD_DAYS, Doubt, doubts
from core.terms import PreferenceKind, Strength

TODAY = date(2026, 11, 22)


def one(number: int, words: str, kind: PreferenceKind = PreferenceKind.LIKE, days: int | None = 0) -> Preference:
    """A preference learnt so many days ago; None: nobody knows when."""
    learnt = None if days is None else TODAY - timedelta(days=days)
    return Preference(number, 1, kind, "food", words, learnt_on=learnt)


def test_what_was_not_said_again_for_long_is_asked_about() -> None:
    old = one(1, "白茶", days=OLD_DAYS + 1)
    assert doubts([old, one(2, "咖啡", days=OLD_DAYS)], TODAY) == {1: Doubt(old.learnt_on or TODAY)}
    assert doubts([replace(old, confirmed_on=TODAY - timedelta(days=OLD_DAYS))], TODAY) == {}
    assert doubts([one(1, "白茶", days=None)], TODAY) == {}, "of unknown age"


def test_an_allergy_stays_longer() -> None:
    allergy = one(1, "花生过敏", PreferenceKind.ALLERGY, ALLERGY_OLD_DAYS)
    assert doubts([allergy], TODAY) == {}
    assert 1 in doubts([one(1, "花生过敏", PreferenceKind.ALLERGY, ALLERGY_OLD_DAYS + 1)], TODAY)


def test_a_few_questions_at_once_what_can_hurt_and_the_oldest_first() -> None:
    many = [one(number, f"菜 {number}", days=OLD_DAYS + number) for number in range(1, 6)]
    many.append(one(9, "花生过敏", PreferenceKind.ALLERGY, ALLERGY_OLD_DAYS + 1))
    assert list(doubts(many, TODAY)) == [9, 5]
    assert len(doubts(many, TODAY)) == AT_ONCE


def test_a_newer_one_that_contradicts_asks_about_the_older() -> None:
    old, new = one(1, "胡萝卜汁要冰的", days=100), one(2, "胡萝卜汁要常温", days=1)
    assert doubts([old, new], TODAY) == {1: Doubt(TODAY - timedelta(days=100), new)}
    assert doubts([replace(old, confirmed_on=TODAY), new], TODAY) == {}, "somebody said since that both hold"
    same_day = [one(1, "胡萝卜汁要冰的"), one(2, "胡萝卜汁要常温")]
    assert list(doubts(same_day, TODAY)) == [1], "of one day the one written first"


def test_another_persons_taste_contradicts_nothing() -> None:
    assert doubts([one(1, "不吃辣", PreferenceKind.DISLIKE, 9), replace(one(2, "麻辣"), family_id=3)], TODAY) == {}


def test_holding_on_a_day() -> None:
    coffee = replace(one(1, "不喝咖啡"), valid_until=date(2026, 5, 31))
    assert holds(coffee, date(2026, 5, 31))
    assert not holds(coffee, date(2026, 6, 1))
    assert is_expired(coffee, date(2026, 6, 1))
    ended = replace(one(1, "白茶"), ended_on=TODAY)
    assert not holds(ended, TODAY)
    assert holds(ended, TODAY - timedelta(days=1))
    assert not is_expired(ended, TODAY)


def test_what_matters_most_stands_first() -> None:
    weak = replace(one(1, "白茶"), strength=Strength.MENTIONED)
    strong = replace(one(2, "咖啡", days=400), strength=Strength.STRONG)
    usual = one(3, "果汁", days=2)
    assert [p.id for p in remembered([weak, usual, strong])] == [2, 3, 1]
    assert [p.id for p in subjects([weak, usual, strong])[0].preferences] == [2, 3, 1]
    dislike = replace(one(4, "不吃葱", PreferenceKind.DISLIKE), strength=Strength.STRONG)
    allergy = replace(one(5, "花生过敏", PreferenceKind.ALLERGY), strength=Strength.MENTIONED)
    assert [p.id for p in avoided([dislike, allergy])] == [5, 4], "an allergy before everything"
