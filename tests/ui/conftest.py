"""A shop on a fixed day and the window over it, for the tests of the pages."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from storage.archive import Archive
from storage.sample import fill
from ui.context import Context
from ui.pages.base import Page
from ui.window import Window

NOW = datetime(2026, 11, 22, 11, 20)
TODAY = NOW.date()


@pytest.fixture
def today() -> date:
    return TODAY


def _shop(path: Path) -> Archive:
    made = Archive.create(path, lambda: NOW)
    made.who = "小陈"
    made.settings.set(welcomed=True, theme="light", language="zh_CN")
    return made


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample shop with 40 customers; the day's follow-ups are made. Filled once, copied for each test."""
    path = tmp_path_factory.mktemp("sample") / "sample.regulars"
    with _shop(path) as made:
        fill(made, 40, seed=1, today=TODAY)
        made.followups.refresh(TODAY)
        return made.backups.run(to=path.parent / "whole").path


@pytest.fixture
def archive(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Archive]:
    """An empty shop; a copy where the test needs a `sample_file` or `filled_file`. 小陈 is signed in."""
    path = tmp_path / "shop.regulars"
    filled = next((name for name in ("sample_file", "filled_file") if name in request.fixturenames), None)
    if filled is not None:
        shutil.copy(request.getfixturevalue(filled), path)
        made = Archive.open(path, lambda: NOW)
        made.who = "小陈"
    else:
        made = _shop(path)
    with made:
        yield made


@pytest.fixture
def sample(sample_file: Path, archive: Archive) -> Archive:
    """The sample shop with 40 customers; the day's follow-ups are made."""
    return archive


@pytest.fixture
def ctx(qapp: QApplication, archive: Archive) -> Iterator[Context]:
    made = Context(archive, lambda: NOW)
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def show_page(qtbot: QtBot, ctx: Context) -> Iterator[Callable[[str], Page]]:
    """`show_page("today")`: the window at 1366 × 768 with this page."""
    windows: list[Window] = []

    def show(key: str) -> Page:
        window = Window(ctx)
        windows.append(window)
        window.resize(1366, 768)
        window.show()
        QTest.qWaitForWindowActive(window)
        window.show_page(key)
        QTest.qWait(1)  # the layouts settle
        assert window.page is not None
        return window.page

    yield show
    for window in windows:
        window.close()
        window.deleteLater()
