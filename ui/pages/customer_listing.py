"""What the customers page reads at once: the sorted ids, the counts of the pills, the tags, and who has complained."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from core.listing import CustomerFilter, PillCounts, Sort

if TYPE_CHECKING:
    from storage.archive import Archive


@dataclass(frozen=True, slots=True)
class Listing:
    counts: PillCounts
    tags: list[str]
    ids: list[int]
    complained: frozenset[int]


def read_listing(archive: Archive, which: CustomerFilter, today: date, sort: Sort, descending: bool) -> Listing:
    """May run off the UI thread."""
    customers = archive.customers
    complained = frozenset(customers.ids(CustomerFilter(open_complaint=True), today))
    return Listing(
        customers.counts(today), customers.all_tags(), customers.ids(which, today, sort, descending), complained
    )
