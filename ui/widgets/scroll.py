"""Scroll areas that never force a window to grow, with a soft edge where more follows."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QLinearGradient, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.theme import look

FADE = 26  # px


class EdgeFade(QWidget):
    """The lower 26 px of a scroll area fade into its ground while there is more below."""

    def __init__(self, area: QScrollArea, token: str, radius: int = 0) -> None:
        super().__init__(area)
        self._area, self._token, self._radius = area, token, radius
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        area.viewport().installEventFilter(self)
        bar = area.verticalScrollBar()
        bar.valueChanged.connect(self._follow)
        bar.rangeChanged.connect(self._follow)
        self._follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._follow()
        return super().eventFilter(watched, event)

    def _follow(self) -> None:
        bar, view = self._area.verticalScrollBar(), self._area.viewport()
        self.setVisible(bar.value() < bar.maximum())
        self.setGeometry(view.x(), view.y() + view.height() - FADE, view.width(), FADE)
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        ground = look.colour(self._token)
        clear = look.colour(self._token)
        clear.setAlpha(0)
        shade = QLinearGradient(0, 0, 0, self.height())
        shade.setColorAt(0, clear)
        shade.setColorAt(1, ground)
        with QPainter(self) as painter:
            if self._radius:
                path = QPainterPath()
                path.addRoundedRect(QRectF(self.rect()).adjusted(0, -self._radius, 0, 0), self._radius, self._radius)
                painter.setClipPath(path)
            painter.fillRect(self.rect(), shade)


class ScrollBox(QScrollArea):
    """A scroll area with one column (`column`) in it; it scrolls down only."""

    def __init__(self, token: str = "surface", radius: int = 0) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        content = QWidget()
        content.setObjectName("body")
        content.setAutoFillBackground(False)
        self.column = QVBoxLayout(content)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.setWidget(content)
        self._content = content
        self.viewport().setAutoFillBackground(False)
        self.fade = EdgeFade(self, token, radius)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._content.minimumSizeHint().width(), 80)

    def sizeHint(self) -> QSize:
        """No more than 240 px high: in a page that holds wrapped words, hints count as minimum heights."""
        wanted = self._content.sizeHint().grownBy(self.contentsMargins())
        return QSize(wanted.width(), min(wanted.height(), 240))
