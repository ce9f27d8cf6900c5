"""Of two values the one that loses nothing."""

from __future__ import annotations

from datetime import date

import pytest

from core.joining import Consent, Side, Take, fields_of, is_open, joined, same_person, takes, usual
from core.people import Birthday
from core.terms import Calendar, CustomerStatus

BORN = Birthday(Calendar.SOLAR, 1979, 3, 8)
DAYLESS = Birthday(Calendar.SOLAR, None, 3, 8)


def sides(name: str, mine: object, theirs: object) -> tuple[Side, Side]:
    return Side(1, {name: mine}), Side(2, {name: theirs})


@pytest.mark.parametrize(
    ("name", "mine", "theirs", "take"),
    [
        ("employer", "甲", "乙", Take.KEEP),
        ("employer", None, "乙", Take.OTHER),
        ("employer", "甲", None, Take.KEEP),
        ("note", "怕冷", "怕热", Take.BOTH),
        ("address", "文三路", "文二路", Take.BOTH),
        ("points", 10, 20, Take.BOTH),
        ("points", 10, 10, Take.KEEP),
        ("birthday", DAYLESS, BORN, Take.OTHER),
        ("birthday", BORN, DAYLESS, Take.KEEP),
        ("since", date(2020, 1, 1), date(2019, 1, 1), Take.OTHER),
        ("consent", Consent(True), Consent(False), Take.OTHER),
        ("consent", Consent(False), Consent(True), Take.KEEP),
        ("status", CustomerStatus.PROSPECT, CustomerStatus.ACTIVE, Take.OTHER),
        ("name", "13805712266", "周雅琴", Take.OTHER),
        ("name", "王姐", "王丽", Take.OTHER),
        ("name", "王丽", "王姐", Take.KEEP),
    ],
)
def test_the_usual_choice_loses_least(name: str, mine: object, theirs: object, take: Take) -> None:
    assert usual(name, *sides(name, mine, theirs)) is take


def test_both_are_added_appended_or_kept_beside() -> None:
    assert joined("balance_cents", Take.BOTH, *sides("balance_cents", 500, 300)) == 800
    assert joined("note", Take.BOTH, *sides("note", "怕冷", "怕热")) == "怕冷\n怕热"
    assert joined("note", Take.BOTH, *sides("note", "怕冷，怕热", "怕热")) == "怕冷，怕热"
    assert joined("address", Take.BOTH, *sides("address", "文三路", "文二路")) == "文三路"
    with pytest.raises(ValueError, match="only one"):
        joined("name", Take.BOTH, *sides("name", "甲", "乙"))


def test_only_what_one_of_them_knows_is_asked() -> None:
    keep = Side(1, {"name": "王丽", "employer": None, "custom:车牌": "浙A1", "points": 5})
    other = Side(2, {"name": "王姐", "employer": None, "points": 5})
    assert fields_of(keep, other) == ["name", "points", "custom:车牌"]
    assert [is_open(name, keep, other) for name in ("name", "points", "custom:车牌")] == [True, True, False]
    assert takes(keep, other, {"name": "keep"}) == {
        "name": Take.KEEP, "points": Take.KEEP, "custom:车牌": Take.KEEP,
    }  # fmt: skip
    with pytest.raises(ValueError, match="shoe_size"):
        takes(keep, other, {"shoe_size": "keep"})


def test_one_of_the_family_noted_twice() -> None:
    assert same_person("小宝", "小宝 ", None, BORN)
    assert same_person("小宝", "小宝", DAYLESS, BORN)
    assert not same_person("小宝", "小贝", None, None)
    assert not same_person("小宝", "小宝", BORN, Birthday(Calendar.SOLAR, 1979, 3, 9))
