"""Where each row of an imported list went, as a table model."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from core.importing.marks import Level
from core.importing.plan import Outcome, Plan, RowPlan
from core.importing.summary import wants_a_look
from ui import formats, import_words
from ui.language import tr

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()

ALL, REJECTED, PROBLEMS = "all", "rejected", "problems"


class ResultColumn(IntEnum):
    ROW = 0
    CUSTOMER = 1
    OUTCOME = 2
    REMARK = 3


class ImportResult(QAbstractTableModel):
    """All rows but blank ones; `tone` colours the outcome and the remark."""

    def __init__(self, plan: Plan) -> None:
        super().__init__()
        self.plan = plan
        self._rows: Sequence[RowPlan] = ()
        self.masked = False
        self.choose(ALL)

    def choose(self, which: str) -> None:
        """ALL rows, those REJECTED, or those with PROBLEMS."""
        tests = {
            ALL: lambda row: row.outcome is not Outcome.BLANK,
            REJECTED: lambda row: row.outcome in (Outcome.REJECT, Outcome.SKIP),
            PROBLEMS: wants_a_look,
        }
        self.beginResetModel()
        self._rows = [row for row in self.plan.rows if tests[which](row)]
        self.endResetModel()

    def set_masked(self, masked: bool) -> None:
        self.beginResetModel()
        self.masked = masked
        self.endResetModel()

    def row_at(self, place: int) -> RowPlan:
        return self._rows[place]

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(ResultColumn)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        roles = Qt.ItemDataRole
        row, column = self._rows[index.row()], ResultColumn(index.column())
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
                return str(row.number)
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
        said = [import_words.mark(row.reason)] if row.reason is not None else []
        headers = {c.index: c.header or c.letter for c in self.plan.layout.columns}
        said += [
            tr("{column}：{words}", column=headers.get(column, ""), words=import_words.mark(mark))
            for column, mark in row.marks
            if mark.level is not Level.TIDIED
        ]
        return tr("；").join(dict.fromkeys(said))

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
