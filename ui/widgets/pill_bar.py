"""The filters above a list: as many pills as fit in one line, the others in 更多. The chosen one is always in sight."""

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
from ui.widgets.buttons import Button
from ui.widgets.choices import Pill

_GAP = 8


@dataclass(frozen=True, slots=True)
class Choice:
    """One filter. `count` None: not counted.

    `rare`: stands in 更多 and becomes a pill only while it is chosen; `menu` is the submenu it stands in there.
    """

    key: str
    words: str
    count: int | None = None
    rare: bool = False
    menu: str | None = None

    @property
    def text(self) -> str:
        return self.words if self.count is None else f"{self.words} {self.count:,}"


class PillBar(QWidget):
    """`set_choices` shows filters, `choose` presses one without a signal; `chosen(key)` tells what was pressed,
    `menu_asked(key, point)` a right click on one. Letting the pressed one go is choosing the first; where
    `tells_release` it is `released()` instead. `deeds` stand below the filters in 更多."""

    chosen = Signal(str)
    released = Signal()
    menu_asked = Signal(str, QPoint)

    def __init__(self, name: str, first: str, *buttons: Button) -> None:
        """`buttons` stand at the end, always in sight."""
        super().__init__()
        self.tells_release = False
        self.deeds: list[tuple[Icon, str, Callable[[], object]]] = []
        self.setAccessibleName(name)
        self._choices: list[Choice] = []
        self._pills: dict[str, Pill] = {}
        self._current = first
        self.more = Button(tr("更多"), Icon.DOWN, "ghost", parent=self)
        self.more.clicked.connect(self._open_menu)
        self._buttons = buttons
        for button in buttons:
            button.setParent(self)
        self.setFixedHeight(look.px(34))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @property
    def current(self) -> str:
        return self._current

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Pills that stay keep their place and focus; the first choice is what stands when nothing is chosen."""
        if [c.key for c in choices] != [c.key for c in self._choices]:
            self._build(choices)
        self._choices = list(choices)
        for choice in choices:
            self._pills[choice.key].set_count(choice.count)
        if self._current and self._current not in self._pills:
            self._current = choices[0].key
        self._mark()

    def choose(self, key: str) -> None:
        """Press a filter, perhaps one that is only told later; "": none of them says what is shown."""
        self._current = key
        self._mark()

    def _build(self, choices: Sequence[Choice]) -> None:
        for pill in self._pills.values():
            pill.hide()
            pill.deleteLater()
        self._pills.clear()
        for choice in choices:
            grouped = tr("{group}：{words}", group=choice.menu or "", words=choice.words)
            pill = Pill(grouped if choice.menu else choice.words, choice.count, self)
            pill.clicked.connect(lambda _=False, key=choice.key: self._pressed(key))
            pill.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            pill.customContextMenuRequested.connect(
                lambda spot, pill=pill, key=choice.key: self.menu_asked.emit(key, pill.mapToGlobal(spot))
            )
            self._pills[choice.key] = pill
        self.more.raise_()
        order: list[QWidget] = [*self._pills.values(), self.more, *self._buttons]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _pressed(self, key: str) -> None:
        first = self._choices[0].key
        released = key == self._current != first
        self._current = first if released else key
        self._mark()
        if released and self.tells_release:
            self.released.emit()
        else:
            self.chosen.emit(self._current)

    def _mark(self) -> None:
        for key, pill in self._pills.items():
            pill.setChecked(key == self._current)
            choice = next((c for c in self._choices if c.key == key), None)
            if choice is not None:
                pill.set_count(choice.count)
        self._arrange()

    # --- room -----------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Pills in their order; the last ones leave first, the chosen one never."""
        shown = [c.key for c in self._choices if not c.rare or c.key == self._current]
        widths = {key: self._pills[key].sizeHint().width() for key in shown}
        always = [self.more, *self._buttons]
        room = self.width() - sum(button.sizeHint().width() for button in always) - _GAP
        for key in reversed(list(shown)):
            if sum(widths[k] + _GAP for k in shown) <= room or len(shown) == 1:
                break
            if key != self._current:
                shown.remove(key)
        left = 0
        for key, pill in self._pills.items():
            pill.setVisible(key in shown)
            if key in shown:
                pill.setGeometry(left, 0, widths[key], self.height())
                left += widths[key] + _GAP
        self.more.setVisible(bool(self.deeds) or len(shown) < len(self._choices))
        for button in always:
            size = button.sizeHint()
            button.setGeometry(left, (self.height() - size.height()) // 2, size.width(), size.height())
            left += size.width() if not button.isHidden() else 0

    # --- the menu -------------------------------------------------------------------------------------------------

    def hidden_choices(self) -> list[Choice]:
        """What stands in 更多."""
        return [c for c in self._choices if self._pills[c.key].isHidden()]

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        groups: dict[str, QMenu] = {}
        for choice in self.hidden_choices():
            if choice.menu is not None and choice.menu not in groups:
                groups[choice.menu] = menu.addMenu(choice.menu)
            target = groups[choice.menu] if choice.menu is not None else menu
            action = target.addAction(choice.text.replace("&", "&&"))
            action.setEnabled(choice.count != 0)
            action.triggered.connect(lambda _=False, key=choice.key: self._pressed(key))
        if self.deeds:
            menu.addSeparator()
        for sign, words, act in self.deeds:
            menu.addAction(icon(sign), words, act)
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height() + 4)))
