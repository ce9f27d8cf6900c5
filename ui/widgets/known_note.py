"""The calm line under a field: the book knows this already, or something that does not go with it. It never blocks."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from core.contradictions import Notice, NoticeKind
from ui import preference_words
from ui.language import tr
from ui.theme import look
from ui.theme.icons import Icon, pixmap
from ui.widgets.buttons import Button
from ui.widgets.labels import label, restyle


class KnownNote(QWidget):
    """`tell(notice)`; None hides it. `wanted(preference_id)`: she wants to see the one that is known."""

    wanted = Signal(int)

    def __init__(self, hint: str = "") -> None:
        super().__init__()
        self.notice: Notice | None = None
        self._hint = hint
        self._sign = QLabel()
        self.words = label("", "hint", wrap=True)
        self.words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.link = Button(tr("看那一条"), None, "ghost", "s")
        self.link.clicked.connect(self._want)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.words, 1)
        row.addWidget(self.link)
        self.hide()

    def tell(self, notice: Notice | None) -> None:
        self.notice = notice
        if notice is not None:
            other_way = notice.kind is NoticeKind.CONTRADICTS
            token = "warn_text" if other_way else "text2"
            self._sign.setPixmap(pixmap(Icon.REPEAT if other_way else Icon.INFO, token, look.px(14), "bold"))
            self.words.setText(f"{preference_words.notice(notice)}{self._hint}")
            self.words.setAccessibleName(self.words.text())
            restyle(self.words, tone="warn" if other_way else "text2")
        self.setVisible(notice is not None)

    def _want(self) -> None:
        if self.notice is not None:
            self.wanted.emit(self.notice.preference.id)
