"""The rows of a list before it is imported, as a table model: what stands in each cell, and what is to be said of it.

Cells are worked out when they are looked at, so a list of 100,000 rows opens like one of 100.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from core.importing.fields import Field
from core.importing.layout import Column
from core.importing.marks import Level, Mark
from core.importing.plan import Outcome, RowPlan, first_column
from core.importing.rows import value_in
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
        self._numbers: Sequence[int] = ()
        self._looks: dict[tuple[int, int], CellLook] = {}
        self.which = ALL
        self.words = ""
        self.masked = False

    # --- rows -----------------------------------------------------------------------------------------------------

    def show_draft(self, draft: ImportDraft) -> None:
        """Show a list, or the same list understood in another way. Under a search the rows found stay until it was
        made again (`show_rows`)."""
        columns = self.columnCount()
        before, self.draft = self.draft, draft
        same_sheet = before is not None and before.sheet is draft.sheet and before.layout.start == draft.layout.start
        numbers = self._numbers if self.words and same_sheet else self.numbers(self.which)
        self._looks.clear()
        if numbers == self._numbers and columns == self.columnCount():
            self._tell_everything()
        else:
            self._reset(numbers)

    def clear(self) -> None:
        """No list is shown any more."""
        self.beginResetModel()
        self.draft, self._numbers, self.words = None, (), ""
        self._looks.clear()
        self.endResetModel()

    def show_rows(self, which: str, words: str, numbers: Sequence[int]) -> None:
        """Show only these rows: of a kind (ALL, PROBLEMS, DUPLICATES), perhaps those of them that hold words."""
        self.which, self.words = which, words
        self._reset(numbers)

    def _reset(self, numbers: Sequence[int]) -> None:
        self.beginResetModel()
        self._numbers = numbers
        self.endResetModel()

    def numbers(self, which: str) -> Sequence[int]:
        """The numbers of all rows of a kind, ascending."""
        draft = self.draft
        if draft is None:
            return ()
        if draft.plan is None:
            return range(draft.layout.start + 1, len(draft.sheet.rows) + 1)
        if which == PROBLEMS:
            return draft.view.problems
        if which == DUPLICATES:
            return draft.view.duplicates
        first = draft.plan.layout.start + 1
        return range(first, first + len(draft.plan.rows))

    def set_masked(self, masked: bool) -> None:
        self.masked = masked
        self._looks.clear()
        self._tell_everything()

    def _tell_everything(self) -> None:
        if self._numbers and self.columnCount():
            last = self.index(len(self._numbers) - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    @property
    def columns(self) -> Sequence[Column]:
        return self.draft.layout.columns if self.draft is not None else ()

    def number_at(self, place: int) -> int:
        """The number of a row, as the plan counts."""
        return self._numbers[place]

    def place_of(self, number: int) -> int | None:
        """Where a row of this number is shown, None where it is not."""
        place = bisect_left(self._numbers, number)
        return place if place < len(self._numbers) and self._numbers[place] == number else None

    def plan_at(self, place: int) -> RowPlan | None:
        """What would become of a row; None before the list was checked."""
        return None if self.draft is None else self.draft.planned_row(self._numbers[place])

    def is_row(self, place: int) -> bool:
        """False for blank lines and totals."""
        plan = self.plan_at(place)
        return plan is None or plan.outcome is not Outcome.BLANK

    def is_twin(self, place: int, section: int) -> bool:
        """Whether a cell tells that its row is, or may be, somebody known."""
        plan = self.plan_at(place)
        if plan is None or plan.known is None:
            return False
        return self.columns[section].field is Field.NAME or self.look(place, section).level is Level.DUPLICATE

    def next_problem(self, place: int, section: int) -> tuple[int, int] | None:
        """The next cell, after this one and round again, that somebody should look at."""
        count, width = len(self._numbers), len(self.columns)
        if not count or self.draft is None:
            return None
        wanting = self.draft.view.wanting
        for step in range(count + 1):
            row = (place + step) % count
            if self._numbers[row] not in wanting:
                continue
            first, last = (section + 1 if step == 0 else 0), (section + 1 if step == count else width)
            for column in range(first, last):
                if self.look(row, column).level in (Level.ERROR, Level.CHECK):
                    return row, column
        return None

    # --- cells ----------------------------------------------------------------------------------------------------

    def look(self, place: int, section: int) -> CellLook:
        """What a cell shows."""
        return self.look_at(self._numbers[place], section)

    def look_at(self, number: int, section: int) -> CellLook:
        """What the cell of a row of this number shows."""
        key = (number, section)
        if key not in self._looks:
            self._looks[key] = self._work_out(*key)
        return self._looks[key]

    def _work_out(self, number: int, section: int) -> CellLook:
        draft = self.draft
        assert draft is not None
        column = self.columns[section]
        words = draft.text(number, column.index)
        plan = draft.planned_row(number)
        hidden = self.masked and column.field in _PRIVATE
        if hidden and words:
            words = formats.MASK
        if column.field is None or (plan is not None and plan.outcome is Outcome.BLANK):
            return CellLook(words, off=True)
        if plan is not None and plan.outcome is Outcome.SKIP and number in draft.choices.rows:
            note = import_words.mark(plan.reason) if column.field is Field.NAME and plan.reason else ""
            return CellLook(words, note, off=True)
        stale = draft.is_stale(number, column.index)
        mark = self._mark(plan, column) if plan is not None and not stale else None
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
            return import_words.mark(mark, self.draft.sheet)
        cause, _mark = self._duplicate(plan)
        names = self.draft.layout.of(Field.NAME)
        named = bool(names) and all(index != names[0] or m.level is Level.DUPLICATE for index, m in plan.marks)
        if named and column.index != names[0]:
            return ""
        phone = any(c.index == cause and c.field is Field.PHONES for c in self.columns)
        return import_words.same_row(mark, self.draft.sheet, phone=phone)

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
        return import_words.tidied_cell(column, words, value)

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
            hint = tr("双击看两边") if self.is_twin(index.row(), index.column()) else ""
            return "\n".join(part for part in (found.words, found.note, hint) if part) or None
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
            assert self.draft is not None
            return str(self.draft.place(self.number_at(section))[1])
        column = self.columns[section]
        return column.header or column.letter

