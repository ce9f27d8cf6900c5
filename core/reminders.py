"""Rules that make follow-ups by themselves: which occasion, for whom, due when (domain.md sections 4 and 6).

A rule looks at a *window* of days and names the occasions in it. An Occasion's key is the same whenever it is looked
at, so one rule makes one follow-up for one customer and occasion however often the program starts. The window:

- Ahead: the coming AHEAD days, so that a morning shows the week to come. A birthday comes up `lead_days` ahead.
- Back: everything since the last run, at most LOOK_BACK days, so that a shop closed for a week loses nothing (it stands
  there as overdue). A last run in the future (the clock was wrong) counts as LOOK_BACK: nothing is made twice anyway.
- The first run ever, and lists that are imported later, must not bring up a year of the past: a birthday that is over
  is not congratulated, after-sale contact is for purchases of the last RECENT days and never for what was due before
  the first run, and a return visit that was due then, or more than a week ago, is no follow-up any more: that customer
  is *neglected* and stands on the first page instead.

A follow-up is due on the day itself: the birthday, the day of the return visit, the day before the visit.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, fields
from datetime import date, timedelta
from typing import Any

from core.calendars import observed_year, turning
from core.people import Birthday
from core.terms import FollowupKind

AHEAD = 7
LOOK_BACK = 60
RECENT = 7
_A_WEEK = 7

RETURN_INTERVALS: Mapping[str, int] = {
    "key_top": 30, "key": 60, "regular": 90, "small": 180,
    "vip": 30, "big": 60, "medium": 90,
}  # fmt: skip
"""Days without contact after which a tier is due for a return visit: the pyramids of [A] and [D], best tier first."""

KEY_TIERS = frozenset({"key_top", "key", "vip", "big"})
"""The two best tiers of each pyramid (关键客户): neglecting one of them stands on the first page."""

OTHER_INTERVAL = 180
"""For customers outside the ranking and tiers without an interval of their own."""


@dataclass(frozen=True, slots=True)
class BirthdayRule:
    """Birthdays of customers, and of their `family` (contact persons included), shown `lead_days` ahead."""

    on: bool = True
    lead_days: int = 7
    family: bool = True


@dataclass(frozen=True, slots=True)
class ReturnVisitRule:
    """A call on customers not heard of for their tier's interval (days by tier key)."""

    on: bool = True
    intervals: Mapping[str, int] = field(default_factory=lambda: dict(RETURN_INTERVALS))
    other: int = OTHER_INTERVAL

    def interval(self, tier: str | None) -> int:
        """Days without contact that are too many for this tier; None: not ranked."""
        return self.intervals.get(tier or "", self.other)


@dataclass(frozen=True, slots=True)
class AfterSaleRule:
    """Asking how it was, `after_days` after a day with purchases of at least `min_cents` together."""

    on: bool = True
    after_days: int = 3
    min_cents: int = 0


@dataclass(frozen=True, slots=True)
class PreparationRule:
    """Making ready what is not yet ready, `lead_days` before a planned visit."""

    on: bool = True
    lead_days: int = 1


@dataclass(frozen=True, slots=True)
class Rules:
    """The shop's rules; field names are the rules' names in the archive."""

    birthday: BirthdayRule = BirthdayRule()
    return_visit: ReturnVisitRule = ReturnVisitRule()
    after_sale: AfterSaleRule = AfterSaleRule()
    preparation: PreparationRule = PreparationRule()


DEFAULT_RULES = Rules()
PROMOTIONAL = frozenset({FollowupKind.BIRTHDAY, FollowupKind.RETURN_VISIT})
"""Never for customers on the blacklist or without consent; service after a sale and preparation go on."""


def rules_with(changes: Mapping[str, Mapping[str, Any]]) -> Rules:
    """The default rules with the shop's changes, {"birthday": {"lead_days": 3}}; names not known here are passed over,
    for a newer program may have written them."""
    made: dict[str, Any] = {}
    for place in fields(Rules):
        default = getattr(DEFAULT_RULES, place.name)
        known = {f.name for f in fields(default)}
        mine = {name: value for name, value in changes.get(place.name, {}).items() if name in known}
        if "intervals" in mine:
            mine["intervals"] = {**RETURN_INTERVALS, **mine["intervals"]}
        made[place.name] = type(default)(**{**_shallow(default), **mine})
    return Rules(**made)


def changes_of(rules: Rules) -> dict[str, dict[str, Any]]:
    """What differs from the default rules, as JSON can hold it: the reverse of `rules_with`."""
    found = {}
    for name, values in asdict(rules).items():
        default = asdict(getattr(DEFAULT_RULES, name))
        changed = {key: value for key, value in values.items() if value != default[key]}
        if changed:
            found[name] = changed
    return found


def _shallow(rule: Any) -> dict[str, Any]:
    return {f.name: getattr(rule, f.name) for f in fields(rule)}


@dataclass(frozen=True, slots=True)
class Occasion:
    """One reason to turn to one customer. (`rule`, `customer_id`, `key`) is unique; words are made of the `facts`.

    All facts hold `date`, the ISO day the occasion is about: the birthday, the last contact, the purchase, the visit.
    """

    rule: str
    kind: FollowupKind
    customer_id: int
    key: str
    due: date
    facts: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Window:
    """The days a run looks at: `first`, the last run (or the day LOOK_BACK allows), to `last`. `began`: the first
    run.
    """

    today: date
    first: date
    last: date
    began: date

    @property
    def week_back(self) -> date:
        """The first due day of a return visit: a week at least, longer after a closure, never before the first run."""
        return max(min(self.first, self.today - timedelta(days=_A_WEEK)), self.began)


def window(today: date, last_run: date | None, began: date | None = None) -> Window:
    """The days to look at (module docstring). `last_run` and `began`: the days of the last and of the first run; None
    for the first ever."""
    back = 0 if last_run is None else (today - last_run).days
    if not 0 <= back <= LOOK_BACK:
        back = LOOK_BACK
    first = today - timedelta(days=back)
    return Window(today, first, today + timedelta(days=AHEAD), min(began or last_run or today, today))


def birthday_days(rule: BirthdayRule, seen: Window) -> tuple[date, date]:
    """The first and last birthday that come up: since the last run, and `lead_days` ahead of today."""
    return seen.first, seen.today + timedelta(days=rule.lead_days)


def birthday(
    customer_id: int, birthday_of: Birthday, day: date, *, person: tuple[str, int, str, str | None] | None = None
) -> Occasion | None:
    """The occasion of one birthday kept on `day`; None for somebody not yet born that day.

    `person`: ("family" or "contact", id, name, relation); None: the customer. The key holds the year of the birthday's
    own calendar, so a lunar birthday that falls twice in a solar year comes up twice.
    """
    age = turning(birthday_of, day)
    if birthday_of.year is not None and age is None:
        return None
    calendar_of = birthday_of.calendar
    who = f"{person[0]}:{person[1]}" if person else "self"
    facts: dict[str, object] = {"date": day.isoformat(), "calendar": calendar_of.value, "turning": age}
    if person:
        facts |= {"person": person[2], "relation": person[3]}
    key = f"{observed_year(calendar_of, day)}-{calendar_of.value}:{who}"
    return Occasion("birthday", FollowupKind.BIRTHDAY, customer_id, key, day, facts)


def return_visit_contacts(seen: Window, interval: int) -> tuple[date, date]:
    """The first and last day of last contact for which a tier with this interval has a return visit in the window."""
    back = timedelta(days=interval)
    return seen.week_back - back, seen.last - back


def return_visit(rule: ReturnVisitRule, customer_id: int, tier: str | None, last_contact: date) -> Occasion:
    """Keyed by the last contact: a new one comes only after a new contact."""
    interval = rule.interval(tier)
    facts: dict[str, object] = {"date": last_contact.isoformat(), "interval": interval}
    due = last_contact + timedelta(days=interval)
    return Occasion("return_visit", FollowupKind.RETURN_VISIT, customer_id, last_contact.isoformat(), due, facts)


def after_sale_days(rule: AfterSaleRule, seen: Window) -> tuple[date, date]:
    """The first and last day of purchases to ask about: due since the last run, and always the last RECENT days, but
    nothing that was due before the first run.

    So a customer who came back between two runs is still known when his follow-up is looked at again.
    """
    after = timedelta(days=rule.after_days)
    first = min(seen.first - after, seen.today - timedelta(days=RECENT))
    return max(first, seen.began - after), seen.today


def after_sales(rule: AfterSaleRule, seen: Window, sales: Iterable[tuple[int, date, int]]) -> list[Occasion]:
    """The occasions among (customer, day, paid cents of the day): one for each customer and day of purchase.

    A customer who bought again before we were due to ask came back by himself: only his later purchase asks. Days
    outside of `after_sale_days` or with less than the rule's amount ask nothing; refunds (below zero) neither.
    """
    first, last = after_sale_days(rule, seen)
    days: dict[int, list[tuple[date, int]]] = {}
    for customer_id, day, cents in sales:
        days.setdefault(customer_id, []).append((day, cents))
    found = []
    for customer_id, bought in days.items():
        asking = sorted((day, cents) for day, cents in bought if cents >= max(rule.min_cents, 0))
        for day, cents in asking:
            due = day + timedelta(days=rule.after_days)
            came_back = any(day < later <= due for later, _ in asking)
            if came_back or not first <= day <= last:
                continue
            facts: dict[str, object] = {"date": day.isoformat(), "paid_cents": cents}
            found.append(Occasion("after_sale", FollowupKind.AFTER_SALE, customer_id, day.isoformat(), due, facts))
    return found


def preparation_days(rule: PreparationRule, seen: Window) -> tuple[date, date]:
    """The first and last day of visits to prepare: never a visit that is over."""
    return seen.today, seen.last + timedelta(days=rule.lead_days)


def preparation(
    rule: PreparationRule, customer_id: int, visit_id: int, day: date, things: int, today: date
) -> Occasion:
    """`things`: how many are still to be made ready. A visit that moved to another day is another occasion.

    Due `lead_days` before; never late before the visit's own day is over, so a guest who books for today is no
    reproach.
    """
    facts: dict[str, object] = {"date": day.isoformat(), "visit_id": visit_id, "things": things}
    due = max(day - timedelta(days=rule.lead_days), min(day, today))
    return Occasion("preparation", FollowupKind.PREPARATION, customer_id, f"{visit_id}:{day.isoformat()}", due, facts)
