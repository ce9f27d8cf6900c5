"""What is asked before something is done with many customers at once: which tags, who looks after them, which
follow-up."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCompleter, QWidget

from ui.context import Context
from ui.dialogs.base import Dialog
from ui.dialogs.followup_fields import FollowupFields
from ui.dialogs.form import FormDialog
from ui.language import tr
from ui.theme import look
from ui.widgets.buttons import Button
from ui.widgets.choices import CheckBox
from ui.widgets.fields import LineField
from ui.widgets.labels import label
from ui.widgets.scroll import ScrollBox
from ui.widgets.tag_completer import TagCompleter, split_tags


class AddTagsDialog(Dialog):
    """`given(names)`: tags for all of them."""

    given = Signal(object)

    def __init__(self, parent: QWidget, many: int, tags: Sequence[str]) -> None:
        super().__init__(parent, tr("给 {n} 位加标签", n=many), 480)
        self.line = LineField(tr("标签"), tr("例如：家宴、要发票"), required=True)
        self.line.edit.setCompleter(TagCompleter(tags, self.line.edit))
        self.column.addWidget(self.line)
        self.column.addWidget(label(tr("几个标签之间用顿号或逗号隔开。已经有的不会重复。"), "hint", "text2", wrap=True))
        stay, do = Button(tr("取消")), Button(tr("加上"), kind="primary")
        stay.clicked.connect(self.reject)
        do.clicked.connect(self.submit)
        self.add_buttons(stay, do)
        self.line.edit.setFocus()

    def submit(self) -> None:
        names = split_tags(self.line.text())
        if not names:
            self.line.set_error(tr("请写一个标签"))
            return
        self.given.emit(names)
        self.accept()


class RemoveTagsDialog(Dialog):
    """`given(names)`: tags to take from all of them. `tags`: those that any of them has."""

    given = Signal(object)

    def __init__(self, parent: QWidget, many: int, tags: Sequence[str]) -> None:
        super().__init__(parent, tr("从 {n} 位去掉标签", n=many), 480)
        self.boxes = {tag: CheckBox(tag) for tag in tags}
        box = ScrollBox("surface")
        for one in self.boxes.values():
            box.column.addWidget(one)
            one.toggled.connect(lambda _: self._allow())
        box.column.addStretch(1)
        box.setFixedHeight(min(look.px(300), max(1, len(tags)) * look.px(32) + 6))
        self.column.addWidget(label(tr("去掉哪些标签"), "sub"))
        self.column.addWidget(box)
        if not tags:
            self.column.addWidget(label(tr("他们都没有标签。"), "sub"))
        stay, self.do = Button(tr("取消")), Button(tr("去掉"), kind="primary")
        stay.clicked.connect(self.reject)
        self.do.clicked.connect(self.submit)
        self.add_buttons(stay, self.do)
        self._allow()
        first = next(iter(self.boxes.values()), None)
        if first is not None:
            first.setFocus()

    def _chosen(self) -> list[str]:
        return [tag for tag, box in self.boxes.items() if box.isChecked()]

    def _allow(self) -> None:
        self.do.setEnabled(bool(self._chosen()))

    def submit(self) -> None:
        if names := self._chosen():
            self.given.emit(names)
            self.accept()


class AssignDialog(Dialog):
    """`given(name)`: who looks after all of them from now on; "" for nobody in particular."""

    given = Signal(str)

    def __init__(self, parent: QWidget, many: int, staff: Sequence[str]) -> None:
        super().__init__(parent, tr("{n} 位交给谁", n=many), 480)
        self.line = LineField(tr("谁来负责"), tr("例如：小陈；空着就是谁都不专管"))
        completer = QCompleter(list(staff), self.line.edit)
        self.line.edit.setCompleter(completer)
        self.column.addWidget(self.line)
        if staff:
            names = tr("、").join(staff[:8])
            self.column.addWidget(label(tr("店里有：{names}", names=names), "hint", "text2", wrap=True))
        stay, do = Button(tr("取消")), Button(tr("定了"), kind="primary")
        stay.clicked.connect(self.reject)
        do.clicked.connect(self.submit)
        self.add_buttons(stay, do)
        self.line.edit.setFocus()

    def submit(self) -> None:
        self.given.emit(self.line.text())
        self.accept()


class FollowUpAllDialog(FormDialog):
    """`given(draft)`: the same follow-up for all of them; the draft's own customer does not count."""

    given = Signal(object)

    def __init__(self, parent: QWidget, ctx: Context, many: int) -> None:
        super().__init__(parent, tr("给 {n} 位记一件要跟进的事", n=many), 560)
        day = ctx.today() + timedelta(days=1)
        self.fields = FollowupFields(self, 0, ctx, tr("例如：请他们来尝新茶"), day, None)
        self.fields.for_tier(None, known=False)
        self.what = self.fields.what
        self.finish_form(tr("都记上"))
        self.what.edit.setFocus()

    def submit(self) -> None:
        draft = self.fields.draft(0)
        if draft is not None:
            self.given.emit(draft)
            self.accept()
