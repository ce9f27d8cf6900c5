"""What can be done with a cell of the preview: the menu of the right mouse button, or of the menu key."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QMenu, QWidget

from core.importing.fields import Field
from core.importing.marks import Level
from core.importing.merging import Policy
from core.importing.plan import Outcome
from ui import import_words
from ui.language import tr
from ui.models.import_preview import ImportPreview
from ui.theme.icons import Icon, icon
from ui.widgets.import_header import CODED

_SIDE = 18
_OF_THE_BOOK = ("other_in_book", "other_in_row")
"""Nothing is wrong with these cells; the row decides."""


@dataclass(frozen=True, slots=True)
class CellDeeds:
    """What the entries do; the page does it."""

    edit: Callable[[QModelIndex], object]
    put: Callable[[int, int, str], object]
    blank_same: Callable[[int, str], object]
    look_at_twin: Callable[[int], object]
    decide: Callable[[list[int], Policy | None], object]
    codes: Callable[[int], object]
    pick: Callable[[int, Field | None], object]


class CellMenu(QMenu):
    """The menu of one cell; it goes when it is closed."""

    def __init__(self, parent: QWidget, table: ImportPreview, index: QModelIndex, deeds: CellDeeds) -> None:
        super().__init__(parent)
        self.aboutToHide.connect(self.deleteLater)
        draft = table.draft
        assert draft is not None
        self._table, self._draft, self._deeds = table, draft, deeds
        number, column = table.number_at(index.row()), table.columns[index.column()]
        if table.flags(index) & Qt.ItemFlag.ItemIsEditable:
            self._add(Icon.EDIT, tr("改这一格"), lambda: deeds.edit(index))
            if draft.text(number, column.index):
                self._add(Icon.X_CIRCLE, tr("留空"), lambda: deeds.put(number, column.index, ""))
            if (number, column.index) in draft.edits:
                original = draft.original(number, column.index)
                self._add(Icon.UNDO, tr("改回表里的"), lambda: deeds.put(number, column.index, original))
            self._add_same(number, column.index)
        self._add_row(number)
        if column.field in CODED:
            self.addSeparator()
            self._add(Icon.SWAP, tr("“{header}”里的值的意思…", header=column.header or column.letter),
                      lambda: deeds.codes(column.index))  # fmt: skip
        elif column.field is None and not table.masked:
            self.addSeparator()
            self._add(Icon.TAG, tr("把“{header}”记成标签", header=column.header or column.letter),
                      lambda: deeds.pick(column.index, Field.TAGS))  # fmt: skip

    def _add(self, sign: Icon, words: str, deed: Callable[[], object]) -> None:
        action = self.addAction(icon(sign, size=_SIDE), words.replace("&", "&&"))
        action.triggered.connect(lambda _checked: deed())

    def _add_same(self, number: int, column: int) -> None:
        """Other cells of the column with the same mark."""
        plan = self._draft.planned_row(number)
        if plan is None or self._draft.is_stale(number, column):
            return
        wrong = (Level.ERROR, Level.CHECK)
        marks = (m for c, m in plan.marks if c == column and m.level in wrong and m.problem not in _OF_THE_BOOK)
        mark = next(marks, None)
        count = self._draft.view.same.get((column, mark.problem), 0) if mark is not None else 0
        if mark is not None and count > 1:
            problem, why = mark.problem, import_words.mark(mark, self._draft.sheet)
            words = tr("这一列同样的 {n} 格都留空（{why}）", n=count, why=why)
            self._add(Icon.MINUS_CIRCLE, words, lambda: self._deeds.blank_same(column, problem))

    def _add_row(self, number: int) -> None:
        row = self._draft.planned_row(number)
        if row is None or row.outcome is Outcome.BLANK:
            return
        self.addSeparator()
        if row.known is not None:
            self._add(Icon.CUSTOMERS, tr("同一位客户吗…"), lambda: self._deeds.look_at_twin(number))
        problems = {mark.problem for _column, mark in row.marks}
        if "other_in_book" in problems:
            self._add(Icon.SWAP, tr("这一笔换成表里的"), lambda: self._deeds.decide([number], Policy.UPDATE))
        if "replaced_in_book" in problems:
            self._add(Icon.UNDO, tr("这一笔留着店里的"), lambda: self._deeds.decide([number], Policy.FILL))
        if self._draft.choices.rows.get(number) is Policy.SKIP:
            self._add(Icon.UNDO, tr("照样导入这一行"), lambda: self._deeds.decide([number], None))
        elif row.outcome is not Outcome.REJECT:
            self._add(Icon.EYE_SLASH, tr("不导入这一行"), lambda: self._deeds.decide([number], Policy.SKIP))
