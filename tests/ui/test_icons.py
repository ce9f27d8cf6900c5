"""Every sign that is named is there, in every weight, and draws something in the colour that was asked for."""

from __future__ import annotations

import json

import pytest
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QApplication

from ui.language import resources
from ui.theme.icons import Icon, icon, mark, mark_icon, pixmap, reset
from ui.theme.style import apply_theme
from ui.theme.tokens import DARK, LIGHT


def _colours(drawn: QPixmap) -> set[str]:
    image = drawn.toImage()
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {pixel.name().upper() for pixel in pixels if pixel.alpha() == 255}


@pytest.mark.parametrize("weight", ["regular", "bold", "fill"])
def test_every_sign_draws_in_its_colour(qapp: QApplication, weight: str) -> None:
    apply_theme(qapp, "light")
    for sign in Icon:
        assert LIGHT["danger"] in _colours(pixmap(sign, "danger", 32, weight)), sign


def test_the_file_holds_the_names_and_nothing_else() -> None:
    folder = resources() / "icons"
    signs = json.loads((folder / "phosphor.json").read_text(encoding="utf-8"))
    assert signs.keys() == {str(sign) for sign in Icon}
    assert "MIT" in (folder / "LICENSE.phosphor").read_text(encoding="utf-8")


def test_pixmaps_are_crisp_on_a_fine_screen(qapp: QApplication) -> None:
    fine = pixmap(Icon.CAKE, "text", 18, ratio=2.0)
    assert (fine.width(), fine.devicePixelRatio()) == (36, 2.0)
    assert fine.deviceIndependentSize().width() == 18
    assert pixmap(Icon.CAKE, "text", 18, ratio=1.5).width() == 27


def test_pixmaps_are_drawn_once_for_a_look(qapp: QApplication) -> None:
    apply_theme(qapp, "light")
    one = pixmap(Icon.CAKE, "text")
    assert pixmap(Icon.CAKE, "text").cacheKey() == one.cacheKey()
    reset()
    assert pixmap(Icon.CAKE, "text").cacheKey() != one.cacheKey()
    apply_theme(qapp, "dark")
    assert DARK["carrot"] in _colours(pixmap(Icon.CAKE, "carrot", 24))


def test_icons_have_an_off_and_an_on_state(qapp: QApplication) -> None:
    apply_theme(qapp, "light")
    made = icon(Icon.CIRCLE, "text", 64, on=(Icon.CHECK_CIRCLE, "ok_text", "fill"))
    assert LIGHT["ok_text"] in _colours(made.pixmap(64, 64, QIcon.Mode.Normal, QIcon.State.On))
    assert LIGHT["ok_text"] not in _colours(made.pixmap(64, 64))
    assert LIGHT["disabled"] in _colours(made.pixmap(64, 64, QIcon.Mode.Disabled))


def test_the_mark_is_a_carrot(qapp: QApplication) -> None:
    assert "#E8751A" in _colours(mark(64, 1.0))
    assert not mark_icon().isNull()
