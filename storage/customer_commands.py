"""Commands on customers: add, change, delete. Each is one transaction with its history line and its undo."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from core.changes import ChangeSet
from core.contact_details import Address, Phone, clean_addresses
from core.errors import KnownError
from core.own_fields import read_value
from core.people import Birthday, CustomerDraft, PreferenceDraft
from core.text import clean_text, phone_key
from storage import records
from storage.own_fields import field_of
from storage.preferences import insert_preference
from storage.referrals import refuse_circle
from storage.staff import staff_id
from storage.tables import addresses, custom_values, customer_tags, customers, phones, referrals, tags
from storage.work import Work

if TYPE_CHECKING:
    from storage.archive import Archive

_PLAIN = (
    "code",
    "name",
    "kind",
    "gender",
    "title",
    "wechat",
    "email",
    "address",
    "since",
    "source",
    "employer",
    "work",
    "note",
    "status",
    "blacklist_reason",
    "consent",
    "consent_on",
    "consent_how",
    "consent_until",
    "photo",
    "balance_cents",
    "points",
    "stated_spent_cents",
)


class CustomerCommands:
    """The writing half of `archive.customers`."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    def add(self, draft: CustomerDraft, likes: Sequence[PreferenceDraft] = (), staff: str | None = None) -> ChangeSet:
        """Add a customer with what is known of her wishes, and who looks after her; `new_id` of the ChangeSet is hers.

        KnownError name_missing, code_taken, preference_empty.
        """
        with self._archive.work("customer_added", name=draft.name) as work:
            work.new_id = insert_customer(work, draft)
            for like in likes:
                insert_preference(work, work.new_id, like)
            if staff:
                update_customer(work, work.new_id, {"staff": staff})
        return work.changes

    def update(self, customer_id: int, **fields: Any) -> ChangeSet:
        """Change fields of one customer: columns by name, and `phones` (plain numbers keep their labels, a Phone brings
        its own), `addresses` (those beside `address`), `staff` (a name), `tags`, `birthday`, `custom`, `referred_by`.

        KnownError not_found, name_missing, code_taken, and those of core.own_fields.read_value. Unknown fields are a
        TypeError.
        """
        name = clean_text(fields["name"]) if "name" in fields else self._name(customer_id)
        if not name:
            raise KnownError("name_missing")
        with self._archive.work("customer_changed", name=name, fields=sorted(fields)) as work:
            update_customer(work, customer_id, fields)
        return work.changes

    def delete(self, customer_ids: Sequence[int]) -> ChangeSet:
        """Move customers to the recycle bin; undo brings them back whole. KnownError not_found, also for who lies there
        already: since when stays as it is."""
        names = [self._name(i) for i in customer_ids]
        with self._archive.work("customers_deleted", names=names, n=len(names)) as work:
            for customer_id in customer_ids:
                gone = select(customers.c.id).where(customers.c.id == customer_id, customers.c.deleted_at.is_not(None))
                if work.connection.execute(gone).first() is not None:
                    raise KnownError("not_found")
                work.update(customers, customer_id, deleted_at=work.now)
        return work.changes

    def _name(self, customer_id: int) -> str:
        with self._archive.reading() as connection:
            name = connection.execute(select(customers.c.name).where(customers.c.id == customer_id)).scalar()
        if name is None:
            raise KnownError("not_found")
        return str(name)


def insert_customer(work: Work, draft: CustomerDraft) -> int:
    """Write a draft and all that belongs to it; the id."""
    name = clean_text(draft.name)
    if not name:
        raise KnownError("name_missing")
    _code_is_free(work, draft.code, None)
    customer_id = work.insert(
        customers,
        name=name,
        code=draft.code,
        kind=draft.kind.value,
        gender=draft.gender.value if draft.gender else None,
        title=draft.title,
        wechat=draft.wechat,
        email=draft.email,
        address=draft.address,
        since=draft.since,
        source=draft.source,
        employer=draft.employer,
        work=draft.work,
        note=draft.note,
        status=draft.status.value,
        balance_cents=draft.balance_cents,
        points=draft.points,
        stated_spent_cents=draft.stated_spent_cents,
        photo=draft.photo,
        created_at=work.now,
        **records.birthday_columns(draft.birthday),
    )
    _set_phones(work, customer_id, draft.phones)
    _set_tags(work, customer_id, draft.tags)
    _set_custom(work, customer_id, draft.custom)
    if draft.referred_by is not None:
        _set_referrer(work, customer_id, draft.referred_by)
    return customer_id


def update_customer(work: Work, customer_id: int, fields: Mapping[str, Any]) -> None:
    """Change the given fields of a customer within a command."""
    columns: dict[str, Any] = {}
    for field, value in fields.items():
        if field in _PLAIN:
            columns[field] = clean_text(value) if field == "name" else value
        elif field == "birthday":
            day: Birthday | None = value
            columns.update(records.birthday_columns(day))
        elif field == "staff":
            columns["staff_id"] = staff_id(work, value)
        elif field in _BESIDE:
            _BESIDE[field](work, customer_id, value)
        else:
            raise TypeError(f"no such field of a customer: {field}")
    if "code" in columns:
        _code_is_free(work, columns["code"], customer_id)
    if columns:
        work.update(customers, customer_id, **columns)


def _code_is_free(work: Work, code: str | None, customer_id: int | None) -> None:
    if code is None:
        return
    owner = work.connection.execute(
        select(customers.c.id, customers.c.name).where(customers.c.code == code, customers.c.deleted_at.is_(None))
    ).first()
    if owner is not None and owner.id != customer_id:
        raise KnownError("code_taken", code=code, name=owner.name)


def _set_phones(work: Work, customer_id: int, numbers: Iterable[str | Phone]) -> None:
    """A plain number keeps the label it has."""
    rows = work.connection.execute(
        select(phones.c.id, phones.c.number, phones.c.label).where(phones.c.customer_id == customer_id)
    ).all()
    known = {row.number: row for row in rows}
    wanted: dict[str, str | None] = {}
    for phone in numbers:
        number = phone.number if isinstance(phone, Phone) else phone
        label = phone.label if isinstance(phone, Phone) else known[number].label if number in known else None
        wanted.setdefault(number, clean_text(label or "") or None)
    for row in rows:
        if row.number not in wanted:
            work.delete(phones, row.id)
    for position, (number, label) in enumerate(wanted.items()):
        if number in known:
            work.update(phones, known[number].id, position=position, label=label)
        else:
            work.insert(
                phones, customer_id=customer_id, number=number, digits=phone_key(number), position=position, label=label
            )


def _set_addresses(work: Work, customer_id: int, further: Iterable[Address]) -> None:
    """Those beside the customer's first one."""
    wanted = clean_addresses(further)
    rows = work.connection.execute(
        select(addresses.c.id, addresses.c.text).where(addresses.c.customer_id == customer_id)
    ).all()
    known = {row.text: row.id for row in rows}
    texts = {address.text for address in wanted}
    for row in rows:
        if row.text not in texts or known[row.text] != row.id:
            work.delete(addresses, row.id)
    for position, address in enumerate(wanted):
        if address.text in known:
            work.update(addresses, known[address.text], position=position, label=address.label)
        else:
            work.insert(addresses, customer_id=customer_id, text=address.text, label=address.label, position=position)


def tag_id(work: Work, name: str) -> int:
    """The tag of this name, made when new."""
    found = work.connection.execute(select(tags.c.id).where(tags.c.name == name)).scalar()
    return work.insert(tags, name=name) if found is None else int(found)


def _set_tags(work: Work, customer_id: int, names: Iterable[str]) -> None:
    wanted = {tag_id(work, clean): None for name in names if (clean := clean_text(name))}
    rows = work.connection.execute(
        select(customer_tags.c.id, customer_tags.c.tag_id).where(customer_tags.c.customer_id == customer_id)
    ).all()
    for row in rows:
        if row.tag_id not in wanted:
            work.delete(customer_tags, row.id)
    for wanted_id in wanted:
        if wanted_id not in {row.tag_id for row in rows}:
            work.insert(customer_tags, customer_id=customer_id, tag_id=wanted_id)


def _set_custom(work: Work, customer_id: int, values: Mapping[str, str | None]) -> None:
    """Set own fields by name, read by their kind; an empty value removes the field's value. Fields that are not named
    stay."""
    for name, written in values.items():
        field = field_of(work, name)
        value = read_value(field, written or "", work.now.date())
        row = work.connection.execute(
            select(custom_values.c.id).where(
                custom_values.c.customer_id == customer_id, custom_values.c.field_id == field.id
            )
        ).scalar()
        if row is None:
            if value:
                work.insert(custom_values, customer_id=customer_id, field_id=field.id, value=value)
        elif value:
            work.update(custom_values, row, value=value)
        else:
            work.delete(custom_values, row)


def _set_referrer(work: Work, customer_id: int, referrer_id: int | None) -> None:
    if referrer_id is not None:
        refuse_circle(work.connection, customer_id, referrer_id)
    row = work.connection.execute(select(referrals.c.id).where(referrals.c.customer_id == customer_id)).scalar()
    if referrer_id is None:
        if row is not None:
            work.delete(referrals, row)
    elif row is None:
        work.insert(referrals, customer_id=customer_id, referrer_id=referrer_id, day=work.now.date())
    else:
        work.update(referrals, row, referrer_id=referrer_id)


_BESIDE: Mapping[str, Callable[[Work, int, Any], None]] = {
    "phones": _set_phones,
    "addresses": _set_addresses,
    "tags": _set_tags,
    "custom": _set_custom,
    "referred_by": _set_referrer,
}
"""Fields that stand in tables of their own."""
