"""What a customer's profile shows first: figures, what to remember, what comes next, preferences by subject."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time

from core.people import CustomerRow, FollowupRow, Preference, Profile, VisitRow
from core.terms import Category, FollowupStatus, PreferenceKind, VisitStatus

AVOID = (PreferenceKind.ALLERGY, PreferenceKind.DISLIKE)
"""What can hurt, worst first."""

_YEAR = 365.25
_CATEGORIES = {category.value: place for place, category in enumerate(Category)}


def per_visit_cents(row: CustomerRow) -> int | None:
    """Money of one day here; None while no purchase is known."""
    return round(row.revenue_cents / row.visit_days) if row.purchases and row.visit_days else None


def yearly_cents(row: CustomerRow, today: date) -> int | None:
    """Money of one year since she is a customer (the first year counts whole); None while no purchase is known."""
    years = years_known(row, today)
    return round(row.revenue_cents / years) if row.purchases and years is not None else None


def years_known(row: CustomerRow, today: date) -> float | None:
    """Years since she is a customer, the first one counts whole; None while no such day and no purchase is known."""
    starts = [day for day in (row.since, row.first_purchase) if day is not None]
    return max(1.0, (today - min(starts)).days / _YEAR) if starts else None


def holds(preference: Preference, day: date) -> bool:
    """Whether it is true on this day: not ended, not past its last day."""
    return (preference.ended_on is None or preference.ended_on > day) and not is_expired(preference, day)


def is_expired(preference: Preference, day: date) -> bool:
    """Whether its last day has passed."""
    return preference.valid_until is not None and preference.valid_until < day


def avoided(preferences: Iterable[Preference]) -> list[Preference]:
    """Allergies, then what is not liked; what matters most to the customer first."""
    return sorted((p for p in preferences if p.kind in AVOID), key=lambda p: (AVOID.index(p.kind), -p.strength))


def is_own(preference: Preference) -> bool:
    """Whether it is the customer's own, not the family's or a contact person's."""
    return preference.family_id is None and preference.contact_id is None


def avoided_by_all(profile: Profile) -> list[Preference]:
    """What to avoid for the customer, the family and the contact persons, worst first, the customer's own before the
    others'."""
    family = [p for member in profile.family for p in member.preferences]
    contacts = [p for contact in profile.contacts for p in contact.preferences]
    return avoided([*profile.preferences, *family, *contacts])


def remembered(preferences: Iterable[Preference], limit: int = 3) -> list[Preference]:
    """The likes and needs that matter most, then those learnt last."""
    told = [p for p in preferences if p.kind not in AVOID]
    return sorted(told, key=lambda p: (p.strength, p.learnt_on or date.min, p.id), reverse=True)[:limit]


@dataclass(frozen=True, slots=True)
class Subject:
    """One card of preferences. `category` None: what to avoid, of every category."""

    category: str | None
    preferences: tuple[Preference, ...]


def subjects(preferences: Sequence[Preference]) -> list[Subject]:
    """Preferences by subject: what to avoid first, then the categories in their order, the shop's own at the end."""
    found: dict[str, list[Preference]] = {}
    for preference in preferences:
        if preference.kind not in AVOID:
            found.setdefault(preference.category, []).append(preference)
    order = sorted(found, key=lambda category: (_CATEGORIES.get(category, len(_CATEGORIES)), category))
    avoid = tuple(avoided(preferences))
    first = [Subject(None, avoid)] if avoid else []
    return [*first, *(Subject(category, tuple(by_strength(found[category]))) for category in order)]


def by_strength(preferences: Iterable[Preference]) -> list[Preference]:
    """What matters most first, else as they come."""
    return sorted(preferences, key=lambda p: -p.strength)


@dataclass(frozen=True, slots=True)
class Honoured:
    """How often one preference was made ready for visits that took place, and what the customer made of it."""

    prepared: int = 0
    right: int = 0
    not_today: int = 0
    no_longer: int = 0


@dataclass(frozen=True, slots=True)
class Coming:
    """A planned visit or an open follow-up; exactly one of the two is given."""

    day: date
    at: time | None = None
    visit: VisitRow | None = None
    followup: FollowupRow | None = None


def coming(profile: Profile, today: date, limit: int = 2) -> list[Coming]:
    """What comes next: overdue follow-ups, then visits and follow-ups by day."""
    visits = [
        Coming(v.day, v.at, visit=v) for v in profile.visits if v.status is VisitStatus.PLANNED and v.day >= today
    ]
    tasks = [Coming(f.due, followup=f) for f in profile.followups if f.status is FollowupStatus.OPEN]
    return sorted([*visits, *tasks], key=lambda c: (c.day, c.at or time.max))[:limit]
