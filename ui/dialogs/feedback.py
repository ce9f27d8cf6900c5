"""记一条意见: a complaint, a suggestion or praise; and what was done about it."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from core.people import CustomerRow, Feedback
from core.terms import FeedbackKind
from core.text import clean_note, clean_text
from ui import formats
from ui.context import Context
from ui.dialogs.form import FormDialog
from ui.language import tr
from ui.theme.icons import Icon
from ui.widgets.buttons import Button
from ui.widgets.choices import CheckBox, Segmented
from ui.widgets.day_field import DayField
from ui.widgets.fields import Field, LineField


class FeedbackDialog(FormDialog):
    """`said` None: a new one of this customer. A complaint is open until it is ticked as settled."""

    def __init__(self, parent: QWidget, ctx: Context, row: CustomerRow, said: Feedback | None = None) -> None:
        title = tr("记一条意见：{name}", name=row.name) if said is None else tr("改意见：{name}", name=row.name)
        super().__init__(parent, title, 600)
        self._ctx, self._row, self._said = ctx, row, said
        kinds = [(kind.value, formats.feedback_kind(kind)) for kind in FeedbackKind]
        self.kind = Segmented(kinds, said.kind.value if said else None, name=tr("是哪一种"))
        self.day = DayField(tr("哪一天"), said.day if said else ctx.today(), ctx.today(), past=True)
        self.text = LineField(tr("怎么说的"), tr("例如：上菜太慢"), said.text if said else "", required=True)
        self.answer = LineField(tr("怎么处理的"), tr("例如：次日致歉并送白茶"), (said and said.answer) or "")
        self.settled = CheckBox(tr("已经处理好了"), said is not None and not said.open)
        self.grid.addWidget(self.text, 0, 0, 1, 2)
        self.grid.addWidget(Field(tr("是哪一种"), self.kind), 1, 0)
        self.grid.addWidget(self.day, 1, 1)
        self.grid.addWidget(self.answer, 2, 0, 1, 2)
        self.grid.addWidget(self.settled, 3, 0, 1, 2)
        self.kind.chosen.connect(lambda _: self._follow())
        self.answer.edit.textEdited.connect(lambda words: self.settled.setChecked(bool(words.strip())))
        self._follow()
        delete = None
        if said is not None:
            delete = Button(tr("删除"), Icon.TRASH, "danger")
            delete.clicked.connect(self._delete)
        self.finish_form(tr("记下") if said is None else tr("保存"), left=delete)
        self.text.edit.setFocus()

    def _follow(self) -> None:
        """Only a complaint can be open."""
        self.settled.setVisible(self.kind.value() == FeedbackKind.COMPLAINT.value)

    def submit(self) -> None:
        text, day = clean_text(self.text.text()), self.day.day()
        if not text:
            self.text.set_error(tr("请写一句"))
            return
        if not self.day.check() or day is None:
            return
        kind = FeedbackKind(self.kind.value())
        answer = clean_note(self.answer.text()) or None
        still_open = kind is FeedbackKind.COMPLAINT and not self.settled.isChecked()
        book, said, name = self._ctx.archive.feedback, self._said, self._row.name
        fields: dict[str, Any] = {"day": day, "kind": kind.value, "text": text, "answer": answer, "open": still_open}
        if said is None:
            done = self._ctx.do(
                lambda: book.add(self._row.id, day, kind, text, answer=answer, still_open=still_open),
                tr("已记下 {name} 的{what}", name=name, what=formats.feedback_kind(kind)),
            )
        else:
            done = self._ctx.do(lambda: book.update(said.id, **fields), tr("意见改好了"))
        if done is not None:
            self.accept()

    def _delete(self) -> None:
        said = self._said
        assert said is not None
        book = self._ctx.archive.feedback
        if self._ctx.do(lambda: book.delete(said.id), tr("已删除一条意见"), sign=Icon.TRASH) is not None:
            self.accept()
