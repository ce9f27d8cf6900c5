"""The tiers there are, best first, each with its name and its colour: the one place that knows the shop's own.

Widgets paint tiers without an archive at hand, so the schemes in use are told here once (`use`) by whoever opens an
archive or changes its settings: the window's Context, and the command line.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from core.schemes import MOST_TIERS, Problem, tier_order
from core.tiers import REGENT, SCHEMES, Scheme, TierRule
from ui.language import tr

_PRESET_TONES = {
    "key_top": "t1", "key": "t2", "regular": "t3", "small": "t4", "vip": "t1", "big": "t2", "medium": "t3",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Known:
    schemes: Mapping[str, Scheme]
    current: Scheme
    own: Mapping[str, TierRule]
    top: frozenset[str]
    order: tuple[str, ...]


def _known(schemes: Iterable[Scheme], current: str, former: Iterable[Scheme] = ()) -> _Known:
    by_key = {scheme.key: scheme for scheme in schemes}
    gone = {rule.key: rule for scheme in former for rule in scheme.tiers if rule.name}
    own = {rule.key: rule for scheme in by_key.values() if scheme.key not in SCHEMES for rule in scheme.tiers}
    return _Known(
        by_key,
        by_key.get(current, REGENT),
        {**gone, **own},
        frozenset(scheme.keys[0] for scheme in by_key.values()),
        tier_order(by_key.values(), current),
    )


_in_use = _known(SCHEMES.values(), REGENT.key)


def use(schemes: Iterable[Scheme], current: str, former: Iterable[Scheme] = ()) -> None:
    """Take up the schemes of an archive; `current` is the key of the one it ranks by. `former`: of kept runs, the
    oldest first, whose tiers are still met under the names they had."""
    global _in_use
    _in_use = _known(schemes, current, former)


def schemes() -> Mapping[str, Scheme]:
    """Every scheme, {key: scheme}: the presets, then the shop's own."""
    return _in_use.schemes


def current() -> Scheme:
    """The scheme the shop ranks by."""
    return _in_use.current


def order() -> tuple[str, ...]:
    """Every tier key there is, best first."""
    return _in_use.order


def name(key: str | None) -> str:
    """The short name of a tier, for badges; no tier at all is named by nothing."""
    names = {
        "key_top": tr("重要"),
        "key": tr("次要"),
        "regular": tr("普通"),
        "small": tr("小客户"),
        "vip": tr("VIP"),
        "big": tr("大客户"),
        "medium": tr("中级"),
    }
    return names.get(key) or _own_name(key) if key else ""


def full_name(key: str | None) -> str:
    """重要客户, for sentences and titles; in English, and of a shop's own tier, the short name serves."""
    names = {
        "key_top": tr("重要客户"),
        "key": tr("次要客户"),
        "regular": tr("普通客户"),
        "small": tr("小客户"),
        "vip": tr("VIP 客户"),
        "big": tr("大客户"),
        "medium": tr("中级客户"),
    }
    return names.get(key) or _own_name(key) if key else ""


def _own_name(key: str) -> str:
    """A tier that was taken away since is still met in saved runs, which know its name unless an older program made
    them; a tier of a file is its key."""
    rule = _in_use.own.get(key)
    if rule is not None:
        return rule.name
    return tr("旧等级") if key.startswith("own") and "." in key else key


def tone(key: str | None) -> str:
    """The tint of a tier, t1 to t7: tokens `t1_bg`, `t1_fg`, `t1_bar`, `t1_fill`."""
    if key in _PRESET_TONES:
        return _PRESET_TONES[key]
    rule = _in_use.own.get(key or "")
    return rule.tone if rule is not None else "t4"


def is_top(key: str | None) -> bool:
    """Whether it is the best tier of its scheme, which wears the crown."""
    return key in _in_use.top


def scheme_name(scheme: Scheme) -> str:
    """What a scheme is called."""
    names = {"regent": tr("四等：重要、次要、普通、小客户"), "curry": tr("四等：VIP、大客户、中级、小客户")}
    return names.get(scheme.key, scheme.name)


def former_scheme_name(scheme: Scheme) -> str:
    """What a scheme of a kept run is called: by its name today, by the one it had, or by its tiers."""
    known = schemes().get(scheme.key)
    if known is not None:
        return scheme_name(known)
    if scheme.name:
        return tr("以前的“{name}”", name=scheme.name)
    tiers = [tier.name for tier in scheme.tiers if tier.name]
    return tr("以前的一套等级：{tiers}", tiers=tr("、").join(tiers)) if tiers else tr("以前的一套等级")


def problem_words(problem: Problem) -> str:
    """What is wrong with a scheme somebody wrote, and what to do."""
    match problem.code:
        case "no_name":
            return tr("给每一等一个名字") if problem.place is not None else tr("给这套等级一个名字")
        case "same_name":
            return tr("有两等同名") if problem.place is not None else tr("已经有一套叫这个名字")
        case "few_tiers":
            return tr("至少要有两等")
        case "many_tiers":
            return tr("最多 {n} 等", n=MOST_TIERS)
        case "sum":
            return tr("加起来是 {sum}%，要正好 100%", sum=percent_words(problem.value or 0))
        case "not_falling":
            return tr("第 {n} 等要比上一等低", n=(problem.place or 0) + 1)
        case "not_positive":
            return tr("第 {n} 等要大于 0", n=(problem.place or 0) + 1)
        case _:
            return tr("第 {n} 等还没写数目", n=(problem.place or 0) + 1)


def percent_words(value: Fraction | int) -> str:
    """A share as one writes it: 12.5."""
    return f"{float(value):.2f}".rstrip("0").rstrip(".")
