"""What to print and how: the choices beside the paper."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from ui import formats
from ui.language import tr
from ui.printing.lists import title
from ui.printing.options import By, Days, Kind, PrintOptions, Sheet, Visits
from ui.theme import look
from ui.theme.icons import Icon, pixmap
from ui.widgets.choices import CheckBox, Segmented
from ui.widgets.fields import Combo
from ui.widgets.labels import frame, label
from ui.widgets.scroll import ScrollBox


class ChoicePanel(ScrollBox):
    """`changed()` when the paper is to be made anew. `printers` in the order to offer them; none is said so."""

    changed = Signal()

    def __init__(self, kind: Kind, options: PrintOptions, printers: Sequence[str]) -> None:
        super().__init__("surface")
        self.column.setContentsMargins(24, 6, 24, 12)
        self.kinds = Combo([(one, title(one)) for one in Kind], kind)
        self.days = Combo(
            [
                (Days.TODAY, tr("只今天")),
                (Days.DUE, tr("逾期 + 今天")),
                (Days.WEEK, tr("逾期 + 今天 + 7 天内")),
            ],
            options.days,
        )
        once = [(Visits.DAY, formats.month_day(options.day))] if options.day is not None else []
        self._day = options.day
        self.visits = Combo(
            [
                *once,
                (Visits.TODAY, tr("今天")),
                (Visits.TOMORROW, tr("明天")),
                (Visits.BOTH, tr("今天 + 明天")),
                (Visits.WEEK, tr("今天 + 7 天内")),
            ],
            options.visits,
        )
        self.sheets = Combo(
            [(Sheet.A4, tr("A4 纸")), (Sheet.RECEIPT80, tr("80 毫米小票，一桌一张"))], options.sheet, name=tr("纸"),
        )  # fmt: skip
        ways = [(By.PARTY.value, tr("按桌")), (By.KIND.value, tr("按种类"))]
        self.by = Segmented(ways, options.by.value, tr("怎么排"))
        self._printer_of = {Sheet.A4: options.printer, Sheet.RECEIPT80: options.receipt_printer}
        self.printers = Combo([(name, name) for name in printers])
        if not printers:
            self.printers.set_options([("", tr("没有打印机，可以存成 PDF"))])
            self.printers.setEnabled(False)
        self._no_printer = not printers
        self.phones = CheckBox(tr("印出手机号"), options.phones)
        self.large = CheckBox(tr("大字版（给后厨、老人看）"), options.large)
        self.two_sided = CheckBox(tr("双面"), options.two_sided)
        self.two_sided.setEnabled(bool(printers))
        self._ask(tr("打印什么"), self.kinds)
        self._days_label = self._ask(tr("哪些天"), self.days)
        self.visits.setAccessibleName(tr("哪些天"))
        self.column.insertWidget(self.column.indexOf(self.days), self.visits)
        self._sheets_label = self._ask(tr("纸"), self.sheets)
        self._by_label = self._ask(tr("怎么排"), self.by)
        self._ask(tr("打印机"), self.printers)
        self.printers.picked.connect(self._remember_printer)
        self.sheets.picked.connect(lambda sheet: self.printers.choose(self._printer_of[sheet]))
        self.by.chosen.connect(lambda _: self._show_changed())
        for box in (self.phones, self.large, self.two_sided):
            self.column.addWidget(box)
            self.column.addSpacing(2)
        self.column.addSpacing(8)
        self._privacy = label("", "body", wrap=True)
        self.column.addWidget(self._privacy_box())
        self.column.addStretch(1)
        for combo in (self.kinds, self.days, self.visits, self.sheets):
            combo.picked.connect(lambda _: self._show_changed())
        for box in (self.phones, self.large):
            box.toggled.connect(lambda _: self._show_changed())
        self._show_what_counts()

    @property
    def kind(self) -> Kind:
        return Kind(self.kinds.value())

    @property
    def options(self) -> PrintOptions:
        """The choices as they stand. A printer that is not there today stays remembered, one for each sheet."""
        printer_of = dict(self._printer_of)
        if not self._no_printer:
            printer_of[self.sheet] = self.printers.value()
        return PrintOptions(
            days=Days(self.days.value()),
            visits=Visits(self.visits.value()),
            printer=printer_of[Sheet.A4],
            receipt_printer=printer_of[Sheet.RECEIPT80],
            sheet=Sheet(self.sheets.value()),
            by=By(self.by.value()),
            day=self._day,
            phones=self.phones.isChecked(),
            large=self.large.isChecked(),
            two_sided=self.two_sided.isChecked(),
        )

    @property
    def sheet(self) -> Sheet:
        """What is printed on: slips only of the preparations."""
        return Sheet(self.sheets.value()) if self.kind is Kind.PREPARATION else Sheet.A4

    @property
    def printer(self) -> str:
        """The printer chosen for this sheet, "" when there is none."""
        return self.printers.value() or ""

    def _remember_printer(self, name: str) -> None:
        self._printer_of[self.sheet] = name

    def _ask(self, words: str, control: QWidget) -> QLabel:
        named = label(words, "sub")
        named.setBuddy(control)
        control.setAccessibleName(words)
        self.column.addWidget(named)
        self.column.addSpacing(3)
        self.column.addWidget(control)
        self.column.addSpacing(12)
        return named

    def _privacy_box(self) -> QFrame:
        box = frame("warn")
        sign = QLabel()
        sign.setPixmap(pixmap(Icon.SHIELD_WARNING, "warn_text", look.px(18), "bold"))
        row = QHBoxLayout(box)
        row.setContentsMargins(14, 12, 14, 12)
        row.setSpacing(9)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._privacy, 1)
        return box

    def _show_changed(self) -> None:
        self._show_what_counts()
        self.changed.emit()

    def _show_what_counts(self) -> None:
        kind = self.kind
        followups, dated = kind is Kind.FOLLOWUPS, kind is not Kind.CUSTOMERS
        self.days.setVisible(followups)
        self.visits.setVisible(kind is Kind.PREPARATION)
        self._days_label.setVisible(dated)
        self._days_label.setBuddy(self.days if followups else self.visits)
        self.printers.choose(self._printer_of[self.sheet])
        for control in (self._sheets_label, self.sheets, self._by_label, self.by):
            control.setVisible(kind is Kind.PREPARATION)
        self.two_sided.setVisible(self.sheet is Sheet.A4)
        self.phones.setVisible(kind is not Kind.PREPARATION)  # the kitchen calls nobody
        self._privacy.setText(self._privacy_words(kind))

    def _privacy_words(self, kind: Kind) -> str:
        if kind is not Kind.PREPARATION and self.phones.isChecked():
            return tr("纸上有客户手机号，用完请收好或销毁。")
        if kind is Kind.FOLLOWUPS:
            return tr("纸上有客户的姓名和事情，用完请收好或销毁。")
        if kind is Kind.CUSTOMERS:
            return tr("纸上有客户的姓名、生日和忌口，用完请收好或销毁。")
        return tr("纸上有客户的忌口和喜好，用完请收好或销毁。")
