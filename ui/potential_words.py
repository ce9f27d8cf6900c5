"""Why a customer could be raised, in words: on the chips, and with the formula filled in."""

from __future__ import annotations

from core.potential import SHORT, Potential, Reason
from core.tiers import Metric
from ui import formats, tier_words, wording
from ui.language import tr
from ui.theme.icon_names import Icon

AHEAD = 7
"""Days until a suggested follow-up."""
SIGNS = {
    Reason.RISING: Icon.TREND_UP,
    Reason.HEADROOM: Icon.WALLET,
    Reason.OFTEN: Icon.REPEAT,
    Reason.BROUGHT: Icon.HANDSHAKE,
    Reason.CLOSE: Icon.TARGET,
}


def reason_name(reason: Reason) -> str:
    """For the filter."""
    return {
        Reason.RISING: tr("越花越多"),
        Reason.HEADROOM: tr("还花在别家"),
        Reason.OFTEN: tr("来得勤"),
        Reason.BROUGHT: tr("带过客人"),
        Reason.CLOSE: tr("就差一点"),
    }[reason]


def reason_chip(reason: Reason, one: Potential, currency: str) -> str:
    """The reason with its figure, short."""
    match reason:
        case Reason.RISING:
            more = one.signs.late_cents / one.signs.early_cents - 1
            return tr("后半段多花 {share}", share=formats.share(more))
        case Reason.HEADROOM:
            return tr("还有 {money} 花在别家", money=_whole(one.headroom_cents, currency))
        case Reason.OFTEN:
            return tr("来了 {n} 天，同等级一般 {usual} 天", n=one.visits, usual=_days(one.tier_median))
        case Reason.BROUGHT:
            return tr("带来 {n} 位客人", n=one.signs.brought)
        case Reason.CLOSE:
            return tr("离上一等很近")


def reason_formula(reason: Reason, one: Potential, metric: Metric, currency: str) -> str:
    """How it was worked out, with her figures."""
    signs = one.signs
    match reason:
        case Reason.RISING:
            return tr(
                "这段时间分成两半：前半段花 {early}，后半段花 {late}，是前半段的 {times} 倍（1.2 倍起算越花越多）。",
                early=formats.money(signs.early_cents, currency), late=formats.money(signs.late_cents, currency),
                times=f"{signs.late_cents / signs.early_cents:.2f}",
            )  # fmt: skip
        case Reason.HEADROOM:
            return tr(
                "估计一年在这类东西上花 {wallet}，三分之二是 {target}；近 12 个月在店里花了 {own}，还差 {room}。",
                wallet=formats.money(signs.wallet_cents or 0, currency),
                target=formats.money((signs.wallet_cents or 0) * 2 // 3, currency),
                own=formats.money(signs.own_cents, currency), room=formats.money(one.headroom_cents, currency),
            )  # fmt: skip
        case Reason.OFTEN:
            return tr(
                "这段时间来了 {n} 天；{tier}从多到少排，正中间那位来了 {usual} 天。", n=one.visits,
                tier=tier_words.full_name(one.tier), usual=_days(one.tier_median),
            )  # fmt: skip
        case Reason.BROUGHT:
            return tr("介绍来的客人现在还在的有 {n} 位。", n=signs.brought)
        case Reason.CLOSE:
            missing = one.missing or 0
            least, own, lacks, quarter = (
                wording.metric_value(figure, metric, currency)
                for figure in (one.value + missing, one.value, missing, int((one.value + missing) * SHORT))
            )
            return tr(
                "{tier}的门槛 {least} − 现在 {own} = 还差 {missing}，不到门槛的四分之一（{quarter}）。",
                tier=tier_words.full_name(one.next_tier), least=least, own=own, missing=lacks, quarter=quarter,
            )  # fmt: skip


def missing_words(one: Potential, metric: Metric, currency: str) -> str:
    """再多 ¥1,300，就是重要客户."""
    return tr(
        "再多 {missing}，就是{tier}", missing=wording.metric_value(one.missing or 0, metric, currency),
        tier=tier_words.full_name(one.next_tier),
    )  # fmt: skip


def suggestion(one: Potential, currency: str) -> str:
    """What a follow-up could say: something to do, by the strongest reason."""
    tier = tier_words.full_name(one.next_tier)
    match one.reasons[0]:
        case Reason.RISING:
            return tr("最近来得更舍得花：问问还喜欢什么，带到{tier}", tier=tier)
        case Reason.HEADROOM:
            return headroom_suggestion(one.headroom_cents, currency)
        case Reason.BROUGHT:
            return tr("带来过 {n} 位客人：当面谢谢，听听意见", n=one.signs.brought)
        case _:
            return tr("来得勤：约下次，介绍没试过的，带到{tier}", tier=tier)


def headroom_suggestion(cents: int, currency: str) -> str:
    """What a follow-up could say to whom so much a year is missing."""
    return tr("一年还有 {room} 花在别家：问问什么可以在我们这儿买", room=_whole(cents, currency))


def _whole(cents: int, currency: str) -> str:
    """Whole units: an estimate, not a bill."""
    return formats.money(max(100, round(cents, -2)), currency)


def _days(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")
