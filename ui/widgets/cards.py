"""Cards: a title row and a body; the one that scrolls; tiles and choices that are one big button."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import look
from ui.theme.icons import Icon, paint_icon, pixmap
from ui.widgets.labels import ElidedLabel, HLine, label, restyle
from ui.widgets.scroll import ScrollBox
from ui.widgets.tags import Tag, plain_tag

# tone of an icon box → ground, ink
TONES = {
    "carrot": ("carrot_soft", "carrot_text"),
    "info": ("info_soft", "info_text"),
    "ok": ("ok_soft", "ok_text"),
    "warn": ("warn_soft", "warn_text"),
    "danger": ("danger_soft", "danger_text"),
    "primary": ("primary_soft", "primary_text"),
    "t1": ("t1_bg", "t1_fg"),
    "plain": ("hover", "text2"),
}


class IconBox(QWidget):
    """A sign on a tinted square."""

    def __init__(self, sign: Icon, tone: str, side: int = 42, weight: str = "fill") -> None:
        super().__init__()
        self._sign, self._tone, self._weight = sign, tone, weight
        self.setFixedSize(side, side)

    def set_sign(self, sign: Icon, tone: str) -> None:
        self._sign, self._tone = sign, tone
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        ground, ink = TONES[self._tone]
        side = self.width()
        inner = round(side * 0.48 / 2) * 2
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour(ground))
            radius = 10 if side >= 36 else 7
            painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
            spot = QRectF((side - inner) // 2, (side - inner) // 2, inner, inner)
            paint_icon(painter, spot, self._sign, look.colour(ink), self._weight)


class TitleRow(QWidget):
    """The head of a card: title, a count or remark beside it, and what can be done at the right."""

    def __init__(self, title: str, count: str = "", *actions: QWidget) -> None:
        super().__init__()
        self._title = label(title, "h2")
        self._count = label(count, "sub")
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(8)
        self.row.addWidget(self._title)
        self.row.addWidget(self._count, 0, Qt.AlignmentFlag.AlignVCenter)
        self.row.addStretch(1)
        for action in actions:
            self.row.addWidget(action)

    def set_title(self, title: str) -> None:
        self._title.setText(title)

    def set_count(self, count: str) -> None:
        self._count.setText(count)


class Card(QFrame):
    """A surface with an optional title row; fill `column`."""

    def __init__(self, title: str | None = None, count: str = "", *actions: QWidget, look_: str = "card") -> None:
        super().__init__()
        self.setProperty("card", look_)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(18, 12, 18, 12)
        self.column.setSpacing(8)
        self.title: TitleRow | None = None
        if title is not None:
            self.title = TitleRow(title, count, *actions)
            self.title.setMinimumHeight(look.px(26))
            self.setAccessibleName(title)
            self.column.addWidget(self.title)


class ScrollCard(QFrame):
    """A card whose body scrolls inside: title row, line, `column` in a scroll area with a soft edge, optional foot.

    `end_reached`: somebody has scrolled to the end of what is shown.
    """

    end_reached = Signal()

    def __init__(self, title: str | None = None, count: str = "", *actions: QWidget) -> None:
        super().__init__()
        self.setProperty("card", "card")
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(1, 1, 1, 1)
        self._outer.setSpacing(0)
        self.title: TitleRow | None = None
        if title is not None:
            self.title = TitleRow(title, count, *actions)
            self.title.row.setContentsMargins(19, 0, 14, 0)
            self.title.setMinimumHeight(look.px(48))
            self.setAccessibleName(title)
            self._outer.addWidget(self.title)
            self._outer.addWidget(HLine())
        self.scroller = ScrollBox("surface", radius=11)
        self.column = self.scroller.column
        self._outer.addWidget(self.scroller, 1)
        self._filled = False
        self.scroller.verticalScrollBar().valueChanged.connect(self._look_for_end)

    @contextmanager
    def filled(self) -> Iterator[None]:
        """While it is filled anew: what goes and comes moves the focus and with it the body, nobody scrolls."""
        self._filled = True
        try:
            yield
        finally:
            self._filled = False

    def _look_for_end(self, value: int) -> None:
        at_end = value and value >= self.scroller.verticalScrollBar().maximum()
        if at_end and self.isVisible() and not self._filled:
            self.end_reached.emit()

    def set_head(self, head: QWidget) -> None:
        """Put a widget above the scrolled part; it stays visible while it is not hidden."""
        self._outer.insertWidget(self._outer.indexOf(self.scroller), head)

    def set_foot(self, foot: QWidget) -> None:
        """Put a widget under the scrolled part, behind a line; it stays visible."""
        self._outer.addWidget(HLine())
        self._outer.addWidget(foot)
        self.scroller.fade.hide()


class Tile(QAbstractButton):
    """A card that is one button: paint and states here, contents in a layout whose children let clicks through."""

    def __init__(self, name: str, radius: int = 12) -> None:
        super().__init__()
        self._radius = radius
        self.setAccessibleName(name)
        self.setProperty("ring", radius + 2)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def let_through(self) -> None:
        """Call after filling the layout: clicks on the contents are clicks on the tile."""
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout is not None else QSize(0, 0)

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        return layout.minimumSize() if layout is not None else QSize(0, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        over = self.isEnabled() and self.underMouse()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            edge = "primary" if self.isChecked() else "line2" if over else "line"
            painter.setPen(QPen(look.colour(edge), 2 if self.isChecked() else 1))
            painter.setBrush(look.colour("press" if self.isDown() else "surface"))
            half = 1 if self.isChecked() else 0.5
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), self._radius, self._radius)


class StatTile(Tile):
    """A number that leads to its list: icon box, title, one line, the number; 0 is grey. 78 px high."""

    def __init__(self, sign: Icon, tone: str, title: str) -> None:
        super().__init__(title)
        self._name = title
        self._box = IconBox(sign, tone)
        self._title = label(title, "h3", wrap=True)
        self._number = label("", "number")
        self._sub = ElidedLabel("", "sub")
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._sub)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 18, 8)
        row.setSpacing(12)
        row.addWidget(self._box)
        row.addLayout(words, 1)
        row.addWidget(self._number)
        self.setFixedHeight(look.px(78))
        self.let_through()

    def set_title(self, title: str) -> None:
        """Another name for the same list; the next `set_number` tells it, too."""
        self._name = title
        self._title.setText(title)
        self.setAccessibleName(title)

    def set_number(self, number: int, sub: str, tone: str | None = None) -> None:
        """Show a count and the line under the title; `tone`: danger, warn … for that line."""
        self._number.setText(f"{number:,}")
        restyle(self._number, tone=None if number else "text3")
        self._sub.setText(sub)
        restyle(self._sub, tone=tone)
        self.setAccessibleDescription(f"{self._name} {number}，{sub}")

    def show_box(self, shown: bool) -> None:
        """The icon box goes when the window is narrow."""
        self._box.setVisible(shown)


class ChoiceTile(Tile):
    """A big choice: icon box, title, what it means, a small remark, and an arrow."""

    def __init__(
        self, sign: Icon, tone: str, title: str, words: str, *, remark: str = "", remark_kind: str = "plain"
    ) -> None:
        super().__init__(title)
        self.setAccessibleDescription(words)
        text = QVBoxLayout()
        text.setSpacing(3)
        text.addStretch(1)
        text.addWidget(label(title, "h2"))
        text.addWidget(label(words, "sub", wrap=True))
        text.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(23, 16, 20, 16)
        row.setSpacing(14)
        row.addWidget(IconBox(sign, tone, 58))
        row.addLayout(text, 1)
        if remark:
            row.addWidget(Tag(plain_tag(remark, remark_kind)))
        arrow = QLabel()
        arrow.setPixmap(pixmap(Icon.RIGHT, "text2", look.px(18), "bold"))
        row.addWidget(arrow)
        self.setMinimumHeight(look.px(98))
        self.let_through()
