"""A dialog with fields in a grid: it scrolls inside when the screen is low."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.dialogs.base import WIDTH, Dialog
from ui.language import tr
from ui.widgets.buttons import Button
from ui.widgets.scroll import ScrollBox

_AROUND = 170
"""px of a dialog's head, buttons and edges."""


class FormDialog(Dialog):
    """Put fields into `grid` (two columns), then call `finish_form`."""

    def __init__(self, parent: QWidget, title: str, width: int = WIDTH) -> None:
        super().__init__(parent, title, width)
        self.box = ScrollBox("surface")
        self.grid = QGridLayout()
        self.grid.setContentsMargins(2, 2, 2, 2)
        self.grid.setHorizontalSpacing(14)
        self.grid.setVerticalSpacing(6)
        self.grid.setColumnStretch(0, 1)
        self.grid.setColumnStretch(1, 1)
        self.box.column.addLayout(self.grid)
        self.box.column.addStretch(1)
        self.column.addWidget(self.box)

    def finish_form(self, deed: str, left: Button | None = None) -> None:
        """Add 取消 and the button that saves, and give the fields as much height as the screen has."""
        stay, self.save = Button(tr("取消")), Button(deed, kind="primary")
        stay.clicked.connect(self.reject)
        self.save.clicked.connect(self.submit)
        self.add_buttons(stay, self.save, left=left)
        self.fit()

    def fit(self) -> None:
        """Ask for the height of the fields, as far as the screen goes."""
        column = self.box.column
        wanted = max(column.totalHeightForWidth(self.width() - 2 * 22 - 4), column.totalSizeHint().height())
        self.box.setFixedHeight(min(wanted + 4, self.screen().availableGeometry().height() - _AROUND))

    def refit(self) -> None:
        """The fields have grown or shrunk: take another height, once their layout knows."""
        QTimer.singleShot(0, self, self._take_height)

    def _take_height(self) -> None:
        self.box.column.activate()
        self.fit()
        self.take_height()
