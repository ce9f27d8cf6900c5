"""What stands beside a birthday: what hurts first, then what would please."""

from __future__ import annotations

from core.giving import harms_of, ideas_for
from core.people import Preference
from core.terms import PreferenceKind, Strength


def noted(number: int, text: str, category: str, kind: PreferenceKind = PreferenceKind.LIKE,
          person: str | None = None, strength: Strength = Strength.USUAL) -> Preference:  # fmt: skip
    return Preference(number, 1, kind, category, text, person=person, strength=strength)


NOTED = [
    noted(1, "靠窗", "seat", strength=Strength.STRONG),
    noted(2, "龙井", "food"),
    noted(3, "丝巾", "gift", PreferenceKind.NEED),
    noted(4, "淡蓝色", "colour"),
    noted(5, "不喝酒", "food", PreferenceKind.DISLIKE),
    noted(6, "花生", "food", PreferenceKind.ALLERGY),
    noted(7, "积木", "gift", person="小宝"),
    noted(8, "芒果", "food", PreferenceKind.ALLERGY, person="小宝"),
]


def test_gifts_come_before_food_colours_and_the_rest() -> None:
    assert [p.text for p in ideas_for(NOTED, None)] == ["丝巾", "龙井", "淡蓝色"]
    assert [p.text for p in ideas_for(NOTED, None, limit=9)] == ["丝巾", "龙井", "淡蓝色", "靠窗"]


def test_everybody_gets_only_what_is_known_of_them() -> None:
    assert [p.text for p in ideas_for(NOTED, "小宝")] == ["积木"]
    assert [p.text for p in harms_of(NOTED, "小宝")] == ["芒果"]
    assert [p.text for p in harms_of(NOTED, None)] == ["花生", "不喝酒"]
