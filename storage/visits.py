"""Visits: who comes when, what to make ready for them, and how it was."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Select, func, select

from core import notes
from core.changes import ChangeSet
from core.errors import KnownError
from core.people import Companion, Preference, VisitDraft, VisitRow
from core.terms import Category, FeedbackKind, Pleased, PreferenceKind, PreparationOutcome, VisitStatus
from core.text import clean_text
from core.visits import ASKED_WITHIN, GONE, LastTime, wants_asking
from storage import sums
from storage.preferences import confirm_preference, end_preference
from storage.preparing import prepare_visit
from storage.staff import staff_id, staff_names
from storage.tables import companions, customers, feedback, preferences, preparations, visits
from storage.visit_rows import foreseen, read_visits, visit_rows
from storage.work import Work

if TYPE_CHECKING:
    from storage.archive import Archive

_LONGEST_STAY = timedelta(days=60)


class Visits:
    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    # --- reading ----------------------------------------------------------------------------------------------------

    def between(self, first: date, last: date, cancelled: bool = False) -> list[VisitRow]:
        """The visits of these days in order of time (no time last), with what to know and to make ready.

        A stay of several nights counts on its first day. `cancelled`: also those who cancelled or did not come.
        """
        query = visit_rows().where(visits.c.day.between(first, last), _not_deleted())
        if not cancelled:
            query = query.where(visits.c.status.not_in(GONE))
        return self._read(query.order_by(visits.c.day, visits.c.at.is_(None), visits.c.at, visits.c.id))

    def of_customer(self, customer_id: int) -> list[VisitRow]:
        """All visits of one customer, newest first."""
        query = visit_rows().where(visits.c.customer_id == customer_id)
        return self._read(query.order_by(visits.c.day.desc(), visits.c.id.desc()))

    def get(self, visit_id: int) -> VisitRow:
        """KnownError not_found."""
        found = self._read(visit_rows().where(visits.c.id == visit_id))
        if not found:
            raise KnownError("not_found")
        return found[0]

    def to_ask(self, today: date) -> list[VisitRow]:
        """The visits of which it is to be asked how they were, the latest first (core.visits.wants_asking)."""
        query = visit_rows().where(
            visits.c.pleased.is_(None),
            visits.c.status.not_in(GONE),
            visits.c.day.between(today - ASKED_WITHIN - _LONGEST_STAY, today),
            _not_deleted(),
        )
        found = self._read(query.order_by(visits.c.day.desc(), visits.c.at, visits.c.id))
        return [visit for visit in found if wants_asking(visit, today)]

    def missed(self, customer_ids: Iterable[int]) -> dict[int, int]:
        """Customer → how often she was expected and did not come; nobody who always came."""
        found: dict[int, int] = {}
        with self._archive.reading() as connection:
            for chunk in sums.chunks(set(customer_ids)):
                query = (
                    select(visits.c.customer_id, func.count())
                    .where(visits.c.customer_id.in_(chunk), visits.c.status == VisitStatus.NO_SHOW.value)
                    .group_by(visits.c.customer_id)
                )
                found.update((customer_id, many) for customer_id, many in connection.execute(query))
        return found

    def last_times(self, customer_ids: Iterable[int], before: date) -> dict[int, LastTime]:
        """Customer → the latest thing she said before this day, else her last visit."""
        found: dict[int, LastTime] = {}
        with self._archive.reading() as connection:
            for chunk in sums.chunks(set(customer_ids)):
                v, f = visits.c, feedback.c
                been = (
                    select(v.customer_id, v.day, func.coalesce(v.purpose, v.service, ""), func.coalesce(v.place, ""))
                    .where(v.customer_id.in_(chunk), v.day < before, v.status == VisitStatus.DONE.value)
                    .order_by(v.day, v.id)
                )
                for customer_id, day, purpose, place in connection.execute(been):
                    found[customer_id] = LastTime(day, "，".join(part for part in (purpose, place) if part))
                said = (
                    select(f.customer_id, f.day, f.text, f.kind)
                    .where(f.customer_id.in_(chunk), f.day < before)
                    .order_by(f.day, f.id)
                )
                for customer_id, day, words, kind in connection.execute(said):
                    found[customer_id] = LastTime(day, words, FeedbackKind(kind))
        return found

    def foresee(
        self, customer_id: int, day: date, with_her: Sequence[Companion] = ()
    ) -> tuple[list[Preference], list[Preference]]:
        """(what to avoid, what would be made ready) at a visit on this day, while it is being planned."""
        with self._archive.reading() as connection:
            return foreseen(connection, customer_id, day, with_her)

    def staff_names(self) -> list[str]:
        """Everybody who still works here, by name."""
        with self._archive.reading() as connection:
            return staff_names(connection)

    def _read(self, query: Select[Any]) -> list[VisitRow]:
        with self._archive.reading() as connection:
            return read_visits(connection, query)

    # --- planning ---------------------------------------------------------------------------------------------------

    def add(self, draft: VisitDraft) -> ChangeSet:
        """Plan a visit; what to make ready is written down at once, from the preferences of all who come."""
        name = self._archive.customers.row(draft.customer_id).name
        with self._archive.work("visit_added", name=name, day=draft.day) as work:
            visit_id = work.insert(
                visits,
                customer_id=draft.customer_id,
                day=draft.day,
                at=draft.at,
                nights=draft.nights,
                party=draft.party,
                place=draft.place,
                purpose=draft.purpose,
                note=draft.note,
                price_cents=draft.price_cents,
                staff_id=staff_id(work, draft.staff),
                service=draft.service,
                room_type=draft.room_type,
                orientation=draft.orientation,
                temperature=draft.temperature,
                humidity=draft.humidity,
                status=VisitStatus.PLANNED.value,
            )
            _bring(work, visit_id, draft.customer_id, draft.companions)
            prepare_visit(work, visit_id)
            work.new_id = visit_id
        return work.changes

    def update(self, visit_id: int, **fields: Any) -> ChangeSet:
        """Change anything of VisitDraft but the customer, and `status`; what to make ready follows while the visit is
        planned.
        """
        visit = self.get(visit_id)
        with self._archive.work("visit_changed", name=visit.customer, day=visit.day) as work:
            with_her = fields.pop("companions", None)
            if "staff" in fields:
                fields["staff_id"] = staff_id(work, fields.pop("staff"))
            if "status" in fields:
                fields["status"] = VisitStatus(fields["status"]).value
            if fields:
                work.update(visits, visit_id, **fields)
            if with_her is not None:
                _bring(work, visit_id, visit.customer_id, with_her)
            prepare_visit(work, visit_id)
        return work.changes

    def set_status(self, visit_id: int, status: VisitStatus) -> ChangeSet:
        """Arrived, done, cancelled, did not come; planned again."""
        visit = self.get(visit_id)
        with self._archive.work("visit_status", name=visit.customer, status=status.value) as work:
            work.update(visits, visit_id, status=status.value)
            prepare_visit(work, visit_id)
        return work.changes

    def delete(self, visit_id: int) -> ChangeSet:
        """Remove a visit; what was learnt at it stays."""
        visit = self.get(visit_id)
        with self._archive.work("visit_deleted", name=visit.customer, day=visit.day) as work:
            learnt = select(preferences.c.id).where(preferences.c.visit_id == visit_id)
            for preference_id in work.connection.execute(learnt).scalars().all():
                work.update(preferences, preference_id, visit_id=None)
            _bring(work, visit_id, visit.customer_id, ())
            for prep in visit.prepare:
                work.delete(preparations, prep.id)
            work.delete(visits, visit_id)
        return work.changes

    # --- making ready -----------------------------------------------------------------------------------------------

    def add_preparation(self, visit_id: int, text: str) -> ChangeSet:
        """One thing more, for this visit only (蛋糕一个). KnownError text_empty, not_found."""
        words = clean_text(text)
        if not words:
            raise KnownError("text_empty")
        visit = self.get(visit_id)
        with self._archive.work("preparation_added", name=visit.customer, text=words) as work:
            work.new_id = work.insert(
                preparations,
                customer_id=visit.customer_id,
                visit_id=visit_id,
                text=words,
                kind=PreferenceKind.NEED.value,
                category=notes.guess_category(words).value or Category.OTHER.value,
            )
            work.update(visits, visit_id, ready_at=None)
        return work.changes

    def remove_preparation(self, visit_id: int, preparation_id: int) -> ChangeSet:
        """Not for this visit; the preference it came from stays. KnownError not_found."""
        visit = self.get(visit_id)
        text = next((prep.text for prep in visit.prepare if prep.id == preparation_id), "")
        with self._archive.work("preparation_removed", name=visit.customer, text=text) as work:
            work.delete(preparations, preparation_id)
            _keep_whole(work, visit_id)
        return work.changes

    def set_ready(self, visit_id: int, ready: bool, preparation_id: int | None = None) -> ChangeSet:
        """Tick 已备好 for one thing, or (without an id) for the whole visit."""
        visit = self.get(visit_id)
        with self._archive.work("visit_ready" if ready else "visit_not_ready", name=visit.customer) as work:
            ids = [prep.id for prep in visit.prepare if preparation_id in (None, prep.id)]
            _tick(work, ids, ready)
            if visit.prepare:
                _keep_whole(work, visit_id)
            else:
                work.update(visits, visit_id, ready_at=work.now if ready else None)
        return work.changes

    def set_things_ready(self, preparation_ids: Sequence[int], ready: bool, text: str = "") -> ChangeSet:
        """Tick these things of several visits at once (胡萝卜汁 ×3); `text` names them in the history."""
        with self._archive.work("things_ready" if ready else "things_not_ready", text=text) as work:
            _tick(work, preparation_ids, ready)
            query = select(preparations.c.visit_id).where(preparations.c.id.in_(list(preparation_ids))).distinct()
            for visit_id in work.connection.execute(query).scalars().all():
                _keep_whole(work, visit_id)
        return work.changes

    # --- afterwards -------------------------------------------------------------------------------------------------

    def ask(
        self,
        visit_id: int,
        pleased: Pleased,
        outcomes: Mapping[int, PreparationOutcome] | None = None,
        said: tuple[FeedbackKind, str] | None = None,
    ) -> ChangeSet:
        """The answer to "did it please?": the visit is over, `outcomes` (preparation → what she made of it) confirm or
        end the preferences they came from, and what she `said` becomes feedback. One command, one undo.
        """
        visit = self.get(visit_id)
        with self._archive.work("visit_asked", name=visit.customer, pleased=pleased.value) as work:
            work.update(visits, visit_id, pleased=pleased.value, status=VisitStatus.DONE.value)
            for prep in visit.prepare:
                outcome = (outcomes or {}).get(prep.id)
                if outcome is not None:
                    _learn(work, visit, prep.preference_id, outcome, again=prep.outcome)
                    work.update(preparations, prep.id, outcome=outcome.value)
            if said is not None and clean_text(said[1]):
                kind, words = said
                work.insert(
                    feedback, customer_id=visit.customer_id, day=visit.day, kind=kind.value, text=clean_text(words),
                    open=kind is FeedbackKind.COMPLAINT,
                )  # fmt: skip
        return work.changes


def _learn(
    work: Work, visit: VisitRow, preference_id: int | None, outcome: PreparationOutcome,
    again: PreparationOutcome | None,
) -> None:  # fmt: skip
    """What an answer says of the preference; `again`: what was answered before. One that somebody ended since is not
    revived by an answer about the past."""
    if preference_id is None:
        return
    if outcome is PreparationOutcome.NO_LONGER:
        end_preference(work, preference_id, work.now.date())
    elif outcome is PreparationOutcome.RIGHT:
        ended = work.connection.execute(
            select(preferences.c.ended_on).where(preferences.c.id == preference_id)
        ).scalar()
        if ended is None or again is PreparationOutcome.NO_LONGER:
            confirm_preference(work, preference_id, visit.day)


def _bring(work: Work, visit_id: int, customer_id: int, with_her: Sequence[Companion]) -> None:
    """Keep who comes along, and nobody else. KnownError not_found for a companion that is neither a customer nor of the
    family."""
    wanted = dict.fromkeys((c.customer_id, c.family_id) for c in with_her if c.customer_id != customer_id)
    if (None, None) in wanted:
        raise KnownError("not_found")
    query = select(companions.c.id, companions.c.companion_id, companions.c.family_id)
    known = {(r[1], r[2]): r[0] for r in work.connection.execute(query.where(companions.c.visit_id == visit_id))}
    for key in known.keys() - wanted.keys():
        work.delete(companions, known[key])
    for companion_id, family_id in (key for key in wanted if key not in known):
        work.insert(
            companions, customer_id=customer_id, visit_id=visit_id, companion_id=companion_id, family_id=family_id
        )


def _tick(work: Work, preparation_ids: Sequence[int], ready: bool) -> None:
    query = select(preparations.c.id, preparations.c.ready_at).where(preparations.c.id.in_(list(preparation_ids)))
    for preparation_id, ready_at in work.connection.execute(query).all():
        if (ready_at is not None) != ready:
            work.update(preparations, preparation_id, ready_at=work.now if ready else None)


def _keep_whole(work: Work, visit_id: int) -> None:
    """The visit is ready when all of its things are."""
    query = select(preparations.c.ready_at).where(preparations.c.visit_id == visit_id)
    ticks = work.connection.execute(query).scalars().all()
    ready_at = work.connection.execute(select(visits.c.ready_at).where(visits.c.id == visit_id)).scalar()
    whole = bool(ticks) and all(tick is not None for tick in ticks)
    if whole != (ready_at is not None):
        work.update(visits, visit_id, ready_at=work.now if whole else None)


def _not_deleted() -> ColumnElement[bool]:
    """Of customers who are there. Asked of the customer's own row, SQLite would begin with everybody who is not deleted
    and look for their visits."""
    return visits.c.customer_id.not_in(select(customers.c.id).where(customers.c.deleted_at.is_not(None)))
