"""预约: when she comes, with how many, for what; and what will be made ready for it."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QLabel, QWidget

from core.notes.times import find_time
from core.people import Profile, VisitDraft, VisitRow
from core.profile import avoided
from core.text import clean_note, clean_text
from ui import formats
from ui.context import Context
from ui.dialogs.form import FormDialog
from ui.language import tr
from ui.theme.icons import Icon
from ui.widgets.buttons import Button
from ui.widgets.customer_pane import chips
from ui.widgets.day_field import DayField
from ui.widgets.fields import LineField
from ui.widgets.labels import label
from ui.widgets.tags import Chip

_MOST = 999
_NOBODY_STAYS = frozenset({"salon", "shop"})
"""Kinds of shop where no customer stays overnight."""


class VisitDialog(FormDialog):
    """`visit` None: a new one for this customer; else it is changed."""

    def __init__(self, parent: QWidget, ctx: Context, profile: Profile, visit: VisitRow | None = None) -> None:
        name = profile.row.name
        title = tr("预约：{name}", name=name) if visit is None else tr("改预约：{name}", name=name)
        super().__init__(parent, title, 600)
        self._ctx, self._profile, self._visit = ctx, profile, visit
        today = ctx.today()
        self.day = DayField(tr("哪一天"), visit.day if visit else today, today)
        self.at = LineField(tr("几点"), tr("例如：18:30、晚上七点；可不填"), formats.clock(visit.at) if visit else "")
        self.party = LineField(tr("几位"), tr("可不填"), str(visit.party) if visit and visit.party else "")
        self.nights = LineField(tr("住几晚"), tr("不住店就空着"), str(visit.nights) if visit and visit.nights else "")
        place, purpose = _examples(ctx.settings["business"])
        self.place = LineField(tr("位子或房间"), place, (visit and visit.place) or "")
        self.purpose = LineField(tr("来做什么"), purpose, (visit and visit.purpose) or "")
        self.note = LineField(tr("备注"), "", (visit and visit.note) or "")
        stays = ctx.settings["business"] not in _NOBODY_STAYS or bool(visit and visit.nights)
        for number, field in enumerate((self.day, self.at, self.party, self.nights, self.place, self.purpose)):
            self.grid.addWidget(field, number // 2, number % 2)
        if stays:
            self.grid.addWidget(self.note, 3, 0, 1, 2)
        else:  # the purpose moves up to where the nights are asked for, the note beside the place
            self.nights.hide()
            self.grid.addWidget(self.purpose, 1, 1)
            self.grid.addWidget(self.note, 2, 1)
        self.at.edit.textChanged.connect(lambda _: self._say_time())
        self._add_prepared()
        self.finish_form(tr("约好") if visit is None else tr("保存"), left=self._delete_button())
        self.day.edit.setFocus()
        self.day.edit.selectAll()

    def _add_prepared(self) -> None:
        """What hurts, and what will be made ready: from the preferences, or as it stands for this visit."""
        preferences = self._profile.preferences
        harms = [Chip(p.kind, p.text) for p in avoided(preferences)]
        if self._visit is not None:
            ready = [(p.kind, p.text, p.category) for p in self._visit.prepare]
        else:
            ready = [(p.kind, p.text, p.category) for p in preferences if p.prepare]
        if harms:
            self.grid.addWidget(_heading(tr("忌口与过敏")), 4, 0, 1, 2)
            self.grid.addWidget(chips(harms), 5, 0, 1, 2)
        if ready:
            self.grid.addWidget(_heading(tr("到时要备好")), 6, 0, 1, 2)
            made = [Chip(kind, text, formats.category_icon(category)) for kind, text, category in ready]
            self.grid.addWidget(chips(made), 7, 0, 1, 2)

    def _delete_button(self) -> Button | None:
        if self._visit is None:
            return None
        button = Button(tr("删除"), Icon.TRASH, "danger")
        button.clicked.connect(self._delete)
        return button

    def _say_time(self) -> None:
        found = find_time(self.at.text())
        if found is not None:
            self.at.set_remark(formats.clock(found.value))
        else:
            self.at.set_remark(tr("还没读懂这个时间") if self.at.text() else None)

    def _check(self) -> bool:
        good = self.day.check()
        if self.at.text() and find_time(self.at.text()) is None:
            self.at.set_error(tr("请写成这样：18:30"))
            good = False
        for field in (self.party, self.nights):
            if field.text() and _number(field) is None:
                field.set_error(tr("请写一个数字"))
                good = False
        return good

    def submit(self) -> None:
        day = self.day.day()
        if not self._check() or day is None:
            return
        found, row, visits = find_time(self.at.text()), self._profile.row, self._ctx.archive.visits
        entered: dict[str, Any] = {
            "day": day,
            "at": found.value if found else None,
            "party": _number(self.party),
            "nights": _number(self.nights) or 0,
            "place": clean_text(self.place.text()) or None,
            "purpose": clean_text(self.purpose.text()) or None,
            "note": clean_note(self.note.text()) or None,
        }
        when = formats.spoken_day(day, self._ctx.today())
        visit = self._visit
        if visit is None:
            draft = VisitDraft(row.id, **entered)
            done = self._ctx.do(lambda: visits.add(draft), tr("约好了 {name}：{day}", name=row.name, day=when))
        else:
            done = self._ctx.do(lambda: visits.update(visit.id, **entered), tr("{name} 的预约改好了", name=row.name))
        if done is not None:
            self.accept()

    def _delete(self) -> None:
        visit = self._visit
        assert visit is not None
        words = tr("已删除 {name} 的预约", name=visit.customer)
        if self._ctx.do(lambda: self._ctx.archive.visits.delete(visit.id), words, sign=Icon.TRASH) is not None:
            self.accept()


def _examples(business: object) -> tuple[str, str]:
    """What a shop of this kind writes for the place, and for what she comes."""
    if business == "salon":
        return tr("例如：3 号椅"), tr("例如：烫染、护理、美甲")
    if business == "shop":
        return tr("可不填"), tr("例如：取货、试穿")
    return tr("例如：听竹包间"), tr("例如：午餐、家宴、入住")


def _heading(words: str) -> QLabel:
    made = label(words, "h3")
    made.setContentsMargins(0, 6, 0, 2)
    return made


def _number(field: LineField) -> int | None:
    words = field.text()
    return int(words) if words.isdecimal() and int(words) <= _MOST else None
