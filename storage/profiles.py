"""What a profile shows beside the row of the list: labels of phones, further addresses, who looks after her, consent,
photo, and how she went through the tiers."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import Connection, select

from core.contact_details import Address, Phone
from core.people import TierChange
from storage.staff import staff_name
from storage.tables import addresses, customers, phones, tier_results, tier_runs


def beside_the_row(connection: Connection, customer_id: int) -> dict[str, Any]:
    """Fields of core.people.Profile."""
    c = customers.c
    columns = (c.staff_id, c.consent_on, c.consent_how, c.consent_until, c.photo)
    row = connection.execute(select(*columns).where(c.id == customer_id)).one()
    return {
        "phones": tuple(
            Phone(number, label)
            for number, label in connection.execute(
                select(phones.c.number, phones.c.label)
                .where(phones.c.customer_id == customer_id)
                .order_by(phones.c.position, phones.c.id)
            )
        ),
        "addresses": tuple(
            Address(text, label)
            for text, label in connection.execute(
                select(addresses.c.text, addresses.c.label)
                .where(addresses.c.customer_id == customer_id)
                .order_by(addresses.c.position, addresses.c.id)
            )
        ),
        "staff": staff_name(connection, row.staff_id),
        "consent_on": row.consent_on,
        "consent_how": row.consent_how,
        "consent_until": row.consent_until,
        "photo": row.photo,
        "tier_changes": _tier_changes(connection, customer_id),
    }


def _tier_changes(connection: Connection, customer_id: int) -> tuple[TierChange, ...]:
    """From run to run by the same scheme and metric. The first run is where everybody begins, and no change."""
    run, result = tier_runs.c, tier_results.c
    rows = connection.execute(
        select(run.day, run.scheme, run.metric, run.scheme_json, result.tier)
        .select_from(tier_runs)
        .outerjoin(tier_results, (result.run_id == run.id) & (result.customer_id == customer_id))
        .where(run.deleted_at.is_(None))
        .order_by(run.day, run.id)
    )
    found: list[TierChange] = []
    last: dict[tuple[str, str], str | None] = {}
    for day, scheme, metric, tiers, tier in rows:
        kind, order = (scheme, metric), [one[0] for one in tiers]
        if kind in last and tier is not None and tier != last[kind]:
            found.append(TierChange(day, tier, last[kind], _is_up(order, last[kind], tier)))
        if tier is not None or kind not in last:
            last[kind] = tier
    return _one_a_day(found)


def _is_up(order: list[str], before: str | None, after: str) -> bool:
    """`order`: the tiers of the scheme, best first."""
    return before not in order or order.index(after) < order.index(before)


def _one_a_day(changes: list[TierChange]) -> tuple[TierChange, ...]:
    """Of several rankings on one day the first tier and the last."""
    days: dict[date, TierChange] = {}
    for change in changes:
        first = days.get(change.day, change)
        days[change.day] = TierChange(change.day, change.tier, first.before, change.up)
    return tuple(change for change in days.values() if change.tier != change.before)
