"""What people do with follow-ups: add, change, complete, postpone, drop, hand over, take up again; one or many, each
time one command with one undo."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from core.changes import ChangeSet
from core.errors import KnownError
from core.people import CustomerDraft, FollowupDraft, FollowupRow
from core.terms import Channel, FollowupKind, FollowupStatus
from core.text import clean_note
from storage import records, rule_book, sums
from storage.customer_commands import insert_customer
from storage.rule_book import RuleBook, promise_staff
from storage.staff import staff_id
from storage.tables import contact_log, customers, followups, staff
from storage.work import Work

if TYPE_CHECKING:
    from storage.archive import Archive

_OPEN = FollowupStatus.OPEN.value


class FollowupCommands:
    _archive: Archive

    # --- one --------------------------------------------------------------------------------------------------------

    def add(self, draft: FollowupDraft) -> ChangeSet:
        """Write down something to do. KnownError text_empty, not_found (no such customer)."""
        name = self._archive.customers.row(draft.customer_id).name
        with self._archive.work("followup_added", name=name, text=draft.text, day=draft.due) as work:
            work.new_id = insert_followup(work, draft)
        return work.changes

    def add_for_new(self, name: str, draft: FollowupDraft) -> ChangeSet:
        """Write down something to do for somebody the book does not have yet, who becomes a customer; the draft's own
        customer does not count. `new_id` is the follow-up's. KnownError text_empty, name_missing."""
        with self._archive.work("followup_added", name=name, text=draft.text, day=draft.due) as work:
            work.new_id = insert_followup(work, draft, insert_customer(work, CustomerDraft(name=name)))
        return work.changes

    def update(self, followup_id: int, **fields: Any) -> ChangeSet:
        """Change text, due, kind, channel, `staff` (a name or None) or `repeat` (a Repeat or None). The day that a rule
        gave stays known when somebody gives another one: the rule does not move it any more. KnownError not_found."""
        row = self._row(followup_id)
        if row.rule is not None and fields.get("due", row.due) != row.due:
            fields["postponed_from"] = row.postponed_from or row.due
        with self._archive.work("followup_changed", **_named(row)) as work:
            if "staff" in fields:
                fields["staff_id"] = staff_id(work, fields.pop("staff"))
            if "repeat" in fields:
                fields |= records.repeat_columns(fields.pop("repeat"))
            work.update(followups, followup_id, **fields)
        return work.changes

    def complete(
        self, followup_id: int, today: date, result: str | None = None, channel: Channel | None = None,
        following: FollowupDraft | None = None, *, spoke: bool = True, again: bool = True,
    ) -> ChangeSet:  # fmt: skip
        """Tick one off: `result` says how it went, `following` is what is to be done next.

        The contact log gets its line, so that the last contact is true; making a visit ready speaks to nobody, and with
        `spoke` False this one did not either. What comes again is made anew, counted from today, unless `again` is
        False. KnownError followup_closed when it is not open any more.
        """
        row = self._open(followup_id)
        with self._archive.work("followup_done", **_named(row)) as work:
            _complete(work, row, today, clean_note(result or "") or None, channel, spoke=spoke, again=again)
            if following is not None:
                work.new_id = insert_followup(work, following, previous_id=followup_id)
        return work.changes

    def postpone(self, followup_id: int, to: date) -> ChangeSet:
        """Move it to another day; the first day it was due stays known. KnownError followup_closed."""
        row = self._open(followup_id)
        if row.due == to:
            return ChangeSet()
        with self._archive.work("followup_postponed", **_named(row), day=to) as work:
            _postpone(work, row, to)
        return work.changes

    def drop(self, followup_id: int, reason: str) -> ChangeSet:
        """Decide not to do it, and why; it does not come again either. KnownError followup_closed."""
        row = self._open(followup_id)
        with self._archive.work("followup_dropped", **_named(row), reason=reason) as work:
            _drop(work, row.id, reason)
        return work.changes

    def reopen(self, followup_id: int) -> ChangeSet:
        """Take a done or dropped one up again. The contact that ticking it off had noted goes, and so does the next
        time, which came of it, while nobody has worked on that."""
        row = self._row(followup_id)
        if row.status is FollowupStatus.OPEN:
            return ChangeSet()
        with self._archive.work("followup_reopened", **_named(row)) as work:
            _reopen(work, row)
        return work.changes

    def assign(self, ids: Collection[int], name: str | None) -> ChangeSet:
        """Say who does these; None: nobody in particular."""
        with self._archive.work("followups_assigned", n=len(ids), name=name) as work:
            number = staff_id(work, name)
            for row in _those(work, ids):
                work.update(followups, row.id, staff_id=number)
        return work.changes

    # --- several at once --------------------------------------------------------------------------------------------

    def complete_all(self, ids: Collection[int], today: date, channel: Channel | None = None) -> ChangeSet:
        """Tick off those that are open, as `complete` does."""
        with self._archive.work("followups_done", n=len(ids)) as work:
            for row in _those(work, ids, _OPEN):
                _complete(work, row, today, None, channel)
        return work.changes

    def postpone_all(self, ids: Collection[int], to: date) -> ChangeSet:
        """Move those that are open to one day."""
        with self._archive.work("followups_postponed", n=len(ids), day=to) as work:
            for row in _those(work, ids, _OPEN):
                if row.due != to:
                    _postpone(work, row, to)
        return work.changes

    def drop_all(self, ids: Collection[int], reason: str) -> ChangeSet:
        """Decide not to do those that are open."""
        with self._archive.work("followups_dropped", n=len(ids), reason=reason) as work:
            for row in _those(work, ids, _OPEN):
                _drop(work, row.id, reason)
        return work.changes

    def reopen_all(self, ids: Collection[int]) -> ChangeSet:
        """Take up again those that are closed, as `reopen` does."""
        with self._archive.work("followups_reopened", n=len(ids)) as work:
            for row in _those(work, ids, FollowupStatus.DONE.value, FollowupStatus.DROPPED.value):
                _reopen(work, row)
        return work.changes

    # --- what is there ----------------------------------------------------------------------------------------------

    def _row(self, followup_id: int) -> FollowupRow:
        return self._archive.followups.get(followup_id)

    def _open(self, followup_id: int) -> FollowupRow:
        row = self._row(followup_id)
        if row.status is not FollowupStatus.OPEN:
            raise KnownError("followup_closed", name=row.customer)
        return row


def insert_followup(
    work: Work, draft: FollowupDraft, customer_id: int | None = None, previous_id: int | None = None,
    book: RuleBook | None = None,
) -> int:  # fmt: skip
    """One more thing to do, for the draft's customer or this one. `book`: the rules, where many are written.
    KnownError text_empty."""
    text = clean_note(draft.text or "")
    if not text:
        raise KnownError("text_empty")
    whose = customer_id or draft.customer_id
    doer = staff_id(work, draft.staff)
    if doer is None and draft.kind is FollowupKind.PROMISE and previous_id is None:
        doer = promise_staff(work.connection, whose, book or rule_book.read(work.connection))
    return work.insert(
        followups, customer_id=whose, kind=draft.kind.value, due=draft.due, text=text, facts={},
        channel=draft.channel.value if draft.channel else None, staff_id=doer, created_at=work.now,
        previous_id=previous_id, **records.repeat_columns(draft.repeat),
    )  # fmt: skip


def _named(row: FollowupRow) -> dict[str, Any]:
    """What a history line tells of a follow-up."""
    return {"name": row.customer, "kind": row.kind.value, "text": row.text}


def _those(work: Work, ids: Collection[int], *states: str) -> Iterator[FollowupRow]:
    """Those of them that are there, in these states (none: whatever state), by day."""
    query = (
        select(followups, customers.c.name, staff.c.name.label("staff"))
        .join(customers, customers.c.id == followups.c.customer_id)
        .outerjoin(staff, staff.c.id == followups.c.staff_id)
        .where(customers.c.deleted_at.is_(None))
        .order_by(followups.c.due, followups.c.id)
    )
    if states:
        query = query.where(followups.c.status.in_(states))
    for chunk in sums.chunks(ids):
        for row in work.connection.execute(query.where(followups.c.id.in_(chunk))).mappings().all():
            yield records.followup(row, row["name"])


def _complete(
    work: Work, row: FollowupRow, today: date, said: str | None, channel: Channel | None, *,
    spoke: bool = True, again: bool = True,
) -> None:  # fmt: skip
    work.update(followups, row.id, status=FollowupStatus.DONE.value, done_on=today, result=said)
    if spoke and (channel is not None or row.kind is not FollowupKind.PREPARATION):
        work.insert(
            contact_log, customer_id=row.customer_id, day=today, text=said, staff=work.who or None,
            channel=(channel or row.channel or Channel.OTHER).value, followup_id=row.id,
        )  # fmt: skip
    if again and row.repeat is not None:
        draft = FollowupDraft(
            row.customer_id, row.repeat.after(today), row.kind, row.text, row.channel, row.staff, row.repeat
        )
        work.new_id = insert_followup(work, draft, previous_id=row.id)


def _postpone(work: Work, row: FollowupRow, to: date) -> None:
    work.update(followups, row.id, due=to, postponed_from=row.postponed_from or row.due)


def _drop(work: Work, followup_id: int, reason: str) -> None:
    dropped = FollowupStatus.DROPPED.value
    work.update(followups, followup_id, status=dropped, dropped_reason=clean_note(reason) or None)


def _reopen(work: Work, row: FollowupRow) -> None:
    noted = select(contact_log.c.id).where(contact_log.c.followup_id == row.id)
    for line in work.connection.execute(noted).scalars().all():
        work.delete(contact_log, line)
    if row.status is FollowupStatus.DONE and row.repeat is not None:
        for number in _next_times(work, row):
            work.delete(followups, number)
    work.update(followups, row.id, status=_OPEN, done_on=None, result=None, dropped_reason=None)


def _next_times(work: Work, row: FollowupRow) -> list[int]:
    """What came of the repetition and stands as it was made: there is at most one."""
    c = followups.c
    query = select(c.id).where(
        c.previous_id == row.id, c.customer_id == row.customer_id, c.status == _OPEN, c.postponed_from.is_(None),
        c.text == row.text, c.repeat_every.is_not(None),
    )  # fmt: skip
    return list(work.connection.execute(query).scalars())
