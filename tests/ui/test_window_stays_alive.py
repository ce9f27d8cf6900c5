"""Nothing that grows with the shop holds the window up: no query over everybody on its own thread."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import event

from storage.archive import Archive
from ui import context
from ui.context import Context
from ui.dialogs.customer import CustomerDialog
from ui.pages.base import Page
from ui.pages.specs import page_specs

# counting them in an index takes a few ms; of the follow-ups only open ones are walked through, a fraction
_SCANNED = re.compile(
    r"SCAN (customers|purchases|search_lines|worths|tier_results)\b|SEARCH customers USING INDEX \w+ \(deleted_at=\?\)"
)

_IN_ORDER = {"neglected"}  # goes through an index of last contacts until it has a page full


@contextmanager
def walks(archive: Archive) -> Iterator[dict[str, str]]:
    """Statements of the window's thread that walk through a whole table which grows with the shop → how."""
    found: dict[str, str] = {}

    def look(_connection: Any, cursor: Any, statement: str, parameters: Any, *_: Any) -> None:
        if threading.current_thread() is threading.main_thread() and statement.startswith(("SELECT", "WITH")):
            cursor.execute(f"EXPLAIN QUERY PLAN {statement}", parameters)
            steps = [row[-1] for row in cursor.fetchall()]
            if any(_SCANNED.search(step) for step in steps):
                found[statement] = "; ".join(steps)

    event.listen(archive.engine, "before_cursor_execute", look)
    try:
        yield found
    finally:
        event.remove(archive.engine, "before_cursor_execute", look)


@pytest.mark.usefixtures("sample")
def test_no_page_walks_through_the_whole_shop_in_the_windows_thread(
    qtbot: QtBot, ctx: Context, archive: Archive, show_page: Callable[[str], Page], monkeypatch: pytest.MonkeyPatch
) -> None:
    """As in a shop of 100,000, where what takes long is read elsewhere. Opening each page, a profile, and the form of a
    new customer."""
    page = show_page("settings")
    monkeypatch.setattr(context, "SMALL", 0)
    ways: dict[str, dict[str, Any]] = {spec.key: {} for spec in page_specs() if spec.key not in _IN_ORDER}
    ways["profile"] = {"customer_id": 1}
    with walks(archive) as found:
        for key, where in (*ways.items(), ("customers", {"new": True})):
            ctx.go(key, **where)
            qtbot.waitUntil(lambda: not ctx.runner.busy, timeout=20_000)
            assert not found, key
    (dialog,) = page.window().findChildren(CustomerDialog)
    assert dialog.isVisible()
    dialog.reject()
