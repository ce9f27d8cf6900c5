"""The shapes of the command line's JSON. Keys are never renamed once released; absent values are null.

Money is integer minor units with the suffix `_cents`, dates are ISO, ids are integers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time
from enum import Enum
from typing import Any

from core import calendars
from core.lifetime import Method, Model, Worth
from core.notes import NoteItem
from core.people import Birthday, BirthdayEntry, CustomerRow, FollowupRow, NeglectedEntry, Profile, VisitRow
from core.tiers import Ranking, WhyTier


def plain(value: Any) -> Any:
    """Any of the frozen values as JSON can hold it."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date | datetime | time):
        return value.isoformat()
    if is_dataclass(value) and not isinstance(value, type):
        return {f.name: plain(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(item) for item in value]
    return value


def customer(row: CustomerRow, today: date) -> dict[str, Any]:
    shape = plain(row)
    shape["next_birthday"] = plain(next_birthday(row.birthday, today))
    return dict(shape)


def next_birthday(birthday: Birthday | None, today: date) -> date | None:
    return calendars.next_observed(birthday, today) if birthday else None


def profile(found: Profile, why: WhyTier | None, today: date) -> dict[str, Any]:
    """The `show` command: the customer's row and everything that belongs to her."""
    row = found.row
    return {
        **customer(row, today),
        "preferences": plain(found.preferences),
        "family": plain(found.family),
        "contacts": plain(found.contacts),
        "visits": plain(found.visits),
        "purchases": plain(found.purchases),  # the list; how many is purchase_count here
        "purchase_count": row.purchases,
        "followups": plain(found.followups),
        "feedback": plain(found.feedback),
        "contact_log": plain(found.log),
        "custom": dict(found.custom),
        "consent": row.consent,
        "referred_by_name": found.referred_by_name,
        "referred": [{"id": i, "name": name} for i, name in found.referred],
        "why_tier": plain(why),
    }


def note_item(item: NoteItem) -> dict[str, Any]:
    shape = plain(item)
    return {**shape, "text": item.text or None}


def ranking(found: Ranking, customers: bool) -> dict[str, Any]:
    """The `tiers` command."""
    shape: dict[str, Any] = {
        "scheme": found.scheme.key,
        "metric": found.metric.value,
        "from": plain(found.first_day),
        "to": plain(found.last_day),
        "ranked": len(found.entries),
        "outside": found.outside,
        "tiers": [
            {
                "name": t.key,
                "customers": t.customers,
                "revenue_cents": t.revenue_cents,
                "profit_cents": t.profit_cents,
                "share_customers": t.share_customers,
                "share_revenue": t.share_revenue,
                "share_profit": t.share_profit,
            }
            for t in found.tiers
        ],
    }
    if customers:
        shape["customers"] = [
            {"id": e.customer_id, "rank": e.rank, "value": e.value, "tier": e.tier} for e in found.entries
        ]
    return shape


def worth(model: Model, rows: Sequence[Worth], customers: bool) -> dict[str, Any]:
    """The `worth` command. `v` is in whole units of the currency (CDNOW: 15.45); p, q, v are null where the profit of a
    purchase is each customer's own mean."""
    learnt = model.method is Method.BGNBD
    parameters = {name: getattr(model, name) for name in ("r", "alpha", "a", "b", "p", "q", "v")}
    if model.v is not None:
        parameters["v"] = model.v / 100
    shape: dict[str, Any] = {
        "method": model.method.value,
        "as_of": plain(model.as_of),
        "parameters": parameters if learnt else None,
    }
    if customers:
        shape["customers"] = [
            {
                "id": w.customer_id,
                "past_cents": w.past_cents,
                "expected_cents": w.expected_cents,
                "referred_cents": w.referred_cents,
                "p_alive": w.p_alive,
                "expected_purchases": w.expected_purchases,
            }
            for w in rows
        ]
    return shape


def birthday_entry(entry: BirthdayEntry) -> dict[str, Any]:
    return {
        "customer": entry.customer_id,
        "name": entry.customer,
        "date": plain(entry.day),
        "calendar": entry.calendar.value,
        "turning": entry.turning,
        "person": entry.person,
    }


def visit(row: VisitRow) -> dict[str, Any]:
    return {
        "id": row.id,
        "customer": row.customer_id,
        "name": row.customer,
        "date": plain(row.day),
        "at": row.at.strftime("%H:%M") if row.at else None,
        "party": row.party,
        "place": row.place,
        "purpose": row.purpose,
        "status": row.status.value,
        "ready": row.ready,
        "avoid": [p.text for p in row.avoid],
        "prepare": [p.text for p in row.prepare],
    }


def followup(row: FollowupRow, text: str, today: date) -> dict[str, Any]:
    return {
        "id": row.id,
        "customer": row.customer_id,
        "name": row.customer,
        "kind": row.kind.value,
        "due": plain(row.due),
        "overdue_days": max(0, (today - row.due).days),
        "text": text,
    }


def neglected(entry: NeglectedEntry) -> dict[str, Any]:
    return {"customer": entry.customer_id, "name": entry.customer, "tier": entry.tier, "days": entry.days}
