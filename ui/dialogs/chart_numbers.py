"""The numbers behind a picture, as a table that can be read line by line and copied."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication
from PySide6.QtWidgets import QWidget

from ui import formats
from ui.dialogs.base import Dialog, dialog_scale
from ui.language import tr
from ui.theme import look
from ui.theme.icons import Icon
from ui.widgets.buttons import Button
from ui.widgets.labels import label
from ui.widgets.line_table import PAD
from ui.widgets.plain_table import ROW, PlainTable

_MOST_SHOWN = 9  # rows without scrolling
_AROUND = 90  # px of the screen beside the table
_LEAST = 80  # px at text size 1.0: narrower, a column of words says nothing
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class _Lines(QAbstractTableModel):
    def __init__(self, heads: Sequence[str], lines: Sequence[Sequence[str]]) -> None:
        super().__init__()
        self._heads, self._lines = heads, lines
        self._figures = [_are_figures(column, lines) for column in range(len(heads))]

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._heads)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | int | None:
        words = self._lines[index.row()][index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return tr("{head}：{words}", head=self._heads[index.column()], words=words)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side(index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return words  # whole, where the column had to give way
        if role == Qt.ItemDataRole.UserRole:
            return "danger_text" if words.startswith("−") else None
        return words if role == Qt.ItemDataRole.DisplayRole else None

    def _side(self, column: int) -> int:
        right = Qt.AlignmentFlag.AlignRight if self._figures[column] else Qt.AlignmentFlag.AlignLeft
        return int(right | Qt.AlignmentFlag.AlignVCenter)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | int | None:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side(section)
        wanted = orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return self._heads[section] if wanted else None


def _are_figures(column: int, lines: Sequence[Sequence[str]]) -> bool:
    """The first column names the lines; of the others, those with a number in every cell stand at the right."""
    cells = [line[column] for line in lines]
    return column > 0 and all(words == formats.DASH or any(map(str.isdigit, words)) for words in cells)


def _widths(heads: Sequence[str], lines: Sequence[Sequence[str]]) -> list[int]:
    """What each column needs at text size 1.0, in px, so that no number is cut."""
    head, body = QFontMetrics(look.font("hint")), QFontMetrics(look.font("body"))
    scale = look.current().scale
    found = []
    for column, words in enumerate(heads):
        widest = max([body.horizontalAdvance(line[column]) for line in lines], default=0)
        found.append(ceil((max(widest, head.horizontalAdvance(words)) + 2 * PAD + 8) / scale))
    return found


def fitting(widths: Sequence[int], gives: Sequence[bool], room: int) -> list[int]:
    """The same widths, those of columns that give way cut down together until all fit `room`; figures stay whole.

    >>> fitting([100, 300, 200, 90], [True, True, True, False], 490)
    [100, 150, 150, 90]
    """
    found = list(widths)
    places = [place for place, yields in enumerate(gives) if yields]
    while places and sum(found) > room:
        widest = max(found[place] for place in places)
        if widest <= _LEAST:
            break
        largest = [place for place in places if found[place] == widest]
        lower = max([_LEAST, *(found[place] for place in places if found[place] < widest)])
        step = min(widest - lower, -(-(sum(found) - room) // len(largest)))
        for place in largest:
            found[place] -= step
    return found


class ChartNumbersDialog(Dialog):
    """`heads` and `lines` in words, ready to be shown; `note` says what they are of, above them."""

    def __init__(
        self, parent: QWidget, title: str, heads: Sequence[str], lines: Sequence[Sequence[str]], note: str = ""
    ) -> None:
        self.heads, self.lines = tuple(heads), tuple(tuple(line) for line in lines)
        words = [not _are_figures(column, self.lines) for column in range(len(self.heads))]
        room = int((parent.screen().availableGeometry().width() - _AROUND) / look.current().scale)
        widths = fitting(_widths(self.heads, self.lines), words, room)
        needed = sum(look.px(width) for width in widths) + 60
        super().__init__(parent, title, max(480, ceil(needed / dialog_scale())))
        if note:
            self.column.addWidget(label(note, "sub", wrap=True))
        self._model = _Lines(self.heads, self.lines)
        self.table = PlainTable(self._model, tuple(widths), title)
        self.table.setFixedHeight(look.px(ROW) * min(_MOST_SHOWN, max(1, len(self.lines))) + look.px(38) + 4)
        self.column.addWidget(self.table)
        copy, close = Button(tr("复制这张表"), Icon.COPY, "ghost"), Button(tr("关闭"), kind="primary")
        copy.clicked.connect(self._copy)
        close.clicked.connect(self.reject)
        self.add_buttons(close, left=copy)
        self.table.setFocus()
        if self.lines:
            self.table.selectRow(0)

    def _copy(self) -> None:
        """With tabs between, as a spreadsheet takes it."""
        QGuiApplication.clipboard().setText("\n".join("\t".join(line) for line in (self.heads, *self.lines)))
