"""Buttons: icon and word, four kinds, three sizes; the icon-only ones have a tooltip and a name."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.language import tr
from ui.theme import look
from ui.theme.icons import Icon, icon

# kind → token of its icon
_ICON_TOKENS = {
    "primary": "on_primary",
    "secondary": "text2",
    "ghost": "primary_text",
    "soft": "primary_text",
    "quiet": "text2",
    "danger": "danger_text",
    "toast": "toast_link",
    "icon": "text2",
    "prepared": "text",
    "answer": "text2",
}


class Button(QPushButton):
    """A button. `kind`: primary secondary soft ghost quiet danger; `size`: s m l. Enter and Space press it.

    `keys`: the shortcut that does the same, told in the tooltip (the shortcut itself belongs to the window or page).
    """

    def __init__(
        self,
        text: str,
        sign: Icon | None = None,
        kind: str = "secondary",
        size: str = "m",
        *,
        keys: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self.kind = kind
        self.setProperty("kind", kind)
        self.setProperty("sz", size)
        self.setAutoDefault(False)
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._side = look.px(18 if kind == "icon" or size == "l" else 16)
        self._pad = 0 if kind == "icon" else 2  # between icon and words, beside the 4 px of the style
        if sign is not None:
            self.set_sign(sign)
        if keys is not None:
            self.setToolTip(f"{text}  {keys}")

    def set_sign(self, sign: Icon, weight: str = "bold", token: str | None = None) -> None:
        """Change the icon, keeping the size that belongs to the button."""
        self.setIconSize(QSize(self._side + self._pad, self._side))
        self.setIcon(icon(sign, token or _ICON_TOKENS[self.kind], self._side, weight, pad=self._pad))

    def set_text(self, text: str) -> None:
        """Change the words, on the button and for the screen reader."""
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.isEnabled():
            self.click()
        else:
            super().keyPressEvent(event)


class IconButton(Button):
    """An icon alone (×, ⋯, ‹ ›): `name` is its tooltip and accessible name."""

    def __init__(self, sign: Icon, name: str, *, keys: str | None = None, parent: QWidget | None = None) -> None:
        super().__init__("", None, "icon", parent=parent)
        self.set_sign(sign)
        self.setAccessibleName(name)
        self.setToolTip(f"{name}  {keys}" if keys else name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)


class TogglePrepared(Button):
    """已备好: an empty circle until the preparation is done, then a filled one. Its width never jumps."""

    def __init__(self, prepared: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(tr("已备好"), None, "prepared", parent=parent)
        self.setIconSize(QSize(self._side + self._pad, self._side))
        done = (Icon.CHECK_CIRCLE, "ok_text", "fill")
        self.setIcon(icon(Icon.CIRCLE, "text", self._side, "bold", on=done, pad=self._pad))
        self.setCheckable(True)
        self.setChecked(prepared)

    def sizeHint(self) -> QSize:
        return wide_enough(self, super().sizeHint(), self.iconSize().width() + 4 + 2 * 17)


def wide_enough(button: QPushButton, hint: QSize, around: int) -> QSize:
    """A size hint that has room for the bold text of the checked state. `around`: icon, padding and border in px."""
    heavy = QFont(button.font())
    heavy.setBold(True)
    hint.setWidth(max(hint.width(), QFontMetrics(heavy).horizontalAdvance(button.text()) + around))
    return hint
