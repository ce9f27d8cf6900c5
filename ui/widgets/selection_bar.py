"""What can be done with all the chosen lines of a list at once: as many deeds as fit in one line, the others in ⋯."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from ui.language import tr
from ui.theme import look
from ui.theme.icons import Icon, icon
from ui.widgets.buttons import Button, IconButton
from ui.widgets.labels import label

_GAP = 2
_SIDE = 14


@dataclass(frozen=True, slots=True)
class Deed:
    """One button; `harms`: its sign is red."""

    words: str
    sign: Icon
    act: Callable[[], object]
    harms: bool = False


class SelectionBar(QWidget):
    """`show_count(n)`; `cleared()` by its ×."""

    cleared = Signal()

    def __init__(self, deeds: Sequence[Deed] = ()) -> None:
        super().__init__()
        self.setAccessibleName(tr("选中的客户"))
        self.setFixedHeight(look.px(44))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.words = label("", "h3")
        self.words.setParent(self)
        self._deeds: list[Deed] = []
        self.buttons: list[Button] = []
        self.more = IconButton(Icon.MORE, tr("更多"), parent=self)
        self.more.clicked.connect(self._open_menu)
        self.close_button = IconButton(Icon.CLOSE, tr("不选了"), keys="Esc", parent=self)
        self.close_button.clicked.connect(self.cleared)
        self.set_deeds(deeds)

    def set_deeds(self, deeds: Sequence[Deed]) -> None:
        self._deeds = list(deeds)
        for deed in deeds:
            button = Button(deed.words, deed.sign, "quiet", "s", parent=self)
            if deed.harms:
                button.set_sign(deed.sign, token="danger_text")
            button.clicked.connect(deed.act)
            self.buttons.append(button)
        order = [*self.buttons, self.more, self.close_button]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)
        self._arrange()

    def show_count(self, n: int) -> None:
        self.words.setText(tr("选了 {n} 位", n=n))
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """The last deeds leave first."""
        height, middle = self.height(), self.height() // 2
        size = self.words.sizeHint()
        self.words.setGeometry(_SIDE + 3, middle - size.height() // 2, size.width(), size.height())
        left = _SIDE + 3 + size.width() + 12
        end = self.width() - _SIDE - self.close_button.sizeHint().width()
        widths = [button.sizeHint().width() + _GAP for button in self.buttons]
        room = end - left
        shown = len(widths)
        if sum(widths) > room:
            room -= self.more.sizeHint().width() + _GAP
            while shown and sum(widths[:shown]) > room:
                shown -= 1
        for number, button in enumerate(self.buttons):
            button.setVisible(number < shown)
            if number < shown:
                hint = button.sizeHint()
                button.setGeometry(left, middle - hint.height() // 2, hint.width(), hint.height())
                left += widths[number]
        self.more.setVisible(shown < len(self.buttons))
        for button, x in ((self.more, left), (self.close_button, end)):
            hint = button.sizeHint()
            button.setGeometry(x, (height - hint.height()) // 2, hint.width(), hint.height())

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for deed, button in zip(self._deeds, self.buttons, strict=True):
            if button.isHidden():
                menu.addAction(icon(deed.sign), deed.words, deed.act)
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height() + 4)))
