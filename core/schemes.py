"""The shop's own schemes of tiers: what may stand in one, how it is kept, and the order of all tiers there are.

A scheme as plain values (in the archive's settings, and in a file for the command line):
    {"key": "own1", "name": "三等", "metric": null,
     "tiers": [{"key": "own1.1", "name": "金卡", "tone": "t1", "percent": 10}, …]}
Fixed amounts have "metric": "revenue" and "least" in place of "percent": cents, days or points; the lowest tier has
neither. In a file the keys and the tones may be left out.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from typing import Any

from core.tiers import SCHEMES, TIER_ORDER, Metric, Scheme, TierRule, last_ranks

MOST_TIERS = 7
FEWEST_TIERS = 2
TONES = ("t1", "t2", "t3", "t4", "t5", "t6", "t7")
_SPREAD: Mapping[int, tuple[str, ...]] = {
    2: ("t1", "t4"), 3: ("t1", "t2", "t4"), 4: ("t1", "t2", "t3", "t4"), 5: ("t1", "t2", "t3", "t5", "t4"),
    6: ("t1", "t2", "t3", "t5", "t6", "t4"), 7: ("t1", "t2", "t7", "t3", "t5", "t6", "t4"),
}  # fmt: skip
"""Tones for so many tiers, best first: gold at the top, grey at the foot."""


@dataclass(frozen=True, slots=True)
class TierDraft:
    """A tier as somebody wrote it. `percent` or `least` (of the metric's unit); None: not written, or not a number."""

    name: str
    percent: Fraction | None = None
    least: int | None = None
    tone: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True)
class SchemeDraft:
    """A scheme as somebody wrote it. `metric` None: by shares."""

    name: str
    tiers: tuple[TierDraft, ...]
    metric: Metric | None = None
    key: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong: `code` with `value`, at the tier of this `place` from 0 (None: with the whole), in its `field`.

    Codes: no_name, same_name, few_tiers, many_tiers, no_number, not_positive, sum (value: the sum in percent),
    not_falling.
    """

    code: str
    place: int | None = None
    field: str = "name"
    value: Fraction | None = None


def problems(draft: SchemeDraft, other_names: Iterable[str] = ()) -> list[Problem]:
    """All that keeps a draft from being a scheme. `other_names`: of the other schemes."""
    found: list[Problem] = []
    name = draft.name.strip()
    if not name:
        found.append(Problem("no_name"))
    elif name in {other.strip() for other in other_names}:
        found.append(Problem("same_name"))
    if len(draft.tiers) < FEWEST_TIERS:
        found.append(Problem("few_tiers"))
    if len(draft.tiers) > MOST_TIERS:
        found.append(Problem("many_tiers"))
    found += _wrong_names(draft.tiers)
    found += _wrong_shares(draft.tiers) if draft.metric is None else _wrong_amounts(draft.tiers)
    return found


def _wrong_names(tiers: Sequence[TierDraft]) -> list[Problem]:
    found, seen = [], set()
    for place, tier in enumerate(tiers):
        name = tier.name.strip()
        if not name:
            found.append(Problem("no_name", place))
        elif name in seen:
            found.append(Problem("same_name", place))
        seen.add(name)
    return found


def _wrong_shares(tiers: Sequence[TierDraft]) -> list[Problem]:
    found = []
    for place, tier in enumerate(tiers):
        if tier.percent is None:
            found.append(Problem("no_number", place, "percent"))
        elif tier.percent <= 0:
            found.append(Problem("not_positive", place, "percent"))
    total = sum((tier.percent or Fraction(0) for tier in tiers), Fraction(0))
    if not found and tiers and total != 100:
        found.append(Problem("sum", len(tiers) - 1, "percent", total))
    return found


def _wrong_amounts(tiers: Sequence[TierDraft]) -> list[Problem]:
    found = []
    better: int | None = None
    for place, tier in enumerate(tiers[:-1]):
        if tier.least is None:
            found.append(Problem("no_number", place, "least"))
        elif tier.least <= 0:
            found.append(Problem("not_positive", place, "least"))
        elif better is not None and tier.least >= better:
            found.append(Problem("not_falling", place, "least"))
        better = tier.least if tier.least is not None else better
    return found


def scheme_of(draft: SchemeDraft, key: str) -> Scheme:
    """The scheme of a draft without `problems`. Tiers keep their keys; a new one gets the next number that was never
    used in this scheme, as saved runs know tiers by their keys."""
    taken = [int(tail) for tier in draft.tiers if (tail := tier.key.rpartition(".")[2]).isdigit()]
    number = max(taken, default=0)
    spread = _SPREAD.get(len(draft.tiers), TONES)
    rules: list[TierRule] = []
    for place, tier in enumerate(draft.tiers):
        tier_key = tier.key
        if not tier_key:
            number += 1
            tier_key = f"{key}.{number}"
        least = None if draft.metric is None or place == len(draft.tiers) - 1 else tier.least
        share = tier.percent / 100 if draft.metric is None and tier.percent is not None else None
        tone = tier.tone if tier.tone in TONES else spread[place % len(spread)]
        rules.append(TierRule(tier_key, share, least, tier.name.strip(), tone))
    return Scheme(key, tuple(rules), draft.name.strip(), draft.metric)


def draft_of(scheme: Scheme) -> SchemeDraft:
    """A scheme to be edited."""
    tiers = tuple(
        TierDraft(t.name, t.share * 100 if t.share is not None else None, t.least, t.tone, t.key) for t in scheme.tiers
    )
    return SchemeDraft(scheme.name, tiers, scheme.metric, scheme.key)


def plain(scheme: Scheme) -> dict[str, Any]:
    """A scheme as the archive keeps it: the reverse of `read`."""
    tiers: list[dict[str, Any]] = []
    for rule in scheme.tiers:
        kept: dict[str, Any] = {"key": rule.key, "name": rule.name, "tone": rule.tone}
        if rule.share is not None:
            kept["percent"] = str(rule.share * 100)
        elif rule.least is not None:
            kept["least"] = rule.least
        tiers.append(kept)
    return {"key": scheme.key, "name": scheme.name, "metric": scheme.metric, "tiers": tiers}


def read(value: Any, key: str = "") -> SchemeDraft:
    """A draft from plain values; ValueError when they have another shape. What is wrong inside is for `problems`."""
    if not isinstance(value, Mapping) or not isinstance(value.get("tiers"), list):
        raise ValueError("a scheme has tiers")
    metric = value.get("metric")
    tiers = []
    for tier in value["tiers"]:
        if not isinstance(tier, Mapping):
            raise ValueError("a tier has a name")
        least = tier.get("least")
        if least is not None and (not isinstance(least, int) or isinstance(least, bool)):
            raise ValueError("the least value is a whole number")
        tiers.append(
            TierDraft(
                str(tier.get("name", "")), percent(tier.get("percent")), least, str(tier.get("tone", "")),
                str(tier.get("key", "")),
            )
        )  # fmt: skip
    return SchemeDraft(
        str(value.get("name", "")), tuple(tiers), Metric(metric) if metric is not None else None,
        str(value.get("key", "")) or key,
    )  # fmt: skip


def percent(value: object) -> Fraction | None:
    """A share in percent from a number or its text, "12.5" or "100/3"; None when it is none."""
    if value is None or isinstance(value, bool):
        return None
    text = str(value).strip().rstrip("%％").strip()
    try:
        return Fraction(text) if "/" in text else Fraction(Decimal(text))
    except (InvalidOperation, ValueError, ZeroDivisionError, OverflowError):
        return None


def own_schemes(kept: Any) -> dict[str, Scheme]:
    """{key: scheme} of the setting; what cannot be a scheme (a newer program wrote it) is passed over."""
    found: dict[str, Scheme] = {}
    for value in kept if isinstance(kept, list) else []:
        try:
            draft = read(value)
        except ValueError:
            continue
        if draft.key and not problems(draft):
            found[draft.key] = scheme_of(draft, draft.key)
    return found


def all_schemes(kept: Any) -> dict[str, Scheme]:
    """The presets and the shop's own, {key: scheme}."""
    return {**SCHEMES, **own_schemes(kept)}


def new_key(known: Iterable[str]) -> str:
    """A key for one more scheme of the shop's own: own1, own2 …"""
    numbers = [int(key[3:]) for key in known if key.startswith("own") and key[3:].isdigit()]
    return f"own{max(numbers, default=0) + 1}"


def tier_order(schemes: Iterable[Scheme], current: str = "") -> tuple[str, ...]:
    """Every tier key there is, best first: those of the scheme in use, then the presets', then the others'."""
    known = list(schemes)
    first = [key for scheme in known if scheme.key == current for key in scheme.keys]
    own = [key for scheme in known if scheme.key not in SCHEMES for key in scheme.keys]
    return tuple(dict.fromkeys([*first, *TIER_ORDER, *own]))


def key_tiers(scheme: Scheme) -> tuple[str, ...]:
    """The two best tiers of a scheme (关键客户), of two or three tiers only the best."""
    return scheme.keys[: 2 if len(scheme.tiers) > 3 else 1]


def sizes(values: Sequence[int], scheme: Scheme) -> tuple[int, ...]:
    """How many customers each tier would hold. `values`: the figures of all ranked customers, the best first.

    >>> sizes([900, 500, 500, 100, 0], all_schemes([])["regent"])
    (1, 0, 2, 2)
    """
    reached: list[int] = []
    positive = bisect_right(values, -1, key=lambda value: -value)
    if scheme.by_amounts:
        reached = [bisect_right(values, -(rule.least or 0), key=lambda value: -value) for rule in scheme.tiers[:-1]]
    else:
        for end in last_ranks(scheme, len(values))[:-1]:
            same = bisect_right(values, -values[end - 1], key=lambda value: -value) if end else 0
            reached.append(min(same, positive))
    ends = [*reached, len(values)]
    return tuple(end - before for before, end in zip([0, *ends[:-1]], ends, strict=True))
