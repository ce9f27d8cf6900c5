"""The people around a customer: family, and a company's contact persons."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import Table, select

from core.changes import ChangeSet
from core.errors import KnownError
from core.people import Birthday, BuyingRole
from core.text import clean_text
from storage import records
from storage.tables import contact_persons, family

if TYPE_CHECKING:
    from storage.archive import Archive


class People:
    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    def add_family(
        self, customer_id: int, name: str, relation: str | None = None, birthday: Birthday | None = None,
        note: str | None = None, avoid: str | None = None,
    ) -> ChangeSet:  # fmt: skip
        """Add a family member. KnownError name_missing."""
        return self._add(family, "family_added", customer_id, name, birthday, relation=relation, note=note, avoid=avoid)

    def add_contact(
        self, customer_id: int, name: str, role: BuyingRole | None = None, phone: str | None = None,
        birthday: Birthday | None = None, note: str | None = None,
    ) -> ChangeSet:  # fmt: skip
        """Add a contact person of a company. KnownError name_missing."""
        plain_role = role.value if role else None
        return self._add(
            contact_persons, "contact_added", customer_id, name, birthday, role=plain_role, phone=phone, note=note
        )

    def update_family(self, member_id: int, **fields: Any) -> ChangeSet:
        """Change name, relation, birthday, note or avoid."""
        return self._update(family, "family_changed", member_id, fields)

    def update_contact(self, contact_id: int, **fields: Any) -> ChangeSet:
        return self._update(contact_persons, "contact_changed", contact_id, fields)

    def delete_family(self, member_id: int) -> ChangeSet:
        return self._delete(family, "family_deleted", member_id)

    def delete_contact(self, contact_id: int) -> ChangeSet:
        return self._delete(contact_persons, "contact_deleted", contact_id)

    def _add(
        self, table: Table, what: str, customer_id: int, name: str, birthday: Birthday | None, **columns: Any
    ) -> ChangeSet:
        if not clean_text(name):
            raise KnownError("name_missing")
        with self._archive.work(what, name=name) as work:
            work.new_id = work.insert(
                table, customer_id=customer_id, name=clean_text(name), **records.birthday_columns(birthday), **columns
            )
        return work.changes

    def _update(self, table: Table, what: str, row_id: int, fields: dict[str, Any]) -> ChangeSet:
        if "name" in fields and not clean_text(fields["name"]):
            raise KnownError("name_missing")
        if "birthday" in fields:
            fields = {**fields, **records.birthday_columns(fields["birthday"])}
            del fields["birthday"]
        with self._archive.work(what, name=self._name(table, row_id)) as work:
            work.update(table, row_id, **fields)
        return work.changes

    def _delete(self, table: Table, what: str, row_id: int) -> ChangeSet:
        with self._archive.work(what, name=self._name(table, row_id)) as work:
            work.delete(table, row_id)
        return work.changes

    def _name(self, table: Table, row_id: int) -> str:
        with self._archive.reading() as connection:
            name = connection.execute(select(table.c.name).where(table.c.id == row_id)).scalar()
        if name is None:
            raise KnownError("not_found")
        return str(name)
