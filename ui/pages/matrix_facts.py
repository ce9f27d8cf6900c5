"""What the page of the four kinds shows, read in one go off the UI thread."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from core.changes import ChangeSet
from core.jobs import Progress
from core.listing import CustomerFilter, SortKey
from core.matrix import Matrix, Point, matrix
from ui.heavy import beside_the_window
from ui.worth_day import keep_fresh

if TYPE_CHECKING:
    from storage.archive import Archive


@dataclass(frozen=True, slots=True)
class Facts:
    """`unrated`: customers without a value, who spent most first; `cpv`, `clv`: by customer, of those rated."""

    matrix: Matrix
    unrated: tuple[int, ...]
    cpv: dict[int, float]
    clv: dict[int, int]
    changes: ChangeSet


@beside_the_window()
def read(archive: Archive, today: date, progress: Progress | None = None) -> Facts:
    """The matrix of today; lifetime values are brought up to date on the way."""
    changes = keep_fresh(archive, today, progress)
    cpv = archive.perceptions.values()
    clv = {worth.customer_id: worth.lifetime_cents for worth in archive.worth.rows(list(cpv))}
    points = [Point(i, value, clv.get(i, 0)) for i, value in cpv.items()]
    everybody = archive.customers.ids(CustomerFilter(), today, SortKey.SPENT, descending=True)
    found = matrix(points, len(everybody), archive.settings["matrix_borders"])
    return Facts(found, tuple(i for i in everybody if i not in cpv), cpv, clv, changes)
