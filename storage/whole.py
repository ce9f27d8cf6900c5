"""Everything the shop's archive holds, as plain values: the owner's way out into a JSON file.

Each customer comes with all that belongs to her: the keys are the columns of storage/tables.py, which are never
renamed once released, money as integer `*_cents`, days and times in ISO form, pictures in base64. Left out are what was
moved to the recycle bin, the history and the imports, and what the program computes itself from the rest.
"""

from __future__ import annotations

import base64
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from itertools import chain
from typing import TYPE_CHECKING, Any

from sqlalchemy import Column, Connection, Table, select

from core.people import Birthday
from storage import records, sums
from storage.birthdays import first_phone
from storage.preferences import PERSON
from storage.tables import (
    SUM_COLUMNS,
    addresses,
    campaigns,
    companions,
    contact_log,
    contact_persons,
    custom_fields,
    custom_values,
    customer_tags,
    customers,
    family,
    feedback,
    followups,
    perceptions,
    phones,
    preferences,
    preparations,
    purchase_items,
    purchases,
    ratings,
    referrals,
    settings,
    staff,
    tags,
    tier_overrides,
    tier_results,
    tier_runs,
    visits,
    wallet_estimates,
    yearly_days,
)

if TYPE_CHECKING:
    from storage.archive import Archive

FORMAT = "regulars"
VERSION = 1

_BELONGING: Mapping[str, Table] = {
    "phones": phones,
    "addresses": addresses,
    "preferences": preferences,
    "family": family,
    "yearly_days": yearly_days,
    "contacts": contact_persons,
    "visits": visits,
    "purchases": purchases,
    "followups": followups,
    "contact_log": contact_log,
    "feedback": feedback,
    "ratings": ratings,
    "perceptions": perceptions,
    "wallet_estimates": wallet_estimates,
    "tier_overrides": tier_overrides,
}
"""The lists of one customer, by their name in the file."""
_WITHIN: Mapping[str, tuple[str, Table, str]] = {
    "preparations": ("visits", preparations, "visit_id"),
    "companions": ("visits", companions, "visit_id"),
    "items": ("purchases", purchase_items, "purchase_id"),
}
"""The lists within an entry of such a list: whose, of which table, by which column."""
_COMPUTED = ("digits", "fingerprint")
Entry = dict[str, Any]
Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Told:
    """One birthday of the book, or another yearly day with its `name`. `person` and `relation`: of the family member or
    contact person whose it is; `key` names it for good."""

    key: str
    customer_id: int
    customer: str
    birthday: Birthday
    person: str | None = None
    relation: str | None = None
    name: str | None = None


class Whole:
    """`archive.whole`: for exports."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    def head(self, today: str) -> Entry:
        """What stands before the lists: what this file is, the settings, the shop's own fields."""
        with self._archive.reading() as connection:
            kept = {row.key: row.value for row in connection.execute(select(settings).order_by(settings.c.key))}
            fields = connection.execute(select(custom_fields).order_by(custom_fields.c.position, custom_fields.c.id))
            own = [{"name": row.name, "kind": row.kind, "choices": row.choices} for row in fields]
        return {"format": FORMAT, "version": VERSION, "exported": today, "settings": kept, "own_fields": own}

    @contextmanager
    def lists(self, ids: Sequence[int] | None = None) -> Iterator[list[tuple[str, Iterator[Entry]]]]:
        """The lists of the archive as it is at this moment, each read portion by portion. `ids`: only these customers,
        and nothing beside them."""
        with self._archive.reading() as connection:
            wanted = _everybody(connection) if ids is None else list(ids)
            found: list[tuple[str, Iterator[Entry]]] = [("customers", _customers(connection, wanted))]
            if ids is None:
                found += [
                    ("staff", _plain_rows(connection, staff)),
                    ("tags", _plain_rows(connection, tags)),
                    ("tier_runs", _runs(connection)),
                    ("campaigns", _plain_rows(connection, campaigns)),
                ]
            yield found

    def belonging(self, name: str, ids: Collection[int] | None = None) -> Iterator[Row]:
        """One kind of entries over all customers, the oldest first, as rows of their table with `customer`,
        `customer_code` and `customer_phone` beside them; purchases with `items` in one line, preferences with `person`.
        `ids`: only these customers'. Names: those of the JSON file (purchases, visits, family …)."""
        table = _BELONGING[name]
        query = (
            select(
                table, customers.c.name.label("customer"), customers.c.code.label("customer_code"),
                first_phone().label("customer_phone"), *([PERSON] if table is preferences else []),
            )
            .join(customers, customers.c.id == table.c.customer_id)
            .where(customers.c.deleted_at.is_(None))
            .order_by(*([table.c.day] if "day" in table.c else [customers.c.name_key, customers.c.id]), table.c.id)
        )  # fmt: skip
        with self._archive.reading() as connection:
            for rows in connection.execute(query).mappings().partitions(sums.CHUNK):
                wanted = [row for row in rows if ids is None or row["customer_id"] in ids]
                items = self._items(connection, wanted) if table is purchases else {}
                for row in wanted:
                    yield {**row, "items": items.get(row["id"])} if table is purchases else dict(row)

    def _items(self, connection: Connection, rows: Sequence[Mapping[Any, Any]]) -> dict[int, str]:
        numbers = select(purchases.c.id).where(purchases.c.id.in_([row["id"] for row in rows]))
        return self._archive.purchases.item_names(connection, numbers)

    def photos(self, ids: Sequence[int]) -> dict[int, bytes]:
        """The photos of those of these customers who have one."""
        return self._column(customers.c.photo, ids)

    def noted_at(self, ids: Sequence[int]) -> dict[int, datetime]:
        """When each of these customers was noted down."""
        return self._column(customers.c.created_at, ids)

    def _column(self, column: Column[Any], ids: Sequence[int]) -> dict[int, Any]:
        found: dict[int, Any] = {}
        with self._archive.reading() as connection:
            for chunk in sums.chunks(ids):
                query = select(customers.c.id, column).where(customers.c.id.in_(chunk), column.is_not(None))
                found.update((i, value) for i, value in connection.execute(query))
        return found

    def birthdays(self, ids: Sequence[int]) -> list[Told]:
        """The birthdays of these customers, their families and their contact persons, and their other yearly days, in
        the order of the customers."""
        found: dict[int, list[Told]] = {}
        with self._archive.reading() as connection:
            for chunk in sums.chunks(ids):
                for told in chain(_birthdays(connection, chunk), _other_days(connection, chunk)):
                    found.setdefault(told.customer_id, []).append(told)
        return [told for i in ids for told in found.get(i, ())]


def _everybody(connection: Connection) -> list[int]:
    query = select(customers.c.id).where(customers.c.deleted_at.is_(None)).order_by(customers.c.id)
    return list(connection.execute(query).scalars())


def _birthdays(connection: Connection, ids: Sequence[int]) -> Iterator[Told]:
    own = select(customers).where(customers.c.id.in_(ids), customers.c.birthday_calendar.is_not(None))
    for row in connection.execute(own).mappings():
        yield _told(f"customer-{row['id']}", row["id"], row["name"], row)
    for kind, table in (("family", family), ("contact", contact_persons)):
        others = (
            select(table, customers.c.name.label("customer"))
            .join(customers, customers.c.id == table.c.customer_id)
            .where(table.c.customer_id.in_(ids), table.c.birthday_calendar.is_not(None))
            .order_by(table.c.id)
        )
        for row in connection.execute(others).mappings():
            relation = row["relation"] if table is family else None
            yield _told(f"{kind}-{row['id']}", row["customer_id"], row["customer"], row, row["name"], relation)


def _other_days(connection: Connection, ids: Sequence[int]) -> Iterator[Told]:
    days = (
        select(yearly_days, customers.c.name.label("customer"), family.c.name.label("person"), family.c.relation)
        .join(customers, customers.c.id == yearly_days.c.customer_id)
        .outerjoin(family, family.c.id == yearly_days.c.family_id)
        .where(yearly_days.c.customer_id.in_(ids), yearly_days.c.birthday_calendar.is_not(None))
        .order_by(yearly_days.c.id)
    )
    for row in connection.execute(days).mappings():
        told = _told(f"day-{row['id']}", row["customer_id"], row["customer"], row, row["person"], row["relation"])
        yield replace(told, name=row["name"])


def _told(
    key: str, customer_id: int, customer: str, row: Mapping[Any, Any], person: str | None = None,
    relation: str | None = None,
) -> Told:  # fmt: skip
    day = records.birthday(row)
    assert day is not None  # the queries ask for those that have one
    return Told(key, customer_id, customer, day, person, relation)


# --- entries ----------------------------------------------------------------------------------------------------------


def _entry(row: Mapping[Any, Any], *without: str) -> Entry:
    """A row by its columns, the five of a birthday as one; computed ones left out."""
    plain = {name: _plain(value) for name, value in row.items() if name not in _COMPUTED and name not in without}
    if "birthday_calendar" in plain:
        day = records.birthday(row)
        plain = {name: value for name, value in plain.items() if not name.startswith("birthday_")}
        plain["birthday"] = None if day is None else _birthday(day)
    return plain


def _plain(value: Any) -> Any:
    if isinstance(value, date | time):
        return value.isoformat()
    return base64.b64encode(value).decode("ascii") if isinstance(value, bytes) else value


def _birthday(day: Birthday) -> Entry:
    """The shape of the command line: {"calendar", "year", "month", "day", "leap"}."""
    return {"calendar": day.calendar.value, "year": day.year, "month": day.month, "day": day.day, "leap": day.leap}


def _plain_rows(connection: Connection, table: Table) -> Iterator[Entry]:
    for row in connection.execute(select(table).order_by(table.c.id)).mappings():
        yield _entry(row)


def _customers(connection: Connection, ids: Sequence[int]) -> Iterator[Entry]:
    for start in range(0, len(ids), sums.CHUNK):
        chunk = ids[start : start + sums.CHUNK]
        rows = connection.execute(select(customers).where(customers.c.id.in_(chunk))).mappings()
        by_id = {row["id"]: row for row in rows}
        belongings = _belongings(connection, chunk)
        for i in chunk:
            if i in by_id:
                yield _entry(by_id[i], "deleted_at", *SUM_COLUMNS) | belongings(i)


def _belongings(connection: Connection, ids: Sequence[int]) -> Callable[[int], Entry]:
    """What belongs to each of these customers, as a function of the customer."""
    lists: dict[str, dict[int, list[Entry]]] = {
        name: _by(connection, table, "customer_id", ids) for name, table in _BELONGING.items()
    }
    for name, (owner, table, column) in _WITHIN.items():
        inner = _by(connection, table, column, ids)
        for entries in lists[owner].values():
            for entry in entries:
                entry[name] = inner.get(entry["id"], [])
    labels = _pairs(connection, select(customer_tags.c.customer_id, tags.c.name).join(tags), customer_tags, ids)
    own_values = select(custom_values.c.customer_id, custom_fields.c.name, custom_values.c.value).join(custom_fields)
    own = _pairs(connection, own_values, custom_values, ids)
    brought = _by(connection, referrals, "customer_id", ids)

    def of(customer_id: int) -> Entry:
        found: Entry = {"tags": [row[1] for row in labels.get(customer_id, ())]}
        found["custom"] = {row[1]: row[2] for row in own.get(customer_id, ())}
        found["referred_by"] = next(iter(brought.get(customer_id, ())), None)
        return found | {name: entries.get(customer_id, []) for name, entries in lists.items()}

    return of


def _by(connection: Connection, table: Table, column: str, ids: Sequence[int]) -> dict[int, list[Entry]]:
    """The rows of a table that belong to these customers, by the number in one column."""
    found: dict[int, list[Entry]] = {}
    for row in connection.execute(select(table).where(table.c.customer_id.in_(ids)).order_by(table.c.id)).mappings():
        found.setdefault(row[column], []).append(_entry(row, "customer_id", column))
    return found


def _pairs(connection: Connection, query: Any, table: Table, ids: Sequence[int]) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = {}
    for row in connection.execute(query.where(table.c.customer_id.in_(ids)).order_by(table.c.id)):
        found.setdefault(row[0], []).append(row)
    return found


def _runs(connection: Connection) -> Iterator[Entry]:
    """The saved rankings, each with the places it gave."""
    query = select(tier_runs).where(tier_runs.c.deleted_at.is_(None)).order_by(tier_runs.c.id)
    for run in connection.execute(query).mappings().all():
        places = connection.execute(
            select(tier_results).where(tier_results.c.run_id == run["id"]).order_by(tier_results.c.rank)
        ).mappings()
        yield _entry(run) | {"results": [_entry(place, "run_id") for place in places]}
