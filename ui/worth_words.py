"""The words of a customer's worth: judgements of the card, the four kinds of the matrix, parts of the money."""

from __future__ import annotations

from core.budget import PARTS
from core.matrix import Quadrant
from core.perceived import BENEFITS, Perceived, Ratings, missing
from core.tiers import Scheme
from ui.language import tr


def judgement(name: str) -> str:
    """What is judged."""
    return {
        "product": tr("东西"), "service": tr("服务"), "people": tr("人"), "image": tr("体面"),
        "money": tr("花钱"), "time": tr("花时间"), "mind": tr("操心"), "effort": tr("费力气"),
    }[name]  # fmt: skip


def ends(name: str) -> tuple[str, str]:
    """What 1 and what 5 mean."""
    return {
        "product": (tr("差"), tr("好")),
        "service": (tr("怠慢"), tr("周到")),
        "people": (tr("冷淡"), tr("亲切")),
        "image": (tr("没面子"), tr("有面子")),
        "money": (tr("便宜"), tr("贵")),
        "time": (tr("省时"), tr("费时")),
        "mind": (tr("省心"), tr("费心")),
        "effort": (tr("省力"), tr("费力")),
    }[name]


def is_benefit(name: str) -> bool:
    return name in BENEFITS


def cpv(value: float) -> str:
    """75 分."""
    return tr("{n} 分", n=round(value))


def perceived_words(ratings: Ratings, value: Perceived | None) -> str:
    """What the card says so far: the value and of how many judgements, or what is still needed for one."""
    if value is not None:
        if value.whole:
            return tr("八项都打了")
        return tr("八项里打了 {n} 项，没打的不算", n=value.rated)
    no_benefit, no_cost = missing(ratings)
    if no_benefit and no_cost:
        return tr("“得到的”和“付出的”各打一项，就能算出来")
    return tr("“得到的”还要打一项") if no_benefit else tr("“付出的”还要打一项")


def perceived_formula(value: Perceived) -> str:
    """（3.75 − 2.25 + 4）÷ 8 × 100 = 69 分."""
    return tr(
        "（得到的平均 {benefits} − 付出的平均 {costs} + 4）÷ 8 × 100 = {value} 分",
        benefits=f"{value.benefits:.2f}", costs=f"{value.costs:.2f}", value=round(value.value),
    )  # fmt: skip


# --- the matrix -------------------------------------------------------------------------------------------------------


def quadrant(which: Quadrant) -> str:
    return {
        Quadrant.MARGINAL: tr("鸡肋"),
        Quadrant.PROMISING: tr("潜力股"),
        Quadrant.ADVOCATE: tr("知音"),
        Quadrant.GOLD: tr("金牌"),
    }[which]


def quadrant_meaning(which: Quadrant) -> str:
    """Who they are, in a few words."""
    return {
        Quadrant.MARGINAL: tr("觉得一般，价值也不高"),
        Quadrant.PROMISING: tr("价值高，却觉得不太值"),
        Quadrant.ADVOCATE: tr("觉得很值，花得不多"),
        Quadrant.GOLD: tr("觉得值，价值也高"),
    }[which]


def quadrant_advice(which: Quadrant) -> str:
    """What to do with them (domain.md section 9)."""
    return {
        Quadrant.MARGINAL: tr("不再追加投入，留走随缘；花一点小力气明显划算的，才去做。"),
        Quadrant.PROMISING: tr("先问清原因：还不熟、不了解东西、服务或规矩不合意、价格、牌子。找到了，就舍得投入。"),
        Quadrant.ADVOCATE: tr("不用多花钱，好好留着，请他们替我们说话。"),
        Quadrant.GOLD: tr("最要护住的人：最好的服务，提前想到，别让他们失望。"),
    }[which]


TONES = {Quadrant.MARGINAL: "t4", Quadrant.PROMISING: "t3", Quadrant.ADVOCATE: "t2", Quadrant.GOLD: "t1"}
"""The tone of each kind, of the tier tokens."""


# --- the marketing money ----------------------------------------------------------------------------------------------


def part_names(scheme: Scheme) -> tuple[str, str, str]:
    """What each part of the money is for. The top 20 % are whole tiers in every scheme, the others in [A]'s."""
    if scheme.key == "regent":
        return tr("留住重要、次要客户"), tr("帮普通客户往上走"), tr("小客户与拓新")
    return tr("留住前 20% 的客户"), tr("帮中间 30% 往上走"), tr("后 50% 与拓新")


def part_name(part: str | None, scheme: Scheme) -> str:
    return tr("所有客户") if part not in PARTS else part_names(scheme)[PARTS.index(part)]
