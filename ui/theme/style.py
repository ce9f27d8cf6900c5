"""Dressing the application: tokens, text size and families become the palette, the font and the one style sheet."""

from __future__ import annotations

import re
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from ui.theme import icons, look
from ui.theme.look import TEXT_SIZES, Theme
from ui.theme.sheet import SHEET
from ui.theme.tokens import DARK, LIGHT, Tokens

_PLACE = re.compile(r"\$\{([fhgr])(\d+)\}")


def wanted(name: str) -> str:
    """light, dark or contrast for a setting of light, dark or system; the system's high contrast always wins."""
    hints = QGuiApplication.styleHints()
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return "contrast"
    if name in ("light", "dark"):
        return name
    return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"


def make_theme(name: str, scale: float = 1.0, language: str = "zh_CN") -> Theme:
    """`name` is light, dark or contrast. A text size that is not offered becomes the nearest one."""
    scale = min(TEXT_SIZES, key=lambda offered: abs(offered - scale))
    tokens = {"light": LIGHT, "dark": DARK}.get(name) or system_tokens()
    return Theme(name, scale, language, tokens)


def apply_theme(app: QApplication, name: str, scale: float = 1.0, language: str = "zh_CN") -> Theme:
    """Dress the application: `name` light, dark or system; `scale` one of TEXT_SIZES. Pages are to be built anew."""
    theme = make_theme(wanted(name), scale, language)
    sheet = "" if theme.name == "contrast" else style_sheet(theme)
    if sheet and theme == look.current() and sheet == app.styleSheet():
        return theme  # worn already: polishing every widget again takes longer than building the window
    app.setStyle("Fusion")
    look.wear(theme)
    base = QFont(list(theme.families))
    base.setPixelSize(look.px(15))
    app.setFont(base)
    app.setPalette(palette(theme.tokens) if sheet else QPalette())
    app.setStyleSheet(sheet)
    icons.reset()
    return theme


def style_sheet(theme: Theme) -> str:
    """The template with colours and sizes filled in.

    `g34` is the height of a field whose border became 2 px: that of `h36` less 2, so that nothing moves.
    """

    def size(place: re.Match[str]) -> str:
        kind, number = place[1], int(place[2])
        scaled = {"g": round((number + 2) * theme.scale) - 2, "r": int((number * 2 - 2) * theme.scale + 2) // 2}
        return str(scaled.get(kind, round(number * theme.scale)))

    return Template(_PLACE.sub(size, SHEET)).substitute(theme.tokens)


def palette(tokens: Tokens) -> QPalette:
    """What the style sheet does not reach: native dialogs, item views, selections, placeholders."""
    made = QPalette()
    role = QPalette.ColorRole
    for target, token in (
        (role.Window, "bg"),
        (role.WindowText, "text"),
        (role.Base, "surface"),
        (role.AlternateBase, "sunken"),
        (role.Text, "text"),
        (role.Button, "surface"),
        (role.ButtonText, "text"),
        (role.BrightText, "danger_text"),
        (role.PlaceholderText, "text3"),
        (role.Highlight, "primary"),
        (role.HighlightedText, "on_primary"),
        (role.ToolTipBase, "tip_bg"),
        (role.ToolTipText, "tip_text"),
        (role.Link, "primary_text"),
        (role.LinkVisited, "primary_text"),
        (role.Accent, "primary"),
        (role.Light, "surface"),
        (role.Midlight, "hover"),
        (role.Mid, "line2"),
        (role.Dark, "field_line"),
        (role.Shadow, "text3"),
    ):
        made.setColor(target, QColor(tokens[token]))
    for target in (role.WindowText, role.Text, role.ButtonText, role.PlaceholderText, role.HighlightedText):
        made.setColor(QPalette.ColorGroup.Disabled, target, QColor(tokens["disabled"]))
    made.setColor(QPalette.ColorGroup.Disabled, role.Highlight, QColor(tokens["line2"]))
    return made


def system_tokens() -> Tokens:
    """Tokens taken from the system's own palette, for its high-contrast mode: painted widgets then follow it too."""
    system = QPalette()
    role = QPalette.ColorRole
    ground, ink, mark, on_mark = (
        system.color(r).name() for r in (role.Window, role.WindowText, role.Highlight, role.HighlightedText)
    )
    grounds = {"bg", "surface", "sunken", "hover", "press", "select", "rail", "rail_hover"}
    marks = {"primary", "primary_hover", "primary_press", "focus", "danger", "rail_on"}
    tokens = {}
    for token in LIGHT:
        if token in marks or token.endswith("_bar"):
            tokens[token] = mark
        elif token in ("on_primary", "on_danger", "rail_text_on"):
            tokens[token] = on_mark
        elif token in grounds or token.endswith(("_soft", "_soft2", "_bg", "_fill")):
            tokens[token] = ground
        else:
            tokens[token] = ink
    return tokens
