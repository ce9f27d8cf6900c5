"""What each choice beside the paper offers, in words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from core import label_sheets
from ui import formats
from ui.language import tr
from ui.printing.envelopes import card_words, envelope_words
from ui.printing.labels import sheet_words
from ui.printing.on_page import OnPage
from ui.printing.options import ON_ROLL, VIEW, Card, Days, Envelope, Kind, Sheet, Visits, Week, Who
from ui.printing.week_plan import span_words, week_span

Choices = list[tuple[object, str]]


def days(page: OnPage | None) -> Choices:
    """`page`: what the follow-ups page shows."""
    once: Choices = [(Days.SHOWN, page.days_words)] if page is not None else []
    return [
        *once,
        (Days.TODAY, tr("只今天")),
        (Days.DUE, tr("逾期 + 今天")),
        (Days.WEEK, tr("逾期 + 今天 + 7 天内")),
    ]


def visits(day: date | None) -> Choices:
    """`day`: the one that was chosen in the calendar."""
    once: Choices = [(Visits.DAY, formats.month_day(day))] if day is not None else []
    return [
        *once,
        (Visits.TODAY, tr("今天")),
        (Visits.TOMORROW, tr("明天")),
        (Visits.BOTH, tr("今天 + 明天")),
        (Visits.WEEK, tr("今天 + 7 天内")),
    ]


def weeks(monday: date | None, today: date) -> Choices:
    """`monday`: of the week that the calendar shows."""
    once: Choices = [(Week.SHOWN, span_words(week_span(Week.SHOWN, today, monday)))] if monday is not None else []
    return [*once, (Week.COMING, tr("今天起 7 天")), (Week.THIS, tr("这一周")), (Week.NEXT, tr("下一周"))]


def months(today: date) -> Choices:
    """This month and the eleven after it."""
    found: Choices = [(None, tr("本月，{month}", month=formats.month(today)))]
    first = today.replace(day=1)
    for _ in range(11):
        first = (first + timedelta(days=31)).replace(day=1)
        found.append((first.month, formats.month(first)))
    return found


def people(given: str, views: Sequence[str]) -> Choices:
    """`given`: the customers that were chosen in the list, in words; "" for none."""
    once: Choices = [(Who.GIVEN.value, given)] if given else []
    return [
        *once,
        (Who.BIRTHDAYS.value, tr("过生日的客户")),
        (Who.ALL.value, tr("全部客户")),
        *((f"{VIEW}{name}", tr("视图：{name}", name=name)) for name in views),
    ]


def stock(kind: Kind) -> Choices:
    """The labels, envelopes or cards."""
    if kind is Kind.LABELS:
        return [*((key, sheet_words(key)) for key in label_sheets.SHEETS), (label_sheets.OWN, tr("自己的尺寸"))]
    if kind is Kind.ENVELOPES:
        return [(one.value, envelope_words(one)) for one in Envelope]
    return [(one.value, card_words(one)) for one in Card] if kind is Kind.CARDS else []


def stock_title(kind: Kind) -> str:
    return {Kind.LABELS: tr("标签纸"), Kind.ENVELOPES: tr("信封")}.get(kind, tr("卡片"))


def sheets(kind: Kind) -> Choices:
    found: Choices = [(Sheet.A4, tr("A4 纸")), (Sheet.A5, tr("A5 纸，半张")), (Sheet.LETTER, tr("Letter 纸"))]
    if kind not in ON_ROLL:
        return found
    if kind is Kind.PREPARATION:
        return [
            *found,
            (Sheet.RECEIPT80, tr("80 毫米小票，一桌一张")),
            (Sheet.RECEIPT58, tr("58 毫米小票，一桌一张")),
        ]
    return [*found, (Sheet.RECEIPT80, tr("80 毫米小票")), (Sheet.RECEIPT58, tr("58 毫米小票"))]


def privacy(kind: Kind, phones: bool) -> str:
    if phones and kind is not Kind.PREPARATION:
        return tr("纸上有客户手机号，用完请收好或销毁。")
    return {
        Kind.FOLLOWUPS: tr("纸上有客户的姓名和事情，用完请收好或销毁。"),
        Kind.CUSTOMERS: tr("纸上有客户的姓名、生日和忌口，用完请收好或销毁。"),
        Kind.PROFILE: tr("纸上有客户的姓名、生日和忌口，用完请收好或销毁。"),
        Kind.BIRTHDAYS: tr("纸上有客户的姓名、生日和忌口，用完请收好或销毁。"),
        Kind.LABELS: tr("纸上有客户的姓名和地址，用完请收好或销毁。"),
        Kind.ENVELOPES: tr("纸上有客户的姓名和地址，用完请收好或销毁。"),
        Kind.CARDS: tr("纸上有客户的姓名，用完请收好或销毁。"),
    }.get(kind, tr("纸上有客户的忌口和喜好，用完请收好或销毁。"))
