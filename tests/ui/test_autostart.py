"""Start with the computer: each system's own entry, written and taken away."""

from __future__ import annotations

import plistlib
import sys
from pathlib import Path

import pytest

from core.errors import KnownError
from ui import command_line
from ui.autostart import IN_TRAY, Autostart, command


def test_it_starts_again_as_it_was_started(monkeypatch: pytest.MonkeyPatch) -> None:
    words = command(Path("/d a/t"), None)
    assert words[0] == sys.executable
    assert words[1].endswith("main.py")
    assert words[2:] == ["--data-dir", str(Path("/d a/t")), IN_TRAY]
    options = command_line.parse(words[2:])
    assert (options.in_tray, options.data_dir, options.command) == (True, Path("/d a/t"), None)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert command(None, None) == [sys.executable, IN_TRAY]


def test_a_desktop_entry(own_folders: Path) -> None:
    entry = Autostart(["/opt/熟 客/regulars", "--data-dir", 'a"b%c$d', IN_TRAY], "linux")
    assert not entry.is_on()
    entry.set(True)
    assert entry.is_on()
    assert own_folders in entry.place().parents
    lines = entry.place().read_text("utf-8").splitlines()
    assert lines[0] == "[Desktop Entry]"
    assert r'''Exec="/opt/熟 客/regulars" --data-dir "a\\"b%%c\\$d" --in-tray''' in lines
    entry.set(False)
    entry.set(False)
    assert not entry.is_on()


def test_a_launch_agent(own_folders: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "home", lambda: own_folders)
    entry = Autostart(["/Applications/regulars", IN_TRAY], "darwin")
    entry.set(True)
    kept = plistlib.loads(entry.place().read_bytes())
    assert kept["ProgramArguments"] == ["/Applications/regulars", IN_TRAY]
    assert kept["RunAtLoad"] is True


def test_an_entry_that_cannot_be_written(own_folders: Path) -> None:
    (own_folders / "autostart").write_text("in the way")
    with pytest.raises(KnownError, match="autostart_failed"):
        Autostart(["x"], "linux").set(True)
