"""What a command did: the values it returns, and its line in the history."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One line of 最近操作: `what` is a message key, `values` fill it."""

    id: int
    at: datetime
    who: str
    what: str
    values: Mapping[str, object] = field(default_factory=dict)
    undone: bool = False


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """What a command changed: names of tables and ids of customers; `history_id` undoes it (None: nothing happened).

    `customers` empty with tables not empty means: possibly everyone (an import, a ranking).
    """

    tables: frozenset[str] = frozenset()
    customers: frozenset[int] = frozenset()
    history_id: int | None = None
    what: str = ""
    values: Mapping[str, object] = field(default_factory=dict)
    new_id: int | None = None

    def __bool__(self) -> bool:
        return bool(self.tables)

    def touches(self, *tables: str) -> bool:
        return not self.tables.isdisjoint(tables)
