"""What long work tells the outside, and how it is stopped."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event

from core.errors import Cancelled


class Progress:
    """Shared between the thread that works and the one that shows it.

    The worker calls `step`; the window reads `phase`, `done` and `total` every 100 ms and may call `cancel`.
    """

    def __init__(self) -> None:
        self.phase = ""
        self.done = 0
        self.total = 0
        self._stop = Event()
        self.may_cancel = True

    def step(self, phase: str, done: int = 0, total: int = 0) -> None:
        """Say where the work stands; raises Cancelled when it was asked to stop. `phase` is a message key."""
        self.phase, self.done, self.total = phase, done, total
        if self.may_cancel and self._stop.is_set():
            raise Cancelled

    def cancel(self) -> None:
        self._stop.set()

    @property
    def cancelled(self) -> bool:
        return self._stop.is_set()


@contextmanager
def collector_resting() -> Iterator[None]:
    """Without the search for cycles among hundreds of thousands of values that have none: 40 % of an import's time.

    The collector belongs to the whole process; whoever switched it off before keeps it off.
    """
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()
