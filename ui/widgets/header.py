"""The head of a page: title, the line under it, and its buttons (one primary at most)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.widgets.labels import ElidedLabel, label


class PageHeader(QWidget):
    """`role`: h1, or display for a greeting."""

    def __init__(self, title: str, sub: str = "", *buttons: QWidget, role: str = "h1") -> None:
        super().__init__()
        self._title = label(title, role)
        self._sub = ElidedLabel(sub, "sub")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._sub)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(10)
        self.row.addLayout(words, 1)
        for button in buttons:
            self.row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._sub.setVisible(bool(sub))

    def words_width(self) -> int:
        """px that the title and the line under it need to stand uncut."""
        return max(part.sizeHint().width() for part in (self._title, self._sub))

    def set_title(self, title: str) -> None:
        self._title.setText(title)

    def set_sub(self, sub: str) -> None:
        self._sub.setText(sub)
        self._sub.setVisible(bool(sub))
