"""The filters of the customers page: their keys, their words, and the question each asks the archive."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields
from datetime import date, timedelta
from typing import Any

from core.listing import CustomerFilter, PillCounts
from core.tiers import Scheme
from ui import formats
from ui.language import tr
from ui.widgets.pill_bar import Choice

ALL = "all"
_WEEK = 7


def choices(
    counts: PillCounts, scheme: Scheme, tags: list[str], views: Sequence[str] = (), *, masked: bool
) -> list[Choice]:
    """Everybody, the shop's saved views, the tiers of its scheme (not while masked), what needs care; 更多 holds the
    rest."""
    tiers = [Choice(f"tier:{key}", formats.tier_name(key), counts.tiers.get(key, 0)) for key in scheme.keys]
    return [
        Choice(ALL, tr("全部"), counts.all),
        *(Choice(f"view:{name}", name) for name in views),
        *([] if masked else tiers),
        Choice("not_seen", tr("久未到店"), counts.not_seen),
        Choice("birthday_month", tr("本月生日"), counts.birthday_month),
        Choice("avoid", tr("有忌口过敏"), counts.has_avoid),
        Choice("complaint", tr("有意见未了"), counts.open_complaint),
        Choice("birthday_today", tr("今日生日"), rare=True),
        Choice("birthday_week", tr("7 天内生日"), rare=True),
        Choice("neglected", tr("被冷落的重要客户"), rare=True),
        *(Choice(f"tag:{tag}", tag, rare=True, menu=tr("标签")) for tag in tags),
    ]


def words_of(key: str) -> str:
    """What a pressed filter asks for, in words; nothing for everybody."""
    group, _, name = key.partition(":")
    if group in ("tier", "tag"):
        return formats.tier_full_name(name) if group == "tier" else tr("标签是 {tag}", tag=name)
    return {
        "not_seen": tr("久未到店"),
        "birthday_month": tr("本月生日"),
        "avoid": tr("有忌口过敏"),
        "complaint": tr("有意见未了"),
        "birthday_today": tr("今日生日"),
        "birthday_week": tr("7 天内生日"),
        "neglected": tr("被冷落的重要客户"),
    }.get(key, "")


def question(key: str, query: str, today: date) -> CustomerFilter:
    """What a pressed filter and the words in the search field ask for."""
    group, _, name = key.partition(":")
    match group:
        case "tier":
            return CustomerFilter(query, tier=name)
        case "tag":
            return CustomerFilter(query, tag=name)
        case "not_seen":
            return CustomerFilter(query, not_seen_for=True)
        case "birthday_month":
            return CustomerFilter(query, birthday_month=today.month)
        case "avoid":
            return CustomerFilter(query, has_avoid=True)
        case "complaint":
            return CustomerFilter(query, open_complaint=True)
        case "birthday_today":
            return CustomerFilter(query, birthday_days=(today, today))
        case "birthday_week":
            return CustomerFilter(query, birthday_days=(today, today + timedelta(days=_WEEK)))
        case "neglected":
            return CustomerFilter(query, neglected=True)
        case _:
            return CustomerFilter(query)


def asked(where: Mapping[str, Any]) -> CustomerFilter | None:
    """The filter another page wants to see here; None: it asks for none."""
    known = {f.name: where[f.name] for f in fields(CustomerFilter) if f.name in where}
    return CustomerFilter(**known) if known else None


def key_of(which: CustomerFilter) -> str:
    """The filter that asks for this: what another page wants to see here."""
    pressed = {
        f"tier:{which.tier}": which.tier is not None,
        f"tag:{which.tag}": which.tag is not None,
        "not_seen": which.not_seen_for,
        "birthday_month": which.birthday_month is not None,
        "avoid": which.has_avoid,
        "complaint": which.open_complaint,
        "birthday_today": which.birthday_days is not None and which.birthday_days[0] == which.birthday_days[1],
        "birthday_week": which.birthday_days is not None,
        "neglected": which.neglected,
    }
    return next((key for key, wanted in pressed.items() if wanted), ALL)
