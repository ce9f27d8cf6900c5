"""What the follow-ups page shows when its list is printed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from core.agenda import FollowupFilter
from core.terms import FollowupStatus
from ui import formats
from ui.language import tr
from ui.printing.options import Days


@dataclass(frozen=True, slots=True)
class OnPage:
    """`which` stands there; `words`: what it is narrowed to, "" for everything to be done; `printed`: the same for the
    paper, where no tier is told. `month`: a day of the month that is shown; None: the list, which ends on no day."""

    which: FollowupFilter
    words: str = ""
    printed: str = ""
    month: date | None = None

    @property
    def closed(self) -> bool:
        """What is done or dropped: it is due on no day any more."""
        return self.which.status is not FollowupStatus.OPEN

    @property
    def days(self) -> tuple[date | None, date]:
        """The first and last day that are seen there; None: however long ago."""
        if self.month is None:
            return None, date.max
        first = self.month.replace(day=1)
        return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)

    @property
    def days_words(self) -> str:
        if self.month is None:
            return tr("页面上的，不分哪天")
        return tr("{month}，月历上的", month=formats.month(self.month))

    def options(self) -> dict[str, Any]:
        """The options of print that are so this time: what is seen is printed."""
        narrowed = bool(self.words)
        return {"shown": narrowed, **({"days": Days.SHOWN} if narrowed or self.month is not None else {})}
