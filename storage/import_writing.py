"""Writing a plan: customers and what belongs to them, purchases and their items, in portions inside one transaction."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select, update

from core.importing.matching import Person
from core.importing.plan import Outcome, Plan, RowPlan
from core.jobs import Progress
from core.notes import prepares
from core.people import CustomerDraft, PreferenceDraft, VisitStatus
from core.text import phone_key
from storage import records
from storage.import_images import Writer, digest, digest_of_all, portions
from storage.tables import (
    custom_fields,
    custom_values,
    customer_tags,
    customers,
    phones,
    preferences,
    purchase_items,
    purchases,
    referrals,
    tags,
    visits,
)

_SCALARS = (
    "name", "code", "title", "wechat", "email", "address", "since", "source", "employer", "work", "note",
    "balance_cents", "points", "stated_spent_cents",
)  # fmt: skip
_ENUMS = ("kind", "gender", "status")


def columns_of(draft: CustomerDraft) -> dict[str, Any]:
    """The columns of `customers` that a draft fills."""
    values: dict[str, Any] = {name: getattr(draft, name) for name in _SCALARS}
    values.update({name: _plain(getattr(draft, name)) for name in _ENUMS})
    return values | records.birthday_columns(draft.birthday)


def _plain(member: Any) -> str | None:
    return None if member is None else member.value


class CustomerWriter:
    """Writes the people of a plan."""

    def __init__(self, connection: Connection, writer: Writer, plan: Plan, now: datetime) -> None:
        self._connection = connection
        self._writer = writer
        self._plan = plan
        self._now = now
        self._tags = self._ids_by_name(tags)
        self._fields = self._ids_by_name(custom_fields)

    def _ids_by_name(self, table: Any) -> dict[str, int]:
        return {row.name: row.id for row in self._connection.execute(select(table.c.id, table.c.name))}

    def write(self, progress: Progress) -> set[int]:
        """Everybody new and everybody changed; the ids of all of them."""
        new = [p for p in self._plan.people if p.id is None]
        known = [p for p in self._plan.people if p.id is not None and p.changed]
        total, done = len(new) + len(known), 0
        for portion in portions(new):
            progress.step("importing_rows", done, total)
            self._add(portion)
            done += len(portion)
        for portion in portions(known):
            progress.step("importing_rows", done, total)
            self._change(portion)
            done += len(portion)
        self._refer([*new, *known])
        return {p.id for p in (*new, *known) if p.id is not None}

    # --- new ones ---------------------------------------------------------------------------------------------------

    def _add(self, people: list[Person]) -> None:
        for person in people:
            person.id = self._first_id(person) if person is people[0] else self._writer.new_id(customers)
        rows = [{"id": p.id, "created_at": self._now, **columns_of(p.draft)} for p in people]
        self._writer.add(customers, rows[1:], remember=False)
        came_along = self._add_belongings(people, remember=False)
        for row in rows:
            self._writer.remember_added(
                customers, row["id"], [digest(row), digest_of_all(came_along.get(row["id"], ()))]
            )

    def _first_id(self, person: Person) -> int:
        """The database gives the first id of a portion: numbers of customers taken back are never given again."""
        done = self._connection.execute(insert(customers).values(created_at=self._now, **columns_of(person.draft)))
        key = done.inserted_primary_key
        assert key is not None
        first = int(key[0])
        self._writer.begin_ids_at(customers, first)
        return first

    def _add_belongings(self, people: Sequence[Person], remember: bool) -> dict[int, list[str]]:
        """Phones, labels, own fields, preferences, visits that somebody lacks; their digests by customer."""
        found: dict[int, list[str]] = {}
        for table, rows in (
            (phones, [row for p in people for row in self._phone_rows(p)]),
            (customer_tags, [row for p in people for row in self._tag_rows(p)]),
            (custom_values, [row for p in people for row in self._own_rows(p)]),
            (preferences, [self._wish_row(p, wish) for p in people for wish in p.wishes]),
            (visits, [self._visit_row(p, p.last_visit) for p in people if p.last_visit]),
        ):
            self._writer.add(table, rows, remember)
            for row in rows:
                found.setdefault(row["customer_id"], []).append(digest(row))
        return found

    def _phone_rows(self, person: Person) -> Iterator[dict[str, Any]]:
        before = person.before.phones if person.before else ()
        new = [p for p in person.draft.phones if p not in before]
        # new ones stand before the known ones when the row overwrites
        first = -len(new) if before and person.draft.phones[:1] == tuple(new[:1]) else len(before)
        for place, number in enumerate(new):
            yield {
                "id": self._writer.new_id(phones), "customer_id": person.id, "number": number,
                "digits": phone_key(number), "position": first + place,
            }  # fmt: skip

    def _tag_rows(self, person: Person) -> Iterator[dict[str, Any]]:
        before = person.before.tags if person.before else ()
        for name in person.draft.tags:
            if name not in before:
                yield {
                    "id": self._writer.new_id(customer_tags), "customer_id": person.id,
                    "tag_id": self._named(tags, self._tags, name),
                }  # fmt: skip

    def _own_rows(self, person: Person) -> Iterator[dict[str, Any]]:
        before = person.before.custom if person.before else {}
        for name, value in person.draft.custom.items():
            if name not in before:
                yield {
                    "id": self._writer.new_id(custom_values), "customer_id": person.id,
                    "field_id": self._named(custom_fields, self._fields, name), "value": value,
                }  # fmt: skip

    def _named(self, table: Any, ids: dict[str, int], name: str) -> int:
        """The id of a tag or an own field, made when new."""
        if name not in ids:
            ids[name] = self._writer.new_id(table)
            self._writer.add(table, [{"id": ids[name], "name": name}])
        return ids[name]

    def _wish_row(self, person: Person, wish: PreferenceDraft) -> dict[str, Any]:
        category = wish.category or "other"
        return {
            "id": self._writer.new_id(preferences), "customer_id": person.id, "kind": wish.kind.value,
            "category": category, "text": wish.text, "source": self._plan.file, "learnt_on": None,
            "prepare": prepares(wish.kind, category) if wish.prepare is None else wish.prepare,
        }  # fmt: skip

    def _visit_row(self, person: Person, day: date) -> dict[str, Any]:
        return {
            "id": self._writer.new_id(visits), "customer_id": person.id, "day": day, "status": VisitStatus.DONE.value,
        }  # fmt: skip

    # --- known ones -------------------------------------------------------------------------------------------------

    def _change(self, people: list[Person]) -> None:
        by_columns: dict[tuple[str, ...], list[dict[str, Any]]] = {}
        for person in people:
            assert person.id is not None
            assert person.before is not None
            before, after = columns_of(person.before), columns_of(person.draft)
            changed = {name: value for name, value in after.items() if before[name] != value}
            if changed:
                self._writer.change(customers, person.id, {name: before[name] for name in changed}, changed)
                by_columns.setdefault(tuple(changed), []).append({"of": person.id, **changed})
        for names, rows in by_columns.items():
            statement = update(customers).where(customers.c.id == bindparam("of"))
            self._connection.execute(statement.values({name: bindparam(name) for name in names}), rows)
        self._add_belongings(people, remember=True)
        self._change_own(people)

    def _change_own(self, people: Iterable[Person]) -> None:
        """Values of own fields that the row overwrites."""
        for person in people:
            before = person.before.custom if person.before else {}
            for name, value in person.draft.custom.items():
                if name in before and before[name] != value:
                    self._overwrite_own(person, self._fields[name], before[name], value)

    def _overwrite_own(self, person: Person, field_id: int, before: str, after: str) -> None:
        own = custom_values.c
        row_id = self._connection.execute(
            select(own.id).where(own.customer_id == person.id, own.field_id == field_id)
        ).scalar_one()
        self._connection.execute(update(custom_values).where(own.id == row_id).values(value=after))
        self._writer.change(custom_values, row_id, {"value": before}, {"value": after})

    # --- who brought whom -------------------------------------------------------------------------------------------

    def _refer(self, people: Iterable[Person]) -> None:
        """After everybody has an id."""
        rows = [
            {
                "id": self._writer.new_id(referrals), "customer_id": p.id, "referrer_id": p.referred_by.id,
                "day": p.draft.since,
            }
            for p in people
            if p.referred_by is not None and p.referred_by.id is not None
        ]  # fmt: skip
        self._writer.add(referrals, rows)


def write_purchases(writer: Writer, rows: Iterable[RowPlan], progress: Progress) -> set[int]:
    """Add the planned purchases and their items; the ids of the customers they belong to."""
    planned = [r.purchase for r in rows if r.outcome is Outcome.ADD and r.purchase is not None]
    for number, portion in enumerate(portions(planned)):
        progress.step("importing_rows", number * len(portion), len(planned))
        sold: list[Mapping[str, Any]] = []
        items: list[Mapping[str, Any]] = []
        for purchase in portion:
            draft = purchase.draft
            values = {f.name: getattr(draft, f.name) for f in fields(draft) if f.name != "items"}
            values |= {"id": writer.new_id(purchases), "fingerprint": purchase.fingerprint}
            sold.append(values)
            if draft.items:
                items.append({
                    "id": writer.new_id(purchase_items), "customer_id": draft.customer_id, "purchase_id": values["id"],
                    "name": draft.items, "quantity": purchase.quantity, "amount_cents": draft.paid_cents,
                })  # fmt: skip
        writer.add(purchases, sold)
        writer.add(purchase_items, items, remember=False)
    return {purchase.draft.customer_id for purchase in planned}
