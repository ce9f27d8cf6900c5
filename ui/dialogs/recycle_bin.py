"""回收站: who was deleted in the last 30 days, each with the way back."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from storage.recycle_bin import Deleted
from ui import formats
from ui.context import Context
from ui.dialogs.lines import LinesDialog
from ui.language import tr
from ui.theme import look
from ui.theme.icons import Icon
from ui.widgets.buttons import Button
from ui.widgets.labels import ElidedLabel, joined
from ui.widgets.messages import EmptyState

_LINE, _HIGHEST = 56, 400  # px


class RecycleBinDialog(LinesDialog):
    """Lists the newest first."""

    def __init__(self, parent: QWidget, ctx: Context) -> None:
        super().__init__(parent, tr("回收站"), 560, tr("删除的客户在这里留 30 天，一按就整位恢复。"))
        self._ctx = ctx
        self.restore: dict[int, Button] = {}
        self._fill()

    def _fill(self) -> None:
        self.restore = {}
        archive, today = self._ctx.archive, self._ctx.today()
        rows, many = archive.recycle_bin.rows(today), archive.recycle_bin.count(today)
        more = tr("还有 {n} 位，恢复几位以后再看", n=many - len(rows)) if many > len(rows) else ""
        empty = EmptyState(Icon.TRASH, tr("回收站是空的"), tr("这 30 天没有删除过客户。"))
        self.show_lines([self._line(row) for row in rows], empty, more)
        wanted = max(3, min(many, 8)) * (look.px(_LINE) + 1) + 4
        self.box.setFixedHeight(min(wanted, look.px(_HIGHEST), self.screen().availableGeometry().height() - 220))

    def _line(self, row: Deleted) -> QWidget:
        button = Button(tr("恢复"), Icon.UNDO, size="s")
        button.setAccessibleName(tr("恢复 {name}", name=row.name))
        button.clicked.connect(lambda: self._restore(row))
        self.restore[row.id] = button
        day = formats.day(row.deleted_at.date(), self._ctx.today())
        text = QVBoxLayout()
        text.setSpacing(0)
        text.addWidget(ElidedLabel(row.name, "h3"))
        text.addWidget(ElidedLabel(joined(tr("{day} 删除", day=day), formats.phone(row.phone)), "hint", "text2"))
        line = QWidget()
        line.setFixedHeight(look.px(_LINE))
        box = QHBoxLayout(line)
        box.setContentsMargins(2, 4, 2, 4)
        box.addLayout(text, 1)
        box.addWidget(button)
        return line

    def _restore(self, row: Deleted) -> None:
        words = tr("{name} 回来了", name=row.name)
        if self._ctx.do(lambda: self._ctx.archive.recycle_bin.restore([row.id]), words) is not None:
            self._fill()
