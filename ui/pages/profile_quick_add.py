"""The head of the preferences: how many there are, and the field to write one more. What the book knows already is said
below while one writes.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.contradictions import Notice, NoticeKind, noticed
from core.notes import guess_kind
from core.people import Preference, PreferenceDraft, Profile
from core.terms import Gender, PreferenceKind
from core.text import clean_text
from ui.language import tr
from ui.theme.icons import Icon
from ui.widgets.fields import Combo, SearchField
from ui.widgets.known_note import KnownNote
from ui.widgets.labels import label


class QuickAdd(QWidget):
    """`entered(draft)` when Enter is pressed; `wanted(preference_id)`: she wants to see the one that is known."""

    entered = Signal(object)
    wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._known: Sequence[Preference] = ()
        self.title, self.count = label("", "h2"), label("", "sub")
        self.field = SearchField("", "Enter", Icon.HEART, token="carrot", weight="fill")
        kinds = [("", tr("自动归类")), *((k.value, _kind_words(k)) for k in reversed(PreferenceKind))]
        self.kind = Combo(kinds, name=tr("记成哪一种"))
        self.note = KnownNote(tr("按 Enter 还是记下。"))
        head = QHBoxLayout()
        head.setSpacing(8)
        for widget, stretch in ((self.title, 0), (self.count, 0), (self.field, 1), (self.kind, 0)):
            head.addWidget(widget, stretch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.note)
        self.field.returnPressed.connect(self._enter)
        self.field.searched.connect(lambda _words: self._look())
        self.kind.picked.connect(lambda _kind: self._look())
        self.note.wanted.connect(self.wanted)

    def show_profile(self, profile: Profile, *, keep: bool) -> None:
        """`keep`: words half written stay."""
        draft = self.field.text() if keep else ""
        self._known = profile.preferences
        title, ask = _heading(profile.row.gender)
        self.title.setText(title)
        self.count.setText(tr("{n} 条", n=len(profile.preferences)))
        self.field.setPlaceholderText(ask)
        self.field.setAccessibleName(ask)
        self.field.setText(draft)
        self._look()

    def draft(self) -> PreferenceDraft | None:
        """What stands in the field; None when nothing does."""
        words = clean_text(self.field.text())
        if not words:
            return None
        return PreferenceDraft(words, PreferenceKind(self.kind.value()) if self.kind.value() else guess_kind(words))

    def clear(self) -> None:
        """Ready for the next one. Nothing is left for Ctrl+Z to bring back: it undoes what was kept."""
        self.field.setText("")
        self.kind.choose("")
        self.note.tell(None)

    def _notice(self) -> Notice | None:
        draft = self.draft()
        return noticed(self._known, draft) if draft is not None else None

    def _look(self) -> None:
        self.note.tell(self._notice())

    def _enter(self) -> None:
        """Enter came before anything could be read below: show what is the same or contradicts first; again keeps."""
        draft, notice = self.draft(), self._notice()
        if draft is None:
            return
        unseen = notice is not None and notice.kind is not NoticeKind.SIMILAR and notice != self.note.notice
        if unseen:
            self.note.tell(notice)
        else:
            self.entered.emit(draft)


def _heading(gender: Gender | None) -> tuple[str, str]:
    """The title, and what stands in the empty field."""
    if gender is Gender.FEMALE:
        return tr("她的喜好"), tr("她还喜欢什么？直接写，例如：胡萝卜汁要常温")
    if gender is Gender.MALE:
        return tr("他的喜好"), tr("他还喜欢什么？直接写，例如：胡萝卜汁要常温")
    return tr("喜好"), tr("还喜欢什么？直接写，例如：胡萝卜汁要常温")


def _kind_words(kind: PreferenceKind) -> str:
    return {
        PreferenceKind.ALLERGY: tr("过敏"),
        PreferenceKind.DISLIKE: tr("不要"),
        PreferenceKind.NEED: tr("需要"),
        PreferenceKind.LIKE: tr("喜欢"),
    }[kind]
