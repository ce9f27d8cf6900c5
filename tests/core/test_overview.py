"""The eight questions: medians, bands, places."""

from __future__ import annotations

from datetime import date

import pytest

from core.overview import Breakdown, age_bands, largest, median, months_before, place_of, places

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("address", "place"),
    [
        ("浙江省杭州市西湖区龙井路 1 号", "杭州市西湖区"),
        ("杭州市余杭区文一西路", "杭州市余杭区"),
        ("上海市", "上海市"),
        ("北京市海淀区中关村大街27号", "北京市海淀区"),
        ("内蒙古自治区呼和浩特市新城区", "呼和浩特市新城区"),
        ("西湖区龙井路 1 号", "西湖区"),
        ("桐庐县城南街道", "桐庐县"),
        ("听竹小区 3 幢", None),
        ("12 Garden Street", None),
        ("", None),
    ],
)
def test_the_place_an_address_begins_with(address: str, place: str | None) -> None:
    assert place_of(address) == place


def test_few_values_have_no_median_and_no_share() -> None:
    assert median([1, 2, 3, 4]) is None
    assert median([5, 1, 3, 2, 4]) == 3
    assert median([1, 2, 3, 4, 5, 6]) == 4  # 3.5, halves to the even one
    assert Breakdown((("a", 3), ("b", 1)), 9).share(3) is None
    assert Breakdown((("a", 3), ("b", 2)), 9).share(3) == 0.6


def test_months_end_with_todays() -> None:
    months = months_before(TODAY)
    assert (months[0], months[-1], len(months)) == (date(2025, 12, 1), date(2026, 11, 1), 12)


def test_ages_are_those_of_this_year() -> None:
    found = age_bands({2000: 2, 1997: 1, 1996: 3, 1966: 4}, TODAY, 20)
    assert found.parts == (("29", 3), ("39", 3), ("49", 0), ("59", 0), ("more", 4))
    assert (found.known, found.total) == (10, 20)


def test_the_rare_ones_stand_together_at_the_end() -> None:
    assert largest({"a": 1, "b": 5, "c": 2, "d": 1}, 20, 2).parts == (("b", 5), ("c", 2), ("", 2))
    assert places({"杭州市西湖区甲路": 2, "杭州市西湖区乙路": 1, "somewhere": 9}, 30).parts == (("杭州市西湖区", 3),)
