"""The ranking over the archive: who is in it, who stands outside, what is kept."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from core.movement import Way, movement
from core.people import CustomerDraft, PurchaseDraft, VisitDraft
from core.terms import CustomerStatus, VisitStatus
from core.tiers import CURRY, REGENT, Metric
from storage import sample
from storage.archive import Archive
from storage.tiers import period_days

DAY = date(2026, 11, 22)


def _buyer(archive: Archive, name: str, cents: int, ago: int = 10, **fields: object) -> int:
    customer_id = archive.customers.add(CustomerDraft(name)).new_id or 0
    archive.purchases.add(PurchaseDraft(customer_id, DAY - timedelta(days=ago), cents))
    if fields:
        archive.customers.update(customer_id, **fields)
    return customer_id


def test_the_check_figures_on_a_shop_of_2126_buyers(archive: Archive) -> None:
    sample.fill(archive, 2126, 2126 * 8, seed=3, today=DAY, all_come=True)
    ranking = archive.tiers.rank(CURRY, Metric.REVENUE, *period_days("12m", DAY))
    assert len(ranking.entries) == 2126
    assert [t.customers for t in ranking.tiers] == [21, 85, 319, 1701]


def test_only_buyers_of_the_period_are_ranked_and_the_others_are_counted_outside(archive: Archive) -> None:
    now = _buyer(archive, "常客", 5000)
    _buyer(archive, "老客", 9000, ago=800)
    archive.customers.add(CustomerDraft("没来过"))
    archive.customers.add(CustomerDraft("不合适", status=CustomerStatus.UNQUALIFIED))
    gone = _buyer(archive, "删掉的", 99_000)
    archive.customers.delete([gone])
    ranking = archive.tiers.rank(REGENT, Metric.REVENUE, *period_days("12m", DAY))
    assert [e.customer_id for e in ranking.entries] == [now]
    assert ranking.outside == {"inactive": 1, "prospects": 1, "unqualified": 1}


def test_a_list_with_totals_only_is_ranked_by_them_over_all_time(archive: Archive) -> None:
    stated = archive.customers.add(CustomerDraft("只有名单", stated_spent_cents=80_000)).new_id
    bought = archive.customers.add(CustomerDraft("有消费", stated_spent_cents=900_000)).new_id or 0
    archive.purchases.add(PurchaseDraft(bought, DAY, 10_000))
    ranking = archive.tiers.rank(REGENT)
    assert [(e.customer_id, e.value, e.profit_cents) for e in ranking.entries] == [
        (stated, 80_000, 32_000),
        (bought, 10_000, 4_000),
    ]
    assert [e.customer_id for e in archive.tiers.rank(REGENT, Metric.REVENUE, date(2026, 1, 1)).entries] == [bought]


def test_visits_count_days_with_a_purchase_or_a_visit_once(archive: Archive) -> None:
    one = _buyer(archive, "甲", 100, ago=0)
    archive.purchases.add(PurchaseDraft(one, DAY, 200))
    for day in (DAY, DAY - timedelta(days=5)):
        visit = archive.visits.add(VisitDraft(one, day)).new_id or 0
        archive.visits.set_status(visit, VisitStatus.DONE)
    archive.visits.add(VisitDraft(one, DAY - timedelta(days=9)))  # planned only: did not take place
    two = _buyer(archive, "乙", 99_999)
    ranking = archive.tiers.rank(REGENT, Metric.VISITS)
    assert [(e.customer_id, e.value) for e in ranking.entries] == [(one, 2), (two, 1)]
    assert archive.customers.row(one).visit_days == 2


@pytest.mark.parametrize("metric", list(Metric))
def test_the_ranking_agrees_with_adding_up_by_hand(archive: Archive, metric: Metric) -> None:
    sample.fill(archive, 60, 500, seed=7, today=DAY)
    first, last = period_days("12m", DAY)
    assert first is not None
    assert last is not None
    expected = {}
    for row in archive.customers.rows(archive.customers.ids()):
        bought = [p for p in archive.purchases.of_customer(row.id) if first <= p.day <= last]
        if bought:
            expected[row.id] = (
                sum(p.paid_cents for p in bought),
                sum(
                    p.paid_cents - p.cost_cents if p.cost_cents is not None else rules_margin(p.paid_cents)
                    for p in bought
                ),
            )
    ranking = archive.tiers.rank(REGENT, metric, first, last)
    assert {e.customer_id: (e.revenue_cents, e.profit_cents) for e in ranking.entries} == expected


def rules_margin(paid: int) -> int:
    size = (abs(paid) * 40 + 50) // 100
    return size if paid >= 0 else -size


def test_refresh_writes_the_tier_into_every_row_and_then_rests(archive: Archive) -> None:
    best, second = _buyer(archive, "甲", 9_000), _buyer(archive, "乙", 100)
    assert archive.tiers.refresh(DAY).touches("tiers")
    assert [archive.customers.row(i).tier for i in (best, second)] == ["key_top", "small"]
    assert not archive.tiers.refresh(DAY)
    archive.settings.set(scheme="curry")
    archive.tiers.refresh(DAY)
    assert archive.customers.row(best).tier == "vip"
    archive.tiers.refresh(DAY + timedelta(days=700))
    assert archive.customers.row(best).tier is None


def test_a_saved_run_shows_who_moved_later(archive: Archive) -> None:
    a, b = _buyer(archive, "甲", 9_000), _buyer(archive, "乙", 100)
    archive.tiers.save(archive.tiers.rank(REGENT), DAY)
    archive.purchases.add(PurchaseDraft(b, DAY, 50_000))
    now = archive.tiers.rank(REGENT)
    run = archive.tiers.runs.last(now)
    assert run is not None
    moves = movement(archive.tiers.runs.results(run.id), now)
    both = (*moves.most_up, *moves.most_down)
    assert [(m.customer_id, m.way, m.before.value, m.after.value) for m in both if m.before and m.after] == [
        (b, Way.UP, 100, 50_100),
        (a, Way.DOWN, 9_000, 9_000),
    ]
    assert archive.tiers.runs.last(archive.tiers.rank(CURRY)) is None


def test_the_period_of_twelve_months_survives_29_february() -> None:
    assert period_days("12m", date(2028, 2, 29)) == (date(2027, 3, 1), date(2028, 2, 29))
    assert period_days("year", DAY) == (date(2026, 1, 1), DAY)
