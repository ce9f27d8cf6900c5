"""Every place that was given by hand: whose, why, until when, and what the ranking says."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.people import CustomerRow
from core.tiers import Override
from ui.context import Context
from ui.dialogs.lines import LinesDialog
from ui.dialogs.override import OverrideDialog, give_back, override_words
from ui.language import tr
from ui.theme.icons import Icon
from ui.widgets.avatar import Avatar
from ui.widgets.buttons import Button
from ui.widgets.labels import ElidedLabel, label
from ui.widgets.messages import EmptyState
from ui.widgets.tags import TierBadge

MOST = 200


class OverridesDialog(LinesDialog):
    """A press on 改 opens the dialog of one place, 回到排名 takes it back."""

    def __init__(self, parent: QWidget, ctx: Context) -> None:
        super().__init__(parent, tr("手工定的等级"), 640)
        self._ctx = ctx
        self._fill()

    def _fill(self) -> None:
        given = self._ctx.archive.tiers.overrides.all()
        people = {row.id: row for row in self._ctx.archive.customers.rows([one.customer_id for one in given[:MOST]])}
        ranking = self._ctx.archive.tiers.current(self._ctx.today())
        lines = []
        for one in given:
            if one.customer_id in people:
                entry = ranking.places.get(one.customer_id)
                lines.append(self._line(one, people[one.customer_id], entry.tier if entry else None))
        hint = tr("在客户档案的“为什么是这个等级”里，可以给一位客户手工定等级。")
        self.show_lines(lines, EmptyState(Icon.CROWN, tr("没有手工定的等级"), hint))

    def _line(self, one: Override, row: CustomerRow, by_ranking: str | None) -> QWidget:
        line = QWidget()
        line.setAccessibleName(row.name)
        text = QVBoxLayout()
        text.setSpacing(1)
        text.addWidget(ElidedLabel(row.name, "h3"))
        text.addWidget(label(override_words(one, self._ctx.today(), by_ranking), "hint", "text2", wrap=True))
        change, back = Button(tr("改"), kind="ghost", size="s"), Button(tr("回到排名"), kind="ghost", size="s")
        change.setAccessibleName(tr("改 {name} 的等级", name=row.name))
        back.setAccessibleName(tr("{name} 回到排名", name=row.name))
        change.clicked.connect(lambda: self._change(row))
        back.clicked.connect(lambda: self._give_back(row))
        layout = QHBoxLayout(line)
        layout.setContentsMargins(2, 8, 2, 8)
        layout.setSpacing(10)
        layout.addWidget(Avatar(row.name, 36))
        layout.addLayout(text, 1)
        layout.addWidget(TierBadge(one.tier, by_hand=True))
        layout.addWidget(change)
        layout.addWidget(back)
        return line

    def _change(self, row: CustomerRow) -> None:
        dialog = OverrideDialog(self, self._ctx, row, self._ctx.archive.tiers.why(row.id, self._ctx.today()))
        dialog.accepted.connect(self._fill)
        dialog.open()

    def _give_back(self, row: CustomerRow) -> None:
        give_back(self._ctx, row)
        self._fill()
