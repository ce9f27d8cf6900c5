"""From the start of the program to its first painted window, beside a bare one. Whole processes, offscreen."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from benchmarks.measure import Figure, against_floor, program
from storage import sample
from storage.archive import DEFAULT_NAME, Archive

BARE = """
from PySide6.QtWidgets import QApplication, QWidget
class Window(QWidget):
    def paintEvent(self, event):
        app.exit()
app = QApplication([])
window = Window()
window.show()
app.exec()
"""

OURS = """
import sys
from PySide6.QtCore import QEvent, QObject, QTimer
from ui import application, command_line
options = command_line.parse(["--data-dir", sys.argv[1], "--today", "2026-11-22"])
shop = command_line.shop_of(options)
app = application.make_application(sys.argv)
session = application.Session(application.Archive.open(shop.archive, shop.clock), shop)
class FirstPaint(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, app, lambda: app.exit())
        return False
watch = FirstPaint()
session.window.installEventFilter(watch)
session.window.show()
app.exec()
import os
os._exit(0)
"""


def figures() -> Iterator[Figure]:
    """A shop of 1,000 customers on the page of the morning."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory() as folder:
        with Archive.create(Path(folder) / DEFAULT_NAME) as archive:
            sample.fill(archive, 1_000, 8_000, today=date(2026, 11, 22))
        yield against_floor(
            "start to first paint / bare window", program("-c", OURS, folder), program("-c", BARE), rounds=7
        )
