"""The tables behind the charts: what the page shows as a picture as figures, for the screen, the paper and Excel alike.

A cell is kept as it is (cents, counts, shares); `in_words` makes it what people read, `value` what a workbook holds.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from core.budget import Line
from core.lifetime import WorthTotal
from core.matrix import Matrix, Quadrant
from core.movement import Move, Way
from core.tiers import Ranking
from storage.files.writing import Value
from ui import formats, tier_words, worth_words
from ui.language import tr
from ui.pages import budget_facts

Cell = str | int | float | date | None

WORDS, COUNT, MONEY, SHARE, POINTS, TIMES, DAY = "words", "count", "money", "share", "points", "times", "day"
"""Kinds of columns: SHARE a fraction of 1, MONEY in cents, POINTS 0 to 100, TIMES a factor."""
FORMS = {COUNT: "#,##0", MONEY: "#,##0.00", SHARE: "0.0", POINTS: "0", TIMES: "0.0"}
"""How a workbook shows them: what Excel calls a number format."""


@dataclass(frozen=True, slots=True)
class Table:
    """`columns`: (title, kind); `strong`: places of rows that are sums; `note`: what the figures mean."""

    title: str
    columns: tuple[tuple[str, str], ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: str = ""
    strong: frozenset[int] = frozenset()


def in_words(cell: Cell, kind: str, currency: str) -> str:
    """What people read."""
    if cell is None:
        return formats.DASH
    if isinstance(cell, date):
        return formats.full_day(cell)
    if isinstance(cell, str):
        return cell
    return {
        COUNT: lambda: f"{cell:,.0f}",
        MONEY: lambda: formats.money(_whole(round(cell)), currency),
        SHARE: lambda: formats.share(cell),
        POINTS: lambda: f"{cell:.0f}",
        TIMES: lambda: budget_facts.times(cell),
    }[kind]()


def _whole(cents: int) -> int:
    """Whole units from a hundred on: a report says how much, not the bill."""
    return round(cents, -2) if abs(cents) >= 10_000 else cents


def value(cell: Cell, kind: str) -> Value:
    """What a workbook holds: money in units, shares in percent."""
    if cell is None or isinstance(cell, str | date):
        return cell
    if kind == MONEY:
        return round(cell / 100, 2)
    return round(cell * 100, 1) if kind == SHARE else round(cell, 2)


def at_right(kind: str) -> bool:
    """Figures stand at the right."""
    return kind not in (WORDS, DAY)


# --- the four subjects ------------------------------------------------------------------------------------------------


def pyramid_table(ranking: Ranking) -> Table:
    """What each tier brings, and all together."""
    rows: list[tuple[Cell, ...]] = [
        (
            tier_words.full_name(t.key), t.customers, t.share_customers, t.revenue_cents, t.share_revenue,
            t.profit_cents, t.share_profit,
        )
        for t in ranking.tiers
    ]  # fmt: skip
    people = sum(t.customers for t in ranking.tiers)
    revenue, profit = sum(t.revenue_cents for t in ranking.tiers), sum(t.profit_cents for t in ranking.tiers)
    rows.append((
        tr("合计"), people, 1.0 if people else None, revenue, 1.0 if revenue > 0 else None, profit,
        1.0 if profit > 0 else None,
    ))  # fmt: skip
    columns = (
        (tr("等级"), WORDS), (tr("客户数"), COUNT), (tr("占客户"), SHARE), (tr("销售额"), MONEY),
        (tr("占销售额"), SHARE), (tr("利润"), MONEY), (tr("占利润"), SHARE),
    )  # fmt: skip
    note = tr("利润 = 实收 − 成本；没记成本的，按店里的利润率算。")
    return Table(tr("客户等级"), columns, tuple(rows), note, frozenset({len(rows) - 1}))


def movement_table(moves: Sequence[Move], ranking: Ranking) -> Table:
    """How many went from which tier to which, the largest first."""
    counts: dict[tuple[str, str, Way], list[int]] = {}
    for move in moves:
        if move.way in (Way.UP, Way.DOWN) and move.before is not None and move.after is not None:
            counts.setdefault((move.before.tier, move.after.tier, move.way), []).append(move.value_change)
    ordered = sorted(counts.items(), key=lambda pair: (pair[0][2] is Way.DOWN, -len(pair[1]), pair[0]))
    kind = _metric_kind(ranking)
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            tr("升级") if way is Way.UP else tr("降级"), tier_words.full_name(before), tier_words.full_name(after),
            len(changes), sum(changes) / len(changes),
        )
        for (before, after, way), changes in ordered
    )  # fmt: skip
    columns = (
        (tr("方向"), WORDS), (tr("原来"), WORDS), (tr("现在"), WORDS), (tr("客户数"), COUNT), (tr("平均变化"), kind),
    )  # fmt: skip
    return Table(tr("升级和降级"), columns, rows)


def movers_table(moves: Sequence[Move], names: Mapping[int, str], ranking: Ranking) -> Table:
    """Customers with the largest changes; without a name she is customer number so and so."""
    kind = _metric_kind(ranking)
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            names.get(move.customer_id) or tr("客户 {number}", number=place), tier_words.full_name(move.before.tier),
            tier_words.full_name(move.after.tier), move.before.value, move.after.value,
        )
        for place, move in enumerate(moves, start=1)
        if move.before is not None and move.after is not None
    )  # fmt: skip
    columns = (
        (tr("客户"), WORDS), (tr("原来"), WORDS), (tr("现在"), WORDS), (tr("原来的数"), kind), (tr("现在的数"), kind),
    )  # fmt: skip
    return Table(tr("变化最大的客户"), columns, rows)


def _metric_kind(ranking: Ranking) -> str:
    return MONEY if ranking.metric.value in ("revenue", "profit") else COUNT


def matrix_table(matrix: Matrix, currency: str) -> Table:
    """The four kinds and those not judged."""
    whole = sum(field.clv_cents for field in matrix.fields)
    rows: list[tuple[Cell, ...]] = []
    for which in (Quadrant.GOLD, Quadrant.PROMISING, Quadrant.ADVOCATE, Quadrant.MARGINAL):
        field = matrix.field(which)
        rows.append((
            worth_words.quadrant(which), worth_words.quadrant_meaning(which), field.customers, field.mean_cpv,
            field.clv_cents, field.clv_cents / whole if whole > 0 else None,
        ))  # fmt: skip
    rows.append((tr("没评过"), tr("不猜，不放进来"), matrix.unrated, None, None, None))
    columns = (
        (tr("哪一类"), WORDS), (tr("什么样"), WORDS), (tr("客户数"), COUNT), (tr("觉得值，平均"), POINTS),
        (tr("预计终身价值"), MONEY), (tr("占价值"), SHARE),
    )  # fmt: skip
    at = matrix.borders
    note = tr(
        "界线：觉得值 {cpv} 分，预计终身价值 {clv}。", cpv=f"{at.cpv:.0f}",
        clv=formats.money(int(at.clv_cents) // 100 * 100, currency),
    ) if matrix.rated else ""  # fmt: skip
    return Table(tr("四类客户"), columns, tuple(rows), note)


def worth_table(total: WorthTotal, years: int) -> Table:
    """The shop's own total."""
    rows: tuple[tuple[Cell, ...], ...] = (
        (tr("已经带来的利润"), total.past_cents),
        (tr("往后 {n} 年预计", n=years), total.expected_cents),
        (tr("全店合计"), total.cents),
    )
    return Table(tr("客户价值"), ((tr("项目"), WORDS), (tr("金额"), MONEY)), rows, "", frozenset({2}))


def budget_table(facts: budget_facts.Facts, *, by_tier: bool = False) -> Table:
    """Planned, spent and returned, by the three parts or by tiers."""
    plan = facts.plan

    def planned(cents: int, people: int) -> tuple[Cell, Cell]:
        """In all and each; nothing where no total is set."""
        return (cents, cents // people if people else None) if plan.total_cents else (None, None)

    lines: Sequence[Line] = plan.tiers if by_tier else plan.parts
    rows: list[tuple[Cell, ...]] = [
        (
            budget_facts.name_of(line, facts), line.customers, *planned(line.planned_cents, line.customers),
            line.spent_cents, line.profit_cents, line.returned,
        )
        for line in lines
    ]  # fmt: skip
    people = sum(line.customers for line in lines)
    rows.append((
        tr("合计"), people, *planned(plan.total_cents, people), plan.spent_cents,
        sum(line.profit_cents for line in lines), plan.returned,
    ))  # fmt: skip
    columns = (
        (tr("用在谁身上"), WORDS), (tr("客户数"), COUNT), (tr("计划"), MONEY), (tr("每位计划"), MONEY),
        (tr("花了"), MONEY), (tr("同期利润"), MONEY), (tr("利润 ÷ 花了"), TIMES),
    )  # fmt: skip
    note = tr("同期利润是这些客户这段时间带来的，不全是这些费用换来的。")
    return Table(tr("按等级") if by_tier else tr("营销费用"), columns, tuple(rows), note, frozenset({len(rows) - 1}))


def campaigns_table(facts: budget_facts.Facts) -> Table:
    """Every cost noted in the period."""
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (one.day, one.name, worth_words.part_name(one.part, facts.ranking.scheme), one.cost_cents)
        for one in facts.campaigns
    )
    columns = (
        (tr("日期"), DAY), (tr("花在什么上"), WORDS), (tr("用在谁身上"), WORDS), (tr("花了"), MONEY),
    )  # fmt: skip
    return Table(tr("花在哪里"), columns, rows)
