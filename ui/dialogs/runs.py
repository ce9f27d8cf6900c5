"""记下的排名: every ranking that was kept, by hand or at the start of a month; one can be taken away."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from storage.tier_runs import Run
from ui import formats, tier_words, wording
from ui.context import Context
from ui.dialogs.lines import LinesDialog
from ui.language import tr
from ui.theme.icons import Icon
from ui.widgets.buttons import Button
from ui.widgets.labels import joined, label
from ui.widgets.messages import EmptyState


def run_name(run: Run) -> str:
    """2026-10-01（自动）: the first time the program was open in that month."""
    day = formats.full_day(run.day)
    return tr("{day}（自动）", day=day) if run.automatic else day


def run_facts(run: Run) -> str:
    """1,248 位·近 12 个月消费·四等：重要、次要、普通、小客户."""
    what = tr(
        "{period}{metric}", period=wording.period(run.first_day, run.last_day), metric=wording.metric_name(run.metric)
    )
    return joined(tr("{n} 位", n=run.ranked), what, tier_words.former_scheme_name(run.scheme))


class RunsDialog(LinesDialog):
    """Taking one away is undone like everything else, for a month."""

    def __init__(self, parent: QWidget, ctx: Context) -> None:
        super().__init__(parent, tr("记下的排名"), 600)
        self._ctx = ctx
        self._fill()

    def _fill(self) -> None:
        empty = EmptyState(Icon.HISTORY, tr("还没有记下排名"), tr("记下一次，以后就看得出谁升级、谁降级。"))
        self.show_lines([self._line(run) for run in self._ctx.archive.tiers.runs.all()], empty)

    def _line(self, run: Run) -> QWidget:
        line = QWidget()
        text = QVBoxLayout()
        text.setSpacing(1)
        text.addWidget(label(run_name(run), "h3"))
        text.addWidget(label(run_facts(run), "hint", "text2", wrap=True))
        away = Button(tr("删掉"), kind="ghost", size="s")
        away.setAccessibleName(tr("删掉 {day} 的排名", day=formats.full_day(run.day)))
        away.clicked.connect(lambda: self._remove(run))
        row = QHBoxLayout(line)
        row.setContentsMargins(2, 8, 2, 8)
        row.addLayout(text, 1)
        row.addWidget(away)
        return line

    def _remove(self, run: Run) -> None:
        words = tr("{day} 的排名删掉了", day=formats.full_day(run.day))
        self._ctx.do(lambda: self._ctx.archive.tiers.runs.delete(run.id), words)
        self._fill()
