"""Preferences: what a customer likes, needs, avoids. The heart of the book."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Connection, case, func, or_, select

from core import notes
from core.changes import ChangeSet
from core.errors import KnownError
from core.people import Preference, PreferenceDraft
from core.profile import AVOID, Honoured, avoided
from core.terms import Category, PreferenceKind, PreparationOutcome
from core.text import clean_text
from core.visits import GONE
from storage import records, sums
from storage.preparing import OWN, forget_preference, holds_on, prepare_coming
from storage.tables import contact_persons, family, preferences, preparations, visits
from storage.work import Work

if TYPE_CHECKING:
    from storage.archive import Archive


PERSON = func.coalesce(
    select(family.c.name).where(family.c.id == preferences.c.family_id).scalar_subquery(),
    select(contact_persons.c.name).where(contact_persons.c.id == preferences.c.contact_id).scalar_subquery(),
).label("person")
"""Whose a preference is, when not the customer's own."""


class Preferences:
    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    def add(self, customer_id: int, draft: PreferenceDraft) -> ChangeSet:
        """Note a preference. The same words noted again change nothing. KnownError preference_empty."""
        with self._archive.work("preference_added", text=draft.text) as work:
            work.new_id = insert_preference(work, customer_id, draft)
        return work.changes

    def update(self, preference_id: int, **fields: Any) -> ChangeSet:
        """Change text, kind, category, source, learnt_on, learnt_by, visit_id, prepare, strength, valid_until. Coming
        visits follow. KnownError preference_empty, not_found.

        Without a word on `prepare` it follows another kind or category as it would for a new preference, unless
        somebody chose otherwise.
        """
        if "text" in fields and not clean_text(fields["text"]):
            raise KnownError("preference_empty")
        before = self.get(preference_id)
        if "prepare" not in fields:
            fields |= _follows(before, fields)
        with self._archive.work("preference_changed", text=fields.get("text", before.text)) as work:
            work.update(preferences, preference_id, **fields)
            prepare_coming(work, preference_id)
        return work.changes

    def confirm(self, preference_id: int) -> ChangeSet:
        """Still true, said today. One that had ended holds again."""
        with self._archive.work("preference_confirmed", text=self.get(preference_id).text) as work:
            confirm_preference(work, preference_id, work.now.date())
        return work.changes

    def end(self, preference_id: int) -> ChangeSet:
        """No longer true from today: kept, never made ready again."""
        with self._archive.work("preference_ended", text=self.get(preference_id).text) as work:
            end_preference(work, preference_id, work.now.date())
        return work.changes

    def delete(self, preference_id: int) -> ChangeSet:
        """Remove a preference, and its preparations for visits still to come; undo brings them back."""
        with self._archive.work("preference_deleted", text=self.get(preference_id).text) as work:
            delete_preference(work, preference_id)
        return work.changes

    def get(self, preference_id: int) -> Preference:
        with self._archive.reading() as connection:
            row = connection.execute(select(preferences).where(preferences.c.id == preference_id)).mappings().first()
        if row is None:
            raise KnownError("not_found")
        return records.preference(row)

    def of_customers(self, ids: Sequence[int]) -> dict[int, list[Preference]]:
        """The own preferences of many customers at once that hold today, worst first (allergy, dislike, need, like)."""
        found: dict[int, list[Preference]] = {}
        today = self._archive.clock().date()
        own = select(preferences).where(OWN, holds_on(today)).order_by(preferences.c.id)
        with self._archive.reading() as connection:
            for chunk in sums.chunks(ids):
                query = own.where(preferences.c.customer_id.in_(chunk))
                for row in connection.execute(query).mappings():
                    found.setdefault(row["customer_id"], []).append(records.preference(row))
        for likes in found.values():
            likes.sort(key=lambda p: records.KIND_ORDER[p.kind])
        return found

    def of_all(self, ids: Sequence[int]) -> dict[int, list[Preference]]:
        """As `of_customers`, with those of the families and contact persons under their names; as they were noted."""
        found: dict[int, list[Preference]] = {}
        query = select(preferences, PERSON).where(holds_on(self._archive.clock().date())).order_by(preferences.c.id)
        with self._archive.reading() as connection:
            for chunk in sums.chunks(ids):
                for row in connection.execute(query.where(preferences.c.customer_id.in_(chunk))).mappings():
                    found.setdefault(row["customer_id"], []).append(records.preference(row, row["person"]))
        return found

    def avoided(self, ids: Sequence[int]) -> dict[int, list[Preference]]:
        """What to avoid today for many customers at once, the family's and contacts' with their names, worst first."""
        with self._archive.reading() as connection:
            return read_avoided(connection, ids, self._archive.clock().date())

    def honoured(self, customer_id: int, today: date) -> dict[int, Honoured]:
        """How often each preference of a customer and her family was made ready up to today, and how it went, by the
        preference's id; those never made ready are left out. Visits that did not take place do not count.
        """
        outcome = preparations.c.outcome

        def many(which: PreparationOutcome) -> ColumnElement[int]:
            return func.count(case((outcome == which, 1)))

        query = (
            select(
                preparations.c.preference_id,
                func.count(case((preparations.c.ready_at.is_not(None), 1))),
                *(many(which) for which in PreparationOutcome),
            )
            .join(preferences, preferences.c.id == preparations.c.preference_id)
            .join(visits, visits.c.id == preparations.c.visit_id)
            .where(preferences.c.customer_id == customer_id, visits.c.status.not_in(GONE), visits.c.day <= today)
            .where(or_(preparations.c.ready_at.is_not(None), outcome.is_not(None)))
            .group_by(preparations.c.preference_id)
        )
        with self._archive.reading() as connection:
            return {row[0]: Honoured(*row[1:]) for row in connection.execute(query)}

    # --- the shop's own categories --------------------------------------------------------------------------------

    def own_categories(self) -> dict[str, int]:
        """The shop's own categories, those of the settings in their order, then others in use, each with how many
        preferences are in it.
        """
        fixed = [category.value for category in Category]
        query = (
            select(preferences.c.category, func.count())
            .where(preferences.c.category.not_in(fixed))
            .group_by(preferences.c.category)
            .order_by(preferences.c.category)
        )
        with self._archive.reading() as connection:
            used = {row[0]: int(row[1]) for row in connection.execute(query)}
        return {name: used.get(name, 0) for name in [*self._archive.settings["own_categories"], *used]}

    def add_category(self, name: str) -> ChangeSet:
        """One more category of the shop's own. KnownError category_empty, category_known."""
        name = self._new_category(name)
        return self._archive.settings.set(own_categories=[*self._archive.settings["own_categories"], name])

    def rename_category(self, old: str, new: str) -> ChangeSet:
        """Another name for one of the shop's own, its preferences with it. KnownError as `add_category`."""
        new = self._new_category(new)
        return self._move_category("category_renamed", old, new, new)

    def remove_category(self, name: str) -> ChangeSet:
        """Without this one of the shop's own; what was in it stands under 其他."""
        return self._move_category("category_removed", name, Category.OTHER.value, None)

    def _move_category(self, what: str, old: str, category: str, listed: str | None) -> ChangeSet:
        settings = self._archive.settings
        before = settings["own_categories"]
        after = [listed if name == old else name for name in before if name != old or listed is not None]
        values = {"name": old, "new": listed or "", "settings_before": {"own_categories": before}}
        with self._archive.work(what, **values) as work:
            query = select(preferences.c.id).where(preferences.c.category == old)
            for preference_id in work.connection.execute(query).scalars().all():
                work.update(preferences, preference_id, category=category)
                prepare_coming(work, preference_id)
            settings.write(work, own_categories=after)
        settings.forget()
        return work.changes

    def _new_category(self, name: str) -> str:
        name = clean_text(name)
        if not name:
            raise KnownError("category_empty")
        if name in {category.value for category in Category} or name in self.own_categories():
            raise KnownError("category_known", name=name)
        return name


def read_avoided(connection: Connection, ids: Iterable[int], day: date) -> dict[int, list[Preference]]:
    """What to avoid on this day, as `Preferences.avoided`."""
    found: dict[int, list[Preference]] = {}
    harms = select(preferences, PERSON).where(preferences.c.kind.in_(AVOID), holds_on(day)).order_by(preferences.c.id)
    for chunk in sums.chunks(ids):
        for row in connection.execute(harms.where(preferences.c.customer_id.in_(chunk))).mappings():
            found.setdefault(row["customer_id"], []).append(records.preference(row, row["person"]))
    return {customer_id: avoided(harm) for customer_id, harm in found.items()}


def insert_preference(work: Work, customer_id: int, draft: PreferenceDraft, learnt_on: date | None = None) -> int:
    """Note a preference within a command; the id of the new or the already known one.

    The same words noted again on a later day say that it is still true; what had ended or was past its last day holds
    again. KnownError preference_empty.
    """
    text = clean_text(draft.text)
    if not text:
        raise KnownError("preference_empty")
    day = draft.learnt_on or learnt_on or work.now.date()
    category = draft.category or notes.guess_category(text).value
    same = _known(work, customer_id, draft, text)
    if same is not None:
        _noted_again(work, same, draft, day)
        return int(same["id"])
    prepare = draft.prepare if draft.prepare is not None else notes.prepares(draft.kind, category)
    preference_id = work.insert(
        preferences,
        customer_id=customer_id,
        kind=draft.kind.value,
        category=str(category),
        text=text,
        source=draft.source,
        learnt_on=day,
        learnt_by=draft.learnt_by or work.who or None,
        prepare=prepare,
        visit_id=draft.visit_id,
        strength=int(draft.strength),
        valid_until=draft.valid_until,
        family_id=draft.family_id,
        contact_id=draft.contact_id,
    )
    if prepare:
        prepare_coming(work, preference_id)
    return preference_id


def confirm_preference(work: Work, preference_id: int, day: date) -> None:
    """It was still true on this day, within a command; one that had ended holds again."""
    row = _row(work, preference_id)
    last = max(day, row["confirmed_on"] or day)
    if work.update(preferences, preference_id, confirmed_on=last, ended_on=None) and row["ended_on"] is not None:
        prepare_coming(work, preference_id)


def end_preference(work: Work, preference_id: int, day: date) -> None:
    """It is no longer true from this day on, within a command: coming visits make it ready no more."""
    if _row(work, preference_id)["ended_on"] is None:
        work.update(preferences, preference_id, ended_on=day)
        prepare_coming(work, preference_id)


def delete_preference(work: Work, preference_id: int) -> None:
    """Remove a preference within a command. Past visits keep the words of what was made ready."""
    forget_preference(work, preference_id)
    work.delete(preferences, preference_id)


def _row(work: Work, preference_id: int) -> Any:
    row = work.connection.execute(select(preferences).where(preferences.c.id == preference_id)).mappings().first()
    if row is None:
        raise KnownError("not_found")
    return row


def _known(work: Work, customer_id: int, draft: PreferenceDraft, text: str) -> Any:
    """The same words of the same person; the one that holds before one that has ended."""
    p = preferences.c
    return (
        work.connection.execute(
            select(preferences)
            .where(
                p.customer_id == customer_id,
                p.kind == draft.kind,
                p.text == text,
                p.family_id.is_(draft.family_id),
                p.contact_id.is_(draft.contact_id),
            )
            .order_by(p.ended_on.is_not(None), p.id)
        )
        .mappings()
        .first()
    )


def _noted_again(work: Work, row: Any, draft: PreferenceDraft, day: date) -> None:
    over = row["ended_on"] is not None or (row["valid_until"] is not None and row["valid_until"] < day)
    if over:
        work.update(preferences, row["id"], ended_on=None, valid_until=draft.valid_until, confirmed_on=day)
        prepare_coming(work, row["id"])
    elif row["learnt_on"] is not None and max(row["learnt_on"], row["confirmed_on"] or date.min) < day:
        work.update(preferences, row["id"], confirmed_on=day)


def _follows(before: Preference, fields: dict[str, Any]) -> dict[str, bool]:
    """Whether it is made ready, when kind or category change and nobody had chosen otherwise."""
    kind, category = PreferenceKind(fields.get("kind", before.kind)), str(fields.get("category", before.category))
    if (kind, category) == (before.kind, before.category):
        return {}
    usual = notes.prepares(before.kind, before.category) == before.prepare
    return {"prepare": notes.prepares(kind, category)} if usual else {}
