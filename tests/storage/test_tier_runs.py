"""Kept rankings: the automatic one of a month, who moved between any two, deleting with a way back."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from core.errors import KnownError
from core.movement import Way
from core.people import CustomerDraft, PurchaseDraft
from core.tiers import REGENT
from storage.archive import Archive

DAY = date(2026, 11, 22)


def _buyer(archive: Archive, name: str, cents: int, day: date = DAY - timedelta(days=10)) -> int:
    customer_id = archive.customers.add(CustomerDraft(name)).new_id or 0
    archive.purchases.add(PurchaseDraft(customer_id, day, cents))
    return customer_id


def test_the_first_start_of_a_month_keeps_one_run(archive: Archive) -> None:
    runs = archive.tiers.runs
    assert not runs.monthly(DAY)  # nobody is ranked
    _buyer(archive, "甲", 100)
    assert runs.monthly(DAY).what == "tier_run_saved"
    assert not runs.monthly(DAY + timedelta(days=3))
    assert runs.monthly(date(2026, 12, 4))
    kept = [(run.day, run.automatic, run.ranked) for run in runs.all()]
    assert kept == [(date(2026, 12, 4), True, 1), (DAY, True, 1)]
    runs.delete(runs.all()[0].id)
    assert not runs.monthly(date(2026, 12, 20))  # it was not wanted
    archive.settings.set(monthly_run=False)
    assert not runs.monthly(date(2027, 1, 1))


def test_movement_between_any_two_runs_names_the_figures(archive: Archive) -> None:
    a, b = _buyer(archive, "甲", 9_000), _buyer(archive, "乙", 100)
    gone = _buyer(archive, "丙", 50, date(2025, 11, 23))
    archive.tiers.save(archive.tiers.current(DAY), DAY)
    archive.purchases.add(PurchaseDraft(b, DAY, 50_000))
    new = _buyer(archive, "丁", 70)
    later = DAY + timedelta(days=30)
    archive.tiers.save(archive.tiers.current(later), later)
    after, before = archive.tiers.runs.all()
    moves = {move.customer_id: move for move in archive.tiers.runs.moves(before, after)}
    assert {i: move.way for i, move in moves.items()} == {b: Way.UP, a: Way.DOWN, new: Way.NEW, gone: Way.GONE}
    up = moves[b]
    assert up.before is not None
    assert up.after is not None
    assert (up.before.revenue_cents, up.after.revenue_cents) == (100, 50_100)
    assert (up.before.visits, up.after.visits) == (1, 2)
    assert (up.before.profit_cents, up.after.profit_cents) == (40, 20_040)
    assert moves[new].before is None
    assert moves[gone].after is None
    until_now = archive.tiers.runs.moves_until_now(before, archive.tiers.current(later))
    assert until_now == archive.tiers.runs.moves(before, after)
    assert before.like(after)
    archive.settings.set(metric="visits")
    assert not before.like(archive.tiers.current(DAY))


def test_a_deleted_run_comes_back_within_a_month_and_then_never(archive: Archive) -> None:
    _buyer(archive, "甲", 100)
    kept = archive.tiers.save(archive.tiers.rank(REGENT), DAY).new_id or 0
    deleted = archive.tiers.runs.delete(kept)
    assert archive.tiers.runs.all() == []
    with pytest.raises(KnownError):
        archive.tiers.runs.results(kept)
    archive.undo(deleted.history_id or 0)
    assert len(archive.tiers.runs.results(kept)) == 1
    again = archive.tiers.runs.delete(kept)
    archive.settings.set(monthly_run=False)
    archive.tiers.runs.monthly(DAY + timedelta(days=40))
    with pytest.raises(KnownError):
        archive.undo(again.history_id or 0)


def test_keeping_a_run_is_undone_with_its_results(archive: Archive) -> None:
    _buyer(archive, "甲", 100)
    saved = archive.tiers.save(archive.tiers.rank(REGENT), DAY)
    archive.undo(saved.history_id or 0)
    assert archive.tiers.runs.all() == []
    with archive.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM tier_results").scalar() == 0
