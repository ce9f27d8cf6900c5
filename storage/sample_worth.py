"""What the made-up shop's owner thought of its guests: cards of perceived value, estimates of wallets, money spent on
them."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from core.perceived import BENEFITS, JUDGED
from storage.tables import campaigns, perceptions, purchases, wallet_estimates

Add = Callable[..., int]

_JUDGED = 34
"""So many guests have a card: an owner does not judge everybody."""
_ESTIMATED = 12
_SOURCES = ("客人自己说的", "看他在别家的会员卡", "按聚会次数估的")
_CAMPAIGNS = (
    # what, how many days ago, cents, for whom
    ("双十一短信", 11, 60_000, None),
    ("中秋月饼礼盒", 58, 420_000, "best"),
    ("夏日桂花酒免费尝", 120, 180_000, "middle"),
    ("路口发传单", 150, 90_000, "rest"),
)
FEW = 12
"""Smaller shops have spent nothing."""


def add_worth(add: Add, rows: Mapping[Any, Sequence[Mapping[str, Any]]], many: int, day: date) -> None:
    """Add the rows of a shop with `many` customers, whose ids count from 1. Its own chance: the other rows stay as they
    are without these."""
    chance = random.Random(6)
    for customer_id in range(1, min(many, _JUDGED) + 1):
        liking = chance.choice((2, 3, 3, 4, 4, 5))
        judged = {name: _judgement(liking if name in BENEFITS else 6 - liking, chance) for name in JUDGED}
        add(
            perceptions, customer_id=customer_id, day=day - timedelta(days=chance.randint(3, 200)),
            asked=chance.random() < 0.4, who="林姐", **judged,
        )  # fmt: skip
    spent = _spent(rows.get(purchases, ()), day)
    for customer_id in range(1, min(many, _ESTIMATED) + 1):
        yearly = round(spent.get(customer_id, 0) / chance.uniform(0.25, 0.8) / 100_000) * 100_000
        if yearly:
            add(
                wallet_estimates, customer_id=customer_id, day=day - timedelta(days=chance.randint(5, 90)),
                yearly_cents=yearly, source=chance.choice(_SOURCES), who="林姐",
            )  # fmt: skip
    if many >= FEW:
        for name, ago, cents, part in _CAMPAIGNS:
            add(campaigns, day=day - timedelta(days=ago), name=name, cost_cents=cents, part=part)


def _judgement(usual: int, chance: random.Random) -> int | None:
    """Near what the guest usually thinks; now and then nothing was said."""
    if chance.random() < 0.08:
        return None
    return max(1, min(5, usual + chance.choice((-1, 0, 0, 1))))


def _spent(sales: Sequence[Mapping[str, Any]], day: date) -> dict[int, int]:
    """Customer → paid in the last year."""
    found: dict[int, int] = {}
    for sale in sales:
        if (day - sale["day"]).days < 365:
            found[sale["customer_id"]] = found.get(sale["customer_id"], 0) + sale["paid_cents"]
    return found
