"""Choosing one of a few: filter pills, the segmented switch, and tick boxes."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QFrame, QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from ui.theme import look
from ui.theme.icons import Icon, paint_icon
from ui.widgets.buttons import Button, wide_enough


class Pill(Button):
    """A filter with its count. A count of 0 turns it off, unless it is the one in use."""

    def __init__(self, words: str, count: int | None = None, parent: QWidget | None = None) -> None:
        super().__init__(words, None, "pill", parent=parent)
        self.words = words
        self.setCheckable(True)
        self.setProperty("ring", look.px(34) // 2 + 3)
        self.set_count(count)

    def set_count(self, count: int | None) -> None:
        self.set_text(self.words if count is None else f"{self.words} {count:,}")
        self.setEnabled(count != 0 or self.isChecked())


class _Segment(Button):
    def __init__(self, words: str) -> None:
        super().__init__(words, None, "segment")
        self.setCheckable(True)

    def sizeHint(self) -> QSize:
        self.ensurePolished()  # the card may ask before anything is shown, and layouts remember
        return wide_enough(self, super().sizeHint(), 2 * 13)


class Segmented(QFrame):
    """A switch between a few views: `Segmented([("list", "列表"), ("month", "月历")])`. One Tab stop, arrows move."""

    chosen = Signal(str)

    def __init__(self, options: Sequence[tuple[str, str]], current: str | None = None, name: str = "") -> None:
        super().__init__()
        self.setProperty("card", "track")
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 4, 4, 4)
        row.setSpacing(2)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, _Segment] = {}
        for key, words in options:
            segment = _Segment(words)
            self._buttons[key] = segment
            self._group.addButton(segment)
            row.addWidget(segment)
        self._buttons[current or options[0][0]].setChecked(True)
        self._group.buttonToggled.connect(self._toggled)

    def value(self) -> str:
        return next(key for key, segment in self._buttons.items() if segment.isChecked())

    def choose(self, key: str) -> None:
        """Press one, telling `chosen` when it was another before."""
        self._buttons[key].setChecked(True)

    def set_words(self, key: str, words: str) -> None:
        self._buttons[key].set_text(words)

    def show_only(self, keys: Collection[str]) -> None:
        """Offer these, hide the others; the one in use stays."""
        for key, segment in self._buttons.items():
            segment.setVisible(key in keys or segment.isChecked())

    def _toggled(self, segment: _Segment, on: bool) -> None:
        if on:
            self.chosen.emit(next(key for key, one in self._buttons.items() if one is segment))


_BOX = 20


class CheckBox(QCheckBox):
    """A tick box painted to the tokens: 20 px, primary when ticked."""

    def __init__(self, words: str, ticked: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(words.replace("&", "&&"), parent)
        self.setChecked(ticked)

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self.text()) + look.px(_BOX) + 9 + 4
        return QSize(width, max(look.px(30), self.fontMetrics().height()))

    minimumSizeHint = sizeHint

    def hitButton(self, _position: object) -> bool:
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        side = look.px(_BOX)
        box = QRectF(0.5, (self.height() - side) // 2 + 0.5, side - 1, side - 1)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_box(painter, box)
            painter.setPen(look.colour("text" if self.isEnabled() else "disabled"))
            room = self.rect().adjusted(side + 9, 0, 0, 0)
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic
            painter.drawText(room, int(flags), self.text())

    def _paint_box(self, painter: QPainter, box: QRectF) -> None:
        ground, edge = self._box_tokens()
        painter.setPen(QPen(look.colour(edge), 1))
        painter.setBrush(look.colour(ground))
        painter.drawRoundedRect(box, 5, 5)
        if self.isChecked():
            inner = box.adjusted(3, 3, -3, -3)
            paint_icon(painter, inner, Icon.CHECK, look.colour("on_primary" if self.isEnabled() else "text3"), "bold")

    def _box_tokens(self) -> tuple[str, str]:
        if not self.isEnabled():
            return ("line2" if self.isChecked() else "sunken"), "line"
        if self.isChecked():
            return "primary", "primary"
        return ("hover" if self.underMouse() else "surface"), "field_line"


class RadioButton(QRadioButton):
    """A round choice painted to the tokens."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words.replace("&", "&&"), parent)

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self.text()) + look.px(_BOX) + 9 + 4
        return QSize(width, max(look.px(30), self.fontMetrics().height()))

    minimumSizeHint = sizeHint

    def hitButton(self, _position: object) -> bool:
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        side = look.px(_BOX)
        box = QRectF(1, (self.height() - side) // 2 + 1, side - 2, side - 2)
        on = self.isChecked()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(look.colour("primary" if on and self.isEnabled() else "field_line"), 1))
            painter.setBrush(look.colour("surface" if self.isEnabled() else "sunken"))
            painter.drawEllipse(box)
            if on:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(look.colour("primary" if self.isEnabled() else "disabled"))
                painter.drawEllipse(box.adjusted(4, 4, -4, -4))
            painter.setPen(look.colour("text" if self.isEnabled() else "disabled"))
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic
            painter.drawText(self.rect().adjusted(side + 9, 0, 0, 0), int(flags), self.text())
