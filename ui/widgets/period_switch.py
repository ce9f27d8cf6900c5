"""The switch of the period customers are ranked by: named periods, and days of one's own."""

from __future__ import annotations

from ui.language import tr
from ui.widgets.choices import Segmented

OWN_DAYS = "days"
"""The key of a period from one day to another."""


class PeriodSwitch(Segmented):
    """`period`: as the setting says it, a named one or two days."""

    def __init__(self, period: str) -> None:
        named = [("12m", tr("近 12 个月")), ("year", tr("今年")), ("all", tr("全部"))]
        super().__init__([*named, (OWN_DAYS, tr("自选"))], place_of(period), tr("看哪段时间"))

    def show_period(self, period: str) -> None:
        self.choose(place_of(period))


def place_of(period: str) -> str:
    """Where the switch stands for a setting."""
    return OWN_DAYS if ".." in period else period
