"""What a line of the profile turns into while it is edited: one editor for each kind of fact."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from core.errors import KnownError
from core.own_fields import NO, YES, OwnField, OwnFieldKind, iso_day, read_value
from core.people import Birthday
from core.text import clean_note, clean_text
from ui import messages
from ui.language import tr
from ui.own_values import yes_or_no
from ui.theme import look
from ui.widgets.birthday_field import BirthdayField
from ui.widgets.day_field import DayField
from ui.widgets.fields import Combo, LineEdit
from ui.widgets.labels import label
from ui.widgets.tag_completer import TagCompleter, split_tags, words_completer


class Wrong(Exception):
    """What was written cannot be kept; the words say why."""


class FactEditor(QWidget):
    """`done`: Enter was pressed, or a choice made. `read` gives what is to be kept, or raises Wrong. `wide`: it wants
    the whole width of the card; `buttons`: it needs ✓ and × beside it."""

    done = Signal()
    wide = False

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(4)
        self._wrong: QLabel | None = None

    def begin(self) -> None:
        """Take the keyboard."""

    def read(self) -> Any:
        raise NotImplementedError

    def say_wrong(self, words: str) -> None:
        """Say under the control why it cannot be kept."""
        if self._wrong is None:
            self._wrong = label("", "hint", "danger", wrap=True)
            self.column.addWidget(self._wrong)
        self._wrong.setText(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a field ends here: the line behind it would open once more."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    @property
    def wrong(self) -> str:
        """What is said to be wrong, or nothing."""
        return self._wrong.text() if self._wrong is not None else ""


class LineEditor(FactEditor):
    """One line of text. `check` gives what is kept (None: nothing) or raises Wrong; `known` completes."""

    def __init__(
        self, name: str, text: str, example: str = "", known: Sequence[str] = (),
        check: Callable[[str], Any] | None = None, completer: Callable[[QObject], QCompleter] | None = None,
    ) -> None:  # fmt: skip
        super().__init__()
        self._check = check or (lambda words: clean_text(words) or None)
        self.edit = LineEdit(text)
        self.edit.setProperty("sz", "s")
        self.edit.setPlaceholderText(example)
        self.edit.setAccessibleName(name)
        self.edit.returnPressed.connect(self.done)
        self.edit.textEdited.connect(lambda _: self.say_wrong("") if self.wrong else None)
        self.column.addWidget(self.edit)
        if completer is not None:
            self.edit.setCompleter(completer(self))
        elif known:
            self.edit.setCompleter(words_completer(known, self))

    def begin(self) -> None:
        self.edit.setFocus()
        self.edit.selectAll()

    def read(self) -> Any:
        return self._check(self.edit.text())


def tags_editor(name: str, tags: Sequence[str], known: Sequence[str]) -> LineEditor:
    return LineEditor(
        name, "、".join(tags), tr("例如：家宴、要发票"), check=split_tags, completer=lambda of: TagCompleter(known, of)
    )


class _Text(QPlainTextEdit):
    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class TextEditor(FactEditor):
    """Several lines: Enter keeps them, Shift+Enter begins a new one."""

    wide = True

    def __init__(self, name: str, text: str, lines: int = 3) -> None:
        super().__init__()
        self.edit = _Text(text)
        self.edit.setAccessibleName(name)
        self.edit.setTabChangesFocus(True)
        self.edit.setFixedHeight(look.px(22) * lines + 16)
        self.edit.entered.connect(self.done)
        self.column.addWidget(self.edit)
        self.column.addWidget(label(tr("Enter 保存，Shift+Enter 换行"), "hint", "text2"))

    def begin(self) -> None:
        self.edit.setFocus()
        self.edit.selectAll()

    def read(self) -> Any:
        return clean_note(self.edit.toPlainText()) or None


class ChoiceEditor(FactEditor):
    """One of a few; the choice is kept as soon as it is made."""

    def __init__(self, name: str, options: Sequence[tuple[Any, str]], current: Any) -> None:
        super().__init__()
        self.combo = Combo(options, current, size="s", name=name)
        self.combo.picked.connect(lambda _: self.done.emit())
        self.column.addWidget(self.combo)

    def begin(self) -> None:
        self.combo.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.done.emit()
        else:
            super().keyPressEvent(event)

    def read(self) -> Any:
        return self.combo.value()


class _DateEditor(FactEditor):
    """A field for a day of some kind."""

    def __init__(self, field: DayField | BirthdayField, example: str) -> None:
        super().__init__()
        self._example = example
        self.field = field
        self.field.hide_label()
        self.field.edit.returnPressed.connect(self.done)
        self.column.addWidget(self.field)

    def begin(self) -> None:
        self.field.edit.setFocus()
        self.field.edit.selectAll()

    def _check(self) -> None:
        if self.field.wrong:
            raise Wrong(tr("没有读懂这一天，例如：{day}", day=self._example))


class DayEditor(_DateEditor):
    """A day of the past; it may be left empty."""

    field: DayField

    def __init__(self, name: str, day: date | None, today: date) -> None:
        super().__init__(DayField(name, day, today, past=True, optional=True), "2026-11-22")

    def read(self) -> Any:
        self._check()
        return self.field.day()


class BirthdayEditor(_DateEditor):
    wide = True
    field: BirthdayField

    def __init__(self, name: str, birthday: Birthday | None, today: date) -> None:
        super().__init__(BirthdayField(name, birthday, today), tr("3月8日"))

    def read(self) -> Any:
        self._check()
        return self.field.value()


class ConsentEditor(FactEditor):
    """Whether we may write to her, since when, how she said so, and until when: (consent, on, how, until)."""

    wide = True

    def __init__(
        self, name: str, consent: bool | None, on: date | None, how: str, today: date, until: date | None = None
    ) -> None:
        super().__init__()
        self._today = today
        options = [(None, tr("没问过")), (True, tr("同意联系")), (False, tr("不要联系"))]
        self.combo = Combo(options, consent, name=name)
        self.on = DayField(tr("哪天说的"), on, today, past=True, optional=True)
        self.on.hide_label()
        self.on.edit.setPlaceholderText(tr("哪天说的"))
        self.how = LineEdit(how)
        self.how.setPlaceholderText(tr("怎么说的，例如：当面、填表时勾选"))
        self.how.setAccessibleName(tr("怎么说的"))
        self.until = DayField(tr("有效到哪天"), until, today, optional=True)
        self.until.hide_label()
        self.until.edit.setPlaceholderText(tr("有效到哪天，不填就一直有效"))
        self.combo.picked.connect(lambda _: self._follow())
        for edit in (self.on.edit, self.until.edit, self.how):
            edit.returnPressed.connect(self.done)
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget, stretch in ((self.combo, 0), (self.on, 1), (self.until, 1)):
            row.addWidget(widget, stretch, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(row)
        self.column.addWidget(self.how)
        self._allow()

    def _allow(self) -> None:
        """Who was never asked said nothing on any day."""
        asked = self.combo.value() is not None
        self.on.setEnabled(asked)
        self.how.setEnabled(asked)
        self.until.setEnabled(self.combo.value() is True)

    def _follow(self) -> None:
        """An answer that is new was given today."""
        self._allow()
        if self.combo.value() is not None and not self.on.edit.text():
            self.on.set_day(self._today)

    def begin(self) -> None:
        self.combo.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.done.emit()
        else:
            super().keyPressEvent(event)

    def read(self) -> Any:
        consent = self.combo.value()
        if consent is None:
            return None, None, None, None
        if self.on.wrong or (consent and self.until.wrong):
            raise Wrong(tr("没有读懂这一天，例如：2026-11-22"))
        return consent, self.on.day(), clean_text(self.how.text()) or None, self.until.day() if consent else None


def own_editor(field: OwnField, value: str, today: date) -> FactEditor:
    """The editor of an own field, by its kind; what is kept is checked by the rule in core."""
    if field.kind is OwnFieldKind.YES_NO:
        options: list[tuple[Any, str]] = [("", tr("没填")), *((v, yes_or_no(v)) for v in (YES, NO))]
        return ChoiceEditor(field.name, options, value)
    if field.kind is OwnFieldKind.CHOICE:
        return ChoiceEditor(field.name, [("", tr("没填")), *((c, c) for c in field.choices)], value)

    def check(words: str) -> str:
        try:
            return read_value(field, words, today) or ""
        except KnownError as error:
            raise Wrong(messages.words(error).what) from error

    if field.kind is OwnFieldKind.DAY and (not value or iso_day(value) is not None):
        return _OwnDay(field.name, iso_day(value), today)
    return LineEditor(field.name, value, check=check)


class _OwnDay(DayEditor):
    def read(self) -> Any:
        day = super().read()
        return day.isoformat() if day is not None else ""
