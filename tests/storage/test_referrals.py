"""Who brought whom and what it was worth, over a real archive."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import insert

from core.errors import KnownError
from core.people import CustomerDraft, PurchaseDraft
from core.referrals import Worth
from storage import tables
from storage.archive import Archive

DAY = date(2026, 11, 22)


@pytest.fixture
def people(archive: Archive) -> dict[str, int]:
    """王姐 → 周雅琴 → 李明, 张三; 李明 → 赵六. Each bought for her number in hundreds."""
    found: dict[str, int] = {}
    for name, by in (("王姐", None), ("周雅琴", "王姐"), ("李明", "周雅琴"), ("张三", "周雅琴"), ("赵六", "李明")):
        made = archive.customers.add(CustomerDraft(name, referred_by=found[by] if by else None)).new_id
        assert made is not None
        found[name] = made
        archive.purchases.add(PurchaseDraft(made, DAY, len(found) * 10_000, cost_cents=len(found) * 4_000))
    return found


def test_the_chain_and_its_worth(archive: Archive, people: dict[str, int]) -> None:
    chain = archive.referrals.chain(people["周雅琴"])
    assert [name for _id, name in chain.came_by] == ["王姐"]
    direct = [(one.name, one.revenue_cents, one.brought) for one in chain.direct]
    assert direct == [("张三", 40_000, 0), ("李明", 30_000, 1)]
    assert chain.one_level == Worth(2, 70_000, 42_000)
    assert chain.whole == Worth(3, 120_000, 72_000)
    assert [name for _id, name in archive.referrals.chain(people["赵六"]).came_by] == ["王姐", "周雅琴", "李明"]
    assert not archive.referrals.chain(people["赵六"]).direct


def test_who_lies_in_the_bin_is_not_counted_but_the_chain_goes_on(archive: Archive, people: dict[str, int]) -> None:
    archive.customers.delete([people["李明"]])
    chain = archive.referrals.chain(people["周雅琴"])
    assert [one.name for one in chain.direct] == ["张三"]
    assert chain.whole == Worth(2, 90_000, 54_000)
    assert [name for _id, name in archive.referrals.chain(people["赵六"]).came_by] == ["王姐", "周雅琴"]


def test_nobody_comes_by_those_whom_she_brought(archive: Archive, people: dict[str, int]) -> None:
    with pytest.raises(KnownError, match="refers_in_circle") as error:
        archive.customers.update(people["王姐"], referred_by=people["赵六"])
    assert error.value.values == {"name": "王姐", "other": "赵六"}
    with pytest.raises(KnownError, match="refers_to_self"):
        archive.customers.update(people["王姐"], referred_by=people["王姐"])
    changes = archive.customers.update(people["赵六"], referred_by=people["王姐"], source="朋友介绍")
    assert [name for _id, name in archive.referrals.chain(people["赵六"]).came_by] == ["王姐"]
    assert changes.history_id is not None
    archive.undo(changes.history_id)
    assert len(archive.referrals.chain(people["赵六"]).came_by) == 3


def test_a_circle_that_a_list_brought_along_does_not_go_round(archive: Archive, people: dict[str, int]) -> None:
    with archive.transaction() as connection:
        connection.execute(insert(tables.referrals).values(customer_id=people["王姐"], referrer_id=people["赵六"]))
    chain = archive.referrals.chain(people["王姐"])
    assert [name for _id, name in chain.came_by] == ["周雅琴", "李明", "赵六"]
    assert chain.whole.customers == 4
