"""The occasions of single rules: what each is called, when it is due, and what is told of it.

Facts hold numbers of rows ("family", "feedback" …) instead of what customers said or are called: those words may
change, and are looked up when the follow-up is shown (storage/occasion_words.py).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from core.calendars import observed_year, turning
from core.holidays import Holidays
from core.people import Birthday
from core.reminders.rules import (
    AfterSaleRule,
    ComplaintRule,
    ExpectedRule,
    PreparationRule,
    ReturnVisitRule,
)
from core.reminders.window import RECENT, Window, due_on
from core.terms import FollowupKind

ALWAYS_OPEN = Holidays()

BOUGHT_DAYS = 3
"""From so many days of purchase on a customer has a rhythm."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """One reason to turn to one customer. (`rule`, `customer_id`, `key`) is unique and never depends on when the
    follow-up is due; words are made of the `facts`.

    All facts hold `date`, the ISO day the occasion is about: the birthday, the last contact, the purchase, the visit.
    """

    rule: str
    kind: FollowupKind
    customer_id: int
    key: str
    due: date
    facts: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Whose:
    """Of whom a birthday or yearly day is: `kind` "family", "contact", or "day" for a yearly day, and its number."""

    kind: str
    number: int

    def __str__(self) -> str:
        return f"{self.kind}:{self.number}"


def birthday(
    customer_id: int, birthday_of: Birthday, day: date, seen: Window, *, whose: Whose | None = None,
    holidays: Holidays = ALWAYS_OPEN,
) -> Occasion | None:  # fmt: skip
    """The occasion of one birthday kept on `day`; None for somebody not yet born that day. `whose` None: the
    customer's.

    The key holds the year of the birthday's own calendar, so a lunar birthday that falls twice in a solar year comes
    up twice.
    """
    age = turning(birthday_of, day)
    if birthday_of.year is not None and age is None:
        return None
    facts: dict[str, object] = {"date": day.isoformat(), "calendar": birthday_of.calendar.value, "turning": age}
    if whose is not None:
        facts[whose.kind] = whose.number
    key = yearly_key(birthday_of, day, str(whose or "self"))
    due = due_on(day, seen.today, holidays)
    return Occasion("birthday", FollowupKind.BIRTHDAY, customer_id, key, due, facts)


def yearly_key(yearly: Birthday, day: date, who: str) -> str:
    """2026-lunar:family:12."""
    return f"{observed_year(yearly.calendar, day)}-{yearly.calendar.value}:{who}"


def yearly_day(
    customer_id: int, number: int, yearly: Birthday, day: date, seen: Window, holidays: Holidays = ALWAYS_OPEN
) -> Occasion | None:
    """The occasion of a yearly day (a wedding day) with its number; None before the first time."""
    years = turning(yearly, day)
    if yearly.year is not None and years is None:
        return None
    facts: dict[str, object] = {"date": day.isoformat(), "years": years, "day": number}
    key = yearly_key(yearly, day, str(Whose("day", number)))
    due = due_on(day, seen.today, holidays)
    return Occasion("anniversary", FollowupKind.ANNIVERSARY, customer_id, key, due, facts)


def customer_since(
    customer_id: int, since: date, day: date, seen: Window, holidays: Holidays = ALWAYS_OPEN
) -> Occasion | None:
    """A customer for so many years on `day`; None on the day itself and before."""
    if day.year <= since.year:
        return None
    facts: dict[str, object] = {"date": day.isoformat(), "years": day.year - since.year}
    due = due_on(day, seen.today, holidays)
    return Occasion("anniversary", FollowupKind.ANNIVERSARY, customer_id, f"{day.year}:since", due, facts)


def festival(
    customer_id: int, key: str, year: int, day: date, seen: Window, holidays: Holidays = ALWAYS_OPEN
) -> Occasion:
    """A greeting; `year`: of the festival's own calendar."""
    facts: dict[str, object] = {"date": day.isoformat(), "festival": key}
    due = due_on(day, seen.today, holidays)
    return Occasion("festival", FollowupKind.FESTIVAL, customer_id, f"{key}:{year}", due, facts)


# --- contact ----------------------------------------------------------------------------------------------------------


def return_visit_contacts(seen: Window, interval: int) -> tuple[date, date]:
    """The first and last day of last contact for which a tier with this interval has a return visit in the window."""
    back = timedelta(days=interval)
    return seen.week_back - back, seen.last - back


def return_visit(
    rule: ReturnVisitRule, customer_id: int, tier: str | None, last_contact: date, holidays: Holidays = ALWAYS_OPEN
) -> Occasion:
    """Keyed by the last contact: a new one comes only after a new contact."""
    interval = rule.interval(tier)
    facts: dict[str, object] = {"date": last_contact.isoformat(), "interval": interval}
    due = holidays.after(last_contact + timedelta(days=interval))
    return Occasion("return_visit", FollowupKind.RETURN_VISIT, customer_id, last_contact.isoformat(), due, facts)


def expected_day(rule: ExpectedRule, first: date, last: date, mean_gap: float) -> date | None:
    """When somebody who bought from `first` to `last` every `mean_gap` days is missed; None: she has no rhythm yet."""
    if (last - first).days / mean_gap + 1.5 <= BOUGHT_DAYS:
        return None
    return last + timedelta(days=gap_days(mean_gap) + rule.after_days)


def gap_days(mean_gap: float) -> int:
    """A mean gap in whole days, halves up, one at least."""
    return max(1, int(mean_gap + 0.5))


def expected(
    rule: ExpectedRule, customer_id: int, first: date, last: date, mean_gap: float, holidays: Holidays = ALWAYS_OPEN
) -> Occasion | None:
    """Keyed by the last purchase: a new one comes only after a new purchase."""
    day = expected_day(rule, first, last, mean_gap)
    if day is None:
        return None
    facts: dict[str, object] = {"date": last.isoformat(), "gap": gap_days(mean_gap)}
    kind = FollowupKind.EXPECTED_PURCHASE
    return Occasion("expected", kind, customer_id, last.isoformat(), holidays.after(day), facts)


def after_sale_days(rule: AfterSaleRule, seen: Window) -> tuple[date, date]:
    """The first and last day of purchases to ask about: due since the last run, and always the last RECENT days, but
    nothing that was due before the first run.

    So a customer who came back between two runs is still known when his follow-up is looked at again.
    """
    after = timedelta(days=rule.after_days)
    first = min(seen.first - after, seen.today - timedelta(days=RECENT))
    return max(first, seen.began - after), seen.today


def after_sales(
    rule: AfterSaleRule, seen: Window, sales: Iterable[tuple[int, date, int]],
    visits: Iterable[tuple[int, date]] = (), holidays: Holidays = ALWAYS_OPEN,
) -> list[Occasion]:  # fmt: skip
    """The occasions among (customer, day, paid cents of the day) and (customer, last day of a visit): one for each
    customer and day.

    A customer who came again before we were due to ask came back by himself: only his later day asks. Days outside of
    `after_sale_days` or with less than the rule's amount ask nothing; refunds (below zero) neither, and visits none
    while an amount is asked for.
    """
    first, last = after_sale_days(rule, seen)
    asking: dict[int, dict[date, int | None]] = {}
    if not rule.min_cents:
        for customer_id, day in visits:
            asking.setdefault(customer_id, {})[day] = None
    for customer_id, day, cents in sales:
        if cents >= max(rule.min_cents, 0):
            asking.setdefault(customer_id, {})[day] = cents
    found, after = [], timedelta(days=rule.after_days)
    for customer_id, days in asking.items():
        for day, paid in sorted(days.items()):
            due = day + after
            came_back = len(days) > 1 and any(day < later <= due for later in days)
            if came_back or not first <= day <= last:
                continue
            facts: dict[str, object] = {"date": day.isoformat()}
            facts |= {"visit": True} if paid is None else {"paid_cents": paid}
            key, kind = day.isoformat(), FollowupKind.AFTER_SALE
            found.append(Occasion("after_sale", kind, customer_id, key, holidays.after(due), facts))
    return found


# --- care -------------------------------------------------------------------------------------------------------------


def preparation_days(rule: PreparationRule, seen: Window, holidays: Holidays = ALWAYS_OPEN) -> tuple[date, date]:
    """The first and last day of visits to prepare: never a visit that is over."""
    return seen.today, holidays.through(seen.last) + timedelta(days=rule.lead_days)


def preparation(
    rule: PreparationRule, customer_id: int, visit_id: int, day: date, things: int, today: date,
    holidays: Holidays = ALWAYS_OPEN,
) -> Occasion:  # fmt: skip
    """`things`: how many are still to be made ready. A visit that moved to another day is another occasion.

    Due `lead_days` before; never late before the visit's own day is over, so a guest who books for today is no
    reproach.
    """
    facts: dict[str, object] = {"date": day.isoformat(), "visit_id": visit_id, "things": things}
    due = max(holidays.before(day - timedelta(days=rule.lead_days)), min(day, today))
    return Occasion("preparation", FollowupKind.PREPARATION, customer_id, f"{visit_id}:{day.isoformat()}", due, facts)


def complaint(
    rule: ComplaintRule, customer_id: int, feedback_id: int, day: date, *, key: bool, holidays: Holidays = ALWAYS_OPEN
) -> Occasion:
    """An open complaint; that of a `key` customer is due earlier."""
    days = rule.key_days if key else rule.days
    facts: dict[str, object] = {"date": day.isoformat(), "feedback": feedback_id}
    due = holidays.after(day + timedelta(days=days))
    return Occasion("complaint", FollowupKind.COMPLAINT, customer_id, str(feedback_id), due, facts)


def consent_ends(customer_id: int, until: date, seen: Window, holidays: Holidays = ALWAYS_OPEN) -> Occasion:
    """A consent to be contacted whose last day comes."""
    facts: dict[str, object] = {"date": until.isoformat()}
    due = due_on(until, seen.today, holidays)
    return Occasion("consent", FollowupKind.CONSENT, customer_id, until.isoformat(), due, facts)
