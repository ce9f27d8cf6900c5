"""The quick note's panel under the field of the top bar: what a clerk types is understood while it is typed.

It shows for whom and as what the line would be written down. Enter keeps it, ↑ ↓ change the customer, Tab the kind,
Esc closes; the text stays as a draft until it is kept.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from core import notes as rules  # its patterns are built when the first line is read
from core.notes import NoteItem, NoteKind, NoteReading
from core.people import CustomerRow
from ui import formats
from ui.context import Context
from ui.language import tr
from ui.theme import look
from ui.widgets.fields import SearchField
from ui.widgets.labels import joined
from ui.widgets.quick_note_rows import item_words, source_line
from ui.widgets.quick_note_sheet import QuickNoteSheet, Told

if TYPE_CHECKING:
    from storage.notes import Addressee

READ_DELAY = 100  # ms after the last key
_NARROWEST = 460  # px
_LONGEST = 40
"""Characters of the note that the toast repeats."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
_STAYS = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


class QuickNotePanel(QuickNoteSheet):
    """A child of the window that places and shows itself under `field`.

    `customer_shown`: the customer whose profile is open; a line that names nobody is for her. `focus_page`: puts the
    focus into the page, when what had it before is gone.
    """

    def __init__(
        self,
        ctx: Context,
        field: SearchField,
        window: QWidget,
        customer_shown: Callable[[], CustomerRow | None],
        focus_page: Callable[[], None],
    ) -> None:
        super().__init__(window)
        self._ctx, self._field, self._window, self._customer_shown = ctx, field, window, customer_shown
        self._focus_page = focus_page
        self.reading = NoteReading(None)
        self.chosen: Addressee | None = None
        self._picked: tuple[str | None, int | str] | None = None  # words for whom, whom the clerk chose then
        self._turned: tuple[NoteKind, NoteKind] | None = None  # kind as read, kind the clerk chose instead
        self._asked: tuple[tuple[object, ...], list[Addressee]] | None = None  # whom the book offered, and for what
        self._composing = False
        self._shelved = ""
        self._came_from: QWidget | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(READ_DELAY)
        self._timer.timeout.connect(self._read)
        self.picked.connect(self._pick)
        self.turned.connect(self._turn)
        self.key_keep.clicked.connect(self.keep)
        self.key_person.clicked.connect(lambda: self._step(1, around=True))
        self.key_close.clicked.connect(self._close)
        field.textChanged.connect(lambda _: self._timer.start())
        field.installEventFilter(self)
        window.installEventFilter(self)
        ctx.mask_changed.connect(self._read_again)
        ctx.archive_changed.connect(self._forget_asked)
        ctx.archive_replaced.connect(self._forget_asked)
        self.hide()

    # --- coming and going -----------------------------------------------------------------------------------------

    def begin(self, about: str = "") -> None:
        """Put the cursor into the field. `about`: the name the note begins with; a draft for somebody else is put aside
        and comes back afterwards."""
        field = self._field
        if not field.hasFocus():
            self._came_from = self._window.focusWidget()
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if not about:
            field.selectAll()
        elif not field.text().startswith(about):
            self._shelved = field.text().strip() or self._shelved
            field.setText(f"{about} ")
        self._read()

    def _close(self) -> None:
        """Esc: the panel first, then the field; the text stays."""
        if self.isVisible():
            self.hide()
        else:
            self._leave()

    def _leave(self) -> None:
        """Give the focus back to where it came from."""
        origin, self._came_from = self._came_from, None
        if origin is not None and isValid(origin) and origin.isVisible() and origin is not self._field:
            origin.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._focus_page()

    # --- reading --------------------------------------------------------------------------------------------------

    def _read(self) -> None:
        """Understand the line as it stands, and show it."""
        self._timer.stop()
        text = self._field.text()
        if not text.strip():
            self._picked = self._turned = None
        if not text.strip() or not self._field.hasFocus():
            self.hide()
            return
        ctx, shown = self._ctx, self._customer_shown()
        today, notes = ctx.today(), ctx.archive.notes
        self.reading = rules.read_note(text, today, notes.is_name)
        found = self._addressees(today, shown.id if shown is not None else None)
        self.chosen = next((p for p in found if self._picked == (self.reading.who, _key(p))), None)
        if self.chosen is None and found and (self.reading.who is not None or shown is not None):
            self.chosen = found[0]
        self._show(found)

    def _addressees(self, today: date, about: int | None) -> list[Addressee]:
        """Whom the line may be for. While only what is said of her grows, the book is not asked again."""
        question = (self.reading.who, today, about)
        if self._asked is None or self._asked[0] != question:
            self._asked = (question, self._ctx.archive.notes.addressees(self.reading.who, today, about))
        return self._asked[1]

    def _forget_asked(self) -> None:
        self._asked = None

    def _read_again(self) -> None:
        if self.isVisible():
            self._read()

    @property
    def items(self) -> list[NoteItem]:
        """What would be kept: the reading, with the kind the clerk changed."""
        items = list(self.reading.items)
        place = self._changeable()
        if place is not None and self._turned is not None and self._turned[0] is items[place].kind:
            items[place] = rules.as_kind(items[place], self._turned[1])
        return items

    def _changeable(self) -> int | None:
        """The place of the thing whose kind Tab changes: the first preference, else the first remark."""
        items = self.reading.items
        places = [i for i, item in enumerate(items) if rules.kinds_of(item)]
        return min(places, key=lambda i: (items[i].kind.preference is None, i), default=None)

    # --- showing --------------------------------------------------------------------------------------------------

    def _show(self, found: list[Addressee]) -> None:
        ctx, items = self._ctx, self.items
        source = source_line(items, formats.clock(ctx.now()), ctx.who, tr("随口提到"))
        told = Told(ctx.today(), ctx.currency, ctx.masked, self._missing(found), source, self._changeable())
        self.fill(found, items, told)
        self.set_chosen(self.chosen)
        self._tell_known()
        self._tell()
        self.show()
        self._place()
        self.raise_()

    def _missing(self, found: list[Addressee]) -> str:
        """Why nobody is chosen yet."""
        if self.reading.who is not None:
            return tr("没有找到“{who}”", who=self.reading.who)
        return tr("没写是谁：按 ↓ 选一位，或者先写名字") if found else tr("先写名字，例如：张三 喜欢胡萝卜汁")

    def _tell_known(self) -> None:
        """Under each thing what the book knows already of the chosen customer."""
        row = self.chosen.row if self.chosen is not None else None
        items = [thing.item for thing in self.things]
        customer_id = row.id if row is not None else None
        for thing, known in zip(
            self.things, self._ctx.archive.notes.known(customer_id, items, self._ctx.today()), strict=True
        ):
            thing.tell_known(known, masked=self._ctx.masked)

    def _tell(self) -> None:
        """The reading in one sentence, for the screen reader."""
        who = self.chosen.name if self.chosen is not None else self.remark.text()
        things = "；".join(joined(row.accessibleName(), row.accessibleDescription()) for row in self.things)
        self._field.setAccessibleDescription(tr("记给谁：{who}。记成：{things}", who=who, things=things))

    def _place(self) -> None:
        """Under the field, as wide as it and as high as needed; in a low window the upper part scrolls."""
        spot = self._field.mapTo(self._window, QPoint(0, self._field.height() + 6))
        room = self._window.size()
        width = min(max(self._field.width(), look.px(_NARROWEST)), room.width() - spot.x() - 12)
        self.setGeometry(spot.x(), spot.y(), width, min(self.height_for(width), room.height() - spot.y() - 12))

    # --- changing -------------------------------------------------------------------------------------------------

    def _pick(self, person: Addressee) -> None:
        self.chosen, self._picked = person, (self.reading.who, _key(person))
        self.set_chosen(person)
        self._tell_known()
        self._tell()
        self._place()

    def _step(self, step: int, *, around: bool = False) -> None:
        people = [row.person for row in self.people]
        if not people:
            return
        here = next((i for i, person in enumerate(people) if person is self.chosen), -1 if step > 0 else len(people))
        place = (here + step) % len(people) if around else max(0, min(len(people) - 1, here + step))
        self._pick(people[place])

    def _turn(self) -> None:
        """Tab: the next kind for the thing that can be changed."""
        place = self._changeable()
        if place is None:
            return
        told = self.reading.items[place]
        kinds = rules.kinds_of(told)
        now = kinds.index(self.items[place].kind)
        self._turned = (told.kind, kinds[(now + 1) % len(kinds)])
        self._show([row.person for row in self.people])

    def keep(self) -> None:
        """Enter: write it down, say so with 撤销, and give the focus back. Never for someone who was not on screen."""
        seen = self.chosen if self.isVisible() else None
        if self._timer.isActive() or not self.isVisible():
            self._read()
        person, items = self.chosen, self.items
        if not self.isVisible() or (seen is None) != (person is None):
            return
        if seen is not None and person is not None and _key(seen) != _key(person):
            return
        if person is None or (person.row is not None and not items):
            self.warn()
            return
        ctx, whom, source = self._ctx, _key(person), tr("随口提到")
        words = self._kept_words(person, items)
        if ctx.do(lambda: ctx.archive.notes.keep(whom, items, ctx.today(), source), words) is None:
            return
        self._picked = self._turned = None
        self.hide()
        self._field.setText(self._shelved)
        self._shelved = ""
        self._leave()

    def _kept_words(self, person: Addressee, items: list[NoteItem]) -> str:
        """已记下 周雅琴：胡萝卜汁要常温. While amounts are hidden only for whom."""
        if not items:
            return tr("已新建客户 {name}", name=person.name)
        if self._ctx.masked:
            return tr("已记下 {name}", name=person.name)
        told = "；".join(item_words(item, self._ctx.today(), self._ctx.currency) for item in items)
        if len(told) > _LONGEST:
            told = told[: _LONGEST - 1].rstrip("；，") + "…"
        return tr("已记下 {name}：{words}", name=person.name, words=told)

    # --- the field's keys -----------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._field:
            return self._field_event(event)
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def _field_event(self, event: QEvent) -> bool:
        kind = event.type()
        if isinstance(event, QInputMethodEvent):
            self._composing = bool(event.preeditString())
        elif isinstance(event, QKeyEvent):
            return not self._composing and self._key_event(event)
        elif isinstance(event, QFocusEvent) and kind == QEvent.Type.FocusOut:
            if event.reason() not in _STAYS:
                self._composing = False
                self.hide()
        elif kind in (QEvent.Type.FocusIn, QEvent.Type.MouseButtonRelease) and not self.isVisible():
            self._timer.start()
        elif kind in (QEvent.Type.Resize, QEvent.Type.Move) and self.isVisible():
            self._place()
        return False

    def _key_event(self, event: QKeyEvent) -> bool:
        """True: the key was the panel's."""
        key = Qt.Key(event.key())
        if event.type() == QEvent.Type.ShortcutOverride and key == Qt.Key.Key_Escape:
            event.accept()  # else it would be a shortcut, and the page's
            return True
        if event.type() != QEvent.Type.KeyPress or event.modifiers() not in _PLAIN:
            return False
        if key == Qt.Key.Key_Escape:
            self._close()
        elif key in _ENTER:
            self.keep()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self.isVisible():
            self._step(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Tab and self.isVisible() and self._changeable() is not None:
            self._turn()
        else:
            return False
        return True


def _key(person: Addressee) -> int | str:
    """Whom the archive keeps it for: an id, or the name of a new customer."""
    return person.row.id if person.row is not None else person.name
