"""A layout that flows chips into lines, a box that turns from a row into a column when it has no room, and pages of
which only the one that is seen asks for room."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLayout, QLayoutItem, QVBoxLayout, QWidget


class FlowLayout(QLayout):
    """Puts its items side by side and starts a new line when there is no room."""

    def __init__(self, parent: QWidget | None = None, gap: int = 8, line_gap: int = 6) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        self._line_gap = line_gap
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(gap)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """Boxes around it ask a hundred times while a page is laid out."""
        if width not in self._heights:
            self._heights[width] = self._arrange(QRect(0, 0, width, 0), place=False)
        return self._heights[width]

    def invalidate(self) -> None:
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, place=True)

    def sizeHint(self) -> QSize:
        shown = [item.sizeHint() for item in self._items if not item.isEmpty()]
        margins = self.contentsMargins()
        width = sum(size.width() for size in shown) + self.spacing() * max(0, len(shown) - 1)
        height = max((size.height() for size in shown), default=0)
        return QSize(width + margins.left() + margins.right(), height + margins.top() + margins.bottom())

    def minimumSize(self) -> QSize:
        size = QSize(0, 0)
        for item in self._items:
            if not item.isEmpty():
                size = size.expandedTo(item.minimumSize())
        return size.grownBy(self.contentsMargins())

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        """Lay the items out in the rectangle; the height they take."""
        area = rect.marginsRemoved(self.contentsMargins())
        x, y, line = area.x(), area.y(), 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint().boundedTo(QSize(max(area.width(), item.minimumSize().width()), 16777215))
            if item.hasHeightForWidth():
                size.setHeight(item.heightForWidth(size.width()))
            if x > area.x() and x + size.width() > area.right() + 1:
                x, y, line = area.x(), y + line + self._line_gap, 0
            if place:
                # the widget itself: its item would hold a chip of several lines to the height of its hint
                (item.widget() or item).setGeometry(QRect(QPoint(x, y), size))
            x += size.width() + self.spacing()
            line = max(line, size.height())
        margins = self.contentsMargins()
        return y + line - area.y() + margins.top() + margins.bottom()


def empty_layout(layout: QLayout, keep: int = 0) -> None:
    """Take everything after the first `keep` items out of a layout and let it go."""
    while layout.count() > keep:
        item = layout.takeAt(layout.count() - 1)
        if item is None:
            return
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            empty_layout(inner)
            inner.deleteLater()


class Stack(QWidget):
    """Columns side by side; below `breadth` px of its own width, or without room, they stand one under another."""

    def __init__(self, breadth: int, gap: int) -> None:
        super().__init__()
        self._breadth = breadth
        self.columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self.columns.setContentsMargins(0, 0, 0, 0)
        self.columns.setSpacing(gap)

    @property
    def stacked(self) -> bool:
        return self.columns.direction() == QBoxLayout.Direction.TopToBottom

    def minimumSizeHint(self) -> QSize:
        """As narrow as its widest column: it could never get narrow enough to stack otherwise."""
        return QSize(max(self._widths(), default=0), self.columns.minimumSize().height())

    def _widths(self) -> list[int]:
        items = (self.columns.itemAt(i) for i in range(self.columns.count()))
        return [item.minimumSize().width() for item in items if item is not None and not item.isEmpty()]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        widths = self._widths()
        beside = sum(widths) + self.columns.spacing() * (len(widths) - 1)
        narrow = event.size().width() < max(self._breadth, beside)
        direction = QBoxLayout.Direction
        self.columns.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)


class Pages(QWidget):
    """One over another, one seen; the others ask for no room, neither a height of their own nor one for a width.

    Not a QStackedWidget: its layout asks the hidden ones how high they must be, and one that was last seen in a narrow
    window stretches a wide one.
    """

    def __init__(self) -> None:
        super().__init__()
        self._widgets: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def addWidget(self, widget: QWidget) -> None:
        """The first one is seen at once."""
        self._column.addWidget(widget)
        widget.setVisible(not self._widgets)
        self._widgets.append(widget)

    def setCurrentIndex(self, index: int) -> None:
        for place, widget in enumerate(self._widgets):
            if place != index:
                widget.hide()
        self._widgets[index].show()
