"""Several tags in one line: each is completed from the tags the shop already has."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit

_BETWEEN = re.compile(r"[,，、;；]")


def split_tags(line: str) -> tuple[str, ...]:
    """The tags of a line, each once, in their order."""
    return tuple(dict.fromkeys(tag for part in _BETWEEN.split(line) if (tag := part.strip())))


class TagCompleter(QCompleter):
    """Completes what stands after the last comma."""

    def __init__(self, tags: Sequence[str], parent: QObject) -> None:
        super().__init__(list(tags), parent)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)

    def splitPath(self, path: str) -> list[str]:
        return [_BETWEEN.split(path)[-1].strip()]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        edit = self.widget()
        line = edit.text() if isinstance(edit, QLineEdit) else ""
        before = [part.strip() for part in _BETWEEN.split(line)[:-1]]
        return "、".join([*before, super().pathFromIndex(index)])


def words_completer(known: Sequence[str], parent: QObject) -> QCompleter:
    """Completes a line by what was written there for others."""
    made = QCompleter(list(known), parent)
    made.setFilterMode(Qt.MatchFlag.MatchContains)
    made.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    return made
