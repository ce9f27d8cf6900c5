"""The ranking in SQL against its rule in core/tiers.py, on shops made by chance; runs that reproduce."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, insert, select
from sqlalchemy.dialects import mysql, postgresql

from core import tiers as rules
from core.movement import figures
from core.schemes import sizes
from core.terms import CustomerStatus, VisitStatus
from core.tiers import CURRY, REGENT, Metric, Scheme, Standing, TierRule
from core.value import profit_cents
from storage import ranking as sql
from storage import sums
from storage.archive import Archive
from storage.ranking import Question
from storage.tables import customers, purchases, tier_results, visits

TODAY = date(2026, 11, 22)
FIRST = TODAY - timedelta(days=40)
AMOUNTS = Scheme(
    "own1", (TierRule("own1.1", None, 5_000), TierRule("own1.2", None, 900), TierRule("own1.3")), "三等", Metric.REVENUE
)
THIRDS = Scheme("own2", tuple(TierRule(f"own2.{n}", Fraction(1, 3)) for n in (1, 2, 3)), "三份")

_amounts = st.sampled_from([-500, 0, 100, 100, 900, 5_000, 12_345])
_days = st.integers(0, 60).map(lambda ago: TODAY - timedelta(days=ago))
_costs = st.one_of(st.none(), st.integers(0, 6_000))
_buyer = st.tuples(
    st.lists(st.tuples(_days, _amounts, _costs), max_size=4),
    st.lists(_days, max_size=2),
    st.sampled_from([None, None, 4_000]),
    st.sampled_from(["active", "active", "active", "unqualified", "deleted"]),
)
_Shop = list[tuple[list[tuple[date, int, int | None]], list[date], int | None, str]]


@pytest.fixture(scope="module")
def one_archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    archive = Archive.create(tmp_path_factory.mktemp("ranking") / "shop.regulars")
    yield archive  # type: ignore[misc]
    archive.close()


def _fill(archive: Archive, shop: _Shop) -> None:
    with archive.transaction() as connection:
        for table in (visits, purchases, customers):
            connection.execute(delete(table))
        for number, (bought, came, stated, state) in enumerate(shop, start=1):
            gone = archive.clock() if state == "deleted" else None
            status = state if state == "unqualified" else "active"
            connection.execute(
                insert(customers).values(
                    id=number, name=str(number), status=status, stated_spent_cents=stated, deleted_at=gone,
                    created_at=archive.clock(),
                )
            )  # fmt: skip
            for day, paid, cost in bought:
                row = insert(purchases).values(customer_id=number, day=day, paid_cents=paid, cost_cents=cost)
                connection.execute(row)
            for day in came:
                connection.execute(insert(visits).values(customer_id=number, day=day, status=VisitStatus.DONE))
        sums.refresh(connection)


def _expected(shop: _Shop, first: date | None, last: date | None) -> list[Standing]:
    """The standings added up by hand."""
    found = []
    for number, (bought, came, stated, state) in enumerate(shop, start=1):
        if state in (CustomerStatus.UNQUALIFIED, "deleted"):
            continue
        mine = [one for one in bought if (first or date.min) <= one[0] <= (last or date.max)]
        days = {day for day in came if (first or date.min) <= day <= (last or date.max)}
        if mine:
            profit = sum(profit_cents(paid, cost, 40) for _day, paid, cost in mine)
            revenue = sum(paid for _day, paid, _cost in mine)
            found.append(Standing(number, revenue, profit, len(days | {one[0] for one in mine})))
        elif first is None and not bought and stated:
            found.append(Standing(number, stated, profit_cents(stated, None, 40), len(days)))
    return found


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(_buyer, max_size=9),
    st.sampled_from([REGENT, CURRY, THIRDS, AMOUNTS]),
    st.sampled_from([Metric.REVENUE, Metric.PROFIT, Metric.VISITS]),
    st.sampled_from([(None, None), (FIRST, TODAY), (None, FIRST), (FIRST, None)]),
)
def test_the_statement_says_what_the_rule_says(
    one_archive: Archive, shop: _Shop, scheme: Scheme, metric: Metric, period: tuple[date | None, date | None]
) -> None:
    _fill(one_archive, shop)
    ranking = one_archive.tiers.rank(scheme, metric, *period)
    expected = rules.rank(_expected(shop, *period), scheme, metric)
    assert ranking.entries == expected
    assert ranking.tiers == rules.summaries(expected, scheme)
    assert tuple(t.customers for t in ranking.tiers) == sizes([e.value for e in expected], scheme)
    assert sum(t.customers for t in ranking.tiers) == len(expected)
    there = sum(state != "deleted" for *_rest, state in shop)
    assert sum(ranking.outside.values()) + len(expected) == there


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(_buyer, min_size=1, max_size=8))
def test_a_kept_run_reproduces_the_ranking(one_archive: Archive, shop: _Shop) -> None:
    _fill(one_archive, shop)
    ranking = one_archive.tiers.rank(CURRY, Metric.REVENUE, FIRST, TODAY)
    run = one_archive.tiers.runs.get(one_archive.tiers.save(ranking, TODAY).new_id or 0)
    assert (run.scheme, run.metric, run.first_day, run.last_day) == (CURRY, Metric.REVENUE, FIRST, TODAY)
    assert run.ranked == len(ranking.entries)
    kept = one_archive.tiers.runs.results(run.id)
    assert kept == {e.customer_id: figures(e) for e in ranking.entries}


@given(st.lists(st.integers(-5, 30), max_size=40), st.integers(0, 39), st.integers(1, 50))
def test_who_spends_more_never_ranks_lower(values: list[int], who: int, more: int) -> None:
    if who >= len(values):
        return
    before = rules.rank([Standing(i, v, v, 1) for i, v in enumerate(values)], REGENT, Metric.REVENUE)
    richer = [v + more if i == who else v for i, v in enumerate(values)]
    after = rules.rank([Standing(i, v, v, 1) for i, v in enumerate(richer)], REGENT, Metric.REVENUE)
    was, now = (next(e for e in entries if e.customer_id == who) for entries in (before, after))
    assert now.rank <= was.rank
    assert REGENT.keys.index(now.tier) <= REGENT.keys.index(was.tier)


def test_the_value_score_ranks_too(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    _fill(archive, [([(TODAY, paid, None)], [], None, "active") for paid in (100, 200, 300)])
    monkeypatch.setattr(archive.score, "scores", lambda _first, _last, _today: {1: 9_000, 2: 2_000})
    ranking = archive.tiers.rank(REGENT, Metric.SCORE, FIRST, TODAY)
    assert [(e.customer_id, e.value, e.tier) for e in ranking.entries] == [
        (1, 9_000, "key_top"), (2, 2_000, "regular"), (3, 0, "small"),
    ]  # fmt: skip
    run = archive.tiers.save(ranking, TODAY).new_id or 0
    with archive.reading() as connection:
        kept = connection.execute(select(tier_results.c.value).where(tier_results.c.run_id == run)).scalars().all()
    assert sorted(kept) == [0, 2_000, 9_000]


@pytest.mark.parametrize("dialect", [postgresql.dialect(), mysql.dialect()])
def test_the_statement_is_for_any_engine(archive: Archive, dialect: object) -> None:
    with archive.reading() as connection:
        query = sql.placed(connection, Question(REGENT, Metric.REVENUE, FIRST, TODAY))
    words = str(query.compile(dialect=dialect)).lower()  # type: ignore[arg-type]
    assert "rank() over (order by" in words
    assert "pragma" not in words
