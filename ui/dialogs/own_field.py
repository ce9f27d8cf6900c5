"""加一栏 and 改栏目: the name of an own field, what may stand in it, and what there is to choose from."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from core.errors import KnownError
from core.own_fields import OwnField, OwnFieldKind
from core.text import clean_text
from ui import messages, own_values
from ui.context import Context
from ui.dialogs.form import FormDialog
from ui.language import tr
from ui.widgets.fields import Combo, Field, LineField
from ui.widgets.tag_completer import split_tags


class OwnFieldDialog(FormDialog):
    """`field` None: a new one."""

    def __init__(self, parent: QWidget, ctx: Context, field: OwnField | None = None) -> None:
        super().__init__(parent, tr("加一栏") if field is None else tr("改“{name}”", name=field.name), 560)
        self._ctx, self._field = ctx, field
        self.name = LineField(tr("栏目的名字"), tr("例如：车牌号"), field.name if field else "", required=True)
        kinds = [(kind.value, own_values.kind_name(kind)) for kind in OwnFieldKind]
        self.kind = Combo(kinds, field.kind.value if field else OwnFieldKind.TEXT.value)
        choices = "、".join(field.choices) if field else ""
        self.choices = LineField(tr("可以选哪几个"), tr("例如：靠窗、包间、大堂"), choices, required=True)
        self.about = Field(tr("写什么"), self.kind)
        self.grid.addWidget(self.name, 0, 0)
        self.grid.addWidget(self.about, 0, 1)
        self.grid.addWidget(self.choices, 1, 0, 1, 2)
        self._follow()
        self.finish_form(tr("加上") if field is None else tr("保存"))
        self.kind.currentIndexChanged.connect(lambda _: self._change())
        self.name.edit.setFocus()

    def _follow(self) -> None:
        kind = OwnFieldKind(self.kind.value())
        self.choices.setVisible(kind is OwnFieldKind.CHOICE)
        other = self._field is not None and kind is not self._field.kind
        self.about.set_remark(tr("已经写的会一起换过来，读不懂的照原样留着") if other else None)

    def _change(self) -> None:
        self._follow()
        self.grid.activate()
        self.refit()
        self.adjustSize()

    def submit(self) -> None:
        name, kind = clean_text(self.name.text()), OwnFieldKind(self.kind.value())
        choices = split_tags(self.choices.text()) if kind is OwnFieldKind.CHOICE else ()
        book, field = self._ctx.archive.own_fields, self._field
        try:
            if field is None:
                changes = book.add(name, kind, choices)
                said = tr("加了一栏：{name}", name=name)
            else:
                changes = book.update(field.id, name=name, kind=kind, choices=choices)
                said = tr("栏目改好了：{name}", name=name)
        except KnownError as error:
            place = self.choices if error.key == "own_choices_missing" else self.name
            place.set_error(str(messages.words(error).what))
            place.edit.setFocus()
            return
        self.accept()
        self._ctx.do(lambda: changes, said)
