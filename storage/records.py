"""Database rows to the frozen values of core/people.py, and a birthday to its columns."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from core.people import (
    Birthday,
    Contact,
    ContactPerson,
    CustomerRow,
    FamilyMember,
    Feedback,
    FollowupRow,
    Preference,
    Preparation,
    Purchase,
)
from core.repeating import Repeat, Unit
from core.terms import (
    BuyingRole,
    Calendar,
    Channel,
    CustomerKind,
    CustomerStatus,
    FeedbackKind,
    FollowupKind,
    FollowupStatus,
    Gender,
    PreferenceKind,
    PreparationOutcome,
    Strength,
)

Row = Mapping[Any, Any]
KIND_ORDER = {kind: place for place, kind in enumerate(PreferenceKind)}
"""What hurts first: the order of PreferenceKind."""


def birthday(row: Row) -> Birthday | None:
    if row["birthday_calendar"] is None:
        return None
    return Birthday(
        Calendar(row["birthday_calendar"]),
        row["birthday_year"],
        row["birthday_month"],
        row["birthday_day"],
        bool(row["birthday_leap"]),
    )


def birthday_columns(day: Birthday | None) -> dict[str, Any]:
    return {
        "birthday_calendar": day.calendar.value if day else None,
        "birthday_year": day.year if day else None,
        "birthday_month": day.month if day else None,
        "birthday_day": day.day if day else None,
        "birthday_leap": day.leap if day else False,
    }


def customer(
    row: Row,
    phones: tuple[str, ...] = (),
    tags: tuple[str, ...] = (),
    referred_by: int | None = None,
    has_avoid: bool = False,
    by_hand: str | None = None,
) -> CustomerRow:
    """`by_hand`: the tier that somebody gave her, if any."""
    return CustomerRow(
        id=row["id"],
        name=row["name"],
        code=row["code"],
        kind=CustomerKind(row["kind"]),
        gender=Gender(row["gender"]) if row["gender"] else None,
        title=row["title"],
        phones=phones,
        wechat=row["wechat"],
        email=row["email"],
        address=row["address"],
        birthday=birthday(row),
        since=row["since"],
        source=row["source"],
        employer=row["employer"],
        work=row["work"],
        note=row["note"],
        status=CustomerStatus(row["status"]),
        blacklist_reason=row["blacklist_reason"],
        consent=row["consent"],
        tags=tags,
        referred_by=referred_by,
        tier=row["tier"],
        tier_rank=row["tier_rank"],
        tier_by_hand=by_hand is not None and by_hand == row["tier"],
        revenue_cents=row["revenue_cents"],
        profit_cents=row["profit_cents"],
        purchases=row["purchases"],
        visit_days=row["visit_days"],
        first_purchase=row["first_purchase"],
        last_purchase=row["last_purchase"],
        mean_gap_days=row["mean_gap_days"],
        last_seen=row["last_seen"],
        last_contact=row["last_contact"],
        balance_cents=row["balance_cents"],
        points=row["points"],
        stated_spent_cents=row["stated_spent_cents"],
        has_avoid=has_avoid,
    )


def preference(row: Row, person: str | None = None) -> Preference:
    return Preference(
        row["id"],
        row["customer_id"],
        PreferenceKind(row["kind"]),
        row["category"],
        row["text"],
        row["source"],
        row["learnt_on"],
        row["learnt_by"],
        bool(row["prepare"]),
        row["visit_id"],
        Strength(row["strength"]),
        row["valid_until"],
        row["confirmed_on"],
        row["ended_on"],
        row["family_id"],
        row["contact_id"],
        person,
    )


def family_member(row: Row, preferences: tuple[Preference, ...] = ()) -> FamilyMember:
    return FamilyMember(
        row["id"], row["customer_id"], row["name"], row["relation"], birthday(row), row["note"], preferences
    )


def contact_person(row: Row, preferences: tuple[Preference, ...] = ()) -> ContactPerson:
    return ContactPerson(
        row["id"],
        row["customer_id"],
        row["name"],
        BuyingRole(row["role"]) if row["role"] else None,
        row["phone"],
        birthday(row),
        row["note"],
        preferences,
    )


def preparation(row: Row, person: str | None = None) -> Preparation:
    return Preparation(
        row["id"],
        row["visit_id"],
        row["text"],
        PreferenceKind(row["kind"]),
        row["category"],
        row["preference_id"],
        row["ready_at"] is not None,
        PreparationOutcome(row["outcome"]) if row["outcome"] else None,
        person,
    )


def purchase(row: Row, items: str | None = None) -> Purchase:
    return Purchase(
        row["id"],
        row["customer_id"],
        row["day"],
        row["at"],
        row["order_no"],
        items,
        row["list_cents"],
        row["paid_cents"],
        row["cost_cents"],
        row["staff"],
        row["store"],
        row["note"],
    )


def followup(
    row: Row, customer_name: str, tier: str | None = None, phone: str | None = None, note: str | None = None
) -> FollowupRow:
    return FollowupRow(
        id=row["id"],
        customer_id=row["customer_id"],
        customer=customer_name,
        kind=FollowupKind(row["kind"]),
        due=row["due"],
        status=FollowupStatus(row["status"]),
        text=row["text"],
        facts=row["facts"],
        channel=Channel(row["channel"]) if row["channel"] else None,
        rule=row["rule"],
        occasion=row["occasion"],
        postponed_from=row["postponed_from"],
        done_on=row["done_on"],
        result=row["dropped_reason"] if row["status"] == FollowupStatus.DROPPED else row["result"],
        tier=tier,
        phone=phone,
        note=note,
        staff=row.get("staff"),
        repeat=repetition(row),
        previous_id=row["previous_id"],
    )


def repetition(row: Row) -> Repeat | None:
    """How often it comes again; None: once."""
    return Repeat(row["repeat_every"], Unit(row["repeat_unit"])) if row["repeat_every"] else None


def repeat_columns(repeat: Repeat | None) -> dict[str, Any]:
    return {
        "repeat_every": repeat.every if repeat else None,
        "repeat_unit": repeat.unit.value if repeat else None,
    }


def feedback(row: Row) -> Feedback:
    return Feedback(
        row["id"],
        row["customer_id"],
        row["day"],
        FeedbackKind(row["kind"]),
        row["text"],
        bool(row["open"]),
        row["answer"],
    )


def contact(row: Row) -> Contact:
    channel = Channel(row["channel"])
    return Contact(row["id"], row["customer_id"], row["day"], channel, row["text"], row["staff"], row["followup_id"])
