"""遮住金额 (Ctrl+H) hides money, tiers and notes at once on every page, from eyes and from screen readers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from core.listing import CustomerFilter, SortKey
from storage.archive import Archive
from ui.context import Context
from ui.pages.specs import page_specs
from ui.window import Window

_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
NOTE = "欠了隔壁老板的钱"
_TIERS = ("重要", "次要", "普通客户", "小客户")
_ABOUT_TIERS = ("settings", "import", "welcome")
"""Pages that speak of tiers in general, or of none."""


@pytest.fixture
def window(qapp: QApplication, sample: Archive) -> Iterator[Window]:
    today = datetime(2026, 11, 22, 11, 20)
    ids = sample.customers.ids(CustomerFilter(), today.date(), SortKey.ID, descending=False)
    sample.customers.update(ids[0], note=NOTE)
    sample.tiers.refresh(today.date())
    made = Window(Context(sample, lambda: today))
    made.resize(1366, 680)
    made.show()
    QTest.qWaitForWindowActive(made)
    yield made
    made.close()
    made.deleteLater()
    made.ctx.close()
    made.ctx.deleteLater()


def _said(top: QWidget) -> Iterator[str]:
    """Everything that is shown, or read out, of what is visible."""
    for widget in top.findChildren(QWidget):
        if not widget.isVisible():
            continue
        yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())
        if isinstance(widget, (QLabel, QAbstractButton, QLineEdit)):
            yield widget.text()
        elif isinstance(widget, QPlainTextEdit):
            yield widget.toPlainText()
        elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
            model = widget.model()
            for row in range(min(20, model.rowCount())):
                for column in range(model.columnCount()):
                    yield from (str(model.index(row, column).data(role) or "") for role in _ROLES)


def _show(window: Window, key: str) -> None:
    ids = window.ctx.archive.customers.ids(CustomerFilter(), window.ctx.today(), SortKey.ID, descending=False)
    window.show_page(key, {"customer_id": ids[0], "among": ids[:20]} if key == "profile" else {})
    QTest.qWait(20)
    while window.ctx.runner.busy:
        QTest.qWait(20)


def test_nothing_private_is_left_anywhere(window: Window) -> None:
    open_words: set[str] = set()
    left: list[str] = []
    for spec in page_specs():
        _show(window, spec.key)
        open_words |= set(_said(window))
        window.ctx.set_masked(True)
        _show(window, spec.key)
        tiers = () if spec.key in _ABOUT_TIERS else _TIERS
        left += [
            f"{spec.key}: {words}" for words in _said(window) if any(sign in words for sign in ("¥", NOTE, *tiers))
        ]
        window.ctx.set_masked(False)
    assert not left, "\n".join(left)
    # and the test would have seen them
    assert any("¥" in words for words in open_words)
    assert any(NOTE in words for words in open_words)
    assert any("重要" in words for words in open_words)
