"""Scenes of the customers page: searched, filtered, many chosen, and its dialogs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtTest import QTest

from core.filtering import Condition, Field, Group, Operator, Rule
from ui.pages.customers import CustomersPage
from ui.window import Window

Act = Callable[[Window], object]


def _page(window: Window) -> CustomersPage:
    assert isinstance(window.page, CustomersPage)
    return window.page


def _search(words: str) -> Act:
    def act(window: Window) -> None:
        page = _page(window)
        page.search.setText(words)
        QTest.qWait(250)

    return act


def _find_all(window: Window) -> None:
    page = _page(window)
    page.search.clear()
    page.filtering.clear()
    page.view.go_to(0)
    QTest.qWait(250)


def _customers_filtered(window: Window) -> CustomersPage:
    page = _page(window)
    spent = Condition(Field.SPENT, Operator.AT_LEAST, (300_000,))
    late = Condition(Field.LAST_SEEN, Operator.LONGER_AGO, (30,))
    tag = Condition(Field.TAG, Operator.ANY_OF, ("家宴", "住店"))
    page.filtering.set_rule(Rule((Group((spent, late)), tag), every=False))
    return page


def _customers_panel(window: Window) -> None:
    _customers_filtered(window).filtering.open_panel()


def _customers_save(window: Window) -> None:
    _customers_filtered(window).filtering.save()


def _customers_views(window: Window) -> None:
    page = _customers_filtered(window)
    for name in ("该回访的老客", "中秋送月饼"):
        page.ctx.do(lambda name=name: page.ctx.archive.views.save(replace(page._as_view(), name=name)))  # type: ignore[misc]
    page.filtering.open_views()


def _forget_views(window: Window) -> None:
    page = _page(window)
    for view in page.ctx.archive.views.all():
        page.ctx.do(lambda view=view: page.ctx.archive.views.delete(view.name))  # type: ignore[misc]
    _find_all(window)


def _customers_chosen(window: Window) -> CustomersPage:
    page = _page(window)
    page.view.choose(page.table.ids[1:6], 2)
    QTest.qWait(120)  # the pane follows
    return page


def _recycle_bin(window: Window) -> None:
    page = _page(window)
    page.selection.delete(page.table.ids[-3:])
    page.open_recycle_bin()


def _with_chosen(deed: str) -> Act:
    def act(window: Window) -> None:
        page = _customers_chosen(window)
        getattr(page.selection, deed)(page.view.chosen())

    return act


SCENES: tuple[tuple[str, str, Act, Act], ...] = (
    ("customers-found", "customers", _search("zyq"), _find_all),
    ("customers-nobody", "customers", _search("没有这个人"), _find_all),
    ("customers-filtered", "customers", _customers_filtered, _find_all),
    ("customers-filter", "customers", _customers_panel, _find_all),
    ("customers-save-view", "customers", _customers_save, _find_all),
    ("customers-views", "customers", _customers_views, _forget_views),
    ("customers-chosen", "customers", _customers_chosen, _find_all),
    *(
        (f"customers-{deed.replace('_', '-')}", "customers", _with_chosen(deed), _find_all)
        for deed in ("add_tags", "remove_tags", "assign", "follow_up")
    ),
    ("customers-recycle-bin", "customers", _recycle_bin, lambda window: window.ctx.undo_last()),
    ("customers-columns", "customers", lambda window: _page(window).columns.open(), _find_all),
    ("customers-overview", "customers", lambda window: _page(window).open_overview(), _find_all),
)
"""Name, page, what brings the window there, and what takes it back."""
