"""The only way off the UI thread: one worker thread that runs jobs one after another, and one for what is only read.

Results come back in the UI thread. Sessions open and close inside a job; only frozen values leave it. A KnownError
goes to `failed`, 停下 to `cancelled`; any other error is a bug and goes to sys.excepthook, as in the UI thread.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from itertools import count
from queue import SimpleQueue
from threading import Thread
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from core.errors import Cancelled, KnownError
from core.jobs import Progress

T = TypeVar("T")

POLL = 100  # ms between looks at the progress
DIALOG_AFTER = 600  # ms before a dialog appears


class Job(QObject):
    """One piece of long work as the UI thread sees it. `moved` comes about every 100 ms, `lasting` once after 600 ms,
    `ended` at the end."""

    moved = Signal()
    lasting = Signal()
    ended = Signal()

    def __init__(
        self,
        title: str,
        done: Callable[[Any], None],
        failed: Callable[[KnownError], None],
        cancelled: Callable[[], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.title = title
        self.progress = Progress()
        self._done, self._failed, self._cancelled = done, failed, cancelled
        self._poll = QTimer(self)
        self._poll.setInterval(POLL)
        self._poll.timeout.connect(self.moved)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(DIALOG_AFTER)
        self._wait.timeout.connect(self.lasting)
        self._poll.start()
        self._wait.start()

    def finish(self, result: Any, error: BaseException | None) -> None:
        """Called by the runner in the UI thread when the work is over."""
        self._poll.stop()
        self._wait.stop()
        self.ended.emit()
        if error is None:
            self._done(result)
        elif isinstance(error, KnownError):
            self._failed(error)
        elif isinstance(error, Cancelled):
            self._cancelled()
        else:
            sys.excepthook(type(error), error, error.__traceback__)


_Task = tuple[int, Callable[[Progress], Any], Progress]


class _Lane:
    """One thread that does its tasks one after another; it starts with the first of them. `back` gets the number of a
    task, its result and its error.

    The thread knows only the work and its Progress, never a QObject that could die under it.
    """

    def __init__(self, name: str, back: Callable[[int, Any, BaseException | None], None]) -> None:
        self._name, self._back = name, back
        self._queue: SimpleQueue[_Task | None] = SimpleQueue()
        self._thread: Thread | None = None

    def put(self, task: _Task) -> None:
        if self._thread is None:
            self._thread = Thread(target=self._serve, name=self._name, daemon=True)
            self._thread.start()
        self._queue.put(task)

    def end(self) -> None:
        """Nothing comes any more."""
        if self._thread is not None:
            self._queue.put(None)

    def join(self, seconds: float) -> bool:
        """Wait for the end; False when it did not come in time."""
        if self._thread is None:
            return True
        self._thread.join(seconds)
        ended = not self._thread.is_alive()
        self._thread = None
        return ended

    def _serve(self) -> None:
        while (task := self._queue.get()) is not None:
            number, work, progress = task
            result: Any = None
            error: BaseException | None = None
            try:
                if progress.cancelled:
                    raise Cancelled
                result = work(progress)
            except BaseException as caught:  # carried to the UI thread, where it is told apart
                error = caught
            self._back(number, result, error)
            del task, work, result, error


class Runner(QObject):
    """Runs jobs in the order they were given; what is only read for a page does not wait for them."""

    started = Signal(object)
    _back = Signal(int, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = _Lane("regulars-jobs", self._back.emit)
        self._reads = _Lane("regulars-reads", self._back.emit)
        self._jobs: dict[int, Job] = {}
        self._numbers = count(1)
        self._back.connect(self._finish, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """True while a job runs or waits."""
        return bool(self._jobs)

    def start(
        self,
        title: str,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Callable[[KnownError], None],
        cancelled: Callable[[], None] = lambda: None,
        *,
        quiet: bool = False,
        reads: bool = False,
    ) -> Job:
        """Run `work` on the worker; one of the three others is called afterwards, in the UI thread.

        `quiet`: nobody is told that it runs, so no dialog appears. `reads`: it writes nothing and somebody waits for
        it (a list that is read anew); on a new day, the work of a big shop may take half a minute.
        """
        job = Job(title, done, failed, cancelled, self)
        number = next(self._numbers)
        self._jobs[number] = job
        (self._reads if reads else self._work).put((number, work, job.progress))
        if not quiet:
            self.started.emit(job)
        return job

    def close(self, seconds: float = 10.0) -> bool:
        """Ask everything to stop and wait for the threads; False when one did not end in time. Results still on their
        way are dropped."""
        for job in self._jobs.values():
            job.progress.cancel()
            job.deleteLater()
        self._jobs.clear()
        lanes = (self._reads, self._work)
        for lane in lanes:
            lane.end()
        return all([lane.join(seconds) for lane in lanes])

    def _finish(self, number: int, result: Any, error: BaseException | None) -> None:
        job = self._jobs.pop(number, None)
        if job is not None:
            job.deleteLater()
            job.finish(result, error)
