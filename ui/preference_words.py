"""What is said of a preference: when and how it was learnt, how often it was honoured, whether it is still true."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from core.people import Preference, VisitRow
from core.profile import Honoured
from core.terms import Strength
from ui import formats
from ui.language import tr

if TYPE_CHECKING:
    from core.contradictions import Notice
    from core.still_true import Doubt


def source(preference: Preference, today: date | None = None) -> str:
    """When and how it was learnt: 11-02 用餐时随口提到, 11-02 到店时; without `today` the full day."""
    day = preference.learnt_on
    when = "" if day is None else formats.full_day(day) if today is None else formats.day(day, today)
    how = preference.source or (tr("到店时") if preference.visit_id is not None else "") or preference.learnt_by or ""
    return " ".join(part for part in (when, how) if part)


def honoured(times: Honoured | None) -> str:
    """备过 5 次，合意 4 次; nothing while it was never made ready."""
    if times is None or not times.prepared:
        return ""
    parts = [tr("备过 {n} 次", n=times.prepared)]
    if times.right:
        parts.append(tr("合意 {n} 次", n=times.right))
    if times.not_today:
        parts.append(tr("{n} 次说今天不要", n=times.not_today))
    return tr("，").join(parts)


def validity(preference: Preference, today: date) -> str:
    """到 2026-05-31 为止, 已过期 2026-05-31, 2026-05-03 起不是了; nothing while it holds without an end."""
    if preference.ended_on is not None:
        return tr("{day} 起不是了", day=formats.full_day(preference.ended_on))
    if preference.valid_until is None:
        return ""
    day = formats.full_day(preference.valid_until)
    return tr("已过期 {day}", day=day) if preference.valid_until < today else tr("到 {day} 为止", day=day)


def doubt(why: Doubt, today: date) -> str:
    """Why it is asked about."""
    if why.by is not None:
        return tr("后来记了“{text}”，这一条还是这样吗？", text=why.by.text)
    months = (today.year - why.since.year) * 12 + today.month - why.since.month
    if months >= 24:
        return tr("{n} 年没再提起，还是这样吗？", n=months // 12)
    return tr("{n} 个月没再提起，还是这样吗？", n=max(1, months))


def notice(found: Notice) -> str:
    """What the book knows already of what is being written."""
    from core.contradictions import NoticeKind  # its words take a moment to load: only where somebody writes

    known = found.preference
    day = f"{formats.full_day(known.learnt_on)} " if known.learnt_on is not None else ""
    match found.kind:
        case NoticeKind.CONTRADICTS:
            return tr("和以前记的不一样：{day}“{text}”。", day=day, text=known.text)
        case NoticeKind.SAME:
            return tr("已经记过：{day}“{text}”。", day=day, text=known.text)
        case NoticeKind.SIMILAR:
            return tr("记过差不多的：{day}“{text}”。", day=day, text=known.text)


def strengths() -> list[tuple[int, str]]:
    """How much it matters, least first."""
    words = {Strength.MENTIONED: tr("只是提过"), Strength.USUAL: tr("一般"), Strength.STRONG: tr("很在意")}
    return [(int(strength), words[strength]) for strength in Strength]


def visits(rows: Sequence[VisitRow], today: date) -> list[tuple[int | None, str]]:
    """Past visits to choose from, newest first, behind the answer that it was at none."""
    past = [row for row in rows if row.day <= today]
    return [(None, tr("不是到店时")), *((row.id, _visit(row)) for row in past)]


def _visit(row: VisitRow) -> str:
    return " ".join(part for part in (formats.full_day(row.day), row.purpose or tr("到店"), row.place or "") if part)
