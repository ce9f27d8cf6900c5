"""Above the preview: what each column is called in the list, and a combo with what it becomes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from core.importing.columns import Column
from core.importing.fields import Field, Kind, fields_of
from ui import import_words
from ui.language import tr
from ui.theme import look
from ui.theme.icons import Icon, paint_icon
from ui.widgets.fields import Combo
from ui.widgets.labels import restyle

_HEIGHT = 71
_SIGN = 13
_GAP = 5
_MOVES = (
    Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End,
)  # fmt: skip


class _Meaning(Combo):
    """Arrows and letters open the choice: passing over a field on the way to another would take it from its column."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _MOVES or (event.text().strip() and not event.modifiers()):
            self.showPopup()
        else:
            super().keyPressEvent(event)


class MappingHeader(QHeaderView):
    """Signal `picked(column index, Field or None)`."""

    picked = Signal(int, object)
    combo_focused = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._columns: Sequence[Column] = ()
        self.combos: list[Combo] = []
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
            combo.set_options(options, column.field)
            restyle(combo, tone=None if column.sure else "warn")
            header = column.header or column.letter
            combo.setAccessibleName(tr("“{header}”这一列是什么", header=header))
            combo.setAccessibleDescription("" if column.sure else tr("请核对"))
        self._place()
        self.viewport().update()

    def _make_combo(self, place: int) -> Combo:
        combo = _Meaning(size="s")
        combo.setParent(self.viewport())
        combo.setMaxVisibleItems(14)
        combo.picked.connect(lambda field: self.picked.emit(self._columns[place].index, field))
        combo.installEventFilter(self)
        combo.show()
        return combo

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
    """The sheet's own row numbers at the left."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHighlightSections(False)
        self.setSectionsClickable(False)

    def sizeHint(self) -> QSize:
        model = self.model()
        rows = model.rowCount() if model is not None else 0
        last = str(model.headerData(rows - 1, Qt.Orientation.Vertical)) if rows else ""
        width = QFontMetrics(look.font("hint")).horizontalAdvance(last) + 20
        return QSize(max(look.px(44), width), 0)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        model = self.model()
        painter.save()
        painter.fillRect(rect, look.colour("sunken"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, look.colour("line"))
        painter.fillRect(rect.right(), rect.top(), 1, rect.height(), look.colour("line"))
        painter.setFont(look.font("hint"))
        painter.setPen(look.colour("text2"))
        number = str(model.headerData(section, Qt.Orientation.Vertical))
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), number)
        painter.restore()
