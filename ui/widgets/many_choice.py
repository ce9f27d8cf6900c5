"""Choosing several of a few: a button that tells what is chosen, and a list of ticks under it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from ui.language import tr
from ui.theme import look
from ui.theme.compositing import see_through
from ui.theme.icons import Icon, paint_icon
from ui.widgets.buttons import Button
from ui.widgets.choices import CheckBox
from ui.widgets.fields import SearchField
from ui.widgets.labels import frame, label
from ui.widgets.scroll import ScrollBox

_MANY = 10
"""From so many on, one can search among them."""
_HEIGHT = 260  # px


class ManyChoice(Button):
    """`changed()` at every tick; `value()` in the order offered. `all_words`: what is said when all are chosen."""

    changed = Signal()

    def __init__(
        self, name: str, options: Sequence[tuple[str, str]], chosen: Sequence[str] = (), all_words: str = ""
    ) -> None:
        super().__init__("", kind="choice")
        self.name, self.all_words = name, all_words
        self.options = list(options)
        self._chosen = [key for key, _words in options if key in chosen]
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.open)
        self.popup: ManyChoiceList | None = None
        self._show()

    def value(self) -> tuple[str, ...]:
        return tuple(self._chosen)

    def choose(self, chosen: Sequence[str]) -> None:
        """Show these as chosen, without telling it."""
        self._chosen = [key for key, _words in self.options if key in chosen]
        self._show()

    def tick(self, key: str, on: bool) -> None:
        """Choose one, or let it go."""
        chosen = {*self._chosen, key} if on else {*self._chosen} - {key}
        self._chosen = [one for one, _words in self.options if one in chosen]
        self._show()
        self.changed.emit()

    def open(self) -> None:
        """The list of ticks, under the button."""
        self.popup = ManyChoiceList(self)
        self.popup.move(self.mapToGlobal(QPoint(0, self.height() + 4)))
        self.popup.show()

    def _show(self) -> None:
        words = tr("、").join(text for key, text in self.options if key in self._chosen)
        if self.all_words and len(self._chosen) == len(self.options):
            words = self.all_words
        room = max(look.px(40), self.width() - look.px(46))
        shown = self.fontMetrics().elidedText(words or tr("请选择"), Qt.TextElideMode.ElideRight, room)
        self.set_text(shown)
        self.setAccessibleName(tr("{name}：{words}", name=self.name, words=words or tr("没有选")))
        self.setToolTip(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = look.px(14)
        with QPainter(self) as painter:
            spot = QRectF(self.width() - side - look.px(9), (self.height() - side) // 2, side, side)
            paint_icon(painter, spot, Icon.DOWN, look.colour("text2"), "bold")


class ManyChoiceList(QFrame):
    """The ticks. Esc or a click elsewhere closes it; ↑ ↓ move."""

    def __init__(self, choice: ManyChoice) -> None:
        super().__init__(choice, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground, see_through())
        self._choice = choice
        panel = frame("panel")
        inside = QVBoxLayout(panel)
        inside.setContentsMargins(10, 8, 6, 8)
        inside.setSpacing(6)
        self.search = SearchField(tr("找一找"))
        self.search.textChanged.connect(self._find)
        self.search.setVisible(len(choice.options) >= _MANY)
        inside.addWidget(self.search)
        self.boxes: dict[str, CheckBox] = {}
        body = ScrollBox("surface")
        for key, words in choice.options:
            box = CheckBox(words, key in choice.value())
            box.toggled.connect(lambda on, key=key: choice.tick(key, on))
            self.boxes[key] = box
            body.column.addWidget(box)
        if not choice.options:
            body.column.addWidget(label(tr("还没有可选的"), "sub"))
        body.column.addStretch(1)
        wanted = max(1, len(choice.options)) * look.px(30) + 8
        body.setFixedHeight(min(wanted, look.px(_HEIGHT)))
        inside.addWidget(body)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(panel)
        self.setMinimumWidth(max(choice.width(), look.px(200)))
        first: QWidget | None = next(iter(self.boxes.values()), None)
        start = self.search if len(choice.options) >= _MANY else first
        if start is not None:
            start.setFocus()

    def _find(self, words: str) -> None:
        for box in self.boxes.values():
            box.setVisible(words.strip().lower() in box.text().lower())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.close()
        else:
            super().keyPressEvent(event)
