"""How often something comes again, and who does it: two choices of the forms of a follow-up."""

from __future__ import annotations

from collections.abc import Sequence

from core.repeating import Repeat, Unit
from ui import followup_words
from ui.language import tr
from ui.widgets.fields import Combo
from ui.widgets.open_combo import OpenCombo

_OFFERED = (
    Repeat(1, Unit.DAY), Repeat(1, Unit.WEEK), Repeat(2, Unit.WEEK), Repeat(1, Unit.MONTH), Repeat(2, Unit.MONTH),
    Repeat(3, Unit.MONTH), Repeat(6, Unit.MONTH), Repeat(1, Unit.YEAR),
)  # fmt: skip


class RepeatCombo(Combo):
    """`value()` is a Repeat, or None for once. One that is not among those offered (每 10 天) is offered, too."""

    def __init__(self, current: Repeat | None) -> None:
        offered = [*_OFFERED, *([] if current is None or current in _OFFERED else [current])]
        options = [(None, tr("只做一次")), *((one, followup_words.repeat(one)) for one in offered)]
        super().__init__(options, current, name=tr("做完以后再来"))


class StaffCombo(OpenCombo):
    """`name()` is who does it, one of the shop or a new name; None for nobody in particular."""

    def __init__(self, staff: Sequence[str], current: str | None) -> None:
        names = list(dict.fromkeys(name for name in (*staff, current) if name))
        super().__init__([(name, name) for name in names], current, placeholder=tr("谁都行"), name=tr("谁来做"))
        if current is None:
            self.setCurrentIndex(-1)
            self.setEditText("")

    def staff_name(self) -> str | None:
        value = self.value()
        return str(value) if value else None
