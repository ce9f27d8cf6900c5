"""The left side of the preview: the paper, and above it its zoom and its pages."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.language import tr
from ui.printing.paper_view import PaperView
from ui.printing.sheet import Paper
from ui.theme.icons import Icon
from ui.widgets.buttons import Button, IconButton
from ui.widgets.labels import label
from ui.widgets.messages import EmptyState


def plain_ground(widget: QWidget) -> None:
    """Stand on the surface, edge to edge."""
    widget.setAutoFillBackground(True)
    widget.setBackgroundRole(QPalette.ColorRole.Base)


class PaperPane(QWidget):
    """`closed()` when its × is pressed. Its buttons are there for the keys of the preview, too."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.view = PaperView()
        self.view.turned.connect(self._show_place)
        self.empty: EmptyState | None = None
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar())
        column.addWidget(self._stack, 1)

    def _bar(self) -> QWidget:
        view = self.view
        self.smaller = IconButton(Icon.MINUS, tr("缩小"), keys="Ctrl+-")
        self.larger = IconButton(Icon.PLUS, tr("放大"), keys="Ctrl++")
        self.whole = Button(tr("整页"), kind="quiet", size="s", keys="Ctrl+0")
        self.back = IconButton(Icon.LEFT, tr("上一页"), keys="PageUp")
        self.forth = IconButton(Icon.RIGHT, tr("下一页"), keys="PageDown")
        self.place = label("")
        close = IconButton(Icon.CLOSE, tr("关闭"), keys="Esc")
        self.smaller.clicked.connect(lambda: view.zoom_by(-1))
        self.larger.clicked.connect(lambda: view.zoom_by(1))
        self.whole.clicked.connect(lambda: view.set_zoom(None))
        self.back.clicked.connect(lambda: view.go(view.number - 1))
        self.forth.clicked.connect(lambda: view.go(view.number + 1))
        close.clicked.connect(self.closed)
        bar = QWidget()
        plain_ground(bar)
        line = QHBoxLayout(bar)
        line.setContentsMargins(12, 8, 12, 8)
        line.setSpacing(4)
        for zoom in (self.smaller, self.whole, self.larger):
            line.addWidget(zoom)
        line.addStretch(1)
        line.addWidget(self.back)
        line.addWidget(self.place)
        line.addWidget(self.forth)
        line.addStretch(1)
        line.addWidget(close)
        return bar

    def show_paper(self, paper: Paper, empty: EmptyState) -> None:
        """Show a paper; one without a row is not worth a look: `empty` stands there instead."""
        if self.empty is not None:
            self._stack.removeWidget(self.empty)
            self.empty.deleteLater()
        self.empty = None if paper.rows else empty
        if self.empty is not None:
            self._stack.addWidget(self.empty)
            self._stack.setCurrentWidget(self.empty)
        else:
            empty.deleteLater()
        self.view.show_paper(paper)

    def _show_place(self) -> None:
        view, something = self.view, self.empty is None
        self.place.setText(tr("第 {page} 页，共 {n} 页", n=view.count, page=view.number) if something else "")
        several = something and view.count > 1
        self.back.setVisible(several)
        self.forth.setVisible(several)
        self.back.setEnabled(view.number > 1)
        self.forth.setEnabled(view.number < view.count)
        self.whole.set_text(tr("整页") if view.zoom is None else f"{view.zoom}%")
        for button in (self.smaller, self.whole, self.larger):
            button.setEnabled(something)
