"""Sheets of labels: every label stands on its paper and none on another."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest

from core.label_sheets import A4_MM, LETTER_MM, SHEETS, USUAL, LabelSheet, paper_of


@pytest.mark.parametrize("key", SHEETS)
def test_common_sheets_fit_their_paper_evenly(key: str) -> None:
    sheet, (wide, high) = SHEETS[key], paper_of(key)
    assert sheet.fits((wide, high))
    across, down = sheet.reach
    assert wide - across == pytest.approx(sheet.left, abs=0.4)  # the same margin at both sides
    assert high - down == pytest.approx(sheet.top, abs=0.4)


def test_numbers_of_labels_are_those_on_the_pack() -> None:
    counts = {key: sheet.count for key, sheet in SHEETS.items()}
    assert counts == {"L7159": 24, "L7160": 21, "L7163": 14, "L7651": 65, "5160": 30}
    assert paper_of("5160") == LETTER_MM


def test_labels_go_along_the_rows_and_do_not_overlap() -> None:
    sheet = LabelSheet(3, 2, 50, 30, 10, 12, 4, 6)
    assert [sheet.corner(n) for n in range(4)] == [(10, 12), (64, 12), (10, 48), (64, 48)]
    for (ax, ay), (bx, by) in combinations([sheet.corner(n) for n in range(sheet.count)], 2):
        assert abs(ax - bx) >= sheet.width or abs(ay - by) >= sheet.height


@pytest.mark.parametrize(
    "change",
    [{"columns": 4}, {"rows": 8}, {"width": 70.0}, {"left": -1.0}, {"rows": 0}, {"height": 3.0}, {"top": 40.0}],
)
def test_what_does_not_fit_is_found(change: dict[str, float]) -> None:
    assert not replace(SHEETS[USUAL], **change).fits(A4_MM)  # type: ignore[arg-type]


def test_own_sizes_come_back_and_nonsense_is_as_usual() -> None:
    own, usual = LabelSheet(4, 2, 90.5, 60, 10, 20, 5, 3.25), SHEETS[USUAL]
    assert LabelSheet.read(own.kept(), usual) == own
    strange = {"rows": True, "width": "wide", "left": 1e9, "columns": 2}
    assert LabelSheet.read(strange, usual) == replace(usual, columns=2)
    assert LabelSheet.read(None, usual) == usual
