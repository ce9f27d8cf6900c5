"""Days of every year beside birthdays: a wedding day, the day a shop was opened, of a customer or one of her family."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Connection, select

from core.changes import ChangeSet
from core.errors import KnownError
from core.people import Birthday, YearlyDay
from core.text import clean_note, clean_text
from storage import records
from storage.tables import customers, family, yearly_days

if TYPE_CHECKING:
    from storage.archive import Archive


class YearlyDays:
    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    def add(
        self, customer_id: int, name: str, day: Birthday | None, family_id: int | None = None, note: str | None = None
    ) -> ChangeSet:
        """Note a day of every year; `family_id`: whose it is, when not the customer's own. KnownError name_missing,
        day_missing, not_found."""
        clean, told = _checked(name, day)
        with self._archive.work("yearly_day_added", name=clean) as work:
            _belongs(work.connection, customer_id, family_id)
            work.new_id = work.insert(
                yearly_days, customer_id=customer_id, name=clean, family_id=family_id,
                note=clean_note(note or "") or None, **records.birthday_columns(told),
            )  # fmt: skip
        return work.changes

    def update(
        self, day_id: int, name: str, day: Birthday | None, family_id: int | None = None, note: str | None = None
    ) -> ChangeSet:
        """Say all of it anew. KnownError as for `add`."""
        clean, told = _checked(name, day)
        with self._archive.work("yearly_day_changed", name=clean) as work:
            y = yearly_days.c
            owner = work.connection.execute(select(y.customer_id).where(y.id == day_id)).scalar()
            if owner is None:
                raise KnownError("not_found")
            _belongs(work.connection, owner, family_id)
            work.update(
                yearly_days, day_id, name=clean, family_id=family_id, note=clean_note(note or "") or None,
                **records.birthday_columns(told),
            )  # fmt: skip
        return work.changes

    def delete(self, day_id: int) -> ChangeSet:
        """Take a day out; what the rules made of it goes with it, unless somebody worked on it. KnownError
        not_found."""
        with self._archive.reading() as connection:
            name = connection.execute(select(yearly_days.c.name).where(yearly_days.c.id == day_id)).scalar()
        with self._archive.work("yearly_day_deleted", name=name) as work:
            work.delete(yearly_days, day_id)
        return work.changes

    def names(self) -> list[str]:
        """What such days are called so far, for completing."""
        query = select(yearly_days.c.name).distinct().order_by(yearly_days.c.name).limit(100)
        with self._archive.reading() as connection:
            return list(connection.execute(query).scalars())


def of_customer(connection: Connection, customer_id: int) -> tuple[YearlyDay, ...]:
    """Her yearly days and those of her family, in the order in which they were noted."""
    y = yearly_days.c
    query = (
        select(yearly_days, family.c.name.label("person"))
        .outerjoin(family, family.c.id == y.family_id)
        .where(y.customer_id == customer_id)
        .order_by(y.id)
    )
    found = []
    for row in connection.execute(query).mappings():
        day = records.birthday(row)
        if day is not None:
            found.append(
                YearlyDay(row["id"], customer_id, row["name"], day, row["family_id"], row["person"], row["note"])
            )
    return tuple(found)


def _checked(name: str, day: Birthday | None) -> tuple[str, Birthday]:
    clean = clean_text(name)
    if not clean:
        raise KnownError("name_missing")
    if day is None:
        raise KnownError("day_missing")
    return clean, day


def _belongs(connection: Connection, customer_id: int, family_id: int | None) -> None:
    """The customer is there, and the member of the family is hers."""
    there = select(customers.c.id).where(customers.c.id == customer_id, customers.c.deleted_at.is_(None))
    if connection.execute(there).first() is None:
        raise KnownError("not_found")
    if family_id is not None:
        owner = connection.execute(select(family.c.customer_id).where(family.c.id == family_id)).scalar()
        if owner != customer_id:
            raise KnownError("not_found")
