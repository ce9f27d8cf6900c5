"""How a file is read, when the guess was wrong: which sheet, which row is the header, customers or purchases."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from core.importing.columns import Layout
from core.importing.fields import Kind
from core.importing.tables import RawFile, RawSheet, is_blank, shown
from ui import import_words
from ui.dialogs.base import Dialog
from ui.language import tr
from ui.theme import look
from ui.widgets.buttons import Button
from ui.widgets.choices import Segmented
from ui.widgets.fields import Combo, Field
from ui.widgets.labels import label

_ROWS = 30
"""First rows offered as the header."""
_CELLS = 4


class ReadingDialog(Dialog):
    """`sheet`, `header_row` (from 1, 0: none) and `kind` are what was chosen."""

    def __init__(self, parent: QWidget, file: RawFile, layout: Layout) -> None:
        super().__init__(parent, tr("这张表怎么读"), 520)
        self._file, self._layout = file, layout
        sheets = [(s.name, tr("{name}（{n} 行）", name=s.name, n=len(s.rows))) for s in file.sheets if s.rows]
        self._sheet = Combo(sheets, layout.sheet)
        self._sheet.picked.connect(lambda _: self._show_rows())
        self._header = Combo()
        self._header.setMaxVisibleItems(12)
        kinds = [(kind.value, import_words.kind_name(kind)) for kind in Kind]
        self._kind = Segmented(kinds, layout.kind.value, tr("里面是"))
        self.column.addWidget(Field(tr("工作表"), self._sheet))
        self.column.addWidget(Field(tr("哪一行是表头"), self._header))
        self.column.addWidget(label(tr("里面是"), "sub"))
        self.column.addWidget(self._kind)
        self.column.addSpacing(look.px(8))
        stay, do = Button(tr("取消")), Button(tr("这样读"), kind="primary")
        stay.clicked.connect(self.reject)
        do.clicked.connect(self.submit)
        self.add_buttons(stay, do)
        self._show_rows()

    @property
    def sheet(self) -> RawSheet:
        return next(s for s in self._file.sheets if s.name == self._sheet.value())

    @property
    def header_row(self) -> int | None:
        """None: found by itself, as on another sheet."""
        value: int | None = self._header.value()
        return value

    @property
    def kind(self) -> Kind:
        return Kind(self._kind.value())

    def _show_rows(self) -> None:
        """Offer the first rows of the sheet; on the sheet in use, the row in use is chosen."""
        options: list[tuple[int | None, str]] = []
        same = self.sheet.name == self._layout.sheet
        if not same:
            options.append((None, tr("自己找")))
        for number, row in enumerate(self.sheet.rows[:_ROWS], start=1):
            words = [" ".join(shown(cell).split()) for cell in row if not is_blank(cell)]
            if words:
                options.append((number, tr("第 {row} 行", row=number) + "　" + tr("、").join(words[:_CELLS])))
        options.append((0, tr("没有表头，第一行就是数据")))
        self._header.set_options(options, (self._layout.header_row or 0) if same else None)
