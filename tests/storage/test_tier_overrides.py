"""Places given by hand, the shop's own schemes, what it costs to serve, and a ranking kept until it changes."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from core.errors import KnownError
from core.people import CustomerDraft, PurchaseDraft
from core.schemes import SchemeDraft, TierDraft, percent, scheme_of
from core.terms import FeedbackKind
from core.tiers import Metric
from storage.archive import Archive

DAY = date(2026, 11, 22)


def _buyer(archive: Archive, name: str, cents: int) -> int:
    customer_id = archive.customers.add(CustomerDraft(name)).new_id or 0
    archive.purchases.add(PurchaseDraft(customer_id, DAY - timedelta(days=10), cents))
    return customer_id


def _tier(archive: Archive, customer_id: int) -> str | None:
    return archive.customers.row(customer_id).tier


def test_a_place_by_hand_holds_until_its_day_and_then_falls_back(archive: Archive) -> None:
    best, low = _buyer(archive, "甲", 9_000), _buyer(archive, "乙", 100)
    archive.tiers.refresh(DAY)
    given = archive.tiers.overrides.give(low, "key_top", "  老板的恩师 ", DAY + timedelta(days=5), DAY)
    assert (given.what, _tier(archive, low)) == ("tier_given", "key_top")
    assert archive.customers.row(low).tier_by_hand
    assert not archive.customers.row(best).tier_by_hand
    ranking = archive.tiers.current(DAY)
    assert ranking.places[low].tier == "small"
    assert ranking.tier_of(low) == "key_top"
    assert ranking.tiers[0].customers == 2  # counted where she was put
    assert ranking.tiers[0].threshold == 9_000  # but the threshold is the ranking's
    why = archive.tiers.why(low, DAY)
    assert why is not None
    assert why.override is not None
    assert (why.tier, why.override.reason) == ("small", "老板的恩师")
    archive.undo(given.history_id or 0)
    assert (_tier(archive, low), archive.customers.row(low).tier_by_hand) == ("small", False)
    archive.tiers.overrides.give(low, "key", "常介绍人来", DAY + timedelta(days=5), DAY)
    archive.tiers.refresh(DAY + timedelta(days=6))
    assert _tier(archive, low) == "small"
    kept = archive.tiers.overrides.of(low)
    assert kept is not None
    assert not kept.holds(DAY + timedelta(days=6))
    archive.tiers.overrides.end(low, DAY)
    assert archive.tiers.overrides.all() == []


def test_a_customer_outside_the_ranking_may_be_given_a_place(archive: Archive) -> None:
    prospect = archive.customers.add(CustomerDraft("还没来")).new_id or 0
    archive.tiers.overrides.give(prospect, "key", "下个月来办酒席", None, DAY)
    assert (_tier(archive, prospect), archive.customers.row(prospect).tier) == ("key", "key")
    archive.settings.set(scheme="curry")  # has no such tier
    archive.tiers.refresh(DAY)
    assert _tier(archive, prospect) is None


@pytest.mark.parametrize(
    ("tier", "reason", "until", "key"),
    [
        ("key", " ", None, "override_without_reason"),
        ("key", "因为", DAY - timedelta(days=1), "override_over"),
        ("gold", "因为", None, "tier_unknown"),
    ],
)
def test_what_cannot_be_given(archive: Archive, tier: str, reason: str, until: date | None, key: str) -> None:
    who = _buyer(archive, "甲", 100)
    with pytest.raises(KnownError, match=key):
        archive.tiers.overrides.give(who, tier, reason, until, DAY)
    assert archive.tiers.overrides.all() == []


def test_a_scheme_of_the_shops_own_works_wherever_tiers_do(archive: Archive) -> None:
    people = [_buyer(archive, str(cents), cents) for cents in (9_000, 800, 700, 50)]
    draft = SchemeDraft(
        "卡", (TierDraft("金卡", least=5_000), TierDraft("银卡", least=600), TierDraft("普卡")), Metric.REVENUE
    )
    key = archive.tiers.new_scheme_key()
    archive.tiers.keep_scheme(scheme_of(draft, key))
    archive.settings.set(scheme=key, metric="visits")  # amounts bring their metric along
    archive.tiers.refresh(DAY)
    assert [_tier(archive, i) for i in people] == ["own1.1", "own1.2", "own1.2", "own1.3"]
    assert archive.tiers.current(DAY).metric is Metric.REVENUE
    assert archive.tiers.order()[:3] == ("own1.1", "own1.2", "own1.3")
    assert archive.overview.look(None, DAY).tiers.parts == (("own1.1", 1), ("own1.2", 2), ("own1.3", 1))
    why = archive.tiers.why(people[1], DAY)
    assert why is not None
    assert (why.threshold, why.next_tier, why.missing, why.by_amounts) == (600, "own1.1", 4_200, True)
    interval = archive.followups.rules().return_visit.interval
    assert [interval(f"own1.{n}") for n in (1, 2, 3)] == [30, 60, 180]
    archive.tiers.save(archive.tiers.current(DAY), DAY)
    archive.tiers.remove_scheme(key)
    assert archive.settings["scheme"] == "regent"
    assert archive.tiers.new_scheme_key() == "own2"  # the kept run still knows own1
    assert archive.tiers.runs.all()[0].scheme.tiers[0].name == "金卡"


def test_the_best_of_own_tiers_are_key_customers_for_the_rules(archive: Archive) -> None:
    first = _buyer(archive, "甲", 9_000)
    draft = SchemeDraft("两等", (TierDraft("好", percent(50)), TierDraft("其他", percent(50))))
    archive.tiers.keep_scheme(scheme_of(draft, "own1"))
    archive.settings.set(scheme="own1")
    archive.tiers.refresh(DAY)
    later = DAY + timedelta(days=60)
    assert [entry.customer_id for entry in archive.followups.neglected(later)] == [first]
    assert archive.tiers.key_tiers()[0] == "own1.1"
    assert "own1.1" in (archive.followups.rules().festival.tiers or ())


def test_serving_costs_are_taken_off_the_profit_and_nothing_else(archive: Archive) -> None:
    who = _buyer(archive, "甲", 100_000)
    _buyer(archive, "乙", 10_000)
    ranking = archive.tiers.current(DAY)
    assert archive.tiers.with_costs(ranking, DAY) is ranking
    archive.settings.set(cost_to_serve={"key_top": 36_500})
    served = archive.tiers.with_costs(archive.tiers.current(DAY), DAY)
    assert served.places[who].profit_cents == 40_000 - 36_500  # the period is a year
    assert [e.rank for e in served.entries] == [e.rank for e in ranking.entries]
    assert served.tiers[0].profit_cents == 3_500


def test_the_ranking_is_made_again_only_when_something_it_follows_from_changed(archive: Archive) -> None:
    who = _buyer(archive, "甲", 100)
    first = archive.tiers.current(DAY)
    archive.feedback.add(who, DAY, FeedbackKind.PRAISE, "好")
    archive.followups.refresh(DAY)
    second = archive.tiers.current(DAY)
    archive.purchases.add(PurchaseDraft(who, DAY, 50))
    third = archive.tiers.current(DAY)
    assert second.entries == first.entries
    assert third.entries[0].value == 150
    assert archive.tiers.current(DAY) is third
    assert archive.tiers.current(DAY + timedelta(days=1)) is not third
