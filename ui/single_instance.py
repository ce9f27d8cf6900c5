"""One window for one archive: a second start brings the first window to the front.

A lock file in the data folder decides who is first (Qt tells a lock left by a crash from a living one); a local socket,
named after the folder, is where the first one listens. A connection says all there is to say: nothing is read from it.
"""

from __future__ import annotations

import hashlib
import os
from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Qt, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QWidget

_PATIENCE = 2000  # ms for a first one that is itself just starting


class Claim(Enum):
    FIRST = auto()
    """Nobody else has this folder: go on."""
    RAISED = auto()
    """The first one was asked to come to the front: leave quietly."""
    BUSY = auto()
    """Another one holds the folder and does not answer: say so and leave."""


class SingleInstance(QObject):
    """`claim()` once at the start; `raised` is emitted whenever somebody starts the program again."""

    raised = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = server_name(folder)
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._lock = QLockFile(str(folder / "regulars.lock"))
        self._lock.setStaleLockTime(0)  # never too old; only a dead owner makes it stale
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)

    def claim(self) -> Claim:
        """Who we are. A folder where no lock can be written counts as ours: the archive will say what is wrong."""
        if not self._lock.tryLock(0) and self._lock.error() == QLockFile.LockError.LockFailedError:
            return Claim.RAISED if self._knock() else Claim.BUSY
        QLocalServer.removeServer(self._name)  # left by a crash: the lock says nobody is there
        self._server.listen(self._name)
        return Claim.FIRST

    def release(self) -> None:
        """Let the next one be first; at the end of the program."""
        self._server.close()
        self._lock.unlock()

    def _knock(self) -> bool:
        """Connect; the first one answers by hanging up."""
        socket = QLocalSocket()
        socket.connectToServer(self._name, QLocalSocket.OpenModeFlag.ReadOnly)
        if not socket.waitForConnected(_PATIENCE):
            return False
        return socket.state() == QLocalSocket.LocalSocketState.UnconnectedState or socket.waitForDisconnected(_PATIENCE)

    @Slot()
    def _answer(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            socket.disconnectFromServer()
            self.raised.emit()


def server_name(folder: Path) -> str:
    """The same for one folder however it is written, another for another; short and plain enough for any system."""
    full = os.path.normcase(os.path.realpath(folder))
    return "regulars-" + hashlib.sha256(full.encode("utf-8", "surrogatepass")).hexdigest()[:24]


def bring_to_front(window: QWidget) -> None:
    """Show a window that may be minimised or behind others."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
