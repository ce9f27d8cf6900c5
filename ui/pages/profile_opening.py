"""A press on an entry of 往来 opens it where it can be changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Protocol, TypeVar

from PySide6.QtWidgets import QWidget

from core.people import FollowupRow, Profile, TimelineEntry
from ui.context import Context
from ui.dialogs.contact_log import ContactLogDialog
from ui.dialogs.feedback import FeedbackDialog
from ui.dialogs.followup_change import FollowupChangeDialog
from ui.dialogs.preference import PreferenceDialog
from ui.dialogs.purchase import PurchaseDialog
from ui.dialogs.visit import VisitDialog
from ui.dialogs.why_tier import WhyTierDialog


class _Row(Protocol):
    @property
    def id(self) -> int: ...


T = TypeVar("T", bound=_Row)


def open_entry(parent: QWidget, ctx: Context, profile: Profile, entry: TimelineEntry) -> None:
    """The dialog of what the entry tells of."""
    _OPENERS[entry.kind](parent, ctx, profile, entry)


def say_why(parent: QWidget, ctx: Context, profile: Profile) -> None:
    """Why she is in her tier."""
    row = profile.row
    WhyTierDialog(parent, ctx, row, ctx.archive.tiers.why(row.id, ctx.today())).open()


def _of(rows: Iterable[T], entry: TimelineEntry) -> T:
    return next(row for row in rows if row.id == entry.id)


def _visit(parent: QWidget, ctx: Context, profile: Profile, entry: TimelineEntry) -> None:
    VisitDialog(parent, ctx, profile, _of(profile.visits, entry)).open()


def _preference(parent: QWidget, ctx: Context, profile: Profile, entry: TimelineEntry) -> None:
    family = [p for member in profile.family for p in member.preferences]
    contacts = [p for contact in profile.contacts for p in contact.preferences]
    PreferenceDialog(parent, ctx, _of((*profile.preferences, *family, *contacts), entry)).open()


def _purchase(parent: QWidget, ctx: Context, profile: Profile, entry: TimelineEntry) -> None:
    PurchaseDialog(parent, ctx, profile.row, _of(profile.purchases, entry)).open()


def _feedback(parent: QWidget, ctx: Context, profile: Profile, entry: TimelineEntry) -> None:
    FeedbackDialog(parent, ctx, profile.row, _of(profile.feedback, entry)).open()


def _contact(parent: QWidget, ctx: Context, profile: Profile, entry: TimelineEntry) -> None:
    ContactLogDialog(parent, ctx, profile.row, _of(profile.log, entry)).open()


def _followup(parent: QWidget, ctx: Context, _profile: Profile, entry: TimelineEntry) -> None:
    row = entry.facts["row"]
    assert isinstance(row, FollowupRow)
    FollowupChangeDialog(parent, ctx, row).open()


def _tier(parent: QWidget, ctx: Context, profile: Profile, _entry: TimelineEntry) -> None:
    say_why(parent, ctx, profile)


_OPENERS: dict[str, Callable[[QWidget, Context, Profile, TimelineEntry], None]] = {
    "visit": _visit,
    "preference": _preference,
    "ended": _preference,
    "purchase": _purchase,
    "feedback": _feedback,
    "contact": _contact,
    "followup": _followup,
    "tier": _tier,
}
