"""What the reminder rules say of the tiers of the shop's own, which they cannot know: by the place of a tier."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, replace

from core.reminders import KEY_TIERS, Rules
from core.schemes import key_tiers
from core.tiers import SCHEMES, Scheme

_BY_PLACE = (30, 60, 90, 180)
"""Days without contact for the first, second … tier of a scheme; the last of them for all that follow."""


def interval_of(scheme: Scheme, tier: str) -> int:
    """Days without contact after which a tier of the shop's own is due for a return visit: the lowest of a scheme of
    any size waits the longest.

    >>> from core.tiers import REGENT
    >>> [interval_of(REGENT, key) for key in REGENT.keys]
    [30, 60, 90, 180]
    """
    place = scheme.keys.index(tier)
    return _BY_PLACE[-1] if tier == scheme.keys[-1] else _BY_PLACE[min(place, len(_BY_PLACE) - 2)]


def with_own_tiers(rules: Rules, schemes: Iterable[Scheme]) -> Rules:
    """The rules with an interval for each tier of the shop's own, and with the best of those wherever a rule is for the
    key tiers."""
    own = [scheme for scheme in schemes if scheme.key not in SCHEMES]
    if not own:
        return rules
    best = {key for scheme in own for key in key_tiers(scheme)}
    intervals = {key: interval_of(scheme, key) for scheme in own for key in scheme.keys}
    changed = {}
    for field in fields(Rules):
        rule = getattr(rules, field.name)
        if rule.tiers is not None and set(rule.tiers) == KEY_TIERS:
            changed[field.name] = replace(rule, tiers=tuple(sorted({*rule.tiers, *best})))
    visit = changed.get("return_visit", rules.return_visit)
    changed["return_visit"] = replace(visit, intervals={**intervals, **visit.intervals})
    return replace(rules, **changed)
