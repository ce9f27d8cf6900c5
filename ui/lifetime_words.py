"""What a customer is worth in the words of an owner: which method, the lifetime value line by line with her figures in
it, the chance that she comes again. The names of the methods and their formulas stand in the small print."""

from __future__ import annotations

from datetime import date

from core.lifetime import DAYS_A_YEAR, ENOUGH, SHORTEST_GAP, Method, Model, ValueMethod, WhyWorth
from core.people import CustomerRow
from core.profile import per_visit_cents, yearly_cents, years_known
from ui import formats
from ui.language import tr


def money(cents: float, currency: str) -> str:
    """Whole units from a hundred on: it says how much, not the bill."""
    whole = round(cents)
    return formats.money(round(whole, -2) if abs(whole) >= 10_000 else whole, currency)


def method(model: Model) -> str:
    """Which method, and why that one."""
    if model.method is Method.BGNBD:
        return tr("按本店 {n} 位回头客的来店规律推算", n=model.repeat_buyers)
    return tr("回头客只有 {n} 位，不到 {enough} 位，按每位客户自己的快慢推算", n=model.repeat_buyers, enough=ENOUGH)


def spending(row: CustomerRow, today: date, currency: str) -> list[str]:
    """What she spent a year and a day here: filled in; nothing while no purchase is known."""
    yearly, each, years = yearly_cents(row, today), per_visit_cents(row), years_known(row, today)
    if yearly is None or each is None or years is None:
        return []
    spent = money(row.revenue_cents, currency)
    return [
        tr("年均：{spent} ÷ {years} 年 = {yearly}", spent=spent, years=f"{years:.2f}".removesuffix(".00"),
           yearly=money(yearly, currency)),
        tr("每次：{spent} ÷ {n} 天 = {each}", n=row.visit_days, spent=spent, each=money(each, currency)),
    ]  # fmt: skip


# --- the profit so far ------------------------------------------------------------------------------------------------


def past_formula(why: WhyWorth, currency: str) -> list[str]:
    """What was paid, less the cost or times the margin: filled in, a line each."""
    past = why.past
    if past is None or not (past.costed_cents or past.cost_cents or past.uncosted_cents):
        return [tr("还没有消费记录")]
    found = []
    if past.costed_cents or past.cost_cents:
        found.append(
            tr(
                "记了成本的：收了 {paid} − 成本 {cost} = {profit}", paid=money(past.costed_cents, currency),
                cost=money(past.cost_cents, currency), profit=money(past.costed_cents - past.cost_cents, currency),
            )
        )  # fmt: skip
    if past.uncosted_cents:
        margin = past.margin_percent
        paid, profit = (money(cents, currency) for cents in (past.uncosted_cents, past.uncosted_cents * margin / 100))
        found.append(
            tr("名单上写的累计消费 {paid} × 利润率 {margin}% = {profit}", paid=paid, margin=margin, profit=profit)
            if past.stated
            else tr("没记成本的：收了 {paid} × 利润率 {margin}% = {profit}", paid=paid, margin=margin, profit=profit)
        )
    return found


# --- the profit to come -----------------------------------------------------------------------------------------------


def expected_formula(why: WhyWorth, currency: str) -> list[str]:
    """How often, at what profit, for how many years: filled in, a line each."""
    if not why.years or not why.worth.expected_purchases:
        return [tr("往后不指望再买，所以是 0")]
    horizon = why.model.horizon
    whole = tr(
        "{years} 年里还会买约 {many} 次，每次利润约 {value}；越远的越打折，第几年就除以几次 {by}",
        years=horizon.years, many=f"{why.worth.expected_purchases:.1f}", value=money(why.value_cents, currency),
        by=f"{1 + horizon.discount_percent / 100:g}",
    )  # fmt: skip
    years = [_year(why, place, currency) for place in range(len(why.years))]
    return [whole, *years, often_words(why), value_words(why, currency)]


def _year(why: WhyWorth, place: int, currency: str) -> str:
    """4.21 次 × ¥752 × 0.909 = ¥2,878."""
    year = why.years[place]
    return tr(
        "第 {year} 年：{many} 次 × {value} × {factor} = {money}",
        year=year.year, many=f"{year.purchases:.2f}", value=money(why.value_cents, currency),
        factor=f"{year.factor:.3f}", money=money(year.cents, currency),
    )  # fmt: skip


def often_words(why: WhyWorth) -> str:
    """Where the number of purchases a year comes from."""
    if why.per_year is not None:
        days = max(round(why.age_weeks * 7), SHORTEST_GAP)
        if why.per_year >= DAYS_A_YEAR:
            return tr("次数：买得很勤，最多按一天一次算")
        return tr(
            "次数：{days} 天里又买了 {n} 天，{n} × 365 ÷ {days} = 一年 {many} 次",
            n=why.repeats, days=days, many=f"{why.per_year:.2f}",
        )  # fmt: skip
    return tr(
        "次数：第一次买是 {age} 周前，之后又买了 {n} 天，最近一次在第 {last} 周；按全店的规律往后推",
        n=why.repeats, age=f"{why.age_weeks:.1f}", last=f"{why.weeks_to_last:.1f}",
    )  # fmt: skip


def value_words(why: WhyWorth, currency: str) -> str:
    """Where the profit of one purchase comes from."""
    own = money(why.own_mean_cents, currency)
    if why.model.values is ValueMethod.GAMMA_GAMMA and why.model.usual_cents is not None and why.own_share < 1:
        usual = money(why.model.usual_cents, currency)
        if not why.repeats:
            return tr("每次利润：只买过一次，按全店的 {usual}", usual=usual)
        return tr(
            "每次利润：自己后来每次平均 {own} 占 {share}，其余按全店的 {usual}",
            own=own, share=_percent(why.own_share), usual=usual,
        )  # fmt: skip
    return tr(
        "每次利润：{past} ÷ {n} 天 = {own}", past=money(why.history.profit_cents, currency), n=why.history.days, own=own
    )


def _percent(part: float) -> str:
    """70.2%: of a weight in a formula, which whole percents would not add up to."""
    return f"{part * 100:.1f}%"


# --- whether she comes again ------------------------------------------------------------------------------------------


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
        said = (
            tr("上次买是 {n} 天前，{allowed} 天之内都算还会来", n=away, allowed=allowed)
            if chance
            else tr("上次买是 {n} 天前，超过了 {allowed} 天，算不会再来了", n=away, allowed=allowed)
        )
        return f"{said}{_allowed_words(why, allowed)}"
    days = history.days
    return tr("一共来买过 {days} 天，上次是 {n} 天前；和全店客户的来往规律比出来的", n=away, days=days)


def _allowed_words(why: WhyWorth, allowed: int) -> str:
    """Where the days she may stay away come from."""
    mean = why.history.mean_gap_days
    if why.history.days < 3 or mean is None:
        return tr("（来得还少，先按一年算）")
    gap = f"{mean:.1f}"
    if 2 * mean <= SHORTEST_GAP:
        return tr("（平均 {gap} 天来一次，两倍不到 {allowed} 天，按 {allowed} 天算）", gap=gap, allowed=allowed)
    return tr("（平均 {gap} 天来一次，两倍就是 {allowed} 天）", gap=gap, allowed=allowed)


# --- the small print --------------------------------------------------------------------------------------------------


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


def formulas(why: WhyWorth) -> list[str]:
    """The models' formulas with her figures in them; none with the simple method, whose words say it all."""
    model, x = why.model, why.repeats
    found = []
    if None not in (model.r, model.alpha, model.a, model.b) and x and why.worth.p_alive is not None:
        r, alpha, a, b = (f"{value:.3f}" for value in (model.r, model.alpha, model.a, model.b))
        since, last = f"{why.age_weeks:.1f}", f"{why.weeks_to_last:.1f}"
        found.append(
            tr(
                "还会再来：1 ÷ (1 + {a} ÷ ({b} + {x} − 1) × (({alpha} + {since}) ÷ ({alpha} + {last}))^({r} + {x}))"
                " = {p}", a=a, b=b, x=x, alpha=alpha, since=since, last=last, r=r, p=formats.share(why.worth.p_alive),
            )
        )  # fmt: skip
    if model.p is not None and model.q is not None and x and why.own_share < 1:
        found.append(
            tr(
                "自己占的比重：{p} × {x} ÷ ({p} × {x} + {q} − 1) = {share}", p=f"{model.p:.4f}", x=x,
                q=f"{model.q:.4f}", share=_percent(why.own_share),
            )
        )  # fmt: skip
    return found
