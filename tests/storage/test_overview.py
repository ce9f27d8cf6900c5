"""The eight questions over the sample shop: the sums are those that the rows say."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest

from core.filtering import Condition, Field, Operator, Rule
from core.listing import CustomerFilter
from core.people import CustomerDraft, PurchaseDraft
from core.terms import FeedbackKind
from storage.archive import Archive
from storage.sample import fill

TODAY = date(2026, 11, 22)


@pytest.fixture
def sample(tmp_path: Path) -> Iterator[Archive]:
    with Archive.create(tmp_path / "shop.regulars", lambda: datetime(2026, 11, 22, 11)) as archive:
        fill(archive, 60, seed=1, today=TODAY)
        archive.tiers.refresh(TODAY)
        yield archive


def test_the_numbers_are_those_of_the_rows(sample: Archive) -> None:
    found, customers = sample.overview.look(None, TODAY), sample.customers
    rows = customers.rows(customers.ids())
    assert found.total == len(rows) == 60
    assert dict(found.genders.parts) == {g: sum(r.gender == g for r in rows) for g in ("male", "female")}
    assert dict(found.tiers.parts) == {t: n for t, n in customers.counts(TODAY).tiers.items() if n}
    assert [one.customer_id for one in found.best] == customers.ids()[:10]
    assert found.best_share == pytest.approx(
        sum(r.spent_cents for r in rows[:10]) / sum(r.spent_cents for r in rows)
    )
    assert sum(n for _band, n in found.rhythm.seen.parts) == sum(r.last_seen is not None for r in rows)
    assert found.rhythm.gaps.known == sum(r.mean_gap_days is not None for r in rows)
    bought = [
        (p.customer_id, p.paid_cents)
        for r in rows
        for p in customers.profile(r.id).purchases
        if date(2025, 12, 1) <= p.day <= TODAY
    ]
    assert (found.bought.sales, found.bought.buyers) == (len(bought), len({who for who, _cents in bought}))
    assert found.bought.cents == sum(cents for _who, cents in bought) == sum(c for _m, c in found.bought.months)
    assert found.open_complaints == customers.counts(TODAY).open_complaint


def test_a_filter_narrows_every_answer(sample: Archive) -> None:
    which = CustomerFilter(rule=Rule((Condition(Field.GENDER, Operator.ANY_OF, ("female",)),)))
    found, everybody = sample.overview.look(which, TODAY), sample.overview.look(None, TODAY)
    assert found.total == sample.customers.how_many(which, TODAY) < everybody.total
    assert dict(found.genders.parts) == {"female": found.total}
    assert 0 < found.bought.cents < everybody.bought.cents
    assert {one.customer_id for one in found.best} <= set(sample.customers.ids(which, TODAY))
    nobody = sample.overview.look(CustomerFilter(query="没有这个人"), TODAY)
    assert (nobody.total, nobody.bought.sales, nobody.best, nobody.bought.median_cents) == (0, 0, (), None)


def test_what_only_some_shops_note(tmp_path: Path) -> None:
    with Archive.create(tmp_path / "small.regulars", lambda: datetime(2026, 11, 22, 11)) as archive:
        ids = [
            archive.customers.add(CustomerDraft(name, address=address, source=source)).new_id or 0
            for name, address, source in (
                ("甲", "浙江省杭州市西湖区龙井路 1 号", "路过"), ("乙", "杭州市西湖区灵隐路", "路过"),
                ("丙", None, "朋友介绍"), ("丁", "12 Garden Street", None),
            )
        ]  # fmt: skip
        archive.customers.update(ids[1], referred_by=ids[0])
        archive.purchases.add(PurchaseDraft(ids[0], date(2026, 11, 1), 10_000, store="湖滨店"))
        archive.purchases.add(PurchaseDraft(ids[1], date(2026, 11, 2), 5_000))
        archive.feedback.add(ids[2], date(2026, 11, 3), FeedbackKind.SUGGESTION, "多几样素菜")
        found = archive.overview.look(None, TODAY)
        assert [(store.name, store.sales, store.cents) for store in found.stores] == [
            ("湖滨店", 1, 10_000), (None, 1, 5_000),
        ]  # fmt: skip
        assert found.places.parts == (("杭州市西湖区", 2),)
        assert found.sources.parts == (("路过", 2), ("朋友介绍", 1))
        assert (found.sources.known, found.sources.total, found.referred) == (3, 4, 1)
        assert found.sources.share(2) is None  # of three nobody says a share
        assert found.bought.median_cents is None
        assert found.feedback == {FeedbackKind.SUGGESTION: 1}
        assert [(one.name, one.text) for one in found.said] == [("丙", "多几样素菜")]
