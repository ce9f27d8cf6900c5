"""Who moved from one ranking to another, and the figures that changed, in words."""

from __future__ import annotations

from core.movement import Figures, Move, Way
from core.tiers import Metric
from ui import formats, wording
from ui.language import tr
from ui.widgets.labels import joined


def way_name(way: Way) -> str:
    return {Way.UP: tr("升级"), Way.DOWN: tr("降级"), Way.NEW: tr("新进来"), Way.GONE: tr("没再来")}[way]


def move_words(move: Move, metric: Metric, currency: str) -> str:
    """The figures that changed, the one that ranks first: 多花 ¥9,200·多来 3 天."""
    return joined(*move_reasons(move, metric, currency))


def whole_move_words(move: Move, metric: Metric, currency: str) -> str:
    """The same with the figure before and after: 多花 ¥9,200（¥3,100 → ¥12,300）·多来 3 天."""
    first, *more = move_reasons(move, metric, currency)
    if move.before is not None and move.after is not None:
        then, now = (
            wording.metric_value(side.value, metric, currency)
            if move.value_change
            else tr("第 {n} 位", n=side.rank)
            for side in (move.before, move.after)
        )
        first = tr("{what}（{then} → {now}）", what=first, then=then, now=now)
    return joined(first, *more)


def move_reasons(move: Move, metric: Metric, currency: str) -> list[str]:
    """The same one by one, at least one."""
    if move.before is None and move.after is not None:
        return [tr("新进排名：{figure}", figure=wording.metric_value(move.after.value, metric, currency))]
    if move.after is None and move.before is not None:
        return [tr("这段时间没消费，上次 {figure}", figure=wording.metric_value(move.before.value, metric, currency))]
    assert move.before is not None
    assert move.after is not None
    changed = [_changed(move.value_change, metric, currency)]
    changed += [
        _changed(_difference(move.before, move.after, other), other, currency)
        for other in (Metric.REVENUE, Metric.VISITS)
        if other is not metric
    ]
    return [words for words in changed[:2] if words] or [
        tr("名次靠前了") if move.way is Way.UP else tr("名次靠后了")
    ]


def _difference(before: Figures, after: Figures, metric: Metric) -> int:
    """How a figure changed; nothing where an older run does not know it."""
    pairs = {
        Metric.REVENUE: (before.revenue_cents, after.revenue_cents),
        Metric.PROFIT: (before.profit_cents, after.profit_cents),
        Metric.VISITS: (before.visits, after.visits),
    }
    then, now = pairs[metric]
    return now - then if then is not None and now is not None else 0


def _changed(more: int, metric: Metric, currency: str) -> str:
    if not more:
        return ""
    if metric is Metric.VISITS:
        return tr("多来 {n} 天", n=more) if more > 0 else tr("少来 {n} 天", n=-more)
    if metric is Metric.SCORE:
        points = wording.metric_value(abs(more), metric, currency)
        return tr("评分高 {points}", points=points) if more > 0 else tr("评分低 {points}", points=points)
    money = formats.money(max(100, round(abs(more), -2)), currency)  # whole units: it says how much, not the bill
    if metric is Metric.PROFIT:
        return tr("利润多 {money}", money=money) if more > 0 else tr("利润少 {money}", money=money)
    return tr("多花 {money}", money=money) if more > 0 else tr("少花 {money}", money=money)
