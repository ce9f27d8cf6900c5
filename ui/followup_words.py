"""Small words of follow-ups: how often again, how somebody was spoken to, what stands in a day of the month."""

from __future__ import annotations

import re
from datetime import date

from core.agenda import GIVEN_WORD, Nature
from core.people import FollowupRow
from core.repeating import Repeat, Unit
from core.terms import Channel, FollowupKind
from ui import formats, wording
from ui.language import tr

_MONEY = re.compile(r"[¥￥$]\s?[\d,.]+(?:\s?万)?|[\d,.]+\s?(?:元|块钱|万元)")


def repeat(value: Repeat) -> str:
    """每周, 每 3 个月."""
    n = value.every
    if n == 1:
        return {
            Unit.DAY: tr("每天"), Unit.WEEK: tr("每周"), Unit.MONTH: tr("每月"), Unit.YEAR: tr("每年"),
        }[value.unit]  # fmt: skip
    return {
        Unit.DAY: lambda: tr("每 {count} 天", count=n),
        Unit.WEEK: lambda: tr("每 {count} 周", count=n),
        Unit.MONTH: lambda: tr("每 {count} 个月", count=n),
        Unit.YEAR: lambda: tr("每 {count} 年", count=n),
    }[value.unit]()


def spoken(channel: Channel) -> str:
    """What a press on a contact button says was done."""
    return {
        Channel.CALL: tr("打了电话"),
        Channel.WECHAT: tr("微信聊过"),
        Channel.VISIT: tr("来过"),
        Channel.MESSAGE: tr("发了短信"),
        Channel.OTHER: tr("联系过了"),
    }[channel]


def hide_money(words: str) -> str:
    """Without sums of money, for a screen that faces a customer."""
    return _MONEY.sub(formats.MASK, words)


def title(row: FollowupRow, today: date, *, masked: bool = False) -> str:
    """What to do."""
    words = wording.followup(row, today, masked=masked).title
    return hide_money(words) if masked else words


def flag(row: FollowupRow) -> str:
    """What makes a follow-up stand out: a word that was given, a complaint; nothing for the others."""
    if row.kind not in GIVEN_WORD:
        return ""
    return tr("答应的") if row.kind is FollowupKind.PROMISE else formats.followup_kind(row.kind)


def in_calendar(row: FollowupRow, *, masked: bool = False) -> str:
    """As short as a day of the month needs it: 周雅琴 生日, 张国强 回访."""
    person = row.facts.get("person")
    words = row.text or formats.followup_kind(row.kind)
    return f"{person or row.customer} {hide_money(words) if masked else words}"


def nature(kind: Nature) -> str:
    """The legend of the calendar."""
    return {
        Nature.OCCASION: tr("生日"),
        Nature.TALK: tr("电话微信"),
        Nature.GIFT: tr("送礼"),
        Nature.PROMISE: tr("答应的"),
        Nature.LATE: tr("逾期"),
        Nature.DONE: tr("完成"),
    }[kind]
