"""Ranking 100,000 customers over 1,000,000 purchases and keeping the run, beside the bare SQL of the same sums; then
the page of the pyramid, as it is opened in a program that has ranked this morning.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from datetime import date, datetime
from functools import partial
from itertools import count
from pathlib import Path

from benchmarks.measure import Figure, against_floor
from core.tiers import REGENT, Metric
from storage import sample
from storage.archive import Archive
from storage.ranking import Question
from storage.tiers import period_days

CUSTOMERS, PURCHASES = 100_000, 1_000_000
TODAY = date(2026, 11, 22)
_PROFIT = """CASE WHEN cost_cents IS NOT NULL THEN paid_cents - cost_cents
    WHEN paid_cents >= 0 THEN (abs(paid_cents) * 40 + 50) / 100 ELSE -((abs(paid_cents) * 40 + 50) / 100) END"""


def figures() -> Iterator[Figure]:
    """The floors read along the covering index, as SQLite does it fastest."""
    with tempfile.TemporaryDirectory() as folder, Archive.create(Path(folder) / "shop.regulars") as archive:
        sample.fill(archive, CUSTOMERS, PURCHASES, today=TODAY)
        archive.tiers.refresh(TODAY)
        for name, period in (("12 months", "12m"), ("all time", "all")):
            asked = Question(REGENT, Metric.REVENUE, *period_days(period, TODAY))
            yield against_floor(
                f"ranking and keeping the run, {name}",
                partial(archive.tiers.runs.keep, asked, TODAY),
                partial(_bare_sums, archive, asked),
            )
        yield against_floor(
            "a ranking in memory, 12 months",
            partial(archive.tiers.rank, REGENT, Metric.REVENUE, *period_days("12m", TODAY)),
            partial(_bare_sums, archive, Question(REGENT, Metric.REVENUE, *period_days("12m", TODAY))),
        )
        yield from _page(archive)


def _bare_sums(archive: Archive, asked: Question) -> None:
    """The same three sums for each customer: sales, profit, days."""
    within = f"+day BETWEEN '{asked.first}' AND '{asked.last}'" if asked.first else "TRUE"
    with archive.reading() as connection:
        connection.exec_driver_sql(
            f"SELECT customer_id, sum(paid_cents), sum({_PROFIT}), count(DISTINCT day) FROM purchases WHERE {within} "
            "GROUP BY customer_id"
        ).all()


def _page(archive: Archive) -> Iterator[Figure]:
    """Opening the page, figures and all; its floor is the bare list of ids."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtWidgets import QApplication

    from ui.context import Context
    from ui.pages import pyramid_facts
    from ui.pages.pyramid import PyramidPage

    application = QApplication([])
    archive.tiers.save(archive.tiers.current(date(2026, 8, 1)), date(2026, 8, 1))
    context = Context(archive, lambda: datetime(2026, 11, 22, 9))
    numbers = count()

    def opened() -> None:
        page = PyramidPage(context)
        page.setObjectName(f"page {next(numbers)}")
        page.show_facts(pyramid_facts.read(archive, TODAY))
        page.resize(1270, 700)
        page.grab()
        page.deleteLater()
        application.processEvents()

    yield against_floor("opening the page of the pyramid", opened, partial(_bare_ids, archive))
    context.close()


def _bare_ids(archive: Archive) -> None:
    with archive.reading() as connection:
        connection.exec_driver_sql("SELECT id FROM customers WHERE deleted_at IS NULL ORDER BY tier_rank").all()
