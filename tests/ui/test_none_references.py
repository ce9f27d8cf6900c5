"""PySide6 6.12.0 on CPython 3.11 lost one reference to None on every call that returns nothing, until it aborted."""

from __future__ import annotations

import sys

from PySide6.QtGui import QColor, QFont, QPainter, QPixmap

ROUNDS = 500


def paint(rounds: int) -> None:
    font, pixmap, colour = QFont(), QPixmap(8, 8), QColor("white")
    with QPainter(pixmap) as painter:
        for _ in range(rounds):
            font.setBold(True)
            painter.fillRect(0, 0, 8, 8, colour)


def test_calls_that_return_nothing_keep_none_alive(qapp):
    paint(1)  # what is made at a first call is no leak
    before = sys.getrefcount(None)
    paint(ROUNDS)
    assert abs(sys.getrefcount(None) - before) < ROUNDS // 10
