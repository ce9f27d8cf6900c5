"""Reminder rules in words: what a rule of the shop's own waits for, whom a rule is for, and who does it."""

from __future__ import annotations

from collections.abc import Sequence

from core.holidays import Holidays, Span
from core.own_rules import OwnRule, Since, Timing, When
from core.reminders import OWN_STAFF
from ui import formats
from ui.language import tr
from ui.widgets.labels import joined


def days(n: int) -> str:
    """The unit behind a number of days."""
    return tr(" 天", n=n)


def within_days(n: int) -> str:
    return tr(" 天内", n=n)


def since_name(since: Since) -> str:
    """What so many days are counted from."""
    return {
        Since.LAST_PURCHASE: tr("上次消费以后"),
        Since.LAST_SEEN: tr("上次到店以后"),
        Since.LAST_CONTACT: tr("上次联系以后"),
        Since.CUSTOMER_SINCE: tr("成为客户以后"),
    }[since]


def timing_name(timing: Timing) -> str:
    """The kinds of a day, to choose from."""
    return {
        Timing.AFTER: tr("某件事过了几天"),
        Timing.YEARLY: tr("每年某一天"),
        Timing.MONTHLY: tr("每月某一天"),
        Timing.WEEKLY: tr("每周某一天"),
        Timing.EVERY: tr("每隔几天"),
    }[timing]


def weekdays() -> list[str]:
    return [tr("周一"), tr("周二"), tr("周三"), tr("周四"), tr("周五"), tr("周六"), tr("周日")]


def when(told: When) -> str:
    """上次消费以后 30 天; 每年 9月10日; 每周三."""
    match told.timing:
        case Timing.AFTER:
            return tr("{since} {n} 天", since=since_name(told.since), n=told.days)
        case Timing.YEARLY:
            return tr("每年 {day}", day=formats.birthday(told.day) if told.day else "")
        case Timing.MONTHLY:
            return tr("每月 {n} 日", n=told.place)
        case Timing.WEEKLY:
            return tr("每{weekday}", weekday=weekdays()[told.place])
    return tr("每隔 {n} 天", n=told.days)


def own_rule(rule: OwnRule, which: str) -> str:
    """每年 9月10日·标签是 老师. `which`: the customers in words, nothing for everybody."""
    return joined(when(rule.when), which or tr("全部客户"), staff(rule.staff))


def staff(name: str) -> str:
    """Who does it; nothing when nobody in particular does."""
    if name == OWN_STAFF:
        return tr("谁照顾谁来做")
    return tr("{name} 来做", name=name) if name else ""


def tiers(chosen: Sequence[str] | None, every: Sequence[str]) -> str:
    """重要客户、次要客户; nothing for everybody."""
    if chosen is None:
        return ""
    names = [formats.tier_full_name(key) if key else tr("不在排名里的") for key in every if key in chosen]
    return tr("、").join(names) or tr("没有选等级")


def span(closed: Span) -> str:
    """10月1日 到 10月7日."""
    first = formats.full_day(closed.first)
    if closed.first == closed.last:
        return first
    return tr("{first} 到 {last}", first=first, last=formats.full_day(closed.last))


def weekly(holidays: Holidays) -> str:
    """周一、周二 休息."""
    names = [name for place, name in enumerate(weekdays()) if place in holidays.weekly]
    return tr("、").join(names)
