"""Where each row of an imported list went, as a table model."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from core.importing.marks import Level, Mark
from core.importing.plan import Outcome, Plan, RowPlan
from core.importing.summary import Summary, summary_of, wants_a_look
from ui import formats, import_words
from ui.language import tr
from ui.models.import_view import row_of

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()

ALL, REJECTED, PROBLEMS, MERGED = "all", "rejected", "problems", "merged"


@dataclass(frozen=True, slots=True)
class Result:
    """What came of a plan, counted in the worker: `rows` are the numbers under each filter, ascending."""

    summary: Summary
    rows: Mapping[str, Sequence[int]]


def result_of(plan: Plan) -> Result:
    """Look through a plan that was carried out."""
    first = plan.layout.start + 1
    noted = list(plan.rows.noteworthy())
    gone, joined = (Outcome.REJECT, Outcome.SKIP), (Outcome.UPDATE, Outcome.UNCHANGED)
    rows: dict[str, Sequence[int]] = {
        ALL: range(first, first + len(plan.rows)),
        REJECTED: [row.number for row in noted if row.outcome in gone],
        PROBLEMS: [row.number for row in noted if wants_a_look(row)],
        MERGED: [row.number for row in noted if _is_known(row) and row.outcome in joined],
    }
    return Result(summary_of(plan), rows)


def _is_known(row: RowPlan) -> bool:
    """Whether a row is somebody known, or another word on a purchase that is known."""
    return row.known is not None or (row.purchase is not None and row.purchase.known is not None)


class ResultColumn(IntEnum):
    ROW = 0
    CUSTOMER = 1
    OUTCOME = 2
    REMARK = 3


class ImportResult(QAbstractTableModel):
    """Every row of the list; `tone` colours the outcome and the remark."""

    def __init__(self, plan: Plan, result: Result) -> None:
        super().__init__()
        self.plan, self._result = plan, result
        self._numbers: Sequence[int] = result.rows[ALL]
        self.masked = False

    def choose(self, which: str) -> None:
        """ALL rows, those REJECTED, those with PROBLEMS, or those MERGED into what is known."""
        self.beginResetModel()
        self._numbers = self._result.rows[which]
        self.endResetModel()

    def set_masked(self, masked: bool) -> None:
        self.beginResetModel()
        self.masked = masked
        self.endResetModel()

    def row_at(self, place: int) -> RowPlan:
        return row_of(self.plan, self._numbers[place])

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._numbers)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(ResultColumn)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        roles = Qt.ItemDataRole
        row, column = self.row_at(index.row()), ResultColumn(index.column())
        if role == roles.UserRole:
            return self._token(row, column)
        if role not in (roles.DisplayRole, roles.ToolTipRole, roles.AccessibleTextRole):
            return None
        words = self._words(row, column)
        if role == roles.AccessibleTextRole:
            return tr("{column}：{words}", column=_name(column), words=words)
        return words

    def _words(self, row: RowPlan, column: ResultColumn) -> str:
        match column:
            case ResultColumn.ROW:
                sheet, there = self.plan.raw.place(row.number)
                return f"{sheet} {there}" if self.plan.layout.more else str(there)
            case ResultColumn.CUSTOMER:
                if row.person is not None:
                    return row.person.draft.name
                return formats.MASK if self.masked else self.plan.raw_text(row.number)
            case ResultColumn.OUTCOME:
                return import_words.outcome(row.outcome, self.plan.kind)
            case ResultColumn.REMARK:
                return self._remark(row)

    def _remark(self, row: RowPlan) -> str:
        """Why the row went nowhere, and what its cells lacked: 生日：没有 13 月."""
        said = [self._mark(row.reason)] if row.reason is not None else []
        headers = {c.index: c.header or c.letter for c in self.plan.layout.columns}
        said += [
            tr("{column}：{words}", column=headers.get(column, ""), words=self._mark(mark))
            for column, mark in row.marks
        ]
        return tr("；").join(dict.fromkeys(said))

    def _mark(self, mark: Mark) -> str:
        return import_words.mark(mark, self.plan.raw, masked=self.masked)

    def _token(self, row: RowPlan, column: ResultColumn) -> str:
        """The colour of the words."""
        if column is ResultColumn.ROW:
            return "text2"
        if column is ResultColumn.CUSTOMER:
            return "text" if row.person is not None else "text2"
        if row.outcome is Outcome.REJECT:
            return "danger_text"
        if column is ResultColumn.OUTCOME:
            return "ok_text" if row.outcome in (Outcome.ADD, Outcome.UPDATE) else "text2"
        return {Level.ERROR: "danger_text", Level.CHECK: "warn_text"}.get(row.level or Level.TIDIED, "text2")

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return _name(ResultColumn(section)) if role == Qt.ItemDataRole.DisplayRole else None


def _name(column: ResultColumn) -> str:
    return {
        ResultColumn.ROW: tr("行"),
        ResultColumn.CUSTOMER: tr("客户"),
        ResultColumn.OUTCOME: tr("去了哪里"),
        ResultColumn.REMARK: tr("说明"),
    }[column]
