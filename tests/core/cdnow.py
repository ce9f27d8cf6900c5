"""The CDNOW sample (2,357 customers, first purchase in the first quarter of 1997), out of the package `lifetimes`."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from functools import cache
from importlib.metadata import distribution
from pathlib import Path

from core.lifetime import History

LAST_DAY = date(1997, 9, 30)
"""39 weeks: what the published parameters were estimated on."""


def _lines(name: str) -> list[str]:
    return (
        Path(str(distribution("lifetimes").locate_file(f"lifetimes/datasets/{name}"))).read_text("ascii").splitlines()
    )


def summary() -> list[tuple[float, ...]]:
    """(x, t_x, T, z̄) of every customer at LAST_DAY, with z̄ rounded to cents: the table many publications use."""
    return [
        tuple(map(float, line.split(",")[1:])) for line in _lines("cdnow_customers_summary_with_transactions.csv")[1:]
    ]


@cache
def purchases() -> tuple[tuple[int, date, int], ...]:
    """(customer, day, cents) of every purchase of the file, up to the middle of 1998. Its rows read
    `master id, id, YYYYMMDD, CDs, dollars`."""
    rows = (line.split() for line in _lines("CDNOW_sample.txt"))
    return tuple(
        (int(number), date(int(day[:4]), int(day[4:6]), int(day[6:])), round(float(dollars) * 100))
        for _master, number, day, _many, dollars in rows
    )


def histories(as_of: date = LAST_DAY) -> list[History]:
    """With what was paid as the profit."""
    of_customer: dict[int, dict[date, int]] = defaultdict(lambda: defaultdict(int))
    for customer, day, cents in purchases():
        if day <= as_of:
            of_customer[customer][day] += cents
    return [
        History(customer, len(days), min(days), max(days), sum(days.values()), days[min(days)])
        for customer, days in of_customer.items()
    ]
