"""Places given by hand, each with its reason and its last day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import select

from core.changes import ChangeSet
from core.errors import KnownError
from core.text import clean_text
from core.tiers import Override
from storage.tables import customers, tier_overrides

if TYPE_CHECKING:
    from storage.archive import Archive


class Overrides:
    """`archive.tiers.overrides`. One a customer: a new one takes the place of the one before."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    def of(self, customer_id: int) -> Override | None:
        """What was given by hand, whether it still holds or not."""
        return next((one for one in self._read() if one.customer_id == customer_id), None)

    def all(self) -> list[Override]:
        """Every place given by hand, the newest first; those past their day, too."""
        return self._read()

    def _read(self) -> list[Override]:
        c = tier_overrides.c
        query = (
            select(customers.c.deleted_at, c.customer_id, c.tier, c.reason, c.until, c.made_on, c.who, c.id)
            .join(customers, customers.c.id == c.customer_id)
            .order_by(c.made_on.desc(), c.id.desc())
        )
        with self._archive.reading() as connection:
            # asked for those who are not deleted, SQLite would start with all of them
            return [Override(*row[1:]) for row in connection.execute(query) if row[0] is None]

    def give(self, customer_id: int, tier: str, reason: str, until: date | None, today: date) -> ChangeSet:
        """Put a customer into a tier by hand.

        KnownError: override_without_reason, override_over (its last day is past), tier_unknown, not_found.
        """
        why = clean_text(reason)
        if not why:
            raise KnownError("override_without_reason")
        if until is not None and until < today:
            raise KnownError("override_over")
        if tier not in self._archive.tiers.order():
            raise KnownError("tier_unknown", tier=tier)
        with self._archive.work("tier_given", customer=customer_id, tier=tier) as work:
            c = tier_overrides.c
            values = {"tier": tier, "reason": why, "until": until, "made_on": today, "who": work.who or None}
            known = work.connection.execute(select(c.id).where(c.customer_id == customer_id)).scalar()
            if known is not None:
                work.update(tier_overrides, known, **values)
            else:
                if work.connection.execute(select(customers.c.id).where(customers.c.id == customer_id)).first() is None:
                    raise KnownError("not_found")
                work.insert(tier_overrides, customer_id=customer_id, **values)
        return self._followed(work.changes, today)

    def end(self, customer_id: int, today: date) -> ChangeSet:
        """Let the ranking decide again. KnownError not_found: nothing was given by hand."""
        with self._archive.work("tier_given_back", customer=customer_id) as work:
            c = tier_overrides.c
            known = work.connection.execute(select(c.id).where(c.customer_id == customer_id)).scalar()
            if known is None:
                raise KnownError("not_found")
            work.delete(tier_overrides, known)
        return self._followed(work.changes, today)

    def _followed(self, changes: ChangeSet, today: date) -> ChangeSet:
        """The tier in the customer's row follows at once."""
        self._archive.tiers.refresh(today, only=changes.customers)
        return changes
