"""A dialog of lines, one below the other, and a button to leave it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.dialogs.base import Dialog
from ui.language import tr
from ui.theme import look
from ui.widgets.buttons import Button
from ui.widgets.labels import HLine, label
from ui.widgets.layouts import empty_layout
from ui.widgets.scroll import ScrollBox

_LEAST, _MOST = 150, 360
"""px at text size 1.0: how high the lines may make it."""


class LinesDialog(Dialog):
    """Call `show_lines` in the constructor and after every change. `hint`: a sentence above the lines."""

    def __init__(self, parent: QWidget, title: str, width: int, hint: str = "") -> None:
        super().__init__(parent, title, width)
        if hint:
            self.column.addWidget(label(hint, "sub", wrap=True))
        self.box = ScrollBox("surface")
        self.box.column.setContentsMargins(2, 0, 12, 0)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.box.column.addLayout(self._list)
        self.box.column.addStretch(1)
        self.column.addWidget(self.box)
        close = Button(tr("关闭"), kind="primary")
        close.clicked.connect(self.reject)
        self.add_buttons(close)
        close.setFocus()

    def show_lines(self, lines: Sequence[QWidget], empty: QWidget, after: str = "") -> None:
        """With hairlines between them, `after` below the last; without any, `empty`."""
        empty_layout(self._list)
        for place, line in enumerate(lines):
            if place:
                self._list.addWidget(HLine())
            self._list.addWidget(line)
        if after:
            self._list.addWidget(label(after, "hint", "text2"))
        if lines:
            empty.deleteLater()
        else:
            self._list.addWidget(empty)
        wanted = self.box.column.totalHeightForWidth(self.width() - 2 * 22 - 14)
        self.box.setMinimumHeight(max(look.px(_LEAST), min(wanted + 4, look.px(_MOST))))
