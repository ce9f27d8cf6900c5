"""The saved views of the customer list and its columns, kept in the shop's settings; changes are undone with them."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from typing import TYPE_CHECKING

from core import views
from core.changes import ChangeSet
from core.errors import KnownError
from core.views import Columns, View

if TYPE_CHECKING:
    from storage.archive import Archive


class Views:
    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    def all(self) -> list[View]:
        """In the shop's order. A view that cannot be read (from a newer program) is left out, but stays kept."""
        found = []
        for kept in self._archive.settings["customer_views"]:
            with contextlib.suppress(KnownError):
                found.append(views.view_from_json(kept))
        return found

    def save(self, view: View) -> ChangeSet:
        """Keep a view, in place of the one of its name. KnownError view_name_missing."""
        return self._keep(views.put(self.all(), view))

    def rename(self, old: str, new: str) -> ChangeSet:
        """KnownError view_name_missing, view_name_taken {name}."""
        return self._keep(views.renamed(self.all(), old, new))

    def delete(self, name: str) -> ChangeSet:
        return self._keep(views.without(self.all(), name))

    def move(self, name: str, step: int) -> ChangeSet:
        """So many places further to the back; negative: to the front."""
        return self._keep(views.moved(self.all(), name, step))

    def _keep(self, found: Sequence[View]) -> ChangeSet:
        unread = [kept for kept in self._archive.settings["customer_views"] if not _readable(kept)]
        return self._archive.settings.set(customer_views=[*map(views.view_to_json, found), *unread])

    @property
    def columns(self) -> Columns:
        """The columns of the list as they were left."""
        return views.columns_from_json(self._archive.settings["customer_columns"])

    def keep_columns(self, columns: Columns) -> ChangeSet:
        return self._archive.settings.set(customer_columns=views.columns_to_json(columns))


def _readable(kept: dict[str, object]) -> bool:
    try:
        views.view_from_json(kept)
    except KnownError:
        return False
    return True
