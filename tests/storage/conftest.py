"""A new archive on a fixed day, for the tests of this floor."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from storage.archive import Archive


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """Empty; the clock stands at 2026-11-22 10:00."""
    with Archive.create(tmp_path / "data" / "shop.regulars", lambda: datetime(2026, 11, 22, 10)) as made:
        made.who = "小陈"
        yield made
