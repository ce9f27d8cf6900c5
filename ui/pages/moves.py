"""升降: who rose and fell between any two rankings that were kept, or until now, and the figures that changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QWidget
from shiboken6 import isValid

from core.changes import ChangeSet
from core.jobs import Progress
from core.movement import Move, Way
from core.tiers import Metric
from storage.archive import Archive
from storage.tier_runs import Run
from ui import export_moves, wording
from ui.context import Context
from ui.dialogs.runs import RunsDialog, run_name
from ui.heavy import beside_the_window
from ui.language import tr
from ui.models.move_list import MoveList
from ui.move_words import way_name
from ui.pages.base import Page
from ui.pages.stand_in import StandIn, masked_state
from ui.theme.icons import Icon
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.choices import Pill
from ui.widgets.fields import Combo
from ui.widgets.header import PageHeader
from ui.widgets.labels import label
from ui.widgets.layouts import FlowLayout, Stack
from ui.widgets.messages import EmptyState
from ui.widgets.move_view import MoveView
from ui.widgets.section_bar import SectionBar

_BESIDE = 1000  # px: narrower, the pills stand below the two rankings
NOW = 0
"""In place of a run's id: the ranking of today, which is not kept."""
_TABLES = ("tier_runs", "settings", "tiers", "purchases", "visits", "tier_overrides")


@dataclass(frozen=True, slots=True)
class Compared:
    """Two rankings side by side. `alike`: of the same scheme, metric and kind of period; `ranked`: so many now."""

    runs: tuple[Run, ...]
    before: Run | None
    after: int
    moves: tuple[Move, ...]
    metric: Metric
    alike: bool = True
    ranked: int = 0


@beside_the_window()
def compare(archive: Archive, ctx: Context, before: int | None, after: int) -> Compared:
    """`before` None: the newest run that can be compared with `after`."""
    today = ctx.today()
    runs, now = archive.tiers.runs.all(), archive.tiers.current(today)
    known = {run.id: run for run in runs}
    later = known.get(after)
    other = later or now
    older = runs if later is None else [run for run in runs if (run.day, run.id) < (later.day, later.id)]
    earlier = known.get(before or 0)
    if earlier is None or earlier not in older:
        earlier = next((run for run in older if run.like(other) and run.day < today), older[0] if older else None)
    if earlier is None:
        return Compared(tuple(runs), None, later.id if later else NOW, (), other.metric, ranked=len(now.entries))
    moves = (
        archive.tiers.runs.moves(earlier, later)
        if later is not None
        else archive.tiers.runs.moves_until_now(earlier, now)
    )
    alike, ranked = earlier.like(other), len(now.entries)
    return Compared(tuple(runs), earlier, later.id if later else NOW, moves, other.metric, alike, ranked)


class MovesPage(Page):
    """Reads off the UI thread in big archives."""

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx)
        self.compared: Compared | None = None
        self._asked = 0
        self._wanted: tuple[int | None, int] = (None, NOW)
        self.way: Way | None = None
        self.kept = Button(tr("记下的排名"), Icon.HISTORY)
        self.kept.clicked.connect(lambda: RunsDialog(self, ctx).open())
        self.export = Button(tr("导出"), Icon.FILE_XLS)
        self.export.clicked.connect(self._ask_where)
        self.keep = Button(tr("记下这次排名"), Icon.ARCHIVE, "primary")
        self.keep.clicked.connect(self._keep)
        self.header = PageHeader(tr("谁升谁降"), " ", self.kept, self.export, self.keep)
        self.column.addWidget(self.header)
        self.column.addWidget(SectionBar(ctx, "moves"))
        self.column.addWidget(self._make_choices())
        self.unlike = label("", "hint", "warn", wrap=True)
        self.column.addWidget(self.unlike)
        self.card = Card()
        self.card.column.setContentsMargins(1, 6, 1, 6)
        self.moves = MoveList(ctx)
        self.view = MoveView(self.moves)
        self.view.opened.connect(self._open)
        self.card.column.addWidget(self.view, 1)
        self.column.addWidget(self.card, 1)
        self._stand_in = StandIn(self.column, self.card)

    def _make_choices(self) -> QWidget:
        self.choices = Stack(_BESIDE, 12)
        runs = QWidget()
        row = QHBoxLayout(runs)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.before, self.after = Combo(name=tr("从哪一次")), Combo(name=tr("到哪一次"))
        for combo in (self.before, self.after):
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.before.picked.connect(lambda _: self._choose())
        self.after.picked.connect(lambda _: self._choose())
        for words, combo in ((tr("从"), self.before), (tr("到"), self.after)):
            row.addWidget(label(words, "body", "text2"))
            row.addWidget(combo)
        row.addStretch(1)
        pills = QWidget()
        flow = FlowLayout(pills)
        self.pills: dict[Way | None, Pill] = {None: Pill(tr("全部"))}
        self.pills |= {way: Pill(way_name(way)) for way in Way}
        for way, pill in self.pills.items():
            pill.clicked.connect(lambda _=False, way=way: self._filter(way))
            flow.addWidget(pill)
        self.choices.columns.addWidget(runs)
        self.choices.columns.addWidget(pills, 1)
        return self.choices

    # --- reading ----------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        self._asked += 1
        asked, ctx = self._asked, self.ctx
        before, after = self._wanted

        def done(found: Compared) -> None:
            if isValid(self) and asked == self._asked:
                self._show(found)

        ctx.read(lambda: compare(ctx.archive, ctx, before, after), done, tr("比一比升降"))

    def on_change(self, changes: ChangeSet) -> None:
        if changes.touches(*_TABLES):
            self.refresh()

    def show_where(self, **where: Any) -> None:
        """`run`: from this run until now."""
        if "run" in where:
            self._wanted = (int(where["run"]), NOW)
            self.refresh()

    def _choose(self) -> None:
        self._wanted = (self.before.value(), self.after.value())
        self.refresh()

    # --- showing ----------------------------------------------------------------------------------------------------

    def _show(self, found: Compared) -> None:
        self.compared = found
        masked = self.ctx.masked
        self.kept.setVisible(not masked and bool(found.runs))
        self.keep.setVisible(not masked and bool(found.ranked))
        self.export.setVisible(not masked and bool(found.moves))
        shown = not masked and found.before is not None
        self.choices.setVisible(shown)
        self.unlike.setVisible(shown and not found.alike)
        if masked:
            self._stand_in.show(masked_state(self.ctx))
            self.header.set_sub("")
            return
        if found.before is None:
            hint = tr("先记下这一次，下次就看得出谁升级、谁降级；每个月初也会自动记一次。")
            self._stand_in.show(EmptyState(Icon.HISTORY, tr("还没有可以比的排名"), hint))
            self.header.set_sub("")
            return
        self._fill_combos(found)
        self.unlike.setText(tr("这两次的排法不一样（等级、按什么排或时间长短），升降只能作参考。"))
        many = {way: sum(move.way is way for move in found.moves) for way in Way}
        for way, pill in self.pills.items():
            pill.set_count(len(found.moves) if way is None else many[way])
        if self.way is not None and not many[self.way]:
            self.way = None
        self._filter(self.way)
        self.header.set_sub(
            tr(
                "按{metric}：{up} 位升级，{down} 位降级", metric=wording.metric_name(found.metric),
                up=f"{many[Way.UP]:,}", down=f"{many[Way.DOWN]:,}",
            )
        )  # fmt: skip

    def _fill_combos(self, found: Compared) -> None:
        """Earlier runs at the left, later ones and today at the right."""
        later = next((run for run in found.runs if run.id == found.after), None)
        older = [run for run in found.runs if later is None or (run.day, run.id) < (later.day, later.id)]
        self.before.set_options([(run.id, run_name(run)) for run in older], found.before.id if found.before else None)
        oldest = found.runs[-1]
        self.after.set_options(
            [(NOW, tr("现在")), *((run.id, run_name(run)) for run in found.runs if run is not oldest)], found.after
        )

    def _filter(self, way: Way | None) -> None:
        if self.compared is None:
            return
        self.way = way
        for key, pill in self.pills.items():
            pill.setChecked(key is way)
        shown: Sequence[Move] = [m for m in self.compared.moves if way is None or m.way is way]
        self.moves.set_moves(shown, self.compared.metric)
        self._stand_in.show(None if shown else self._nobody(self.compared))

    def _nobody(self, found: Compared) -> EmptyState:
        """Nobody moved: of course not, where the ranking was kept today."""
        today = found.before is not None and found.before.day == self.ctx.today() and found.after == NOW
        later = tr("记下的就是今天的排名；过些日子再来看，谁升级、谁降级一目了然。")
        hint = later if today else tr("换一次排名比比看。")
        return EmptyState(Icon.CHECK_CIRCLE, tr("没有人升级，也没有人降级"), hint)

    def first_focus(self) -> QWidget | None:
        return self.view if self.card.isVisible() else None

    # --- doing ------------------------------------------------------------------------------------------------------

    def _open(self, line: int) -> None:
        if self.moves.person_at(line) is not None:
            self.ctx.open_customer(self.moves.move_at(line).customer_id, self.moves.ids())

    def _keep(self) -> None:
        tiers, today = self.ctx.archive.tiers, self.ctx.today()
        self.ctx.do(lambda: tiers.runs.keep(tiers.question(today), today), tr("这次排名记下了"))

    def _ask_where(self) -> None:
        name = tr("升降 {day}", day=self.ctx.today().isoformat()) + ".xlsx"
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        dialog = QFileDialog(self, tr("导出升降"), str(folder / name), tr("Excel 表格 (*.xlsx)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("xlsx")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self.write(Path(path)))
        dialog.open()

    def write(self, out: Path) -> None:
        """Write what is shown; a toast says how many."""
        if self.compared is None:
            return
        ctx, archive, metric = self.ctx, self.ctx.archive, self.compared.metric
        shown = [self.moves.move_at(line) for line in range(self.moves.rowCount())]

        def work(progress: Progress) -> int:
            return export_moves.write(archive, out, shown, metric, progress)

        def say(rows: int) -> None:
            ctx.toast(tr("写好了 {file}：{what}", file=out.name, what=tr("{n} 位", n=rows)))

        ctx.run_job(tr("导出升降"), work, say)

    def state(self) -> dict[str, Any]:
        return {**super().state(), "wanted": self._wanted, "way": self.way}

    def restore(self, state: dict[str, Any]) -> None:
        super().restore(state)
        self._wanted, self.way = state.get("wanted", self._wanted), state.get("way")
        self.refresh()
