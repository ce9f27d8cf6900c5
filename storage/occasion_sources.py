"""What rule-made follow-ups are about, when that itself goes, becomes one with another, or comes back.

A follow-up of a rule is known by its occasion, which may hold the number of a row (family:12, the visit 7). SQLite
gives numbers again: so when such a row is deleted, what the rules made of it is settled in the same command.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Table, delete, insert, select

from core.people import Birthday
from core.terms import FollowupStatus
from storage import records, sums
from storage.tables import contact_persons, customers, family, feedback, followups, settings, visits, yearly_days

if TYPE_CHECKING:
    from storage.work import Work

SECOND_LOOK = "rules_again"
"""The setting {customer id: the day from which on she was out of sight}: who was brought back since the last run."""

_WHO: Mapping[Table, str] = {family: "family", contact_persons: "contact", yearly_days: "day"}
_RULES: Mapping[Table, tuple[str, ...]] = {
    family: ("birthday",),
    contact_persons: ("birthday",),
    yearly_days: ("anniversary",),
    feedback: ("complaint",),
    visits: ("preparation",),
}


UNTOUCHED = (
    followups.c.rule.is_not(None),
    followups.c.status == FollowupStatus.OPEN.value,
    followups.c.postponed_from.is_(None),
    followups.c.text.is_(None),
    followups.c.repeat_every.is_(None),
)
"""Conditions on follow-ups: a rule made it, and nobody has changed it since (who does it may have been said)."""


def is_source(table: Table) -> bool:
    """Whether occasions hold numbers of this table."""
    return table in _RULES


def take_away(connection: Connection, customer_ids: Iterable[int]) -> None:
    """Remove what the rules made for these customers and nobody touched: it must not hold them back in an undo."""
    for chunk in sums.chunks(customer_ids):
        connection.execute(delete(followups).where(followups.c.customer_id.in_(chunk), *UNTOUCHED))


def _about(work: Work, table: Table, row_id: int, customer_id: int) -> list[Mapping[Any, Any]]:
    """What the rules made of this row for the customer."""
    f = followups.c
    query = select(followups).where(f.customer_id == customer_id, f.rule.in_(_RULES[table])).order_by(f.id)
    return [row for row in work.connection.execute(query).mappings() if _holds(table, row_id, row["occasion"])]


def _holds(table: Table, row_id: int, occasion: str) -> bool:
    if table in _WHO:
        return occasion.endswith(f":{_WHO[table]}:{row_id}")
    return occasion.partition(":")[0] == str(row_id)


def forget(work: Work, table: Table, row: Mapping[str, Any]) -> None:
    """Before a row goes: what is still to be done goes with it, unless somebody wrote it over; the rest stays to be
    read and is no rule's any more."""
    for made in _about(work, table, row["id"], row["customer_id"]):
        if made["status"] == FollowupStatus.OPEN and made["text"] is None:
            work.delete(followups, made["id"])
        else:
            kept = {name: fact for name, fact in made["facts"].items() if name != _WHO.get(table, table.name)}
            work.update(followups, made["id"], rule=None, facts={**kept, **_words(table, row)})


def _words(table: Table, row: Mapping[str, Any]) -> dict[str, Any]:
    """What a follow-up tells of a row that is no longer there."""
    if table in (family, contact_persons):
        return {"person": row["name"], "relation": row.get("relation")}
    if table is yearly_days:
        return {"name": row["name"]}
    return {"text": row["text"]} if table is feedback else {}


def become_one(work: Work, table: Table, row: Mapping[str, Any], known: Mapping[str, Any]) -> None:
    """Before a row that becomes one with another (`known`) goes: its follow-ups are about that one."""
    old, new = f"{_WHO[table]}:{row['id']}", f"{_WHO[table]}:{known['id']}"
    for made in _about(work, table, row["id"], row["customer_id"]):
        occasion = made["occasion"].removesuffix(old) + new
        facts = {**made["facts"], _WHO[table]: known["id"]}
        taken = select(followups.c.id).where(
            followups.c.rule == made["rule"], followups.c.customer_id == made["customer_id"],
            followups.c.occasion == occasion,
        )  # fmt: skip
        if work.connection.execute(taken).first() is None:
            work.update(followups, made["id"], occasion=occasion, facts=facts)


def yearly_days_of(connection: Connection, owners: Iterable[int]) -> Iterator[tuple[tuple[int, str], Birthday]]:
    """(customer, whose) and the day of every year that is told of her, her family, her contact persons, and beside
    birthdays."""
    ids, c = list(owners), customers.c
    own = (c.id, c.birthday_calendar, c.birthday_year, c.birthday_month, c.birthday_day, c.birthday_leap)
    for row in connection.execute(select(*own).where(c.id.in_(ids))).mappings():
        if (day := records.birthday(row)) is not None:
            yield (row["id"], "self"), day
    for table, who in _WHO.items():
        for row in connection.execute(select(table).where(table.c.customer_id.in_(ids))).mappings():
            if (day := records.birthday(row)) is not None:
                yield (row["customer_id"], f"{who}:{row['id']}"), day


# --- who comes back ---------------------------------------------------------------------------------------------------


def came_back(connection: Connection, since: Mapping[int, date]) -> None:
    """These customers were out of sight since these days: the next run looks at what they have missed."""
    known = again(connection)
    for customer_id, day in since.items():
        known[customer_id] = min(day, known.get(customer_id, day))
    connection.execute(delete(settings).where(settings.c.key == SECOND_LOOK))
    kept = {str(customer_id): day.isoformat() for customer_id, day in known.items()}
    connection.execute(insert(settings).values(key=SECOND_LOOK, value=kept))


def again(connection: Connection) -> dict[int, date]:
    """Who was brought back since the last run, and since when she was out of sight."""
    kept = connection.execute(select(settings.c.value).where(settings.c.key == SECOND_LOOK)).scalar()
    return {int(customer_id): date.fromisoformat(day) for customer_id, day in (kept or {}).items()}


def day_of(moment: object) -> date | None:
    """The day of a moment as an image of a row holds it (ISO), or as the row does."""
    if isinstance(moment, str):
        return datetime.fromisoformat(moment).date()
    return moment.date() if isinstance(moment, datetime) else None
