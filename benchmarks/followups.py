"""The rules at 100,000 customers: making the day's follow-ups, and what the Today page reads, beside the bare SQL of
the same questions.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial
from pathlib import Path

from sqlalchemy import delete, insert

from benchmarks.measure import Figure, against_floor
from core.agenda import WEEK, FollowupFilter
from core.people import BirthdayEntry
from storage import sample
from storage.archive import Archive
from storage.tables import followups, settings

CUSTOMERS, PURCHASES = 100_000, 300_000
TODAY = date(2026, 11, 22)


def figures() -> Iterator[Figure]:
    """The first run ever makes most; the runs of the days after look at what stands there."""
    with tempfile.TemporaryDirectory() as folder, Archive.create(Path(folder) / "shop.regulars") as archive:
        sample.fill(archive, CUSTOMERS, PURCHASES, today=TODAY)
        archive.tiers.refresh(TODAY)
        bare = partial(_bare_candidates, archive)
        yield against_floor("the day's follow-ups, nothing made yet", partial(_first_run, archive), bare, 5)
        _first_run(archive)
        yield against_floor(
            "the day's follow-ups, all stand there", partial(archive.followups.refresh, TODAY), bare, 5
        )
        yield against_floor(
            "Today page, 100,000 customers", partial(read_today, archive, TODAY), partial(_bare_today, archive), 7
        )
        yield against_floor(
            "birthdays of the coming week", partial(_birthdays, archive), partial(_bare_birthdays, archive), 9
        )


def _first_run(archive: Archive) -> None:
    with archive.transaction() as connection:
        connection.execute(delete(followups).where(followups.c.rule.is_not(None), followups.c.status == "open"))
        connection.execute(delete(settings).where(settings.c.key.in_(("rules_ran", "rules_began"))))
        connection.execute(insert(settings).values(key="rules_began", value=(TODAY - timedelta(days=90)).isoformat()))
    archive.followups.refresh(TODAY)


def read_today(archive: Archive, today: date) -> None:
    """What the Today page asks for."""
    week = today + timedelta(days=WEEK)
    archive.visits.between(today, today + timedelta(days=1))
    archive.followups.page(FollowupFilter(), today, 40, until=week, ready_elsewhere=True)
    birthdays = archive.followups.birthdays(today, week, yearly=True)
    archive.followups.neglected_key(today)
    archive.customers.count()
    archive.preferences.avoided([entry.customer_id for entry in birthdays if entry.day > today][:12])


def _birthdays(archive: Archive) -> list[BirthdayEntry]:
    return archive.followups.birthdays(TODAY, TODAY + timedelta(days=WEEK))


def _run(archive: Archive, *questions: str) -> None:
    with archive.reading() as connection:
        for question in questions:
            connection.exec_driver_sql(question).all()


_OF_WEEK = (
    "SELECT id, name, name_key, tier, birthday_year FROM customers WHERE deleted_at IS NULL AND "
    "(birthday_calendar, birthday_month, birthday_day) IN (VALUES "
    + ", ".join(f"('solar', {day.month}, {day.day})" for day in (TODAY + timedelta(days=n) for n in range(8)))
    + ", "
    + ", ".join(f"('lunar', 10, {day})" for day in range(14, 22))
    + ")"
)
_LATE = (
    "SELECT count(*), min(last_contact) FROM customers WHERE deleted_at IS NULL AND blacklist_reason IS NULL AND "
    "(tier = 'key_top' AND last_contact < '2026-10-23' OR tier = 'key' AND last_contact < '2026-09-23')"
)


def _bare_birthdays(archive: Archive) -> None:
    _run(archive, _OF_WEEK)


def _bare_candidates(archive: Archive) -> None:
    """The questions of the rules without their answers becoming follow-ups."""
    _run(
        archive, _OF_WEEK,
        "SELECT id, tier, last_contact FROM customers WHERE deleted_at IS NULL AND last_contact BETWEEN '2026-05-19' "
        "AND '2026-11-01' AND (tier = 'key_top' AND last_contact BETWEEN '2026-10-16' AND '2026-10-30' OR tier = 'key' "
        "AND last_contact BETWEEN '2026-09-16' AND '2026-09-30' OR tier = 'regular' AND last_contact BETWEEN "
        "'2026-08-17' AND '2026-08-31' OR last_contact BETWEEN '2026-05-19' AND '2026-06-02')",
        "SELECT customer_id, day, sum(paid_cents) FROM purchases WHERE day BETWEEN '2026-11-15' AND '2026-11-22' "
        "GROUP BY customer_id, day",
        "SELECT id, rule, customer_id, occasion, due, facts FROM followups WHERE rule IS NOT NULL AND status = 'open'",
    )  # fmt: skip


def _bare_today(archive: Archive) -> None:
    _run(
        archive, _OF_WEEK, _LATE, "SELECT count(*) FROM customers WHERE deleted_at IS NULL",
        "SELECT * FROM visits WHERE day BETWEEN '2026-11-22' AND '2026-11-23'",
        "SELECT f.*, c.name, c.tier FROM followups f JOIN customers c ON c.id = f.customer_id "
        "WHERE f.status = 'open' AND f.due <= '2026-11-29' AND c.deleted_at IS NULL ORDER BY f.due, f.id LIMIT 40",
    )  # fmt: skip
