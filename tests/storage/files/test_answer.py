"""The child's answer: what is sent is what arrives, and nothing but plain values can arrive."""

from __future__ import annotations

import io
import pickle
import tracemalloc
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import KnownError
from core.importing.tables import RawSheet
from storage.files import answer
from storage.files.answer import Assembly, Broken, Table, frames_of, read_frame
from storage.files.limits import STANDARD, Limits

CELLS = st.none() | st.text(max_size=5) | st.integers(-5, 99) | st.floats(allow_nan=False) | st.booleans() | (
    st.dates() | st.datetimes() | st.times() | st.binary(max_size=4) | st.sampled_from(["男", "女", "\0", "a\0b"])
)  # fmt: skip


def _sent(*tables: Table, limits: Limits = STANDARD) -> tuple[RawSheet, ...]:
    assembly = Assembly(limits)
    for frame in frames_of(tables):
        assembly.add(frame)
    assert assembly.complete
    return assembly.sheets()


def _as_kept(row: list[Any]) -> tuple[Any, ...]:
    cells = [None if cell == "" else cell for cell in row]
    while cells and cells[-1] is None:
        cells.pop()
    return tuple(cells)


@given(st.lists(st.lists(CELLS, max_size=6), min_size=1, max_size=30), st.integers(1, 40))
def test_every_cell_arrives_as_the_same_value_of_the_same_type(rows: list[list[Any]], portion: int) -> None:
    kept = [_as_kept(row) for row in rows]
    while kept and not kept[-1]:
        kept.pop()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(answer, "_PORTION", portion)
        if not kept:
            with pytest.raises(KnownError, match="workbook_empty"):
                _sent(Table("x", rows, len(rows)))
            return
        [sheet] = _sent(Table("x", rows, len(rows)))
    assert list(sheet.rows) == kept
    assert [[type(cell) for cell in row] for row in sheet.rows] == [[type(cell) for cell in row] for row in kept]


def test_what_is_known_of_a_sheet_arrives_with_it() -> None:
    first = Table("名单", [["姓名"], [""], [None]], 3, hidden=True, hidden_rows=frozenset({2}), since_1904=True)
    assert _sent(first, Table("空", [], 0)) == (
        RawSheet("名单", [("姓名",)], True, frozenset({2}), True),
        RawSheet("空", []),
    )


def test_values_that_are_none_of_ours_become_texts() -> None:
    rows = [[timedelta(hours=9, minutes=5), timedelta(days=2), 1 + 2j]]
    assert _sent(Table("x", rows, 1))[0].rows[0] == (time(9, 5), "2 days, 0:00:00", "(1+2j)")


def test_equal_texts_and_days_are_held_once() -> None:
    rows = [["".join(["老", "客"]), date(2026, 1, 1 + i % 2)] for i in range(300)]
    got = _sent(Table("x", rows, 300))[0].rows
    assert len({id(row[0]) for row in got}) <= 2  # the first row comes alone
    assert len({id(row[1]) for row in got}) == 2


def test_a_picture_that_fills_a_frame_is_cut_from_the_others() -> None:
    rows = [[bytes([i]) * 3_000_000] for i in range(5)]
    assert [len(row[0]) for row in _sent(Table("x", rows, 5))[0].rows] == [3_000_000] * 5
    with pytest.raises(KnownError, match="workbook_too_big"):
        _sent(Table("x", [[bytes(answer.FRAME)]], 1))


def test_an_answer_may_name_no_classes_but_days_and_times(tmp_path: Path) -> None:
    class Evil:
        def __reduce__(self) -> tuple[object, ...]:
            return (Path.touch, (tmp_path / "taken over",))

    assembly = Assembly(STANDARD)
    assembly.add(pickle.dumps(("sheet", "x", False, False, (), 1)))
    with pytest.raises(Broken):
        assembly.add(pickle.dumps(("rows", 1, [("cells", [Evil()])])))
    assert not (tmp_path / "taken over").exists()
    assembly.add(pickle.dumps(("rows", 1, [("cells", [datetime(2026, 1, 1, 2)]), ("cells", [time(3)])])))
    assert assembly.rows == 1


@pytest.mark.parametrize(
    "frame",
    [
        b"", b"no pickle", pickle.dumps(7), pickle.dumps(("ok", [])), pickle.dumps(("rows", 1, [])),
        pickle.dumps(("error", 7)), pickle.dumps(("sheet", "x", False, False, (), 1))[:-3],
    ],
)  # fmt: skip
def test_what_is_no_answer(frame: bytes) -> None:
    with pytest.raises(Broken):
        Assembly(STANDARD).add(frame)


@pytest.mark.parametrize(
    "rows",
    [
        (2, [("cells", [1])]), (1, [("cells", [1, 2])]), (1, [("texts", "a\0b")]), (1, [("days", [10**9])]),
        (1, [("what", [])]), (2, [("cells", [1, 2]), ("cells", [1])]), (1, [("cells", [[]])]),
    ],
)  # fmt: skip
def test_columns_that_do_not_fit_together(rows: tuple[int, list[Any]]) -> None:
    assembly = Assembly(STANDARD)
    assembly.add(pickle.dumps(("sheet", "x", False, False, (), 1)))
    with pytest.raises(Broken):
        assembly.add(pickle.dumps(("rows", *rows)))


def test_an_answer_is_no_larger_than_it_may_be() -> None:
    """A count of rows or a length of a frame costs nothing before it is believed."""
    tracemalloc.start()
    assembly = Assembly(Limits(rows=10))
    assembly.add(pickle.dumps(("sheet", "x", False, False, (), 1)))
    with pytest.raises(KnownError, match="workbook_too_big"):
        assembly.add(pickle.dumps(("rows", 10**12, [None])))
    for room, length in ((1000, 1001), (1 << 60, answer.FRAME + 1)):
        with pytest.raises(Broken):
            read_frame(io.BytesIO(length.to_bytes(8, "big") + b"x" * 20), room)
    assert tracemalloc.get_traced_memory()[1] < 1_000_000
    tracemalloc.stop()


def test_a_torn_frame_is_the_end() -> None:
    assert read_frame(io.BytesIO(b""), 99) is None
    assert read_frame(io.BytesIO((5).to_bytes(8, "big") + b"abc"), 99) is None
    assert read_frame(io.BytesIO((3).to_bytes(8, "big") + b"abcd"), 99) == b"abc"
