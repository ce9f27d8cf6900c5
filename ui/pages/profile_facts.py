"""资料: everything else the book knows of a customer, also what an imported list brought along. A click on a line
edits it in place."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from core.people import Profile
from ui.context import Context
from ui.language import tr
from ui.pages.profile_fact_line import Fact, FactLine
from ui.pages.profile_fact_list import facts
from ui.theme import look
from ui.theme.icons import Icon
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.labels import label
from ui.widgets.layouts import FlowLayout, empty_layout

_THREE_COLUMNS, _TWO_COLUMNS = 700, 420
"""px of the card at text size 1.0."""


class FactsCard(Card):
    """`edit_pressed`: the whole form is wanted."""

    edit_pressed = Signal()

    def __init__(self, ctx: Context) -> None:
        self.edit = Button(tr("改资料"), Icon.EDIT, "ghost", "s")
        super().__init__(tr("资料"), "", self.edit)
        self._ctx = ctx
        self._profile: Profile | None = None
        self._lines: dict[str, FactLine] = {}
        self._columns = 2
        self.edit.clicked.connect(self.edit_pressed)
        self.column.setContentsMargins(10, 8, 10, 10)
        assert self.title is not None
        self.title.row.setContentsMargins(8, 0, 0, 0)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(4)
        self._grid.setVerticalSpacing(2)
        self.column.addLayout(self._grid)
        self._missing = QWidget()
        self._flow = FlowLayout(self._missing, gap=2, line_gap=2)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self._missing.setSizePolicy(policy)
        self.column.addWidget(self._missing)

    # --- showing --------------------------------------------------------------------------------------------------

    def show_profile(self, profile: Profile) -> None:
        """A line that is just being edited stays so when something else changes."""
        same = self._profile is not None and self._profile.row.id == profile.row.id
        focus = next((key for key, line in self._lines.items() if line.holds_focus), None) if same else None
        self._profile = profile
        found = facts(self._ctx, profile)
        kept = {key: line for key, line in self._lines.items() if same and line.editing}
        for key, line in self._lines.items():
            if key not in kept:
                self._let_go(line)
        self._lines = {f.key: kept.get(f.key) or self._line(f) for f in found if f.words or f.key in kept}
        for key, line in kept.items():
            if key not in self._lines:  # hidden with the amounts, or its field is gone
                self._let_go(line)
        empty_layout(self._flow)
        gaps = [f for f in found if not f.words and f.editor is not None and f.key not in self._lines]
        self._missing.setVisible(bool(gaps))
        if gaps:
            self._flow.addWidget(_lead())
        for fact in gaps:
            self._flow.addWidget(self._gap(fact))
        self._arrange()
        if focus in self._lines and not self._lines[focus].holds_focus:
            self._lines[focus].show()  # now, or it could not take the keyboard
            self._lines[focus].setFocus()

    def _let_go(self, line: FactLine) -> None:
        self._grid.removeWidget(line)
        line.hide()
        line.deleteLater()

    def _line(self, fact: Fact) -> FactLine:
        line = FactLine(fact)
        line.saved.connect(lambda value: self._keep(line, value))
        line.changed.connect(self._settle)
        return line

    def _gap(self, fact: Fact) -> Button:
        """Something nobody has written down yet."""
        button = Button(fact.name, Icon.PLUS, "ghost", "s")
        button.clicked.connect(lambda: self.edit_line(fact.key))
        return button

    def _arrange(self) -> None:
        """Line after line; one with a wide field takes a row of its own."""
        for line in self._lines.values():
            self._grid.removeWidget(line)
        row = column = 0
        for line in self._lines.values():
            if line.wide or column == self._columns:
                row, column = row + bool(column), 0
            self._grid.addWidget(line, row, column, 1, self._columns if line.wide else 1)
            row, column = (row + 1, 0) if line.wide else (row, column + 1)
        for place in range(3):
            self._grid.setColumnStretch(place, 1 if place < self._columns else 0)

    def _settle(self) -> None:
        """A line turned into a field or back; one that was opened empty and left so goes back among the missing."""
        self._arrange()
        empty = [key for key, line in self._lines.items() if not line.editing and not line.fact.words]
        if empty and self._profile is not None:
            self.show_profile(self._profile)
            self.edit.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = event.size().width()
        columns = 3 if width >= look.px(_THREE_COLUMNS) else 2 if width >= look.px(_TWO_COLUMNS) else 1
        if columns != self._columns:
            self._columns = columns
            self._arrange()

    # --- changing -------------------------------------------------------------------------------------------------

    def lines(self) -> dict[str, FactLine]:
        """The lines shown, by the key of their fact."""
        return dict(self._lines)

    def edit_line(self, key: str) -> None:
        """Open a line for editing, one that is not shown yet too."""
        if self._profile is None:
            return
        if key not in self._lines:
            fact = next((f for f in facts(self._ctx, self._profile) if f.key == key), None)
            if fact is None:
                return
            self._lines[key] = self._line(fact)
            self._arrange()
            self._lines[key].show()
        self._lines[key].edit()

    def cancel_edit(self) -> bool:
        """Esc: True when a line was being edited."""
        editing = [line for line in self._lines.values() if line.editing]
        for line in editing:
            line.cancel()
        return bool(editing)

    def _keep(self, line: FactLine, value: Any) -> None:
        fact, profile = line.fact, self._profile
        if profile is None or fact.fields is None:
            return
        fields = dict(fact.fields(value))
        customers = self._ctx.archive.customers
        line.editor, editor = None, line.editor  # it is not to be kept open when everything is shown anew
        done = self._ctx.do(lambda: customers.update(profile.row.id, **fields), tr("改好了：{text}", text=fact.name))
        if done is None:
            line.editor = editor
        elif not done:  # nothing else than before
            line.editor = editor
            line.cancel()


def _lead() -> QWidget:
    made = label(tr("还可以补上"), "hint")
    made.setContentsMargins(8, 0, 4, 0)
    made.setMinimumHeight(look.px(32))
    return made
