"""How far long work is: what it does, how much is done, the time left, and 停下. It appears 600 ms after the start."""

from __future__ import annotations

from time import monotonic

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.dialogs.base import Dialog
from ui.jobs import Job
from ui.language import tr
from ui.messages import phase
from ui.widgets.buttons import Button
from ui.widgets.labels import label
from ui.widgets.progress import ProgressBar


class ProgressDialog(Dialog):
    """Follows a job and goes with it."""

    listens = False  # what a job failed of is said when it is gone

    def __init__(self, parent: QWidget, job: Job) -> None:
        super().__init__(parent, job.title, 480)
        self._job = job
        self._phase, self._since = "", monotonic()
        self._words = label("")
        self._left = label("", "hint", "text2")
        self._bar = ProgressBar(job.title)
        row = QHBoxLayout()
        row.addWidget(self._words, 1)
        row.addWidget(self._left)
        self.column.addLayout(row)
        self.column.addWidget(self._bar)
        self._stop = Button(tr("停下"))
        self._stop.clicked.connect(self.reject)
        self.add_buttons(self._stop)
        job.moved.connect(self._show_progress)
        job.ended.connect(self.accept)
        self._show_progress()

    def reject(self) -> None:
        """× and Esc stop the work too; the dialog goes when the work has."""
        if self._job.progress.may_cancel:
            self._job.progress.cancel()
            self._show_progress()

    def _show_progress(self) -> None:
        progress = self._job.progress
        name, done, total = progress.phase, progress.done, progress.total
        if name != self._phase:
            self._phase, self._since = name, monotonic()
        self._words.setText(tr("正在停下…") if progress.cancelled else phase(name, done, total))
        self._bar.set_progress(done, total)
        self._left.setText("" if progress.cancelled else self._time_left(done, total))
        self._stop.setEnabled(progress.may_cancel and not progress.cancelled)

    def _time_left(self, done: int, total: int) -> str:
        spent = monotonic() - self._since
        if not done or not total or spent < 1:
            return ""
        seconds = round(spent / done * (total - done))
        return tr("还要 {n} 秒", n=max(1, seconds)) if seconds < 90 else tr("还要 {n} 分钟", n=round(seconds / 60))
