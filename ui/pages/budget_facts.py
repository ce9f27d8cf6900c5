"""What the page of the marketing money shows, read in one go off the UI thread, and the words made of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from core.budget import PARTS, Campaign, Line, Plan, plan
from core.tiers import Ranking
from ui import formats, tier_words, worth_words
from ui.heavy import beside_the_window
from ui.language import tr
from ui.widgets.charts.plan_rows import PlanLine
from ui.widgets.labels import joined

if TYPE_CHECKING:
    from storage.archive import Archive

_TONES = dict(zip(PARTS, ("t1", "t2", "t4"), strict=True))


@dataclass(frozen=True, slots=True)
class Facts:
    """`campaigns`: those of the ranking's period."""

    ranking: Ranking
    plan: Plan
    campaigns: tuple[Campaign, ...]


@beside_the_window()
def read(archive: Archive, today: date) -> Facts:
    """By the shop's own ranking and period, so that the figures agree with the pyramid's."""
    settings = archive.settings
    ranking = archive.tiers.with_costs(archive.tiers.current(today), today)
    spent = archive.campaigns.rows(ranking.first_day, ranking.last_day)
    found = plan(int(settings["budget_cents"]), tuple(settings["budget_split"]), ranking, spent)
    return Facts(ranking, found, tuple(spent))


def name_of(line: Line, facts: Facts) -> str:
    """A part is named by what it is for, a tier by its name."""
    scheme = facts.ranking.scheme
    if line.key in PARTS and line.percent is not None:
        return worth_words.part_name(line.key, scheme)
    return tier_words.full_name(line.key)


def rows(lines: tuple[Line, ...], facts: Facts, currency: str) -> list[PlanLine]:
    """Parts or tiers as the rows of the chart."""
    found = []
    for line in lines:
        tone = _TONES[line.key] if line.percent is not None else tier_words.tone(line.key)
        people = tr("{n} 位", n=line.customers)
        each = line.each_planned_cents
        if each:
            whole = each // 100 * 100 or each
            people = joined(people, tr("计划每位约 {money}", money=formats.money(whole, currency)))
        found.append(
            PlanLine(
                name_of(line, facts), people, tone, line.planned_cents, line.spent_cents, money_words(line, currency),
                back_words(line.returned, line.profit_cents, currency),
            )
        )  # fmt: skip
    return found


def money_words(line: Line, currency: str) -> str:
    """花了 ¥4,100 / 计划 ¥6,000."""
    spent = formats.money(line.spent_cents, currency)
    if not line.planned_cents:
        return tr("花了 {spent}", spent=spent)
    return tr("花了 {spent} / 计划 {planned}", spent=spent, planned=formats.money(line.planned_cents, currency))


def back_words(returned: float | None, profit_cents: int, currency: str) -> str:
    """每花 1 元，同期利润 4.5 元."""
    profit = formats.money(round(profit_cents, -2), currency, tight=True)
    if returned is None:
        return tr("同期利润 {profit}", profit=profit)
    return tr("同期利润 {profit}，是花的 {times} 倍", profit=profit, times=times(returned))


def times(returned: float) -> str:
    """4.5, 27, −0.3."""
    words = f"{abs(returned):.1f}" if abs(returned) < 10 else f"{abs(returned):,.0f}"
    return f"{formats.MINUS if returned < 0 else ''}{words}"
