"""What holds for every test: no display, no real folders of the user, Chinese as the language, and nothing left behind.

Qt's warnings and Python's warnings fail a test (pyproject.toml). A test that leaves a thread or a window fails, and so
does a file of tests that leaves a running QTimer or QThread.
"""

from __future__ import annotations

import gc
import os
import shutil
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# the size of the screen the program is designed for, whatever the machine says
os.environ.pop("QT_SCALE_FACTOR", None)

_IN_MEMORY, _ROOM = Path("/dev/shm"), 6 * 2**30
if "TMPDIR" not in os.environ and _IN_MEMORY.is_dir() and shutil.disk_usage(_IN_MEMORY).free > _ROOM:
    # an archive waits for the disk at every commit, and the temp folders of a run need no disk
    os.environ["TMPDIR"] = str(_IN_MEMORY)
    tempfile.tempdir = None

# the same cases every time, so that a test says the same on every machine; `make soak` looks for new ones. How long a
# machine takes to think of a case says nothing of the program
settings.register_profile("same", derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("soak", derandomize=False, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("same")

DATA = Path(__file__).parent / "data"

_FOLDER_VARIABLES = (
    "HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA",
    "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR",
)
_PASSED = pytest.StashKey[bool]()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Any:
    report = yield
    if report.when == "call":
        item.stash[_PASSED] = report.passed
    return report


def pytest_collection_finish() -> None:
    """What is imported by now stays: the collector need not look through it after every few hundred objects again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 50, 100)


@pytest.fixture(autouse=True, scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What every program has to make, the tests make once: a new archive is a copy of the first one, the statements
    that SQLAlchemy has put into words for one archive serve the next, and the English texts are read once. That was
    half of what a small test took."""
    with pytest.MonkeyPatch.context() as patch:
        if "storage.archive" in sys.modules:
            _share_what_archives_need(patch, tmp_path_factory.mktemp("empty") / "empty.regulars")
        if "ui.language" in sys.modules:
            language = sys.modules["ui.language"]
            patch.setattr(language, "read_catalogue", cache(language.read_catalogue))
        yield


def _share_what_archives_need(patch: pytest.MonkeyPatch, empty: Path) -> None:
    from storage import engine as engines
    from storage import migrations
    from storage.archive import Archive

    with Archive.create(empty) as archive:
        first = archive.engine
    create, create_engine = migrations.create, engines.create_engine

    def copied(engine: Any, version: int = migrations.VERSION) -> None:
        if version == migrations.VERSION:
            shutil.copyfile(empty, engine.url.database)
        else:
            create(engine, version)

    def related(*arguments: Any, **named: Any) -> Any:
        made = create_engine(*arguments, **named)
        made.dialect = made.pool._dialect = first.dialect  # the cache's keys name the dialect
        made._compiled_cache = first._compiled_cache
        return made

    patch.setattr(migrations, "create", copied)
    patch.setattr(engines, "create_engine", related)


@pytest.fixture(scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where every test gets a folder of its own. pytest's numbered ones are counted anew for each."""
    return tmp_path_factory.mktemp("homes")


@pytest.fixture(autouse=True)
def own_folders(homes: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Every folder the program could take for the user's own lies in a new temp folder."""
    home = Path(tempfile.mkdtemp(dir=homes))
    for name in _FOLDER_VARIABLES:
        monkeypatch.setenv(name, str(home))
    return home


@pytest.fixture(autouse=True)
def source_language(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Tests read Chinese, whatever the machine speaks, unless they switch; the next one starts with Chinese again."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    yield
    if "ui.language" in sys.modules:
        language = sys.modules["ui.language"]
        language.use_language(language.SOURCE_LANGUAGE)


@pytest.fixture
def lists() -> Path:
    """The folder of sample lists, each with its truth beside it."""
    return DATA / "lists"


@pytest.fixture
def hostile() -> Path:
    """The folder of files that were made, or have happened, to hurt a reader."""
    return DATA / "hostile"


@pytest.fixture(autouse=True)
def nothing_left_behind(request: pytest.FixtureRequest, own_folders: Path) -> Iterator[None]:
    """Threads and windows that outlive their test fail it. Set up first, so it looks when all else is gone."""
    threads, windows = set(threading.enumerate()), set(_windows())
    yield
    if not request.node.stash.get(_PASSED, False):
        return  # the failure itself keeps things alive, and is what matters
    deadline = time.monotonic() + 2
    _deliver_deletions()
    while left := _left(threads, windows):
        if time.monotonic() > deadline:
            pytest.fail(f"left behind: {', '.join(left)}", pytrace=False)
        gc.collect()
        _deliver_deletions()
        time.sleep(0.01)


@pytest.fixture(autouse=True, scope="module")
def no_timers_left() -> Iterator[None]:
    """QTimers that still run and QThreads that still work after a whole file of tests (too dear per test)."""
    before = {id(thing) for thing in _running()}
    yield
    if _application() is None:
        return
    _deliver_deletions()
    gc.collect()
    left = [repr(thing) for thing in _running() if id(thing) not in before]
    if left:
        pytest.fail(f"still running: {', '.join(left)}", pytrace=False)


def _left(threads: set[threading.Thread], windows: set[Any]) -> list[str]:
    new_threads = (t for t in threading.enumerate() if t not in threads and t.is_alive())
    new_windows = (w for w in _windows() if w not in windows)
    return [
        *(f"thread {t.name}" for t in new_threads if not t.name.startswith("pytest_timeout")),
        *(f"window {type(w).__name__} {w.objectName()!r}" for w in new_windows),
    ]


def _application() -> Any:
    """The running QApplication, without importing Qt for tests that do not use it."""
    widgets = sys.modules.get("PySide6.QtWidgets")
    return widgets.QApplication.instance() if widgets else None


def _windows() -> list[Any]:
    """Windows that belong to nobody: a popup or dialog with a parent goes with it. Tool tips hide by themselves."""
    app = _application()
    if app is None or not hasattr(app, "topLevelWidgets"):
        return []
    return [w for w in app.topLevelWidgets() if w.parent() is None and w.metaObject().className() != "QTipLabel"]


def _deliver_deletions() -> None:
    """What was sent away by deleteLater goes now: outside an event loop nobody else does it."""
    app = _application()
    if app is not None:
        from PySide6.QtCore import QEvent

        app.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _running() -> list[Any]:
    if _application() is None:
        return []
    import shiboken6
    from PySide6.QtCore import QThread, QTimer

    things = [o for o in gc.get_objects() if isinstance(o, QTimer | QThread) and shiboken6.isValid(o)]
    current = QThread.currentThread()
    return [t for t in things if (t.isActive() if isinstance(t, QTimer) else t.isRunning() and t is not current)]
