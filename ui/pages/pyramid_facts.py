"""What the pyramid page shows, read in one go off the UI thread, and the sentences made of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from core.changes import ChangeSet
from core.movement import Figures, Move, Movement, Way, all_moves
from core.people import CustomerRow
from core.pyramid import Curve, Finding, Whale
from core.tiers import Ranking
from ui import formats, tier_words
from ui.heavy import beside_the_window
from ui.language import tr
from ui.widgets.charts.whale import Mark, Stretch

if TYPE_CHECKING:
    from storage.archive import Archive
    from storage.tier_runs import Run

FEW = 5
"""Below this many customers a sentence about shares says nothing."""
SHOWN = 3
"""Movers each way on the card."""


class Share(StrEnum):
    """What the curve is drawn of."""

    PROFIT = "profit"
    REVENUE = "revenue"


@dataclass(frozen=True)
class Facts:
    """`changes`: tiers of customers brought up to date on the way. `compared`: the run that `movement` is measured
    against, None without one; `before` is what it kept of those who moved. `saved_today`: today's result is kept
    already. `people`: the rows of the movers on the card. `by_hand`: how many places were given by hand. `costs`: what
    it costs to serve is taken off the profit."""

    ranking: Ranking
    changes: ChangeSet
    finding: Finding
    curves: dict[Share, Curve]
    compared: Run | None = None
    saved_today: bool = False
    movement: Movement = field(default_factory=Movement)
    people: dict[int, CustomerRow] = field(default_factory=dict)
    by_hand: int = 0
    costs: bool = False
    before: Mapping[int, Figures] = field(default_factory=dict)

    @cached_property
    def moves(self) -> tuple[Move, ...]:
        """Everybody who moved, for the report: the largest change of the figure first."""
        return all_moves(self.before, self.ranking)

    @property
    def up(self) -> list[Move]:
        return [move for move in self.moves if move.way is Way.UP]

    @property
    def down(self) -> list[Move]:
        return [move for move in self.moves if move.way is Way.DOWN]


@beside_the_window()
def read(archive: Archive, today: date) -> Facts:
    """Rank by the shop's own rule; the tiers in the customers' rows then agree with what is shown."""
    shares, moved, changes = archive.tiers.glances.read(today)
    shown = [*moved.movement.most_up[:SHOWN], *moved.movement.most_down[:SHOWN]]
    return Facts(
        shares.ranking, changes, shares.finding, {Share.PROFIT: shares.profit, Share.REVENUE: shares.revenue},
        compared=moved.compared,
        saved_today=moved.saved_today,
        movement=moved.movement,
        people={row.id: row for row in archive.customers.rows([m.customer_id for m in shown])},
        by_hand=len(archive.tiers.overrides.all()),
        costs=shares.costs,
        before=moved.before,
    )  # fmt: skip


def finding_words(found: Finding) -> str:
    """20% 的客户，带来 71% 的销售额、83% 的利润."""
    if found.ranked < FEW or found.share_revenue is None or not found.customers:
        return tr("排名里有 {n} 位客户", n=found.ranked)
    who = (
        tr("{share} 的客户", share=formats.share(found.customers / found.ranked))
        if found.ranked >= 20
        else tr("最好的 {n} 位客户", n=found.customers)
    )
    revenue = formats.share(found.share_revenue)
    if found.share_profit is None:
        return tr("{who}，带来 {revenue} 的销售额", who=who, revenue=revenue)
    profit = formats.share(found.share_profit)
    return tr("{who}，带来 {revenue} 的销售额、{profit} 的利润", who=who, revenue=revenue, profit=profit)


def tier_lines(ranking: Ranking, currency: str) -> tuple[list[str], list[list[str]]]:
    """The pyramid as a table: heads and lines."""
    heads = [tr("等级"), tr("人数"), tr("占客户"), tr("销售额"), tr("占销售额"), tr("利润"), tr("占利润")]
    lines = [
        [
            formats.tier_full_name(t.key), f"{t.customers:,}", formats.share(t.share_customers),
            formats.money(t.revenue_cents, currency), _share(t.share_revenue),
            formats.money(t.profit_cents, currency), _share(t.share_profit),
        ]
        for t in ranking.tiers
    ]  # fmt: skip
    return heads, lines


def _share(part: float | None) -> str:
    return formats.DASH if part is None else formats.share(part)


def curve_lines(facts: Facts, of: Share) -> tuple[list[str], list[list[str]]]:
    """The curve as a table, at each tenth of the customers and where it is the highest."""
    points = facts.curves[of].points
    what = tr("合起来占利润") if of is Share.PROFIT else tr("合起来占销售额")
    heads = [tr("最好的客户"), tr("人数"), what]
    ranked = len(facts.ranking.entries)
    wanted = {0.01, 0.05, *(tenth / 10 for tenth in range(1, 11)), max(points, key=lambda at: at[1])[0]}
    nearest = {min(points, key=lambda at: abs(at[0] - part)) for part in wanted}
    lines = [
        [tr("前 {share}", share=formats.share(at)), f"{round(at * ranked):,}", formats.share(part)]
        for at, part in sorted(nearest)
        if at > 0
    ]
    return heads, lines


def whale_marks(whale: Whale, ranked: int, of: Share = Share.PROFIT) -> list[Mark]:
    """Up to three points with their words; the loss of the second half only where there is one."""
    half = int(ranked / 2 + 0.5)
    loses = whale.second_half is not None and round(whale.second_half * 100) < 0
    marks = []
    for point in whale.landmarks:
        if point.customers == half and loses:
            continue
        share = formats.share(point.share_profit)
        if ranked < 20 or (ranked < 100 and point.share_customers < 0.1):
            profit, sales = (
                tr("前 {n} 位带来 {share} 利润", n=point.customers, share=share),
                tr("前 {n} 位带来 {share} 销售额", n=point.customers, share=share),
            )
        else:
            top = formats.share(point.share_customers)
            profit, sales = (
                tr("前 {top} 带来 {share} 利润", top=top, share=share),
                tr("前 {top} 带来 {share} 销售额", top=top, share=share),
            )
        marks.append(Mark((point.share_customers, point.share_profit), profit if of is Share.PROFIT else sales))
    if loses and whale.second_half is not None:
        lost = formats.share(-whale.second_half)
        marks.append(Mark((1.0, 1.0), tr("后半数客户亏掉 {share}", share=lost), loss=True))
    return marks


def whale_stretches(ranking: Ranking) -> list[Stretch]:
    """The tiers along the axis, as large as they are."""
    found: list[Stretch] = []
    end, filled = 0.0, [tier for tier in ranking.tiers if tier.customers]
    for tier in filled:
        end += tier.share_customers
        last = tier is filled[-1]
        name = tr("全部客户") if last else tr("前 {share}", share=formats.share(end))
        found.append(Stretch(1.0 if last else end, tier_words.tone(tier.key), name))
    return found


def not_here_words(row: CustomerRow, today: date) -> str:
    """5 个月没来, from two months on."""
    if row.last_seen is None:
        return ""
    months = (today - row.last_seen).days // 30
    return tr("{n} 个月没来", n=months) if months >= 2 else ""
