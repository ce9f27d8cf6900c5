"""One condition of the filter panel: a field, how it is asked, and the value; and several of them in a group."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from core.filtering import OPERATORS, Condition, Field, FieldKind, Group, Operator, Value
from ui.filter_words import Choices, FilterWords, operator_name
from ui.language import tr
from ui.theme import look
from ui.theme.icons import Icon
from ui.widgets.buttons import Button, IconButton
from ui.widgets.choices import Segmented
from ui.widgets.condition_values import ValueEditor, editor_of
from ui.widgets.fields import Combo
from ui.widgets.labels import label

ChoicesOf = Callable[[str, Sequence[Value]], Choices]
"""What can be chosen for a field; second: what is chosen already."""

_FIELD, _OPERATOR = 172, 182  # px


class ConditionRow(QWidget):
    """`changed()` at every change, `removed()` by its ×."""

    changed = Signal()
    removed = Signal()

    def __init__(self, words: FilterWords, choices: ChoicesOf, asked: Condition | None = None) -> None:
        super().__init__()
        self._words, self._choices = words, choices
        known = asked if asked is not None and words.kind(asked.field) is not None else None
        self.field = Combo(words.fields(), known.field if known else Field.TAG.value, name=tr("栏目"))
        self.operator = Combo(name=tr("怎么比"))
        self.field.setFixedWidth(look.px(_FIELD))
        self.field.setMaxVisibleItems(14)
        self.operator.setFixedWidth(look.px(_OPERATOR))
        self.editor = ValueEditor()
        self.remove = IconButton(Icon.CLOSE, tr("去掉这个条件"))
        self.remove.clicked.connect(self.removed)
        self._error = label("", "hint", "danger", wrap=True)
        self._error.hide()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(2)
        self._grid.addWidget(self.field, 0, 0)
        self._grid.addWidget(self.operator, 0, 1)
        self._grid.addWidget(self.editor, 0, 2)
        self._grid.addWidget(self.remove, 0, 3, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(self._error, 1, 2, 1, 2)
        self._grid.setColumnStretch(2, 1)
        self.field.picked.connect(lambda _: self._take_field())
        self.operator.picked.connect(lambda _: self._take_operator())
        self._offer_operators(known.operator if known else None)
        self._put_editor(known.values if known else ())

    @property
    def _kind(self) -> FieldKind:
        return self._words.kind(str(self.field.value())) or FieldKind.TEXT

    def _offer_operators(self, chosen: Operator | None) -> None:
        kind = self._kind
        self.operator.set_options([(one, operator_name(one, kind)) for one in OPERATORS[kind]], chosen)

    def _take_field(self) -> None:
        self._offer_operators(None)
        self._put_editor(())
        self.changed.emit()

    def _take_operator(self) -> None:
        kept = self.editor.values() or ()
        self._put_editor(kept)
        self.changed.emit()

    def _put_editor(self, values: Sequence[Value]) -> None:
        field, operator = str(self.field.value()), Operator(self.operator.value())
        made = editor_of(
            self._words.name(field), self._kind, operator, values, self._choices(field, values), self._words.today
        )
        self._grid.replaceWidget(self.editor, made)
        self.editor.hide()
        self.editor.deleteLater()
        self.editor = made
        made.changed.connect(self._change)
        QWidget.setTabOrder(self.operator, made)
        self._say(None)

    def _change(self) -> None:
        self._say(None)
        self.changed.emit()

    def _say(self, words: str | None) -> None:
        self._error.setText(words or "")
        self._error.setVisible(bool(words))

    @property
    def error(self) -> str:
        return self._error.text()

    def condition(self, *, say: bool = False) -> Condition | None:
        """What is asked; None: it cannot be read. `say`: say so under the value."""
        values = self.editor.values()
        if say:
            self._say(self.editor.error if values is None else None)
        return None if values is None else Condition(str(self.field.value()), Operator(self.operator.value()), values)


class ConditionGroup(QFrame):
    """Conditions in brackets."""

    changed = Signal()
    removed = Signal()

    def __init__(self, words: FilterWords, choices: ChoicesOf, group: Group | None = None) -> None:
        super().__init__()
        self.setProperty("card", "inset")
        self._words, self._choices = words, choices
        self.rows: list[ConditionRow] = []
        self.every = every_or_any(group.every if group else False, tr("组里怎么算"))
        self.every.chosen.connect(lambda _: self.changed.emit())
        remove = IconButton(Icon.CLOSE, tr("去掉这一组"))
        remove.clicked.connect(self.removed)
        head = QHBoxLayout()
        head.addWidget(label(tr("一组"), "h3"))
        head.addWidget(self.every)
        head.addStretch(1)
        head.addWidget(remove)
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        self.add = Button(tr("组里再加一个"), Icon.PLUS, "ghost", "s")
        self.add.clicked.connect(self._begin_row)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 6, 8)
        column.setSpacing(6)
        column.addLayout(head)
        column.addLayout(self._list)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        for asked in group.conditions if group else (None, None):
            self.add_row(asked)

    def add_row(self, asked: Condition | None) -> ConditionRow:
        row = ConditionRow(self._words, self._choices, asked)
        row.changed.connect(self.changed)
        row.removed.connect(lambda: self._drop(row))
        self.rows.append(row)
        self._list.addWidget(row)
        self.changed.emit()
        return row

    def _begin_row(self) -> None:
        self.add_row(None).field.setFocus()

    def _drop(self, row: ConditionRow) -> None:
        self.rows.remove(row)
        row.hide()
        row.deleteLater()
        if self.rows:
            self.changed.emit()
        else:
            self.removed.emit()

    def condition(self, *, say: bool = False) -> Group | None:
        """None: one of the conditions cannot be read."""
        found = [row.condition(say=say) for row in self.rows]
        good = tuple(one for one in found if one is not None)
        return Group(good, self.every.value() == "all") if len(good) == len(found) else None


def every_or_any(every: bool, name: str) -> Segmented:
    """全都满足 or 满足任一个."""
    return Segmented([("all", tr("全都满足")), ("any", tr("满足任一个"))], "all" if every else "any", name)
