"""What belongs to one customer goes over to another: every table with a `customer_id`, and all that points at her.

`MOVES` says for each table how; storage/merging.py calls them in its order. Rows that both have (a phone, a label, a
preference in the same words) become one. What is told only of the other's rows is filled into those that stay.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Table, and_, or_, select

from core.importing.matching import wish_key
from core.joining import same_person
from core.terms import FollowupStatus
from core.text import name_key
from storage import occasion_sources, records, tables
from storage.tables import (
    addresses,
    companions,
    contact_log,
    contact_persons,
    customer_tags,
    customers,
    distinct_pairs,
    family,
    feedback,
    followups,
    import_rows,
    perceptions,
    phones,
    preferences,
    preparations,
    purchase_items,
    purchases,
    ratings,
    referrals,
    tier_overrides,
    visits,
    wallet_estimates,
    yearly_days,
)
from storage.work import Work

Move = Callable[[Work, int, int], None]
"""(work, keep, other): bring the other's rows of one table to the one who stays."""


def _rows(work: Work, table: Table, *conditions: ColumnElement[bool]) -> list[Mapping[str, Any]]:
    query = select(table).where(*conditions).order_by(table.c.id)
    return [dict(row) for row in work.connection.execute(query).mappings()]


def _of(work: Work, table: Table, customer_id: int) -> list[Mapping[str, Any]]:
    return _rows(work, table, table.c.customer_id == customer_id)


def _fill(work: Work, table: Table, row: Mapping[str, Any], other: Mapping[str, Any], *names: str) -> None:
    """What the row does not say and the other does."""
    told = {name: other[name] for name in names if row[name] in (None, "") and other[name] not in (None, "")}
    if told:
        work.update(table, row["id"], **told)


def _plain(table: Table) -> Move:
    """Every row simply belongs to the other one from now on."""

    def move(work: Work, keep: int, other: int) -> None:
        for row in _of(work, table, other):
            work.update(table, row["id"], customer_id=keep)

    return move


# --- phones, addresses, labels ----------------------------------------------------------------------------------------


def _phones(work: Work, keep: int, other: int) -> None:
    mine = {row["digits"]: row for row in _of(work, phones, keep)}
    position = max((row["position"] for row in mine.values()), default=-1)
    for row in _of(work, phones, other):
        known = mine.get(row["digits"])
        if known is not None:
            _fill(work, phones, known, row, "label")
            work.delete(phones, row["id"])
        else:
            position += 1
            mine[row["digits"]] = row
            work.update(phones, row["id"], customer_id=keep, position=position)


def _addresses(work: Work, keep: int, other: int) -> None:
    mine = {name_key(row["text"]): row for row in _of(work, addresses, keep)}
    position = max((row["position"] for row in mine.values()), default=-1)
    for row in _of(work, addresses, other):
        if (known := mine.get(name_key(row["text"]))) is not None:
            _fill(work, addresses, known, row, "label")
            work.delete(addresses, row["id"])
        else:
            position += 1
            work.update(addresses, row["id"], customer_id=keep, position=position)


def add_address(work: Work, customer_id: int, text: str) -> None:
    """Keep a further address, unless it is known already."""
    known = _of(work, addresses, customer_id)
    if name_key(text) not in {name_key(row["text"]) for row in known}:
        position = max((row["position"] for row in known), default=-1) + 1
        work.insert(addresses, customer_id=customer_id, text=text, position=position)


def _tags(work: Work, keep: int, other: int) -> None:
    mine = {row["tag_id"] for row in _of(work, customer_tags, keep)}
    for row in _of(work, customer_tags, other):
        if row["tag_id"] in mine:
            work.delete(customer_tags, row["id"])
        else:
            work.update(customer_tags, row["id"], customer_id=keep)


# --- people, preferences, visits --------------------------------------------------------------------------------------


def _people(table: Table, fills: tuple[str, ...], pointing: tuple[tuple[Table, str], ...]) -> Move:
    """Family or contact persons: one whom both have is one, with the preferences of both."""

    def move(work: Work, keep: int, other: int) -> None:
        mine = _of(work, table, keep)
        for row in _of(work, table, other):
            known = next((m for m in mine if _is_same(m, row)), None)
            if known is None:
                work.update(table, row["id"], customer_id=keep)
                continue
            _fill(work, table, known, row, *fills)
            day, theirs = records.birthday(known), records.birthday(row)
            if theirs is not None and (day is None or day.year is None):
                work.update(table, known["id"], **records.birthday_columns(theirs))
            for pointer, name in pointing:
                for one in _rows(work, pointer, pointer.c[name] == row["id"]):
                    work.update(pointer, one["id"], **{name: known["id"]})
            occasion_sources.become_one(work, table, row, known)
            work.delete(table, row["id"])

    return move


def _is_same(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    return same_person(one["name"], other["name"], records.birthday(one), records.birthday(other))


def _preferences(work: Work, keep: int, other: int) -> None:
    """After the people: whose a preference is has been settled."""
    mine = {_preference_key(row): row for row in _of(work, preferences, keep)}
    for row in _of(work, preferences, other):
        known = mine.get(_preference_key(row))
        if known is None:
            work.update(preferences, row["id"], customer_id=keep)
            continue
        _join_preference(work, known, row)
        for prep in _rows(work, preparations, preparations.c.preference_id == row["id"]):
            _repoint(work, prep, known["id"])
        work.delete(preferences, row["id"])


def _preference_key(row: Mapping[str, Any]) -> tuple[str, int | None, int | None]:
    return wish_key(row["kind"], row["text"]), row["family_id"], row["contact_id"]


def _join_preference(work: Work, row: Mapping[str, Any], other: Mapping[str, Any]) -> None:
    """The stronger, the earlier learnt, the later confirmed; true as long as one of the two is."""
    _fill(work, preferences, row, other, "source", "learnt_by", "visit_id")
    learnt = [day for day in (row["learnt_on"], other["learnt_on"]) if day is not None]
    confirmed = [day for day in (row["confirmed_on"], other["confirmed_on"]) if day is not None]
    work.update(
        preferences,
        row["id"],
        strength=max(row["strength"], other["strength"]),
        prepare=bool(row["prepare"] or other["prepare"]),
        learnt_on=min(learnt, default=None),
        confirmed_on=max(confirmed, default=None),
        ended_on=_later_end(row["ended_on"], other["ended_on"]),
        valid_until=_later_end(row["valid_until"], other["valid_until"]),
    )


def _later_end(one: Any, other: Any) -> Any:
    """None: no end."""
    return None if one is None or other is None else max(one, other)


def _repoint(work: Work, prep: Mapping[str, Any], preference_id: int) -> None:
    """A preparation of a preference that became one with another; a visit has each once."""
    same = _rows(
        work, preparations, preparations.c.visit_id == prep["visit_id"], preparations.c.preference_id == preference_id
    )
    if same:
        _fill(work, preparations, same[0], prep, "ready_at", "outcome")
        work.delete(preparations, prep["id"])
    else:
        work.update(preparations, prep["id"], preference_id=preference_id)


def _companions(work: Work, keep: int, other: int) -> None:
    """After visits and people. Nobody comes along with herself, nor twice."""
    c = companions.c
    _plain(companions)(work, keep, other)
    for row in _rows(work, companions, c.companion_id == other):
        work.update(companions, row["id"], companion_id=keep)
    seen: set[tuple[int, int | None, int | None]] = set()
    for row in _rows(work, companions, or_(c.companion_id == keep, c.customer_id == keep)):
        key = (row["visit_id"], row["companion_id"], row["family_id"])
        if key in seen or (row["companion_id"] == keep and row["customer_id"] == keep):
            work.delete(companions, row["id"])
        seen.add(key)


# --- follow-ups -------------------------------------------------------------------------------------------------------


def _followups(work: Work, keep: int, other: int) -> None:
    """A rule makes one follow-up for one occasion: of two the one stays on which somebody worked."""
    mine = {(row["rule"], row["occasion"]): row for row in _of(work, followups, keep) if row["rule"] is not None}
    for row in _of(work, followups, other):
        known = None if row["rule"] is None else mine.get((row["rule"], row["occasion"]))
        if known is None:
            work.update(followups, row["id"], customer_id=keep)
        elif _untouched(row):
            _drop(work, row, known)
        elif _untouched(known):
            _drop(work, known, row)
            work.update(followups, row["id"], customer_id=keep)
        else:  # both were dealt with: both stay to be read, the rule knows of one
            work.update(followups, row["id"], customer_id=keep, rule=None)


def _untouched(row: Mapping[str, Any]) -> bool:
    return bool(row["status"] == FollowupStatus.OPEN and row["postponed_from"] is None and row["text"] is None)


def _drop(work: Work, row: Mapping[str, Any], instead: Mapping[str, Any]) -> None:
    for line in _rows(work, contact_log, contact_log.c.followup_id == row["id"]):
        work.update(contact_log, line["id"], followup_id=instead["id"])
    work.delete(followups, row["id"])


# --- what was judged --------------------------------------------------------------------------------------------------


def _yearly_days(work: Work, keep: int, other: int) -> None:
    """After the people. A day of the same name, kept on the same day by the same person, is one."""
    mine = {_yearly_key(row): row for row in _of(work, yearly_days, keep)}
    for row in _of(work, yearly_days, other):
        known = mine.get(_yearly_key(row))
        if known is None:
            work.update(yearly_days, row["id"], customer_id=keep)
            continue
        _fill(work, yearly_days, known, row, "note", "birthday_year")
        occasion_sources.become_one(work, yearly_days, row, known)
        work.delete(yearly_days, row["id"])


def _yearly_key(row: Mapping[str, Any]) -> tuple[Any, ...]:
    day = ("birthday_calendar", "birthday_month", "birthday_day", "birthday_leap")
    return name_key(row["name"]), row["family_id"], *(row[name] for name in day)


def _tier_overrides(work: Work, keep: int, other: int) -> None:
    """The place given by hand to the one who stays stays; without one, the other's."""
    mine = _of(work, tier_overrides, keep)
    for row in _of(work, tier_overrides, other):
        if mine:
            work.delete(tier_overrides, row["id"])
        else:
            work.update(tier_overrides, row["id"], customer_id=keep)


# --- other customers --------------------------------------------------------------------------------------------------


def _referrals(work: Work, keep: int, other: int) -> None:
    """Whom the other brought came by the one who stays; who brought the other is settled by storage/merging.py."""
    for row in _rows(work, referrals, referrals.c.referrer_id == other):
        if row["customer_id"] == keep:
            work.delete(referrals, row["id"])
        else:
            work.update(referrals, row["id"], referrer_id=keep)


def set_referrer(work: Work, keep: int, other: int, wanted: Sequence[int | None]) -> None:
    """Who brought the one who stays: the first of these who can have. Whom she brought herself, by the other or over
    others, cannot."""
    mine = next(iter(_of(work, referrals, keep)), None)
    theirs = next(iter(_of(work, referrals, other)), None)
    impossible = {keep, other, *_brought(work, keep)}
    referrer_id = next((one for one in wanted if one is not None and one not in impossible), None)
    for row in (mine, theirs):
        if row is not None and row["referrer_id"] != referrer_id:
            work.delete(referrals, row["id"])
    if referrer_id is None:
        return
    if mine is not None and mine["referrer_id"] == referrer_id:
        if theirs is not None and theirs["referrer_id"] == referrer_id:
            _fill(work, referrals, mine, theirs, "day", "note")
            work.delete(referrals, theirs["id"])
    elif theirs is not None and theirs["referrer_id"] == referrer_id:
        work.update(referrals, theirs["id"], customer_id=keep)


def _brought(work: Work, customer_id: int) -> set[int]:
    """Everybody who came by her, over any number of steps."""
    found: set[int] = set()
    level = {customer_id}
    while level:
        query = select(referrals.c.customer_id).where(referrals.c.referrer_id.in_(level))
        level = set(work.connection.execute(query).scalars()) - found
        found |= level
    return found


def _distinct_pairs(work: Work, keep: int, other: int) -> None:
    """That somebody else is another one was said of both. That the two are two was wrong."""
    c = distinct_pairs.c
    of_other = or_(c.customer_id == other, c.other_id == other)
    apart = _rows(work, distinct_pairs, _apart_from(other, keep))
    known = {frozenset((row["customer_id"], row["other_id"])) for row in apart}
    for row in _rows(work, distinct_pairs, of_other):
        third = row["other_id"] if row["customer_id"] == other else row["customer_id"]
        if third == keep or frozenset((keep, third)) in known:
            work.delete(distinct_pairs, row["id"])
        else:
            work.update(distinct_pairs, row["id"], customer_id=min(keep, third), other_id=max(keep, third))


def _apart_from(other: int, keep: int) -> ColumnElement[bool]:
    c = distinct_pairs.c
    return and_(or_(c.customer_id == keep, c.other_id == keep), c.customer_id != other, c.other_id != other)


# --- all of them ------------------------------------------------------------------------------------------------------

MOVES: Mapping[Table, Move] = {
    phones: _phones,
    addresses: _addresses,
    customer_tags: _tags,
    visits: _plain(visits),
    family: _people(
        family, ("relation", "note"),
        ((preferences, "family_id"), (companions, "family_id"), (yearly_days, "family_id")),
    ),
    yearly_days: _yearly_days,
    contact_persons: _people(contact_persons, ("role", "phone", "note"), ((preferences, "contact_id"),)),
    preferences: _preferences,
    preparations: _plain(preparations),
    companions: _companions,
    purchases: _plain(purchases),
    purchase_items: _plain(purchase_items),
    followups: _followups,
    contact_log: _plain(contact_log),
    feedback: _plain(feedback),
    ratings: _plain(ratings),
    perceptions: _plain(perceptions),
    wallet_estimates: _plain(wallet_estimates),
    tier_overrides: _tier_overrides,
    referrals: _referrals,
    distinct_pairs: _distinct_pairs,
    import_rows: _plain(import_rows),
}
"""In this order: whom a row points at is settled before."""

BY_CHOICE = (tables.custom_values,)
"""One value for each field: storage/merging.py, by what was chosen."""

LEFT = (tables.search_lines, tables.worths, tables.tier_results)
"""What is found and what she is worth follow from the rows; a ranking stays as it was made."""


def pointers_at_customers() -> Iterator[tuple[Table, str]]:
    """Every column of the archive that names a customer."""
    for table in tables.metadata.sorted_tables:
        for column in table.columns:
            if column.name == "customer_id" or any(key.column is customers.c.id for key in column.foreign_keys):
                yield table, column.name
