"""The welcome page: three ways to begin, in both languages, and the picture of what it is for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from storage.archive import Archive
from ui.context import Context
from ui.dialogs.new_shop import NewShopDialog
from ui.language import language, use_language
from ui.pages.base import Page
from ui.pages.welcome import WelcomePage
from ui.widgets.story_picture import Scene
from ui.window import Window

Show = Callable[[str], Page]


def _page(archive: Archive, show_page: Show) -> WelcomePage:
    archive.settings.set(welcomed=False)
    page = show_page("welcome")
    assert isinstance(page, WelcomePage)
    return page


def _click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def _gone(ctx: Context) -> list[tuple[str, dict[str, Any]]]:
    found: list[tuple[str, dict[str, Any]]] = []
    ctx.navigate.disconnect()
    ctx.navigate.connect(lambda page, where: found.append((page, where)))
    return found


def _write(words: str) -> None:
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    field.insert(words)


def _dialog() -> NewShopDialog:
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, NewShopDialog) and w.isVisible())


def test_it_stands_alone_without_rail_and_bar(archive: Archive, show_page: Show) -> None:
    page = _page(archive, show_page)
    window = page.window()
    assert isinstance(window, Window)
    assert not window.rail.isVisible()
    assert not window.bar.isVisible()
    assert page.picture.isVisible()
    assert any("不上传" in label.text() for label in page.findChildren(QLabel))


def test_a_shop_is_founded(qtbot: QtBot, archive: Archive, ctx: Context, show_page: Show) -> None:
    page = _page(archive, show_page)
    ctx.set_who("")
    gone = _gone(ctx)
    _click(page.own)
    dialog = _dialog()
    qtbot.waitUntil(dialog.isActiveWindow, timeout=5000)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.isVisible()
    _write("栖云小院")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    _write("林姐")
    dialog.kind.choose("hotel")
    _click(dialog.primary)
    settings = archive.settings
    assert (settings["shop_name"], settings["owner_name"], settings["business"]) == ("栖云小院", "林姐", "hotel")
    assert settings["welcomed"]
    assert ctx.who == "林姐"
    assert gone == [("today", {})]


def test_leaving_the_form_founds_nothing(archive: Archive, show_page: Show) -> None:
    page = _page(archive, show_page)
    page.own.setFocus()
    QTest.keyClick(page.own, Qt.Key.Key_Return)
    QTest.keyClick(_dialog(), Qt.Key.Key_Escape)
    assert not archive.settings["welcomed"]
    assert page.own.isChecked()


def test_the_other_ways_lead_on(archive: Archive, ctx: Context, qtbot: QtBot, show_page: Show) -> None:
    page = _page(archive, show_page)
    gone = _gone(ctx)
    with qtbot.waitSignal(ctx.sample_requested, timeout=1000):
        _click(page.sample)
    assert not archive.settings["welcomed"]
    _click(page.restore_button)
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Space)
    assert gone == [("settings", {"group": "data"}), ("import", {})]
    assert archive.settings["welcomed"]


def test_the_language_is_switched_where_it_stands(archive: Archive, show_page: Show) -> None:
    page = _page(archive, show_page)
    window = page.window()
    assert isinstance(window, Window)
    try:
        _click(page.language)
        assert language() == "en"
        again = window.page
        assert isinstance(again, WelcomePage)
        assert again.language.text() == "中文"
        assert any(label.text().startswith("Over dinner") for label in again.findChildren(QLabel))
        _click(again.language)
        assert language() == "zh_CN"
    finally:
        use_language("zh_CN")


def test_the_picture_goes_when_there_is_no_room(archive: Archive, show_page: Show) -> None:
    page = _page(archive, show_page)
    page.window().resize(1024, 700)
    assert not page.picture.isVisible()
    assert page.scroller.widget().width() <= 1024
    page.window().resize(1366, 680)
    assert page.picture.isVisible()


def test_the_scene_is_painted_whole_at_any_size(qtbot: QtBot) -> None:
    scene = Scene()
    qtbot.addWidget(scene)
    for size in (QSize(188, 151), QSize(376, 302), QSize(900, 400)):
        scene.resize(size)
        drawn = QPixmap(size * 2)
        drawn.setDevicePixelRatio(2)
        drawn.fill(Qt.GlobalColor.transparent)
        scene.render(drawn)
        image = drawn.toImage()
        colours = {image.pixelColor(x, size.height()).name() for x in range(0, image.width(), 3)}
        assert len(colours) > 3
    assert "胡萝卜汁" in scene.accessibleName()
