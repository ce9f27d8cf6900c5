"""怎么读: which sheet, or all of the same shape, which row is the header, customers or purchases."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.importing.fields import Kind
from core.importing.headers import find_header
from core.importing.layout import Layout
from core.importing.tables import RawFile, RawSheet
from ui import import_words
from ui.dialogs.base import Dialog
from ui.language import tr
from ui.theme import look
from ui.widgets.buttons import Button
from ui.widgets.choices import CheckBox, Segmented
from ui.widgets.fields import Combo
from ui.widgets.import_first_rows import FirstRows
from ui.widgets.labels import label

_AUTO = "auto"
_TOGETHER = -1


class ReadingDialog(Dialog):
    """`together`: names of the sheets of one shape, which may be read as one list. `wanted`: the sheet that is shown
    first, else the one that is read now.

    `sheet`, `all_together`, `header_row` (from 1, 0: none) and `kind` (None: found by itself) are what was chosen.
    """

    def __init__(
        self, parent: QWidget, file: RawFile, layout: Layout, together: Sequence[str] = (), wanted: str = ""
    ) -> None:
        super().__init__(parent, tr("这张表怎么读"), 760)
        self._file, self._layout = file, layout
        self._group = [sheet.name for sheet in file.sheets if sheet.name in {layout.sheet, *together}]
        self.sheets = Combo(self._sheet_options(len(together) > 0), name=tr("工作表"))
        self.rows = FirstRows()
        self.rows.setFixedHeight(look.px(34) * 7 + 4)
        self.no_header = CheckBox(tr("没有表头，第一行就是数据"))
        self._header = 0
        kinds = [(_AUTO, tr("自己认")), *((kind.value, import_words.kind_name(kind)) for kind in Kind)]
        self.kinds = Segmented(kinds, layout.kind.value, tr("里面是"))
        for words, control in ((tr("工作表"), self.sheets), (tr("里面是"), self.kinds)):
            row = QHBoxLayout()
            row.setSpacing(12)
            name = label(words, "sub")
            name.setMinimumWidth(look.px(64))
            name.setBuddy(control)
            row.addWidget(name)
            row.addWidget(control, 1 if control is self.sheets else 0)
            if control is self.kinds:
                row.addStretch(1)
            self.column.addLayout(row)
        self.column.addSpacing(4)
        self.column.addWidget(label(tr("点一下表头那一行，上面的行不导入。"), "sub", wrap=True))
        self.column.addWidget(self.rows)
        self.column.addWidget(self.no_header)
        stay, do = Button(tr("取消")), Button(tr("这样读"), kind="primary")
        stay.clicked.connect(self.reject)
        do.clicked.connect(self.submit)
        self.add_buttons(stay, do)
        self.sheets.picked.connect(lambda _: self._show_sheet())
        self.rows.picked.connect(self._picked)
        self.no_header.toggled.connect(self._without)
        names = [sheet.name for sheet in file.sheets]
        now = _TOGETHER if layout.more else names.index(layout.sheet)
        self.sheets.choose(names.index(wanted) if wanted in names else now)
        self._show_sheet()
        self.sheets.setFocus()

    def _sheet_options(self, together: bool) -> list[tuple[int, str]]:
        """By place in the workbook; sheets without a cell are left out."""
        options = []
        for place, sheet in enumerate(self._file.sheets):
            if not sheet.rows:
                continue
            words = tr("{name}（{n} 行）", name=sheet.name, n=len(sheet.rows))
            options.append((place, tr("{name}，在 Excel 里藏着", name=words) if sheet.hidden else words))
        if together:
            names = tr("、").join(self._group[:3]) + ("…" if len(self._group) > 3 else "")
            words = tr("{n} 张一样的表一起读：{names}", n=len(self._group), names=names)
            options.insert(0, (_TOGETHER, words))
        return options

    # --- what was chosen ------------------------------------------------------------------------------------------

    @property
    def all_together(self) -> bool:
        return bool(self.sheets.value() == _TOGETHER)

    @property
    def sheet(self) -> RawSheet:
        place = self.sheets.value()
        if place == _TOGETHER:
            return next(s for s in self._file.sheets if s.name == self._group[0])
        return self._file.sheets[place]

    @property
    def header_row(self) -> int:
        return self.rows.header

    @property
    def kind(self) -> Kind | None:
        value = self.kinds.value()
        return None if value == _AUTO else Kind(value)

    # --- showing --------------------------------------------------------------------------------------------------

    def _show_sheet(self) -> None:
        """The rows of the sheet in sight; its header is the one in use, or the one found."""
        sheet, layout = self.sheet, self._layout
        if sheet.name == layout.sheet:
            header = layout.header_row or 0
            self.kinds.choose(layout.kind.value)
        else:
            found = find_header(sheet.rows, max(map(len, sheet.rows), default=0)).last
            header = 0 if found is None else found + 1
            self.kinds.choose(layout.kind.value if sheet.name in self._group else _AUTO)
        self._header = header
        self.rows.show_sheet(sheet, header)
        self.no_header.blockSignals(True)
        self.no_header.setChecked(not header)
        self.no_header.blockSignals(False)

    def _picked(self, number: int) -> None:
        if number:
            self._header = number
            self.no_header.blockSignals(True)
            self.no_header.setChecked(False)
            self.no_header.blockSignals(False)

    def _without(self, without: bool) -> None:
        self.rows.pick(0 if without else self._header or 1)
