"""Step 3 of the import: what came of it, where each row went, and what can be done about the rest."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from core.importing.fields import Kind
from core.importing.plan import Plan
from core.importing.summary import Summary
from storage.imports import ImportReport
from ui import import_words
from ui.language import tr
from ui.models.import_result import ALL, MERGED, PROBLEMS, REJECTED, ImportResult, Result
from ui.theme import look
from ui.theme.icons import Icon, pixmap
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.choices import Segmented
from ui.widgets.labels import HLine, label
from ui.widgets.layouts import FlowLayout, empty_layout
from ui.widgets.messages import Banner
from ui.widgets.plain_table import PlainTable

_WIDTHS = (72, 190, 160)
_NAMED = 130  # px of a row's number behind the name of its sheet


class DoneStep(QWidget):
    """Signals: `undo_pressed`, `problems_pressed`, `customers_pressed`, `again_pressed`, `duplicates_pressed`,
    `opened(customer id)`."""

    undo_pressed = Signal()
    problems_pressed = Signal()
    customers_pressed = Signal()
    again_pressed = Signal()
    duplicates_pressed = Signal()
    opened = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.model: ImportResult | None = None
        self.table: PlainTable | None = None
        self._card = Card()
        self._rows = QFrame()
        self._rows.setProperty("card", "card")
        self._in_rows = QVBoxLayout(self._rows)
        self._in_rows.setContentsMargins(1, 1, 1, 8)
        self._in_rows.setSpacing(0)
        self._rows.setMinimumHeight(look.px(260))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.CARD_GAP)
        column.addWidget(self._card)
        column.addWidget(self._rows, 1)

    # --- showing --------------------------------------------------------------------------------------------------

    def show_report(self, report: ImportReport, result: Result) -> None:
        plan, found = report.plan, result.summary
        empty_layout(self._card.column)
        self._card.column.setSpacing(12)
        self._card.column.addLayout(self._make_title(found, plan))
        self._card.column.addLayout(self._make_numbers(found, plan.kind))
        self._card.column.addWidget(self._make_buttons(found, plan.kind))
        self._show_rows(result, plan)

    def show_duplicates(self, pairs: int) -> None:
        """So many pairs look like one customer, of whom one came with this import."""
        if not pairs or self.model is None:
            return
        title = tr("这次导入后有 {n} 对可能重复", n=pairs)
        banner = Banner("info", title, tr("看看是不是同一位，是就合并。"), tr("看看"))
        banner.pressed.connect(self.duplicates_pressed)
        self._card.column.addWidget(banner)

    def _make_title(self, found: Summary, plan: Plan) -> QHBoxLayout:
        icon = QLabel()
        icon.setPixmap(pixmap(Icon.CHECK_CIRCLE, "ok", look.px(30), "fill"))
        words = import_words.how_many(found.to_write, plan.kind)
        text = QVBoxLayout()
        text.setSpacing(0)
        text.addWidget(label(tr("导入好了：{what}", what=words), "h2", wrap=True))
        text.addWidget(label(tr("30 天内可以一键撤销；导入后改过的会留下。"), "sub", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(text, 1)
        return row

    def _make_numbers(self, found: Summary, kind: Kind) -> QHBoxLayout:
        if kind is Kind.CUSTOMERS:
            numbers = [(found.new, tr("新增客户")), (found.changed, tr("补充资料")), (found.merged, tr("合并重复"))]
        else:
            numbers = [
                (found.new, tr("新增消费")), (found.changed, tr("改动消费")), (found.known, tr("以前导入过"))
            ]  # fmt: skip
            if found.joining:
                numbers.insert(1, (found.joining, tr("新增客户")))
        numbers += [(found.rejected, tr("没有导入")), (found.blank, tr("空行和合计"))]
        row = QHBoxLayout()
        row.setSpacing(34)
        row.setContentsMargins(42, 0, 0, 0)
        for number, words in numbers:
            one = QVBoxLayout()
            one.setSpacing(0)
            one.addWidget(label(f"{number:,}", "figure", None if number else "text3"))
            one.addWidget(label(words, "hint", "text2"))
            row.addLayout(one)
        row.addStretch(1)
        return row

    def _make_buttons(self, found: Summary, kind: Kind) -> QWidget:
        self.customers = Button(tr("看看客户"), Icon.CUSTOMERS, kind="primary")
        self.customers.clicked.connect(self.customers_pressed)
        self.problems = Button(tr("保存有问题的行"), Icon.FILE_XLS, keys="Ctrl+P")
        self.problems.clicked.connect(self.problems_pressed)
        self.problems.setVisible(found.correctable > 0)
        more = tr("再导入消费记录") if kind is Kind.CUSTOMERS else tr("再导入一张")
        self.again = Button(more, Icon.FILE_PLUS, keys="Ctrl+N")
        self.again.clicked.connect(self.again_pressed)
        self.undo = Button(tr("撤销这次导入"), Icon.UNDO, kind="ghost")
        self.undo.clicked.connect(self.undo_pressed)
        box = QWidget()
        flow = FlowLayout(box, gap=10)
        for button in (self.customers, self.problems, self.again, self.undo):
            flow.addWidget(button)
        flow.setContentsMargins(42, 0, 0, 4)
        return box

    def _show_rows(self, result: Result, plan: Plan) -> None:
        empty_layout(self._in_rows)
        old, self.model = self.model, ImportResult(plan, result)
        if old is not None:
            old.deleteLater()
        self.model.setParent(self)
        widths = _WIDTHS if not plan.layout.more else (_NAMED, *_WIDTHS[1:])
        self.table = PlainTable(self.model, widths, tr("每一行去了哪里"))
        self.table.opened.connect(self._open)
        joined = tr("合并的") if plan.kind is Kind.CUSTOMERS else tr("和店里不一样")
        names = {REJECTED: tr("没有导入"), PROBLEMS: tr("有问题"), MERGED: joined}
        options = [(ALL, tr("全部行"))]
        options += [(key, f"{words} {len(result.rows[key]):,}") for key, words in names.items() if result.rows[key]]
        first = REJECTED if result.rows[REJECTED] else ALL
        self.filter = Segmented(options, first, tr("看哪些行"))
        self.filter.chosen.connect(self.model.choose)
        self.model.choose(self.filter.value())
        head = QWidget()
        head.setFixedHeight(look.px(55))
        row = QHBoxLayout(head)
        row.setContentsMargins(19, 0, 13, 0)
        row.addWidget(label(tr("每一行去了哪里"), "h2"), 1)
        row.addWidget(self.filter)
        self.filter.setVisible(len(options) > 1)
        self._in_rows.addWidget(head)
        self._in_rows.addWidget(HLine())
        self._in_rows.addWidget(self.table, 1)

    def clear(self) -> None:
        """No import is shown any more."""
        empty_layout(self._card.column)
        empty_layout(self._in_rows)
        if self.model is not None:
            self.model.deleteLater()
        self.model = self.table = None

    def set_masked(self, masked: bool) -> None:
        if self.model is not None:
            self.model.set_masked(masked)

    def _open(self, line: int) -> None:
        if self.model is None:
            return
        person = self.model.row_at(line).person
        if person is not None and person.id is not None:
            self.opened.emit(person.id)
