"""What somebody of the family or a contact person likes and avoids: a line each, what hurts first and in red."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from core.notes import guess_kind
from core.people import Preference, PreferenceDraft
from core.profile import AVOID
from core.terms import PreferenceKind
from core.text import clean_text
from ui import formats
from ui.language import tr
from ui.theme import look
from ui.theme.icons import Icon, pixmap
from ui.widgets.buttons import Button, IconButton
from ui.widgets.fields import Combo, LineEdit
from ui.widgets.labels import label, restyle

_SIGNS = {
    PreferenceKind.ALLERGY: (Icon.ALLERGY, "danger_text"),
    PreferenceKind.DISLIKE: (Icon.PROHIBIT, "danger_text"),
    PreferenceKind.NEED: (Icon.NEED, "carrot_text"),
    PreferenceKind.LIKE: (Icon.HEART, "carrot_text"),
}


class _Line(QWidget):
    """One preference. While nobody chose its kind, the words do (花生过敏 is an allergy)."""

    removed = Signal()

    def __init__(self, preference: Preference | None) -> None:
        super().__init__()
        self.id = preference.id if preference is not None else None
        self._by_hand = preference is not None
        self._sign = QLabel()
        self._sign.setFixedWidth(look.px(20))
        self.edit = LineEdit(preference.text if preference is not None else "")
        self.edit.setProperty("sz", "s")
        self.edit.setPlaceholderText(tr("例如：花生过敏、爱喝龙井"))
        self.edit.setAccessibleName(tr("喜好或忌口"))
        kinds = [(kind.value, formats.preference_kind(kind)) for kind in PreferenceKind]
        first = preference.kind if preference is not None else PreferenceKind.LIKE
        self.combo = Combo(kinds, first.value, size="s", name=tr("是喜欢还是不要"))
        self.remove = IconButton(Icon.TRASH, tr("删除这一条"))
        self.edit.textEdited.connect(self._follow_words)
        self.combo.picked.connect(lambda _: self._choose())
        self.remove.clicked.connect(self.removed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget, stretch in ((self._sign, 0), (self.edit, 1), (self.combo, 0), (self.remove, 0)):
            row.addWidget(widget, stretch, Qt.AlignmentFlag.AlignVCenter)
        self._show_kind()

    @property
    def kind(self) -> PreferenceKind:
        return PreferenceKind(self.combo.value())

    def value(self) -> tuple[int | None, PreferenceDraft] | None:
        """None: nothing is written."""
        words = clean_text(self.edit.text())
        return (self.id, PreferenceDraft(words, self.kind)) if words else None

    def _choose(self) -> None:
        self._by_hand = True
        self._show_kind()

    def _follow_words(self, words: str) -> None:
        if not self._by_hand and clean_text(words):
            self.combo.choose(guess_kind(clean_text(words)).value)
            self._show_kind()

    def _show_kind(self) -> None:
        sign, token = _SIGNS[self.kind]
        self._sign.setPixmap(pixmap(sign, token, look.px(16), "fill"))
        restyle(self.edit, ink="danger" if self.kind in AVOID else None)


class PersonLikes(QWidget):
    """`value()` is all that is written, with the numbers of what was known. `grown()`: it wants another height."""

    grown = Signal()

    def __init__(self, preferences: Sequence[Preference] = ()) -> None:
        super().__init__()
        self.lines: list[_Line] = []
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(label(tr("喜好与忌口"), "sub"), 1)
        self.add = Button(tr("加一条"), Icon.PLUS, "ghost", "s")
        self.add.clicked.connect(lambda: self.add_line(focus=True))
        head.addWidget(self.add)
        self._column = QVBoxLayout()
        self._column.setSpacing(6)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 8)
        outer.setSpacing(4)
        outer.addLayout(head)
        outer.addLayout(self._column)
        order = list(PreferenceKind)
        for preference in sorted(preferences, key=lambda p: order.index(p.kind)):
            self._put(_Line(preference))
        if not preferences:
            self._put(_Line(None))

    def value(self) -> list[tuple[int | None, PreferenceDraft]]:
        return [value for line in self.lines if (value := line.value()) is not None]

    def drafts(self) -> list[PreferenceDraft]:
        """What is written, for somebody new."""
        return [draft for _number, draft in self.value()]

    def add_line(self, *, focus: bool = False) -> None:
        """One more line; an empty one at the end serves."""
        if not self.lines or self.lines[-1].value() is not None:
            self._put(_Line(None))
            self.grown.emit()
        if focus:
            self.lines[-1].edit.setFocus()

    def _put(self, line: _Line) -> None:
        line.removed.connect(lambda: self._remove(line))
        self.lines.append(line)
        self._column.addWidget(line)

    def _remove(self, line: _Line) -> None:
        """The line goes; what was kept goes when the dialog saves."""
        place = self.lines.index(line)
        self.lines.remove(line)
        self._column.removeWidget(line)
        line.hide()
        line.deleteLater()
        if self.lines:
            self.lines[min(place, len(self.lines) - 1)].edit.setFocus()
        else:
            self.add.setFocus()
        self.grown.emit()
