"""Follow-ups: what is to be done for whom by when, made by hand or by the rules (storage/occasions.py)."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Connection, Select, case, delete, insert, or_, select

from core import reminders
from core.changes import ChangeSet
from core.errors import KnownError
from core.people import BirthdayEntry, FollowupDraft, FollowupRow, NeglectedEntry
from core.reminders import Rules
from core.terms import Channel, FollowupKind, FollowupStatus
from core.text import clean_note
from core.tiers import TIER_ORDER
from storage import occasions, records
from storage.birthdays import entry, first_phone, kept_between, may_be_greeted
from storage.preferences import read_avoided
from storage.tables import contact_log, customers, followups, settings
from storage.work import Work

if TYPE_CHECKING:
    from storage.archive import Archive

_KIND_PLACES = {kind.value: place for place, kind in enumerate(FollowupKind)}
_MANY = 500


class Followups:
    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    # --- reading ----------------------------------------------------------------------------------------------------

    def rows(
        self, status: FollowupStatus | None = FollowupStatus.OPEN, until: date | None = None,
        customer_id: int | None = None, kinds: Collection[FollowupKind] = (),
    ) -> list[FollowupRow]:  # fmt: skip
        """Follow-ups by day, so the overdue first; of one day promises and complaints first (FollowupKind's order).

        `status` None: all; `until`: due up to this day. Deleted customers' are left out.
        """
        c = followups.c
        query = _rows().order_by(c.due, case(_KIND_PLACES, value=c.kind, else_=len(_KIND_PLACES)), c.id)
        if status is not None:
            query = query.where(c.status == status.value)
        if until is not None:
            query = query.where(c.due <= until)
        if customer_id is not None:
            query = query.where(c.customer_id == customer_id)
        if kinds:
            query = query.where(c.kind.in_([kind.value for kind in kinds]))
        with self._archive.reading() as connection:
            return self._read(connection, query)

    def month(self, first: date, last: date) -> list[FollowupRow]:
        """What is due from `first` to `last`, done ones included, dropped ones not: for a calendar."""
        c = followups.c
        query = _rows().where(c.due.between(first, last), c.status != FollowupStatus.DROPPED.value)
        with self._archive.reading() as connection:
            return self._read(connection, query.order_by(c.due, c.status.desc(), c.id))

    def done(self, since: date) -> list[FollowupRow]:
        """What was ticked off on or after this day, the newest first."""
        c = followups.c
        query = _rows().where(c.status == FollowupStatus.DONE.value, c.done_on >= since)
        with self._archive.reading() as connection:
            return self._read(connection, query.order_by(c.done_on.desc(), c.id.desc()))

    def get(self, followup_id: int) -> FollowupRow:
        """KnownError not_found."""
        with self._archive.reading() as connection:
            found = self._read(connection, _rows().where(followups.c.id == followup_id))
        if not found:
            raise KnownError("not_found")
        return found[0]

    def _read(self, connection: Connection, query: Select[Any]) -> list[FollowupRow]:
        """The rows with what can hurt their customers today."""
        found = [
            records.followup(row, row["name"], row["tier"], row["phone"])
            for row in connection.execute(query).mappings()
        ]
        avoid = read_avoided(connection, {row.customer_id for row in found}, self._archive.clock().date())
        return [replace(row, avoid=tuple(avoid[row.customer_id])) if row.customer_id in avoid else row for row in found]

    def birthdays(self, first: date, last: date) -> list[BirthdayEntry]:
        """Birthdays kept from `first` to `last` (included) in order: customers, their families, contact persons."""
        with self._archive.reading() as connection:
            return [entry(kept) for kept in kept_between(connection, first, last)]

    def neglected(self, today: date, every_tier: bool = False) -> list[NeglectedEntry]:
        """Customers of the key tiers (`every_tier`: of all) without contact for longer than their tier's interval.

        Best tier first, then the longest absence. Left out: who was never seen or spoken to, who is not in the ranking,
        and who may not be greeted (blacklist, consent refused).
        """
        rule, c = self.rules().return_visit, customers.c
        tiers = [tier for tier in TIER_ORDER if every_tier or tier in reminders.KEY_TIERS]
        late: list[ColumnElement[bool]] = [
            (c.tier == tier) & (c.last_contact < today - timedelta(days=rule.interval(tier))) for tier in tiers
        ]
        places = {tier: place for place, tier in enumerate(TIER_ORDER)}
        query = (
            select(c.id, c.name, c.tier, c.last_contact, c.mean_gap_days)
            .where(or_(*late), c.deleted_at.is_(None), *may_be_greeted())
            .order_by(case(places, value=c.tier, else_=len(places)), c.last_contact, c.id)
        )
        with self._archive.reading() as connection:
            return [
                NeglectedEntry(
                    customer_id=r.id, customer=r.name, tier=r.tier, days=(today - r.last_contact).days,
                    interval=rule.interval(r.tier), mean_gap_days=r.mean_gap_days,
                )
                for r in connection.execute(query)
            ]

    # --- the rules --------------------------------------------------------------------------------------------------

    def rules(self) -> Rules:
        """The shop's reminder rules."""
        return reminders.rules_with(self._archive.settings["rules"])

    def set_rules(self, rules: Rules) -> ChangeSet:
        """Keep other rules. What follows from them comes with the next `refresh`."""
        return self._archive.settings.set(rules=reminders.changes_of(rules))

    def refresh(self, today: date) -> ChangeSet:
        """Make the follow-ups that the rules ask for, and take away those whose reason is gone.

        However often it runs, on whatever days, an occasion is made once. This is the program's own work and no command
        of a person: it leaves no line in the history and is not undone.
        """
        rules = self.rules()
        with self._archive.work("followups_made") as work:
            seen = reminders.window(today, _run(work.connection, "rules_ran"), _run(work.connection, "rules_began"))
            touched = occasions.bring_up_to_date(work.connection, rules, seen, work.now)
            _remember_run(work.connection, "rules_ran", today)
            _remember_run(work.connection, "rules_began", seen.began)
        self._archive.settings.forget()
        if not touched:
            return ChangeSet()
        return ChangeSet(
            tables=frozenset({followups.name}), customers=frozenset(touched if len(touched) <= _MANY else ()),
            what="followups_made", values={"n": len(touched)},
        )  # fmt: skip

    # --- changes ----------------------------------------------------------------------------------------------------

    def add(self, draft: FollowupDraft) -> ChangeSet:
        """Write down something to do. KnownError text_empty, not_found (no such customer)."""
        name = self._archive.customers.row(draft.customer_id).name
        with self._archive.work("followup_added", name=name, text=draft.text, day=draft.due) as work:
            work.new_id = _insert(work, draft)
        return work.changes

    def update(self, followup_id: int, **fields: Any) -> ChangeSet:
        """Change text, due, kind or channel."""
        row = self.get(followup_id)
        with self._archive.work("followup_changed", **_named(row)) as work:
            work.update(followups, followup_id, **fields)
        return work.changes

    def complete(
        self, followup_id: int, today: date, result: str | None = None, channel: Channel | None = None,
        following: FollowupDraft | None = None,
    ) -> ChangeSet:  # fmt: skip
        """Tick one off: `result` says how it went, `following` is what is to be done next.

        The contact log gets its line, so that the last contact is true; making a visit ready speaks to nobody.
        KnownError followup_closed when it is not open any more.
        """
        row = self._open(followup_id)
        said = clean_note(result or "") or None
        with self._archive.work("followup_done", **_named(row)) as work:
            work.update(followups, followup_id, status=FollowupStatus.DONE.value, done_on=today, result=said)
            if channel is not None or row.kind is not FollowupKind.PREPARATION:
                work.insert(
                    contact_log, customer_id=row.customer_id, day=today, text=said, staff=work.who or None,
                    channel=(channel or row.channel or Channel.OTHER).value, followup_id=followup_id,
                )  # fmt: skip
            if following is not None:
                work.new_id = _insert(work, following)
        return work.changes

    def postpone(self, followup_id: int, to: date) -> ChangeSet:
        """Move it to another day; the first day it was due stays known. KnownError followup_closed."""
        row = self._open(followup_id)
        if row.due == to:
            return ChangeSet()
        with self._archive.work("followup_postponed", **_named(row), day=to) as work:
            work.update(followups, followup_id, due=to, postponed_from=row.postponed_from or row.due)
        return work.changes

    def drop(self, followup_id: int, reason: str) -> ChangeSet:
        """Decide not to do it, and why. KnownError followup_closed."""
        row = self._open(followup_id)
        with self._archive.work("followup_dropped", **_named(row), reason=reason) as work:
            work.update(
                followups, followup_id, status=FollowupStatus.DROPPED.value, dropped_reason=clean_note(reason) or None
            )
        return work.changes

    def reopen(self, followup_id: int) -> ChangeSet:
        """Take a done or dropped one up again; the contact that ticking it off had noted goes."""
        row = self.get(followup_id)
        if row.status is FollowupStatus.OPEN:
            return ChangeSet()
        with self._archive.work("followup_reopened", **_named(row)) as work:
            noted = select(contact_log.c.id).where(contact_log.c.followup_id == followup_id)
            for line in work.connection.execute(noted).scalars().all():
                work.delete(contact_log, line)
            work.update(
                followups, followup_id, status=FollowupStatus.OPEN.value, done_on=None, result=None, dropped_reason=None
            )
        return work.changes

    def _open(self, followup_id: int) -> FollowupRow:
        row = self.get(followup_id)
        if row.status is not FollowupStatus.OPEN:
            raise KnownError("followup_closed", name=row.customer)
        return row


def _rows() -> Select[Any]:
    return (
        select(followups, customers.c.name, customers.c.tier, first_phone().label("phone"))
        .join(customers, customers.c.id == followups.c.customer_id)
        .where(customers.c.deleted_at.is_(None))
    )


def _named(row: FollowupRow) -> dict[str, Any]:
    """What a history line tells of a follow-up."""
    return {"name": row.customer, "kind": row.kind.value, "text": row.text}


def _insert(work: Work, draft: FollowupDraft) -> int:
    text = clean_note(draft.text or "")
    if not text:
        raise KnownError("text_empty")
    return work.insert(
        followups, customer_id=draft.customer_id, kind=draft.kind.value, due=draft.due, text=text, facts={},
        channel=draft.channel.value if draft.channel else None, created_at=work.now,
    )  # fmt: skip


def _run(connection: Connection, key: str) -> date | None:
    """The day of the last (`rules_ran`) or first run (`rules_began`); None before there was one."""
    day = connection.execute(select(settings.c.value).where(settings.c.key == key)).scalar()
    return date.fromisoformat(day) if day else None


def _remember_run(connection: Connection, key: str, day: date) -> None:
    connection.execute(delete(settings).where(settings.c.key == key))
    connection.execute(insert(settings).values(key=key, value=day.isoformat()))
