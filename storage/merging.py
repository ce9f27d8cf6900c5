"""Two customers who are one: which look so, and making one of them, undone like any other command.

The one who stays keeps her number; everything of the other goes over to her (storage/merge_rows.py), and the other goes
to the recycle bin.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, func, or_, select

from core.changes import ChangeSet
from core.duplicates import Known, Pair, find_pairs
from core.errors import KnownError
from core.jobs import collector_resting
from core.joining import CUSTOM, Consent, Side, Take, joined, takes
from core.terms import CustomerKind, CustomerStatus, Gender, VisitStatus
from storage import merge_rows, records
from storage.import_since import MERGED
from storage.preparing import prepare_visit
from storage.tables import (
    companions,
    contact_log,
    contact_persons,
    custom_fields,
    custom_values,
    customer_tags,
    customers,
    distinct_pairs,
    family,
    feedback,
    followups,
    import_batches,
    phones,
    preferences,
    purchases,
    referrals,
    tags,
    visits,
)
from storage.work import Work

if TYPE_CHECKING:
    from storage.archive import Archive

_COUNTED = (purchases, visits, preferences, followups, contact_log, feedback, family, contact_persons)
_COLUMNS = (
    "name", "kind", "title", "gender", "code", "wechat", "email", "address", "employer", "work", "since", "source",
    "status", "blacklist_reason", "staff_id", "balance_cents", "points", "stated_spent_cents", "photo", "note",
)  # fmt: skip


class Merging:
    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    # --- reading ----------------------------------------------------------------------------------------------------

    def pairs(self, among: Collection[int] | None = None, batch: int | None = None) -> list[Pair]:
        """The pairs that are probably one customer, the surest first. `among`: only pairs with one of these; `batch`:
        only with one whom this import added."""
        with self._archive.reading() as connection, collector_resting():
            if batch is not None:
                among = _added_by(connection, batch)
            if among is not None and not among:
                return []
            return find_pairs(_everybody(connection), _distinct(connection), among)

    def pairs_of(self, customer_id: int) -> list[Pair]:
        """The pairs of one customer."""
        return self.pairs(among={customer_id})

    def sides(self, keep_id: int, other_id: int) -> tuple[Side, Side]:
        """The two to be compared. KnownError not_found, merges_with_self."""
        if keep_id == other_id:
            raise KnownError("merges_with_self")
        with self._archive.reading() as connection:
            return _side(connection, keep_id), _side(connection, other_id)

    # --- commands ---------------------------------------------------------------------------------------------------

    def merge(self, keep_id: int, other_id: int, choices: Mapping[str, str] | None = None) -> ChangeSet:
        """Make one customer of two. `choices`: a name of core.joining.FIELDS (or custom:… for an own field) → whose
        value stays; what is not chosen is as core.joining.usual says. The other one goes to the recycle bin.

        KnownError not_found, merges_with_self.
        """
        keep, other = self.sides(keep_id, other_id)
        names = {"name": keep.values["name"], "other": other.values["name"]}
        with self._archive.work(MERGED, **names, keep_id=keep_id, other_id=other_id) as work:
            keep, other = _side(work.connection, keep_id), _side(work.connection, other_id)
            taken = takes(keep, other, choices or {})
            work.update(customers, other_id, deleted_at=work.now)  # first, so that the card number is free
            for move in merge_rows.MOVES.values():
                move(work, keep_id, other_id)
            _write_fields(work, keep, other, taken)
            _write_custom(work, keep, other, taken)
            _prepare_coming(work, keep_id)
        return work.changes

    def distinct(self, one_id: int, other_id: int) -> ChangeSet:
        """Remember that two customers are two, though they look alike. KnownError not_found, merges_with_self."""
        first, second = sorted((one_id, other_id))
        one, other = self.sides(first, second)
        names = {"name": one.values["name"], "other": other.values["name"]}
        with self._archive.work("customers_distinct", **names) as work:
            if (first, second) not in _distinct(work.connection):
                work.insert(distinct_pairs, customer_id=first, other_id=second)
        return work.changes


# --- who there is -----------------------------------------------------------------------------------------------------


def _everybody(connection: Connection) -> list[Known]:
    c = customers.c
    numbers: dict[int, list[str]] = {}
    query = select(phones.c.customer_id, phones.c.digits).order_by(phones.c.position, phones.c.id)
    for owner, digits in connection.execute(query):
        numbers.setdefault(owner, []).append(digits)
    columns = (
        c.id, c.name, c.name_key, c.title, c.kind, c.gender, c.code, c.wechat, c.email, c.address, c.employer,
        c.birthday_calendar, c.birthday_year, c.birthday_month, c.birthday_day, c.birthday_leap,
    )  # fmt: skip
    people = connection.execute(select(*columns).where(c.deleted_at.is_(None)).order_by(c.id)).mappings()
    kinds, genders = {kind.value: kind for kind in CustomerKind}, {gender.value: gender for gender in Gender}
    return [
        Known(
            id=row["id"],
            name=row["name"],
            sound=row["name_key"].partition("\t")[0],
            aliases=(row["title"],) if row["title"] else (),
            kind=kinds[row["kind"]],
            gender=genders.get(row["gender"]),
            phones=tuple(numbers.get(row["id"], ())),
            code=row["code"],
            wechat=row["wechat"],
            email=row["email"],
            address=row["address"],
            employer=row["employer"],
            birthday=records.birthday(row),
        )
        for row in people
    ]


def _distinct(connection: Connection) -> set[tuple[int, int]]:
    rows = connection.execute(select(distinct_pairs.c.customer_id, distinct_pairs.c.other_id))
    return {(min(pair), max(pair)) for pair in (tuple(row) for row in rows)}


def _added_by(connection: Connection, batch: int) -> set[int]:
    added = connection.execute(select(import_batches.c.added).where(import_batches.c.id == batch)).scalar() or {}
    return {number for first, last in added.get(customers.name, ()) for number in range(first, last + 1)}


def _side(connection: Connection, customer_id: int) -> Side:
    c = customers.c
    query = select(customers).where(c.id == customer_id, c.deleted_at.is_(None))
    row = connection.execute(query).mappings().first()
    if row is None:
        raise KnownError("not_found")
    values: dict[str, Any] = {name: row[name] for name in _COLUMNS}
    values["kind"], values["status"] = CustomerKind(row["kind"]), CustomerStatus(row["status"])
    values["gender"] = Gender(row["gender"]) if row["gender"] else None
    values["birthday"] = records.birthday(row)
    if row["consent"] is not None:
        values["consent"] = Consent(bool(row["consent"]), row["consent_on"], row["consent_how"], row["consent_until"])
    brought = select(referrals.c.referrer_id).where(referrals.c.customer_id == customer_id)
    values["referred_by"] = connection.execute(brought).scalar()
    own = (
        select(custom_fields.c.name, custom_values.c.value)
        .join(custom_fields, custom_fields.c.id == custom_values.c.field_id)
        .where(custom_values.c.customer_id == customer_id)
    )
    values |= {f"{CUSTOM}{name}": value for name, value in connection.execute(own)}
    p = phones.c
    numbers = select(p.number).where(p.customer_id == customer_id).order_by(p.position, p.id)
    labels = (
        select(tags.c.name)
        .join(customer_tags, customer_tags.c.tag_id == tags.c.id)
        .where(customer_tags.c.customer_id == customer_id)
        .order_by(customer_tags.c.id)
    )
    return Side(
        customer_id,
        values,
        tuple(connection.execute(numbers).scalars()),
        tuple(connection.execute(labels).scalars()),
        _owned(connection, customer_id),
    )


def _owned(connection: Connection, customer_id: int) -> dict[str, int]:
    """How much of what belongs to her; `referrals`: whom she brought."""
    found: dict[str, int] = {}
    for table in _COUNTED:
        query = select(func.count()).select_from(table).where(table.c.customer_id == customer_id)
        found[table.name] = int(connection.execute(query).scalar_one())
    brought = select(func.count()).select_from(referrals).where(referrals.c.referrer_id == customer_id)
    found[referrals.name] = int(connection.execute(brought).scalar_one())
    return {name: count for name, count in found.items() if count}


# --- what is written --------------------------------------------------------------------------------------------------


def _write_fields(work: Work, keep: Side, other: Side, taken: Mapping[str, Take]) -> None:
    """The chosen values into the row of the one who stays."""
    columns: dict[str, Any] = {}
    for name, take in taken.items():
        value = joined(name, take, keep, other)
        if name in _COLUMNS:
            columns[name] = value.value if hasattr(value, "value") else value
        elif name == "birthday":
            columns |= records.birthday_columns(value)
        elif name == "consent":
            given = (value.given, value.on, value.how, value.until) if value is not None else (None,) * 4
            columns |= dict(zip(("consent", "consent_on", "consent_how", "consent_until"), given, strict=True))
    if taken.get("address") is Take.BOTH:
        merge_rows.add_address(work, keep.id, other.values["address"])
    referrer = taken.get("referred_by")
    if referrer is not None:
        both = [joined("referred_by", take, keep, other) for take in (referrer, Take.KEEP, Take.OTHER)]
        merge_rows.set_referrer(work, keep.id, other.id, both)
    work.update(customers, keep.id, **columns)


def _write_custom(work: Work, keep: Side, other: Side, taken: Mapping[str, Take]) -> None:
    c = custom_values.c
    query = select(c.id, c.customer_id, custom_fields.c.name).join(custom_fields, custom_fields.c.id == c.field_id)
    rows = work.connection.execute(query.where(c.customer_id.in_((keep.id, other.id)))).all()
    there = {(row.customer_id, f"{CUSTOM}{row.name}"): row.id for row in rows}
    for name, take in taken.items():
        mine, theirs = there.get((keep.id, name)), there.get((other.id, name))
        value = joined(name, take, keep, other)
        if mine is None and theirs is not None and value is not None:
            work.update(custom_values, theirs, customer_id=keep.id)
            continue
        if theirs is not None:
            work.delete(custom_values, theirs)
        if mine is not None and value is None:
            work.delete(custom_values, mine)
        elif mine is not None:
            work.update(custom_values, mine, value=value)


def _prepare_coming(work: Work, customer_id: int) -> None:
    """What one of the two likes is made ready for the visits of the other, too."""
    along = select(companions.c.visit_id).where(companions.c.companion_id == customer_id)
    query = select(visits.c.id).where(
        or_(visits.c.customer_id == customer_id, visits.c.id.in_(along)),
        visits.c.status == VisitStatus.PLANNED,
        visits.c.day >= work.now.date(),
    )
    for visit_id in work.connection.execute(query.order_by(visits.c.id)).scalars().all():
        prepare_visit(work, visit_id)
