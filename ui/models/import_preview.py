"""The rows of a list before it is imported, as a table model: what stands in each cell, and what is to be said of it.

Cells are worked out when they are looked at, so a list of 100,000 rows opens like one of 100.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from core.importing.columns import Column
from core.importing.fields import Field
from core.importing.marks import Level, Mark
from core.importing.plan import Outcome, RowPlan, first_column
from core.importing.rows import value_in
from core.importing.summary import has, wants_a_look
from core.importing.tables import is_blank
from ui import formats, import_words
from ui.language import tr
from ui.models.import_draft import ImportDraft

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_COLUMN_OF_REASON = {
    "purchase_without_day": (Field.DAY,),
    "purchase_without_amount": (Field.PAID, Field.LIST),
}
_PRIVATE = import_words.MONEY_FIELDS | {Field.POINTS, Field.NOTE, Field.CUSTOM, None}
"""What 遮住金额 hides: money, notes, and columns of which nothing is known."""

ALL, PROBLEMS, DUPLICATES = "all", "problems", "duplicates"


@dataclass(frozen=True, slots=True)
class CellLook:
    """`note` stands below the words. `level` of the mark; None: nothing is wrong. `off`: the cell is not imported."""

    words: str
    note: str = ""
    level: Level | None = None
    off: bool = False


class ImportPreview(QAbstractTableModel):
    """Signal `edited(row number, column index, words)`: a cell was put right by hand."""

    edited = Signal(int, int, str)

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today
        self.draft: ImportDraft | None = None
        self._plans: dict[int, RowPlan] = {}
        self._numbers: Sequence[int] = ()
        self._looks: dict[tuple[int, int], CellLook] = {}
        self.which = ALL
        self.words = ""
        self.masked = False

    # --- rows -----------------------------------------------------------------------------------------------------

    def show_draft(self, draft: ImportDraft) -> None:
        """Show a list, or the same list understood in another way."""
        columns = self.columnCount()
        self.draft = draft
        self._plans = {row.number: row for row in draft.plan.rows} if draft.plan is not None else {}
        numbers = self._chosen()
        self._looks.clear()
        if list(numbers) == list(self._numbers) and columns == self.columnCount():
            self._tell_everything()
            return
        self.beginResetModel()
        self._numbers = numbers
        self.endResetModel()

    def choose(self, which: str | None = None, words: str | None = None) -> None:
        """Show only rows of a kind (ALL, PROBLEMS, DUPLICATES), or only those that hold these words."""
        self.which = self.which if which is None else which
        self.words = self.words if words is None else words.strip().casefold()
        self.beginResetModel()
        self._numbers = self._chosen()
        self.endResetModel()

    def set_masked(self, masked: bool) -> None:
        self.masked = masked
        self._looks.clear()
        self._tell_everything()

    def _tell_everything(self) -> None:
        if self._numbers and self.columnCount():
            last = self.index(len(self._numbers) - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def _chosen(self) -> Sequence[int]:
        if self.draft is None:
            return ()
        if self.draft.plan is None:
            numbers: Sequence[int] = range(self.draft.layout.start + 1, len(self.draft.sheet.rows) + 1)
        elif self.which == PROBLEMS:
            numbers = [row.number for row in self._plans.values() if wants_a_look(row)]
        elif self.which == DUPLICATES:
            numbers = [row.number for row in self._plans.values() if has(row, Level.DUPLICATE)]
        else:
            numbers = list(self._plans)
        return [number for number in numbers if self._holds(number)] if self.words else numbers

    def _holds(self, number: int) -> bool:
        assert self.draft is not None
        texts = (self.draft.text(number, column.index) for column in self.draft.layout.columns)
        return any(self.words in text.casefold() for text in texts)

    @property
    def columns(self) -> Sequence[Column]:
        return self.draft.layout.columns if self.draft is not None else ()

    def number_at(self, place: int) -> int:
        """The sheet's number of a row."""
        return self._numbers[place]

    def is_row(self, place: int) -> bool:
        """False for blank lines and totals."""
        plan = self._plans.get(self._numbers[place])
        return plan is None or plan.outcome is not Outcome.BLANK

    def next_problem(self, place: int, section: int) -> tuple[int, int] | None:
        """The next cell, after this one and round again, that somebody should look at."""
        count, width = len(self._numbers), len(self.columns)
        if not count:
            return None
        for step in range(count + 1):
            row = (place + step) % count
            plan = self._plans.get(self._numbers[row])
            if plan is None or not wants_a_look(plan):
                continue
            first, last = (section + 1 if step == 0 else 0), (section + 1 if step == count else width)
            for column in range(first, last):
                if self.look(row, column).level in (Level.ERROR, Level.CHECK):
                    return row, column
        return None

    # --- cells ----------------------------------------------------------------------------------------------------

    def look(self, place: int, section: int) -> CellLook:
        """What a cell shows."""
        key = (self._numbers[place], section)
        if key not in self._looks:
            self._looks[key] = self._work_out(*key)
        return self._looks[key]

    def _work_out(self, number: int, section: int) -> CellLook:
        assert self.draft is not None
        column = self.columns[section]
        words = self.draft.text(number, column.index)
        plan = self._plans.get(number)
        hidden = self.masked and column.field in _PRIVATE
        if hidden and words:
            words = formats.MASK
        if column.field is None or (plan is not None and plan.outcome is Outcome.BLANK):
            return CellLook(words, off=True)
        mark = self._mark(plan, column) if plan is not None else None
        if mark is not None:
            return CellLook(words, "" if hidden else self._note(mark, plan, column), mark.level)
        note = "" if hidden else self._tidied(number, column, words)
        return CellLook(words, f"→ {note}" if note else "", Level.TIDIED if note else None)

    def _mark(self, plan: RowPlan, column: Column) -> Mark | None:
        marks = [mark for index, mark in plan.marks if index == column.index]
        reason = plan.reason if plan.outcome is Outcome.REJECT else None
        if reason is not None and self._column_of(reason) == column.index:
            marks.append(reason)
        if marks:
            return min(marks, key=lambda mark: list(Level).index(mark.level))
        return self._duplicate(plan)[1] if column.field is Field.NAME else None

    def _note(self, mark: Mark, plan: RowPlan | None, column: Column) -> str:
        """The words of a mark. Whom a row doubles is told at its name, which has more room than its phone."""
        assert self.draft is not None
        if mark.level is not Level.DUPLICATE or plan is None:
            return import_words.mark(mark)
        cause, _mark = self._duplicate(plan)
        names = self.draft.layout.of(Field.NAME)
        named = bool(names) and all(index != names[0] or m.level is Level.DUPLICATE for index, m in plan.marks)
        if named and column.index != names[0]:
            return ""
        phone = any(c.index == cause and c.field is Field.PHONES for c in self.columns)
        return import_words.same_row(mark, phone=phone)

    @staticmethod
    def _duplicate(plan: RowPlan) -> tuple[int | None, Mark | None]:
        """The column by which a row is somebody known, and the mark that says so."""
        return next(((index, m) for index, m in plan.marks if m.level is Level.DUPLICATE), (None, None))

    def _column_of(self, reason: Mark) -> int | None:
        assert self.draft is not None
        layout = self.draft.layout
        fields = _COLUMN_OF_REASON.get(reason.problem, ())
        found = first_column(layout, *fields, Field.CODE, Field.NAME, Field.PHONES, Field.SURNAME, Field.GIVEN_NAME)
        return layout.columns[0].index if found is None else found

    def _tidied(self, number: int, column: Column, words: str) -> str:
        assert self.draft is not None
        row = self.draft.row(number)
        if column.index >= len(row) or is_blank(row[column.index]):
            return ""
        value = value_in(row, self.draft.layout, column.index, self._today)
        return import_words.tidied(column.field, words, value)

    # --- Qt's questions ---------------------------------------------------------------------------------------------

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._numbers)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        roles = Qt.ItemDataRole
        if role not in (roles.DisplayRole, roles.EditRole, roles.ToolTipRole, roles.AccessibleTextRole):
            return None
        if role == roles.EditRole and self.draft is not None:
            return self.draft.text(self.number_at(index.row()), self.columns[index.column()].index)
        found = self.look(index.row(), index.column())
        if role == roles.DisplayRole:
            return found.words
        if role == roles.ToolTipRole:
            return "\n".join(part for part in (found.words, found.note) if part) or None
        column = self.columns[index.column()]
        said = tr("，").join(part for part in (found.words or tr("空"), found.note) if part)
        return tr("{column}：{words}", column=column.header or column.letter, words=said)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and self.columns[index.column()].field is not None and self.is_row(index.row()):
            hidden = self.masked and self.columns[index.column()].field in _PRIVATE
            return flags if hidden else flags | Qt.ItemFlag.ItemIsEditable
        return flags

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or value == self.data(index, role):
            return False
        self.edited.emit(self.number_at(index.row()), self.columns[index.column()].index, str(value).strip())
        return True

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Vertical:
            return str(self.number_at(section))
        column = self.columns[section]
        return column.header or column.letter

