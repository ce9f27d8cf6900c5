"""The shop's settings, kept in its archive: one typed value a key, with what a new shop starts from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, insert, select

from core.changes import ChangeSet
from core.pyramid import DEFAULT_SPLIT
from storage import sums
from storage.tables import settings

if TYPE_CHECKING:
    from storage.archive import Archive
    from storage.work import Work

DEFAULTS: Mapping[str, Any] = {
    "shop_name": "",
    "owner_name": "",
    "business": "restaurant",  # restaurant, salon, hotel, shop
    "language": "",  # "": the system's
    "theme": "system",  # system, light, dark
    "text_size": 1.0,  # 1.0, 1.15, 1.3
    "currency": "CNY",
    "margin": sums.DEFAULT_MARGIN,
    "scheme": "regent",
    "metric": "revenue",
    "period": "12m",
    "staff_name": "",
    "welcomed": False,
    "rules": {},  # reminders: what differs from core.reminders.DEFAULT_RULES
    "rules_ran": None,  # the last day the rules made follow-ups
    "rules_began": None,  # and the first
    "rules_again": {},  # who came back from the recycle bin since, and when they had gone: storage/occasion_sources.py
    "import_limits": {},  # how much a file may cost: what differs from storage.files.limits.CHOICES
    "not_seen_days": 60,
    "own_categories": [],  # of preferences, beside those of core.terms.Category
    "print_options": {},  # what was last chosen in the print preview: ui/printing/options.py
    "customer_views": [],  # saved views of the customer list: core/views.py
    "customer_columns": {},  # its columns as they were left
    "own_rules": [],  # reminder rules of the shop's own: core/own_rules.py
    "holidays": {},  # days the shop is closed: core/holidays.py
    "greeting_texts": {},  # templates by occasion: core/greetings.py
    "telling": {},  # how the owner is told of what is due: core/telling.py
    "told_days": [],  # the days on which that happened
    "tray_told": False,  # whether it was said that closing the window only puts it away
    "calendar_file": {},  # the calendar on disk that phones subscribe to
    "labels": {},  # the shop's own sheet of labels: core/label_sheets.py
    "tier_schemes": [],  # of the shop's own: core/schemes.py
    "tier_strategies": {},  # what each tier gets, in the shop's words
    "monthly_run": True,  # keep a ranking at the start of each month
    "score_weights": {},  # of the value score: core/score.py
    "worth_model": None,  # what the lifetime values were computed with: storage/worth.py
    "worth_horizon": {},  # years and discount: what differs from core.lifetime's
    "perceived_weights": {},  # core/perceived.py
    "matrix_borders": {},  # {} : the medians
    "cost_to_serve": {},  # cents a year for each customer of a tier
    "budget_cents": 0,  # marketing money; 0: not told
    "budget_split": list(DEFAULT_SPLIT),
}


class Settings:
    """`archive.settings["margin"]`, `archive.settings.set(margin=45)`."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._read: dict[str, Any] | None = None

    def __getitem__(self, key: str) -> Any:
        if self._read is None:
            with self._archive.reading() as connection:
                self._read = {row.key: row.value for row in connection.execute(select(settings))}
        return self._read.get(key, DEFAULTS[key])

    def forget(self) -> None:
        """Read anew at the next question (after an undo or a restore)."""
        self._read = None

    def write(self, work: Work, **values: Any) -> None:
        """Change settings within a command of another kind: give it `settings_before` among its values, so that its
        undo brings them back, and call `forget` behind it.
        """
        for key, value in values.items():
            work.connection.execute(delete(settings).where(settings.c.key == key))
            work.connection.execute(insert(settings).values(key=key, value=value))
        work.touch(settings)

    def remember(self, **values: Any) -> None:
        """Keep what the program itself notes: no command of a person, no line in the history, nothing to undo."""
        with self._archive.transaction() as connection:
            for key, value in values.items():
                connection.execute(delete(settings).where(settings.c.key == key))
                connection.execute(insert(settings).values(key=key, value=value))
        self.forget()

    def set(self, **values: Any) -> ChangeSet:
        """Change settings: one history line, undoable. Unknown keys are a KeyError."""
        changed = {key: value for key, value in values.items() if self[key] != value}
        if not changed:
            return ChangeSet()
        before = {key: self[key] for key in changed}
        with self._archive.work("settings_changed", before=before, after=changed) as work:
            self.write(work, **changed)
            if "margin" in changed:
                sums.refresh(work.connection)
                work.touch_everyone("customers", "purchases")
        self.forget()
        return work.changes
