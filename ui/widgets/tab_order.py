"""Tab goes through a window as it is read: in the order of the layouts, however late a widget came.

Qt puts a widget that is made later at the end, so the rows of a list that was filled anew would come last.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


def order_tabs(window: QWidget) -> None:
    """Put all that can be reached by Tab into reading order; what has the focus keeps its place among them."""
    focus = window.focusWidget()
    stops = [w for w in _inside(window) if w is focus or w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def first_stop(widget: QWidget) -> QWidget | None:
    """What Tab comes to first inside, in reading order; None when nothing can be reached."""
    return next((w for w in _inside(widget) if w.isEnabled() and w.focusPolicy() & Qt.FocusPolicy.TabFocus), None)


def _inside(widget: QWidget) -> Iterator[QWidget]:
    """All visible widgets inside; what stands in no layout comes after what does."""
    layout = widget.layout()
    laid = list(_laid(layout)) if layout is not None else []
    for child in (*laid, *(w for w in widget.children() if isinstance(w, QWidget) and w not in laid)):
        if not (child.isHidden() or child.isWindow()):
            yield child
            yield from _inside(child)


def _laid(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        widget, inner = (item.widget(), item.layout()) if item is not None else (None, None)
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _laid(inner)
