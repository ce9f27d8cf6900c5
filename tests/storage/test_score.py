"""The value score over the archive: what it reads, judgements and weights as commands."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from core import score as rules
from core.errors import KnownError
from core.people import CustomerDraft, PurchaseDraft
from core.score import EXPAND, STEADY, Dimension
from core.terms import CustomerStatus, FeedbackKind
from storage import sample
from storage.archive import Archive
from storage.tiers import period_days

DAY = date(2026, 11, 22)
YEAR = period_days("12m", DAY)


def _buyer(archive: Archive, name: str, *bought: tuple[int, int, str | None]) -> int:
    """bought: (days ago, cents paid, what)."""
    customer_id = archive.customers.add(CustomerDraft(name)).new_id or 0
    for ago, cents, items in bought:
        archive.purchases.add(PurchaseDraft(customer_id, DAY - timedelta(days=ago), cents, items=items))
    return customer_id


def _points(archive: Archive, customer_id: int) -> dict[Dimension, float | None]:
    why = archive.score.why(customer_id, *YEAR, DAY)
    assert why is not None
    return {part.dimension: part.points for part in why.parts}


def test_what_is_looked_at(archive: Archive) -> None:
    old = _buyer(
        archive, "老客", (500, 10_000, "剪发"), (300, 10_000, "剪发"), (20, 30_000, "烫发"), (10, 1_000, "护理")
    )
    flat = _buyer(archive, "平平", (450, 9_000, "剪发"), (200, 9_000, "剪发"), (100, 9_000, "剪发"))
    new = _buyer(archive, "新客", (5, 50_000, "染发"))
    archive.customers.update(new, referred_by=flat)
    archive.feedback.add(old, DAY, FeedbackKind.PRAISE, "手艺好")
    archive.wallet.add(flat, DAY, 100_000)
    why = archive.score.why(old, *YEAR, DAY)
    assert why is not None
    figures = {part.dimension: part.figure for part in why.parts}
    assert figures == {
        Dimension.SALES: 41_000,
        Dimension.PROFIT: 16_400,
        Dimension.FREQUENCY: 3,
        Dimension.RECENCY: DAY.toordinal() - 10,
        Dimension.REFERRALS: 0,
        Dimension.PRAISE: 1,
        Dimension.INFLUENCE: None,
        Dimension.GROWTH: pytest.approx((31_000 - 10_000) / 41_000),
        Dimension.HEADROOM: None,
        Dimension.NEW_PRODUCTS: 2,
        Dimension.NEW_FIELD: None,
    }
    assert _points(archive, new) | {Dimension.RECENCY: 0} == {
        Dimension.SALES: 100,
        Dimension.PROFIT: 100,
        Dimension.FREQUENCY: 0,
        Dimension.RECENCY: 0,
        Dimension.REFERRALS: 0,
        Dimension.PRAISE: 0,
        Dimension.INFLUENCE: None,
        Dimension.GROWTH: None,  # she was not here before: growth says nothing
        Dimension.HEADROOM: None,
        Dimension.NEW_PRODUCTS: None,
        Dimension.NEW_FIELD: None,
    }
    flat_points = _points(archive, flat)
    assert flat_points[Dimension.REFERRALS] == 100
    assert flat_points[Dimension.HEADROOM] == 100
    assert flat_points[Dimension.GROWTH] == 0
    assert why.place.score.known == pytest.approx((80 + 2 * 10 / 3 + 2 * 10 / 4) / 100)
    assert archive.score.why(old, *YEAR, DAY) == why
    archive.purchases.add(PurchaseDraft(old, DAY, 100, items="修面"))
    after = archive.score.why(old, *YEAR, DAY)
    assert after is not None
    assert {part.dimension: part.figure for part in after.parts}[Dimension.NEW_PRODUCTS] == 3


def test_only_buyers_of_the_period_are_scored(archive: Archive) -> None:
    now = _buyer(archive, "常客", (10, 5_000, None))
    _buyer(archive, "以前的", (800, 5_000, None))
    gone = _buyer(archive, "删掉的", (10, 5_000, None))
    wrong = _buyer(archive, "不合适", (10, 5_000, None))
    archive.customers.update(wrong, status=CustomerStatus.UNQUALIFIED)
    archive.customers.delete([gone])
    assert archive.score.scores(*YEAR, DAY) == {now: 10_000}
    assert archive.score.why(gone, *YEAR, DAY) is None
    assert len(archive.score.scores(None, None, DAY)) == 2


def test_scores_agree_with_their_parts_and_places(archive: Archive) -> None:
    sample.fill(archive, 40, 400, seed=5, today=DAY)
    scores = archive.score.scores(*YEAR, DAY)
    assert set(scores) == {e.customer_id for e in archive.tiers.current(DAY).entries}
    ordered = sorted(scores.values(), reverse=True)
    for customer_id in list(scores)[:6]:
        why = archive.score.why(customer_id, *YEAR, DAY)
        assert why is not None
        known = [p for p in why.parts if p.points is not None and p.weight > 0]
        value = sum(p.weight * p.points for p in known) / sum(p.weight for p in known)
        assert rules.in_hundredths(value) == scores[customer_id]
        assert why.place.rank == ordered.index(scores[customer_id]) + 1
        archive.score.set_weights(rules.preset(EXPAND))
        other = archive.score.why(customer_id, *YEAR, DAY)
        archive.score.set_weights(rules.preset(STEADY))
        assert [p.key for p in why.elsewhere] == [EXPAND]
        assert why.elsewhere[0] == other.place


def test_a_judgement_is_a_command_and_the_newest_counts(archive: Archive) -> None:
    one = _buyer(archive, "甲", (10, 5_000, None))
    archive.score.rate(one, Dimension.INFLUENCE, 2, DAY)
    later = archive.score.rate(one, Dimension.INFLUENCE, 5, DAY, "  街坊都听她的 ")
    assert _points(archive, one)[Dimension.INFLUENCE] == 100
    newest = archive.score.ratings(one)[0]
    assert (newest.rating, newest.who, newest.note) == (5, "小陈", "街坊都听她的")
    archive.undo(later.history_id or 0)
    assert _points(archive, one)[Dimension.INFLUENCE] == 25
    archive.score.delete_rating(archive.score.ratings(one)[0].id)
    assert _points(archive, one)[Dimension.INFLUENCE] is None
    assert archive.score.ratings(one) == []


@pytest.mark.parametrize(
    ("dimension", "rating"), [(Dimension.INFLUENCE, 0), (Dimension.NEW_FIELD, 6), (Dimension.SALES, 3)]
)
def test_what_cannot_be_judged(archive: Archive, dimension: Dimension, rating: int) -> None:
    one = _buyer(archive, "甲", (10, 5_000, None))
    with pytest.raises(KnownError, match="rating_wrong"):
        archive.score.rate(one, dimension, rating, DAY)
    assert archive.score.ratings(one) == []


def test_own_weights_change_the_scores_and_can_be_taken_back(archive: Archive) -> None:
    rich, often = _buyer(archive, "甲", (9, 90_000, None)), _buyer(archive, "乙", *((i, 100, None) for i in range(9)))
    archive.score.set_weights(rules.own_weights({Dimension.SALES: 1}))
    assert archive.score.scores(*YEAR, DAY) == {rich: 10_000, often: 0}
    changed = archive.score.set_weights(rules.own_weights({Dimension.FREQUENCY: 2, Dimension.GROWTH: 1}))
    assert archive.score.scores(*YEAR, DAY) == {rich: 0, often: 10_000}
    archive.undo(changed.history_id or 0)
    assert archive.score.scores(*YEAR, DAY) == {rich: 10_000, often: 0}
    archive.score.set_weights(rules.own_weights({Dimension.NEW_FIELD: 1}))
    assert archive.score.scores(*YEAR, DAY) == {rich: 0, often: 0}  # nothing that counts is known
    assert archive.score.why(rich, *YEAR, DAY) is None
