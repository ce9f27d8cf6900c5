"""What the pictures of the pyramid's pages are made of: rows that cut no word, tables of figures, solid colours."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from core.movement import Figures, Move, Way
from core.people import CustomerRow
from core.potential import Potential, Reason, Signs
from core.tiers import REGENT, Metric, TierSummary
from ui.dialogs.chart_numbers import ChartNumbersDialog, fitting
from ui.theme import look
from ui.widgets.charts.pyramid import TierRow
from ui.widgets.charts.whale import mixed
from ui.widgets.move_row import MoveRow
from ui.widgets.potential_row import PotentialRow
from ui.widgets.row_card import RowCard
from ui.widgets.tags import Tag


def test_a_reason_without_room_is_left_out_whole(qtbot: QtBot) -> None:
    move = Move(1, Way.UP, Figures("small", 9, 100_00), Figures("regular", 2, 900_00))
    row = MoveRow("欧阳静怡", ["多花 ¥12,828", "多来 13 天"], move)
    qtbot.addWidget(row)
    row.resize(600, 46)
    row.show()
    assert "多来 13 天" in row.reasons.shown()
    row.resize(row.width() - row.reasons.width() + row.reasons.sizeHint().width() - 20, 46)
    assert row.reasons.shown() == "多花 ¥12,828"
    assert "多来 13 天" in row.accessibleDescription()


def test_all_reasons_are_seen_in_a_narrow_list(qtbot: QtBot) -> None:
    """The card of a list grows with the lines that its chips take at its breadth."""
    reasons = (Reason.RISING, Reason.OFTEN, Reason.BROUGHT)
    card = RowCard("谁可以往上带", 15)
    qtbot.addWidget(card)
    column = QVBoxLayout(host := QWidget())
    qtbot.addWidget(host)
    column.addWidget(card)
    column.addStretch(0)
    card.begin()
    for number in (1, 2):
        signs = Signs(number, 1_00, 4_00, brought=2)
        one = Potential(number, "small", 9, 5_00, reasons, signs, 9, 4.0, 0, REGENT.keys[0], 1)
        card.add_row(PotentialRow(one, CustomerRow(number, "王姐"), Metric.REVENUE, "CNY", planned=False))
    card.end(0)
    host.resize(440, 900)
    host.show()

    def cut() -> list[Tag]:
        return [tag for tag in card.findChildren(Tag) if tag.geometry().bottom() >= tag.parentWidget().height()]

    qtbot.waitUntil(lambda: len({tag.y() for tag in card.findChildren(Tag)}) > 1 and not cut(), timeout=5000)


def test_a_share_wider_than_the_name_of_its_tier_is_whole(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.formats.tier_full_name", lambda _key: "I")
    monkeypatch.setattr("ui.formats.tier_name", lambda _key: "I")
    tiers = [TierSummary(key, 1, 1, 1, 0.25, 0.25, 0.25, 1, 1, 1) for key in REGENT.keys]
    row = TierRow(tiers, 0, 1.0)
    qtbot.addWidget(row)
    row.resize(600, 62)
    picture = QImage(row.size(), QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    row.render(picture)
    share = QFontMetrics(look.font("sub")).horizontalAdvance("25%")
    inked: list[int] = []  # from the left: nothing stands there but the share, below the name
    for x in range(picture.width()):
        column = [picture.pixelColor(x, y).lightness() for y in range(36, 54)]
        if min(column) < 140:  # darker than any slice
            inked.append(x)
        elif inked and x - inked[-1] > 8:
            break
    assert inked[-1] - inked[0] >= share * 0.8


def test_columns_of_words_give_way_figures_do_not() -> None:
    assert fitting([100, 300, 200, 90], [True, True, True, False], 490) == [100, 150, 150, 90]
    assert fitting([100, 100, 500], [True, True, False], 400) == [80, 80, 500]
    assert fitting([100, 300], [False, True], 900) == [100, 300]


def test_figures_stand_at_the_right_and_the_last_column_is_whole(qapp: QApplication, qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    heads = ("等级", "什么样", "人数", "销售额", "占客户", "利润", "占利润")
    lines = (
        ("VIP1", "常来", "1,500", "¥3,529,360.23", "50%", "¥1,474,874.43", "37%"),
        ("VIP2", "少来", "30", "¥0", "1%", "−¥120", "–"),
    )
    dialog = ChartNumbersDialog(parent, "各等级的数字", heads, lines)
    dialog.open()
    model, table = dialog.table.model(), dialog.table
    role, right = Qt.ItemDataRole.TextAlignmentRole, Qt.AlignmentFlag.AlignRight.value
    columns = range(len(heads))
    sides = [bool(int(model.headerData(column, Qt.Orientation.Horizontal, role)) & right) for column in columns]
    assert sides == [False, False, *[True] * 5]
    assert [bool(int(model.index(1, column).data(role)) & right) for column in columns] == sides
    assert sum(table.columnWidth(column) for column in columns) <= table.viewport().width()
    dialog.reject()


def test_the_ground_under_the_curve_is_solid() -> None:
    """Not every reader of a PDF knows a gradient that is seen through: it would be one dark block."""
    found = mixed(QColor("#000000"), QColor("#ffffff"), 0.25)
    assert (found.alpha(), found.red()) == (255, 191)
