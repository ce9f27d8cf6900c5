"""手工定等级: a place given by hand, with its reason and its last day."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from core.people import CustomerRow
from core.tiers import Override, WhyTier
from ui import formats, tier_words
from ui.context import Context
from ui.dialogs.form import FormDialog
from ui.language import tr
from ui.theme import look
from ui.widgets.buttons import Button
from ui.widgets.day_field import DayField
from ui.widgets.fields import Combo, Field, LineField
from ui.widgets.labels import label

_HALF_A_YEAR = 6  # months


class OverrideDialog(FormDialog):
    """`why`: where she stands by the ranking; None: outside it."""

    def __init__(self, parent: QWidget, ctx: Context, row: CustomerRow, why: WhyTier | None) -> None:
        super().__init__(parent, tr("手工定等级：{name}", name=row.name), 560)
        self._ctx, self._row = ctx, row
        today = ctx.today()
        kept = ctx.archive.tiers.overrides.of(row.id)
        if why is not None:
            told = tr("按排名是{tier}，第 {rank} 位。", tier=tier_words.full_name(why.tier), rank=f"{why.rank:,}")
        else:
            told = tr("她现在不在排名里。")
        told += tr("手工定的等级会标出来，到期以后自己回到排名。")
        self.grid.addWidget(label(told, "sub", wrap=True), 0, 0, 1, 2)
        self.grid.setRowMinimumHeight(0, look.px(48))
        keys = ctx.archive.tiers.scheme().keys
        current = kept.tier if kept is not None and kept.tier in keys else row.tier
        self.tier = Combo([(key, tier_words.full_name(key)) for key in keys], current, name=tr("定为"))
        self.until = DayField(tr("到哪一天（可以不填）"), _until(kept, today), today, optional=True)
        self.reason = LineField(
            tr("为什么"), tr("例如：老板的恩师、大客户的介绍人"), kept.reason if kept is not None else "", required=True
        )
        self.grid.addWidget(Field(tr("定为"), self.tier), 1, 0)
        self.grid.addWidget(self.until, 1, 1)
        self.grid.addWidget(self.reason, 2, 0, 1, 2)
        back: Button | None = None
        if kept is not None:
            back = Button(tr("回到排名"), kind="ghost")
            back.clicked.connect(self._give_back)
        self.finish_form(tr("就定这个"), back)
        self.reason.edit.setFocus()

    def submit(self) -> None:
        good = self.until.check()
        until = self.until.day()
        if good and until is not None and until < self._ctx.today():
            self.until.set_error(tr("这一天已经过了"))
            good = False
        if not self.reason.text():
            self.reason.set_error(tr("写一句为什么，以后别人也看得懂"))
            good = False
        if not good:
            return
        tier, reason = str(self.tier.value()), self.reason.text()
        words = tr("{name} 定为{tier}", name=self._row.name, tier=tier_words.full_name(tier))
        overrides = self._ctx.archive.tiers.overrides
        done = self._ctx.do(lambda: overrides.give(self._row.id, tier, reason, until, self._ctx.today()), words)
        if done is not None:
            self.accept()

    def _give_back(self) -> None:
        give_back(self._ctx, self._row)
        self.accept()


def give_back(ctx: Context, row: CustomerRow) -> None:
    """Let the ranking decide again."""
    words = tr("{name} 又按排名算了", name=row.name)
    ctx.do(lambda: ctx.archive.tiers.overrides.end(row.id, ctx.today()), words)


def override_words(override: Override, today: date, by_ranking: str | None) -> str:
    """手工定为重要客户：老板的恩师，到 2027-05-01；按排名是普通客户。"""
    tier = tier_words.full_name(override.tier)
    if override.until is None:
        words = tr("手工定为{tier}：{reason}", tier=tier, reason=override.reason)
    else:
        until = formats.full_day(override.until)
        words = tr("手工定为{tier}：{reason}，到 {day}", tier=tier, reason=override.reason, day=until)
    if not override.holds(today):
        return tr("{words}（已到期，按排名算）", words=words)
    if by_ranking is None:
        return tr("{words}；按排名不在里面。", words=words)
    return tr("{words}；按排名是{tier}。", words=words, tier=tier_words.full_name(by_ranking))


def _until(kept: Override | None, today: date) -> date | None:
    """What was said before; at first half a year, so that nobody is forgotten up there."""
    if kept is not None:
        return kept.until
    month = today.month - 1 + _HALF_A_YEAR
    return date(today.year + month // 12, month % 12 + 1, min(today.day, 28))
