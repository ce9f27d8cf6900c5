"""往来: everything that happened with one customer, and what is planned, newest first.

Entries carry the owner's own words in `title` and `detail`, and in `facts` what the window needs for the rest.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time

from core.people import (
    Contact,
    Feedback,
    FollowupRow,
    Preference,
    Profile,
    Purchase,
    TierChange,
    TimelineEntry,
    VisitRow,
)
from core.terms import FollowupStatus

GROUPS = {
    "visits": frozenset({"visit", "purchase"}),
    "feedback": frozenset({"feedback"}),
    "followups": frozenset({"followup", "contact"}),
    "preferences": frozenset({"preference", "ended"}),
    "purchases": frozenset({"purchase"}),
    "contacts": frozenset({"contact"}),
    "tiers": frozenset({"tier"}),
}
"""The filters of the timeline: name → kinds of entries."""

_SAME_DAY = ("tier", "preference", "ended", "purchase", "visit", "feedback", "contact", "followup")
"""Within a day without times: what came later stands above."""


def timeline(profile: Profile) -> list[TimelineEntry]:
    """Every entry, newest first. Planned visits and open follow-ups stand above; dropped follow-ups are left out."""
    entries = [
        *(_visit(v) for v in profile.visits),
        *_preferences(profile),
        *(_purchase(p) for p in profile.purchases),
        *(_feedback(f) for f in profile.feedback),
        *(_followup(f) for f in profile.followups if f.status is not FollowupStatus.DROPPED),
        *_contacts(profile),
        *(_tier(number, change) for number, change in enumerate(profile.tier_changes)),
    ]
    return sorted(entries, key=_place, reverse=True)


def in_group(entry: TimelineEntry, group: str) -> bool:
    """Whether the entry stands under this filter; an unknown name is no filter."""
    return entry.kind in GROUPS.get(group, {entry.kind})


def _place(entry: TimelineEntry) -> tuple[date, time, int, int]:
    return entry.day, entry.at or time.min, _SAME_DAY.index(entry.kind), entry.id


def _visit(visit: VisitRow) -> TimelineEntry:
    facts: dict[str, object] = {
        "status": visit.status, "party": visit.party, "nights": visit.nights, "place": visit.place,
    }  # fmt: skip
    return TimelineEntry("visit", visit.id, visit.day, visit.at, visit.purpose or "", visit.note, facts=facts)


def _preferences(profile: Profile) -> Iterator[TimelineEntry]:
    """When each was learnt, and when it was found to be true no longer; the family's and the contacts' too."""
    family = (p for member in profile.family for p in member.preferences)
    contacts = (p for contact in profile.contacts for p in contact.preferences)
    for preference in (*profile.preferences, *profile.former, *family, *contacts):
        if preference.learnt_on is not None:
            yield _preference("preference", preference, preference.learnt_on)
        if preference.ended_on is not None:
            yield _preference("ended", preference, preference.ended_on)


def _preference(kind: str, preference: Preference, day: date) -> TimelineEntry:
    facts: dict[str, object] = {"kind": preference.kind, "by": preference.learnt_by, "person": preference.person}
    source = preference.source if kind == "preference" else None
    return TimelineEntry(kind, preference.id, day, None, preference.text, source, facts=facts)


def _purchase(purchase: Purchase) -> TimelineEntry:
    facts: dict[str, object] = {"staff": purchase.staff, "order_no": purchase.order_no}
    paid = purchase.paid_cents
    return TimelineEntry(
        "purchase", purchase.id, purchase.day, purchase.at, purchase.items or "", purchase.note, paid, facts
    )


def _feedback(said: Feedback) -> TimelineEntry:
    facts: dict[str, object] = {"kind": said.kind, "open": said.open}
    return TimelineEntry("feedback", said.id, said.day, None, said.text, said.answer, facts=facts)


def _followup(task: FollowupRow) -> TimelineEntry:
    """A done one stands on the day it was done, an open one on the day it is due; `facts["row"]` is all of it."""
    day = task.done_on if task.status is FollowupStatus.DONE and task.done_on is not None else task.due
    facts: dict[str, object] = {"row": task}
    return TimelineEntry("followup", task.id, day, None, task.text or "", task.result, facts=facts)


def _contacts(profile: Profile) -> Iterator[TimelineEntry]:
    """The contact log without the lines a done follow-up has written: that follow-up stands there itself."""
    told = {f.id for f in profile.followups if f.status is FollowupStatus.DONE}
    for line in profile.log:
        if line.followup_id not in told:
            yield _contact(line)


def _contact(line: Contact) -> TimelineEntry:
    facts: dict[str, object] = {"channel": line.channel, "staff": line.staff}
    return TimelineEntry("contact", line.id, line.day, None, line.text or "", None, facts=facts)


def _tier(number: int, change: TierChange) -> TimelineEntry:
    facts: dict[str, object] = {"tier": change.tier, "before": change.before, "up": change.up}
    return TimelineEntry("tier", number, change.day, None, "", None, facts=facts)
