"""Who rose and fell, as a workbook."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from core.jobs import Progress
from core.movement import Figures, Move
from core.tiers import Metric
from storage.archive import Archive
from storage.files.writing import Value, write_list
from ui import formats, wording
from ui.export_lists import amount, metric
from ui.language import tr
from ui.move_words import move_words, way_name

_PORTION = 1_000


def write(archive: Archive, out: Path, moves: Sequence[Move], by: Metric, progress: Progress | None = None) -> int:
    """One line a customer; how many. KnownError: file_locked, disk_full, folder_not_writable."""
    name = wording.metric_name(by)
    headers = [
        tr("编号"), tr("姓名"), tr("手机"), tr("升降"), tr("以前的等级"), tr("现在的等级"),
        tr("以前的{what}", what=name), tr("现在的{what}", what=name), tr("以前的销售额"), tr("现在的销售额"),
        tr("以前的利润"), tr("现在的利润"), tr("以前的到店天数"), tr("现在的到店天数"), tr("为什么"),
    ]  # fmt: skip
    return write_list(out, headers, _lines(archive, moves, by), tr("升降"), progress, len(moves))


def _lines(archive: Archive, moves: Sequence[Move], by: Metric) -> Iterator[list[Value]]:
    currency = str(archive.settings["currency"])
    for start in range(0, len(moves), _PORTION):
        portion = moves[start : start + _PORTION]
        rows = {row.id: row for row in archive.customers.rows([move.customer_id for move in portion])}
        for move in portion:
            row = rows.get(move.customer_id)
            if row is not None:
                phone = row.phones[0] if row.phones else None
                words = move_words(move, by, currency)
                yield [row.code, row.name, phone, way_name(move.way), *_sides(move, by), words]


def _sides(move: Move, by: Metric) -> list[Value]:
    """Tier, figure, sales, profit and days, each before and after."""
    pairs = [_side(figures, by) for figures in (move.before, move.after)]
    return [value for both in zip(*pairs, strict=True) for value in both]


def _side(figures: Figures | None, by: Metric) -> list[Value]:
    if figures is None:
        return [None] * 5
    return [
        formats.tier_full_name(figures.tier), metric(figures.value, by), amount(figures.revenue_cents),
        amount(figures.profit_cents), figures.visits,
    ]  # fmt: skip
