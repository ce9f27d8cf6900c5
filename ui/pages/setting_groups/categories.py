"""分类: what preferences are sorted into: the fixed ones, and the shop's own with their names to change."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.errors import KnownError
from core.terms import Category
from ui import formats
from ui.context import Context
from ui.language import tr
from ui.pages.setting_groups.base import SettingsGroup
from ui.theme.icons import Icon
from ui.widgets.buttons import Button, IconButton
from ui.widgets.form import TextLine
from ui.widgets.labels import label
from ui.widgets.layouts import empty_layout


class CategoriesGroup(SettingsGroup):
    """Each own category is a row: its name, how many preferences are in it, and a button that takes it away."""

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx)
        self.names: dict[str, TextLine] = {}
        own = self.card(tr("自己的分类"))
        about = tr("记喜好时归到哪一类。下面这些之外，还可以有您自己的，例如：茶具、宠物。")
        fixed = tr("，").join(formats.category_name(category) for category in Category)
        own.add(_lines(label(about, "sub", wrap=True), label(fixed, "hint", "text2", wrap=True)))
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        rows = QWidget()
        rows.setLayout(self._rows)
        own.add(rows)
        self.field = TextLine(tr("例如：茶具"))
        self.add_button = Button(tr("加一类"), Icon.PLUS)
        self.add_button.clicked.connect(self._add)
        self.field.returnPressed.connect(self._add)
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 8, 0, 4)
        row.setSpacing(10)
        self.field.setAccessibleName(tr("新的一类"))
        row.addWidget(self.field)
        row.addWidget(self.add_button)
        row.addStretch(1)
        own.add(line)
        self.column.addStretch(1)

    def show_values(self) -> None:
        empty_layout(self._rows)
        self.names = {}
        for name, many in self.ctx.archive.preferences.own_categories().items():
            self._rows.addWidget(self._row(name, many))

    def _row(self, name: str, many: int) -> QWidget:
        line = TextLine()
        line.show_value(name)
        line.setAccessibleName(tr("分类 {name}", name=name))
        line.entered.connect(lambda new, name=name: self._rename(name, new))
        self.names[name] = line
        remove = IconButton(Icon.TRASH, tr("去掉“{name}”", name=name))
        remove.clicked.connect(lambda: self._remove(name))
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 6, 0, 6)
        row.setSpacing(10)
        row.addWidget(line)
        row.addWidget(label(tr("{n} 条", n=many) if many else tr("还没有用到"), "hint", "text2"))
        row.addStretch(1)
        row.addWidget(remove)
        return box

    def _add(self) -> None:
        name = self.field.text().strip()
        if not name:
            self.field.setFocus()
            return
        preferences = self.ctx.archive.preferences
        if _is_fixed(self.ctx, name):
            return
        if self.ctx.do(lambda: preferences.add_category(name), tr("加了一类：{name}", name=name)) is not None:
            self.field.clear()
            self.show_values()
        self.field.setFocus()

    def _rename(self, old: str, new: str) -> None:
        preferences = self.ctx.archive.preferences
        words = tr("“{old}”改叫“{new}”", old=old, new=new)
        if not _is_fixed(self.ctx, new):
            self.ctx.do(lambda: preferences.rename_category(old, new), words)
        self.show_values()

    def _remove(self, name: str) -> None:
        preferences = self.ctx.archive.preferences
        words = tr("去掉了“{name}”，里面的归到其他", name=name)
        self.ctx.do(lambda: preferences.remove_category(name), words, sign=Icon.TRASH)
        self.show_values()


def _is_fixed(ctx: Context, name: str) -> bool:
    """Whether one of the fixed categories is called so on the screen; says so."""
    known = name in {formats.category_name(category) for category in Category}
    if known:
        ctx.alarm(KnownError("category_known", name=name))
    return known


def _lines(*inside: QWidget) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 10)
    column.setSpacing(6)
    for line in inside:
        column.addWidget(line)
    return box
