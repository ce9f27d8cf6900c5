"""Preferences: what a customer likes, needs, avoids. The heart of the book."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from core import notes
from core.changes import ChangeSet
from core.errors import KnownError
from core.people import Preference, PreferenceDraft, PreferenceKind, VisitStatus
from core.text import clean_text
from storage import records, sums
from storage.tables import preferences, preparations, visits
from storage.work import Work

if TYPE_CHECKING:
    from storage.archive import Archive


class Preferences:
    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    def add(self, customer_id: int, draft: PreferenceDraft) -> ChangeSet:
        """Note a preference. The same words noted again change nothing. KnownError preference_empty."""
        with self._archive.work("preference_added", text=draft.text) as work:
            work.new_id = insert_preference(work, customer_id, draft)
        return work.changes

    def update(self, preference_id: int, **fields: Any) -> ChangeSet:
        """Change text, kind, category, source, learnt_on or prepare."""
        if "text" in fields and not clean_text(fields["text"]):
            raise KnownError("preference_empty")
        with self._archive.work("preference_changed", text=fields.get("text", "")) as work:
            work.update(preferences, preference_id, **fields)
            for prep in _preparations(work, preference_id):
                work.update(
                    preparations, prep, **{k: v for k, v in fields.items() if k in ("text", "kind", "category")}
                )
        return work.changes

    def delete(self, preference_id: int) -> ChangeSet:
        """Remove a preference, and its preparations for visits still to come; undo brings them back."""
        with self._archive.work("preference_deleted", text=self.get(preference_id).text) as work:
            for prep in _preparations(work, preference_id):
                work.delete(preparations, prep)
            work.delete(preferences, preference_id)
        return work.changes

    def get(self, preference_id: int) -> Preference:
        with self._archive.reading() as connection:
            row = connection.execute(select(preferences).where(preferences.c.id == preference_id)).mappings().first()
        if row is None:
            raise KnownError("not_found")
        return records.preference(row)

    def of_customers(self, ids: Sequence[int]) -> dict[int, list[Preference]]:
        """The preferences of many customers at once, worst first (allergy, dislike, need, like)."""
        found: dict[int, list[Preference]] = {}
        with self._archive.reading() as connection:
            for chunk in sums.chunks(ids):
                query = select(preferences).where(preferences.c.customer_id.in_(chunk)).order_by(preferences.c.id)
                for row in connection.execute(query).mappings():
                    found.setdefault(row["customer_id"], []).append(records.preference(row))
        for likes in found.values():
            likes.sort(key=lambda p: records.KIND_ORDER[p.kind])
        return found


def insert_preference(work: Work, customer_id: int, draft: PreferenceDraft, learnt_on: date | None = None) -> int:
    """Note a preference within a command; the id of the new or the already known one."""
    text = clean_text(draft.text)
    if not text:
        raise KnownError("preference_empty")
    category = draft.category or notes.guess_category(text).value
    same = work.connection.execute(
        select(preferences.c.id).where(
            preferences.c.customer_id == customer_id, preferences.c.kind == draft.kind, preferences.c.text == text
        )
    ).scalar()
    if same is not None:
        return int(same)
    prepare = draft.prepare if draft.prepare is not None else notes.prepares(draft.kind, category)
    preference_id = work.insert(
        preferences,
        customer_id=customer_id,
        kind=draft.kind.value,
        category=str(category),
        text=text,
        source=draft.source,
        learnt_on=draft.learnt_on or learnt_on or work.now.date(),
        learnt_by=work.who or None,
        prepare=prepare,
    )
    if prepare:
        _prepare_coming_visits(work, customer_id, preference_id)
    return preference_id


def prepare_visit(work: Work, visit_id: int, customer_id: int) -> None:
    """Write down what to make ready for a new visit, from the customer's preferences."""
    rows = work.connection.execute(
        select(preferences)
        .where(preferences.c.customer_id == customer_id, preferences.c.prepare)
        .order_by(preferences.c.id)
    ).mappings()
    for row in rows.all():
        _insert_preparation(work, visit_id, row)


def _prepare_coming_visits(work: Work, customer_id: int, preference_id: int) -> None:
    row = work.connection.execute(select(preferences).where(preferences.c.id == preference_id)).mappings().one()
    coming = work.connection.execute(
        select(visits.c.id).where(
            visits.c.customer_id == customer_id, visits.c.status == VisitStatus.PLANNED, visits.c.day >= work.now.date()
        )
    ).scalars()
    for visit_id in coming.all():
        _insert_preparation(work, visit_id, row)


def _insert_preparation(work: Work, visit_id: int, row: Any) -> None:
    work.insert(
        preparations,
        customer_id=row["customer_id"],
        visit_id=visit_id,
        preference_id=row["id"],
        text=row["text"],
        kind=PreferenceKind(row["kind"]).value,
        category=row["category"],
    )


def _preparations(work: Work, preference_id: int) -> list[int]:
    return list(
        work.connection.execute(
            select(preparations.c.id).where(preparations.c.preference_id == preference_id)
        ).scalars()
    )
