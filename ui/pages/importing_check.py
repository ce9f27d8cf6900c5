"""Step 2 of the import: the preview with its combos at the left, what was found at the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from core.importing.summary import Summary
from ui.language import tr
from ui.models.import_draft import ImportDraft
from ui.models.import_preview import ALL, DUPLICATES, PROBLEMS, ImportPreview
from ui.theme import look
from ui.theme.icons import Icon
from ui.widgets.choices import Segmented
from ui.widgets.fields import SearchField
from ui.widgets.import_results import ImportResults
from ui.widgets.import_table import ImportTable
from ui.widgets.labels import ElidedLabel, HLine, label
from ui.widgets.layouts import Stack
from ui.widgets.messages import EmptyState

Find = Callable[[Sequence[int], str, Callable[[Sequence[int]], None]], None]

_SIDE = 324
_SIDE_BY_SIDE = 1040  # px of the page's own width, where the window is 1180 px wide
_NO_LIMIT = 16777215


class CheckStep(Stack):
    """Signals: `picked(column, Field or None)`, `edited(row, column, words)`, `chosen(Choices)`, `twin_wanted(row)`,
    `menu_wanted(index, where on screen)`; the others are those of the results and of the questions.

    `find(numbers, words, done)` looks for rows that hold words.
    """

    picked = Signal(int, object)
    codes_wanted = Signal(int)
    edited = Signal(int, int, str)
    chosen = Signal(object)
    twin_wanted = Signal(int)
    menu_wanted = Signal(QModelIndex, QPoint)

    def __init__(self, today: date, find: Find) -> None:
        super().__init__(_SIDE_BY_SIDE, look.CARD_GAP)
        self._find = find
        self.preview = ImportPreview(today)
        self.preview.setParent(self)
        self.preview.edited.connect(self.edited)
        self.table = ImportTable(self.preview)
        self.table.mapping.picked.connect(self.picked)
        self.table.mapping.codes_wanted.connect(self.codes_wanted)
        self.table.twin_wanted.connect(self.twin_wanted)
        self.table.menu_wanted.connect(self.menu_wanted)
        self.table.remove_pressed.connect(self._empty)
        self.results = ImportResults()
        self.results.chosen.connect(self.chosen)
        self.results.look_wanted.connect(self._show_problems)
        self.results.questions.codes_wanted.connect(self.codes_wanted)
        self._card = self._make_card()
        self.columns.addWidget(self._card, 1)
        self.columns.addWidget(self.results)

    def _make_card(self) -> QFrame:
        card = QFrame()
        card.setProperty("card", "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(1, 1, 1, 8)
        column.setSpacing(0)
        column.addWidget(self._make_head())
        column.addWidget(HLine())
        self._nothing = QWidget()
        QVBoxLayout(self._nothing)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._nothing)
        column.addWidget(self._stack, 1)
        return card

    def _make_head(self) -> QWidget:
        head = QWidget()
        head.setFixedHeight(look.px(55))
        self._hint = ElidedLabel(tr("我们先猜好了，点一下可以改"), "sub")
        self.search = SearchField(tr("在表里找"), "Ctrl F", size="s")
        self.search.setMaximumWidth(look.px(260))
        self.search.searched.connect(lambda words: self._filter(words=words))
        self.search.left.connect(self._close_search)
        self.search.hide()
        options = [(ALL, tr("全部行")), (PROBLEMS, tr("有问题")), (DUPLICATES, tr("重复"))]
        self.filter = Segmented(options, ALL, tr("看哪些行"))
        self.filter.chosen.connect(lambda which: self._filter(which=which))
        row = QHBoxLayout(head)
        row.setContentsMargins(19, 0, 13, 0)
        row.setSpacing(16)
        row.addWidget(label(tr("这一列是什么？"), "h2"))
        row.addWidget(self._hint, 1)
        row.addWidget(self.search, 1)
        row.addWidget(self.filter, 0, Qt.AlignmentFlag.AlignVCenter)
        return head

    # --- showing --------------------------------------------------------------------------------------------------

    def show_draft(self, draft: ImportDraft) -> None:
        """A list that was checked."""
        self.table.show_draft(draft)
        self.results.show_draft(draft)
        found = draft.summary or Summary()
        self.filter.set_words(PROBLEMS, _counted(tr("有问题"), found.problems))
        self.filter.set_words(DUPLICATES, _counted(tr("重复"), found.duplicates))
        if self.preview.words:
            self._filter()
        else:
            self._show_rows()

    def show_pending(self, draft: ImportDraft) -> None:
        """A list, or a change of it, that is still being checked: what stands in the cells is shown at once."""
        self.table.show_draft(draft)
        self.results.show_busy(draft)

    def _empty(self, index: QModelIndex) -> None:
        """Delete: nothing stands in this cell."""
        self.preview.setData(index, "")

    def clear(self) -> None:
        """No list is shown any more."""
        self.preview.clear()
        self.table.forget()
        self.results.clear()

    def set_masked(self, masked: bool) -> None:
        self.preview.set_masked(masked)

    def begin(self) -> None:
        """A list is shown for the first time: all of its rows."""
        self.filter.choose(ALL)
        self._close_search()

    def open_search(self) -> None:
        """Ctrl+F."""
        self._hint.hide()
        self.search.show()
        self.search.setFocus()
        self.search.selectAll()

    def leave_search(self) -> bool:
        """Esc: empties the search, then closes it; False when it is not open."""
        if not self.search.isVisible():
            return False
        if self.search.text():
            self.search.clear()
        else:
            self._close_search()
        return True

    def _close_search(self) -> None:
        self.search.clear()
        self.search.hide()
        self._hint.show()
        self._filter(words="")
        self.table.setFocus()

    def _filter(self, *, which: str | None = None, words: str | None = None) -> None:
        preview = self.preview
        which = preview.which if which is None else which
        words = preview.words if words is None else words.strip().casefold()
        numbers = preview.numbers(which)
        preview.which, preview.words = which, words

        def show(found: Sequence[int]) -> None:
            if (preview.which, preview.words) == (which, words):
                preview.show_rows(which, words, found)
                self._show_rows()

        if words:
            self._find(numbers, words, show)
        else:
            show(numbers)

    def _show_rows(self) -> None:
        """The rows, or why there are none."""
        rows = self.preview.rowCount()
        filtered = self.preview.which != ALL or bool(self.preview.words)
        self._stack.setCurrentWidget(self._nothing if filtered and not rows else self.table)
        if filtered and not rows:
            self._say_nothing()

    def _say_nothing(self) -> None:
        box = self._nothing.layout()
        assert box is not None
        while (item := box.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        if self.preview.words:
            state = EmptyState(Icon.SEARCH, tr("没有找到"), tr("换个说法，或看全部行。"), tr("看全部行"))
        elif self.preview.which == PROBLEMS:
            state = EmptyState(Icon.CHECK_CIRCLE, tr("没有要看的问题"), tr("可以放心导入。"), tr("看全部行"))
        else:
            state = EmptyState(Icon.CHECK_CIRCLE, tr("没有重复的客户"), "", tr("看全部行"))
        state.pressed.connect(self.begin)
        box.addWidget(state)

    def _show_problems(self) -> None:
        """逐个改: only the rows with problems, the first of them current."""
        self.filter.choose(PROBLEMS)
        self.table.to_next_problem(first=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = _NO_LIMIT if self.stacked else look.px(_SIDE)
        self.results.setMinimumWidth(0 if self.stacked else width)
        self.results.setMaximumWidth(width)
        self._card.setMinimumHeight(look.px(400 if self.stacked else 300))
        self.results.setMinimumHeight(look.px(360 if self.stacked else 300))


def _counted(words: str, count: int) -> str:
    return f"{words} {count:,}" if count else words
