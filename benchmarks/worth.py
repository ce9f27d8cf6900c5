"""Lifetime values of 100,000 customers with 1,000,000 purchases: reading, fitting, keeping.

The purchases follow the model itself (a rate and a chance to leave of each customer's own), so that the search meets
what real shops look like. The floor of the whole is the bare sum over the purchases; that of the fit the package
`lifetimes` on the same rows.
"""

from __future__ import annotations

import tempfile
import warnings
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import insert

from benchmarks.measure import Figure, against_floor
from core import lifetime, lifetime_buying
from core.lifetime import History
from storage import worth
from storage.archive import Archive
from storage.tables import customers, purchases

CUSTOMERS = 100_000
TODAY = date(2026, 11, 22)
DAYS = 1_500


def figures() -> Iterator[Figure | str]:
    """The whole refresh, the fit, the expectations."""
    with tempfile.TemporaryDirectory() as folder, Archive.create(Path(folder) / "shop.regulars") as archive:
        many = _fill(archive)
        yield f"a shop of {CUSTOMERS:,} customers, {many:,} purchases"
        yield against_floor(
            "worth of 100,000 kept / bare GROUP BY", partial(archive.worth.refresh, TODAY), partial(_bare, archive), 3
        )
        with archive.reading() as connection:
            histories = worth.read_histories(connection, TODAY)
        rows = _arrays(histories)
        yield against_floor(
            "BG/NBD fitted on 100,000 / lifetimes", lambda: lifetime_buying.fit(*rows), lambda: _lifetimes(*rows), 3
        )
        model = lifetime.model_for(histories, TODAY)
        yield against_floor(
            "expectations of 100,000 / the fit",
            lambda: lifetime.expectations(model, histories),
            lambda: lifetime_buying.fit(*rows),
            3,
        )


def _fill(archive: Archive) -> int:
    """Purchases day by day; how many."""
    import numpy as np

    chance = np.random.default_rng(7)
    rate, leaves = chance.gamma(1.1, 1 / 70, CUSTOMERS), chance.beta(0.6, 12, CUSTOMERS)
    day = chance.integers(0, DAYS, CUSTOMERS).astype(float)
    here = np.ones(CUSTOMERS, dtype=bool)
    sold: list[Any] = []
    usual = chance.gamma(4, 2_000, CUSTOMERS)
    while here.any():
        who = np.nonzero(here)[0]
        cents = (usual[who] * chance.gamma(5, 0.2, len(who))).astype(int) + 100
        sold += zip((who + 1).tolist(), day[who].astype(int).tolist(), cents.tolist(), strict=True)
        day[who] += chance.exponential(1, len(who)) / rate[who]
        here &= (day < DAYS) & (chance.random(CUSTOMERS) > leaves)
    start = TODAY - timedelta(days=DAYS - 1)
    days = [start + timedelta(days=i) for i in range(DAYS)]
    with archive.transaction() as connection:
        made = datetime.combine(TODAY, datetime.min.time())
        connection.execute(
            insert(customers), [{"id": i, "name": f"客户{i}", "created_at": made} for i in range(1, CUSTOMERS + 1)]
        )
        for at in range(0, len(sold), 50_000):
            connection.execute(
                insert(purchases),
                [{"customer_id": i, "day": days[d], "paid_cents": cents} for i, d, cents in sold[at : at + 50_000]],
            )
    return len(sold)


def _arrays(histories: list[History]) -> tuple[Any, Any, Any]:
    import numpy as np

    return (
        np.array([float(h.repeats) for h in histories]),
        np.array([h.weeks_to_last for h in histories]),
        np.array([h.age_weeks(TODAY) for h in histories]),
    )


def _lifetimes(x: Any, t_x: Any, age: Any) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import lifetimes

        lifetimes.BetaGeoFitter().fit(x, t_x, age)


def _bare(archive: Archive) -> None:
    with archive.reading() as connection:
        connection.exec_driver_sql(
            "SELECT customer_id, count(DISTINCT day), min(day), max(day), sum(paid_cents) FROM purchases "
            "GROUP BY customer_id"
        ).all()
