"""Who of the family is meant, and which birthday is kept."""

from __future__ import annotations

import pytest

from core.notes.known import completed
from core.notes.relations import meaning, member_called
from core.people import Birthday, FamilyMember
from core.terms import Calendar

FAMILY = (
    FamilyMember(1, 9, "王强", "丈夫"),
    FamilyMember(2, 9, "小雨", "女儿"),
    FamilyMember(3, 9, "小雪", "女儿"),
    FamilyMember(4, 9, "妈妈", None),
)


@pytest.mark.parametrize(
    ("said", "member"),
    [("老公", 1), ("husband", 1), ("小雪", 3), ("闺女", 2), ("母亲", 4), ("儿子", None), ("婆婆", None)],
)
def test_who_is_meant(said: str, member: int | None) -> None:
    found = member_called(FAMILY, said)
    assert (found.id if found else None) == member


def test_what_is_not_known_means_itself() -> None:
    assert meaning("干妈") == "干妈"
    assert meaning("她老婆") == meaning("wife")


@pytest.mark.parametrize(
    ("known", "told", "kept"),
    [
        ((1999, 5, 3), (None, 5, 3), (1999, 5, 3)),
        ((None, 5, 3), (1999, 5, 3), (1999, 5, 3)),
        ((1999, 5, 3), (None, 5, 4), (None, 5, 4)),
        ((1999, 5, 3), (1998, 5, 3), (1998, 5, 3)),
    ],
)
def test_a_year_once_told_stays(
    known: tuple[int | None, int, int], told: tuple[int | None, int, int], kept: tuple[int | None, int, int]
) -> None:
    days = [Birthday(Calendar.SOLAR, *day) for day in (known, told, kept)]
    assert completed(days[0], days[1]) == days[2]
