"""The greetings that are copied for WeChat."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from core.people import CustomerRow, FollowupRow
from core.terms import FollowupKind
from ui import greetings

TODAY = date(2026, 11, 22)


def birthday(days: int = 0, **facts: object) -> FollowupRow:
    day = TODAY + timedelta(days=days)
    return FollowupRow(1, 1, "周雅琴", FollowupKind.BIRTHDAY, day, facts={"date": day.isoformat(), **facts})


@pytest.mark.parametrize(
    ("name", "title", "words"),
    [
        ("周雅琴", "老师", "周老师"),
        ("周雅琴", "周老师", "周老师"),
        ("欧阳静怡", "女士", "欧阳女士"),
        ("田中健一", None, "田中健一"),
    ],
)
def test_a_title_goes_with_the_surname(name: str, title: str | None, words: str) -> None:
    assert greetings.address(CustomerRow(1, name, title=title)) == words


def test_on_the_day_before_it_and_for_the_family() -> None:
    customer = CustomerRow(1, "周雅琴", title="老师")
    assert greetings.birthday(birthday(), customer, TODAY, "") == "周老师，您好。祝您生日快乐，身体健康，万事顺心。"
    assert greetings.birthday(birthday(3), customer, TODAY, "").startswith("周老师，您好。提前祝您生日快乐")
    late = greetings.birthday(birthday(-2), customer, TODAY, "栖云小院")
    assert late == "周老师，您好。祝您生日快乐，身体健康，万事顺心。——栖云小院"
    kin = greetings.birthday(birthday(person="小宝", relation="外孙"), customer, TODAY, "")
    assert kin == "周老师，您好。外孙小宝生日，祝平安健康，天天开心。"
