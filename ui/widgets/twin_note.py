"""这个号码是 周雅琴 的: said while a phone is typed that somebody else already has, with the way to her."""

from __future__ import annotations

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from core.people import CustomerRow
from core.terms import Gender
from ui.language import tr
from ui.theme import look
from ui.theme.icons import Icon, pixmap
from ui.widgets.buttons import Button
from ui.widgets.labels import label


class TwinNote(QFrame):
    """Hidden while there is nobody. `open_pressed(id)`: her profile is wanted; `merge_pressed(id)`: the two are one,
    offered with `merges`."""

    open_pressed = Signal(int)
    merge_pressed = Signal(int)

    def __init__(self, *, merges: bool = False) -> None:
        super().__init__()
        self.twin: CustomerRow | None = None
        self.setProperty("card", "info")
        picture = QLabel()
        picture.setPixmap(pixmap(Icon.INFO, "info_text", look.px(18), "bold"))
        self._words = label("", "body", "info", wrap=True)
        self.open_button = Button("", Icon.OPEN, "ghost", "s")
        self.open_button.clicked.connect(lambda: self._tell(self.open_pressed))
        self.merge_button = Button(tr("合并"), Icon.MERGE, "ghost", "s")
        self.merge_button.clicked.connect(lambda: self._tell(self.merge_pressed))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.setSpacing(8)
        row.addWidget(picture)
        row.addWidget(self._words, 1)
        row.addWidget(self.open_button)
        row.addWidget(self.merge_button)
        if not merges:
            self.merge_button.hide()
        self.hide()

    @property
    def words(self) -> str:
        return self._words.text()

    def show_twin(self, twin: CustomerRow | None) -> None:
        """Say whose number it is; None: nobody's."""
        self.twin = twin
        self.setHidden(twin is None)
        if twin is not None:
            self._words.setText(tr("这个号码是 {name} 的", name=twin.name))
            self.open_button.set_text(_open_words(twin.gender))
            self.setAccessibleName(self._words.text())

    def _tell(self, signal: SignalInstance) -> None:
        if self.twin is not None:
            signal.emit(self.twin.id)


def _open_words(gender: Gender | None) -> str:
    return {
        Gender.FEMALE: tr("打开她的档案"),
        Gender.MALE: tr("打开他的档案"),
        None: tr("打开档案"),
    }[gender]
