"""What happens when our own code fails: a local report, one calm dialog, and the program goes on where it can.

`ErrorHooks` takes the places where Python and Qt hand over what nobody caught: exceptions in slots, event handlers and
threads, and Qt's own messages. Errors of the user's world (KnownError) are no bugs: they are shown in their own words.
"""

from __future__ import annotations

import faulthandler
import logging
import re
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TextIO

from PySide6.QtCore import (
    QCoreApplication,
    QMessageLogContext,
    QObject,
    Qt,
    QThread,
    QtMsgType,
    Signal,
    Slot,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication

from core.errors import Cancelled, KnownError
from ui.dialogs.crash import CrashDialog
from ui.reports import Report, make_report, signature

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
_QUOTED = re.compile(r'"[^"]*"|\'[^\']*\'')

_INTERRUPTED = 130


class QtFatalError(Exception):
    """Qt is about to abort the program."""


class ErrorHooks(QObject):
    """Installed once, before the first window. `known` shows a KnownError that nobody caught; it may be set later.

    Reports go to `folder` (ui/reports.py). The same bug opens the dialog once in a run, and never a second dialog over
    the first: a failing paint event would otherwise never let go. Every occurrence is written down.
    """

    _happened = Signal(object)
    _met_known = Signal(object)

    def __init__(self, folder: Path, version: str, known: Callable[[KnownError], None] | None = None) -> None:
        super().__init__()
        self._folder = folder
        self._version = version
        self.known = known
        self._shown: set[tuple[str, ...]] = set()
        self._dialog: CrashDialog | None = None
        self._native: TextIO | None = None
        self._before = (sys.excepthook, threading.excepthook)
        self._happened.connect(self._show, Qt.ConnectionType.QueuedConnection)
        self._met_known.connect(self._show_known, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take the hooks; a crash in native code leaves its Python lines in native-crash.txt."""
        self._before = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        qInstallMessageHandler(self._on_qt_message)
        try:
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._native = (self._folder / "native-crash.txt").open("a", encoding="utf-8")
            faulthandler.enable(self._native)
        except OSError:
            logging.getLogger(__name__).warning("no folder for reports")

    def uninstall(self) -> None:
        """Give the hooks back."""
        sys.excepthook, threading.excepthook = self._before
        qInstallMessageHandler(None)
        if self._native is not None:
            faulthandler.disable()
            self._native.close()
            kept = Path(self._native.name)
            self._native = None
            if kept.exists() and kept.stat().st_size == 0:  # a second start may have tidied it up already
                kept.unlink(missing_ok=True)

    def report(self, error: BaseException, where: str = "") -> None:
        """Write the error down and show it; from any thread. Also for code that must catch what it does not know."""
        if isinstance(error, KnownError) and self.known is not None:
            if self._nobody_listens():
                self.known(error)
            else:
                self._met_known.emit(error)
            return
        report = make_report(error, self._folder, self._version, where)
        logging.getLogger(__name__).error("unexpected %s, report: %s", type(error).__name__, report.path)
        bug = signature(error)
        if bug not in self._shown:
            self._shown.add(bug)
            self._deliver(report)

    def _nobody_listens(self) -> bool:
        """The program is starting: no event loop is there yet to show something later."""
        return QThread.currentThread() is self.thread() and self.thread().loopLevel() == 0

    def _deliver(self, report: Report) -> None:
        """Show it in the UI thread, now or when its event loop comes to it."""
        if self._nobody_listens():
            if QApplication.instance() is not None:
                CrashDialog(report, may_continue=False).exec()
        else:
            self._happened.emit(report)

    # --- what the hooks call --------------------------------------------------------------------------------------

    def _on_exception(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.exit(_INTERRUPTED)
            return
        if issubclass(kind, Cancelled):
            logging.getLogger(__name__).info("stopped by the user")
            return
        if sys.flags.dev_mode:  # python -X dev: the developer sees everything
            sys.__excepthook__(kind, error, trace)
        self.report(error)

    def _on_thread_exception(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None and not issubclass(arguments.exc_type, SystemExit):
            name = arguments.thread.name if arguments.thread else "?"
            self.report(arguments.exc_value, where=f"thread {name}")

    def _on_qt_message(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        """Qt's messages go to the log; what they quote (a file's name, a text) does not."""
        words = _QUOTED.sub('"…"', message)
        logging.getLogger("qt").log(_LEVELS[kind], "%s: %s", context.category, words)
        if kind is QtMsgType.QtFatalMsg:
            try:
                raise QtFatalError
            except QtFatalError as error:
                make_report(error, self._folder, self._version, where=f"{context.file}:{context.line} {words}")

    # --- in the UI thread -----------------------------------------------------------------------------------------

    @Slot(object)
    def _show(self, report: Report) -> None:
        if self._dialog is not None:
            return
        dialog = CrashDialog(report, parent=QApplication.activeModalWidget() or QApplication.activeWindow())
        self._dialog = dialog
        dialog.destroyed.connect(self._forget)
        dialog.open()

    @Slot(object)
    def _show_known(self, error: KnownError) -> None:
        assert self.known is not None
        self.known(error)

    @Slot()
    def _forget(self) -> None:
        self._dialog = None
