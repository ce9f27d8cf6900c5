"""What a guest thinks and what she is worth: a card by eight presses, her dot, her kind, her profile; her wallet."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from core.matrix import Quadrant
from core.people import CustomerDraft, PurchaseDraft
from storage.archive import Archive
from ui.dialogs.perception import PerceptionDialog
from ui.dialogs.wallet import WalletDialog
from ui.dialogs.why_worth import WhyWorthDialog
from ui.pages.matrix import MatrixPage
from ui.pages.profile import ProfilePage
from ui.window import Window

LEFT = Qt.MouseButton.LeftButton
D = TypeVar("D", bound=QWidget)


@pytest.fixture
def window(archive: Archive, open_window: Callable[[], Window]) -> Window:
    for name, cents in (("王姐", 90_000), ("张国强", 20_000), ("李明", 5_000)):
        who = archive.customers.add(CustomerDraft(name)).new_id or 0
        for month in (6, 8, 10):
            archive.purchases.add(PurchaseDraft(who, date(2026, month, 20), cents))
    return open_window()


def open_dialog(kind: type[D]) -> D:
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible())


def words(widget: QWidget) -> str:
    QTest.qWait(0)  # what was taken out is gone, what came is shown
    return " ".join(one.text() for one in widget.findChildren(QLabel) if one.isVisible())


def test_from_a_card_to_the_profile_and_the_wallet(qtbot: QtBot, window: Window) -> None:
    ctx, archive = window.ctx, window.ctx.archive
    wang = archive.customers.find("王姐")[0]

    # nobody was judged: the page offers who spent most
    ctx.go("matrix")
    matrix = window.page
    assert isinstance(matrix, MatrixPage)
    qtbot.waitUntil(lambda: matrix.facts is not None and len(matrix.list.ids) == 3)
    assert "还没有评过谁" in matrix.hint.text()
    assert matrix.list.ids[0] == wang.id

    # three cards: she is delighted, the others are not
    for number, (likes, costs) in enumerate(((5, 1), (2, 4), (1, 5)), start=1):
        QTest.mouseClick(matrix.list.rate, LEFT)
        card = open_dialog(PerceptionDialog)
        for place, scale in enumerate(card.scales.values()):
            value = likes if place < 4 else costs
            QTest.mouseClick(scale, LEFT, pos=scale.spot(value).center().toPoint())
        if number == 1:
            assert card.figure.text() == "100 分"
        QTest.mouseClick(card.save, LEFT)
        qtbot.waitUntil(lambda number=number: matrix.facts is not None and matrix.facts.matrix.rated == number)
        matrix.list.choose(None)

    # her dot stands among the gold ones; a press leads to her line, and from there to her
    picture = matrix.view.picture
    assert picture is not None
    spot = next(one for one in picture.spots if wang.id in one.ids)
    assert spot.quadrant is Quadrant.GOLD
    QTest.mouseClick(matrix.view, LEFT, pos=spot.at.toPoint())
    assert (matrix.list.which, matrix.list.ids[matrix.list.view.place]) == (Quadrant.GOLD, wang.id)
    assert "最要护住的人" in words(matrix.list)
    QTest.mouseClick(matrix.list.open, LEFT)
    profile = window.page
    assert isinstance(profile, ProfilePage)
    assert "觉得值 100 分" in words(profile.header)

    # what she will have been worth, with the formula
    QTest.mouseClick(profile.header.strip.why, LEFT)
    why = open_dialog(WhyWorthDialog)
    worth = archive.worth.why(wang.id)
    assert worth is not None
    assert worth.worth.past_cents == 108_000  # three times ¥900, 40 % of it profit
    assert "¥1,080" in words(why)
    assert "上次买是 33 天前" in words(why)
    why.reject()

    # her wallet: ¥500 a month, of which ¥2,700 in a year came here
    QTest.mouseClick(profile.header.strip.ask, LEFT)
    guess = open_dialog(WalletDialog)
    QTest.keyClicks(guess.monthly.edit, "500")
    assert guess.figure.text() == "45%"
    QTest.mouseClick(guess.save, LEFT)
    strip = profile.header.strip
    qtbot.waitUntil(lambda: strip.share is not None)
    assert "45%" in words(strip)
    assert archive.wallet.estimated(ctx.today())[0][0].headroom_cents == 400_000 - 270_000

    # a guest beside the desk sees nothing of it
    ctx.set_masked(True)
    assert "45%" not in words(profile.header.strip)
    assert "觉得值" not in words(profile.header)
    ctx.set_masked(False)
