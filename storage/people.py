"""The people around a customer: family, and a company's contact persons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import Table, select

from core import notes
from core.changes import ChangeSet
from core.errors import KnownError
from core.people import Birthday, PreferenceDraft
from core.terms import BuyingRole, PreferenceKind
from core.text import clean_text
from storage import records
from storage.preferences import delete_preference, insert_preference
from storage.preparing import prepare_coming
from storage.tables import companions, contact_persons, family, preferences, yearly_days
from storage.work import Work

if TYPE_CHECKING:
    from storage.archive import Archive


Likes = Sequence[tuple[int | None, PreferenceDraft]]
"""What somebody likes and avoids: the number of a known preference (None: a new one), and what it says now."""


class People:
    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    def add_family(
        self, customer_id: int, name: str, relation: str | None = None, birthday: Birthday | None = None,
        note: str | None = None, likes: Sequence[PreferenceDraft] = (),
    ) -> ChangeSet:  # fmt: skip
        """Add a family member with her own preferences. KnownError name_missing."""
        return self._add(family, "family_added", customer_id, name, birthday, likes, relation=relation, note=note)

    def add_contact(
        self, customer_id: int, name: str, role: BuyingRole | None = None, phone: str | None = None,
        birthday: Birthday | None = None, note: str | None = None, likes: Sequence[PreferenceDraft] = (),
    ) -> ChangeSet:  # fmt: skip
        """Add a contact person of a company with her own preferences. KnownError name_missing."""
        plain_role = role.value if role else None
        return self._add(
            contact_persons, "contact_added", customer_id, name, birthday, likes, role=plain_role, phone=phone,
            note=note,
        )  # fmt: skip

    def update_family(self, member_id: int, *, likes: Likes | None = None, **fields: Any) -> ChangeSet:
        """Change name, relation, birthday or note; `likes`: all she likes and avoids from now on (None: as before).

        KnownError not_found, name_missing, preference_empty.
        """
        return self._update(family, "family_changed", member_id, fields, likes)

    def update_contact(self, contact_id: int, *, likes: Likes | None = None, **fields: Any) -> ChangeSet:
        """Change name, role, phone, birthday or note; `likes` and errors as for the family."""
        if isinstance(fields.get("role"), BuyingRole):
            fields["role"] = fields["role"].value
        return self._update(contact_persons, "contact_changed", contact_id, fields, likes)

    def delete_family(self, member_id: int) -> ChangeSet:
        return self._delete(family, "family_deleted", member_id)

    def delete_contact(self, contact_id: int) -> ChangeSet:
        return self._delete(contact_persons, "contact_deleted", contact_id)

    def _add(
        self, table: Table, what: str, customer_id: int, name: str, birthday: Birthday | None,
        likes: Sequence[PreferenceDraft], **columns: Any,
    ) -> ChangeSet:  # fmt: skip
        if not clean_text(name):
            raise KnownError("name_missing")
        with self._archive.work(what, name=name) as work:
            work.new_id = work.insert(
                table, customer_id=customer_id, name=clean_text(name), **records.birthday_columns(birthday), **columns
            )
            family_id, contact_id = (work.new_id, None) if table is family else (None, work.new_id)
            for draft in likes:
                insert_preference(work, customer_id, replace(draft, family_id=family_id, contact_id=contact_id))
        return work.changes

    def _update(
        self, table: Table, what: str, row_id: int, fields: dict[str, Any], likes: Likes | None
    ) -> ChangeSet:
        if "name" in fields and not clean_text(fields["name"]):
            raise KnownError("name_missing")
        if "birthday" in fields:
            fields = {**fields, **records.birthday_columns(fields["birthday"])}
            del fields["birthday"]
        with self._archive.work(what, name=self._name(table, row_id)) as work:
            work.update(table, row_id, **fields)
            if likes is not None:
                _set_likes(work, table, row_id, likes)
        return work.changes

    def _delete(self, table: Table, what: str, row_id: int) -> ChangeSet:
        with self._archive.work(what, name=self._name(table, row_id)) as work:
            whose = preferences.c.family_id if table is family else preferences.c.contact_id
            for number in work.connection.execute(select(preferences.c.id).where(whose == row_id)).scalars().all():
                delete_preference(work, number)
            if table is family:
                query = select(companions.c.id).where(companions.c.family_id == row_id)
                for number in work.connection.execute(query).scalars().all():
                    work.delete(companions, number)
                days = select(yearly_days.c.id).where(yearly_days.c.family_id == row_id)
                for number in work.connection.execute(days).scalars().all():
                    work.delete(yearly_days, number)
            work.delete(table, row_id)
        return work.changes

    def _name(self, table: Table, row_id: int) -> str:
        with self._archive.reading() as connection:
            name = connection.execute(select(table.c.name).where(table.c.id == row_id)).scalar()
        if name is None:
            raise KnownError("not_found")
        return str(name)


def _set_likes(work: Work, table: Table, row_id: int, likes: Likes) -> None:
    """Her preferences are these from now on: known ones are changed where they say something else, others go."""
    whose = preferences.c.family_id if table is family else preferences.c.contact_id
    known = {
        row["id"]: row for row in work.connection.execute(select(preferences).where(whose == row_id)).mappings().all()
    }
    owner = work.connection.execute(select(table.c.customer_id).where(table.c.id == row_id)).scalar_one()
    for gone in known.keys() - {number for number, _draft in likes}:
        delete_preference(work, gone)
    for number, draft in likes:
        if number is None or number not in known:
            family_id, contact_id = (row_id, None) if table is family else (None, row_id)
            insert_preference(work, owner, replace(draft, family_id=family_id, contact_id=contact_id))
        else:
            _change_like(work, known[number], draft)


def _change_like(work: Work, row: Mapping[Any, Any], draft: PreferenceDraft) -> None:
    """Other words or another kind; category and whether it is made ready follow, where they followed the old words."""
    text = clean_text(draft.text)
    if not text:
        raise KnownError("preference_empty")
    if (text, draft.kind.value) == (row["text"], row["kind"]):
        return
    guessed = row["category"] == notes.guess_category(row["text"])
    category = notes.guess_category(text).value if guessed else row["category"]
    usual = bool(row["prepare"]) == notes.prepares(PreferenceKind(row["kind"]), row["category"])
    prepare = notes.prepares(draft.kind, category) if usual else bool(row["prepare"])
    work.update(preferences, row["id"], text=text, kind=draft.kind.value, category=category, prepare=prepare)
    prepare_coming(work, row["id"])
