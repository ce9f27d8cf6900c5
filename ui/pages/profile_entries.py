"""The words of 往来: what each entry of core.timeline says."""

from __future__ import annotations

from datetime import date

from core.people import FollowupRow, TimelineEntry
from core.terms import Channel, FeedbackKind, FollowupStatus, PreferenceKind, VisitStatus
from ui import formats, wording
from ui.language import tr


def look_of(entry: TimelineEntry) -> str:
    """The kind by which an entry is drawn."""
    praise = entry.kind == "feedback" and entry.facts.get("kind") is not FeedbackKind.COMPLAINT
    if entry.kind == "tier" and not entry.facts["up"]:
        return "tier_down"
    return "praise" if praise else entry.kind


def entry_words(entry: TimelineEntry, today: date, *, masked: bool = False) -> tuple[str, str]:
    """(title, note) of an entry; the notes are hidden with the amounts."""
    title, note = _WORDS[entry.kind](entry, today)
    if not masked:
        return title, note
    if entry.kind == "feedback":
        title = formats.feedback_kind(FeedbackKind(str(entry.facts["kind"])))
    if entry.kind == "contact":
        title = formats.channel_name(Channel(str(entry.facts["channel"])))
    return title, ""


def _visit(entry: TimelineEntry, _today: date) -> tuple[str, str]:
    facts = entry.facts
    status = VisitStatus(str(facts["status"]))
    party = int(str(facts["party"])) if facts.get("party") else 0
    nights = int(str(facts["nights"])) if facts.get("nights") else 0
    parts = [entry.title, tr("{n} 位客人", n=party) if party else "", tr("住 {n} 晚", n=nights) if nights else ""]
    words = tr("，").join(part for part in parts if part)
    states = {
        VisitStatus.PLANNED: tr("预约"),
        VisitStatus.ARRIVED: tr("到店"),
        VisitStatus.DONE: tr("到店"),
        VisitStatus.CANCELLED: tr("取消了预约"),
        VisitStatus.NO_SHOW: tr("约了没来"),
    }
    title = tr("{what}：{words}", what=states[status], words=words) if words else states[status]
    return title, tr("，").join(str(part) for part in (facts.get("place"), entry.detail) if part)


def _preference(entry: TimelineEntry, _today: date) -> tuple[str, str]:
    kind = formats.preference_kind(PreferenceKind(str(entry.facts["kind"])))
    title = tr("记下{kind}：{words}", kind=kind, words=entry.title)
    return _of(entry, title), entry.detail or str(entry.facts.get("by") or "")


def _ended(entry: TimelineEntry, _today: date) -> tuple[str, str]:
    return _of(entry, tr("不再是这样：{words}", words=entry.title)), ""


def _of(entry: TimelineEntry, words: str) -> str:
    """With the name of whose it is, when it is not the customer's own."""
    person = entry.facts.get("person")
    return tr("{who}：{words}", who=person, words=words) if person else words


def _tier(entry: TimelineEntry, _today: date) -> tuple[str, str]:
    before, name = entry.facts.get("before"), formats.tier_full_name(str(entry.facts["tier"]))
    if before is None:
        return tr("排进等级：{tier}", tier=name), ""
    title = tr("升为{tier}", tier=name) if entry.facts["up"] else tr("降为{tier}", tier=name)
    return title, tr("原来是{tier}", tier=formats.tier_full_name(str(before)))


def _purchase(entry: TimelineEntry, _today: date) -> tuple[str, str]:
    staff, order = entry.facts.get("staff"), entry.facts.get("order_no")
    note = entry.detail or " ".join(str(part) for part in (staff, order) if part)
    return entry.title or tr("消费"), note


def _feedback(entry: TimelineEntry, _today: date) -> tuple[str, str]:
    kind = FeedbackKind(str(entry.facts["kind"]))
    title = tr("{what}：{words}", what=formats.feedback_kind(kind), words=entry.title)
    if entry.detail:
        return title, tr("已处理：{words}", words=entry.detail)
    return title, tr("还没处理") if entry.facts.get("open") else ""


def _followup(entry: TimelineEntry, today: date) -> tuple[str, str]:
    row = entry.facts["row"]
    assert isinstance(row, FollowupRow)
    words = wording.followup(row, today)
    if row.status is FollowupStatus.DONE:
        return tr("完成：{words}", words=words.title), row.result or ""
    return tr("待做：{words}", words=words.title), formats.days_away(row.due, today) if words.late else ""


def _contact(entry: TimelineEntry, _today: date) -> tuple[str, str]:
    channel = formats.channel_name(Channel(str(entry.facts["channel"])))
    said = tr("{what}：{words}", what=channel, words=entry.title)
    title = said if entry.title else tr("{channel}联系", channel=channel)
    return title, str(entry.facts.get("staff") or "")


_WORDS = {
    "visit": _visit,
    "preference": _preference,
    "ended": _ended,
    "tier": _tier,
    "purchase": _purchase,
    "feedback": _feedback,
    "followup": _followup,
    "contact": _contact,
}
