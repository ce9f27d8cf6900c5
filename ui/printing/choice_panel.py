"""What to print and how: the choices beside the paper."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from core import label_sheets
from ui.language import tr
from ui.printing import choice_words
from ui.printing.label_fields import LabelFields
from ui.printing.lists import form_of, title
from ui.printing.on_page import OnPage
from ui.printing.options import TO_PEOPLE, By, Days, Kind, PrintOptions, Sheet, Visits, Week, Who
from ui.printing.sheet import MM, Paper
from ui.theme import look
from ui.theme.icons import Icon, pixmap
from ui.widgets.choices import CheckBox, Segmented
from ui.widgets.fields import Combo, LineEdit
from ui.widgets.form import NumberLine
from ui.widgets.labels import frame, label
from ui.widgets.scroll import ScrollBox

_TYPING = 400  # ms after the last key
_NAMED = 24  # names; the command line tells all
_UPRIGHT, _ACROSS = "upright", "across"


@dataclass(frozen=True, slots=True)
class Offer:
    """What there is to choose from: the printers in the order to offer them, the saved views, the customers that were
    chosen in a list, in words, and what stands on the follow-ups page."""

    today: date
    printers: Sequence[str] = ()
    views: Sequence[str] = ()
    given: str = ""
    page: OnPage | None = None


class ChoicePanel(ScrollBox):
    """`changed()` when the paper is to be made anew. `remembered`: the options of every list; those of another list are
    shown when it is chosen."""

    changed = Signal()

    def __init__(self, kind: Kind, remembered: Mapping[Kind, PrintOptions], offer: Offer) -> None:
        super().__init__("surface")
        self.column.setContentsMargins(24, 6, 24, 12)
        self._offer = offer
        self._remembered = dict(remembered)
        self._kind = kind
        options = self._remembered[kind]
        self._labels: dict[QWidget, QLabel] = {}
        self._groups: dict[QWidget, QWidget] = {}  # a control with its words
        self.kinds = Combo([(one, title(one)) for one in Kind if one is not Kind.PROFILE], kind)
        self._ask(tr("打印什么"), self.kinds)
        self._make_which(options)
        self._left_out = label("", "body", wrap=True)
        self._left_out_box = QWidget()
        around = QVBoxLayout(self._left_out_box)
        around.setContentsMargins(0, 0, 0, 12)
        around.addWidget(self._box(self._left_out, Icon.ALLERGY))
        self._left_out_box.hide()
        self.column.addWidget(self._left_out_box)
        self._make_pieces(options)
        self._make_paper()
        self._make_ticks()
        self.column.addSpacing(8)
        self._privacy = label("", "body", wrap=True)
        self.column.addSpacing(2)
        self.column.addWidget(self._box(self._privacy, Icon.SHIELD_WARNING))
        self.column.addStretch(1)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING)
        self._typing.timeout.connect(self.changed)
        self._show(options)
        self._connect()

    # --- building ---------------------------------------------------------------------------------------------------

    def _make_which(self, options: PrintOptions) -> None:
        """Which days, which customers."""
        offer = self._offer
        self.shown = Combo([(True, offer.page.words if offer.page is not None else ""), (False, tr("全部待做的"))])
        self.days = Combo(choice_words.days(offer.page))
        self.visits = Combo(choice_words.visits(options.day))
        self.weeks = Combo(choice_words.weeks(options.monday, offer.today))
        self.who = Combo(choice_words.people(offer.given, offer.views))
        self.months = Combo(choice_words.months(offer.today))
        self._ask(tr("哪些跟进"), self.shown)
        for control in (self.days, self.visits, self.weeks):
            self._ask(tr("哪些天"), control)
        self._ask(tr("印给谁"), self.who)
        self._ask(tr("哪个月"), self.months)

    def _make_pieces(self, options: PrintOptions) -> None:
        """Labels, envelopes, cards."""
        self.stock = Combo()
        self.own = LabelFields(options.own)
        self.start = NumberLine(1, options.labels.count)
        self.from_whom, self.wish = QPlainTextEdit(), QPlainTextEdit()
        self.from_whom.setPlaceholderText(tr("店名、地址、电话；不写就只印店名"))
        hint = tr("不写就用设置里的生日祝福；可以写 {call}、{shop}", call="{称呼}", shop="{店名}")
        self.wish.setPlaceholderText(hint)
        for text, tall in ((self.from_whom, 3), (self.wish, 6)):
            text.setTabChangesFocus(True)
            text.setFixedHeight(look.px(22) * tall + 16)
        self._ask(tr("标签纸"), self.stock)
        self.column.addWidget(self.own)
        self._ask(tr("从第几枚印起（前面的用过了）"), self.start)
        self._ask(tr("寄件人"), self.from_whom)
        self._ask(tr("卡片上的话"), self.wish)

    def _make_paper(self) -> None:
        """What it is printed on, and where."""
        self.sheets = Combo()
        self.turn = Segmented([(_UPRIGHT, tr("竖着")), (_ACROSS, tr("横着"))], _UPRIGHT, tr("方向"))
        self.by = Segmented(
            [(By.PARTY.value, tr("按桌")), (By.KIND.value, tr("按种类"))], By.PARTY.value, tr("怎么排")
        )  # fmt: skip
        printers = self._offer.printers
        self.printers = Combo([(name, name) for name in printers])
        if not printers:
            self.printers.set_options([("", tr("没有打印机，可以存成 PDF"))])
            self.printers.setEnabled(False)
        self.copies = NumberLine(1, 99, tr(" 份"))
        self.copies.setFixedWidth(look.px(80))
        self.copies.setAccessibleName(tr("份数"))
        self.copies.setVisible(bool(printers))
        self._ask(tr("纸"), self.sheets, self.turn)
        self._ask(tr("怎么排"), self.by)
        self._ask(tr("打印机"), self.printers, self.copies)

    def _make_ticks(self) -> None:
        self.phones = CheckBox(tr("印出手机号"))
        self.large = CheckBox(tr("大字版（给后厨、老人看）"))
        self.two_sided = CheckBox(tr("双面"))
        self.outlines = CheckBox(tr("印出标签的边，先用白纸试"))
        for box in (self.phones, self.large, self.two_sided, self.outlines):
            self.column.addWidget(box)
            self.column.addSpacing(2)
        self.pages = LineEdit()
        self.pages.setPlaceholderText(tr("全部；或 1-3，5"))
        self._several = False
        self.column.addSpacing(6)
        self._ask(tr("哪几页"), self.pages)

    def _ask(self, words: str, control: QWidget, beside: QWidget | None = None) -> None:
        """A control under its words, perhaps with another one at its right."""
        named = label(words, "sub")
        named.setBuddy(control)
        control.setAccessibleName(words)
        self._labels[control] = named
        group = QWidget()
        column = QVBoxLayout(group)
        column.setContentsMargins(0, 0, 0, 12)
        column.setSpacing(3)
        column.addWidget(named)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(control, 1)
        if beside is not None:
            row.addWidget(beside)
        elif control.maximumWidth() == control.minimumWidth():
            row.addStretch(1)
        column.addLayout(row)
        self._groups[control] = group
        self.column.addWidget(group)

    def _box(self, words: QLabel, sign_of: Icon) -> QFrame:
        box = frame("warn")
        sign = QLabel()
        sign.setPixmap(pixmap(sign_of, "warn_text", look.px(18), "bold"))
        row = QHBoxLayout(box)
        row.setContentsMargins(14, 12, 14, 12)
        row.setSpacing(9)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(words, 1)
        return box

    def _connect(self) -> None:
        self.kinds.picked.connect(self._turn_to)
        for combo in (self.shown, self.days, self.visits, self.weeks, self.who, self.months, self.sheets, self.stock):
            combo.picked.connect(lambda _: self._show_changed())
        self.printers.picked.connect(self._keep_printer)
        for switch in (self.by, self.turn):
            switch.chosen.connect(lambda _: self._show_changed())
        for box in (self.phones, self.large, self.outlines):
            box.toggled.connect(lambda _: self._show_changed())
        self.own.entered.connect(self._show_changed)
        self.start.entered.connect(lambda _: self._show_changed())
        for text in (self.from_whom, self.wish):
            text.textChanged.connect(self._typing.start)

    # --- what is chosen ---------------------------------------------------------------------------------------------

    @property
    def kind(self) -> Kind:
        return self._kind

    @property
    def options(self) -> PrintOptions:
        """The choices as they stand. A printer that is not there today stays remembered until another is chosen."""
        return replace(
            self._remembered[self._kind],
            shown=bool(self.shown.value()), days=Days(self.days.value()),
            visits=Visits(self.visits.value()), week=Week(self.weeks.value()),
            who=str(self.who.value()), month=self.months.value(), sheet=Sheet(self.sheets.value()),
            by=By(self.by.value()), landscape=self.turn.value() == _ACROSS, stock=str(self.stock.value() or ""),
            own=self.own.sheet, start=self.start.value(), sender=self.from_whom.toPlainText().strip(),
            wish=self.wish.toPlainText().strip(), copies=self.copies.value(), pages=self.pages.text().strip(),
            phones=self.phones.isChecked(), large=self.large.isChecked(), two_sided=self.two_sided.isChecked(),
            outlines=self.outlines.isChecked(),
        )  # fmt: skip

    @property
    def all_options(self) -> dict[Kind, PrintOptions]:
        """The choices for every list."""
        return self._remembered | {self._kind: self.options}

    @property
    def sheet(self) -> Sheet:
        """What is printed on."""
        return Sheet(self.sheets.value())

    @property
    def printer(self) -> str:
        """The printer chosen for this sheet, "" when there is none."""
        return str(self.printers.value() or "")

    @property
    def problem(self) -> str:
        """Why these choices cannot be printed; "" when they can."""
        options = self.options
        form = form_of(self._kind, options)
        own = self._kind is Kind.LABELS and options.stock == label_sheets.OWN
        if own and not options.own.fits((form.width / MM, form.height / MM)):
            return tr("这些标签放不下一张纸。请看看行数、列数和尺寸。")
        return ""

    def tell_paper(self, paper: Paper | None) -> None:
        """Who is not on the paper, and why; single pages can be asked for when there are several."""
        out = paper.left_out if paper is not None else ()
        told = [
            tr("没印 {n} 位（{why}）：{names}", n=len(one.names), why=one.why, names=_some(one.names)) for one in out
        ]
        self._left_out.setText("\n".join(told))
        self._left_out_box.setVisible(bool(told))
        self._several = paper is not None and len(paper.pages) > 1 and not paper.is_roll
        self._groups[self.pages].setVisible(self._several)

    # --- changing ---------------------------------------------------------------------------------------------------

    def _keep_printer(self, name: str) -> None:
        """One for sheets, one for slips."""
        options = self.options
        own = replace(options, receipt_printer=name) if self.sheet.is_roll else replace(options, printer=name)
        self._remembered[self._kind] = own

    def _keep(self) -> None:
        self._remembered[self._kind] = self.options

    def _turn_to(self, kind: Kind) -> None:
        """Another list, with its own options."""
        self._keep()
        self._kind = Kind(kind)
        self._show(self._remembered[self._kind])
        self.changed.emit()

    def _show_changed(self) -> None:
        self._keep()
        self._show_what_counts(self._remembered[self._kind])
        self.changed.emit()

    def _show(self, options: PrintOptions) -> None:
        """The options in the controls, without telling."""
        controls = (self.by, self.turn, self.phones, self.large, self.two_sided, self.outlines, self.from_whom,
                    self.wish, self.own, self.start)  # fmt: skip
        for control in controls:
            control.blockSignals(True)
        self.shown.choose(options.shown)
        self.days.choose(options.days)
        self.visits.choose(options.visits)
        self.weeks.choose(options.week)
        self.months.choose(options.month)
        self.who.choose(self._who(options))
        self.stock.set_options(choice_words.stock(self._kind), options.stock)
        self.sheets.set_options(choice_words.sheets(self._kind), options.sheet)
        self.turn.choose(_ACROSS if options.landscape else _UPRIGHT)
        self.by.choose(options.by.value)
        self.start.show_value(options.start)
        self.from_whom.setPlainText(options.sender)
        self.wish.setPlainText(options.wish)
        self.copies.show_value(options.copies)
        self.pages.setText(options.pages)
        ticks = ((self.phones, options.phones), (self.large, options.large), (self.two_sided, options.two_sided),
                 (self.outlines, options.outlines))  # fmt: skip
        for box, ticked in ticks:
            box.setChecked(ticked)
        for control in controls:
            control.blockSignals(False)
        self._typing.stop()
        self._show_what_counts(options)

    def _who(self, options: PrintOptions) -> str:
        """Those chosen in the list come first; a view that is gone is nobody's choice any more."""
        if self._offer.given and self._kind in TO_PEOPLE and options.who == Who.ALL:
            return Who.GIVEN.value
        return options.who

    def _show_what_counts(self, options: PrintOptions) -> None:
        kind, sheet = self._kind, self.sheet
        people, own = kind in TO_PEOPLE, kind is Kind.LABELS and self.stock.value() == label_sheets.OWN
        page = self._offer.page
        closed = page is not None and page.closed and options.shown
        shown: dict[QWidget, bool] = {
            self.shown: kind is Kind.FOLLOWUPS and page is not None and bool(page.words),
            self.days: kind is Kind.FOLLOWUPS and not closed,
            self.visits: kind is Kind.PREPARATION,
            self.weeks: kind is Kind.WEEK,
            self.who: people,
            self.months: kind is Kind.BIRTHDAYS or (people and self.who.value() == Who.BIRTHDAYS.value),
            self.stock: people,
            self.own: own,
            self.start: kind is Kind.LABELS,
            self.from_whom: kind is Kind.ENVELOPES,
            self.wish: kind is Kind.CARDS,
            self.sheets: not people or own,
            self.turn: not people and not sheet.is_roll,
            self.by: kind is Kind.PREPARATION,
            self.pages: self._several,
            self.two_sided: not people and not sheet.is_roll,
            self.outlines: kind is Kind.LABELS,
            self.phones: kind not in (Kind.PREPARATION, Kind.CARDS),  # the kitchen calls nobody
        }
        for control, on in shown.items():
            self._groups.get(control, control).setVisible(on)
        self.two_sided.setEnabled(bool(self._offer.printers))
        self._labels[self.stock].setText(choice_words.stock_title(kind))
        self.stock.setAccessibleName(choice_words.stock_title(kind))
        count = label_sheets.SHEETS.get(str(self.stock.value()), self.own.sheet).count
        self.start.setMaximum(max(count, 1))
        self.printers.choose(options.printer_of_sheet)
        self.own.say_problem(self.problem)
        self._privacy.setText(self._privacy_words(kind))

    def _privacy_words(self, kind: Kind) -> str:
        return choice_words.privacy(kind, self.phones.isChecked())


def _some(names: Sequence[str]) -> str:
    """As many names as can be read at a glance, and how many more."""
    told = tr("、").join(names[:_NAMED])
    return told if len(names) <= _NAMED else tr("{names} 等 {n} 位", names=told, n=len(names))
