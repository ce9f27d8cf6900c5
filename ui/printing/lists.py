"""From the archive to paper: which rows, and the list set with them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from core.agenda import WEEK, FollowupFilter
from core.label_sheets import ON_LETTER
from core.terms import VisitStatus
from storage.archive import Archive
from ui.language import tr
from ui.printing.addressed import addressees, asked_for
from ui.printing.birthday_list import born, month_span, month_words, set_birthdays
from ui.printing.customer_list import Listed, make_customers
from ui.printing.envelopes import set_cards, set_envelopes
from ui.printing.followup_list import MOST_CLOSED, set_closed, set_followups
from ui.printing.labels import set_labels
from ui.printing.letterhead import LARGE, Issue
from ui.printing.list_slips import set_birthday_slip, set_closed_slip, set_followup_slip
from ui.printing.on_page import OnPage
from ui.printing.options import By, Card, Days, Envelope, Kind, PrintOptions, Sheet, Visits
from ui.printing.preparation_list import set_preparations
from ui.printing.roll import ROLL58, ROLL80, Roll
from ui.printing.sheet import A4, A5, LETTER, Form, Paper
from ui.printing.slips import set_kinds_slip, set_slips
from ui.printing.week_plan import set_week, week_span
from ui.printing.wishes import Wish, wish_of


@dataclass(frozen=True, slots=True)
class Span:
    """The days of a list, both included; `first` None: the overdue, too."""

    first: date | None
    last: date


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be printed. `days` None: those that the options name; `listed`: the customers for Who.GIVEN and of the
    customer list; `wish`: the words of a card, else the options'; `page`: what stands on the follow-ups page."""

    kind: Kind
    options: PrintOptions = field(default_factory=PrintOptions)
    days: Span | None = None
    listed: Listed | None = None
    wish: Wish | None = None
    page: OnPage | None = None


def span(kind: Kind, options: PrintOptions, today: date) -> Span:
    """The days that the options name."""
    tomorrow, week = today + timedelta(days=1), today + timedelta(days=WEEK)
    if kind is Kind.BIRTHDAYS:
        return Span(*month_span(options.month, today))
    if kind is Kind.WEEK:
        return Span(*week_span(options.week, today, options.monday))
    if kind is Kind.FOLLOWUPS:
        spans = {Days.TODAY: Span(today, today), Days.DUE: Span(None, today)}
        return spans.get(options.days, Span(None, week))
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
        Kind.BIRTHDAYS: tr("生日名单"),
        Kind.WEEK: tr("一周到店安排"),
        Kind.LABELS: tr("地址标签"),
        Kind.ENVELOPES: tr("信封"),
        Kind.CARDS: tr("贺卡"),
        Kind.CUSTOMERS: tr("客户名单"),
        Kind.PROFILE: tr("档案卡"),
    }[kind]


def form_of(kind: Kind, options: PrintOptions) -> Form:
    """The sheet of a list."""
    if kind is Kind.LABELS and options.stock in ON_LETTER:
        return LETTER
    if kind is Kind.LABELS and options.labels is not options.own:
        return A4
    form = {Sheet.A5: A5, Sheet.LETTER: LETTER}.get(options.sheet, A4)
    return form.turned() if options.landscape and kind is not Kind.LABELS else form


def make(archive: Archive, order: Order, now: datetime) -> Paper:
    """Read the list and set it. Needs a QGuiApplication for its fonts; may run off the UI thread."""
    kind, options = order.kind, order.options
    form = form_of(kind, options)
    share = 1.0 if options.sheet.is_roll or kind is Kind.LABELS else form.share
    scale = (LARGE if options.large else 1.0) * share
    issue = Issue(title(kind), archive.settings["shop_name"], archive.who, now, scale, form)
    return _MAKERS[kind](archive, order, issue)


def roll_of(sheet: Sheet) -> Roll | None:
    """The roll that is printed on; None: sheets."""
    return {Sheet.RECEIPT80: ROLL80, Sheet.RECEIPT58: ROLL58}.get(sheet)


def _days(order: Order, issue: Issue) -> Span:
    return order.days or span(order.kind, order.options, issue.at.date())


def _followups(archive: Archive, order: Order, issue: Issue) -> Paper:
    options, page, today, book = order.options, order.page, issue.at.date(), archive.followups
    narrowed = page if page is not None and options.shown else None
    roll = roll_of(options.sheet)
    if narrowed is not None and narrowed.closed:
        found = book.page(narrowed.which, today, MOST_CLOSED)
        if roll is not None:
            return set_closed_slip(found, issue, roll, narrowed.printed, phones=options.phones)
        return set_closed(found, issue, narrowed.printed, phones=options.phones)
    days = _days(order, issue)
    if page is not None and options.days is Days.SHOWN:
        days = Span(*page.days)
    which, about = (narrowed.which, narrowed.printed) if narrowed is not None else (FollowupFilter(), "")
    rows, promised = book.due(which, days.first, days.last, today), book.promised(today)
    if roll is not None:
        return set_followup_slip(rows, issue, roll, phones=options.phones, promised=promised, about=about)
    return set_followups(rows, issue, phones=options.phones, promised=promised, about=about)


def _preparation(archive: Archive, order: Order, issue: Issue) -> Paper:
    days, options, today = _days(order, issue), order.options, issue.at.date()
    found = archive.visits.between(days.first or today, days.last)
    visits = [visit for visit in found if visit.status is not VisitStatus.DONE]
    roll = roll_of(options.sheet)
    if roll is None:
        return set_preparations(visits, issue, options.by)
    if options.by is By.KIND:
        return set_kinds_slip(visits, issue, roll)
    return set_slips(visits, issue, archive.visits.last_times([visit.customer_id for visit in visits], today), roll)


def _birthdays(archive: Archive, order: Order, issue: Issue) -> Paper:
    days, options = _days(order, issue), order.options
    first = days.first or issue.at.date()
    entries = archive.followups.birthdays(first, days.last)
    noted = archive.preferences.of_all(sorted({entry.customer_id for entry in entries}))
    found = [born(entry, noted.get(entry.customer_id, ())) for entry in entries]
    roll, month = roll_of(options.sheet), month_words(first)
    if roll is not None:
        return set_birthday_slip(found, issue, month, roll, phones=options.phones)
    return set_birthdays(found, issue, month, phones=options.phones)


def _week(archive: Archive, order: Order, issue: Issue) -> Paper:
    days = _days(order, issue)
    first = days.first or issue.at.date()
    visits = [one for one in archive.visits.between(first, days.last) if one.status is not VisitStatus.DONE]
    return set_week(visits, (first, days.last), issue, phones=order.options.phones)


def _listed(archive: Archive, order: Order, issue: Issue) -> Listed:
    return asked_for(archive, order.options.who, order.options.month, order.listed, issue.at.date())


def _labels(archive: Archive, order: Order, issue: Issue) -> Paper:
    options, found = order.options, addressees(archive, _listed(archive, order, issue), issue.at.date())
    return set_labels(
        found, issue, options.labels, options.start, phones=options.phones, outlines=options.outlines
    )  # fmt: skip


def _envelopes(archive: Archive, order: Order, issue: Issue) -> Paper:
    options, found = order.options, addressees(archive, _listed(archive, order, issue), issue.at.date())
    sender = options.sender or archive.settings["shop_name"]
    return set_envelopes(found, issue, Envelope(options.stock), sender, phones=options.phones)


def _cards(archive: Archive, order: Order, issue: Issue) -> Paper:
    options, today = order.options, issue.at.date()
    found = addressees(archive, _listed(archive, order, issue), today)
    words = order.wish or wish_of(
        options.wish, archive.settings["greeting_texts"], issue.shop, archive.who, today.year
    )  # fmt: skip
    return set_cards(found, issue, Card(options.stock), words, lambda row: archive.greetings.allowed(row.id, today))


def _customers(archive: Archive, order: Order, issue: Issue) -> Paper:
    return make_customers(archive, order.listed or Listed(), issue, phones=order.options.phones)


_MAKERS: dict[Kind, Callable[[Archive, Order, Issue], Paper]] = {
    Kind.FOLLOWUPS: _followups,
    Kind.PREPARATION: _preparation,
    Kind.BIRTHDAYS: _birthdays,
    Kind.WEEK: _week,
    Kind.LABELS: _labels,
    Kind.ENVELOPES: _envelopes,
    Kind.CARDS: _cards,
    Kind.CUSTOMERS: _customers,
}
