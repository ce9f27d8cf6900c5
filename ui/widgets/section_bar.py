"""The sections of the pyramid, under the header of each of its pages: 等级, 升降, 潜力, 四类客户, 客户价值, 费用.

One Tab stop; the arrows move along it, Enter or Space goes there.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from ui.context import Context
from ui.language import tr
from ui.theme import look

_HEIGHT, _PAD, _MARK = 36, 12, 3  # px at text size 1.0


def sections() -> list[tuple[str, str]]:
    """(page, its name on the bar), of the pages there are."""
    from ui.pages.specs import page_specs

    known = {spec.key for spec in page_specs()}
    names = [
        ("pyramid", tr("等级")),
        ("moves", tr("升降")),
        ("potential", tr("潜力")),
        ("matrix", tr("四类客户")),
        ("worth", tr("客户价值")),
        ("budget", tr("费用")),
    ]
    return [(page, words) for page, words in names if page in known]


class _Section(QAbstractButton):
    def __init__(self, words: str, current: bool) -> None:
        super().__init__()
        self.setText(words)
        self.setAccessibleName(words)
        if current:
            self.setAccessibleDescription(tr("现在这一页"))
        self.current = current
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setProperty("ring", 8)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if current else Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(look.font("body", bold=True))
        return QSize(metrics.horizontalAdvance(self.text()) + 2 * _PAD, look.px(_HEIGHT))

    minimumSizeHint = sizeHint

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()  # all keys are the bar's

    def paintEvent(self, _event: QPaintEvent) -> None:
        ink = "text" if self.current or self.underMouse() else "text2"
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            if not self.current and (self.underMouse() or self.isDown()):
                painter.setBrush(look.colour("press" if self.isDown() else "hover"))
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -5), 7, 7)
            painter.setFont(look.font("body", bold=self.current))
            painter.setPen(look.colour(ink))
            painter.drawText(self.rect().adjusted(0, 0, 0, -3), int(Qt.AlignmentFlag.AlignCenter), self.text())
            if self.current:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(look.colour("primary"))
                mark = QRectF(_PAD - 2, self.height() - _MARK, self.width() - 2 * _PAD + 4, _MARK)
                painter.drawRoundedRect(mark, 1.5, 1.5)


class SectionBar(QWidget):
    """`current` is the page it stands on."""

    def __init__(self, ctx: Context, current: str) -> None:
        super().__init__()
        self._ctx, self._current = ctx, current
        self.setAccessibleName(tr("金字塔的各页"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self.sections: dict[str, _Section] = {}
        for page, words in sections():
            section = _Section(words, page == current)
            section.clicked.connect(lambda _=False, page=page: self._go(page))
            self.sections[page] = section
            row.addWidget(section)
        row.addStretch(1)

    def take_focus(self) -> None:
        """The section of this page has the keyboard."""
        self.sections[self._current].setFocus(Qt.FocusReason.TabFocusReason)

    def _go(self, page: str, *, by_key: bool = False) -> None:
        if page == self._current:
            return
        window = self.window()
        self._ctx.go(page)
        if by_key:  # one goes on along the bar
            there = next((bar for bar in window.findChildren(SectionBar) if bar.isVisible() and bar is not self), None)
            if there is not None:
                there.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        pages = list(self.sections)
        focused = next((page for page, section in self.sections.items() if section.hasFocus()), None)
        if focused is None:
            super().keyPressEvent(event)
            return
        at, last = pages.index(focused), len(pages) - 1
        step = {Qt.Key.Key_Left: at - 1, Qt.Key.Key_Right: at + 1, Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}
        if event.key() in step:
            to = self.sections[pages[max(0, min(last, step[Qt.Key(event.key())]))]]
            self.sections[focused].setFocusPolicy(Qt.FocusPolicy.NoFocus)
            to.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            to.setFocus(Qt.FocusReason.TabFocusReason)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._go(focused, by_key=True)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(0, self.height() - 1, self.width(), 1, look.colour("line"))
