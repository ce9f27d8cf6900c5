"""The people who work in the shop, by name: whoever is named for the first time is kept."""

from __future__ import annotations

from sqlalchemy import Connection, select

from core.text import clean_name
from storage.tables import staff
from storage.work import Work


def staff_id(work: Work, name: str | None) -> int | None:
    """Who is called so, made when new; None for nobody."""
    clean = clean_name(name or "")
    if not clean:
        return None
    found = work.connection.execute(select(staff.c.id).where(staff.c.name == clean)).scalar()
    return work.insert(staff, name=clean) if found is None else int(found)


def staff_name(connection: Connection, number: int | None) -> str | None:
    """The name to an id of `staff`; None for nobody."""
    if number is None:
        return None
    return connection.execute(select(staff.c.name).where(staff.c.id == number)).scalar()


def staff_names(connection: Connection) -> list[str]:
    """Everybody who still works here, by name."""
    return list(connection.execute(select(staff.c.name).where(staff.c.active).order_by(staff.c.name)).scalars())
