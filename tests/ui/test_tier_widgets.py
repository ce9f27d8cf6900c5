"""What the pictures of the pyramid's pages are made of: rows that cut no word, tables of figures, solid colours."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core.movement import Figures, Move, Way
from ui.dialogs.chart_numbers import ChartNumbersDialog
from ui.widgets.charts.whale import mixed
from ui.widgets.move_row import MoveRow


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
