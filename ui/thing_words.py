"""What is to be made ready by kind, in words: 胡萝卜汁 ×3（常温 2）, and for whom."""

from __future__ import annotations

from core.preparations import Share, Thing
from ui import formats
from ui.language import tr


def thing_words(thing: Thing) -> str:
    """The thing, how many, and in which manner how many of them."""
    words = thing.text if thing.number == 1 else f"{thing.text} ×{thing.number}"
    if not thing.manners:
        return words
    manners = tr("，").join(f"{manner} {count}" for manner, count in thing.manners)
    return tr("{thing}（{manners}）", thing=words, manners=manners)


def for_whom(thing: Thing, *, days: bool = False) -> str:
    """11:30 周雅琴（小宝，常温）、12:00 陈思远. `days`: with the day in front."""
    several = len(thing.shares) > 1
    return tr("、").join(_share_words(share, several, days) for share in thing.shares)


def _share_words(share: Share, several: bool, day: bool) -> str:
    visit, prep = share.visit, share.preparation
    when = [formats.month_day(visit.day)] if day else []
    who = " ".join([*when, *([formats.clock(visit.at)] if visit.at else []), visit.customer])
    number = f"×{share.wanted.number}" if share.wanted.number > 1 else ""
    told = [prep.person or "", *((share.wanted.manner, number) if several else ())]
    beside = tr("，").join(part for part in told if part)
    return tr("{thing}（{manners}）", thing=who, manners=beside) if beside else who
