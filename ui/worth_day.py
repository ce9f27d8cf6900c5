"""Keeping what customers are worth in step with the day and the book, off the UI thread."""

from __future__ import annotations

from datetime import date
from weakref import WeakKeyDictionary

from core.changes import ChangeSet
from core.jobs import Progress
from core.lifetime import expectations
from storage.archive import Archive
from ui.context import SMALL

_seen: WeakKeyDictionary[Archive, int] = WeakKeyDictionary()
"""The newest line of the history when the worths of an archive were last computed here."""


def is_fresh(archive: Archive, today: date) -> bool:
    """Whether the kept worths are of this day; in a small shop, of this moment."""
    model = archive.worth.model()
    if model is None or model.as_of != today:
        return False
    return archive.customers.count() > SMALL or _seen.get(archive) == _newest(archive)


def keep_fresh(archive: Archive, today: date, progress: Progress | None = None, *, anew: bool = False) -> ChangeSet:
    """Compute the worths when they are not fresh (`anew`: in any case). Long in a big shop: for jobs only."""
    if not anew and is_fresh(archive, today):
        model = archive.worth.model()
        if model is not None:
            expectations(model, ())  # the arrays are loaded here, not when somebody opens the first profile
        return ChangeSet()
    newest = _newest(archive)
    changes = archive.worth.refresh(today, progress)
    _seen[archive] = newest
    return changes


def _newest(archive: Archive) -> int:
    return next((line.id for line in archive.history.recent(1)), 0)
