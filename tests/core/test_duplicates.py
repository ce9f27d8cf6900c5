"""Which customers are probably one: what brings two together, what keeps them apart, and that it does not take long."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import Any

import pytest

from core import duplicates
from core.duplicates import Known, Reason, card_key, find_pairs, is_titled
from core.people import Birthday
from core.pinyin import sort_key
from core.terms import Calendar, CustomerKind, Gender

BORN = Birthday(Calendar.SOLAR, 1979, 3, 8)
YEARLESS = replace(BORN, year=None)


def known(number: int, name: str, **fields: Any) -> Known:
    return Known(number, name, sort_key(name).partition("\t")[0], **fields)


def reasons(one: Known, other: Known) -> set[Reason]:
    pairs = find_pairs([one, other])
    return set(pairs[0].reasons) if pairs else set()


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        (known(1, "周雅琴", phones=("13805712266",)), known(2, "周雅琴", phones=("13805712266",)), {"phone", "name"}),
        (known(1, "周雅琴", phones=("13805712266",)), known(2, "周姐", phones=("13805712266",)), {"phone", "title"}),
        (known(1, "周雅琴", phones=("13805712266",)), known(2, "13805712266", phones=("13805712266",)), {"phone"}),
        (known(1, "周雅琴", phones=("13805712266",)), known(2, "李芳", phones=("13805712266",)), {"phone"}),
        (known(1, "周雅琴", code="VIP-001"), known(2, "周雅琴", code="vip 1"), {"code", "name"}),
        (known(1, "周雅琴", wechat="Zhou_YQ"), known(2, "小雅", wechat="zhou_yq"), {"wechat"}),
        (known(1, "周雅琴", birthday=BORN), known(2, "周雅琴", birthday=YEARLESS), {"name_birthday"}),
        (known(1, "王丽", phones=("13805712266",)), known(2, "王姐", phones=("0571222266",)), {"title", "phone_tail"}),
        (known(1, "周雅琴", birthday=BORN), known(2, "周雅芹", birthday=BORN), {"sound", "birthday"}),
        (known(1, "Zhou Yaqin", birthday=BORN), known(2, "周雅琴", birthday=BORN), {"sound", "birthday"}),
        (known(1, "周雅琴", address="文三路 5 号"), known(2, "周雅芬", address="文三路 5 号"), {"written", "address"}),
        (known(1, "欧阳静怡", phones=("13805712266",)), known(2, "欧阳静怡"), {"name"}),
    ],
)
def test_what_brings_two_together(one: Known, other: Known, why: set[str]) -> None:
    assert reasons(one, other) == why
    assert reasons(other, one) == why


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (known(1, "王伟", phones=("13805712266",)), known(2, "王伟", phones=("13900000000",))),  # namesakes
        (known(1, "周雅琴", birthday=BORN), known(2, "周雅琴", birthday=replace(BORN, year=1988))),
        (known(1, "王丽", gender=Gender.FEMALE), known(2, "王丽", gender=Gender.MALE)),
        (known(1, "王丽", birthday=BORN, code="A1"), known(2, "王莉", birthday=BORN, code="A2")),
        (known(1, "王丽", email="home@example.com"), known(2, "李明", email="home@example.com")),
        (known(1, "明月公司", kind=CustomerKind.COMPANY), known(2, "明月公司")),
        (known(1, "王丽", birthday=BORN), known(2, "李莉", birthday=BORN)),
    ],
)
def test_what_keeps_two_apart(one: Known, other: Known) -> None:
    assert find_pairs([one, other]) == []


def test_the_surest_pair_comes_first_and_what_was_said_to_be_two_not_at_all() -> None:
    people = [
        known(1, "周雅琴", phones=("13805712266",)),
        known(2, "李芳", phones=("13805712266",)),
        known(3, "周雅琴", phones=("13805712266",)),
        known(4, "张三"),
    ]
    pairs = [(pair.first, pair.second) for pair in find_pairs(people)]
    assert pairs == [(1, 3), (1, 2), (2, 3)]
    assert [(p.first, p.second) for p in find_pairs(people, distinct={(1, 3), (1, 2)})] == [(2, 3)]
    assert [(p.first, p.second) for p in find_pairs(people, among={1})] == [(1, 3), (1, 2)]


def test_a_phone_of_a_whole_company_says_nothing() -> None:
    surnames = "赵钱孙李周吴郑王冯陈褚卫蒋"
    people = [known(number, f"{name}经理", phones=("057188880000",)) for number, name in enumerate(surnames)]
    assert find_pairs(people) == []


def test_card_numbers_and_titles() -> None:
    assert card_key("ＶＩＰ－００１") == card_key("vip1") == card_key("VIP 001")
    assert card_key("A10") != card_key("A1")
    assert is_titled("王姐")
    assert is_titled("欧阳老师")
    assert not is_titled("姐")
    assert not is_titled("周雅琴")


def test_nobody_is_compared_with_everybody(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of 20,000 customers there are 200 million pairs; a few for each customer are looked at."""
    looked_at: list[int] = []
    judge = duplicates._judge

    def counted(*pair: Any) -> Any:
        looked_at.append(1)
        return judge(*pair)

    monkeypatch.setattr(duplicates, "_judge", counted)
    find_pairs(_shop(20_000))
    assert 0 < len(looked_at) < 10 * 20_000


def _shop(many: int) -> list[Known]:
    chance = random.Random(many)
    surnames, given = "王李张刘陈杨黄赵周吴", "静敏强国华丽明芳建军晓雅思远"
    found = []
    for number in range(many):
        name = chance.choice(surnames) + "".join(chance.sample(given, 2))
        day = Birthday(Calendar.SOLAR, None, chance.randint(1, 12), chance.randint(1, 28))
        found.append(known(number, name, phones=(f"1{chance.randint(3 * 10**9, 10**10 - 1)}",), birthday=day))
    return found
