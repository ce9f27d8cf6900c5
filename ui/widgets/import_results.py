"""Right of the preview: what was found in the list, what to do about known customers, what will come of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal, SignalInstance
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from core.importing.fields import Kind
from core.importing.merging import Amount, Policy
from core.importing.plan import Choices, InFile
from core.importing.questions import Asked
from core.importing.summary import Summary
from ui import import_words
from ui.language import tr
from ui.models.import_draft import ImportDraft
from ui.theme import look
from ui.theme.icons import Icon, pixmap
from ui.widgets.buttons import Button
from ui.widgets.cards import ScrollCard
from ui.widgets.fields import Combo
from ui.widgets.import_questions import ImportQuestions
from ui.widgets.labels import HLine, frame, label
from ui.widgets.layouts import FlowLayout, empty_layout
from ui.widgets.messages import Banner

IN_FILE, IN_ARCHIVE, ASKED = "in_file", "in_archive", "asked"
"""Which duplicates are looked at one by one."""
_COMBO = 112
_PATIENCE = 200  # ms before it is said that the list is being looked at


class Finding(QWidget):
    """One line of the results: sign, how many rows, what that means, and perhaps buttons that lead there. The second
    one stands below."""

    pressed = Signal()
    second_pressed = Signal()

    def __init__(
        self, sign: Icon, token: str, title: str, words: str, action: str = "", second: str = "", *, solid: bool = True
    ) -> None:
        super().__init__()
        icon = QLabel()
        icon.setPixmap(pixmap(sign, token, look.px(17), "fill" if solid else "regular"))
        text = QVBoxLayout()
        text.setSpacing(0)
        text.addWidget(label(title, "h3", wrap=True))
        if words:
            text.addWidget(label(words, "hint", "text2", wrap=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 0, 0, 0)
        row.setSpacing(11)
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(text, 1)
        self.button = self._make_button(action, title, self.pressed)
        self.second = self._make_button(second, title, self.second_pressed)
        if self.button is not None and self.second is not None:
            below = FlowLayout(gap=4)
            below.setContentsMargins(0, 2, 0, 0)
            for button in (self.button, self.second):
                below.addWidget(button)
            text.addLayout(below)
        elif self.button is not None:
            row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)

    @staticmethod
    def _make_button(words: str, title: str, signal: SignalInstance) -> Button | None:
        if not words:
            return None
        button = Button(words, kind="ghost", size="s")
        button.setAccessibleName(f"{words}：{title}")
        button.clicked.connect(signal)
        return button


class ImportResults(ScrollCard):
    """Signals: `look_wanted()` to the next problem; `chosen(Choices)`: known customers are treated otherwise;
    `twins_wanted(which)`: show both sides of duplicates one by one, IN_FILE, IN_ARCHIVE or ASKED; `all_same()`: every
    question of the same name is answered yes; `hidden_wanted(bool)`: import hidden rows or not;
    `reading_wanted(sheet)`: look at another sheet.
    """

    look_wanted = Signal()
    chosen = Signal(object)
    twins_wanted = Signal(str)
    all_same = Signal()
    hidden_wanted = Signal(bool)
    reading_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._draft: ImportDraft | None = None
        self.setAccessibleName(tr("检查结果"))
        self.column.setContentsMargins(18, 12, 16, 12)
        self.column.setSpacing(8)
        self._findings = QVBoxLayout()
        self._findings.setSpacing(8)
        self.findings: list[Finding] = []
        self.column.addWidget(label(tr("检查结果"), "h2"))
        self._busy = Finding(Icon.HOURGLASS, "text2", tr("正在检查…"), "", solid=False)
        self.column.addWidget(self._busy)
        self.column.addLayout(self._findings)
        self.questions = ImportQuestions()
        self.column.addWidget(self.questions)
        self._more = QVBoxLayout()
        self._more.setSpacing(8)
        self.column.addLayout(self._more)
        self.questions.amounts_chosen.connect(self._take_amounts)
        self._policies = self._make_policies()
        self.column.addWidget(self._policies)
        self.column.addStretch(1)
        self._box = frame("soft")
        self._numbers = QGridLayout()
        self._make_box()
        beneath = QVBoxLayout()  # not scrolled: what the button will do stays in sight
        beneath.setContentsMargins(17, 6, 17, 12)
        beneath.addWidget(self._box)
        self._outer.addLayout(beneath)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_PATIENCE)
        self._wait.timeout.connect(self._busy.show)
        self._busy.hide()

    # --- building -------------------------------------------------------------------------------------------------

    def _make_policies(self) -> QWidget:
        self.in_file = Combo(
            [(InFile.MERGE, tr("合并")), (InFile.SEPARATE, tr("各算一位"))], size="s", name=tr("表里重复的行")
        )
        self.on_duplicate = Combo(_offered(Kind.CUSTOMERS), size="s")
        wide = max(look.px(_COMBO), *(combo.sizeHint().width() for combo in (self.in_file, self.on_duplicate)))
        self._in_file, self._in_archive = (label("", "h3", wrap=True) for _ in range(2))
        self._in_file_words, self._in_archive_words = (label("", "hint", "text2", wrap=True) for _ in range(2))
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(8)
        column.addWidget(HLine())
        column.addSpacing(4)
        self._policies_title = label("", "h2", wrap=True)
        column.addWidget(self._policies_title)
        self.looks: dict[str, Button] = {}
        self._rows: dict[str, QWidget] = {}
        for which, title, words, combo in (
            (IN_FILE, self._in_file, self._in_file_words, self.in_file),
            (IN_ARCHIVE, self._in_archive, self._in_archive_words, self.on_duplicate),
        ):
            combo.setFixedWidth(wide)
            combo.picked.connect(lambda _: self.chosen.emit(self.choices()))
            text = QVBoxLayout()
            text.setSpacing(0)
            text.addWidget(title)
            text.addWidget(words)
            self.looks[which] = one_by_one = Button(tr("逐个看"), kind="ghost", size="s")
            one_by_one.clicked.connect(lambda _=False, which=which: self.twins_wanted.emit(which))
            self._rows[which] = line = QWidget()
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(10)
            row.addLayout(text, 1)
            right = QVBoxLayout()
            right.setSpacing(2)
            right.addWidget(combo)
            right.addWidget(one_by_one, 0, Qt.AlignmentFlag.AlignLeft)
            right.addStretch(1)
            row.addLayout(right)
            column.addWidget(line)
        return box

    def _make_box(self) -> None:
        column = QVBoxLayout(self._box)
        column.setContentsMargins(14, 9, 14, 9)
        column.setSpacing(3)
        column.addWidget(label(tr("导入后"), "hint", "text2"))
        self._numbers.setHorizontalSpacing(8)
        self._numbers.setVerticalSpacing(0)
        column.addLayout(self._numbers)

    def choices(self) -> Choices:
        """The choices as the combos say; what was chosen for single rows stays."""
        before = self._draft.choices if self._draft is not None else Choices()
        return replace(before, on_duplicate=self.on_duplicate.value(), in_file=self.in_file.value())

    def _take_amounts(self, asked: Asked, amount: Amount) -> None:
        now = self.choices()
        self.chosen.emit(replace(now, balance=amount) if asked is Asked.BALANCE else replace(now, points=amount))

    # --- showing --------------------------------------------------------------------------------------------------

    def clear(self) -> None:
        """No list is shown any more."""
        self._draft = None
        self._wait.stop()

    def show_busy(self, draft: ImportDraft) -> None:
        """The list is being looked at; what was found before stays in sight, if there is anything."""
        self._draft = draft
        if draft.plan is None:
            self._empty()
            self.questions.hide()
            self._policies.hide()
            self._box.hide()
            self._busy.show()
        elif not self._busy.isVisible():
            self._wait.start()

    def show_draft(self, draft: ImportDraft) -> None:
        """Say what was found; without a plan, which column is missing."""
        self._draft = draft
        self._wait.stop()
        self._busy.hide()
        self._empty()
        customers = draft.layout.kind is Kind.CUSTOMERS
        found = draft.summary
        self._policies.setVisible(found is not None and (customers or found.otherwise > 0))
        self._box.setVisible(found is not None)
        self.questions.show_draft(draft)
        if found is None:
            assert draft.lacking is not None
            words = tr("请在列名下面选一下，哪一列是什么。")
            self._findings.addWidget(Banner("warn", import_words.missing(draft.lacking), words))
            self._add_others(draft)
            return
        for finding in _findings(found, draft.layout.kind):
            finding.pressed.connect(self.look_wanted)
            self._add(finding)
        self._add_asked(draft)
        self._add_newcomers(found)
        self._add_of_customers(found)
        if found.blank:
            title, words = tr("跳过 {n} 行", n=found.blank), tr("空行和“合计”行")
            self._add(Finding(Icon.MINUS_CIRCLE, "text3", title, words, solid=False), self._more)
        self._add_hidden(draft)
        self._add_others(draft)
        self.in_file.choose(draft.choices.in_file)
        self.on_duplicate.set_options(_offered(draft.layout.kind), draft.choices.on_duplicate)
        if customers:
            self._show_policies(found, draft)
        else:
            self._show_purchase_policy(found, draft.choices.on_duplicate)
        self._show_numbers(_numbers(found, draft.layout.kind))

    def _empty(self) -> None:
        for layout in (self._findings, self._more):
            empty_layout(layout)
        self.findings = []

    def _add(self, finding: Finding, to: QVBoxLayout | None = None) -> None:
        """What wants the owner stands above the questions, what is only told (`to` the others) below."""
        (to or self._findings).addWidget(finding)
        self.findings.append(finding)

    def _add_asked(self, draft: ImportDraft) -> None:
        """Rows of which only the name is like somebody's."""
        if count := len(draft.view.asked):
            title = tr("{n} 行只有名字一样", n=count)
            words = tr("没说的话，各算一位")
            finding = Finding(Icon.CUSTOMERS, "info", title, words, tr("逐个看"), tr("都是同一位"))
            finding.pressed.connect(lambda: self.twins_wanted.emit(ASKED))
            finding.second_pressed.connect(self.all_same)
            self._add(finding)

    def _add_newcomers(self, found: Summary) -> None:
        """Customers whom a list of purchases names and the book does not know: added with it, if the owner likes."""
        if not found.newcomers:
            return
        if found.joining:
            title = tr("一起加进 {n} 位新客户", n=found.joining)
            words, action = tr("姓名、电话和他们的 {n} 行消费", n=found.of_newcomers), tr("不加")
        else:
            title = tr("{n} 位客户店里还没有", n=found.newcomers)
            words, action = tr("他们的 {n} 行消费不导入", n=found.of_newcomers), tr("一起加进来")
        finding = Finding(Icon.CUSTOMERS, "info", title, words, action)
        take = not found.joining
        finding.pressed.connect(lambda: self.chosen.emit(replace(self.choices(), take_newcomers=take)))
        self._add(finding)

    def _add_of_customers(self, found: Summary) -> None:
        """Birthdays and allergies in a list of purchases: they come in when it is read as one of customers."""
        if found.of_customers:
            names = tr("、").join(found.of_customers)
            title, words = tr("“{names}”没有导入", names=names), tr("再按客户名单导入一次，资料就有了")
            finding = Finding(Icon.CUSTOMERS, "text2", title, words, tr("怎么读"), solid=False)
            finding.pressed.connect(lambda: self.reading_wanted.emit(""))
            self._add(finding)

    def _add_hidden(self, draft: ImportDraft) -> None:
        """Rows that the workbook hides: they are imported unless the owner says no."""
        if not (count := len(draft.view.hidden)):
            return
        out = draft.view.hidden_out
        words = tr("这些行不导入") if out else tr("也会导入")
        action = tr("也导入") if out else tr("不导入")
        finding = Finding(Icon.EYE_SLASH, "text2", tr("有 {n} 行在 Excel 里藏着", n=count), words, action, solid=False)
        finding.pressed.connect(lambda: self.hidden_wanted.emit(out))
        self._add(finding, self._more)

    def _add_others(self, draft: ImportDraft) -> None:
        """Sheets that hold a list, too."""
        if not draft.others:
            return
        names = tr("、").join(tr("“{sheet}”", sheet=name) for name in draft.others[:3])
        title = tr("还有 {n} 张表没有导入", n=len(draft.others))
        finding = Finding(Icon.TABLE, "text2", title, names, tr("看看"), solid=False)
        finding.pressed.connect(lambda: self.reading_wanted.emit(draft.others[0]))
        self._add(finding, self._more)

    def _show_purchase_policy(self, found: Summary, policy: Policy) -> None:
        """What becomes of purchases that the book tells otherwise."""
        self._policies_title.setText(tr("以前导入过的消费"))
        self.on_duplicate.setAccessibleName(tr("以前导入过的消费"))
        self._rows[IN_FILE].hide()
        self.looks[IN_ARCHIVE].hide()
        self._in_archive.setText(tr("{n} 笔和店里的不一样", n=found.otherwise))
        self._in_archive_words.setText(
            {
                Policy.UPDATE: tr("表里写了的，换成表里的"),
                Policy.SKIP: tr("一格也不动，留着店里的"),
            }.get(policy, tr("只补空着的内容，不覆盖"))
        )

    def _show_policies(self, found: Summary, draft: ImportDraft) -> None:
        choices = draft.choices
        self._policies_title.setText(tr("重复的客户"))
        self.on_duplicate.setAccessibleName(tr("店里已有的客户"))
        self._rows[IN_FILE].show()
        self.looks[IN_FILE].setVisible(bool(draft.view.of_file))
        self.looks[IN_ARCHIVE].setVisible(bool(draft.view.of_archive))
        if choices.in_file is InFile.SEPARATE:
            self._in_file.setText(tr("表里的重复"))
            self._in_file_words.setText(tr("同一手机号，也各算一位"))
        else:
            self._in_file.setText(tr("表里重复 {n} 行", n=found.merged))
            self._in_file_words.setText(tr("同一手机号，合成一位"))
        if choices.on_duplicate is Policy.ADD:
            self._in_archive.setText(tr("店里已有的"))
        else:
            self._in_archive.setText(tr("店里已有 {n} 位", n=found.known))
        self._in_archive_words.setText(
            {
                Policy.FILL: tr("只补空着的内容，不覆盖"),
                Policy.UPDATE: tr("表里写了的，换成表里的"),
                Policy.SKIP: tr("这些行不导入"),
                Policy.ADD: tr("不管有没有，都另建一位"),
            }[choices.on_duplicate]
        )
        for which, title in ((IN_FILE, self._in_file), (IN_ARCHIVE, self._in_archive)):
            self.looks[which].setAccessibleName(tr("逐个看：{what}", what=title.text()))

    def _show_numbers(self, numbers: Sequence[tuple[int, str]]) -> None:
        empty_layout(self._numbers)
        for place, (number, words) in enumerate(numbers):
            self._numbers.addWidget(label(f"{number:,}", "figure"), 0, place)
            self._numbers.addWidget(label(words, "hint", "text2", wrap=True), 1, place)
            self._numbers.setColumnStretch(place, 1)
        said = tr("，").join(f"{words} {number:,}" for number, words in numbers)
        self._box.setAccessibleName(tr("导入后：{what}", what=said))


def _offered(kind: Kind) -> list[tuple[Policy, str]]:
    """What can be done with what is known; a purchase is not there twice."""
    options = [(Policy.FILL, tr("补充")), (Policy.UPDATE, tr("覆盖")), (Policy.SKIP, tr("跳过"))]
    return [*options, (Policy.ADD, tr("另加"))] if kind is Kind.CUSTOMERS else options


def _numbers(found: Summary, kind: Kind) -> list[tuple[int, str]]:
    """What will have come of the list."""
    if kind is Kind.CUSTOMERS:
        return [(found.new, tr("新增客户")), (found.changed, tr("补充资料")), (found.merged, tr("合并重复"))]
    third = (found.changed, tr("改动消费")) if found.otherwise else (found.rejected, tr("不能导入"))
    second = (found.joining, tr("新增客户")) if found.joining else (found.known, tr("以前导入过"))
    return [(found.new, tr("新增消费")), second, third]


def _findings(found: Summary, kind: Kind) -> list[Finding]:
    """The lines of the results; what did not happen is left out."""
    lines = []
    if found.clean or not found.problems:
        words = tr("日期、电话、金额已自动整理")
        lines.append(Finding(Icon.CHECK_CIRCLE, "ok", tr("{n} 行没有问题", n=found.clean), words))
    if found.rejected:
        why = import_words.mark(found.reject_example) if found.reject_example is not None else ""
        words = tr("如：{why}。导入后可以另存", why=why) if kind is Kind.PURCHASES else tr("如：{why}", why=why)
        title = tr("{n} 行不能导入", n=found.rejected)
        lines.append(Finding(Icon.X_CIRCLE, "danger", title, words, tr("看看")))
    if found.errors:
        words = tr("这几格先留空，客户照样导入") if kind is Kind.CUSTOMERS else tr("这几格先留空，消费照样导入")
        lines.append(Finding(Icon.ERROR, "danger", tr("{n} 行有错", n=found.errors), words, tr("逐个改")))
    if found.checks:
        example = found.check_example
        words = (
            tr("如“{value}”{why}", value=_short(example.value), why=import_words.mark(example.mark))
            if example is not None
            else tr("请核对一下")
        )
        title = tr("{n} 行想请您看一眼", n=found.checks)
        lines.append(Finding(Icon.QUESTION, "warn", title, words, tr("看一眼")))
    return lines


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= 14 else f"{line[:13]}…"
