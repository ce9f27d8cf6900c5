"""Writing down one thing of a quick note, within its command."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection, func, select

from core.contradictions import NoticeKind
from core.notes import NoteItem, NoteKind
from core.notes.known import Facts, Known, KnownKind, completed, known
from core.notes.relations import member_called
from core.people import FamilyMember, PreferenceDraft
from core.terms import FeedbackKind, FollowupKind, VisitStatus
from core.text import phone_key
from storage import records, rule_book
from storage.preferences import confirm_preference, insert_preference
from storage.preparing import holds_on, prepare_visit
from storage.rule_book import promise_staff
from storage.tables import customers, family, feedback, followups, phones, preferences, purchases, visits
from storage.work import Work


def read_facts(connection: Connection, customer_id: int, today: date) -> Facts:
    """What a note for this customer can repeat or contradict."""
    c = customers.c
    row = connection.execute(select(customers).where(c.id == customer_id)).mappings().one()
    of_hers = preferences.c.customer_id == customer_id
    told = connection.execute(select(preferences).where(of_hers, holds_on(today)).order_by(preferences.c.id)).mappings()
    numbers = (
        select(phones.c.number).where(phones.c.customer_id == customer_id).order_by(phones.c.position, phones.c.id)
    )
    planned = select(visits.c.day, visits.c.at, visits.c.party).where(
        visits.c.customer_id == customer_id, visits.c.status == VisitStatus.PLANNED, visits.c.day >= today
    )
    return Facts(
        birthday=records.birthday(row),
        phones=tuple(connection.execute(numbers).scalars()),
        preferences=tuple(records.preference(r) for r in told),
        family=read_family(connection, customer_id),
        visits=tuple((day, at, party) for day, at, party in connection.execute(planned.order_by(visits.c.at))),
    )


def read_family(connection: Connection, customer_id: int) -> tuple[FamilyMember, ...]:
    query = select(family).where(family.c.customer_id == customer_id).order_by(family.c.id)
    return tuple(records.family_member(row) for row in connection.execute(query).mappings())


def others_phone(connection: Connection, number: str, customer_id: int | None) -> Known | None:
    """The name of another customer who has this number already."""
    query = select(customers.c.name).join(phones, phones.c.customer_id == customers.c.id)
    query = query.where(phones.c.digits == phone_key(number), customers.c.deleted_at.is_(None))
    if customer_id is not None:
        query = query.where(customers.c.id != customer_id)
    name = connection.execute(query.order_by(customers.c.id).limit(1)).scalar()
    return Known(KnownKind.OTHERS_PHONE, name) if name is not None else None


def keep_item(work: Work, customer_id: int, item: NoteItem, today: date, source: str | None) -> None:
    """Write one thing down. What was noted already is confirmed, not written twice."""
    if item.kind.preference is not None:
        _keep_preference(work, customer_id, item, today, source)
        return
    match item.kind:
        case NoteKind.VISIT:
            _keep_visit(work, customer_id, item, today)
        case NoteKind.FOLLOWUP | NoteKind.PROMISE:
            promise = item.kind is NoteKind.PROMISE
            kind = FollowupKind.PROMISE if promise else FollowupKind.OWN
            doer = promise_staff(work.connection, customer_id, rule_book.read(work.connection)) if promise else None
            work.insert(
                followups, customer_id=customer_id, kind=kind.value, due=item.date or today, text=item.text, facts={},
                created_at=work.now, staff_id=doer,
            )  # fmt: skip
        case NoteKind.PURCHASE if item.amount_cents is not None:
            work.insert(
                purchases, customer_id=customer_id, day=item.date or today, paid_cents=item.amount_cents,
                note=item.text or None,
            )  # fmt: skip
        case NoteKind.COMPLAINT | NoteKind.PRAISE | NoteKind.SUGGESTION:
            work.insert(
                feedback, customer_id=customer_id, day=item.date or today, kind=FeedbackKind(item.kind.value).value,
                text=item.text, open=item.kind is NoteKind.COMPLAINT,
            )  # fmt: skip
        case NoteKind.FAMILY | NoteKind.BIRTHDAY if item.person:
            _keep_family(work, customer_id, item)
        case NoteKind.BIRTHDAY if item.birthday is not None:
            row = work.connection.execute(select(customers).where(customers.c.id == customer_id)).mappings().one()
            work.update(
                customers, customer_id, **records.birthday_columns(completed(records.birthday(row), item.birthday))
            )
        case NoteKind.PHONE:
            _keep_phone(work, customer_id, item)
        case _:
            # also a purchase without its sum: as a purchase of nothing it would spoil every mean
            _keep_remark(work, customer_id, item.text)


def _keep_preference(work: Work, customer_id: int, item: NoteItem, today: date, source: str | None) -> None:
    kind = item.kind.preference
    if kind is None:
        return
    member = _member(work, customer_id, item.person) if item.person else None
    before = known(read_facts(work.connection, customer_id, today), item, today)
    if before is not None and before.notice is not None and before.notice.kind is NoticeKind.SAME:
        confirm_preference(work, before.notice.preference.id, today)
        return
    category = item.category.value if item.category else None
    insert_preference(work, customer_id, PreferenceDraft(item.text, kind, category, source, family_id=member), today)


def _keep_visit(work: Work, customer_id: int, item: NoteItem, today: date) -> None:
    visit_id = work.insert(
        visits, customer_id=customer_id, day=item.date or today, at=item.time, party=item.party, nights=item.nights,
        purpose=item.text or None, status=VisitStatus.PLANNED.value,
    )  # fmt: skip
    prepare_visit(work, visit_id)


def _member(work: Work, customer_id: int, person: str) -> int:
    """The number of the family member who is called so; made when the book does not know her."""
    found = member_called(read_family(work.connection, customer_id), person)
    if found is not None:
        return found.id
    return work.insert(family, customer_id=customer_id, relation=person, name=person)


def _keep_family(work: Work, customer_id: int, item: NoteItem) -> None:
    """A name or a birthday told later completes the member; other news is added to her note."""
    member_id = _member(work, customer_id, item.person or "")
    row = work.connection.execute(select(family).where(family.c.id == member_id)).mappings().one()
    columns = {}
    if item.birthday is not None:
        columns = records.birthday_columns(completed(records.birthday(row), item.birthday))
    if item.name:
        columns["name"] = item.name
    elif item.kind is NoteKind.FAMILY and item.text and item.text not in (row["note"] or "").split("\n"):
        columns["note"] = f"{row['note']}\n{item.text}" if row["note"] else item.text
    if columns:
        work.update(family, member_id, **columns)


def _keep_phone(work: Work, customer_id: int, item: NoteItem) -> None:
    """Her own number, or the one of a member of the family with the relation as its label."""
    mine = phones.c.customer_id == customer_id
    digits = phone_key(item.text)
    if digits in work.connection.execute(select(phones.c.digits).where(mine)).scalars().all():
        return
    last = work.connection.execute(select(func.max(phones.c.position)).where(mine)).scalar()
    work.insert(
        phones, customer_id=customer_id, number=item.text, digits=digits, label=item.person,
        position=0 if last is None else last + 1,
    )  # fmt: skip


def _keep_remark(work: Work, customer_id: int, words: str) -> None:
    note = work.connection.execute(select(customers.c.note).where(customers.c.id == customer_id)).scalar()
    work.update(customers, customer_id, note=f"{note}\n{words}" if note else words)
