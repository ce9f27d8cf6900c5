"""The list of 100,000 customers: a keystroke in the search field and a page of the table, beside the bare SQL."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path

from benchmarks.measure import Figure, against_floor
from core.listing import CustomerFilter, SortKey
from storage import sample
from storage.archive import Archive

CUSTOMERS, PURCHASES = 100_000, 300_000
PAGE = 200
TODAY = date(2026, 11, 22)
QUERIES = ("w", "王", "wang", "zyq", "雅琴", "2266", "胡萝")


def figures() -> Iterator[Figure]:
    """A keystroke is the sorted ids and the first page; its floor is the bare look through the lines and a page."""
    with tempfile.TemporaryDirectory() as folder, Archive.create(Path(folder) / "shop.regulars") as archive:
        sample.fill(archive, CUSTOMERS, PURCHASES, today=TODAY)
        for query in QUERIES:
            yield against_floor(
                f"search {query!r}, 100,000 customers",
                partial(_keystroke, archive, query),
                partial(_bare_keystroke, archive, query),
                15,
            )
        ids = archive.customers.ids()
        middle = ids[50_000 : 50_000 + PAGE]
        yield against_floor(
            "a page of 200 rows / bare SELECT",
            partial(archive.customers.rows, middle),
            partial(_bare_page, archive, middle),
            15,
        )
        yield against_floor(
            "sorted ids of 100,000 / bare SELECT", archive.customers.ids, partial(_bare_ids, archive), 7
        )
        yield against_floor(
            "ranking 100,000 / bare GROUP BY",
            partial(archive.tiers.current, TODAY),
            partial(_bare_sums, archive),
            5,
        )


def _keystroke(archive: Archive, query: str) -> None:
    ids = archive.customers.ids(CustomerFilter(query=query), TODAY, SortKey.RELEVANCE)
    archive.customers.rows(ids[:PAGE])


def _bare_keystroke(archive: Archive, query: str) -> None:
    with archive.reading() as connection:
        ids = (
            connection.exec_driver_sql("SELECT customer_id FROM search_lines WHERE instr(words, ?)", (query,))
            .scalars()
            .all()
        )
    _bare_page(archive, list(ids[:PAGE]))


def _bare_page(archive: Archive, ids: list[int]) -> None:
    with archive.reading() as connection:
        connection.exec_driver_sql(f"SELECT * FROM customers WHERE id IN ({','.join(map(str, ids))})").all()


def _bare_ids(archive: Archive) -> None:
    with archive.reading() as connection:
        connection.exec_driver_sql(
            "SELECT id FROM customers WHERE deleted_at IS NULL ORDER BY revenue_cents DESC, id"
        ).all()


def _bare_sums(archive: Archive) -> None:
    with archive.reading() as connection:
        connection.exec_driver_sql(
            "SELECT customer_id, sum(paid_cents) AS v FROM purchases WHERE day BETWEEN '2025-11-23' AND '2026-11-22' "
            "GROUP BY customer_id ORDER BY v DESC"
        ).all()
