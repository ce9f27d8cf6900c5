"""From the archive to paper: which rows, and the list set with them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from core.agenda import WEEK
from core.terms import VisitStatus
from storage.archive import Archive
from ui.language import tr
from ui.printing.customer_list import Listed, make_customers
from ui.printing.followup_list import set_followups
from ui.printing.letterhead import LARGE, Issue
from ui.printing.options import By, Days, Kind, PrintOptions, Sheet, Visits
from ui.printing.preparation_list import set_preparations
from ui.printing.sheet import Paper
from ui.printing.slips import set_kinds_slip, set_slips


@dataclass(frozen=True, slots=True)
class Span:
    """The days of a list, both included; `first` None: the overdue, too."""

    first: date | None
    last: date


def span(kind: Kind, options: PrintOptions, today: date) -> Span:
    """The days that the options name."""
    tomorrow, week = today + timedelta(days=1), today + timedelta(days=WEEK)
    if kind is Kind.FOLLOWUPS:
        spans = {Days.TODAY: Span(today, today), Days.DUE: Span(None, today), Days.WEEK: Span(None, week)}
        return spans[options.days]
    return {
        Visits.DAY: Span(options.day or today, options.day or today),
        Visits.TODAY: Span(today, today),
        Visits.TOMORROW: Span(tomorrow, tomorrow),
        Visits.BOTH: Span(today, tomorrow),
        Visits.WEEK: Span(today, week),
    }[options.visits]


def title(kind: Kind) -> str:
    return {
        Kind.FOLLOWUPS: tr("跟进清单"),
        Kind.PREPARATION: tr("备货清单"),
        Kind.CUSTOMERS: tr("客户名单"),
    }[kind]


def make(
    archive: Archive, kind: Kind, days: Span, options: PrintOptions, now: datetime, listed: Listed | None = None
) -> Paper:
    """Read the list and set it. Needs a QGuiApplication for its fonts; may run off the UI thread. `listed`: which
    customers; all of them when it is not told."""
    scale = LARGE if options.large else 1.0
    issue = Issue(title(kind), archive.settings["shop_name"], archive.who, now, scale)
    if kind is Kind.CUSTOMERS:
        return make_customers(archive, listed or Listed(), issue, phones=options.phones)
    if kind is Kind.FOLLOWUPS:
        rows = archive.followups.rows(until=days.last)
        rows = [row for row in rows if days.first is None or row.due >= days.first]
        return set_followups(rows, issue, phones=options.phones)
    found = archive.visits.between(days.first or now.date(), days.last)
    visits = [visit for visit in found if visit.status is not VisitStatus.DONE]
    if options.sheet is Sheet.A4:
        return set_preparations(visits, issue, options.by)
    if options.by is By.KIND:
        return set_kinds_slip(visits, issue)
    return set_slips(visits, issue, archive.visits.last_times([visit.customer_id for visit in visits], now.date()))
