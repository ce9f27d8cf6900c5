"""Sentences made of the archive's facts: follow-ups, reasons of a tier, notes, reports of an import.

ui/formats.py gives single words and numbers; here they become what the window, the paper and the command line say
alike.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from core.errors import KnownError
from core.notes import NoteItem, NoteKind
from core.people import FollowupRow, VisitRow
from core.terms import Calendar, FollowupKind
from core.tiers import Metric, WhyTier
from ui import formats, messages
from ui.language import tr


@dataclass(frozen=True, slots=True)
class FollowupWords:
    """`title`: what to do. `when`: the promised or due day, and how late. `details`: small facts (tier, age,
    rhythm).
    """

    title: str
    when: str
    details: tuple[str, ...] = ()
    late: bool = False


def followup(row: FollowupRow, today: date, *, masked: bool = False) -> FollowupWords:
    """A follow-up in words, whether a person wrote it or a rule made it. `masked`: without what she complained of."""
    late = (today - row.due).days
    title = row.text or _made_by_rule(row, today, masked=masked)
    day = formats.month_day(row.due)
    when = tr("答应 {day}", day=day) if row.kind is FollowupKind.PROMISE else day
    if late > 0:
        when = tr("{when}，晚了 {n} 天", n=late, when=when)
    elif row.postponed_from is not None and row.postponed_from != row.due:
        first = formats.month_day(row.postponed_from)
        if row.due < row.postponed_from:
            when = tr("{when}（从 {from_day} 提前）", when=when, from_day=first)
        else:
            when = tr("{when}（从 {from_day} 推迟）", when=when, from_day=first)
    return FollowupWords(title, when, _details(row), late > 0)


def _made_by_rule(row: FollowupRow, today: date, *, masked: bool) -> str:
    facts = row.facts
    about = date.fromisoformat(str(facts["date"])) if "date" in facts else row.due
    match row.kind:
        case FollowupKind.BIRTHDAY:
            return _birthday(facts, about)
        case FollowupKind.FESTIVAL:
            name = formats.festival_name(str(facts.get("festival", ""))) or formats.followup_kind(row.kind)
            return tr("{festival}（{day}）问候", festival=name, day=formats.month_day(about))
        case FollowupKind.RETURN_VISIT:
            return tr("问候：{n} 天没联系了", n=max(0, (today - about).days))
        case FollowupKind.EXPECTED_PURCHASE:
            gap, away = int(str(facts.get("gap", 0))), max(0, (today - about).days)
            return tr("平时 {gap} 天来一次，已 {n} 天没来", gap=gap, n=away)
        case FollowupKind.AFTER_SALE:
            day = formats.month_day(about)
            words = tr("回访：{day} 到店后感觉怎么样", day=day) if facts.get("visit") else ""
            return words or tr("回访：{day} 消费后感觉怎么样", day=day)
        case FollowupKind.PREPARATION:
            return tr("备好 {n} 样：{day} 到店", n=int(str(facts.get("things", 0))), day=formats.month_day(about))
        case FollowupKind.COMPLAINT:
            said = "" if masked else str(facts.get("text") or "")
            return tr("意见未了：{words}", words=said) if said else tr("{day} 的意见未了", day=formats.month_day(about))
        case FollowupKind.ANNIVERSARY:
            return _anniversary(facts)
        case FollowupKind.CONSENT:
            return tr("联系许可 {day} 到期，问问还能不能联系", day=formats.month_day(about))
        case _:
            own = facts.get("text") or facts.get("name")
            return str(own) if own else formats.followup_kind(row.kind)


def _birthday(facts: Any, day: date) -> str:
    lunar = facts.get("calendar") == Calendar.LUNAR
    words = tr("农历生日（{day}）", day=formats.lunar_day(day)) if lunar else tr("公历生日")
    who = _person(facts)
    return tr("{who}：{words}", who=who, words=words) if who else words


def _person(facts: Any) -> str:
    """外孙小宝; nothing for the customer herself."""
    person, relation = facts.get("person"), facts.get("relation")
    if not person:
        return ""
    of_her = relation and relation != person
    return tr("{relation}{person}", relation=relation, person=person) if of_her else str(person)


def _anniversary(facts: Any) -> str:
    """成为客户 5 周年; 女儿小雪：结婚纪念日，10 周年."""
    years = facts.get("years")
    many = years if isinstance(years, int) and years > 0 else 0
    if "day" not in facts and not facts.get("name"):
        return tr("成为客户 {n} 周年", n=many)
    name = str(facts.get("name") or formats.followup_kind(FollowupKind.ANNIVERSARY))
    words = tr("{name}，{n} 周年", name=name, n=many) if many else name
    who = _person(facts)
    return tr("{who}：{words}", who=who, words=words) if who else words


def _details(row: FollowupRow) -> tuple[str, ...]:
    found = []
    if row.channel is not None:
        found.append(formats.channel_name(row.channel))
    if row.tier is not None:
        found.append(formats.tier_full_name(row.tier))
    turning = row.facts.get("turning")
    if row.kind is FollowupKind.BIRTHDAY and isinstance(turning, int) and turning > 0:
        found.append(tr("{n} 岁", n=turning))
    if row.kind is FollowupKind.RETURN_VISIT and "interval" in row.facts:
        found.append(tr("该 {n} 天联系一次", n=int(str(row.facts["interval"]))))
    name, text = row.facts.get("name"), row.facts.get("text")
    if row.kind is FollowupKind.OWN and name and text and name != text:
        found.append(str(name))
    return tuple(found)


def metric_name(metric: Metric) -> str:
    return {
        Metric.REVENUE: tr("消费"),
        Metric.PROFIT: tr("利润"),
        Metric.VISITS: tr("到店天数"),
        Metric.SCORE: tr("价值评分"),
    }[metric]


def metric_value(value: int, metric: Metric, currency: str) -> str:
    if metric is Metric.VISITS:
        return tr("{n} 天", n=value)
    if metric is Metric.SCORE:  # in hundredths
        return tr("{points} 分", points=f"{value / 100:.1f}".removesuffix(".0"))
    return formats.money(value, currency)


def period(first: date | None, last: date | None) -> str:
    """The days of a ranking in words."""
    if first is None:
        return tr("全部时间")
    if last is not None and 363 <= (last - first).days <= 366:
        return tr("近 12 个月")
    if (first.month, first.day) == (1, 1) and last is not None and first.year == last.year:
        return tr("今年")
    return tr("{first} 到 {last}", first=formats.full_day(first), last=formats.full_day(last))


def why_tier(why: WhyTier, currency: str) -> str:
    """Why a customer stands in her tier: "近 12 个月消费 ¥23,480，在 1,248 位里排第 7 …；再多 ¥1,300
    就是重要客户。".
    """
    told: dict[str, Any] = {
        "period": period(why.first_day, why.last_day), "metric": metric_name(why.metric),
        "value": metric_value(why.value, why.metric, currency), "ranked": f"{why.ranked:,}", "rank": f"{why.rank:,}",
        "tier": formats.tier_full_name(why.tier),
    }  # fmt: skip
    if not why.by_amounts and why.first_rank == why.last_rank:
        first = f"{why.first_rank:,}"
        words = tr(
            "{period}{metric} {value}，在 {ranked} 位里排第 {rank}。{tier}只有第 {first} 位。", **told, first=first
        )
    elif not why.by_amounts:
        first, last = f"{why.first_rank:,}", f"{why.last_rank:,}"
        words = tr(
            "{period}{metric} {value}，在 {ranked} 位里排第 {rank}。{tier}是第 {first} 到第 {last} 位。", **told,
            first=first, last=last,
        )  # fmt: skip
    elif why.threshold is not None and why.value >= why.threshold:
        least = metric_value(why.threshold, why.metric, currency)
        words = tr(
            "{period}{metric} {value}，在 {ranked} 位里排第 {rank}。{tier}从 {least} 起。", **told, least=least
        )
    else:
        words = tr("{period}{metric} {value}，在 {ranked} 位里排第 {rank}。其余的都是{tier}。", **told)
    if why.next_tier is not None and why.missing is not None:
        words += tr(
            "再多 {missing}，就是{tier}。", missing=metric_value(why.missing, why.metric, currency),
            tier=formats.tier_full_name(why.next_tier),
        )  # fmt: skip
    return words


def note_kind(kind: NoteKind) -> str:
    """The kind of one thing a quick note says."""
    if kind.preference is not None:
        return formats.preference_kind(kind.preference)
    return {
        NoteKind.VISIT: tr("到店"),
        NoteKind.FOLLOWUP: tr("跟进"),
        NoteKind.PROMISE: tr("承诺"),
        NoteKind.PURCHASE: tr("消费"),
        NoteKind.COMPLAINT: tr("意见"),
        NoteKind.PRAISE: tr("表扬"),
        NoteKind.SUGGESTION: tr("建议"),
        NoteKind.BIRTHDAY: tr("生日"),
        NoteKind.FAMILY: tr("家人"),
        NoteKind.PHONE: tr("手机"),
        NoteKind.REMARK: tr("备注"),
    }[kind]


def note_facts(item: NoteItem, today: date, currency: str = "CNY") -> tuple[str, ...]:
    """Day, time, party and sum of one thing a quick note says, as far as they were told."""
    found = []
    if item.person:
        found.append(item.person)
    if item.date is not None:
        found.append(formats.spoken_day(item.date, today))
    if item.time is not None:
        found.append(formats.clock(item.time))
    if item.party is not None:
        found.append(tr("{n} 位客人", n=item.party))
    if item.nights:
        found.append(tr("住 {n} 晚", n=item.nights))
    if item.amount_cents is not None:
        found.append(formats.money(item.amount_cents, currency))
    return tuple(found)


def note_item(item: NoteItem, today: date) -> str:
    """One thing a quick note says, in one line."""
    parts = [part for part in (item.text, *note_facts(item, today)) if part]
    return tr("{kind}：{words}", kind=note_kind(item.kind), words=" · ".join(parts))


def problem(key: str, file: str) -> messages.Message:
    """A problem found by checking an archive."""
    return messages.words(KnownError(key, file=file))


def visit_wishes(visit: VisitRow) -> list[str]:
    """The stay or the service: nights, room, sunny or shady, temperature, humidity, master, who comes along."""
    names = tr("、").join(companion.name for companion in visit.companions)
    found = (
        tr("住 {n} 晚", n=visit.nights) if visit.nights else None,
        visit.room_type,
        visit.orientation,
        visit.temperature,
        visit.humidity,
        tr("{name} 接待", name=visit.staff) if visit.staff else None,
        tr("和 {names} 一起", names=names) if names else None,
    )
    return [words for words in found if words]
