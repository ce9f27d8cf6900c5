"""The shop's own fields: which there are, and the commands on them. The values of one customer are written by
storage/customer_commands.py."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, func, select

from core.changes import ChangeSet
from core.errors import KnownError
from core.own_fields import OwnField, OwnFieldKind, clean_choices, converted, is_readable
from core.text import clean_text
from storage.tables import custom_fields, custom_values, customers
from storage.work import Work

if TYPE_CHECKING:
    from storage.archive import Archive


class OwnFields:
    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    def all(self) -> list[OwnField]:
        """All of them, in the shop's order."""
        with self._archive.reading() as connection:
            return own_field_list(connection)

    def counts(self) -> Mapping[int, int]:
        """How many customers have something in each field, by its id; fields without any are left out."""
        query = (
            select(custom_values.c.field_id, func.count())
            .join(customers, customers.c.id == custom_values.c.customer_id)
            .where(customers.c.deleted_at.is_(None))
            .group_by(custom_values.c.field_id)
        )
        with self._archive.reading() as connection:
            return {field_id: int(n) for field_id, n in connection.execute(query)}

    def unreadable(self, field: OwnField) -> int:
        """How many values are not of the field's kind: they came from a list, or from another kind."""
        query = select(custom_values.c.value).where(custom_values.c.field_id == field.id)
        with self._archive.reading() as connection:
            return sum(1 for value in connection.execute(query).scalars() if not is_readable(field, value))

    # --- changes ----------------------------------------------------------------------------------------------------

    def add(self, name: str, kind: OwnFieldKind = OwnFieldKind.TEXT, choices: Sequence[str] = ()) -> ChangeSet:
        """One more, at the end. KnownError own_name_missing, own_name_taken, own_choices_missing."""
        clean, options = clean_text(name), _options(kind, choices)
        with self._archive.work("own_field_added", name=clean) as work:
            _name_is_free(work, clean, None)
            work.new_id = work.insert(
                custom_fields, name=clean, kind=kind.value, choices=options, position=_next_position(work.connection)
            )
        return work.changes

    def update(
        self, field_id: int, *, name: str | None = None, kind: OwnFieldKind | None = None,
        choices: Sequence[str] | None = None,
    ) -> ChangeSet:  # fmt: skip
        """Another name, kind or choices. Values are brought into the form of another kind; those that cannot be read
        stay as they were written. KnownError not_found, and those of `add`."""
        before = self._get(field_id)
        after = OwnField(
            field_id,
            before.name if name is None else clean_text(name),
            before.kind if kind is None else kind,
            before.choices if choices is None else clean_choices(choices),
        )
        options = _options(after.kind, after.choices)
        with self._archive.work("own_field_changed", name=after.name) as work:
            _name_is_free(work, after.name, field_id)
            work.update(custom_fields, field_id, name=after.name, kind=after.kind.value, choices=options)
            if (after.kind, after.choices) != (before.kind, before.choices):
                _convert(work, before.kind, after)
        return work.changes

    def move(self, field_id: int, place: int) -> ChangeSet:
        """Put it at another place in the order, 0 the first."""
        field = self._get(field_id)
        with self._archive.work("own_fields_moved", name=field.name) as work:
            order = [one.id for one in own_field_list(work.connection) if one.id != field_id]
            order.insert(place, field_id)
            for position, number in enumerate(order):
                work.update(custom_fields, number, position=position)
        return work.changes

    def delete(self, field_id: int) -> ChangeSet:
        """Take a field away with all that stands in it; undo brings both back."""
        field = self._get(field_id)
        with self._archive.work("own_field_deleted", name=field.name) as work:
            work.delete_all(custom_values, custom_values.c.field_id == field_id)
            work.delete(custom_fields, field_id)
        return work.changes

    def _get(self, field_id: int) -> OwnField:
        found = next((field for field in self.all() if field.id == field_id), None)
        if found is None:
            raise KnownError("not_found")
        return found


def own_field_list(connection: Connection) -> list[OwnField]:
    """The shop's own fields in their order."""
    rows = connection.execute(select(custom_fields).order_by(custom_fields.c.position, custom_fields.c.id)).mappings()
    return [own_field(row) for row in rows]


def own_field(row: Mapping[Any, Any]) -> OwnField:
    return OwnField(row["id"], row["name"], OwnFieldKind(row["kind"]), tuple(row["choices"] or ()))


def field_of(work: Work, name: str) -> OwnField:
    """The own field of this name, made as one of text when new."""
    row = work.connection.execute(select(custom_fields).where(custom_fields.c.name == name)).mappings().first()
    if row is not None:
        return own_field(row)
    return OwnField(work.insert(custom_fields, name=name, position=_next_position(work.connection)), name)


def _next_position(connection: Connection) -> int:
    return int(connection.execute(select(func.coalesce(func.max(custom_fields.c.position), -1))).scalar_one()) + 1


def _options(kind: OwnFieldKind, choices: Sequence[str]) -> list[str] | None:
    if kind is not OwnFieldKind.CHOICE:
        return None
    found = list(clean_choices(choices))
    if not found:
        raise KnownError("own_choices_missing")
    return found


def _name_is_free(work: Work, name: str, field_id: int | None) -> None:
    if not name:
        raise KnownError("own_name_missing")
    owner = work.connection.execute(select(custom_fields.c.id).where(custom_fields.c.name == name)).scalar()
    if owner is not None and owner != field_id:
        raise KnownError("own_name_taken", name=name)


def _convert(work: Work, before: OwnFieldKind, field: OwnField) -> None:
    today = work.now.date()
    query = select(custom_values.c.id, custom_values.c.value).where(custom_values.c.field_id == field.id)
    for number, value in work.connection.execute(query).all():
        new = converted(value, before, field, today)
        if new != value:
            work.update(custom_values, number, value=new)
