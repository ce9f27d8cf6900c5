"""Ranking the shop's customers, places given by hand, and the tier that stands in each customer's row."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, timedelta
from functools import cached_property
from operator import itemgetter
from typing import TYPE_CHECKING

from sqlalchemy import Connection, bindparam, case, func, or_, select, update

from core import schemes
from core import tiers as rules
from core.changes import ChangeSet
from core.terms import CustomerStatus
from core.tiers import Metric, Override, Ranked, Ranking, Scheme, WhyTier
from storage import ranking as sql
from storage.ranking import Question
from storage.sums import chunks
from storage.tables import customers, history, purchases, tier_overrides, tier_runs

if TYPE_CHECKING:
    from storage.archive import Archive
    from storage.tier_glance import Glances
    from storage.tier_overrides import Overrides
    from storage.tier_runs import TierRuns

PERIODS = ("12m", "year", "all")

_NO_EFFECT = (
    "contact_log_changed", "contact_log_deleted", "contact_logged", "followup_added", "followup_changed",
    "followup_done", "followup_dropped", "followup_postponed", "followup_reopened", "followups_added", "followups_made",
    "own_field_added", "own_field_changed", "own_field_deleted", "own_fields_moved", "preference_added",
    "preference_changed", "preference_confirmed", "preference_deleted", "preference_ended", "preparation_added",
    "preparation_removed", "things_ready", "visit_ready", "tier_run_saved", "tier_run_deleted",
)  # fmt: skip
"""Commands that leave a ranking by sales, profit or visits as it is: after them it is not made again."""


class Tiers:
    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._kept: dict[tuple[object, ...], Ranking] = {}
        self._written: Ranking | None = None  # the one that the customers' rows agree with

    @cached_property
    def runs(self) -> TierRuns:
        from storage.tier_runs import TierRuns

        return TierRuns(self._archive)

    @cached_property
    def overrides(self) -> Overrides:
        from storage.tier_overrides import Overrides

        return Overrides(self._archive)

    @cached_property
    def glances(self) -> Glances:
        from storage.tier_glance import Glances

        return Glances(self._archive)

    # --- the schemes ----------------------------------------------------------------------------------------------

    def schemes(self) -> dict[str, Scheme]:
        """The presets and the shop's own, {key: scheme}."""
        return schemes.all_schemes(self._archive.settings["tier_schemes"])

    def scheme(self) -> Scheme:
        """The scheme in use; one that is no longer there gives way to the first preset."""
        return self.schemes().get(self._archive.settings["scheme"], rules.REGENT)

    def new_scheme_key(self) -> str:
        """A key for one more scheme, that no kept run knows either."""
        with self._archive.reading() as connection:
            kept = connection.execute(select(tier_runs.c.scheme).distinct()).scalars().all()
        return schemes.new_key([*self.schemes(), *kept])

    def keep_scheme(self, scheme: Scheme) -> ChangeSet:
        """Keep a scheme of the shop's own, new or changed."""
        own = {key: one for key, one in self.schemes().items() if key not in rules.SCHEMES} | {scheme.key: scheme}
        return self._archive.settings.set(tier_schemes=[schemes.plain(one) for one in own.values()])

    def remove_scheme(self, key: str) -> ChangeSet:
        """Take one of the shop's own away; when it is in use, the first preset takes its place."""
        own = [s for k, s in self.schemes().items() if k not in rules.SCHEMES and k != key]
        in_use = {"scheme": rules.REGENT.key} if self._archive.settings["scheme"] == key else {}
        return self._archive.settings.set(tier_schemes=[schemes.plain(one) for one in own], **in_use)

    def former_schemes(self) -> list[Scheme]:
        """The shop's own schemes as kept runs know them, the oldest first: one may be changed or gone since."""
        c = tier_runs.c
        query = select(c.scheme, c.scheme_json, c.metric).where(c.scheme.not_in(list(rules.SCHEMES))).order_by(c.id)
        with self._archive.reading() as connection:
            rows = connection.execute(query).all()
        if not rows:
            return []
        from storage.tier_runs import kept_scheme

        return [kept_scheme(*row) for row in rows]

    def order(self) -> tuple[str, ...]:
        """Every tier key there is, best first."""
        return schemes.tier_order(self.schemes().values(), self._archive.settings["scheme"])

    def key_tiers(self) -> tuple[str, ...]:
        """The best tiers of every scheme (关键客户), best first."""
        known = self.schemes().values()
        keys = {key for scheme in known for key in schemes.key_tiers(scheme)}
        return tuple(key for key in self.order() if key in keys)

    def question(self, today: date) -> Question:
        """What the shop ranks by: its own scheme, metric and period. Fixed amounts bring their metric along."""
        settings, scheme = self._archive.settings, self.scheme()
        return Question(scheme, scheme.metric or Metric(settings["metric"]), *period_days(settings["period"], today))

    # --- ranking --------------------------------------------------------------------------------------------------

    def rank(
        self, scheme: Scheme, metric: Metric = Metric.REVENUE, first: date | None = None, last: date | None = None
    ) -> Ranking:
        """Rank the customers who bought between the days (both included; None: no bound), whatever was given by hand.

        Without a first day, customers whose list stated a total but of whom no purchase is known are ranked by that
        total.
        """
        return self._rank(Question(scheme, metric, first, last), None)

    def current(self, today: date) -> Ranking:
        """The ranking by the shop's own scheme, metric and period, with the places given by hand.

        Kept until something happens in the archive that it follows from.
        """
        asked = self.question(today)
        with self._archive.reading() as connection:
            key = (asked, today, mark(connection, asked.metric))
        found = self._kept.get(key)
        if found is None:
            found = self._rank(asked, today)
            self._kept = {key: found}
        return found

    def _rank(self, asked: Question, today: date | None) -> Ranking:
        scores = self.scores(asked)
        with self._archive.reading() as connection:
            with sql.scored(connection, scores):
                query = sql.placed(connection, asked)
                c = query.selected_columns
                rows = connection.execute(query.order_by(c.rank, c.customer_id)).all()
                entries = tuple(sql.named(Ranked, rows))
            outside = _outside(connection, len(entries))
            by_hand = given_by_hand(connection, asked.scheme, today) if today is not None else {}
        tiers = rules.summaries(entries, asked.scheme, by_hand)
        return Ranking(asked.scheme, asked.metric, asked.first, asked.last, entries, tiers, outside, by_hand)

    def scores(self, asked: Question) -> dict[int, int] | None:
        """The value scores a ranking by them needs; None: it is by something else."""
        if asked.metric is not Metric.SCORE:
            return None
        today = self._archive.clock().date()
        return self._archive.score.scores(asked.first, asked.last, asked.last or today)

    def why(self, customer_id: int, today: date) -> WhyTier | None:
        """Why this customer stands in her tier, by the shop's own scheme; None when she is outside the ranking."""
        return rules.why(self.current(today), customer_id)

    # --- the customers' rows --------------------------------------------------------------------------------------

    def refresh(self, today: date, ranking: Ranking | None = None, only: Collection[int] | None = None) -> ChangeSet:
        """Bring the tier in every customer's row up to date with `current`; no history line, it follows from the rows.

        `ranking`: today's `current` when the caller has it already. `only`: just these customers.
        """
        ranking = ranking or self.current(today)
        if ranking is self._written:
            return ChangeSet()
        c = customers.c
        query = select(c.id, c.tier, c.tier_rank, c.deleted_at.is_not(None).label("deleted"))
        with self._archive.reading() as connection:
            if only is None:
                rows = list(map(itemgetter(slice(None)), connection.execute(query)))
            else:
                rows = [r for chunk in chunks(only) for r in connection.execute(query.where(c.id.in_(chunk)))]
        changed = []
        places, by_hand = ranking.places, ranking.overrides
        for customer_id, tier, place, deleted in rows:
            entry = places.get(customer_id)
            new_tier = entry.tier if entry else None
            if customer_id in by_hand and not deleted:
                new_tier = by_hand[customer_id].tier
            new_place = entry.rank if entry else None
            if (tier, place) != (new_tier, new_place):
                changed.append({"of": customer_id, "tier": new_tier, "tier_rank": new_place})
        if only is None:
            self._written = ranking
        if not changed:
            return ChangeSet()
        with self._archive.transaction() as connection:
            connection.execute(update(customers).where(customers.c.id == bindparam("of")), changed)
        return ChangeSet(tables=frozenset({"customers", "tiers"}), what="ranked")

    def save(self, ranking: Ranking, day: date) -> ChangeSet:
        """Keep a run of the ranking, so that movement shows later."""
        return self.runs.keep(Question(ranking.scheme, ranking.metric, ranking.first_day, ranking.last_day), day)

    def with_costs(self, ranking: Ranking, today: date) -> Ranking:
        """What it costs to serve each customer (the setting `cost_to_serve`, cents a year by tier) taken off the
        profit; the same ranking without any."""
        costs = {key: int(cents) for key, cents in self._archive.settings["cost_to_serve"].items()}
        if not any(costs.get(key) for key in ranking.scheme.keys):
            return ranking
        from core.pyramid import served

        return served(ranking, costs, self._days_of(ranking, today))

    def _days_of(self, ranking: Ranking, today: date) -> int:
        """The length of its period; of all time since the first purchase."""
        first = ranking.first_day
        if first is None:
            with self._archive.reading() as connection:
                first = connection.execute(select(func.min(customers.c.first_purchase))).scalar() or today
        return max(1, ((ranking.last_day or today) - first).days + 1)


def given_by_hand(connection: Connection, scheme: Scheme, today: date) -> Mapping[int, Override]:
    """The places given by hand that hold today and are in this scheme."""
    c = tier_overrides.c
    rows = connection.execute(
        select(customers.c.deleted_at, c.customer_id, c.tier, c.reason, c.until, c.made_on, c.who, c.id)
        .join(customers, customers.c.id == c.customer_id)
        .where(c.tier.in_(scheme.keys), or_(c.until.is_(None), c.until >= today))
        .order_by(c.customer_id)
    )
    return {row.customer_id: Override(*row[1:]) for row in rows if row.deleted_at is None}


def period_days(period: str, today: date) -> tuple[date | None, date | None]:
    """The days of a period: the last 12 months, this calendar year, all time, or from one day to another
    ("2026-01-01..2026-06-30")."""
    if period == "12m":
        return _year_before(today) + timedelta(days=1), today
    if period == "year":
        return date(today.year, 1, 1), today
    first, dots, last = period.partition("..")
    return (date.fromisoformat(first), date.fromisoformat(last)) if dots else (None, None)


def period_of(first: date, last: date) -> str:
    """The name of a period from one day to another: the reverse of `period_days`."""
    return f"{first.isoformat()}..{last.isoformat()}"


def _year_before(day: date) -> date:
    return day.replace(year=day.year - 1, day=28) if (day.month, day.day) == (2, 29) else day.replace(year=day.year - 1)


def mark(connection: Connection, metric: Metric) -> tuple[int, ...]:
    """What changes with everything a ranking may follow from: the last command that counts (the value score follows
    from nearly everything), and the newest rows, which are not always written by a command."""
    last = select(history.c.id).order_by(history.c.id.desc()).limit(1)
    if metric is not Metric.SCORE:
        last = last.where(history.c.what.not_in(_NO_EFFECT))
    newest = (last, select(func.max(customers.c.id)), select(func.max(purchases.c.id)))
    return tuple(connection.execute(query).scalar() or 0 for query in newest)


def _outside(connection: Connection, ranked: int) -> dict[str, int]:
    """Who is not in the ranking: bought before but not in the period, never bought, unqualified."""
    c = customers.c
    unqualified = c.status == CustomerStatus.UNQUALIFIED
    bought = or_(c.purchases > 0, func.coalesce(c.stated_spent_cents, 0) > 0)
    # deleted ones as a group of their own: asked for the others, SQLite would look each up by the index of `deleted_at`
    group = case(
        (c.deleted_at.is_not(None), "deleted"), (unqualified, "unqualified"), (bought, "bought"), else_="prospects"
    ).label("place")
    rows = connection.execute(select(group, func.count()).group_by(group))
    found = {name: int(n) for name, n in rows}
    return {
        "inactive": found.get("bought", 0) - ranked,
        "prospects": found.get("prospects", 0),
        "unqualified": found.get("unqualified", 0),
    }
