"""Feedback and the contact log: what customers think, and what was said to them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from core.changes import ChangeSet
from core.errors import KnownError
from core.terms import Channel, FeedbackKind
from core.text import clean_text
from storage.tables import contact_log, feedback

if TYPE_CHECKING:
    from storage.archive import Archive


class FeedbackBook:
    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    def add(
        self, customer_id: int, day: date, kind: FeedbackKind, text: str, answer: str | None = None,
        still_open: bool | None = None,
    ) -> ChangeSet:  # fmt: skip
        """Note a complaint (open until it is settled), a suggestion or praise, and what was done about it.

        `still_open` None: a complaint without an answer is. KnownError text_empty.
        """
        if not clean_text(text):
            raise KnownError("text_empty")
        unsettled = (kind is FeedbackKind.COMPLAINT and not answer) if still_open is None else still_open
        with self._archive.work("feedback_added", kind=kind.value, text=text) as work:
            work.new_id = work.insert(
                feedback, customer_id=customer_id, day=day, kind=kind.value, text=clean_text(text), answer=answer,
                open=unsettled,
            )  # fmt: skip
        return work.changes

    def answer(self, feedback_id: int, answer: str) -> ChangeSet:
        """Close a complaint with what was done about it."""
        with self._archive.work("feedback_answered", text=answer) as work:
            work.update(feedback, feedback_id, open=False, answer=answer)
        return work.changes

    def update(self, feedback_id: int, **fields: Any) -> ChangeSet:
        """Change day, kind, text, open or answer. KnownError text_empty, not_found."""
        if "text" in fields and not clean_text(fields["text"]):
            raise KnownError("text_empty")
        with self._archive.work("feedback_changed") as work:
            work.update(feedback, feedback_id, **fields)
        return work.changes

    def delete(self, feedback_id: int) -> ChangeSet:
        with self._archive.work("feedback_deleted") as work:
            work.delete(feedback, feedback_id)
        return work.changes

    def log_contact(self, customer_id: int, day: date, channel: Channel, text: str | None = None) -> ChangeSet:
        """Note that we spoke: call, WeChat, visit, message."""
        with self._archive.work("contact_logged", channel=channel.value) as work:
            work.new_id = work.insert(
                contact_log, customer_id=customer_id, day=day, channel=channel.value, text=text, staff=work.who or None
            )
        return work.changes

    def update_contact(self, contact_id: int, **fields: Any) -> ChangeSet:
        """Change day, channel, text or staff of a line of the contact log."""
        with self._archive.work("contact_log_changed") as work:
            work.update(contact_log, contact_id, **fields)
        return work.changes

    def delete_contact(self, contact_id: int) -> ChangeSet:
        with self._archive.work("contact_log_deleted") as work:
            work.delete(contact_log, contact_id)
        return work.changes
