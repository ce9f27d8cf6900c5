"""One preference in full: words, kind, category, how much it matters and until when, whether it is made ready at each
visit; under 更多 when, by whom and at which visit it was learnt.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from core.contradictions import NoticeKind, noticed
from core.people import Preference, PreferenceDraft
from core.profile import Honoured
from core.terms import Category, PreferenceKind
from core.text import clean_text
from ui import formats, preference_words
from ui.context import Context
from ui.dialogs.form import FormDialog
from ui.language import tr
from ui.theme.icons import Icon
from ui.widgets.buttons import Button
from ui.widgets.choices import CheckBox
from ui.widgets.day_field import DayField
from ui.widgets.fields import Combo, Field, LineField
from ui.widgets.labels import label
from ui.widgets.open_combo import OpenCombo


class PreferenceDialog(FormDialog):
    """`others`: what else is known of the same customer, to notice what is the same or contradicts."""

    def __init__(
        self, parent: QWidget, ctx: Context, preference: Preference, others: Sequence[Preference] = (),
        times: Honoured | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent, tr("改这一条"), 600)
        self._ctx, self._preference = ctx, preference
        self._others = [other for other in others if other.id != preference.id]
        self._make_fields()
        self._make_more()
        self.more_button = Button(tr("更多"), Icon.RIGHT, "ghost", "s")
        self.more_button.setCheckable(True)
        self.more_button.toggled.connect(self._show_more)
        self.grid.addWidget(self.text, 0, 0, 1, 2)
        self.grid.addWidget(Field(tr("是喜欢还是不要"), self.kind), 2, 0)
        self.grid.addWidget(Field(tr("归到哪一类"), self.category), 2, 1)
        self.grid.addWidget(Field(tr("有多在意"), self.strength), 3, 0)
        self.grid.addWidget(self.until, 3, 1)
        self.grid.addWidget(self.source, 4, 0, 1, 2)
        self.grid.addWidget(self.prepare, 5, 0, 1, 2)
        said = preference_words.honoured(times)
        if said:
            self.grid.addWidget(label(said, "hint", "text2"), 6, 0, 1, 2)
        self.grid.addWidget(self.more_button, 7, 0, Qt.AlignmentFlag.AlignLeft)
        self.grid.addWidget(self.more, 8, 0, 1, 2)
        delete = Button(tr("删除"), Icon.TRASH, "danger")
        delete.clicked.connect(self._delete)
        self.finish_form(tr("保存"), left=delete)
        self.text.edit.textChanged.connect(lambda _: self._look())
        self.kind.picked.connect(lambda _: self._look())
        self.text.edit.setFocus()

    def _make_fields(self) -> None:
        preference, today = self._preference, self._ctx.today()
        self.text = LineField(tr("内容"), "", preference.text, required=True)
        kinds = [(kind.value, formats.preference_kind(kind)) for kind in PreferenceKind]
        self.kind = Combo(kinds, preference.kind.value)
        names = [(category.value, formats.category_name(category)) for category in Category]
        own = [(name, name) for name in self._ctx.archive.preferences.own_categories()]
        self.category = OpenCombo([*names, *own], preference.category, placeholder=tr("可以自己写一类"))
        self.strength = Combo(preference_words.strengths(), int(preference.strength))
        self.until = DayField(tr("到哪天为止"), preference.valid_until, today, optional=True)
        self.until.edit.setPlaceholderText(tr("一直有效就空着"))
        self.source = LineField(tr("怎么知道的"), tr("例如：用餐时随口提到"), preference.source or "")
        self.prepare = CheckBox(tr("每次到店前备好"), preference.prepare)

    def _make_more(self) -> None:
        preference, today = self._preference, self._ctx.today()
        self.learnt = DayField(tr("哪天知道的"), preference.learnt_on, today, past=True, optional=True)
        self.by = LineField(tr("谁记下的"), tr("例如：小陈"), preference.learnt_by or "")
        visits = self._ctx.archive.visits.of_customer(preference.customer_id)
        self.visit = Combo(preference_words.visits(visits, today), preference.visit_id)
        self.more = QWidget()
        grid = QGridLayout(self.more)
        grid.setContentsMargins(0, 8, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self.learnt, 0, 0)
        grid.addWidget(self.by, 0, 1)
        grid.addWidget(Field(tr("哪一次到店时说的"), self.visit), 1, 0, 1, 2)
        self.more.hide()

    def _show_more(self, on: bool) -> None:
        self.more.setVisible(on)
        self.more_button.set_sign(Icon.DOWN if on else Icon.RIGHT)
        self.refit()
        self.adjustSize()

    def _look(self) -> None:
        """Say what the book knows already of the changed words."""
        words = clean_text(self.text.text())
        before = self._preference
        changed = (words, self.kind.value()) != (before.text, before.kind.value)
        draft = PreferenceDraft(
            words, PreferenceKind(self.kind.value()), family_id=before.family_id, contact_id=before.contact_id
        )
        found = noticed(self._others, draft) if words and changed else None
        level = "warn" if found is not None and found.kind is NoticeKind.CONTRADICTS else "hint"
        self.text.set_remark(preference_words.notice(found) if found is not None else None, level)

    def submit(self) -> None:
        words = clean_text(self.text.text())
        if not words:
            self.text.set_error(tr("请写一句，例如：胡萝卜汁要常温"))
            return
        if not self.until.check():
            return
        if self.learnt.wrong:
            self.more_button.setChecked(True)
            self.learnt.check()
            return
        fields = self._fields(words)
        preferences, said = self._ctx.archive.preferences, tr("改好了：{text}", text=words)
        if self._ctx.do(lambda: preferences.update(self._preference.id, **fields), said) is not None:
            self.accept()

    def _fields(self, words: str) -> dict[str, Any]:
        fields: dict[str, Any] = {
            "text": words,
            "kind": self.kind.value(),
            "category": self.category.value() or Category.OTHER.value,
            "strength": self.strength.value(),
            "valid_until": self.until.day(),
            "source": clean_text(self.source.text()) or None,
            "learnt_on": self.learnt.day(),
            "learnt_by": clean_text(self.by.text()) or None,
            "visit_id": self.visit.value(),
        }
        if self.prepare.isChecked() != self._preference.prepare:  # else it follows another kind or category
            fields["prepare"] = self.prepare.isChecked()
        return fields

    def _delete(self) -> None:
        words = tr("已删除：{text}", text=self._preference.text)
        preferences = self._ctx.archive.preferences
        if self._ctx.do(lambda: preferences.delete(self._preference.id), words, sign=Icon.TRASH) is not None:
            self.accept()
