"""Saved views: giving one its name, and the list of them to rename, order and delete."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.changes import ChangeSet
from core.errors import KnownError
from core.views import LONGEST_NAME, View
from ui import messages
from ui.context import Context
from ui.dialogs.base import Dialog
from ui.filter_words import FilterWords
from ui.language import tr
from ui.theme.icons import Icon
from ui.widgets.buttons import Button, IconButton
from ui.widgets.fields import LineField
from ui.widgets.labels import ElidedLabel, HLine, label
from ui.widgets.layouts import empty_layout
from ui.widgets.messages import EmptyState


class ViewNameDialog(Dialog):
    """`named(name)`. `known`: names in use; taking one of them replaces that view, and is said."""

    named = Signal(str)

    def __init__(self, parent: QWidget, about: str, known: list[str], name: str = "", *, replaces: bool = True) -> None:
        super().__init__(parent, tr("存成视图") if replaces else tr("改视图的名字"), 480)
        self._known, self._replaces = known, replaces
        if about:
            self.column.addWidget(label(about, "sub", wrap=True))
        self.line = LineField(tr("叫什么"), tr("例如：该回访的老客"), name, required=True)
        self.line.edit.setMaxLength(LONGEST_NAME)
        self.line.edit.textChanged.connect(lambda _: self._look())
        self.column.addWidget(self.line)
        stay, do = Button(tr("取消")), Button(tr("保存"), kind="primary")
        stay.clicked.connect(self.reject)
        do.clicked.connect(self.submit)
        self.add_buttons(stay, do)
        self.line.edit.setFocus()
        self.line.edit.selectAll()
        self._look()

    def _look(self) -> None:
        taken = self.line.text() in self._known
        self.line.set_remark(tr("已有这个名字，会换成现在的样子") if taken and self._replaces else None)

    def submit(self) -> None:
        name = self.line.text()
        if not name:
            self.line.set_error(tr("请写一个名字"))
        elif name in self._known and not self._replaces:
            self.line.set_error(messages.words(KnownError("view_name_taken", name=name)).what)
        else:
            self.named.emit(name)
            self.accept()


class ViewsDialog(Dialog):
    """`changed(before, after)` after each change: names of the view before and after; "" after deleting."""

    changed = Signal(str, str)

    def __init__(self, parent: QWidget, ctx: Context) -> None:
        super().__init__(parent, tr("我的视图"), 560)
        self._ctx = ctx
        self._words = FilterWords.of(ctx.archive, ctx.today(), masked=ctx.masked)
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        self.column.addLayout(self._list)
        done = Button(tr("好了"), kind="primary")
        done.clicked.connect(self.accept)
        self.add_buttons(done)
        self.lines: dict[str, tuple[IconButton, IconButton, IconButton, IconButton]] = {}
        self._fill()

    def _fill(self) -> None:
        empty_layout(self._list)
        self.lines = {}
        views = self._ctx.archive.views.all()
        if not views:
            hint = tr("筛好客户以后，按“存成视图”，下次一按就是。")
            self._list.addWidget(EmptyState(Icon.FILTER, tr("还没有存下的视图"), hint))
        for place, view in enumerate(views):
            if place:
                self._list.addWidget(HLine())
            self._list.addWidget(self._line(view, first=place == 0, last=place == len(views) - 1))
        self.adjustSize()

    def _line(self, view: View, *, first: bool, last: bool) -> QWidget:
        name = view.name
        text = QVBoxLayout()
        text.setSpacing(0)
        text.addWidget(ElidedLabel(name, "h3"))
        about = self._words.rule(view.rule) or view.query
        if about:
            text.addWidget(ElidedLabel(about, "hint", "text2"))
        up = IconButton(Icon.UP, tr("{name} 往前挪", name=name))
        down = IconButton(Icon.DOWN, tr("{name} 往后挪", name=name))
        edit = IconButton(Icon.EDIT, tr("改 {name} 的名字", name=name))
        gone = IconButton(Icon.TRASH, tr("删掉 {name}", name=name))
        up.setEnabled(not first)
        down.setEnabled(not last)
        up.clicked.connect(lambda: self._move(name, -1))
        down.clicked.connect(lambda: self._move(name, 1))
        edit.clicked.connect(lambda: self._rename(name))
        gone.clicked.connect(lambda: self._delete(name))
        self.lines[name] = (up, down, edit, gone)
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(2, 4, 2, 4)
        row.setSpacing(2)
        row.addLayout(text, 1)
        for button in (up, down, edit, gone):
            row.addWidget(button)
        return line

    def _do(self, changes: ChangeSet | None, before: str, after: str) -> None:
        if changes is not None:
            self._fill()
            self.changed.emit(before, after)

    def _move(self, name: str, step: int) -> None:
        self._do(self._ctx.do(lambda: self._ctx.archive.views.move(name, step)), name, name)
        buttons = self.lines[name][:2]
        wanted = buttons[0 if step < 0 else 1]
        (wanted if wanted.isEnabled() else buttons[1 if step < 0 else 0]).setFocus()

    def _rename(self, name: str) -> None:
        known = [view.name for view in self._ctx.archive.views.all() if view.name != name]
        dialog = ViewNameDialog(self, "", known, name, replaces=False)
        views = self._ctx.archive.views
        dialog.named.connect(
            lambda new: self._do(self._ctx.do(lambda: views.rename(name, new), tr("视图改名了")), name, new)
        )
        dialog.open()

    def _delete(self, name: str) -> None:
        words = tr("已删掉视图“{name}”", name=name)
        self._do(self._ctx.do(lambda: self._ctx.archive.views.delete(name), words, sign=Icon.TRASH), name, "")
