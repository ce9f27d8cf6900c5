"""A new customer with phone, allergy and a booked visit, in the real window and without touching the mouse."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date
from datetime import time as clock

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from core.terms import PreferenceKind
from ui.dialogs.customer import CustomerDialog
from ui.dialogs.visit import VisitDialog
from ui.window import Window

CTRL = Qt.KeyboardModifier.ControlModifier
LONGEST = 60  # s, as the shop's owner would put it
MOST_TABS = 40


@pytest.fixture
def window(open_window: Callable[[], Window]) -> Window:
    return open_window()


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def write(words: str) -> None:
    """Type into whatever has the keyboard: plain keys, and Chinese as an input method commits it."""
    for word in words:
        if word.isascii():
            QTest.keyClick(focused(), word)
        else:
            composed = QInputMethodEvent()
            composed.setCommitString(word)
            QApplication.sendEvent(focused(), composed)


def tab_to(name: str) -> None:
    """Tab on until the field of this name has the keyboard."""
    for _ in range(MOST_TABS):
        if focused().accessibleName() == name:
            return
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
    raise AssertionError(f"Tab does not lead to {name}")


def press(qtbot: QtBot, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focused(), key, held)
    qtbot.wait(1)


def wait_for(qtbot: QtBot, kind: type[QWidget]) -> None:
    """The dialog is open and has the keyboard."""

    def there() -> bool:
        dialog = QApplication.activeModalWidget()
        return isinstance(dialog, kind) and isinstance(QApplication.focusWidget(), QLineEdit)

    qtbot.waitUntil(there)


def test_a_new_customer_with_allergy_and_visit(qtbot: QtBot, window: Window) -> None:
    began = time.monotonic()
    press(qtbot, Qt.Key.Key_N, CTRL)
    wait_for(qtbot, CustomerDialog)
    write("王秀兰")
    tab_to("手机")
    write("13905710001")
    tab_to("忌口与过敏")
    write("花生过敏")
    press(qtbot, Qt.Key.Key_Return, CTRL)
    wait_for(qtbot, VisitDialog)
    write("11-29")
    tab_to("几点")
    write("18:30")
    tab_to("几位")
    write("4")
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    assert time.monotonic() - began < LONGEST

    archive = window.ctx.archive
    customer = archive.customers.find("王秀兰")[0]
    assert customer.phones == ("13905710001",)
    profile = archive.customers.profile(customer.id)
    assert [(p.kind, p.text) for p in profile.preferences] == [(PreferenceKind.ALLERGY, "花生过敏")]
    visit = archive.visits.of_customer(customer.id)[0]
    assert (visit.day, visit.at, visit.party) == (date(2026, 11, 29), clock(18, 30), 4)
    assert [p.text for p in visit.avoid] == ["花生过敏"]


def test_only_the_customer_then_back_in_the_list(qtbot: QtBot, window: Window) -> None:
    press(qtbot, Qt.Key.Key_N, CTRL)
    wait_for(qtbot, CustomerDialog)
    write("Li Wei")
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    assert [row.name for row in window.ctx.archive.customers.find("Li Wei")] == ["Li Wei"]
    assert window.page_key == "customers"
    window.activateWindow()  # the platform of the tests does not give it back by itself
    QTest.qWaitForWindowActive(window)
    page = window.page
    assert page is not None
    assert page.isAncestorOf(focused())
    QTest.keyClick(focused(), Qt.Key.Key_Z, CTRL)
    assert window.ctx.archive.customers.count() == 0


def test_a_wrong_phone_keeps_the_dialog_and_the_keyboard(qtbot: QtBot, window: Window) -> None:
    press(qtbot, Qt.Key.Key_N, CTRL)
    wait_for(qtbot, CustomerDialog)
    write("王秀兰")
    tab_to("手机")
    write("1390571000")
    press(qtbot, Qt.Key.Key_Return, CTRL)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, CustomerDialog)
    assert dialog.phones.error
    assert QApplication.focusWidget() is dialog.phones.edit
    press(qtbot, Qt.Key.Key_Escape)
    assert window.ctx.archive.customers.count() == 0
