"""What to know when somebody's day is prepared: what hurts, and what would please as a gift."""

from __future__ import annotations

from collections.abc import Iterable

from core.people import Preference
from core.profile import AVOID, avoided
from core.terms import Category

_FIRST = (Category.GIFT, Category.FOOD, Category.COLOUR)
"""What a gift is found by; the other categories after these."""


def harms_of(preferences: Iterable[Preference], person: str | None) -> list[Preference]:
    """What must not be given, worst first. `person` None: the customer."""
    return avoided(p for p in preferences if p.person == person)


def ideas_for(preferences: Iterable[Preference], person: str | None, limit: int = 3) -> list[Preference]:
    """What pleases: what was noted as a gift first, then food and colours, of each what matters most first."""
    places = {category.value: place for place, category in enumerate(_FIRST)}
    told = [p for p in preferences if p.person == person and p.kind not in AVOID]
    return sorted(told, key=lambda p: (places.get(p.category, len(_FIRST)), -p.strength, p.id))[:limit]
