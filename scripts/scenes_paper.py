"""Scenes of the papers: birthdays, a week, labels, envelopes, cards, rolls."""

from __future__ import annotations

from core.label_sheets import OWN
from ui.printing.options import Sheet
from ui.printing.preview import open_preview
from ui.window import Window

_ADDRESSES = (
    "浙江省杭州市西湖区文三路 18 号 2 幢 301 室",
    "上海市浦东新区世纪大道 88 号金茂大厦 42 层",
    "Apartment 4205, Tower B, 88 Century Avenue, Shanghai",
)


def _with_addresses(window: Window) -> None:
    """Most of the customers get an address; who has none is told on the paper."""
    customers = window.ctx.archive.customers
    for number, row in enumerate(customers.rows(customers.ids())):
        if number % 5:
            customers.update(row.id, address=_ADDRESSES[number % len(_ADDRESSES)])


def birthdays(window: Window) -> None:
    open_preview(window.ctx, "birthdays", window)


def week(window: Window) -> None:
    open_preview(window.ctx, "week", window, landscape=True)


def labels(window: Window) -> None:
    _with_addresses(window)
    open_preview(window.ctx, "labels", window, start=4, outlines=True)


def own_labels(window: Window) -> None:
    _with_addresses(window)
    open_preview(window.ctx, "labels", window, stock=OWN, outlines=True)


def envelopes(window: Window) -> None:
    _with_addresses(window)
    open_preview(window.ctx, "envelopes", window, phones=True)


def cards(window: Window) -> None:
    open_preview(window.ctx, "cards", window)


def strip(window: Window) -> None:
    open_preview(window.ctx, "followups", window, sheet=Sheet.RECEIPT58)


def tidy(window: Window) -> None:
    """No addresses, and the choices as they were before."""
    customers = window.ctx.archive.customers
    for row in customers.rows(customers.ids()):
        if row.address in _ADDRESSES:
            customers.update(row.id, address=None)
    window.ctx.archive.settings.set(print_options={}, labels={})


SCENES = (
    ("paper-birthdays", "followups", birthdays, tidy),
    ("paper-week", "visits", week, tidy),
    ("paper-labels", "customers", labels, tidy),
    ("paper-own-labels", "customers", own_labels, tidy),
    ("paper-envelopes", "customers", envelopes, tidy),
    ("paper-cards", "customers", cards, tidy),
    ("paper-strip", "followups", strip, tidy),
)
"""Name, page, what brings the window there, and what takes it back."""
