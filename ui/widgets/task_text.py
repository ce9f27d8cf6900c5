"""The words of a follow-up, painted: the name in bold, what makes it stand out, what to do; a line of facts below."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import look
from ui.theme.icons import Icon, paint_icon

_LINES = 2  # of an ordinary row; the current one shows everything
_GAP = 3  # px between the words and the facts


class TaskText(QWidget):
    """`name` is set in bold before `words`, a `flag` between them. `meta` with its `sign` stands below, in `tone` (a
    text token)."""

    def __init__(
        self, name: str, words: str, sign: Icon, meta: str, tone: str = "text3", *, done: bool = False, flag: str = ""
    ) -> None:
        super().__init__()
        self._flag = flag
        self._heights: dict[int, int] = {}
        self._one_line: tuple[float, int] | None = None
        self._hint: int | None = None
        self._name, self._words, self._sign, self._meta, self._tone = name, words, sign, meta, tone
        self._done = done
        self._whole = False
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_whole(self, whole: bool) -> None:
        """Show every line of the words, or at most two."""
        if whole != self._whole:
            self._whole = whole
            self._heights.clear()
            self.updateGeometry()
            self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """Layouts ask again and again, for one width after another: words that need one line are set only once."""
        if self._one_line is not None and width >= self._one_line[0]:
            return self._one_line[1]
        if width not in self._heights:
            lines = self._lines(width)
            words = round(lines.boundingRect().height())
            height = words + (_GAP + self._meta_height() if self._meta else 0)
            self._heights[width] = height
            if lines.lineCount() == 1:
                self._one_line = lines.maximumWidth(), height
        return self._heights[width]

    def sizeHint(self) -> QSize:
        if self._hint is None:
            self._hint = QFontMetrics(look.font("h3")).horizontalAdvance(self._line())
        return QSize(min(self._hint, 420), self.heightForWidth(420))

    def minimumSizeHint(self) -> QSize:
        return QSize(look.px(120), look.px(40))

    def _meta_height(self) -> int:
        return QFontMetrics(look.font("hint")).height()

    def _line(self) -> str:
        return "  ".join(part for part in (self._name, self._flag, self._words) if part).replace("\n", " ")

    def _lines(self, width: int) -> QTextLayout:
        """The words set into lines of this width; a third line is cut off with an ellipsis at the end of the second."""
        text = self._line()
        made = self._set(text, width)
        if made.lineCount() > _LINES and not self._whole:
            start = made.lineAt(_LINES - 1).textStart()
            rest = QFontMetrics(look.font()).elidedText(text[start:], Qt.TextElideMode.ElideRight, width - 4)
            made = self._set(text[:start] + rest, width, most=_LINES)
        return made

    def _set(self, text: str, width: int, most: int = 1000) -> QTextLayout:
        made = QTextLayout(text, look.font())
        bold = QTextLayout.FormatRange()
        bold.start, bold.length = 0, len(self._name)
        style = QTextCharFormat()
        style.setFont(look.font("h3"))
        bold.format = style
        mark = QTextLayout.FormatRange()
        mark.start, mark.length = len(self._name) + 2, len(self._flag)
        ink = QTextCharFormat()
        ink.setFont(look.font("hint", bold=True))
        ink.setForeground(look.colour("text3" if self._done else "warn_text"))
        mark.format = ink
        made.setFormats([bold, mark] if self._flag else [bold])
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        made.setTextOption(option)
        made.beginLayout()
        y = 0.0
        while most > 0 and (line := made.createLine()).isValid():
            line.setLineWidth(max(width, 40))
            line.setPosition(QPointF(0, y))
            y += line.height()
            most -= 1
        made.endLayout()
        return made

    def paintEvent(self, _event: QPaintEvent) -> None:
        lines = self._lines(self.width())
        top = lines.boundingRect().height() + _GAP
        height, side = self._meta_height(), look.px(14)
        with QPainter(self) as painter:
            painter.setPen(look.colour("text3" if self._done else "text"))
            lines.draw(painter, QPointF(0, 0))
            if not self._meta:
                return
            ink = look.colour(self._tone)
            paint_icon(painter, QRectF(0, round(top + (height - side) / 2), side, side), self._sign, ink)
            face = look.font("hint")
            painter.setFont(face)
            painter.setPen(ink)
            left = side + look.px(6)
            room = QRectF(left, top, self.width() - left, height)
            words = QFontMetrics(face).elidedText(self._meta, Qt.TextElideMode.ElideRight, int(room.width()))
            painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), words)
