"""筛选客户: conditions over any field, all of them or any of them, with groups. How many fit is said at once."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from core.filtering import Condition, Group, Rule
from core.listing import CustomerFilter
from ui.context import Context
from ui.dialogs.base import Dialog
from ui.filter_words import FilterWords
from ui.language import tr
from ui.theme import look
from ui.theme.icons import Icon
from ui.widgets.buttons import Button
from ui.widgets.condition_row import ConditionGroup, ConditionRow, every_or_any
from ui.widgets.labels import label
from ui.widgets.scroll import ScrollBox

_WIDTH = 760
_COUNT_AFTER = 250  # ms
_LOWEST, _AROUND = 210, 250  # px of the list of conditions, and of what stands around it


class FilterDialog(Dialog):
    """`which`: what else narrows the list (search, pill) and counts with it. `taken(rule)`; `save_wanted(rule)` when it
    is to be kept as a view."""

    taken = Signal(object)
    save_wanted = Signal(object)

    def __init__(self, parent: QWidget, ctx: Context, which: CustomerFilter) -> None:
        super().__init__(parent, tr("筛选客户"), _WIDTH)
        self._ctx, self._which, self._parent_height = ctx, which, parent.window().height()
        self._words = FilterWords.of(ctx.archive, ctx.today(), masked=ctx.masked)
        self.parts: list[ConditionRow | ConditionGroup] = []
        self._asked = 0
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_COUNT_AFTER)
        self._soon.timeout.connect(self._count)
        self.every = every_or_any(which.rule.every, tr("条件怎么算"))
        self.every.chosen.connect(lambda _: self._soon.start())
        self._make_body()
        self._make_buttons()
        for part in which.rule.parts or (None,):
            self.add_part(part)
        self.parts[0].setFocus()
        self._count()

    def _make_body(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(label(tr("找出这样的客户"), "body", "text2"))
        head.addWidget(self.every)
        head.addStretch(1)
        self._box = ScrollBox("surface")
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        self._box.column.addLayout(self._list)
        self._box.column.addStretch(1)
        self._box.column.setContentsMargins(2, 2, 8, 2)
        self.add = Button(tr("再加一个条件"), Icon.PLUS, "ghost", "s")
        self.add.clicked.connect(lambda: self._begin(self.add_part(None)))
        self.add_group = Button(tr("加一组条件"), Icon.PLUS_CIRCLE, "ghost", "s")
        self.add_group.clicked.connect(lambda: self._begin(self._add_group()))
        more = QHBoxLayout()
        more.addWidget(self.add)
        more.addWidget(self.add_group)
        more.addStretch(1)
        self.found = label("", "h3")
        more.addWidget(self.found)
        self.column.addLayout(head)
        self.column.addWidget(self._box, 1)
        self.column.addLayout(more)
        room = min(self.screen().availableGeometry().height(), self._parent_height) - look.px(_AROUND)
        self._box.setFixedHeight(max(look.px(_LOWEST), min(look.px(340), room)))

    def _make_buttons(self) -> None:
        self.clear = Button(tr("清空条件"), kind="ghost")
        self.clear.clicked.connect(lambda: self._take(Rule()))
        self.keep = Button(tr("存成视图…"))
        self.keep.clicked.connect(self._save)
        self.show_found = Button(tr("看这些客户"), kind="primary")
        self.show_found.clicked.connect(self.submit)
        self.add_buttons(self.keep, self.show_found, left=self.clear)

    def _begin(self, part: ConditionRow | ConditionGroup) -> None:
        row = part.rows[0] if isinstance(part, ConditionGroup) else part
        row.field.setFocus()
        bar = self._box.verticalScrollBar()
        QTimer.singleShot(0, bar, lambda: bar.setValue(bar.maximum()))

    # --- parts ----------------------------------------------------------------------------------------------------

    def add_part(self, part: Condition | Group | None) -> ConditionRow | ConditionGroup:
        """One more condition, or group of them."""
        made = (
            ConditionGroup(self._words, self._choices, part)
            if isinstance(part, Group)
            else ConditionRow(self._words, self._choices, part)
        )
        return self._put(made)

    def _add_group(self) -> ConditionRow | ConditionGroup:
        return self._put(ConditionGroup(self._words, self._choices))

    def _put(self, made: ConditionRow | ConditionGroup) -> ConditionRow | ConditionGroup:
        made.changed.connect(self._soon.start)
        made.removed.connect(lambda: self._drop(made))
        self.parts.append(made)
        self._list.addWidget(made)
        self._soon.start()
        return made

    def _choices(self, field: str, chosen: object) -> list[tuple[str, str]]:
        values = chosen if isinstance(chosen, tuple | list) else ()
        return self._words.choices(field, self._ctx.archive, values)

    def _drop(self, part: ConditionRow | ConditionGroup) -> None:
        self.parts.remove(part)
        part.hide()
        part.deleteLater()
        self._soon.start()

    def rule(self, *, say: bool = False) -> Rule | None:
        """What is asked; None: a condition cannot be read."""
        found = [part.condition(say=say) for part in self.parts]
        good = tuple(one for one in found if one is not None)
        return Rule(good, self.every.value() == "all") if len(good) == len(found) else None

    # --- counting and taking --------------------------------------------------------------------------------------

    def _count(self) -> None:
        """How many fit, read off the window when the book is big."""
        rule = self.rule()
        self._asked += 1
        asked, archive, today = self._asked, self._ctx.archive, self._ctx.today()
        if rule is None:
            self.found.setText("")
            return
        which = replace(self._which, rule=rule)

        def say(n: int) -> None:
            if isValid(self) and asked == self._asked:
                self.found.setText(tr("符合的有 {n} 位", n=n))

        self._ctx.read(lambda: archive.customers.how_many(which, today), say)

    def submit(self) -> None:
        rule = self.rule(say=True)
        if rule is not None:
            self._take(rule)

    def _take(self, rule: Rule) -> None:
        self.taken.emit(rule)
        self.accept()

    def _save(self) -> None:
        rule = self.rule(say=True)
        if rule is not None:
            self.taken.emit(rule)
            self.save_wanted.emit(rule)
            self.accept()
