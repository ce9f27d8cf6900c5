"""Everything the report to a partner or a bank is made of, read in one go off the UI thread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from core.jobs import Progress
from core.lifetime import Model, WorthTotal
from core.movement import Move
from ui.pages import budget_facts, matrix_facts, pyramid_facts

if TYPE_CHECKING:
    from storage.archive import Archive

MOVERS = 8
"""The largest changes each way."""


@dataclass(frozen=True, slots=True)
class Report:
    """`names`: of the movers, empty when the report is to go without; `shop` and `who` may be empty."""

    shop: str
    who: str
    at: datetime
    currency: str
    pyramid: pyramid_facts.Facts
    matrix: matrix_facts.Facts
    budget: budget_facts.Facts
    total: WorthTotal
    model: Model
    names: Mapping[int, str]

    @property
    def up(self) -> tuple[Move, ...]:
        return tuple(self.pyramid.up[:MOVERS])

    @property
    def down(self) -> tuple[Move, ...]:
        return tuple(self.pyramid.down[:MOVERS])


def read(archive: Archive, today: date, progress: Progress | None = None, *, names: bool = False) -> Report:
    """As of today by the shop's own rules. `names`: with the names of customers, else without anybody's."""
    progress = progress or Progress()
    matrix = matrix_facts.read(archive, today, progress)
    progress.step("ranking")
    pyramid = pyramid_facts.read(archive, today)
    budget = budget_facts.read(archive, today)
    model = archive.worth.model()
    assert model is not None
    shown = [move.customer_id for move in (*pyramid.up[:MOVERS], *pyramid.down[:MOVERS])] if names else []
    settings = archive.settings
    return Report(
        str(settings["shop_name"]), archive.who, datetime.combine(today, archive.clock().time()),
        str(settings["currency"]), pyramid, matrix, budget, archive.worth.total(), model,
        {row.id: row.name for row in archive.customers.rows(shown)},
    )  # fmt: skip
