"""One preference in full: words, kind, category, how and when it was learnt, whether it is made ready at each visit."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from core.people import Category, Preference, PreferenceKind
from core.text import clean_text
from ui import formats
from ui.context import Context
from ui.dialogs.form import FormDialog
from ui.language import tr
from ui.theme.icons import Icon
from ui.widgets.buttons import Button
from ui.widgets.choices import CheckBox
from ui.widgets.day_field import DayField
from ui.widgets.fields import Combo, Field, LineField


class PreferenceDialog(FormDialog):
    def __init__(self, parent: QWidget, ctx: Context, preference: Preference) -> None:
        super().__init__(parent, tr("改这一条"), 600)
        self._ctx, self._preference = ctx, preference
        self.text = LineField(tr("内容"), "", preference.text, required=True)
        kinds = [(kind.value, formats.preference_kind(kind)) for kind in PreferenceKind]
        self.kind = Combo(kinds, preference.kind.value)
        own = [] if preference.category in {c.value for c in Category} else [(preference.category, preference.category)]
        names = [*((c.value, formats.category_name(c)) for c in Category), *own]
        self.category = Combo(names, preference.category)
        self.source = LineField(tr("怎么知道的"), tr("例如：用餐时随口提到"), preference.source or "")
        self.learnt = DayField(tr("哪天知道的"), preference.learnt_on, ctx.today(), past=True, optional=True)
        self.prepare = CheckBox(tr("每次到店前备好"), preference.prepare)
        self.grid.addWidget(self.text, 0, 0, 1, 2)
        self.grid.addWidget(Field(tr("是喜欢还是不要"), self.kind), 1, 0)
        self.grid.addWidget(Field(tr("归到哪一类"), self.category), 1, 1)
        self.grid.addWidget(self.source, 2, 0)
        self.grid.addWidget(self.learnt, 2, 1)
        self.grid.addWidget(self.prepare, 3, 0, 1, 2)
        delete = Button(tr("删除"), Icon.TRASH, "danger")
        delete.clicked.connect(self._delete)
        self.finish_form(tr("保存"), left=delete)
        self.text.edit.setFocus()

    def submit(self) -> None:
        words = clean_text(self.text.text())
        if not words:
            self.text.set_error(tr("请写一句，例如：胡萝卜汁要常温"))
            return
        if not self.learnt.check():
            return
        fields = {
            "text": words,
            "kind": self.kind.value(),
            "category": self.category.value(),
            "source": clean_text(self.source.text()) or None,
            "learnt_on": self.learnt.day(),
            "prepare": self.prepare.isChecked(),
        }
        preferences, said = self._ctx.archive.preferences, tr("改好了：{text}", text=words)
        if self._ctx.do(lambda: preferences.update(self._preference.id, **fields), said) is not None:
            self.accept()

    def _delete(self) -> None:
        words = tr("已删除：{text}", text=self._preference.text)
        preferences = self._ctx.archive.preferences
        if self._ctx.do(lambda: preferences.delete(self._preference.id), words, sign=Icon.TRASH) is not None:
            self.accept()
