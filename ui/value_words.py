"""What a customer is worth in the words of an owner: lifetime value line by line, the chance that she comes again, the
value score and its dimensions. The names of the methods stand in the small print."""

from __future__ import annotations

from datetime import date

from core.lifetime import Method, Model, ValueMethod, WhyWorth
from core.score import EXPAND, OWN, STEADY, Dimension, Group, Part, Place
from ui import formats
from ui.language import tr


def comes_again(chance: float | None, by: Method) -> str:
    """87%; the simple method only knows yes and no: 会来, 多半不来; – for who never bought."""
    if chance is None:
        return formats.DASH
    if by is Method.SIMPLE:
        return tr("会来") if chance else tr("多半不来")
    return formats.share(chance)


def comes_again_words(why: WhyWorth) -> str:
    """How the chance follows from when she came."""
    history, chance = why.history, why.worth.p_alive
    if chance is None or history.last is None:
        return tr("还没买过，看不出来")
    away = (why.model.as_of - history.last).days
    if why.model.method is Method.SIMPLE:
        allowed = round(why.allowed_days or 0)
        if chance:
            return tr("上次买是 {n} 天前，{allowed} 天之内都算还会来", n=away, allowed=allowed)
        return tr("上次买是 {n} 天前，超过了 {allowed} 天，算不会再来了", n=away, allowed=allowed)
    days = history.days
    return tr("一共来买过 {days} 天，上次是 {n} 天前；和全店客户的来往规律比出来的", n=away, days=days)


def money(cents: float, currency: str) -> str:
    """Whole units from a hundred on: it says how much, not the bill."""
    whole = round(cents)
    return formats.money(round(whole, -2) if abs(whole) >= 10_000 else whole, currency)


def expected_formula(why: WhyWorth, currency: str) -> str:
    """An average year, what each purchase brings, how many years: filled in."""
    if not why.years or not why.worth.expected_purchases:
        return tr("往后不指望再买，所以是 0")
    many = why.worth.expected_purchases
    horizon = why.model.horizon
    return tr(
        "{years} 年里还会买约 {many} 次，每次利润约 {value}；越远的越打折，每年按 {discount}% 折",
        years=horizon.years, many=f"{many:.1f}", value=money(why.value_cents, currency),
        discount=f"{horizon.discount_percent:g}",
    )  # fmt: skip


def year_line(why: WhyWorth, place: int, currency: str) -> str:
    """4.2 次 × ¥752 × 0.909 = ¥2,870."""
    year = why.years[place]
    return tr(
        "第 {year} 年：{many} 次 × {value} × {factor} = {money}",
        year=year.year, many=f"{year.purchases:.1f}", value=money(why.value_cents, currency),
        factor=f"{year.factor:.3f}", money=money(year.cents, currency),
    )  # fmt: skip


def value_words(why: WhyWorth, currency: str) -> str:
    """Where the profit of one purchase comes from."""
    own = money(why.own_mean_cents, currency)
    if why.model.values is ValueMethod.GAMMA_GAMMA and why.model.usual_cents is not None:
        usual = money(why.model.usual_cents, currency)
        return tr(
            "每次利润：自己的平均 {own} 占 {share}，其余按全店的 {usual}",
            own=own, share=formats.share(why.own_share), usual=usual,
        )  # fmt: skip
    return tr("每次利润：自己到现在的平均 {own}", own=own)


def small_print(model: Model) -> str:
    """The names of the methods, their parameters, and the day."""
    day = formats.full_day(model.as_of)
    if model.method is Method.SIMPLE:
        return tr("方法：自己的频率 × 还会不会来（两倍平均间隔）。算到 {day}。", day=day)
    figures = ", ".join(
        f"{name} {value:.3f}" for name, value in (("r", model.r), ("α", model.alpha), ("a", model.a), ("b", model.b))
        if value is not None
    )  # fmt: skip
    if model.values is ValueMethod.GAMMA_GAMMA:
        return tr("方法：BG/NBD（{figures}）和 Gamma-Gamma。算到 {day}。", figures=figures, day=day)
    return tr("方法：BG/NBD（{figures}），每次利润用自己的平均。算到 {day}。", figures=figures, day=day)


# --- the value score --------------------------------------------------------------------------------------------------


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
        return money(figure, currency)
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
