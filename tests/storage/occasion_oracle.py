"""What must stand among the follow-ups, worked out the slow way: every customer, every day, from the plain rows and an
independent calendar (tyme4py). For test_occasion_histories.py.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from typing import Any

from sqlalchemy import Connection, select
from tyme4py.lunar import LunarDay, LunarYear

from core.holidays import Holidays
from core.own_rules import OwnRule, Since, Timing
from core.reminders import Rules
from storage import tables

KEY = {"key_top", "key", "vip", "big"}
Claim = tuple[str, int, str, str]
"""(rule, customer, whose, the day it is about)."""


def days(first: date, last: date) -> Iterator[date]:
    for n in range((last - first).days + 1):
        yield first + timedelta(days=n)


@cache
def lunar_days(year: int) -> Mapping[tuple[int, int, bool], date]:
    """Every day of a lunar year: (month, day, leap) → the solar day."""
    found = {}
    for month in LunarYear.from_year(year).get_months():
        number = month.get_month_with_leap()
        first = LunarDay.from_ymd(year, number, 1).get_solar_day()
        start = date(first.get_year(), first.get_month(), first.get_day())
        for n in range(month.get_day_count()):
            found[abs(number), n + 1, number < 0] = start + timedelta(days=n)
    return found


def kept_on(birthday: tuple[str, int, int, bool], year: int) -> date:
    """The day on which it is kept in a year of its own calendar, by the five rules of the field."""
    calendar, month, day, leap = birthday
    if calendar == "solar":
        try:
            return date(year, month, day)
        except ValueError:
            return date(year, 2, 28)
    of_year = lunar_days(year)
    in_leap = leap and (month, 1, True) in of_year
    return of_year.get((month, day, in_leap)) or of_year[month, 29, in_leap]


@dataclass
class Run:
    """One run of the rules: today, the first day nobody has looked at, the first run ever."""

    today: date
    first: date
    began: date
    rules: Rules
    own: tuple[OwnRule, ...]
    closed: Holidays
    back: Mapping[int, date] = field(default_factory=dict)

    def looks_back(self, customer: int) -> date:
        """From which day on this customer's days count."""
        day = min(self.first, self.back.get(customer, self.first))
        return max(day, self.began, self.today - timedelta(days=60))

    def open_before(self, day: date) -> date:
        for back in range(90):
            if not self.closed.closed(day - timedelta(days=back)):
                return day - timedelta(days=back)
        return day

    def open_after(self, day: date) -> date:
        for on in range(90):
            if not self.closed.closed(day + timedelta(days=on)):
                return day + timedelta(days=on)
        return day


@dataclass
class Book:
    """The plain rows of those who are there."""

    customers: list[Any]
    family: list[Any]
    yearly: list[Any]
    feedback: list[Any]
    bought: dict[int, dict[date, int]]

    @classmethod
    def read(cls, connection: Connection) -> Book:
        def rows(table: Any) -> list[Any]:
            return list(connection.execute(select(table)).all())

        there = [row for row in rows(tables.customers) if row.deleted_at is None]
        ids = {row.id for row in there}
        bought: dict[int, dict[date, int]] = {}
        for row in rows(tables.purchases):
            of = bought.setdefault(row.customer_id, {})
            of[row.day] = of.get(row.day, 0) + row.paid_cents
        mine = [[row for row in rows(t) if row.customer_id in ids] for t in _BELONGING]
        return cls(there, *mine, bought)


_BELONGING = (tables.family, tables.yearly_days, tables.feedback)


def greeted(row: Any, today: date) -> bool:
    until = row.consent_until is None or row.consent_until >= today
    return row.blacklist_reason is None and (row.consent is None or (row.consent and until))


def must(book: Book, run: Run) -> dict[Claim, date]:
    """Everything that has to stand among the follow-ups after this run, with the day it is due when nobody touched
    it."""
    found: dict[Claim, date] = {}
    for row in book.customers:
        found |= _yearly(book, run, row)
        found |= _contact(book, run, row)
        found |= _own(run, row)
    complaint = run.rules.complaint
    tiers = {row.id: row.tier for row in book.customers}
    for row in book.feedback if complaint.on else ():
        if row.open and row.kind == "complaint":
            wait = complaint.key_days if tiers[row.customer_id] in KEY else complaint.days
            claim = ("complaint", row.customer_id, str(row.id), row.day.isoformat())
            found[claim] = run.open_after(row.day + timedelta(days=wait))
    return found


def _comes_up(run: Run, customer: int, day: date, lead: int) -> date | None:
    """When a greeting for this day is due; None: not in this run."""
    if day < run.looks_back(customer) or run.open_before(day) > run.today + timedelta(days=lead):
        return None
    return max(run.open_before(day), min(day, run.today))


def _born(row: Any) -> tuple[str, int, int, bool] | None:
    if row.birthday_calendar is None:
        return None
    return row.birthday_calendar, row.birthday_month, row.birthday_day, bool(row.birthday_leap)


def _yearly(book: Book, run: Run, row: Any) -> dict[Claim, date]:
    found: dict[Claim, date] = {}
    if not greeted(row, run.today):
        return found
    told: list[tuple[str, str, Any, int]] = []
    birthday, anniversary = run.rules.birthday, run.rules.anniversary
    if birthday.on:
        told.append(("birthday", "self", row, birthday.lead_days))
        kin = [one for one in book.family if one.customer_id == row.id] if birthday.family else []
        told += [("birthday", f"family:{one.id}", one, birthday.lead_days) for one in kin]
    if anniversary.on and anniversary.yearly:
        mine = [one for one in book.yearly if one.customer_id == row.id]
        told += [("anniversary", f"day:{one.id}", one, anniversary.lead_days) for one in mine]
    for rule, whose, one, lead in told:
        born = _born(one)
        for year in range(run.today.year - 2, run.today.year + 2) if born else ():
            day = kept_on(born, year)  # type: ignore[arg-type]
            due = _comes_up(run, row.id, day, lead)
            if due is not None:
                found[rule, row.id, whose, day.isoformat()] = due
    if anniversary.on and anniversary.since and row.since is not None:
        for year in range(row.since.year + 1, run.today.year + 2):
            day = kept_on(("solar", row.since.month, row.since.day, False), year)
            due = _comes_up(run, row.id, day, anniversary.lead_days)
            if due is not None:
                found["anniversary", row.id, "since", day.isoformat()] = due
    return found


def _near(run: Run, customer: int, due: date) -> bool:
    """Due in the coming week, within the last, or since the last run."""
    back = min(run.looks_back(customer), run.today - timedelta(days=7))
    return max(back, run.began) <= due <= run.today + timedelta(days=7)


def rhythm(days_of: dict[date, int]) -> float | None:
    """The mean gap of somebody with three days of purchase at least."""
    if len(days_of) < 3:
        return None
    return (max(days_of) - min(days_of)).days / (len(days_of) - 1)


def _contact(book: Book, run: Run, row: Any) -> dict[Claim, date]:
    found: dict[Claim, date] = {}
    visit, sale, expected = run.rules.return_visit, run.rules.after_sale, run.rules.expected
    bought = {day: cents for day, cents in book.bought.get(row.id, {}).items()}
    asking = {day: cents for day, cents in bought.items() if cents >= max(0, sale.min_cents) and day <= run.today}
    if sale.on:
        for day in asking:
            due = day + timedelta(days=sale.after_days)
            back = any(day < later <= due for later in asking)
            recent = day >= run.today - timedelta(days=7) or due >= min(run.first, run.looks_back(row.id))
            if not back and recent and due >= run.began:
                found["after_sale", row.id, "", day.isoformat()] = run.open_after(due)
    if not greeted(row, run.today):
        return found
    if visit.on and row.last_contact is not None:
        due = row.last_contact + timedelta(days=visit.interval(row.tier))
        if _near(run, row.id, due):
            found["return_visit", row.id, "", row.last_contact.isoformat()] = run.open_after(due)
    gap = rhythm(bought)
    if expected.on and gap is not None:
        due = max(bought) + timedelta(days=max(1, int(gap + 0.5)) + expected.after_days)
        if _near(run, row.id, due):
            found["expected", row.id, "", max(bought).isoformat()] = run.open_after(due)
    return found


def _own(run: Run, row: Any) -> dict[Claim, date]:
    found: dict[Claim, date] = {}
    for rule in run.own:
        if not rule.on or (rule.promotional and not greeted(row, run.today)):
            continue
        when = rule.when
        if when.timing is Timing.AFTER and when.since is Since.LAST_PURCHASE:
            if row.last_purchase is not None:
                due = row.last_purchase + timedelta(days=when.days)
                if _near(run, row.id, due):
                    found[rule.rule, row.id, "", row.last_purchase.isoformat()] = run.open_after(due)
        else:
            assert when.timing is Timing.WEEKLY
            for day in days(run.today - timedelta(days=61), run.today + timedelta(days=30)):
                due = _comes_up(run, row.id, day, rule.lead_days) if day.weekday() == when.place else None
                if due is not None:
                    found[rule.rule, row.id, "", day.isoformat()] = due
    return found


def is_true(claim: Claim, book: Book, run: Run) -> bool:
    """Whether the reason of a follow-up that nobody touched still holds."""
    rule, customer, whose, about = claim
    row = next((one for one in book.customers if one.id == customer), None)
    if row is None:
        return True  # in the recycle bin: it waits there
    day = date.fromisoformat(about)
    if rule in ("birthday", "anniversary"):
        return greeted(row, run.today) and day in _told(book, row, whose, day)
    if rule == "complaint":
        return any(one.open and str(one.id) == whose for one in book.feedback)
    if rule == "return_visit":
        return greeted(row, run.today) and row.last_contact == day
    if rule == "expected":
        bought = book.bought.get(customer, {})
        return greeted(row, run.today) and rhythm(bought) is not None and max(bought) == day
    if rule == "after_sale":
        return day in book.bought.get(customer, {})
    return True


def _told(book: Book, row: Any, whose: str, day: date) -> list[date]:
    if whose == "since":
        born = ("solar", row.since.month, row.since.day, False) if row.since else None
    elif whose == "self":
        born = _born(row)
    else:
        kind, _, number = whose.partition(":")
        among = book.family if kind == "family" else book.yearly
        of = next((one for one in among if one.customer_id == row.id and str(one.id) == number), None)
        born = _born(of) if of is not None else None
    return [kept_on(born, year) for year in range(day.year - 1, day.year + 2)] if born else []
