"""Marketing money spent: what, when, how much, and on which part of the customers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from core.budget import PARTS, Campaign
from core.changes import ChangeSet
from core.errors import KnownError
from core.text import clean_note, clean_text
from storage.tables import campaigns

if TYPE_CHECKING:
    from storage.archive import Archive


class Campaigns:
    """`archive.campaigns`."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    def rows(self, first: date | None = None, last: date | None = None) -> list[Campaign]:
        """Those of these days, both included (None: no bound), the newest first."""
        c = campaigns.c
        query = select(campaigns).order_by(c.day.desc(), c.id.desc())
        if first is not None:
            query = query.where(c.day >= first)
        if last is not None:
            query = query.where(c.day <= last)
        with self._archive.reading() as connection:
            return [_campaign(row) for row in connection.execute(query).mappings()]

    def add(
        self, day: date, name: str, cost_cents: int, part: str | None = None, note: str | None = None
    ) -> ChangeSet:
        """Note a cost. `part`: of core.budget.PARTS, None: for everybody. KnownError text_empty, cost_wrong."""
        columns = _columns(day, name, cost_cents, part, note)
        with self._archive.work("campaign_added", name=columns["name"], cost_cents=cost_cents) as work:
            work.new_id = work.insert(campaigns, **columns)
        return work.changes

    def update(
        self, campaign_id: int, day: date, name: str, cost_cents: int, part: str | None = None, note: str | None = None
    ) -> ChangeSet:
        """Put one right. KnownError text_empty, cost_wrong, not_found."""
        columns = _columns(day, name, cost_cents, part, note)
        with self._archive.work("campaign_changed", name=columns["name"]) as work:
            work.update(campaigns, campaign_id, **columns)
        return work.changes

    def delete(self, campaign_id: int) -> ChangeSet:
        with self._archive.work("campaign_deleted") as work:
            work.delete(campaigns, campaign_id)
        return work.changes


def _columns(day: date, name: str, cost_cents: int, part: str | None, note: str | None) -> dict[str, Any]:
    if not clean_text(name):
        raise KnownError("text_empty")
    if cost_cents < 0 or (part is not None and part not in PARTS):
        raise KnownError("cost_wrong")
    return {
        "day": day,
        "name": clean_text(name),
        "cost_cents": cost_cents,
        "part": part,
        "note": clean_note(note or "") or None,
    }


def _campaign(row: Mapping[Any, Any]) -> Campaign:
    return Campaign(row["id"], row["day"], row["name"], row["cost_cents"], row["part"], row["note"])
