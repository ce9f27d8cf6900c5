"""A shop on a day that the journey moves on, and the real window over it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from storage.archive import Archive
from ui.context import Context
from ui.window import Window


class Clock:
    """The time of the shop; a journey sets `now`."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock(datetime(2026, 11, 22, 10, 0))


@pytest.fixture
def archive(tmp_path: Path, clock: Clock) -> Iterator[Archive]:
    """An empty shop; 小陈 is signed in."""
    with Archive.create(tmp_path / "shop.regulars", clock) as made:
        made.who = "小陈"
        made.settings.set(welcomed=True, theme="light", language="zh_CN", shop_name="栖云小院")
        yield made


@pytest.fixture
def open_window(qapp: QApplication, archive: Archive, clock: Clock) -> Iterator[Callable[[], Window]]:
    """The window as it comes up in the morning, over what stands in the archive by then."""
    opened: list[tuple[Window, Context]] = []

    def begin() -> Window:
        ctx = Context(archive, clock)
        window = Window(ctx)
        opened.append((window, ctx))
        window.resize(1366, 728)
        window.start()
        window.show()
        QTest.qWaitForWindowActive(window)
        return window

    yield begin
    for window, ctx in opened:
        window.close()
        window.deleteLater()
        ctx.close()
        ctx.deleteLater()
