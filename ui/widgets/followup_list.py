"""Follow-ups as a list, grouped by 逾期, 今天, 7 天内, 以后 and 已完成; the current one shows what can be done, and
several can be chosen (Ctrl, Shift, Ctrl+Space)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core import agenda
from core.agenda import Nearness
from core.people import FollowupRow
from core.terms import FollowupStatus
from ui.language import tr
from ui.widgets.buttons import Button
from ui.widgets.followup_row import FollowupRowWidget
from ui.widgets.labels import label
from ui.widgets.row_list import RowList

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


@dataclass(frozen=True, slots=True)
class Group:
    """One part of the list: its key, its title and its rows. `count`: of how many these are the first; None: all."""

    key: str
    title: str
    rows: tuple[FollowupRow, ...]
    count: int | None = None

    @property
    def total(self) -> int:
        return len(self.rows) if self.count is None else self.count


def grouped(
    rows: Sequence[FollowupRow], today: date, counts: Mapping[Nearness, int] | None = None,
    promised: agenda.Promised | None = None,
) -> list[Group]:  # fmt: skip
    """Open follow-ups by how near they are (core/agenda.py), with their titles. `counts`: how many there are of each
    nearness, of which the rows are the first."""
    titles = {
        Nearness.OVERDUE: tr("逾期"),
        Nearness.TODAY: tr("今天"),
        Nearness.WEEK: tr("7 天内"),
        Nearness.LATER: tr("以后"),
    }
    found = agenda.grouped(rows, today, promised)
    if counts is None:
        return [Group(near.value, titles[near], tuple(of)) for near, of in found.items()]
    there = [near for near in Nearness if counts.get(near)]
    return [Group(near.value, titles[near], tuple(found.get(near, ())), counts[near]) for near in there]


class FollowupList(RowList):
    """`show_groups` fills it. Signals: `acted(deed, followup, widget)`, `more()` when 还有 n 项 was pressed or the last
    row was passed, `selected()` when others are chosen.

    `full`: there is room for the rarer buttons; `contacts`: the current one offers the ways of a contact; `selectable`:
    several can be chosen. `everything`: the ids of all that
    fit, also of those not shown, for Ctrl+A.
    """

    acted = Signal(str, object, object)
    more = Signal()
    selected = Signal()

    def __init__(
        self, name: str, *, starts_current: bool = True, full: bool = False, contacts: bool = False,
        selectable: bool = False,
    ) -> None:  # fmt: skip
        super().__init__(name, starts_current=starts_current)
        self._full, self._contacts, self._selectable = full, contacts, selectable
        self._column.setContentsMargins(9, 8, 9, 8)
        self.activated.connect(self._complete)
        self.ticked.connect(self._complete)
        self.headings: dict[str, QWidget] = {}
        self.chosen: set[int] = set()
        self.everything: Callable[[], Iterable[int]] | None = None
        self._anchor: int | None = None
        self._left = 0
        self._shown_as: tuple[date, bool] | None = None

    # --- filling --------------------------------------------------------------------------------------------------

    def show_groups(self, groups: Sequence[Group], today: date, *, masked: bool = False, most: int = 60) -> None:
        """Show the first `most` rows; the rest is one remark that leads on. Rows that stay as they are keep their
        widgets, so that a change costs what has changed."""
        known = self._take_out((today, masked))
        self.begin()
        self.headings.clear()
        room, gone = most, []
        for group in groups:
            if group.title and (room > 0 or group.rows):
                self._add_heading(group, first=not self.headings)
            for followup in group.rows[: max(room, 0)]:
                kept = known.pop(followup.id, None)
                if kept is not None and kept.followup == followup:
                    self._put_back(kept)
                else:
                    self._add_followup(followup, today, masked)
                    if kept is not None:
                        gone.append(kept)
            room -= len(group.rows)
        self._left = sum(group.total for group in groups) - len(self.rows)
        if self._left > 0:
            button = Button(tr("还有 {n} 项", n=self._left), kind="ghost", size="s")
            button.clicked.connect(self.more)
            self.add(button)
        self.end()
        for kept in (*gone, *known.values()):  # only now: whose row has the keyboard, Qt would look for another place
            self._let_go(kept)
        self._mark_chosen()

    def _take_out(self, shown_as: tuple[date, bool]) -> dict[int, FollowupRowWidget]:
        """The rows that may stay, out of the layout; none when the day or the mask is another one."""
        same, self._shown_as = self._shown_as == shown_as, shown_as
        if not same:
            return {}
        found = {row.key: row for row in self.rows if isinstance(row, FollowupRowWidget)}
        for row in found.values():
            self._column.removeWidget(row)
        return found

    def _put_back(self, row: FollowupRowWidget) -> None:
        """Its signals are connected."""
        self.rows.append(row)
        self._column.addWidget(row)

    def _let_go(self, row: FollowupRowWidget) -> None:
        row.hide()
        row.deleteLater()

    def followup(self, key: int) -> FollowupRow:
        """The follow-up of a row."""
        return self._widget(key).followup

    def _widget(self, key: int) -> FollowupRowWidget:
        return next(row for row in self.rows if isinstance(row, FollowupRowWidget) and row.key == key)

    def _add_heading(self, group: Group, *, first: bool) -> None:
        late = group.key == Nearness.OVERDUE
        heading = QWidget()
        line = QHBoxLayout(heading)
        line.setContentsMargins(10, 2 if first else 8, 10, 5)  # room for the ring of the row below
        line.setSpacing(6)
        line.addWidget(label(group.title, "h3", "danger" if late else None))
        line.addWidget(label(f"{group.total:,}", "sub", "danger" if late else None))
        line.addStretch(1)
        self.headings[group.key] = heading
        self.add(heading)

    def _add_followup(self, followup: FollowupRow, today: date, masked: bool) -> None:
        row = FollowupRowWidget(followup, today, masked=masked, full=self._full, contacts=self._contacts)
        row.acted.connect(lambda deed: self.acted.emit(deed, followup, row.anchor(deed)))
        row.picked.connect(lambda how: self._pick(row.key, how))
        self.add_row(row)

    def _complete(self, key: int) -> None:
        followup = self.followup(key)
        deed = "complete" if followup.status is FollowupStatus.OPEN else "reopen"
        self.acted.emit(deed, followup, self._widget(key))

    # --- choosing several -----------------------------------------------------------------------------------------

    def choose_all(self) -> None:
        """Ctrl+A: everything that fits, also what is not shown yet."""
        if self._selectable:
            ids = self.everything() if self.everything is not None else (row.key for row in self.rows)
            self._set_chosen(set(ids))

    def choose_none(self) -> None:
        self._set_chosen(set())

    def keep_chosen(self, ids: Iterable[int]) -> None:
        """Only these can still be chosen."""
        if self.chosen:
            self._set_chosen(self.chosen & set(ids))

    def toggle(self, key: int) -> None:
        """Choose one more, or one less."""
        self._anchor = key
        self._set_chosen(self.chosen ^ {key})

    def _pick(self, key: int, how: str) -> None:
        """A click: `toggle`, `range` from the last one chosen, or `plain`, which chooses nothing any more."""
        if not self._selectable:
            return
        if how == "toggle":
            self.toggle(key)
        elif how == "range":
            self._choose_range(key)
        elif self.chosen:
            self.choose_none()

    def _choose_range(self, key: int) -> None:
        keys = [row.key for row in self.rows]
        start = self._anchor if self._anchor in keys else self.current_key if self.current_key in keys else key
        self._anchor = start
        first, last = sorted((keys.index(start), keys.index(key)))
        self._set_chosen(self.chosen | set(keys[first : last + 1]))

    def _set_chosen(self, chosen: set[int]) -> None:
        if chosen != self.chosen:
            self.chosen = chosen
            self._mark_chosen()
            self.selected.emit()

    def _mark_chosen(self) -> None:
        for row in self.rows:
            if isinstance(row, FollowupRowWidget):
                row.show_choice(row.key in self.chosen if self.chosen else None)

    # --- keys -----------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, current = Qt.Key(event.key()), self.current_key
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if self._selectable and current is not None:
            if control and key == Qt.Key.Key_A:
                self.choose_all()
                return
            if key == Qt.Key.Key_Space and (control or self.chosen):
                self.toggle(current)
                return
            if shift and key in _STEPS:
                if self._anchor is None or not self.chosen:
                    self._anchor = current
                super().keyPressEvent(event)
                if self.current_key is not None:
                    self._choose_range(self.current_key)
                return
        if key == Qt.Key.Key_Down and self._left > 0 and self.rows and current == self.rows[-1].key:
            QTimer.singleShot(0, self, self._go_on)
            return
        super().keyPressEvent(event)

    def _go_on(self) -> None:
        """Down from the last row that is shown: to the next one."""
        place = len(self.rows)
        self.more.emit()
        if place < len(self.rows):
            self.rows[place].setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.rows[place].setFocus(Qt.FocusReason.TabFocusReason)

    def sizeHint(self) -> QSize:
        return self._column.sizeHint()
