"""The tokens keep their contrast, the style sheet uses only tokens that are, and sizes follow the user's text size."""

from __future__ import annotations

import re
from string import Template

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from ui.theme import compositing, look
from ui.theme.sheet import SHEET
from ui.theme.style import apply_theme, make_theme, style_sheet, system_tokens
from ui.theme.tokens import (
    AVATARS_DARK,
    AVATARS_LIGHT,
    DARK,
    EDGE_PAIRS,
    LIGHT,
    TEXT_PAIRS,
    Tokens,
    contrast,
)
from ui.widgets.avatar import letter_of
from ui.widgets.fields import LineField
from ui.widgets.labels import label, restyle

THEMES = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert contrast("#FFFFFF", "#777777") == contrast("#777777", "#FFFFFF")


@THEMES
@pytest.mark.parametrize("pair", TEXT_PAIRS, ids="-on-".join)
def test_text_can_be_read(tokens: Tokens, pair: tuple[str, str]) -> None:
    assert contrast(tokens[pair[0]], tokens[pair[1]]) >= 4.5


@THEMES
@pytest.mark.parametrize("pair", EDGE_PAIRS, ids="-on-".join)
def test_edges_can_be_seen(tokens: Tokens, pair: tuple[str, str]) -> None:
    assert contrast(tokens[pair[0]], tokens[pair[1]]) >= 3.0


@pytest.mark.parametrize("pair", AVATARS_LIGHT + AVATARS_DARK)
def test_letters_of_avatars_can_be_read(pair: tuple[str, str]) -> None:
    assert contrast(*pair) >= 4.5


@THEMES
def test_tokens_are_complete(tokens: Tokens) -> None:
    assert tokens.keys() == LIGHT.keys()
    assert len(tokens) == 78
    assert all(re.fullmatch(r"#[0-9A-F]{6}", value) for value in tokens.values())


def test_the_sheet_names_only_tokens_and_every_radius_fits() -> None:
    names = {m["named"] or m["braced"] for m in Template.pattern.finditer(SHEET) if m["named"] or m["braced"]}
    sizes = {name for name in names if re.fullmatch(r"[fhgr]\d+", name)}
    assert names - sizes <= LIGHT.keys()
    assert "#" not in re.sub(r"QWidget#body", "", SHEET), "colours come from tokens"
    for scale in look.TEXT_SIZES:
        sheet = style_sheet(make_theme("light", scale))
        assert "$" not in sheet
        pill = re.search(r'kind="pill"\][^}]*min-height: (\d+)px[^}]*border-radius: (\d+)px', sheet)
        assert pill is not None
        assert int(pill[2]) * 2 <= int(pill[1]) + 2, "a radius above half of the height gives square corners"


@pytest.mark.parametrize("scale", look.TEXT_SIZES)
def test_sizes_follow_the_text_size(qapp: QApplication, qtbot: QtBot, scale: float) -> None:
    apply_theme(qapp, "light", scale)
    title = label("客户", "h1")
    qtbot.addWidget(title)
    title.ensurePolished()
    assert title.font().pixelSize() == round(22 * scale)
    assert title.font().bold()
    assert look.font("hint").pixelSize() == round(13 * scale)


def test_a_text_size_that_is_not_offered_becomes_the_nearest(qapp: QApplication) -> None:
    assert apply_theme(qapp, "light", 9.0).scale == 1.3


def test_theme_changes_palette_and_painted_colours(qapp: QApplication) -> None:
    apply_theme(qapp, "dark")
    assert look.colour("bg").name().upper() == DARK["bg"]
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == DARK["bg"]
    assert look.current().dark
    apply_theme(qapp, "light")
    assert qapp.palette().color(QPalette.ColorRole.Text).name().upper() == LIGHT["text"]
    assert not look.current().dark


def test_families_name_simplified_chinese_in_both_languages() -> None:
    for language in ("zh_CN", "en"):
        families = make_theme("light", 1.0, language).families
        assert "Noto Sans CJK SC" in families
        assert not [name for name in families if name.endswith((" JP", " TC", " KR", " HK"))]


def test_tone_can_change_while_a_label_is_shown(qapp: QApplication, qtbot: QtBot) -> None:
    apply_theme(qapp, "light")
    words = label("晚了 3 天", "hint")
    qtbot.addWidget(words)
    words.show()
    restyle(words, tone="danger")
    assert words.palette().color(words.foregroundRole()).name().upper() == LIGHT["danger_text"]


@pytest.mark.parametrize("scale", look.TEXT_SIZES)
def test_focus_and_errors_do_not_move_a_field(qapp: QApplication, qtbot: QtBot, scale: float) -> None:
    apply_theme(qapp, "light", scale)
    field = LineField("手机", "11 位")
    qtbot.addWidget(field)
    field.show()
    height = field.sizeHint().height(), field.edit.sizeHint().height()
    field.set_error("少一位数字，手机号是 11 位")
    assert (field.sizeHint().height(), field.edit.sizeHint().height()) == height
    field.set_error(None)
    field.edit.setFocus()
    assert (field.sizeHint().height(), field.edit.sizeHint().height()) == height


def test_high_contrast_takes_the_systems_colours(qapp: QApplication) -> None:
    tokens = system_tokens()
    assert tokens.keys() == LIGHT.keys()
    system = QPalette()
    assert tokens["bg"] == system.color(QPalette.ColorRole.Window).name()
    assert tokens["text"] == system.color(QPalette.ColorRole.WindowText).name()
    assert tokens["bg"] != tokens["text"]


def test_avatars_show_the_first_letter_or_character() -> None:
    assert letter_of("周雅琴") == "周"
    assert letter_of(" zhou yaqin") == "Z"
    assert letter_of("“欧阳”静怡") == "欧"
    assert letter_of("…") == "?"


def test_labels_never_read_markup(qapp: QApplication, qtbot: QtBot) -> None:
    words = label("<b>张三</b>")
    qtbot.addWidget(words)
    assert isinstance(words, QLabel)
    assert words.textFormat() == words.textFormat().PlainText


def test_corners_are_see_through_unless_x11_has_nobody_to_put_windows_together(monkeypatch: pytest.MonkeyPatch) -> None:
    class Answer:
        def __init__(self, answer: int) -> None:
            self.answer = answer

        def __call__(self, *_given: object) -> int:
            return self.answer

    class Library:
        def __init__(self, owner: int) -> None:
            self.XOpenDisplay, self.XInternAtom, self.XCloseDisplay = Answer(1), Answer(2), Answer(0)
            self.XGetSelectionOwner = Answer(owner)

    asked = compositing.see_through.__wrapped__
    assert asked()  # not on X11
    monkeypatch.setattr(compositing.QGuiApplication, "platformName", staticmethod(lambda: "xcb"))
    for owner in (0, 7):
        monkeypatch.setattr(compositing.ctypes, "CDLL", lambda _name, owner=owner: Library(owner))
        assert asked() is bool(owner)
