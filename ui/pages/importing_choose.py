"""Step 1 of the import: choosing a file or dropping one; what was imported lately; and the export."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from core.importing.fields import Kind
from storage.imports import Batch
from ui import formats, import_words
from ui.language import tr
from ui.messages import Message
from ui.pages.export_card import ExportCard
from ui.theme import look
from ui.theme.icons import Icon, pixmap
from ui.widgets.buttons import Button
from ui.widgets.cards import IconBox, ScrollCard
from ui.widgets.labels import ElidedLabel, HLine, joined, label
from ui.widgets.layouts import Stack, empty_layout
from ui.widgets.messages import Banner, EmptyState
from ui.widgets.tags import Tag, plain_tag

_SIDE = 324
_SIDE_BY_SIDE = 1040  # px of the page's own width, where the window is 1180 px wide
_NO_LIMIT = 16777215


class DropZone(QWidget):
    """Where a file is dropped, or chosen by the button. `over`: a file is held above it right now."""

    def __init__(self) -> None:
        super().__init__()
        self.over = False
        icon = QLabel()
        icon.setPixmap(pixmap(Icon.FILE_XLS, "primary", look.px(44)))
        self.button = Button(tr("选文件"), Icon.FOLDER_OPEN, kind="primary", size="l", keys="Ctrl+N")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 22)
        column.setSpacing(6)
        column.addStretch(1)
        column.addWidget(icon, 0, Qt.AlignmentFlag.AlignHCenter)
        for words, role in (
            (tr("把客户表拖到这里，或者点一下选它"), "h2"),
            (tr("Excel、CSV、手机通讯录（vcf）都行；客户名单和消费记录会自己认出来。"), "sub"),
        ):
            line = label(words, role, wrap=True)
            line.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(line)
        column.addSpacing(8)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.setMinimumHeight(look.px(222))

    def set_over(self, over: bool) -> None:
        self.over = over
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            pen = QPen(look.colour("primary" if self.over else "field_line"), 2 if self.over else 1.4)
            pen.setStyle(Qt.PenStyle.SolidLine if self.over else Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.setBrush(look.colour("primary_soft" if self.over else "surface"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 12, 12)


class BatchRow(QWidget):
    """One import of the past: file, when, what came of it, and 撤销."""

    undo_pressed = Signal()

    def __init__(self, batch: Batch, today: date) -> None:
        super().__init__()
        customers = batch.kind is Kind.CUSTOMERS
        text = QVBoxLayout()
        text.setSpacing(0)
        text.addWidget(ElidedLabel(batch.file, "h3"))
        when = f"{formats.spoken_day(batch.made_at.date(), today)} {formats.clock(batch.made_at)}"
        counts = import_words.counted(batch.counts, batch.kind)
        text.addWidget(ElidedLabel(joined(import_words.kind_name(batch.kind), when, counts), "hint", "text2"))
        row = QHBoxLayout(self)
        row.setContentsMargins(19, 9, 16, 9)
        row.setSpacing(12)
        row.addWidget(IconBox(Icon.CUSTOMERS if customers else Icon.RECEIPT, "plain", 36))
        row.addLayout(text, 1)
        self.button: Button | None = None
        if batch.undone:
            row.addWidget(Tag(plain_tag(tr("已撤销"))))
        elif batch.may_be_undone(today):
            self.button = Button(tr("撤销"), Icon.UNDO, size="s")
            self.button.setAccessibleName(tr("撤销导入 {file}", file=batch.file))
            self.button.clicked.connect(self.undo_pressed)
            row.addWidget(self.button)
        self.setAccessibleName(f"{batch.file} {counts}")


class ChooseStep(QWidget):
    """Signals: `choose_pressed`, `export_pressed(what, ending, old)` of the export card, `undo_pressed(batch)`."""

    choose_pressed = Signal()
    export_pressed = Signal(object, str, bool)
    undo_pressed = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.zone = DropZone()
        self.zone.button.clicked.connect(self.choose_pressed)
        self.batches = ScrollCard(tr("最近导入"), tr("30 天内可以撤销"))
        self.batches.column.setContentsMargins(0, 2, 0, 6)
        self.batches.setMinimumHeight(look.px(200))
        self.rows: list[BatchRow] = []
        self.export_card = ExportCard()
        self.export_card.wanted.connect(self.export_pressed)
        left = QVBoxLayout()
        left.setSpacing(look.CARD_GAP)
        left.addWidget(self.zone, 3)
        left.addWidget(self.batches, 2)
        self._stack = Stack(_SIDE_BY_SIDE, look.CARD_GAP)
        self._stack.columns.addLayout(left, 1)
        self._stack.columns.addWidget(self.export_card, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.BLOCK_GAP)
        self._column.addWidget(self._stack, 1)
        self.banner: Banner | None = None

    def show_values(self, batches: Sequence[Batch], today: date, customers: int) -> None:
        """The latest imports, and whether there is anything to export."""
        column = self.batches.column
        empty_layout(column)
        self.rows = []
        for batch in batches:
            if self.rows:
                column.addWidget(HLine())
            row = BatchRow(batch, today)
            row.undo_pressed.connect(lambda number=batch.id: self.undo_pressed.emit(number))
            self.rows.append(row)
            column.addWidget(row)
        if not batches:
            hint = tr("导入过的表会列在这里，30 天内可以撤销。")
            column.addWidget(EmptyState(Icon.HISTORY, tr("还没有导入过"), hint), 1)
        else:
            column.addStretch(1)
        self.export_card.set_customers(customers)

    def say(self, message: Message | None) -> None:
        """What went wrong with the file, with 重选文件; None takes it away."""
        if self.banner is not None:
            self._column.removeWidget(self.banner)
            self.banner.hide()
            self.banner.deleteLater()
            self.banner = None
        if message is not None:
            self.banner = Banner("danger", message.what, message.rest, tr("重选文件"), closable=True)
            self.banner.pressed.connect(self.choose_pressed)
            self.banner.closed.connect(lambda: self.say(None))
            self._column.insertWidget(0, self.banner)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= _SIDE_BY_SIDE
        self.export_card.setMinimumWidth(look.px(_SIDE) if wide else 0)
        self.export_card.setMaximumWidth(look.px(_SIDE) if wide else _NO_LIMIT)
