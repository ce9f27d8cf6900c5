"""The pyramid at a glance: what its page says of today's ranking, worked out once and kept as long as that stays."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from core import pyramid
from core.changes import ChangeSet
from core.movement import Figures, Movement, movement
from core.pyramid import Curve, Finding
from core.tiers import Ranking

if TYPE_CHECKING:
    from storage.archive import Archive
    from storage.tier_runs import Run


@dataclass(frozen=True, slots=True)
class Shares:
    """Who brings how much. `costs`: what it costs to serve is taken off the profit, as the shop said."""

    ranking: Ranking
    costs: bool
    finding: Finding
    profit: Curve
    revenue: Curve


@dataclass(frozen=True, slots=True)
class Moved:
    """`compared`: the run of an earlier day that can be compared, None without one; `before` is what it kept of those
    who moved since. `saved_today`: today's result is kept already."""

    compared: Run | None
    saved_today: bool
    before: Mapping[int, Figures]
    movement: Movement


class Glances:
    """`archive.tiers.glances`."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._shares: tuple[Ranking, dict[str, Any], Shares] | None = None
        self._moved: tuple[Ranking, int, Mapping[int, Figures], Movement] | None = None

    def read(self, today: date) -> tuple[Shares, Moved, ChangeSet]:
        """By the shop's own rule; the tiers in the customers' rows then agree with what is shown."""
        ranking = self._archive.tiers.current(today)
        changes = self._archive.tiers.refresh(today, ranking)
        return self._shares_of(ranking, today), self._moved_to(ranking, today), changes

    def _shares_of(self, ranking: Ranking, today: date) -> Shares:
        costs = self._archive.settings["cost_to_serve"]
        if self._shares is not None and self._shares[0] is ranking and self._shares[1] == costs:
            return self._shares[2]
        shown = self._archive.tiers.with_costs(ranking, today)
        found = Shares(
            shown,
            shown is not ranking,
            pyramid.finding(shown),
            pyramid.curve(entry.profit_cents for entry in shown.entries),
            pyramid.curve(entry.revenue_cents for entry in shown.entries),
        )
        self._shares = ranking, dict(costs), found
        return found

    def _moved_to(self, ranking: Ranking, today: date) -> Moved:
        runs = [run for run in self._archive.tiers.runs.all() if run.like(ranking)]
        saved_today = bool(runs) and runs[0].day == today
        run = next((run for run in runs if run.day < today), None)
        if run is None:
            return Moved(None, saved_today, {}, Movement())
        if self._moved is None or self._moved[0] is not ranking or self._moved[1] != run.id:
            before = self._archive.tiers.runs.changed_since(run.id)
            self._moved = ranking, run.id, before, movement(before, ranking)
        return Moved(run, saved_today, self._moved[2], self._moved[3])
