"""Rankings that were kept: by hand, and one at the start of each month; who moved from one to another.

A run's results can be a hundred thousand rows, too many for a history line. So a deleted run is only put out of sight,
and goes for good with its results when nobody took that back for a month.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from sqlalchemy import Row, Select, delete, insert, literal, null, or_, select, union_all

from core import movement as rules
from core.changes import ChangeSet
from core.errors import KnownError
from core.movement import Figures, Move
from core.tiers import Metric, Ranking, Scheme, TierRule
from storage import ranking as sql
from storage.ranking import Question
from storage.tables import customers, tier_overrides, tier_results, tier_runs
from storage.tiers import PERIODS, period_days

if TYPE_CHECKING:
    from storage.archive import Archive

KEPT_DAYS = 30
"""A deleted run can be brought back for so long."""

_r = tier_results.c


@dataclass(frozen=True, slots=True)
class Run:
    """A ranking that was kept. `scheme` is as it was then; `automatic`: made at the start of a month."""

    id: int
    day: date
    made_at: datetime
    scheme: Scheme
    metric: Metric
    first_day: date | None
    last_day: date | None
    ranked: int
    automatic: bool

    def like(self, other: Run | Ranking) -> bool:
        """Whether the two can be compared figure by figure: the same scheme, metric and kind of period."""
        days = _same_kind((self.first_day, self.last_day), (other.first_day, other.last_day))
        return self.scheme.key == other.scheme.key and self.metric is other.metric and days


class TierRuns:
    """`archive.tiers.runs`."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    # --- keeping --------------------------------------------------------------------------------------------------

    def keep(self, asked: Question, day: date, *, automatic: bool = False) -> ChangeSet:
        """Rank and keep the result, all of it inside the archive. Places given by hand stand beside those of the
        ranking."""
        scores = self._archive.tiers.scores(asked)
        with self._archive.work("tier_run_saved", day=day, automatic=automatic) as work:
            run = work.insert(
                tier_runs, made_at=work.now, day=day, scheme=asked.scheme.key,
                scheme_json=_plain(asked.scheme), metric=asked.metric.value, first_day=asked.first,
                last_day=asked.last, ranked=0, automatic=automatic,
            )  # fmt: skip
            work.new_id = run
            with sql.scored(work.connection, scores):
                p = sql.placed(work.connection, asked).subquery("placed")
                hand = tier_overrides.c
                holds = or_(hand.until.is_(None), hand.until >= day)
                rows = (
                    select(
                        literal(run), p.c.customer_id, p.c.rank, p.c.value, p.c.tier, hand.tier, p.c.revenue_cents,
                        p.c.profit_cents, p.c.visits,
                    )
                    .select_from(p.outerjoin(tier_overrides, (hand.customer_id == p.c.customer_id) & holds))
                    .order_by(p.c.customer_id)
                )  # fmt: skip
                names = [
                    _r.run_id, _r.customer_id, _r.rank, _r.value, _r.tier, _r.override, _r.revenue_cents,
                    _r.profit_cents, _r.visits,
                ]  # fmt: skip
                ranked = work.connection.execute(insert(tier_results).from_select(names, rows)).rowcount
            work.update(tier_runs, run, ranked=ranked)
            work.touch(tier_results)
        return work.changes

    def monthly(self, today: date) -> ChangeSet:
        """What the first start in a month keeps, once, unless the shop does not want it (the setting `monthly_run`) or
        nobody is ranked. Runs deleted long ago go for good."""
        self._purge(today)
        if not self._archive.settings["monthly_run"]:
            return ChangeSet()
        c, asked = tier_runs.c, self._archive.tiers.question(today)
        made = select(c.id).where(
            c.automatic, c.day >= today.replace(day=1), c.scheme == asked.scheme.key, c.metric == asked.metric.value
        )
        with self._archive.reading() as connection:
            if connection.execute(made.limit(1)).first() is not None:
                return ChangeSet()
        if not self._archive.tiers.current(today).entries:
            return ChangeSet()
        return self.keep(asked, today, automatic=True)

    def delete(self, run_id: int) -> ChangeSet:
        """Put a run out of sight; undoable. KnownError not_found."""
        run = self.get(run_id)
        with self._archive.work("tier_run_deleted", day=run.day) as work:
            work.update(tier_runs, run_id, deleted_at=work.now)
        return work.changes

    def _purge(self, today: date) -> None:
        c = tier_runs.c
        long_ago = datetime.combine(today - timedelta(days=KEPT_DAYS), datetime.min.time())
        with self._archive.reading() as connection:
            ids = connection.execute(select(c.id).where(c.deleted_at < long_ago)).scalars().all()
        if ids:
            with self._archive.transaction() as connection:
                connection.execute(delete(tier_results).where(_r.run_id.in_(ids)))
                connection.execute(delete(tier_runs).where(c.id.in_(ids)))

    # --- reading --------------------------------------------------------------------------------------------------

    def all(self) -> list[Run]:
        """Every run, the newest first."""
        c = tier_runs.c
        query = select(tier_runs).where(c.deleted_at.is_(None)).order_by(c.day.desc(), c.id.desc())
        with self._archive.reading() as connection:
            return [_run(row) for row in connection.execute(query)]

    def get(self, run_id: int) -> Run:
        """One run. KnownError not_found."""
        c = tier_runs.c
        query = select(tier_runs).where(c.id == run_id, c.deleted_at.is_(None))
        with self._archive.reading() as connection:
            row = connection.execute(query).first()
        if row is None:
            raise KnownError("not_found")
        return _run(row)

    def last(self, like: Ranking, before: date | None = None) -> Run | None:
        """The newest run that can be compared with this ranking. `before`: only runs kept earlier than that day."""
        return next((run for run in self.all() if (before is None or run.day < before) and run.like(like)), None)

    def results(self, run_id: int) -> dict[int, Figures]:
        """{customer: what was kept of her}. KnownError not_found."""
        self.get(run_id)
        query = select(_r.customer_id, *_figures(tier_results)).where(_r.run_id == run_id)
        with self._archive.reading() as connection:
            return _by_customer(connection.execute(query))

    def changed_since(self, run_id: int) -> dict[int, Figures]:
        """The results of those whose row says another tier now, or whose place is given by hand: of a big shop a small
        part. The rows must be up to date (`Tiers.refresh`)."""
        now, hand = customers.c, tier_overrides.c
        by_hand = select(hand.customer_id).where(hand.customer_id == _r.customer_id).exists()
        query = (
            select(_r.customer_id, *_figures(tier_results))
            .join(customers, now.id == _r.customer_id)
            .where(_r.run_id == run_id, now.tier_rank.is_not(None), or_(now.tier != _r.tier, by_hand))
        )
        with self._archive.reading() as connection:
            return _by_customer(connection.execute(query))

    # --- movement -------------------------------------------------------------------------------------------------

    def moves(self, before: Run, after: Run) -> tuple[Move, ...]:
        """Who rose, fell, is new or gone from one run to another, the largest change of the figure first."""
        one, other = tier_results.alias("one"), tier_results.alias("other")
        both = one.join(other, one.c.customer_id == other.c.customer_id)
        changed = (
            select(one.c.customer_id, *_figures(one), *_figures(other))
            .select_from(both)
            .where(one.c.run_id == before.id, other.c.run_id == after.id, one.c.tier != other.c.tier)
        )
        query = union_all(changed, _only(before.id, after.id, first=True), _only(after.id, before.id, first=False))
        places = {**_places(before.scheme), **_places(after.scheme)}
        with self._archive.reading() as connection:
            rows = connection.execute(query).all()
        wide = len(Figures._fields)
        found = (
            rules.move(
                row[0],
                Figures._make(row[1 : 1 + wide]) if row[1] is not None else None,
                Figures._make(row[1 + wide :]) if row[1 + wide] is not None else None,
                places,
            )
            for row in rows
        )
        return rules.in_order(move for move in found if move is not None)

    def moves_until_now(self, before: Run, ranking: Ranking) -> tuple[Move, ...]:
        """The same from a run to a ranking that is not kept."""
        places = {**_places(before.scheme), **_places(ranking.scheme)}
        old = self.results(before.id)
        found = [
            rules.move(e.customer_id, old.get(e.customer_id), rules.figures(e), places)
            for e in ranking.entries
            if (was := old.get(e.customer_id)) is None or was.tier != e.tier
        ]
        found += [rules.move(i, was, None, places) for i, was in old.items() if i not in ranking.places]
        return rules.in_order(move for move in found if move is not None)


def _by_customer(rows: Iterable[Any]) -> dict[int, Figures]:
    """Rows of a customer and her `_figures`."""
    found = list(rows)
    return dict(zip((row[0] for row in found), sql.named(Figures, (row[1:] for row in found)), strict=True))


def _figures(table: Any) -> list[Any]:
    c = table.c
    return [c.tier, c.rank, c.value, c.revenue_cents, c.profit_cents, c.visits]


def _only(run_id: int, not_in: int, *, first: bool) -> Select[Any]:
    """Who is in one run and not in another, as a row of `TierRuns.moves`."""
    mine, others = tier_results.alias(), tier_results.alias()
    elsewhere = select(others.c.customer_id).where(
        others.c.run_id == not_in, others.c.customer_id == mine.c.customer_id
    )
    nothing = [null() for _ in Figures._fields]
    columns = [*_figures(mine), *nothing] if first else [*nothing, *_figures(mine)]
    return select(mine.c.customer_id, *columns).where(mine.c.run_id == run_id, ~elsewhere.exists())


def _places(scheme: Scheme) -> Mapping[str, int]:
    return {key: place for place, key in enumerate(scheme.keys)}


def _run(row: Row[Any]) -> Run:
    return Run(
        row.id, row.day, row.made_at, kept_scheme(row.scheme, row.scheme_json, row.metric), Metric(row.metric),
        row.first_day, row.last_day, row.ranked, row.automatic,
    )  # fmt: skip


def _plain(scheme: Scheme) -> list[list[Any]]:
    """The tiers as a run keeps them: key, share, name, tone, least value, and what the scheme is called."""
    return [
        [t.key, str(t.share) if t.share is not None else None, t.name, t.tone, t.least, scheme.name]
        for t in scheme.tiers
    ]


def kept_scheme(key: str, kept: Sequence[Sequence[Any]], metric: str) -> Scheme:
    """A scheme as a run keeps it. Runs of an older program know key and share alone, or not what it is called."""
    tiers = []
    for one in kept:
        name, tone, least = (*one[2:], "", "", None)[:3] if len(one) < 5 else one[2:5]
        tiers.append(TierRule(one[0], Fraction(one[1]) if one[1] is not None else None, least, name, tone))
    by_amounts = any(tier.share is None for tier in tiers)
    name = str(kept[0][5]) if len(kept[0]) > 5 else ""
    return Scheme(key, tuple(tiers), name, Metric(metric) if by_amounts else None)


_Days = tuple[date | None, date | None]


def _same_kind(one: _Days, other: _Days) -> bool:
    """Whether two periods are the same named one, each on its own day; other periods must be equal."""
    if one == other:
        return True
    ends = [last for _first, last in (one, other) if last is not None]
    if len(ends) < 2:
        return False
    return any((period_days(name, ends[0]), period_days(name, ends[1])) == (one, other) for name in PERIODS)
