"""What the pyramid page shows, read in one go off the UI thread, and the sentences made of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from core import pyramid, tiers
from core.changes import ChangeSet
from core.people import CustomerRow
from core.pyramid import Finding, Whale
from core.tiers import Metric, Move, Ranking
from ui import formats
from ui.language import tr
from ui.widgets.charts.whale import Mark, Stretch
from ui.widgets.labels import joined
from ui.widgets.tags import TIER_TONES

if TYPE_CHECKING:
    from storage.archive import Archive

FEW = 5
"""Below this many customers a sentence about shares says nothing."""
SHOWN = 3
"""Movers each way on the card."""


@dataclass(frozen=True, slots=True)
class Facts:
    """`changes`: tiers of customers brought up to date on the way. `compared`: the day of the run that `moves`
    are measured against, None without one. `saved_today`: today's result is kept already. `people`: the rows of the
    movers on the card."""

    ranking: Ranking
    changes: ChangeSet
    finding: Finding
    curve: list[tuple[float, float]]
    whale: Whale | None
    compared: date | None = None
    saved_today: bool = False
    moves: tuple[Move, ...] = ()
    people: dict[int, CustomerRow] = field(default_factory=dict)

    @property
    def up(self) -> list[Move]:
        return [move for move in self.moves if move.up]

    @property
    def down(self) -> list[Move]:
        return [move for move in self.moves if not move.up]


def read(archive: Archive, today: date) -> Facts:
    """Rank by the shop's own rule; the tiers in the customers' rows then agree with what is shown."""
    ranking = archive.tiers.current(today)
    changes = archive.tiers.refresh(today, ranking)
    profits = [entry.profit_cents for entry in ranking.entries]
    newest, run = archive.tiers.last_run(ranking), archive.tiers.last_run(ranking, before=today)
    moves = tiers.movement(archive.tiers.run_results(run[0]), ranking) if run else ()
    shown = [m for m in moves if m.up][:SHOWN] + [m for m in moves if not m.up][:SHOWN]
    return Facts(
        ranking, changes, pyramid.finding(ranking), tiers.whale_curve(profits), pyramid.whale(profits),
        compared=run[1] if run else None,
        saved_today=newest is not None and newest[1] == today,
        moves=moves,
        people={row.id: row for row in archive.customers.rows([m.customer_id for m in shown])},
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


def outside_words(outside: dict[str, int]) -> str:
    """Who is not in the ranking, in one line; nothing when nobody is."""
    parts = [
        words
        for key, words in (
            ("inactive", tr("这段时间没来 {n} 位", n=outside.get("inactive", 0))),
            ("prospects", tr("潜在客户 {n} 位", n=outside.get("prospects", 0))),
            ("unqualified", tr("需置疑 {n} 位", n=outside.get("unqualified", 0))),
        )
        if outside.get(key)
    ]
    return tr("不在排名里：{who}", who=joined(*parts)) if parts else ""


def whale_marks(whale: Whale, ranked: int) -> list[Mark]:
    """Up to three points with their words; the loss of the second half only where there is one."""
    half = int(ranked / 2 + 0.5)
    loses = whale.second_half is not None and round(whale.second_half * 100) < 0
    marks = []
    for point in whale.landmarks:
        if point.customers == half and loses:
            continue
        share = formats.share(point.share_profit)
        if ranked < 20 or (ranked < 100 and point.share_customers < 0.1):
            words = tr("前 {n} 位带来 {share} 利润", n=point.customers, share=share)
        else:
            top = formats.share(point.share_customers)
            words = tr("前 {top} 带来 {share} 利润", top=top, share=share)
        marks.append(Mark((point.share_customers, point.share_profit), words))
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
        found.append(Stretch(1.0 if last else end, TIER_TONES.get(tier.key, "t4"), name))
    return found


def move_words(move: Move, metric: Metric, currency: str) -> str:
    """The figure that changed: 多花 ¥9,200."""
    more = move.value_after - move.value_before
    if not more:
        return tr("名次靠前了") if move.up else tr("名次靠后了")
    if metric is Metric.VISITS:
        return tr("多来 {n} 天", n=more) if more > 0 else tr("少来 {n} 天", n=-more)
    money = formats.money(max(100, round(abs(more), -2)), currency)  # whole units: it says how much, not the bill
    if metric is Metric.PROFIT:
        return tr("利润多 {money}", money=money) if more > 0 else tr("利润少 {money}", money=money)
    return tr("多花 {money}", money=money) if more > 0 else tr("少花 {money}", money=money)


def not_here_words(row: CustomerRow, today: date) -> str:
    """5 个月没来, from two months on."""
    if row.last_seen is None:
        return ""
    months = (today - row.last_seen).days // 30
    return tr("{n} 个月没来", n=months) if months >= 2 else ""
