"""同一位客户吗: both sides of a duplicate, what will come of it, and the choice for this row."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QLabel, QWidget

from core.importing.merging import Policy
from core.importing.plan import InFile, RowPlan
from core.people import CustomerDraft
from ui import import_sides, import_words
from ui.dialogs.base import Dialog
from ui.import_sides import Line
from ui.language import tr
from ui.models.import_draft import ImportDraft
from ui.theme import look
from ui.theme.icons import Icon, pixmap
from ui.widgets.buttons import Button, IconButton
from ui.widgets.choices import RadioButton
from ui.widgets.labels import ElidedLabel, frame, label
from ui.widgets.layouts import empty_layout
from ui.widgets.scroll import ScrollBox

_MOST = 2_000
_HIGH = 8  # lines in sight before they scroll
_LINE = 30
_MOST = 330  # px of the lines, with large text too: the dialog fits a window 680 px high
_NAME = 92


def _choices() -> list[tuple[Policy, str, str]]:
    """The choices for one row: what the button says, and what it means."""
    return [
        (Policy.FILL, tr("是，补充"), tr("只补空着的内容")),
        (Policy.UPDATE, tr("是，覆盖"), tr("表里写了的，换成表里的")),
        (Policy.ADD, tr("不是，另建一位"), tr("当作新客户导入")),
        (Policy.SKIP, tr("不导入这一行"), tr("两边都不动")),
    ]


class TwinDialog(Dialog):
    """Goes through `numbers` (rows of the draft's plan that are, or may be, somebody known), beginning with `first`.

    Signal `decided(row number, Policy)`: what was chosen counts at once; the dialog goes on with the next row.
    """

    decided = Signal(int, object)

    def __init__(
        self,
        parent: QWidget,
        draft: ImportDraft,
        numbers: Sequence[int],
        first: int,
        currency: str,
        *,
        masked: bool = False,
    ) -> None:
        super().__init__(parent, tr("同一位客户吗"), 760)
        self._draft, self._currency, self._masked = draft, currency, masked
        self._numbers = around(list(numbers), first)
        # as they were planned when the dialog opened: an answer may make a row nobody's twin any more
        found = {number: draft.planned_row(number) for number in self._numbers}
        self._rows = {number: row for number, row in found.items() if row is not None}
        self._place = self._numbers.index(first)
        self._chosen: dict[int, Policy] = dict(draft.choices.rows)
        self.lines: list[Line] = []
        self.column.addLayout(self._make_walk())
        self._why = label("", "sub", wrap=True)
        self.column.addWidget(self._why)
        self._box = ScrollBox("surface")
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 10, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnMinimumWidth(0, look.px(_NAME))
        for column in (1, 2, 3):
            self._grid.setColumnStretch(column, 1)
        self._box.column.addLayout(self._grid)
        self._box.column.addStretch(1)
        self._box.setFixedHeight(min(look.px(_LINE) * (_HIGH + 1) + 6, _MOST))
        self.column.addWidget(self._box)
        self.column.addSpacing(4)
        self.column.addLayout(self._make_choices())
        close = Button(tr("好了"), kind="primary")
        close.clicked.connect(self.accept)
        self.add_buttons(close)
        for button in (*self.options.values(), self.previous, self.next, close):
            button.installEventFilter(self)
        self._show()

    def _make_walk(self) -> QHBoxLayout:
        self._where = label("", "h3")
        self.previous = IconButton(Icon.LEFT, tr("上一处重复"), keys="Alt+←")
        self.next = IconButton(Icon.RIGHT, tr("下一处重复"), keys="Alt+→")
        self.previous.clicked.connect(lambda: self.walk(-1))
        self.next.clicked.connect(lambda: self.walk(1))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._where, 1)
        row.addWidget(self.previous)
        row.addWidget(self.next)
        several = len(self._numbers) > 1
        self.previous.setVisible(several)
        self.next.setVisible(several)
        return row

    def _make_choices(self) -> QGridLayout:
        self.options: dict[Policy, RadioButton] = {}
        self._group = QButtonGroup(self)
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(6)
        for place, (policy, words, meaning) in enumerate(_choices()):
            option = RadioButton(words)
            option.setAccessibleName(words)
            option.setAccessibleDescription(meaning)
            option.setToolTip(f"{words}  {place + 1}")
            option.clicked.connect(lambda _=False, policy=policy: self.choose(policy))
            self._group.addButton(option)
            self.options[policy] = option
            cell = QHBoxLayout()
            cell.setSpacing(8)
            cell.addWidget(option)
            cell.addWidget(ElidedLabel(meaning, "hint", "text2"), 1)
            grid.addLayout(cell, place // 2, place % 2)
            grid.setColumnStretch(place % 2, 1)
        return grid

    # --- showing --------------------------------------------------------------------------------------------------

    @property
    def number(self) -> int:
        """The row in sight, as the plan counts."""
        return self._numbers[self._place]

    @property
    def policy(self) -> Policy | None:
        """What is chosen for the row in sight, by hand or beside the preview; None: its question is open."""
        chosen = self._chosen.get(self.number)
        row = self._row()
        if chosen is not None:
            return chosen
        if row.asked and (row.person is None or row.person.id is None):
            return None
        choices = self._draft.choices
        if row.known_row is not None and choices.in_file is InFile.SEPARATE:
            return Policy.ADD
        usual = choices.on_duplicate
        return Policy.FILL if row.known_row is not None and usual is not Policy.ADD else usual

    def _row(self) -> RowPlan:
        return self._rows[self.number]

    def _sides(self) -> tuple[CustomerDraft, CustomerDraft]:
        row = self._row()
        assert row.known is not None
        assert row.draft is not None
        return row.known, row.draft

    def _show(self) -> None:
        row, policy = self._row(), self.policy
        known, said = self._sides()
        sheet = self._draft.sheet
        here = import_words.row_name(sheet, row.number)
        there = tr("店里的") if row.known_row is None else import_words.row_name(sheet, row.known_row)
        parts = [said.name or known.name, here]
        if len(self._numbers) > 1:
            parts.append(tr("{place} / {count}", place=self._place + 1, count=len(self._numbers)))
        self._where.setText("　".join(parts))
        self._why.setText(self._reason(row))
        self._check(policy)
        acting = Policy.ADD if policy is None else policy
        amounts = self._draft.choices.amounts(acting)
        then = import_sides.after(known, said, acting, amounts)
        self.lines = import_sides.lines(known, said, then, self._currency, masked=self._masked)
        self._fill(there, here, acting)

    def _reason(self, row: RowPlan) -> str:
        """By what they were taken for one."""
        if row.asked:
            return tr("只有名字一样，看一眼是不是同一位。")
        headers = {c.index: c.header or c.letter for c in self._draft.layout.columns}
        found = next((headers[c] for c, mark in row.marks if mark.problem in ("same_as_row", "same_as_customer")), "")
        return tr("“{header}”这一列对得上，当作同一位。", header=found) if found else tr("当作同一位。")

    def _check(self, policy: Policy | None) -> None:
        self._group.setExclusive(False)
        for one, option in self.options.items():
            option.setChecked(one is policy)
        self._group.setExclusive(True)

    def _fill(self, there: str, here: str, policy: Policy) -> None:
        empty_layout(self._grid)
        come = tr("导入后（两位）") if policy is Policy.ADD else tr("导入后")
        for column, words in enumerate(("", there, here, come)):
            self._grid.addWidget(ElidedLabel(words, "hint", "text2"), 0, column)
        for place, line in enumerate(self.lines, start=1):
            self._add_line(place, line, policy)
        for place in range(len(self.lines) + 1):
            self._grid.setRowMinimumHeight(place, look.px(_LINE))

    def _add_line(self, place: int, line: Line, policy: Policy) -> None:
        then = line.after
        if policy is Policy.ADD and line.known != line.said:
            then = tr("{one}；{other}", one=line.known or tr("空"), other=line.said or tr("空"))
        name = ElidedLabel(line.name, "hint", "text2")
        self._grid.addWidget(name, place, 0)
        self._grid.addWidget(ElidedLabel(line.known or "–", "sub", None if line.known else "text3"), place, 1)
        said: QWidget = ElidedLabel(line.said or "–", "sub", None if line.said else "text3")
        if line.differs:
            said = _marked(line.said)
        self._grid.addWidget(said, place, 2)
        changed = line.changes and policy in (Policy.FILL, Policy.UPDATE)
        self._grid.addWidget(ElidedLabel(then or "–", "sub", "ok" if changed else None), place, 3)
        told = tr("{name}：{known}；{said}", name=line.name, known=line.known or tr("空"), said=line.said or tr("空"))
        name.setAccessibleName(told + (tr("，两边不一样") if line.differs else ""))

    # --- choosing -------------------------------------------------------------------------------------------------

    def choose(self, policy: Policy) -> None:
        """This row is treated so; it counts at once."""
        self._chosen[self.number] = policy
        self.decided.emit(self.number, policy)
        self._show()

    def walk(self, step: int) -> None:
        """To the next duplicate, or the one before, round again."""
        self._place = (self._place + step) % len(self._numbers)
        self._show()
        self._box.verticalScrollBar().setValue(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys of the dialog before a button moves the focus by them."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._take_key(event):
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._take_key(event):
            super().keyPressEvent(event)

    def _take_key(self, event: QKeyEvent) -> bool:
        """1 to 4 choose; PgUp and PgDn, or Alt with an arrow, walk."""
        key, modifiers = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if modifiers == Qt.KeyboardModifier.AltModifier:
            step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(key), 0)
        else:
            step = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}.get(Qt.Key(key), 0)
        place = key - Qt.Key.Key_1
        if step:
            self.walk(step)
        elif 0 <= place < len(self.options) and not modifiers:
            self.choose(list(self.options)[place])
        else:
            return False
        return True


def around(numbers: list[int], first: int) -> list[int]:
    """As many numbers as anybody would go through one by one, with `first` among them."""
    place = numbers.index(first)
    return numbers[max(0, place - _MOST // 2) : place + _MOST // 2]


def _marked(words: str) -> QWidget:
    """What the row says otherwise than the book: a box with a sign, so that colour is not the only mark."""
    box = frame("info")
    row = QHBoxLayout(box)
    row.setContentsMargins(7, 1, 7, 1)
    row.setSpacing(5)
    sign = QLabel()
    sign.setPixmap(pixmap(Icon.SWAP, "info_text", look.px(13), "bold"))
    row.addWidget(sign)
    row.addWidget(ElidedLabel(words, "sub", "info"), 1)
    box.setToolTip(tr("两边不一样"))
    return box
