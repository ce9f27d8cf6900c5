"""The rules of visits: what a shop of this kind asks for, what a customer usually wants, and when to ask how it was."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from core.people import Preference, VisitRow
from core.profile import holds
from core.terms import Category, FeedbackKind, PreferenceKind, VisitStatus

GONE = (VisitStatus.CANCELLED, VisitStatus.NO_SHOW)
"""Nobody was here: nothing to make ready, nothing to ask."""

ASKED_WITHIN = timedelta(days=7)
"""After a week nobody remembers how it was: then it is not asked any more."""


class Business(StrEnum):
    """The kinds of shop that plan visits in their own way."""

    RESTAURANT = "restaurant"
    SALON = "salon"
    HOTEL = "hotel"
    SHOP = "shop"


_FIRST: dict[Business, tuple[str, ...]] = {
    Business.RESTAURANT: ("day", "at", "party", "place", "purpose", "companions"),
    Business.SALON: ("day", "at", "service", "staff", "companions"),
    Business.HOTEL: ("day", "nights", "room_type", "place", "party", "companions"),
    Business.SHOP: ("day", "at", "purpose", "staff", "companions"),
}
_ALL = (
    "day", "at", "nights", "party", "service", "staff", "room_type", "place", "price_cents", "orientation",
    "temperature", "humidity", "purpose", "note", "companions",
)  # fmt: skip
_OF_A_STAY = frozenset({"nights", "room_type", "price_cents", "orientation", "temperature", "humidity"})


def business_of(value: object) -> Business:
    """The kind of shop of a setting; an unknown one plans like a restaurant."""
    return next((one for one in Business if one.value == value), Business.RESTAURANT)


def asked(business: Business, filled: Collection[str] = ()) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The fields of the form, by the names of VisitDraft: those shown at once (six, as the customer or the
    state of the visit stands there, too), and those folded away.

    A shop where nobody sleeps is not asked for nights, unless such a field is `filled`.
    """
    first = _FIRST[business]
    folded = tuple(
        name for name in _ALL
        if name not in first and (business is Business.HOTEL or name not in _OF_A_STAY or name in filled)
    )  # fmt: skip
    return first, folded


@dataclass(frozen=True, slots=True)
class Usual:
    """What a new visit of this customer begins with. `price_cents`: per night."""

    service: str | None = None
    staff: str | None = None
    room_type: str | None = None
    price_cents: int | None = None
    orientation: str | None = None
    temperature: str | None = None
    humidity: str | None = None


_TOLD = {
    "orientation": Category.ORIENTATION.value,
    "temperature": Category.TEMPERATURE.value,
    "humidity": Category.HUMIDITY.value,
}


def usual(visits: Iterable[VisitRow], preferences: Sequence[Preference], day: date) -> Usual:
    """From the customer's own words, else as at the last visit before `day` that had it. What has ended or is past its
    last day does not count, and what she avoids is no wish.
    """
    before = sorted((v for v in visits if v.status not in GONE and v.day < day), key=lambda v: (v.day, v.id))
    found: dict[str, object] = {}
    for visit in before:  # the newest last: it wins
        for name in Usual.__slots__:
            value = getattr(visit, name)
            if value is not None:
                found[name] = value
    for name, category in _TOLD.items():
        told = [p for p in preferences if p.category == category and _is_wish(p, day)]
        if told:
            found[name] = max(told, key=lambda p: (p.confirmed_on or p.learnt_on or date.min, p.id)).text
    return Usual(**found)  # type: ignore[arg-type]


def _is_wish(preference: Preference, day: date) -> bool:
    avoided = preference.kind in (PreferenceKind.ALLERGY, PreferenceKind.DISLIKE)
    return not avoided and preference.person is None and holds(preference, day)


_TOLD_OF_A_VISIT = ("at", "party", "place", "purpose", "service", "nights", "companions")


def last_day(visit: VisitRow) -> date:
    """The day a guest leaves: the day of the visit, or the one after the last night."""
    return visit.day + timedelta(days=visit.nights)


def wants_asking(visit: VisitRow, today: date) -> bool:
    """Whether to ask how it was: she left, or the day is over and nobody said what became of the visit; and not longer
    ago than anybody remembers. Of a visit of which nothing but the day is known (an imported one) there is nothing to
    ask.
    """
    if visit.pleased is not None or visit.status in GONE:
        return False
    if visit.status is VisitStatus.DONE and not (visit.prepare or any(getattr(visit, n) for n in _TOLD_OF_A_VISIT)):
        return False
    left = visit.status is VisitStatus.DONE or last_day(visit) < today
    return left and visit.day <= today and today - last_day(visit) <= ASKED_WITHIN


@dataclass(frozen=True, slots=True)
class LastTime:
    """When a customer was here last, or said something last, and what. `kind` None: nothing was said, `words` tell what
    the visit was."""

    day: date
    words: str
    kind: FeedbackKind | None = None
