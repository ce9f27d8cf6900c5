"""Above the preview: what each column is called in the list, and a combo with what it becomes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from core.importing.fields import Field, Kind, fields_of
from core.importing.layout import Column
from ui import import_words
from ui.language import tr
from ui.models.import_preview import ImportPreview
from ui.theme import look
from ui.theme.icons import Icon, paint_icon
from ui.widgets.fields import Combo
from ui.widgets.labels import restyle

_HEIGHT = 71
_SIGN = 13
_GAP = 5
_SHEET = 84
_POPUP = 56  # px of the choice beside its words: padding and scroll bar
CODES = "codes"
"""The first entry of a combo: what the odd values of the column mean."""
CODED = frozenset({
    Field.GENDER, Field.TAGS, Field.CUSTOM, Field.SOURCE, Field.TITLE, Field.WORK, Field.EMPLOYER, Field.STAFF,
    Field.STORE, Field.ITEM,
})  # fmt: skip
"""Fields whose values a shop may write in codes of its own."""
_MOVES = (
    Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End,
)  # fmt: skip


class _Meaning(Combo):
    """Arrows and letters open the choice: passing over a field on the way to another would take it from its column.

    The choice is as wide as its words, however narrow the column is.
    """

    def __init__(self) -> None:
        super().__init__(size="s")
        self._offered: list[tuple[Any, str]] = []

    def offer(self, options: list[tuple[Any, str]], current: Field | None) -> None:
        """Offer these; the same as before are not filled in anew, which takes its time in twenty columns."""
        if options != self._offered:
            self._offered = options
            self.set_options(options, current)
        else:
            self.choose(current)

    def showPopup(self) -> None:
        metrics = QFontMetrics(self.view().font())
        words = max((metrics.horizontalAdvance(self.itemText(i)) for i in range(self.count())), default=0)
        self.view().setMinimumWidth(max(self.width(), words + look.px(_POPUP)))
        super().showPopup()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _MOVES or (event.text().strip() and not event.modifiers()):
            self.showPopup()
        else:
            super().keyPressEvent(event)


class MappingHeader(QHeaderView):
    """Signals: `picked(column index, Field or None)`, `codes_wanted(column index)`."""

    picked = Signal(int, object)
    codes_wanted = Signal(int)
    combo_focused = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._columns: Sequence[Column] = ()
        self.combos: list[_Meaning] = []
        self.setFixedHeight(look.px(_HEIGHT))
        self.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.setMinimumSectionSize(look.px(96))
        self.setStretchLastSection(True)
        self.sectionResized.connect(lambda *_: self._place())
        self.geometriesChanged.connect(self._place)

    def show_columns(self, columns: Sequence[Column], kind: Kind) -> None:
        """Show these columns; combos are kept where the list is the same, so that the focus stays."""
        self._columns = columns
        fields: tuple[Field | None, ...] = (None, *fields_of(kind))
        options = [(field, import_words.field_name(field)) for field in fields]
        while len(self.combos) > len(columns):
            combo = self.combos.pop()
            combo.hide()
            combo.deleteLater()
        while len(self.combos) < len(columns):
            self.combos.append(self._make_combo(len(self.combos)))
        for column, combo in zip(columns, self.combos, strict=True):
            own = [(CODES, tr("值的意思…"))] if column.field in CODED else []
            combo.offer([*own, *options], column.field)
            tone = None if column.sure else "warn"
            if combo.property("tone") != tone:
                restyle(combo, tone=tone)
            header = column.header or column.letter
            combo.setAccessibleName(tr("“{header}”这一列是什么", header=header))
            combo.setAccessibleDescription("" if column.sure else tr("请核对"))
        self._place()
        self.viewport().update()

    def _make_combo(self, place: int) -> _Meaning:
        combo = _Meaning()
        combo.setParent(self.viewport())
        combo.setMaxVisibleItems(14)
        combo.picked.connect(lambda meaning: self._take(place, meaning))
        combo.installEventFilter(self)
        combo.show()
        return combo

    def _take(self, place: int, meaning: Field | str | None) -> None:
        """A field was picked, or what stands behind the fields."""
        column = self._columns[place]
        if meaning == CODES:
            self.combos[place].choose(column.field)
            self.codes_wanted.emit(column.index)
        else:
            self.picked.emit(column.index, meaning)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and watched in self.combos:
            self.combo_focused.emit(self.combos.index(watched))
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), look.px(_HEIGHT))

    def wanted_width(self, place: int) -> int:
        """px that the header and the combo of a column need."""
        column = self._columns[place]
        words = QFontMetrics(look.font("hint")).horizontalAdvance(column.header or column.letter)
        combo = QFontMetrics(look.font("sub")).horizontalAdvance(import_words.field_name(column.field))
        return max(words + look.px(_SIGN) + 30, combo + 52, self.minimumSectionSize())

    def _place(self) -> None:
        height = look.px(32)
        top = self.height() - height - look.px(8)
        for place, combo in enumerate(self.combos):
            left, width = self.sectionViewportPosition(place), self.sectionSize(place)
            combo.setGeometry(left + _GAP, top, width - 2 * _GAP - 1, height)

    def setOffset(self, offset: int) -> None:
        super().setOffset(offset)
        self._place()

    def follow(self) -> None:
        """The table was scrolled sideways."""
        self._place()

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        if section >= len(self._columns):
            return
        column = self._columns[section]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, look.colour("surface"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, look.colour("line2"))
        sign, token, weight = _sign(column)
        side = look.px(_SIGN)
        middle = rect.top() + look.px(18)
        paint_icon(painter, QRectF(rect.left() + 7, middle - side / 2, side, side), sign, look.colour(token), weight)
        font = look.font("hint")
        left = rect.left() + 7 + side + 5
        room = QRect(left, middle - look.px(11), rect.right() - left - 4, look.px(22))
        painter.setFont(font)
        painter.setPen(look.colour("text2"))
        words = QFontMetrics(font).elidedText(
            column.header or column.letter, Qt.TextElideMode.ElideRight, room.width() + 1
        )
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), words)
        painter.restore()


def _sign(column: Column) -> tuple[Icon, str, str]:
    if column.field is None:
        return Icon.MINUS_CIRCLE, "text3", "bold"
    return (Icon.CHECK_CIRCLE, "ok", "fill") if column.sure else (Icon.QUESTION, "warn", "fill")


class RowNumbers(QHeaderView):
    """The sheet's own row numbers at the left; where several sheets are read, the sheet's name below, and an eye that
    is crossed out at rows which the workbook hides."""

    def __init__(self, parent: QWidget, table: ImportPreview) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._table = table
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHighlightSections(False)
        self.setSectionsClickable(False)

    def sizeHint(self) -> QSize:
        draft = self._table.draft
        hint, small = QFontMetrics(look.font("hint")), QFontMetrics(look.font("small"))
        width = hint.horizontalAdvance(str(len(draft.sheet.rows) if draft is not None else 0)) + 20
        if draft is not None and draft.sheet.parts:
            names = max(small.horizontalAdvance(name) for name, _first, _left_out in draft.sheet.parts) + 12
            width = max(width, min(names, look.px(_SHEET)))
        return QSize(max(look.px(44), width), 0)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        draft = self._table.draft
        if draft is None:
            return
        number = self._table.number_at(section)
        sheet, there = draft.place(number)
        painter.save()
        painter.fillRect(rect, look.colour("sunken"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, look.colour("line"))
        painter.fillRect(rect.right(), rect.top(), 1, rect.height(), look.colour("line"))
        painter.setFont(look.font("hint"))
        painter.setPen(look.colour("text2"))
        below = look.px(18) if sheet or number in draft.sheet.hidden_rows else 0
        room = rect.adjusted(0, 0, 0, -below)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter), str(there))
        under = QRect(rect.left() + 4, rect.bottom() - look.px(22), rect.width() - 8, look.px(18))
        if sheet:
            painter.setFont(look.font("small"))
            shown = QFontMetrics(look.font("small")).elidedText(sheet, Qt.TextElideMode.ElideRight, under.width())
            painter.drawText(under, int(Qt.AlignmentFlag.AlignCenter), shown)
        elif below:
            side = look.px(14)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            spot = QRectF(rect.center().x() - side / 2, under.top(), side, side)
            paint_icon(painter, spot, Icon.EYE_SLASH, look.colour("text3"), "bold")
        painter.restore()
