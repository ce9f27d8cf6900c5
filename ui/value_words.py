"""The value score in the words of an owner: its dimensions, what was counted of each, and the sum filled in."""

from __future__ import annotations

from datetime import date

from core.score import EXPAND, OWN, STEADY, Dimension, Group, Part, Place, WhyScore
from ui import formats, lifetime_words
from ui.language import tr


def group(which: Group) -> str:
    return {Group.ECONOMIC: tr("生意"), Group.SOCIAL: tr("口碑"), Group.POTENTIAL: tr("潜力")}[which]


def dimension(which: Dimension) -> str:
    return {
        Dimension.SALES: tr("消费"), Dimension.PROFIT: tr("利润"), Dimension.FREQUENCY: tr("来得勤"),
        Dimension.RECENCY: tr("最近来过"), Dimension.REFERRALS: tr("介绍客人"), Dimension.PRAISE: tr("表扬"),
        Dimension.INFLUENCE: tr("影响力"), Dimension.GROWTH: tr("越花越多"), Dimension.HEADROOM: tr("别处还花的"),
        Dimension.NEW_PRODUCTS: tr("试新东西"), Dimension.NEW_FIELD: tr("新门路"),
    }[which]  # fmt: skip


def dimension_about(which: Dimension) -> str:
    """Of a judged one: what is judged."""
    return {
        Dimension.INFLUENCE: tr("说一句话，会有多少人听"),
        Dimension.NEW_FIELD: tr("能不能带来新的生意、新的圈子"),
    }.get(which, "")


def strategy(key: str) -> str:
    return {STEADY: tr("稳健"), EXPAND: tr("拓展"), OWN: tr("自己定")}[key]


def score(value: float) -> str:
    """78.4 → 78 分."""
    return tr("{n} 分", n=round(value))


def weight(part: float) -> str:
    """20%, 3.3%: whole percents alone would not add up."""
    return f"{part * 100:.1f}".removesuffix(".0") + "%"


def formula(why: WhyScore) -> str:
    """（20 × 100 + 20 × 61）÷ 40 = 81 分: weights and points of what is known."""
    whole = sum(part.weight for part in why.parts) or 1.0
    known = [part for part in why.parts if part.points is not None and part.weight]
    terms = " + ".join(f"{weight(part.weight / whole)[:-1]} × {part.points:.0f}" for part in known)
    by = weight(sum(part.weight for part in known) / whole)[:-1]
    return tr("（{terms}）÷ {by} = {score}", terms=terms, by=by, score=score(why.place.score.value))


def elsewhere(place: Place) -> str:
    """按“拓展”，排第 12."""
    return tr("按“{strategy}”，排第 {rank}", strategy=strategy(place.key), rank=f"{place.rank:,}")


def part_figure(part: Part, today: date, currency: str) -> str:
    """What was counted of one dimension."""
    if part.rating is not None:
        return tr("打了 {rating} 分（5 分满）", rating=part.rating)
    if part.figure is None:
        return tr("不知道，不算")
    which, figure = part.dimension, part.figure
    if which in (Dimension.SALES, Dimension.PROFIT, Dimension.HEADROOM):
        return lifetime_words.money(figure, currency)
    if which is Dimension.RECENCY:
        return tr("{n} 天前", n=max(0, today.toordinal() - round(figure)))
    if which is Dimension.GROWTH:
        sign = "+" if figure > 0 else ""
        return tr("后半段比前半段 {change}", change=f"{sign}{formats.share(figure)}")
    if which is Dimension.FREQUENCY:
        return tr("{n} 天", n=round(figure))
    if which is Dimension.REFERRALS:
        return tr("{n} 位", n=round(figure))
    return tr("{n} 次", n=round(figure))
