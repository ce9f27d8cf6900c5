"""The look in use: `colour("text2")`, `font("hint")`, `px(38)` for everything that paints itself.

Pages are built anew after a change of look, so nothing has to follow a change while it lives.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor, QFont, QFontMetrics

from ui.theme.tokens import AVATARS_DARK, AVATARS_LIGHT, LIGHT, Tokens

TEXT_SIZES = (1.0, 1.15, 1.3)

# The SC family must be named: with another region's CJK font 直 门 骨 are drawn wrongly.
CHINESE = ("Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei")
ENGLISH = ("Segoe UI", "SF Pro Text", "Inter", "Noto Sans", "Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC")

# role → (px at text size 1.0, bold)
ROLES = {
    "display": (26, True),
    "h1": (22, True),
    "h2": (17, True),
    "h3": (15, True),
    "number": (28, True),
    "figure": (20, True),
    "body": (15, False),
    "sub": (14, False),
    "chip": (14, False),
    "hint": (13, False),
    "small": (12, False),
}

PADDING = 24  # page padding at the sides; 16 above and below
CARD_GAP = 14
BLOCK_GAP = 12


@dataclass(frozen=True, slots=True)
class Theme:
    """One look: `name` is light, dark or contrast (the system's own colours, without the style sheet)."""

    name: str
    scale: float
    language: str
    tokens: Tokens

    @property
    def dark(self) -> bool:
        return luma(QColor(self.tokens["bg"])) < 128

    @property
    def families(self) -> tuple[str, ...]:
        return CHINESE if self.language.startswith("zh") else ENGLISH


_theme = Theme("light", 1.0, "zh_CN", LIGHT)
_fonts: dict[tuple[str, bool | None], QFont] = {}


def current() -> Theme:
    """The look in use."""
    return _theme


def wear(theme: Theme) -> None:
    """Make this the look in use (ui.theme.style.apply_theme dresses the application with it)."""
    global _theme
    _theme = theme
    _fonts.clear()


def luma(value: QColor) -> float:
    """Brightness of a colour as seen, 0 to 255."""
    return 0.299 * value.red() + 0.587 * value.green() + 0.114 * value.blue()


def colour(token: str) -> QColor:
    """A token in the look in use."""
    return QColor(_theme.tokens[token])


def px(size: float) -> int:
    """A height or font size in px, multiplied by the user's text size."""
    return round(size * _theme.scale)


def font(role: str = "body", bold: bool | None = None) -> QFont:
    """The font of a role, for painted text."""
    key = (role, bold)
    if key not in _fonts:
        size, heavy = ROLES[role]
        made = QFont(list(_theme.families))
        made.setPixelSize(px(size))
        made.setBold(heavy if bold is None else bold)
        _fonts[key] = made
    return QFont(_fonts[key])


def dot() -> str:
    """The dot between parts of a line: one em wide in Noto CJK, narrow in YaHei, where it needs spaces around it."""
    metrics = QFontMetrics(font())
    return "·" if metrics.horizontalAdvance("·") > metrics.height() * 0.45 else " · "


def avatar_colours(name: str) -> tuple[QColor, QColor]:
    """Ground and letter of a name's avatar: picked by the sum of its code points."""
    pairs = AVATARS_DARK if _theme.dark else AVATARS_LIGHT
    ground, letter = pairs[sum(map(ord, name)) % len(pairs)]
    return QColor(ground), QColor(letter)
