"""Start with the computer: the entry that each system has for it, written and taken away for this user only.

Windows: the Run key of the registry; macOS: a launch agent; elsewhere: a .desktop file in the autostart folder. The
program then begins in the tray, so that nobody finds a window he did not open.
"""

from __future__ import annotations

import plistlib
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths

from core.errors import KnownError
from ui.language import tr

IN_TRAY = "--in-tray"
_NAME = "Regulars"
_AGENT = "shop.regulars.start"
_RUN_KEY = r"HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Run"


def command(data_dir: Path | None, archive: Path | None) -> list[str]:
    """How the system starts this program again as it was started now."""
    built = bool(getattr(sys, "frozen", False))
    main = Path(__file__).resolve().parent.parent / "main.py"
    found = [sys.executable] if built else [sys.executable, str(main)]
    if data_dir is not None:
        found += ["--data-dir", str(data_dir)]
    if archive is not None:
        found += ["--archive", str(archive)]
    return [*found, IN_TRAY]


class Autostart:
    """`system`: sys.platform, another one only in tests. KnownError autostart_failed when the entry cannot be
    written."""

    def __init__(self, words: Sequence[str], system: str = sys.platform) -> None:
        self._words, self._system = list(words), system

    def is_on(self) -> bool:
        if self._system == "win32":
            return _registry().contains(_NAME)
        return self.place().exists()

    def place(self) -> Path:
        """The file that starts it; not on Windows."""
        if self._system == "darwin":
            return Path.home() / "Library" / "LaunchAgents" / f"{_AGENT}.plist"
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation)
        return Path(folder) / "autostart" / "regulars.desktop"

    def set(self, on: bool) -> None:
        try:
            if self._system == "win32":
                self._set_registry(on)
            elif on:
                self.place().parent.mkdir(parents=True, exist_ok=True)
                self.place().write_bytes(self.content())
            else:
                self.place().unlink(missing_ok=True)
        except OSError as error:
            raise KnownError("autostart_failed") from error

    def content(self) -> bytes:
        """What stands in that file."""
        if self._system == "darwin":
            return plistlib.dumps({"Label": _AGENT, "ProgramArguments": self._words, "RunAtLoad": True})
        lines = (
            "[Desktop Entry]", "Type=Application", f"Name={tr('熟客簿')}",
            f"Exec={' '.join(map(_quoted, self._words))}", "Icon=regulars", "Terminal=false",
            "X-GNOME-Autostart-enabled=true",
        )  # fmt: skip
        return ("\n".join(lines) + "\n").encode()

    def _set_registry(self, on: bool) -> None:
        kept = _registry()
        if on:
            kept.setValue(_NAME, subprocess.list2cmdline(self._words))
        else:
            kept.remove(_NAME)
        kept.sync()
        if kept.status() is not QSettings.Status.NoError:
            raise KnownError("autostart_failed")


def _registry() -> QSettings:
    return QSettings(_RUN_KEY, QSettings.Format.NativeFormat)


def _quoted(word: str) -> str:
    """One argument of an Exec line: in quotes, its own quotes, backslashes, ` and $ escaped, a % doubled."""
    if word and all(c.isalnum() or c in "-_./=:+@" for c in word):
        return word
    escaped = "".join("\\" + c if c in '"`$\\' else c for c in word).replace("\\", "\\\\")
    return '"' + escaped.replace("%", "%%") + '"'
