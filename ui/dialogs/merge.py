"""合并成一位: two customers side by side, field by field, what goes over, and what will come of it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from core.changes import ChangeSet
from core.joining import Side, Take, fields_of, is_open, joined, may_be_both, usual
from core.text import phone_key
from ui import formats, merge_words
from ui.context import Context
from ui.dialogs.base import Dialog
from ui.language import tr
from ui.theme import look
from ui.theme.icons import Icon
from ui.widgets.buttons import Button
from ui.widgets.choices import RadioButton
from ui.widgets.labels import ElidedLabel, HLine, frame, label
from ui.widgets.scroll import ScrollBox

_WIDTH = 860
_NAME = 104
_HIGHEST = 320  # px of the fields: the dialog fits a window 680 px high
_LINE = 34


class MergeDialog(Dialog):
    """`one` and `other` are ids; the older of the two stays, with what is chosen here.

    `merged(ChangeSet)` when they are one; `parted(ChangeSet)` when somebody said that they are two. KnownError
    not_found, merges_with_self.
    """

    merged = Signal(object)
    parted = Signal(object)

    def __init__(self, parent: QWidget, ctx: Context, one: int, other: int) -> None:
        super().__init__(parent, tr("是同一位就合并"), _WIDTH)
        self._ctx = ctx
        self.keep, self.other = ctx.archive.merging.sides(min(one, other), max(one, other))
        self._names = self._read_names()
        self.choices: dict[str, Take] = {}
        self.radios: dict[str, dict[Take, RadioButton]] = {}
        self._results: dict[str, ElidedLabel] = {}
        self._groups: list[QButtonGroup] = []
        words = tr("不一样的地方，点一下要留的那个。没有写进右边的，回收站里还留着 30 天。")
        self.column.addWidget(label(words, "sub", wrap=True))
        self.column.addWidget(self._make_fields())
        self.column.addWidget(self._make_moves())
        part = Button(tr("不是同一位"), Icon.CLOSE, "ghost")
        part.clicked.connect(self._part)
        stay, self.save = Button(tr("先不")), Button(tr("合并成一位"), Icon.MERGE, "primary")
        stay.clicked.connect(self.reject)
        self.save.clicked.connect(self.submit)
        self.add_buttons(stay, self.save, left=part)
        first = next(iter(self.radios.values()), None)
        (next(r for r in first.values() if r.isChecked()) if first else self.save).setFocus()

    def _read_names(self) -> dict[tuple[str, int], str]:
        """The names of who is only known by a number: who brought them, who looks after them."""
        archive = self._ctx.archive
        told = (side.values.get("referred_by") for side in (self.keep, self.other))
        referrers = [number for number in told if number is not None]
        found = {("referred_by", row.id): row.name for row in archive.customers.rows(referrers)}
        for side in (self.keep, self.other):
            if (number := side.values.get("staff_id")) is not None:
                found["staff_id", number] = archive.customers.profile(side.id).staff or ""
        return found

    # --- the fields -----------------------------------------------------------------------------------------------

    def _make_fields(self) -> QWidget:
        box = ScrollBox("surface")
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 10, 0)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnMinimumWidth(0, look.px(_NAME))
        for column in (1, 2, 3):
            self._grid.setColumnStretch(column, 1)
        heads = ("", tr("先记下的这位"), tr("后记下的这位"), tr("合并后"))
        for column, words in enumerate(heads):
            self._grid.addWidget(ElidedLabel(words, "hint", "text2"), 0, column)
        names = fields_of(self.keep, self.other)
        shown = [name for name in names if not (self._ctx.masked and name in merge_words.HIDDEN)]
        asked = [name for name in shown if is_open(name, self.keep, self.other)]
        for name in names:
            self.choices[name] = usual(name, self.keep, self.other)
        row = 1
        for name in asked:
            row = self._add_choice(row, name)
        row = self._add_lists(row)
        for name in shown:
            if name not in asked and name not in ("kind", "status"):
                row = self._add_known(row, name)
        box.column.addLayout(self._grid)
        box.column.addStretch(1)
        wanted = row * look.px(_LINE) + 16
        box.setFixedHeight(min(wanted, look.px(_HIGHEST), 360))
        return box

    def _add_choice(self, row: int, name: str) -> int:
        """A field that both know, and not alike: a radio for each side, and for both where that can be."""
        group = QButtonGroup(self)
        self._groups.append(group)
        self.radios[name] = {}
        title = merge_words.field_name(name)
        self._grid.addWidget(label(title, "sub"), row, 0)
        for column, (take, side) in enumerate(((Take.KEEP, self.keep), (Take.OTHER, self.other)), start=1):
            words = self._words(name, side.values.get(name))
            self._grid.addWidget(self._radio(group, name, take, words, title), row, column)
        result = ElidedLabel("", "h3", "ok")
        self._results[name] = result
        if may_be_both(name):
            both = self._radio(group, name, Take.BOTH, merge_words.both_name(name), title, elide=False)
            cell = QHBoxLayout()
            cell.setSpacing(10)
            cell.addWidget(both)
            cell.addWidget(result, 1)
            self._grid.addLayout(cell, row, 3)
        else:
            self._grid.addWidget(result, row, 3)
        self._grid.setRowMinimumHeight(row, look.px(_LINE))
        self._show_result(name)
        return row + 1

    def _radio(
        self, group: QButtonGroup, name: str, take: Take, words: str, title: str, *, elide: bool = True
    ) -> QWidget:
        radio = RadioButton("" if elide else words)
        radio.setAccessibleName(tr("{name}：{words}", name=title, words=words))
        radio.setChecked(self.choices[name] is take)
        radio.toggled.connect(lambda on: self._choose(name, take) if on else None)
        group.addButton(radio)
        self.radios[name][take] = radio
        if not elide:
            return radio
        box = _Pick(radio, words)
        return box

    def _add_lists(self, row: int) -> int:
        """Phones and labels come together; nothing is to be chosen."""
        for name in ("phones", "tags"):
            mine, theirs = getattr(self.keep, name), getattr(self.other, name)
            if not (mine or theirs):
                continue
            both = self._listed(name, (*mine, *theirs))
            known, said = self._listed(name, mine), self._listed(name, theirs)
            row = self._add_line(row, merge_words.field_name(name), known, said, both)
        return row

    def _listed(self, name: str, values: tuple[str, ...]) -> str:
        """Each once: a phone by its digits."""
        key = phone_key if name == "phones" else str
        first: dict[str, str] = {}
        for one in values:
            first.setdefault(key(one), one)
        return tr("、").join(formats.phone(one) if name == "phones" else one for one in first.values())

    def _add_known(self, row: int, name: str) -> int:
        """A field that only one of them knows, or both alike."""
        mine, theirs = (self._words(name, side.values.get(name)) for side in (self.keep, self.other))
        result = self._words(name, joined(name, self.choices[name], self.keep, self.other))
        return self._add_line(row, merge_words.field_name(name), mine, theirs, result)

    def _add_line(self, row: int, title: str, mine: str, theirs: str, result: str) -> int:
        self._grid.addWidget(label(title, "sub"), row, 0)
        for column, words in enumerate((mine, theirs), start=1):
            self._grid.addWidget(ElidedLabel(words or "–", "sub", None if words else "text3"), row, column)
        self._grid.addWidget(ElidedLabel(result, "body"), row, 3)
        self._grid.setRowMinimumHeight(row, look.px(_LINE))
        return row + 1

    def _words(self, name: str, known: Any) -> str:
        return merge_words.value(name, known, self._ctx.currency, self._names)

    def _choose(self, name: str, take: Take) -> None:
        self.choices[name] = take
        self._show_result(name)

    def _show_result(self, name: str) -> None:
        take = self.choices[name]
        words = self._words(name, joined(name, take, self.keep, self.other))
        if name == "address" and take is Take.BOTH:
            words = tr("、").join((words, self._words(name, self.other.values.get(name))))
        self._results[name].setText(words)
        self._results[name].setAccessibleName(tr("合并后：{words}", words=words))

    # --- what goes over -------------------------------------------------------------------------------------------

    def _make_moves(self) -> QWidget:
        box = frame("soft")
        column = QVBoxLayout(box)
        column.setContentsMargins(14, 8, 14, 8)
        column.setSpacing(2)
        name = self.other.values["name"]
        moves = merge_words.moving(self.other)
        if moves:
            words = tr("{name} 的 {things}，一起搬过去。", name=name, things=moves)
        else:
            words = tr("{name} 名下还没有消费、到店和喜好要搬。", name=name)
        column.addWidget(label(words, "body", wrap=True))
        mine = merge_words.moving(self.keep)
        if mine:
            column.addWidget(HLine())
            column.addWidget(label(tr("留下的这位原有 {things}。", things=mine), "hint", "text2", wrap=True))
        return box

    # --- deciding -------------------------------------------------------------------------------------------------

    def submit(self) -> None:
        """合并成一位."""
        asked = {name: take.value for name, take in self.choices.items() if name in self.radios}
        name = self._words("name", joined("name", self.choices["name"], self.keep, self.other))
        merging = self._ctx.archive.merging
        done = self._ctx.do(
            lambda: merging.merge(self.keep.id, self.other.id, asked),
            tr("合并好了，现在是一位：{name}", name=name),
            sign=Icon.MERGE,
        )
        self._end(done, self.merged)

    def _part(self) -> None:
        self._end(part(self._ctx, self.keep, self.other), self.parted)

    def _end(self, done: ChangeSet | None, told: Any) -> None:
        if done is not None:
            told.emit(done)
            self.accept()


class _Pick(QWidget):
    """A radio with words that give way; a click on the words chooses, too."""

    def __init__(self, radio: RadioButton, words: str) -> None:
        super().__init__()
        self._radio = radio
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(radio)
        row.addWidget(ElidedLabel(words, "body"), 1)

    def mouseReleaseEvent(self, event: Any) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self._radio.setChecked(True)
            self._radio.setFocus()


def part(ctx: Context, one: Side, other: Side) -> ChangeSet | None:
    """Remember that two are two, with 撤销."""
    words = tr("记下了：{name} 和 {other} 不是同一位", name=one.values["name"], other=other.values["name"])
    return ctx.do(lambda: ctx.archive.merging.distinct(one.id, other.id), words)
