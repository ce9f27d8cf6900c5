"""Movers as a list model: names are fetched when they are looked at, so that 100,000 scroll like 100."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from core.movement import Move
from core.people import CustomerRow
from core.tiers import Metric
from ui import formats
from ui.context import Context
from ui.language import tr
from ui.move_words import way_name, whole_move_words

PAGE = 100

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class MoveList(QAbstractListModel):
    """`move_at`, `person_at` and `words_at` are what the delegate paints; the accessible text is all of it in words."""

    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self._ctx = ctx
        self._metric = Metric.REVENUE
        self._moves: Sequence[Move] = ()
        self._people: dict[int, CustomerRow] = {}
        self._read: set[int] = set()

    def set_moves(self, moves: Sequence[Move], metric: Metric) -> None:
        self.beginResetModel()
        self._moves, self._metric = moves, metric
        self._people, self._read = {}, set()
        self.endResetModel()

    def ids(self) -> list[int]:
        return [move.customer_id for move in self._moves]

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._moves)

    def move_at(self, line: int) -> Move:
        return self._moves[line]

    def person_at(self, line: int) -> CustomerRow | None:
        """None: she is no longer in the book."""
        page = line // PAGE
        if page not in self._read:
            self._read.add(page)
            ids = [move.customer_id for move in self._moves[page * PAGE : (page + 1) * PAGE]]
            self._people |= {row.id: row for row in self._ctx.archive.customers.rows(ids)}
        return self._people.get(self._moves[line].customer_id)

    def name_at(self, line: int) -> str:
        person = self.person_at(line)
        return person.name if person is not None else tr("已删除的客户")

    def words_at(self, line: int) -> str:
        return whole_move_words(self._moves[line], self._metric, self._ctx.currency)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if role == Qt.ItemDataRole.DisplayRole:
            return self.name_at(index.row())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            move = self._moves[index.row()]
            tiers = [formats.tier_full_name(f.tier) for f in (move.before, move.after) if f is not None]
            return tr("，").join([self.name_at(index.row()), way_name(move.way), *tiers, self.words_at(index.row())])
        return None
