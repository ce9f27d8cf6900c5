"""Tab goes through a page as it is read, also through what came later; a list is one stop."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from storage.archive import Archive
from ui.pages.base import Page
from ui.widgets.followup_row import FollowupRowWidget
from ui.widgets.tab_order import order_tabs


def test_a_widget_that_came_later_stands_where_the_layout_has_it(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    first, last, late = QPushButton("1"), QPushButton("3"), QPushButton("2")
    column.addWidget(first)
    column.addWidget(last)
    window.show()
    column.insertWidget(1, late)
    late.show()
    order_tabs(window)
    assert first.nextInFocusChain() is late
    assert late.nextInFocusChain() is last


def test_the_actions_of_a_follow_up_come_right_after_it(
    qtbot: QtBot, sample: Archive, show_page: Callable[[str], Page]
) -> None:
    page = show_page("followups")
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), FollowupRowWidget))
    row = QApplication.focusWidget()
    assert isinstance(row, FollowupRowWidget)
    assert row.current
    qtbot.keyClick(row, Qt.Key.Key_Tab)
    done = QApplication.focusWidget()
    assert isinstance(done, QPushButton)
    assert row.isAncestorOf(done)
    assert page.isAncestorOf(done)
