"""The made-up shop is one that could be: some guests stayed away, what was done of late stands there; the same each
time."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import select

from storage.archive import Archive
from storage.sample import fill
from storage.tables import contact_log, customers, followups, purchases, worths

TODAY = date(2026, 11, 22)


def made(path: Path) -> Archive:
    archive = Archive.create(path, lambda: datetime(2026, 11, 22, 11))
    fill(archive, 120, seed=1, today=TODAY)
    return archive


def every(archive: Archive, *tables: Any) -> list[Any]:
    with archive.transaction() as connection:
        return [connection.execute(select(table).order_by(table.c.id)).all() for table in tables]


def test_a_shop_that_could_be(tmp_path: Path) -> None:
    with made(tmp_path / "a.regulars") as archive, made(tmp_path / "b.regulars") as again:
        tables = (customers, purchases, followups, contact_log)
        people, sales, todo, spoken = every(archive, *tables)
        assert every(again, *tables) == [people, sales, todo, spoken]

        # some stayed away half a year and longer, most still come; nobody bought before being known
        ago = [(TODAY - one.last_purchase).days for one in people if one.last_purchase]
        assert 15 <= sum(days >= 180 for days in ago) <= 35
        assert sum(days <= 60 for days in ago) >= 60
        since = {one.id: one.since for one in people}
        assert all(since[sale.customer_id] <= sale.day <= TODAY for sale in sales if sale.customer_id > 40)

        # the past is behind, done with a word and a contact, or dropped for a reason
        closed = [one for one in todo if one.status != "open"]
        assert all(one.due < TODAY and (one.done_on or TODAY) <= TODAY for one in closed)
        assert {one.status for one in closed} == {"done", "dropped"}
        assert {one.kind for one in closed} >= {"after_sale", "birthday", "promise", "return_visit"}
        assert all(one.result for one in closed if one.status == "done")
        assert all(one.dropped_reason for one in closed if one.status == "dropped")
        assert any(one.postponed_from for one in todo if one.status == "open")
        noted = {line.followup_id: line.day for line in spoken if line.followup_id}
        assert noted == {one.id: one.done_on for one in closed if one.status == "done"}

        # the rules do not ask anew about what was settled, and whoever stayed away is hardly expected any more
        before = {one.id for one in todo}
        archive.followups.refresh(TODAY)
        settled = {(one.rule, one.customer_id, one.occasion) for one in closed if one.rule}
        new = [one for one in every(archive, followups)[0] if one.id not in before]
        assert new
        assert not settled & {(one.rule, one.customer_id, one.occasion) for one in new}
        archive.worth.refresh(TODAY)
        with archive.transaction() as connection:
            alive = connection.execute(select(worths.c.p_alive).where(worths.c.p_alive.is_not(None))).scalars().all()
        assert min(alive) < 0.3
        assert max(alive) > 0.9
