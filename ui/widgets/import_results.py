"""Right of the preview: what was found in the list, what to do about known customers, what will come of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from core.importing.fields import Kind
from core.importing.merging import Policy
from core.importing.plan import Choices, InFile
from core.importing.summary import Summary
from ui import import_words
from ui.language import tr
from ui.models.import_draft import ImportDraft
from ui.theme import look
from ui.theme.icons import Icon, pixmap
from ui.widgets.buttons import Button
from ui.widgets.cards import ScrollCard
from ui.widgets.fields import Combo
from ui.widgets.labels import HLine, frame, label
from ui.widgets.layouts import empty_layout
from ui.widgets.messages import Banner

_COMBO = 112


class Finding(QWidget):
    """One line of the results: sign, how many rows, what that means, and perhaps a button that leads there."""

    pressed = Signal()

    def __init__(self, sign: Icon, token: str, title: str, words: str, action: str = "", *, solid: bool = True) -> None:
        super().__init__()
        icon = QLabel()
        icon.setPixmap(pixmap(sign, token, look.px(17), "fill" if solid else "regular"))
        text = QVBoxLayout()
        text.setSpacing(0)
        text.addWidget(label(title, "h3", wrap=True))
        text.addWidget(label(words, "hint", "text2", wrap=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 0, 0, 0)
        row.setSpacing(11)
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(text, 1)
        self.button: Button | None = None
        if action:
            self.button = Button(action, kind="ghost", size="s")
            self.button.setAccessibleName(f"{action}：{title}")
            self.button.clicked.connect(self.pressed)
            row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)


class ImportResults(ScrollCard):
    """Signals: `look_wanted()` to the next problem; `chosen(Choices)`: known customers are treated otherwise."""

    look_wanted = Signal()
    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("检查结果"))
        self.column.setContentsMargins(18, 12, 16, 12)
        self.column.setSpacing(8)
        self._findings = QVBoxLayout()
        self._findings.setSpacing(8)
        self.column.addWidget(label(tr("检查结果"), "h2"))
        self.column.addLayout(self._findings)
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

    # --- building -------------------------------------------------------------------------------------------------

    def _make_policies(self) -> QWidget:
        self.in_file = Combo(
            [(InFile.MERGE, tr("合并")), (InFile.SEPARATE, tr("各算一位"))], size="s", name=tr("表里重复的行")
        )
        options = [
            (Policy.FILL, tr("补充")),
            (Policy.UPDATE, tr("覆盖")),
            (Policy.SKIP, tr("跳过")),
            (Policy.ADD, tr("另加")),
        ]
        self.on_duplicate = Combo(options, size="s", name=tr("店里已有的客户"))
        wide = max(look.px(_COMBO), *(combo.sizeHint().width() for combo in (self.in_file, self.on_duplicate)))
        self._in_file, self._in_archive = (label("", "h3", wrap=True) for _ in range(2))
        self._in_file_words, self._in_archive_words = (label("", "hint", "text2", wrap=True) for _ in range(2))
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(8)
        column.addWidget(HLine())
        column.addSpacing(4)
        column.addWidget(label(tr("重复的客户"), "h2"))
        for title, words, combo in (
            (self._in_file, self._in_file_words, self.in_file),
            (self._in_archive, self._in_archive_words, self.on_duplicate),
        ):
            combo.setFixedWidth(wide)
            combo.picked.connect(lambda _: self.chosen.emit(self.choices()))
            text = QVBoxLayout()
            text.setSpacing(0)
            text.addWidget(title)
            text.addWidget(words)
            row = QHBoxLayout()
            row.setSpacing(10)
            row.addLayout(text, 1)
            row.addWidget(combo, 0, Qt.AlignmentFlag.AlignTop)
            column.addLayout(row)
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
        return Choices(self.on_duplicate.value(), self.in_file.value())

    # --- showing --------------------------------------------------------------------------------------------------

    def show_draft(self, draft: ImportDraft) -> None:
        """Say what was found; without a plan, which column is missing."""
        empty_layout(self._findings)
        customers = draft.layout.kind is Kind.CUSTOMERS
        found = draft.summary
        self._policies.setVisible(customers and found is not None)
        self._box.setVisible(found is not None)
        self.findings: list[Finding] = []
        if found is None:
            assert draft.lacking is not None
            words = tr("请在列名下面选一下，哪一列是什么。")
            self._findings.addWidget(Banner("warn", import_words.missing(draft.lacking), words))
            return
        for finding in _findings(found, draft.layout.kind):
            finding.pressed.connect(self.look_wanted)
            self._findings.addWidget(finding)
            self.findings.append(finding)
        self.in_file.choose(draft.choices.in_file)
        self.on_duplicate.choose(draft.choices.on_duplicate)
        self._show_policies(found, draft.choices)
        self._show_numbers(
            [
                (found.new, tr("新增客户")),
                (found.changed, tr("补充资料")),
                (found.merged, tr("合并重复")),
            ]
            if customers
            else [(found.new, tr("新增消费")), (found.known, tr("以前导入过")), (found.rejected, tr("没有归属"))]
        )

    def _show_policies(self, found: Summary, choices: Choices) -> None:
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

    def _show_numbers(self, numbers: Sequence[tuple[int, str]]) -> None:
        empty_layout(self._numbers)
        for place, (number, words) in enumerate(numbers):
            self._numbers.addWidget(label(f"{number:,}", "figure"), 0, place)
            self._numbers.addWidget(label(words, "hint", "text2", wrap=True), 1, place)
            self._numbers.setColumnStretch(place, 1)
        said = tr("，").join(f"{words} {number:,}" for number, words in numbers)
        self._box.setAccessibleName(tr("导入后：{what}", what=said))


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
    if found.blank:
        title = tr("跳过 {n} 行", n=found.blank)
        lines.append(Finding(Icon.MINUS_CIRCLE, "text3", title, tr("空行和“合计”行"), solid=False))
    return lines


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= 14 else f"{line[:13]}…"
