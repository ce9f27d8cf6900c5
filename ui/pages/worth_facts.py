"""What the page of customers' worth shows, read in one go off the UI thread, and in which order."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from typing import TYPE_CHECKING

from core.changes import ChangeSet
from core.jobs import Progress
from core.lifetime import Model, Worth, WorthTotal
from core.lifetime import total as total_of
from core.score import Score
from core.score_table import ScoreTable
from storage.tiers import period_days
from ui.context import SMALL
from ui.heavy import beside_the_window
from ui.worth_day import keep_fresh

if TYPE_CHECKING:
    from storage.archive import Archive


@dataclass(frozen=True, slots=True)
class Facts:
    """`rows` with the highest lifetime value first; `table`: the value scores of the pyramid's period, empty while not
    `scored`: in a big shop they take longer and follow."""

    rows: tuple[Worth, ...]
    total: WorthTotal
    model: Model
    table: ScoreTable
    changes: ChangeSet
    scored: bool = True


@beside_the_window()
def read(archive: Archive, today: date, progress: Progress | None = None, *, anew: bool = False) -> Facts:
    """Everybody's worth, brought up to date on the way; of a small shop with the scores."""
    changes = keep_fresh(archive, today, progress, anew=anew)
    rows = tuple(sorted(archive.worth.rows(), key=lambda w: (-w.lifetime_cents, w.customer_id)))
    model = archive.worth.model()
    assert model is not None
    scored = len(rows) <= SMALL
    table = read_scores(archive, today) if scored else ScoreTable(archive.score.weights, (), {}, {})
    return Facts(rows, total_of(rows), model, table, changes, scored)


@beside_the_window()
def read_scores(archive: Archive, today: date) -> ScoreTable:
    """The scores, worked out so far that every reason comes at once; 10 s for 100,000 customers."""
    table = archive.score.table(*period_days(archive.settings["period"], today), today)
    table.work_out()
    return table


_NOTHING = Score(-1.0, 0.0)
KEYS: Mapping[str, Callable[[Worth], float]] = {
    "clv": attrgetter("lifetime_cents"),
    "past": attrgetter("past_cents"),
    "expected": attrgetter("expected_cents"),
    "referred": attrgetter("referred_cents"),
    "again": lambda w: -1.0 if w.p_alive is None else w.p_alive,
}
"""What each column sorts by, where a worth alone tells."""


def _key(facts: Facts, name: str) -> Callable[[Worth], float]:
    scores, ranks = facts.table.scores, facts.table.ranks
    if name == "score":
        return lambda worth: scores.get(worth.customer_id, _NOTHING).value
    if name == "rank":
        last = len(ranks) + 1
        return lambda worth: -ranks.get(worth.customer_id, last)
    return KEYS[name]


def ordered(facts: Facts, key: str, descending: bool) -> list[Worth]:
    """By a column; within equal values by lifetime value and id, so that the order never depends on chance."""
    if key == "clv" and descending:
        return list(facts.rows)  # as they were read
    down = descending if key != "rank" else not descending  # the first rank is the best one
    return sorted(facts.rows, key=_key(facts, key), reverse=down)


def places(rows: Sequence[Worth]) -> dict[int, int]:
    """Customer → line."""
    return {worth.customer_id: place for place, worth in enumerate(rows)}
