"""The list of customers and one customer's profile: queries. Commands are in storage/customer_commands.py."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, func, or_, select

from core.errors import KnownError
from core.listing import CustomerFilter, SortKey
from core.own_fields import OwnField
from core.people import CustomerRow, Profile
from core.profile import holds
from storage import profiles, records, sums, yearly_days
from storage.customer_bulk import CustomerBulk
from storage.customer_commands import CustomerCommands
from storage.customer_listing import AVOID, CustomerListing
from storage.preferences import PERSON
from storage.preparing import holds_on
from storage.staff import staff_names
from storage.tables import (
    addresses,
    contact_log,
    contact_persons,
    custom_fields,
    custom_values,
    customer_tags,
    customers,
    family,
    feedback,
    phones,
    preferences,
    purchases,
    referrals,
    tags,
    tier_overrides,
)

if TYPE_CHECKING:
    from storage.archive import Archive

_ROW_COLUMNS = [column for column in customers.c if column.name != "photo"]
_MOST_WORDS = 500


class Customers(CustomerCommands, CustomerListing, CustomerBulk):
    def __init__(self, archive: Archive) -> None:
        super().__init__(archive)

    def rows(self, ids: Sequence[int]) -> list[CustomerRow]:
        """The rows of these ids, in this order; ids that are gone are left out."""
        with self._archive.reading() as connection:
            found: dict[int, CustomerRow] = {}
            today = self._archive.clock().date()
            for chunk in sums.chunks(ids):
                found.update(_rows(connection, chunk, today))
        return [found[i] for i in ids if i in found]

    def row(self, customer_id: int) -> CustomerRow:
        """KnownError not_found when there is no such customer."""
        rows = self.rows([customer_id])
        if not rows:
            raise KnownError("not_found")
        return rows[0]

    def find(self, words: str, limit: int = 8) -> list[CustomerRow]:
        """The best matches for what is typed, for the quick note and for choosing a customer."""
        return self.rows(self.ids(CustomerFilter(query=words), sort=SortKey.RELEVANCE)[:limit])

    def profile(self, customer_id: int) -> Profile:
        """Everything the book knows of one customer. KnownError not_found."""
        row = self.row(customer_id)
        with self._archive.reading() as connection:
            told = connection.execute(
                select(preferences, PERSON).where(preferences.c.customer_id == customer_id).order_by(preferences.c.id)
            ).mappings()
            everything = [records.preference(r, r["person"]) for r in told]
            day = self._archive.clock().date()
            noted = [p for p in everything if holds(p, day)]
            noted.sort(key=lambda p: (records.KIND_ORDER[p.kind], -(p.learnt_on or date.min).toordinal(), p.id))
            bought = connection.execute(
                select(purchases)
                .where(purchases.c.customer_id == customer_id)
                .order_by(purchases.c.day.desc(), purchases.c.id)
            ).mappings()
            own = dict(
                connection.execute(
                    select(custom_fields.c.name, custom_values.c.value)
                    .join(custom_fields, custom_fields.c.id == custom_values.c.field_id)
                    .where(custom_values.c.customer_id == customer_id)
                    .order_by(custom_fields.c.position, custom_fields.c.id)
                ).all()
            )
            brought = connection.execute(
                select(customers.c.id, customers.c.name)
                .join(referrals, referrals.c.customer_id == customers.c.id)
                .where(referrals.c.referrer_id == customer_id, customers.c.deleted_at.is_(None))
            ).all()
            referrer = None
            if row.referred_by is not None:
                named = select(customers.c.name).where(customers.c.id == row.referred_by)
                referrer = connection.execute(named).scalar()
            items = self._archive.purchases.item_names(
                connection, select(purchases.c.id).where(purchases.c.customer_id == customer_id)
            )
            return Profile(
                row=row,
                preferences=tuple(p for p in noted if p.family_id is None and p.contact_id is None),
                former=tuple(p for p in everything if not holds(p, day)),
                family=tuple(
                    records.family_member(r, tuple(p for p in noted if p.family_id == r["id"]))
                    for r in _own(connection, family, customer_id)
                ),
                yearly_days=yearly_days.of_customer(connection, customer_id),
                contacts=tuple(
                    records.contact_person(r, tuple(p for p in noted if p.contact_id == r["id"]))
                    for r in _own(connection, contact_persons, customer_id)
                ),
                visits=tuple(self._archive.visits.of_customer(customer_id)),
                purchases=tuple(records.purchase(r, items.get(r["id"])) for r in bought),
                followups=tuple(self._archive.followups.rows(status=None, customer_id=customer_id)),
                feedback=tuple(records.feedback(r) for r in _own(connection, feedback, customer_id)),
                log=tuple(records.contact(r) for r in _own(connection, contact_log, customer_id)),
                custom=own,
                referred_by_name=referrer,
                referred=tuple((r.id, r.name) for r in brought),
                **profiles.beside_the_row(connection, customer_id),
            )

    def with_phone(self, digits: str) -> list[CustomerRow]:
        """Who has this phone already (core.text.phone_key)."""
        with self._archive.reading() as connection:
            ids = (
                connection.execute(select(phones.c.customer_id).distinct().where(phones.c.digits == digits))
                .scalars()
                .all()
            )
        return self.rows(ids)

    def with_code(self, code: str) -> CustomerRow | None:
        """Whose member number this is."""
        query = select(customers.c.id).where(customers.c.code == code, customers.c.deleted_at.is_(None))
        with self._archive.reading() as connection:
            found = connection.execute(query).scalar()
        return self.row(found) if found is not None else None

    def all_tags(self) -> list[str]:
        with self._archive.reading() as connection:
            return list(connection.execute(select(tags.c.name).order_by(tags.c.name)).scalars())

    def own_fields(self) -> list[str]:
        """The names of the shop's own fields, in their order."""
        return [field.name for field in self.own_field_list()]

    def own_field_list(self) -> list[OwnField]:
        """The shop's own fields, in their order."""
        return self._archive.own_fields.all()

    def photo(self, customer_id: int) -> bytes | None:
        """The photo of a customer, if there is one."""
        with self._archive.reading() as connection:
            return connection.execute(select(customers.c.photo).where(customers.c.id == customer_id)).scalar()

    def known_words(self, field: str) -> list[str]:
        """What was written so far for `source`, `employer` or `work`, the most frequent first; for completing."""
        column = customers.c[field]
        query = select(column).where(customers.c.deleted_at.is_(None), column.is_not(None)).group_by(column)
        with self._archive.reading() as connection:
            return list(connection.execute(query.order_by(func.count().desc(), column).limit(_MOST_WORDS)).scalars())

    def staff(self) -> list[str]:
        """Who works in the shop: everybody named for a customer, a visit or a follow-up."""
        with self._archive.reading() as connection:
            return staff_names(connection)

    def postal_addresses(self, ids: Sequence[int]) -> dict[int, str]:
        """Where letters go: the customer's address, else the first of the further ones; who has none is left out."""
        found: dict[int, str] = {}
        with self._archive.reading() as connection:
            for chunk in sums.chunks(ids):
                more = select(addresses.c.customer_id, addresses.c.text).where(addresses.c.customer_id.in_(chunk))
                for customer_id, text in connection.execute(more.order_by(addresses.c.position, addresses.c.id)):
                    found.setdefault(customer_id, text)
                own = select(customers.c.id, customers.c.address).where(customers.c.id.in_(chunk))
                found.update((i, text) for i, text in connection.execute(own) if text and text.strip())
        return found

    def own_values(self, ids: Sequence[int]) -> dict[int, dict[str, str]]:
        """What the shop's own fields hold for many customers at once, by the field's name."""
        query = select(custom_values.c.customer_id, custom_fields.c.name, custom_values.c.value).join(
            custom_fields, custom_fields.c.id == custom_values.c.field_id
        )
        found: dict[int, dict[str, str]] = {}
        with self._archive.reading() as connection:
            for chunk in sums.chunks(ids):
                for row in connection.execute(query.where(custom_values.c.customer_id.in_(chunk))):
                    found.setdefault(row.customer_id, {})[row.name] = row.value
        return found


def _rows(connection: Connection, ids: list[int], today: date) -> dict[int, CustomerRow]:
    numbers = _lists(
        connection.execute(
            select(phones.c.customer_id, phones.c.number)
            .where(phones.c.customer_id.in_(ids))
            .order_by(phones.c.position, phones.c.id)
        )
    )
    labels = _lists(
        connection.execute(
            select(customer_tags.c.customer_id, tags.c.name)
            .join(tags, tags.c.id == customer_tags.c.tag_id)
            .where(customer_tags.c.customer_id.in_(ids))
            .order_by(customer_tags.c.id)
        )
    )
    brought = dict(
        connection.execute(
            select(referrals.c.customer_id, referrals.c.referrer_id).where(referrals.c.customer_id.in_(ids))
        ).all()
    )
    avoid = set(
        connection.execute(
            select(preferences.c.customer_id).where(
                preferences.c.customer_id.in_(ids), preferences.c.kind.in_(AVOID), holds_on(today)
            )
        ).scalars()
    )
    hand = tier_overrides.c
    given = dict(
        connection.execute(
            select(hand.customer_id, hand.tier).where(
                hand.customer_id.in_(ids), or_(hand.until.is_(None), hand.until >= today)
            )
        ).all()
    )
    people = connection.execute(
        select(*_ROW_COLUMNS).where(customers.c.id.in_(ids), sums.still_there())
    ).mappings()
    return {
        row["id"]: records.customer(
            row,
            numbers.get(row["id"], ()),
            labels.get(row["id"], ()),
            brought.get(row["id"]),
            row["id"] in avoid,
            given.get(row["id"]),
        )
        for row in people
    }


def _lists(rows: Iterable[Any]) -> dict[int, tuple[str, ...]]:
    found: dict[int, list[str]] = {}
    for customer_id, value in rows:
        found.setdefault(customer_id, []).append(value)
    return {customer_id: tuple(values) for customer_id, values in found.items()}


def _own(connection: Connection, table: Any, customer_id: int) -> list[Any]:
    query = select(table).where(table.c.customer_id == customer_id).order_by(table.c.id)
    return list(connection.execute(query).mappings())
