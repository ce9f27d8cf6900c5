"""打分: the dimensions of the value score that no purchase tells, judged by the owner."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from core.people import CustomerRow
from core.score import JUDGED, Dimension
from ui import formats, value_words
from ui.context import Context
from ui.dialogs.base import Dialog
from ui.language import tr
from ui.widgets.buttons import Button
from ui.widgets.labels import joined, label
from ui.widgets.rating_scale import RatingScale


class RatingsDialog(Dialog):
    """Each with what was judged last; one that is taken back counts as not judged."""

    def __init__(self, parent: QWidget, ctx: Context, row: CustomerRow) -> None:
        super().__init__(parent, tr("凭眼光打分：{name}", name=row.name), 520)
        self._ctx, self._row = ctx, row
        known = ctx.archive.score.ratings(row.id)
        self._newest = {d: next((r for r in known if r.dimension is d), None) for d in Dimension if d in JUDGED}
        self.column.addWidget(label(tr("账上看不出来的，只有您知道。不打也行，不打就不算。"), "sub", wrap=True))
        self.scales: dict[Dimension, RatingScale] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(12)
        grid.setColumnStretch(0, 1)
        for line, (dimension, last) in enumerate(self._newest.items()):
            words = label(value_words.dimension(dimension), "h3")
            about = value_words.dimension_about(dimension)
            if last is not None:
                said = " ".join(part for part in (formats.full_day(last.day), last.who or "") if part)
                about = joined(about, tr("上次 {said}", said=said))
            scale = RatingScale(
                value_words.dimension(dimension), tr("低"), tr("高"), last.rating if last is not None else None
            )
            words.setBuddy(scale)
            self.scales[dimension] = scale
            text = QVBoxLayout()
            text.setSpacing(1)
            text.addWidget(words)
            text.addWidget(label(about, "hint", "text2", wrap=True))
            grid.addLayout(text, line, 0)
            ends = QHBoxLayout()
            ends.setSpacing(8)
            ends.addWidget(label(tr("低"), "hint", "text2"))
            ends.addWidget(scale)
            ends.addWidget(label(tr("高"), "hint", "text2"))
            grid.addLayout(ends, line, 1)
        self.column.addLayout(grid)
        stay, keep = Button(tr("取消")), Button(tr("记下"), kind="primary")
        stay.clicked.connect(self.reject)
        keep.clicked.connect(self.submit)
        self.add_buttons(stay, keep)
        scales = list(self.scales.values())
        for scale, after in zip(scales, [*scales[1:], keep], strict=True):
            scale.answered.connect(after.setFocus)
        scales[0].setFocus()

    def submit(self) -> None:
        book, today = self._ctx.archive.score, self._ctx.today()
        for dimension, scale in self.scales.items():
            last, value = self._newest[dimension], scale.value
            if value is None and last is not None:
                command = partial(book.delete_rating, last.id)
            elif value is not None and (last is None or last.rating != value):
                command = partial(book.rate, self._row.id, dimension, value, today)
            else:
                continue
            if self._ctx.do(command, self._words(dimension)) is None:
                return
        self.accept()

    def _words(self, dimension: Dimension) -> str:
        return tr("{name} 的{what}打好了", name=self._row.name, what=value_words.dimension(dimension))
