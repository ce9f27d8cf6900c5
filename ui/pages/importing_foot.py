"""The foot of the import: nothing is written before its button is pressed. Always visible."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from core.importing.fields import Kind
from ui import import_words
from ui.language import tr
from ui.models.import_draft import ImportDraft
from ui.theme import look
from ui.theme.icons import Icon, pixmap
from ui.widgets.buttons import Button
from ui.widgets.labels import label


class ImportFoot(QWidget):
    """Signals: `back_pressed`, `leave_pressed`, `import_pressed`."""

    back_pressed = Signal()
    leave_pressed = Signal()
    import_pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        shield = QLabel()
        shield.setPixmap(pixmap(Icon.SHIELD_CHECK, "primary", look.px(20), "fill"))
        text = QVBoxLayout()
        text.setSpacing(0)
        text.addWidget(label(tr("按下“导入”之前，什么都不会写进您的客户簿。"), "h3", wrap=True))
        text.addWidget(label(tr("导入后 30 天内，可以一键撤销。"), "sub", wrap=True))
        self.back = Button(tr("上一步"), keys="Esc")
        self.leave = Button(tr("先不导入"), kind="ghost")
        self.run = Button("", Icon.DOWNLOAD, kind="primary", size="l")
        for button, signal in (
            (self.back, self.back_pressed), (self.leave, self.leave_pressed), (self.run, self.import_pressed)
        ):  # fmt: skip
            button.clicked.connect(signal)
        card = QFrame()
        card.setProperty("card", "card")
        row = QHBoxLayout(card)
        row.setContentsMargins(20, 9, 12, 9)
        row.setSpacing(10)
        row.addWidget(shield, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addSpacing(4)
        row.addLayout(text, 1)
        for button in (self.back, self.leave, self.run):
            row.addWidget(button)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(look.PADDING, 0, look.PADDING, 16)
        outer.addWidget(card)

    def show_busy(self, draft: ImportDraft) -> None:
        """The list is being looked at: nothing can be imported yet."""
        if draft.plan is None:
            self.run.set_text(tr("正在检查…"))
        self.run.setEnabled(False)

    def show_draft(self, draft: ImportDraft) -> None:
        """How much the button would import; off while nothing can be."""
        found, kind = draft.summary, draft.layout.kind
        if found is None:
            self.run.set_text(tr("导入"))
        elif not found.to_write:
            self.run.set_text(tr("没有可导入的") if found.rejected else tr("没有新内容"))
        elif kind is Kind.CUSTOMERS:
            self.run.set_text(tr("导入 {n} 位客户", n=found.to_write))
        else:
            self.run.set_text(tr("导入 {n} 笔消费", n=found.to_write))
        self.run.setEnabled(found is not None and found.to_write > 0)
        self.run.setAccessibleDescription(import_words.kind_name(kind))
