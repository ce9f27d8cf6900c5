"""Kept rankings: the automatic one of a month, who moved between any two, deleting with a way back."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from sqlalchemy import update

from core.errors import KnownError
from core.movement import Way
from core.people import CustomerDraft, PurchaseDraft
from core.schemes import SchemeDraft, TierDraft, percent, scheme_of
from core.tiers import REGENT, SCHEMES
from storage.archive import Archive
from storage.tables import tier_runs

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


def test_a_scheme_that_is_gone_keeps_its_names_in_its_runs(archive: Archive) -> None:
    _buyer(archive, "甲", 100)
    draft = SchemeDraft("三等", (TierDraft("金卡", percent("40")), TierDraft("银卡", percent("60"))))
    archive.tiers.keep_scheme(scheme_of(draft, "own1"))
    archive.settings.set(scheme="own1")
    archive.tiers.save(archive.tiers.current(DAY), DAY)
    archive.tiers.remove_scheme("own1")
    archive.tiers.save(archive.tiers.current(DAY), DAY)
    assert set(archive.tiers.schemes()) == set(SCHEMES)
    former = archive.tiers.former_schemes()
    assert [(one.key, one.name, [tier.name for tier in one.tiers]) for one in former] == [
        ("own1", "三等", ["金卡", "银卡"])
    ]
    # a run of before names were kept
    with archive.transaction() as connection:
        old = [["own1.1", "2/5"], ["own1.2", "3/5"]]
        connection.execute(update(tier_runs).where(tier_runs.c.scheme == "own1").values(scheme_json=old))
    assert [(one.name, one.keys) for one in archive.tiers.former_schemes()] == [("", ("own1.1", "own1.2"))]


def test_what_the_page_shows_is_worked_out_once_for_a_ranking(archive: Archive) -> None:
    a, b = _buyer(archive, "甲", 9_000), _buyer(archive, "乙", 100)
    archive.tiers.save(archive.tiers.current(DAY), DAY - timedelta(days=1))
    shares, moved, _changes = archive.tiers.glances.read(DAY)
    again, moved_again, _changes = archive.tiers.glances.read(DAY)
    assert again is shares
    assert moved_again.movement is moved.movement
    assert (moved.saved_today, moved.movement.moved) == (False, 0)
    archive.settings.set(cost_to_serve={"key_top": 36_500})
    with_costs = archive.tiers.glances.read(DAY)[0]
    assert with_costs.costs
    assert with_costs.profit != shares.profit
    archive.purchases.add(PurchaseDraft(b, DAY, 50_000))
    archive.tiers.save(archive.tiers.current(DAY), DAY)
    _shares, after, _changes = archive.tiers.glances.read(DAY)
    assert (after.saved_today, after.movement.up, after.movement.down) == (True, 1, 1)
    assert set(after.before) == {a, b}
