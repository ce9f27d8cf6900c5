"""Writing a plan of customers: they and what belongs to them, in portions inside one transaction."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from itertools import chain
from typing import Any

from sqlalchemy import Connection, Table, bindparam, insert, select, update

from core.finding import Lines, lines_of
from core.importing.fields import Field
from core.importing.fresh import Fresh
from core.importing.matching import Person
from core.importing.plan import Plan
from core.jobs import Progress
from core.notes import prepares
from core.own_fields import OwnFieldKind, kept_value
from core.people import CustomerDraft, PreferenceDraft
from core.terms import VisitStatus
from core.text import phone_key
from storage import search, sums, tables
from storage.bulk import insert_columns, portions
from storage.import_arrivals import PLAIN, Arrivals, of_fresh, of_people, plain
from storage.import_images import Writer
from storage.own_fields import own_field_list
from storage.tables import (
    custom_fields,
    custom_values,
    customer_tags,
    customers,
    preferences,
    referrals,
    tags,
    visits,
)

_GROWING: tuple[Table, ...] = (customers, tables.phones, preferences, visits, customer_tags)
_WISH = ("kind", "category", "text", "source", "prepare")


def coming(plan: Plan) -> dict[Table, int]:
    """How many rows a plan of customers adds to the big tables, roughly."""
    new = len(plan.rows.fresh.places) + sum(1 for person in plan.people if person.before is None)
    return dict.fromkeys(_GROWING, new)


_COLUMNS = (
    *PLAIN, "kind", "gender", "status", "birthday_calendar", "birthday_year", "birthday_month", "birthday_day",
    "birthday_leap",
)  # fmt: skip
_NO_DAY = (None, None, None, None, False)


def _columns(draft: CustomerDraft) -> tuple[Any, ...]:
    """What a draft puts into _COLUMNS of `customers`."""
    day, gender = draft.birthday, draft.gender
    return (
        *plain(draft),
        draft.kind.value,
        None if gender is None else gender.value,
        draft.status.value,
        *(_NO_DAY if day is None else (day.calendar.value, day.year, day.month, day.day, day.leap)),
    )


def _new_phones(person: Person) -> Iterable[tuple[int, str]]:
    """Phones that are not in the book yet, each with its place."""
    before = person.before.phones if person.before else ()
    new = [p for p in person.draft.phones if p not in before]
    # new ones stand before the known ones when the row overwrites
    first = -len(new) if before and person.draft.phones[:1] == tuple(new[:1]) else len(before)
    return enumerate(new, first)


class CustomerWriter:
    """Writes the people of a plan."""

    def __init__(self, connection: Connection, writer: Writer, plan: Plan, now: datetime) -> None:
        self._connection = connection
        self._writer = writer
        self._plan = plan
        self._now = now
        self._tags = self._ids_by_name(tags)
        self._fields = self._ids_by_name(custom_fields)
        fields = own_field_list(connection)
        self._kinds = {field.name: field for field in fields if field.kind is not OwnFieldKind.TEXT}

    def _ids_by_name(self, table: Any) -> dict[str, int]:
        return {row.name: row.id for row in self._connection.execute(select(table.c.id, table.c.name))}

    def write(self, progress: Progress) -> set[int]:
        """Everybody new, with their sums and words to search; then everybody changed, whose ids are returned: theirs
        are still to be brought up to date."""
        new = [p for p in self._plan.people if p.id is None]
        known = [p for p in self._plan.people if p.id is not None and p.changed]
        fresh = self._plan.rows.fresh
        count = len(fresh.places) + len(new)
        total, done = count + len(known), 0
        if count:
            self._reserve_ids()
        for those in chain(of_fresh(fresh), of_people(new)):
            progress.step("importing_rows", done, total)
            self._add(those, lines_of(those.said()))
            done += len(those)
        for portion in portions(known):
            progress.step("importing_rows", done, total)
            self._change(portion)
            done += len(portion)
        self._refer([*new, *known], fresh)
        return {p.id for p in known if p.id is not None}

    # --- new ones ---------------------------------------------------------------------------------------------------

    def _reserve_ids(self) -> None:
        """The database knows the last id it gave: numbers of customers taken back are never given again."""
        done = self._connection.execute(insert(customers).values(created_at=self._now, name=""))
        key = done.inserted_primary_key
        assert key is not None
        self._connection.execute(customers.delete().where(customers.c.id == key[0]))
        self._writer.begin_ids_after(customers, int(key[0]) - 1)

    def _add(self, those: Arrivals, lines: Lines) -> None:
        ids = self._writer.ids(customers, len(those))
        if those.people:
            for person, number in zip(those.people, ids, strict=True):
                person.id = number
        elif self._plan.rows.fresh.first_id is None:
            self._plan.rows.begin_ids_at(ids.start)
        columns = {**those.columns, "created_at": [self._now] * len(ids), "name_key": lines[0]}
        if any(those.visits):
            columns |= sums.of_first_visits(those.visits)
        insert_columns(self._connection, customers, {"id": ids, **columns})
        self._writer.remember(customers, ids)
        self._add_belongings(
            phones=[
                (of, number, digits, at)
                for of, numbers, keys in zip(ids, those.phones, those.digits, strict=True)
                for at, (number, digits) in enumerate(zip(numbers, keys, strict=True))
            ],
            labels=[(of, name) for of, names in zip(ids, those.tags, strict=True) for name in names],
            own=[(of, *pair) for of, custom in zip(ids, those.custom, strict=True) for pair in custom.items()],
            wishes=[(of, wish) for of, wishes in zip(ids, those.wishes, strict=True) for wish in wishes],
            days=[(of, day) for of, day in zip(ids, those.visits, strict=True) if day is not None],
            remember=False,
        )
        search.write(self._connection, ids, lines)

    def _add_belongings(
        self,
        phones: Sequence[tuple[int, str, str, int]],
        labels: Sequence[tuple[int, str]],
        own: Sequence[tuple[int, str, str]],
        wishes: Sequence[tuple[int, PreferenceDraft]],
        days: Sequence[tuple[int, date]],
        remember: bool,
    ) -> None:
        """What somebody lacks, each with the id of the customer in front."""
        for table, rows, names in (
            (tables.phones, phones, ("number", "digits", "position")),
            (customer_tags, [(of, self._named(tags, self._tags, name)) for of, name in labels], ("tag_id",)),
            (custom_values, [(of, self._own_field(n), self._own(n, v)) for of, n, v in own], ("field_id", "value")),
            (preferences, [(of, *self._wish(wish)) for of, wish in wishes], _WISH),
            (visits, [(of, day, VisitStatus.DONE.value) for of, day in days], ("day", "status")),
        ):
            if rows:
                columns = dict(zip(("customer_id", *names), zip(*rows, strict=True), strict=True))
                self._writer.add(table, columns, remember)

    def _own_field(self, name: str) -> int:
        return self._named(custom_fields, self._fields, name)

    def _own(self, name: str, value: str) -> str:
        """A value in the form of its field's kind; what is not of that kind stays as it stands in the list."""
        field = self._kinds.get(name)
        return value if field is None else kept_value(field, value, self._now.date()) or value

    def _named(self, table: Table, ids: dict[str, int], name: str) -> int:
        """The id of a tag or an own field, made when new."""
        if name not in ids:
            ids[name] = self._writer.add(table, {"name": [name]})[0]
        return ids[name]

    def _wish(self, wish: PreferenceDraft) -> tuple[Any, ...]:
        category = wish.category or "other"
        prepare = prepares(wish.kind, category) if wish.prepare is None else wish.prepare
        return wish.kind.value, category, wish.text, self._plan.file, prepare

    # --- known ones -------------------------------------------------------------------------------------------------

    def _change(self, people: list[Person]) -> None:
        by_columns: dict[tuple[str, ...], list[dict[str, Any]]] = {}
        for person in people:
            assert person.id is not None
            assert person.before is not None
            before, after = (dict(zip(_COLUMNS, _columns(d), strict=True)) for d in (person.before, person.draft))
            changed = {name: value for name, value in after.items() if before[name] != value}
            if changed:
                self._writer.change(customers, person.id, {name: before[name] for name in changed}, changed)
                by_columns.setdefault(tuple(changed), []).append({"of": person.id, **changed})
        for names, rows in by_columns.items():
            statement = update(customers).where(customers.c.id == bindparam("of"))
            self._connection.execute(statement.values({name: bindparam(name) for name in names}), rows)
        self._add_belongings(
            phones=[(_id(p), number, phone_key(number), at) for p in people for at, number in _new_phones(p)],
            labels=[(_id(p), name) for p in people for name in p.draft.tags if name not in _before(p).tags],
            own=[(_id(p), n, v) for p in people for n, v in p.draft.custom.items() if n not in _before(p).custom],
            wishes=[(_id(p), wish) for p in people for wish in p.wishes],
            days=[(_id(p), p.last_visit) for p in people if p.last_visit],
            remember=True,
        )
        self._change_own(people)

    def _change_own(self, people: Iterable[Person]) -> None:
        """Values of own fields that the row overwrites."""
        for person in people:
            before = person.before.custom if person.before else {}
            for name, value in person.draft.custom.items():
                kept = self._own(name, value)
                if name in before and before[name] != kept:
                    self._overwrite_own(person, self._fields[name], before[name], kept)

    def _overwrite_own(self, person: Person, field_id: int, before: str, after: str) -> None:
        own = custom_values.c
        row_id = self._connection.execute(
            select(own.id).where(own.customer_id == person.id, own.field_id == field_id)
        ).scalar_one()
        self._connection.execute(update(custom_values).where(own.id == row_id).values(value=after))
        self._writer.change(custom_values, row_id, {"value": before}, {"value": after})

    # --- who brought whom -------------------------------------------------------------------------------------------

    def _refer(self, people: Iterable[Person], fresh: Fresh) -> None:
        """After everybody has an id."""
        pairs: list[tuple[int | None, int | None, date | None]] = [
            (p.id, p.referred_by.id, p.draft.since)
            for p in people
            if p.referred_by is not None and p.referred_by.id is not None
        ]
        since = fresh.rows.of(Field.SINCE)
        pairs += [
            (fresh.id_of(place), fresh.id_of(by) if isinstance(by, int) else by.id, since[place])
            for place, by in fresh.referred_by.items()
        ]
        if pairs:
            brought, by, days = zip(*pairs, strict=True)
            self._writer.add(referrals, {"customer_id": brought, "referrer_id": by, "day": days})


def _id(person: Person) -> int:
    assert person.id is not None
    return person.id


def _before(person: Person) -> CustomerDraft:
    assert person.before is not None
    return person.before
