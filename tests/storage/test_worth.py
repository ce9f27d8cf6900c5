"""What customers are worth, over the archive: what is read, what is kept, what follows."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import insert, select

from core.errors import Cancelled
from core.jobs import Progress
from core.lifetime import Method, PastProfit, ValueMethod
from core.people import CustomerDraft, PurchaseDraft
from storage.archive import Archive
from storage.tables import customers, purchases, worths
from tests.core import cdnow

DAY = date(2026, 11, 22)


def _customer(archive: Archive, name: str, *bought: tuple[int, int], **fields: object) -> int:
    """bought: (days ago, cents paid); nothing is known of costs."""
    customer_id = archive.customers.add(CustomerDraft(name, **fields)).new_id or 0  # type: ignore[arg-type]
    for ago, cents in bought:
        archive.purchases.add(PurchaseDraft(customer_id, DAY - timedelta(days=ago), cents))
    return customer_id


def _cdnow(archive: Archive) -> None:
    rows = cdnow.purchases()
    made = {"created_at": datetime(1997, 1, 1)}
    with archive.transaction() as connection:
        ids = sorted({customer for customer, _day, _cents in rows})
        connection.execute(insert(customers), [{"id": i, "name": f"客户{i}", **made} for i in ids])
        connection.execute(
            insert(purchases),
            [{"customer_id": i, "day": day, "paid_cents": cents, "cost_cents": 0} for i, day, cents in rows],
        )


def test_cdnow_in_the_archive_gives_the_published_parameters(archive: Archive) -> None:
    """Half of the purchases are later than the day, and some days have two."""
    _cdnow(archive)
    archive.worth.refresh(cdnow.LAST_DAY)
    model = archive.worth.model()
    assert model is not None
    assert (model.as_of, model.method, model.values) == (cdnow.LAST_DAY, Method.BGNBD, ValueMethod.GAMMA_GAMMA)
    assert [f"{n:.3f}" for n in (model.r, model.alpha, model.a, model.b)] == ["0.243", "4.414", "0.793", "2.426"]
    assert [f"{n:.2f}" for n in (model.p, model.q, model.v / 100)] == ["6.25", "3.74", "15.44"]
    rows = archive.worth.rows()
    past = sum(cents for _customer, day, cents in cdnow.purchases() if day <= cdnow.LAST_DAY)
    total = archive.worth.total()
    assert (total.customers, total.past_cents) == (2357, past)
    assert total.expected_cents == sum(w.expected_cents for w in rows)
    assert [w.customer_id for w in rows] == sorted(w.customer_id for w in rows)
    assert archive.worth.rows([5, 3]) == [rows[4], rows[2]]
    for row in rows[:5]:
        why = archive.worth.why(row.customer_id)
        assert why is not None
        assert why.worth == row
    assert archive.worth.rows() == list(archive.worth.compute(cdnow.LAST_DAY).rows)


def test_what_counts_as_a_purchase(archive: Archive) -> None:
    """Two of one day are one, a refund is none, what is to come is not yet; all of the past counts as profit."""
    one = _customer(archive, "甲", (100, 10_000), (100, 5_000), (40, 20_000), (30, -5_000), (-3, 99_999))
    returned = _customer(archive, "乙", (30, -2_000))
    found = {w.customer_id: w for w in archive.worth.compute(DAY).rows}
    assert found[one].past_cents == (15_000 + 20_000 - 5_000) * 40 // 100
    assert found[one].expected_purchases == pytest.approx(3 * 365 / 100)  # one repeat in 100 days
    assert (found[returned].past_cents, found[returned].p_alive, found[returned].expected_cents) == (-800, None, 0)
    archive.settings.set(margin=50)
    assert archive.worth.compute(DAY).rows[0].past_cents == 15_000
    archive.purchases.add(PurchaseDraft(one, DAY, 1_000, cost_cents=400))
    assert archive.worth.compute(DAY).rows[0].past_cents == 15_600


def test_who_never_bought_and_who_is_known_from_a_list_only(archive: Archive) -> None:
    prospect = _customer(archive, "没来过")
    listed = _customer(archive, "只有名单", stated_spent_cents=80_000)
    archive.worth.refresh(DAY)
    assert [(w.past_cents, w.expected_cents, w.p_alive) for w in archive.worth.rows([prospect, listed])] == [
        (0, 0, None),
        (32_000, 0, None),
    ]
    why = archive.worth.why(listed)
    assert why is not None
    assert (why.worth.past_cents, why.repeats) == (32_000, 0)
    assert why.past == PastProfit(0, 0, 80_000, 40, stated=True)
    assert archive.worth.model().method is Method.SIMPLE


def test_what_was_referred_stands_apart_and_one_level_deep(archive: Archive) -> None:
    first, second, third = (_customer(archive, name, (10, 10_000)) for name in "甲乙丙")
    archive.customers.update(second, referred_by=first)
    archive.customers.update(third, referred_by=second)
    archive.worth.refresh(DAY)
    assert [w.referred_cents for w in archive.worth.rows([first, second, third])] == [4_000, 4_000, 0]
    assert archive.worth.total().past_cents == 12_000
    why = archive.worth.why(first)
    assert why is not None
    assert (why.referred_customers, why.worth.referred_cents) == (1, 4_000)
    archive.customers.delete([second])
    assert archive.worth.of(second) is None  # at once
    assert archive.worth.total().past_cents == 8_000
    archive.worth.refresh(DAY)
    assert archive.worth.of(first).referred_cents == 0
    with archive.reading() as connection:
        assert connection.execute(select(worths.c.customer_id)).scalars().all() == [first, third]


def test_it_follows_from_the_rows_and_leaves_no_line(archive: Archive) -> None:
    one = _customer(archive, "甲", (90, 10_000), (60, 10_000), (30, 10_000))
    lines = len(archive.history.recent(100))
    assert archive.worth.of(one) is None
    assert archive.worth.why(one) is None
    assert archive.worth.refresh(DAY).touches("worths")
    before = archive.worth.of(one)
    archive.purchases.add(PurchaseDraft(one, DAY, 10_000))
    assert archive.worth.of(one) == before
    assert archive.worth.why(one).worth.past_cents == 16_000
    archive.worth.refresh(DAY + timedelta(days=1))
    assert archive.worth.of(one).past_cents == 16_000
    assert archive.worth.model().as_of == DAY + timedelta(days=1)
    assert len(archive.history.recent(100)) == lines + 1


def test_the_profit_so_far_says_what_it_is_made_of(archive: Archive) -> None:
    one = _customer(archive, "甲", (90, 10_000), (60, 10_000))
    archive.worth.refresh(DAY)
    archive.purchases.add(PurchaseDraft(one, DAY, 10_000, cost_cents=2_500))
    why = archive.worth.why(one)
    assert (why.past, why.worth.past_cents) == (PastProfit(10_000, 2_500, 20_000, 40), 7_500 + 8_000)
    later = _customer(archive, "乙", (2, 5_000))  # nobody waits a day to be told what she is worth
    assert (archive.worth.of(later), archive.worth.why(later).worth.past_cents) == (None, 2_000)
    archive.customers.delete([later])
    assert archive.worth.why(later) is None


def test_the_horizon_is_the_shops(archive: Archive) -> None:
    one = _customer(archive, "甲", (300, 10_000), (200, 10_000), (100, 10_000))
    archive.settings.set(worth_horizon={"years": 1, "discount_percent": 0})
    row = archive.worth.compute(DAY).rows[0]
    assert row.customer_id == one
    assert row.expected_cents == round(365 * 2 / 300 * 4_000)


def test_stopping_keeps_what_was_there(archive: Archive) -> None:
    _customer(archive, "甲", (30, 10_000))
    archive.worth.refresh(DAY)
    kept = archive.worth.rows()
    _customer(archive, "乙", (3, 10_000))

    class Stopped(Progress):
        def step(self, phase: str, done: int = 0, total: int = 0) -> None:
            if phase == "worth_keeping":
                self.cancel()
            super().step(phase, done, total)

    with pytest.raises(Cancelled):
        archive.worth.refresh(DAY + timedelta(days=9), Stopped())
    assert archive.worth.rows() == kept
    assert archive.worth.model().as_of == DAY
