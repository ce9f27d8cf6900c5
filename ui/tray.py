"""The sign beside the clock: how much is due, what was said last, and the way to the window and out of the program.

Notifications go through it, too: that is how the system shows them everywhere. Where the desktop has no place for such
signs, nothing is shown and `available` says so; everything else works.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from ui.language import tr
from ui.theme import icons, look

_SIDES = (16, 22, 24, 32, 48, 64)
_SHOWN = 12_000  # ms


def badge_icon(count: int) -> QIcon:
    """The program's mark with a number on it, in every size a tray asks for; from 100 on 99+."""
    made = QIcon()
    for side in _SIDES:
        made.addPixmap(_with_badge(icons.mark(side, 1.0), side, count) if count > 0 else icons.mark(side, 1.0))
    return made


def _with_badge(mark: QPixmap, side: int, count: int) -> QPixmap:
    """A small sign has only room for a dot, a larger one for the number."""
    words = str(count) if count < 100 else "99+"
    with QPainter(mark) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor("#B3261E"))
        high = side * 0.62 if side >= 22 else side * 0.44
        face = look.font("small", bold=True)
        face.setPixelSize(max(7, round(high * 0.78)))
        painter.setFont(face)
        wide = max(high, painter.fontMetrics().horizontalAdvance(words) + high * 0.4) if side >= 22 else high
        box = QRectF(side - min(wide, side), side - high, min(wide, side), high)
        painter.drawRoundedRect(box, high / 2, high / 2)
        if side >= 22:
            painter.setPen(QColor("#FFFFFF"))
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), words)
    return mark


class Tray(QObject):
    """Signals: `open_wanted(page)` ("" for the window as it is), `quit_wanted()`."""

    open_wanted = Signal(str)
    quit_wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sign: QSystemTrayIcon | None = None
        self._menu: QMenu | None = None
        self._count = 0
        self._about = ""
        self._page = ""

    @property
    def available(self) -> bool:
        """Whether the desktop has a place for it."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    @property
    def shown(self) -> bool:
        return self._sign is not None and self._sign.isVisible()

    @property
    def count(self) -> int:
        return self._count

    def show(self) -> bool:
        """Put it there; False where there is no place for it."""
        if self.shown:
            return True
        if not self.available:
            return False
        self._sign = QSystemTrayIcon(self)
        self._menu = QMenu()
        self._open = self._menu.addAction("")
        self._open.triggered.connect(lambda: self.open_wanted.emit(""))
        self._due = self._menu.addAction("")
        self._due.triggered.connect(lambda: self.open_wanted.emit("followups"))
        self._menu.addSeparator()
        self._quit = self._menu.addAction("")
        self._quit.triggered.connect(self.quit_wanted)
        self._sign.setContextMenu(self._menu)
        self._sign.activated.connect(self._activated)
        self._sign.messageClicked.connect(lambda: self.open_wanted.emit(self._page))
        self.speak()
        self._sign.show()
        return True

    def hide(self) -> None:
        """Take it away."""
        if self._sign is not None:
            self._sign.hide()
            self._sign.deleteLater()
            self._sign = None
        if self._menu is not None:
            self._menu.deleteLater()
            self._menu = None

    def set_count(self, count: int, about: str) -> None:
        """How much is due, and that in words for the one who points at it."""
        if (count, about) != (self._count, self._about):
            self._count, self._about = count, about
            self.speak()

    def speak(self) -> None:
        """Everything in the language in use."""
        if self._sign is None or self._menu is None:
            return
        self._sign.setIcon(badge_icon(self._count))
        self._sign.setToolTip("\n".join(part for part in (tr("熟客簿"), self._about) if part))
        self._open.setText(tr("打开熟客簿"))
        self._due.setText(tr("今天 {n} 项", n=self._count) if self._count else tr("今天没有要做的"))
        self._due.setEnabled(self._count > 0)
        self._quit.setText(tr("退出"))

    def say(self, title: str, words: str, page: str = "") -> bool:
        """Show a notification; a press on it opens the window at `page`. False when there is nowhere to show it."""
        if self._sign is None or not self.shown or not QSystemTrayIcon.supportsMessages():
            return False
        self._page = page
        self._sign.showMessage(title, words, badge_icon(self._count), _SHOWN)  # shown beside the clock meanwhile
        return True

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        """A click opens the window, once the menu or a second click had their chance."""
        if reason in (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick):
            QTimer.singleShot(0, self, lambda: self.open_wanted.emit(""))
