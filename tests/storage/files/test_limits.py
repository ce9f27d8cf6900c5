"""Limits: what a shop may choose, and what comes of settings nobody should have written."""

from __future__ import annotations

import ctypes
from dataclasses import asdict
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import KnownError
from storage.archive import Archive
from storage.files.limits import CHOICES, STANDARD, Limits, chosen, from_settings
from storage.files.windows_job import limits_of_job


def test_a_shop_that_chose_nothing_has_the_standard(archive: Archive) -> None:
    assert from_settings(archive.settings["import_limits"]) == STANDARD == Limits()
    assert (STANDARD.memory_bytes, STANDARD.seconds) == (1024**3, 30)


def test_what_is_chosen_is_kept(archive: Archive) -> None:
    archive.settings.set(import_limits={"rows": 5_000, "unpacked_mb": 100, "memory_mb": 512, "seconds": 60})
    limits = from_settings(archive.settings["import_limits"])
    assert (limits.rows, limits.columns, limits.seconds) == (5_000, STANDARD.columns, 60)
    assert (limits.unpacked_bytes, limits.file_bytes, limits.memory_bytes) == (100 << 20, 50 << 20, 512 << 20)


@given(st.dictionaries(st.sampled_from([*CHOICES, "other"]), st.none() | st.integers() | st.floats() | st.text()))
def test_no_setting_leads_out_of_bounds(settings: dict[str, Any]) -> None:
    for key, value in chosen(settings).items():
        assert CHOICES[key].least <= value <= CHOICES[key].most
    limits = from_settings(settings)
    assert Limits.from_argument(limits.as_argument()) == limits
    assert limits.cells >= limits.columns
    assert all(isinstance(value, int) and value > 0 for value in asdict(limits).values())


@pytest.mark.parametrize(("rows", "columns"), [(11, 1), (1, 6), (10, 5)])
def test_rows_columns_and_the_rectangle_are_bounded(rows: int, columns: int) -> None:
    limits = Limits(rows=10, columns=5, cells=49)
    limits.check_size(10, 4)
    with pytest.raises(KnownError, match="workbook_too_big"):
        limits.check_size(rows, columns)


def test_what_windows_is_told() -> None:
    """The structure has the size that 64-bit Windows asks for (winnt.h)."""
    wanted = limits_of_job(Limits(memory_bytes=512 << 20, seconds=20))
    assert ctypes.sizeof(wanted) == 144
    assert (wanted.process_memory, wanted.basic.per_process_user_time) == (512 << 20, 200_000_000)
    assert wanted.basic.flags & 0x2000
