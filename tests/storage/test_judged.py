"""What was judged, estimated and spent: kept, put right, taken back; the newest counts; it goes over in a merge."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from core.changes import ChangeSet
from core.errors import KnownError
from core.people import CustomerDraft, PurchaseDraft
from storage.archive import Archive

DAY = date(2026, 11, 22)


@pytest.fixture
def who(archive: Archive) -> int:
    return archive.customers.add(CustomerDraft("周雅琴")).new_id or 0


def test_every_command_can_be_taken_back(archive: Archive, who: int) -> None:
    card = archive.perceptions.add(who, DAY, {"product": 5, "money": 2}).new_id or 0
    wallet = archive.wallet.add(who, DAY, 3_600_000).new_id or 0
    cost = archive.campaigns.add(DAY, "月饼", 42_000, "best").new_id or 0
    commands: dict[str, Callable[[], ChangeSet]] = {
        "perception_added": lambda: archive.perceptions.add(who, DAY, {"time": 1}, asked=True, note="说路近"),
        "perception_changed": lambda: archive.perceptions.update(card, DAY, {"product": 4}, asked=True),
        "perception_deleted": lambda: archive.perceptions.delete(card),
        "wallet_estimated": lambda: archive.wallet.add(who, DAY, 1_200_000, "自己说的"),
        "wallet_changed": lambda: archive.wallet.update(wallet, DAY, 2_400_000),
        "wallet_deleted": lambda: archive.wallet.delete(wallet),
        "campaign_added": lambda: archive.campaigns.add(DAY, "短信", 5_000),
        "campaign_changed": lambda: archive.campaigns.update(cost, DAY, "月饼礼盒", 50_000, "middle", "多订了两盒"),
        "campaign_deleted": lambda: archive.campaigns.delete(cost),
    }

    def everything() -> object:
        return archive.perceptions.of(who), archive.wallet.of(who), archive.campaigns.rows()

    for what, command in commands.items():
        before = everything()
        changes = command()
        assert changes.what == what
        assert everything() != before, what
        archive.undo(changes.history_id or 0)
        assert everything() == before, what


def test_the_newest_card_counts(archive: Archive, who: int) -> None:
    archive.perceptions.add(who, date(2026, 11, 1), {"product": 5, "money": 1})
    archive.perceptions.add(who, date(2026, 6, 1), {"product": 1, "money": 5})
    assert archive.perceptions.values() == {who: 100.0}
    [newest, older] = archive.perceptions.of(who)
    assert (newest.ratings, newest.who, older.day) == ({"product": 5, "money": 1}, "小陈", date(2026, 6, 1))
    # the same day: the one that was noted last
    archive.perceptions.add(who, date(2026, 11, 1), {"product": 3, "money": 3})
    assert archive.perceptions.values() == {who: 50.0}
    # a card of one side alone gives no value
    archive.perceptions.add(who, DAY, {"product": 4})
    assert archive.perceptions.values() == {}


def test_the_shops_weights_count(archive: Archive, who: int) -> None:
    archive.perceptions.add(who, DAY, {"product": 5, "service": 1, "money": 3})
    assert archive.perceptions.values() == {who: 50.0}
    archive.settings.set(perceived_weights={"product": 3})
    assert archive.perceptions.values() == {who: 62.5}  # (4 − 3 + 4) / 8


def test_wrong_cards_are_refused(archive: Archive, who: int) -> None:
    with pytest.raises(KnownError, match="card_empty"):
        archive.perceptions.add(who, DAY, {})
    with pytest.raises(KnownError, match="rating_wrong"):
        archive.perceptions.add(who, DAY, {"product": 6})
    with pytest.raises(KnownError, match="not_found"):
        archive.perceptions.update(99, DAY, {"product": 5})


def test_our_part_is_of_the_last_12_months(archive: Archive, who: int) -> None:
    archive.purchases.add(PurchaseDraft(who, date(2026, 3, 1), 600_000))
    archive.purchases.add(PurchaseDraft(who, date(2025, 11, 22), 900_000))  # a year ago today: no more
    assert archive.wallet.share(who, DAY) is None
    archive.wallet.add(who, DAY, 2_400_000)
    share = archive.wallet.share(who, DAY)
    assert share is not None
    assert (share.own_cents, share.share, share.headroom_cents) == (600_000, 0.25, 1_000_000)
    assert archive.wallet.shares(DAY) == {who: share}
    archive.wallet.add(who, date(2026, 1, 1), 1)  # older: does not count
    assert [one for one, _estimate in archive.wallet.estimated(DAY)] == [share]
    with pytest.raises(KnownError, match="wallet_nothing"):
        archive.wallet.add(who, DAY, 0)


def test_who_is_gone_does_not_count(archive: Archive, who: int) -> None:
    archive.perceptions.add(who, DAY, {"product": 5, "money": 1})
    archive.wallet.add(who, DAY, 100_00)
    archive.customers.delete([who])
    assert (archive.perceptions.values(), archive.wallet.shares(DAY)) == ({}, {})


def test_costs_by_days(archive: Archive) -> None:
    archive.campaigns.add(date(2026, 1, 5), "年货", 100, "best")
    archive.campaigns.add(date(2026, 5, 5), "传单", 200)
    assert [c.name for c in archive.campaigns.rows()] == ["传单", "年货"]
    assert [c.name for c in archive.campaigns.rows(date(2026, 2, 1), DAY)] == ["传单"]
    with pytest.raises(KnownError, match="text_empty"):
        archive.campaigns.add(DAY, " ", 5)
    for cents, part in ((-1, None), (5, "everybody")):
        with pytest.raises(KnownError, match="cost_wrong"):
            archive.campaigns.add(DAY, "x", cents, part)


def test_a_merge_takes_the_judgements_along(archive: Archive, who: int) -> None:
    other = archive.customers.add(CustomerDraft("周雅芹")).new_id or 0
    archive.perceptions.add(other, DAY, {"product": 5, "money": 1})
    archive.wallet.add(other, DAY, 100_00)
    archive.merging.merge(who, other)
    assert (len(archive.perceptions.of(who)), len(archive.wallet.of(who))) == (1, 1)
